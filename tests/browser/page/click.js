// Before a driver clicks an element: waits until it keeps still, on the screen of the page around an iframe, too; and has the
// document remember that the click has come: whoever looks at the names in the window finds none of ours.
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
document.isClicked = false;
element.addEventListener("click", () => (document.isClicked = true), { once: true, capture: true });
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
