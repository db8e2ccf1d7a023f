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
  window.bench.first = new Promise((resolve) => {
    found(() => button("Start"), (start) => {
      const startPainted = performance.now();
      start.click();
      found(radio, (first) => {
        first.click();
        painted(async () => {
          const answered = performance.now();
          resolve({
            painted: await firstPaint,
            start: startPainted,
            answered: radio().checked ? answered : null,
            bytes: files().reduce((sum, file) => sum + file.encodedBodySize, 0),
          });
        });
      });
    });
  });
})();
