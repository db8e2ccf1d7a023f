// Presses Start as soon as it is painted, then the first radio as soon as that is; all times are since the navigation.
(() => {
  const { button, shown, found, painted } = window.bench;
  const radio = () => shown("input[type=radio]")[0];
  const firstPaint = new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName("first-contentful-paint")) resolve(entry.startTime);
    });
    observer.observe({ type: "paint", buffered: true });
  });
  /** What is still on its way when the first answer is given travels all the same; nothing takes longer than that on the slow line. */
  const QUIET = 2000;
  const files = () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  const settled = async () => {
    for (let count = 0; count < files().length; ) {
      count = files().length;
      await new Promise((resolve) => setTimeout(resolve, QUIET));
    }
  };
  /** A page that is still being parsed may paint its button before its script can hear it. */
  const isParsed = () => document.readyState !== "loading";
  const pressed = (start, then) => {
    const press = () => {
      button("Start").click();
      found(radio, (first) => {
        first.click();
        painted(() => then(start, performance.now()));
      });
    };
    if (isParsed()) press();
    else found(isParsed, press);
  };
  window.bench.first = new Promise((resolve) => {
    const told = async (start, answered) => {
      const isMarked = radio().checked;
      await settled();
      resolve({
        painted: await firstPaint,
        start,
        answered: isMarked ? answered : null,
        bytes: files().reduce((sum, file) => sum + file.encodedBodySize, 0),
      });
    };
    found(() => button("Start"), () => pressed(performance.now(), told));
  });
})();
