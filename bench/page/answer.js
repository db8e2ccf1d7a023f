// Takes the time from a real click or key, by the browser's own stamp of the event, until the next frame is made; for a
// button that leads to another step, until a frame has that step.
(() => {
  const { button, shown, painted, found } = window.bench;
  /** Tells steps apart: by their first question. */
  const step = () => shown("input[type=radio]")[0]?.name ?? "";
  let pending = null;
  const take = (event) => {
    if (!event.isTrusted || !pending || pending.isTaken) return;
    pending.isTaken = true;
    const { resolve, before } = pending;
    const taken = () => resolve(performance.now() - event.timeStamp);
    if (before === undefined) painted(taken);
    else found(() => step() !== before, taken);
  };
  addEventListener("click", take, true);
  addEventListener("keydown", take, true);
  const expect = (before) => {
    pending = { before };
    pending.time = new Promise((resolve) => (pending.resolve = resolve));
  };
  const middle = (element) => {
    element.scrollIntoView({ block: "center" });
    const box = element.getBoundingClientRect();
    return [box.x + Math.min(box.width / 2, 20), box.y + box.height / 2];
  };
  const group = (place) => {
    const names = [...new Set(shown("input[type=radio]").map((radio) => radio.name))];
    return shown("input[type=radio]").filter((radio) => radio.name === names[place]);
  };
  Object.assign(window.bench, {
    /** Where to click for the second option of the question at a place of this step; null when there is none. */
    option: (place) => {
      const radio = group(place)[1];
      if (!radio) return null;
      expect();
      return middle(radio.closest("label"));
    },
    /** Which option of that question is marked. */
    marked: (place) => group(place).findIndex((radio) => radio.checked),
    /** Where to click for a button; null while it is not there. */
    press: (words) => {
      const found = button(words);
      if (!found) return null;
      expect(step());
      return middle(found);
    },
    /** A key is about to be pressed. */
    key: () => expect(),
    /** How long the click or key took that was expected. */
    taken: () => pending.time,
  });
})();
