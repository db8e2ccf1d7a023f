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
  const files = () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
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
    const told = async (start, answered) => resolve({
      painted: await firstPaint,
      start,
      answered: radio().checked ? answered : null,
      bytes: files().reduce((sum, file) => sum + file.encodedBodySize, 0),
    });
    found(() => button("Start"), () => pressed(performance.now(), told));
  });
})();
