// Before a driver clicks an element: waits until it keeps still, on the screen of the page around an iframe, too; and has the
// page remember that the click has come.
const [element] = arguments;
const place = () => {
  const boxes = [element.getBoundingClientRect()];
  try {
    if (frameElement) boxes.push(frameElement.getBoundingClientRect());
  } catch {
    // The page around is another site's.
  }
  return boxes.map(({ x, y, width, height }) => `${x} ${y} ${width} ${height}`).join();
};
window.isClicked = false;
element.addEventListener("click", () => (window.isClicked = true), { once: true, capture: true });
element.scrollIntoView({ block: "nearest" });
return new Promise((resolve) => {
  let before = "";
  let still = 0;
  const look = () => {
    const now = place();
    still = now === before ? still + 1 : 0;
    before = now;
    if (still >= 3) resolve();
    else requestAnimationFrame(look);
  };
  look();
});
