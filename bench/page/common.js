// What all measures of the bench share. It runs before the page's own scripts, the same for every candidate.
(() => {
  const scope = () => document.querySelector("stack-up")?.shadowRoot ?? document;
  const isShown = (element) => {
    const box = (element.closest("label") ?? element).getBoundingClientRect();
    return box.width > 0 && box.height > 0;
  };
  const shown = (selector) => [...scope().querySelectorAll(selector)].filter(isShown);
  // One channel for all, and held: what waits must not be collected.
  const channel = new MessageChannel();
  const waiting = [];
  channel.port1.onmessage = () => waiting.shift()();
  /** The first task after the frame that is being made. */
  const afterFrame = (then) => {
    waiting.push(then);
    channel.port2.postMessage(null);
  };
  window.bench = {
    channel,
    shown,
    button: (words) => shown("button, input[type=button]").find((it) => (it.textContent || it.value).trim() === words),
    /** Calls back when the next frame is on its way to the screen. */
    painted: (then) => requestAnimationFrame(() => afterFrame(then)),
    /** Calls back with what is found, as soon as a frame has it. */
    found: (find, then) => {
      const look = () => {
        const it = find();
        if (it) afterFrame(() => then(it));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    /** The same for what is not null, as a promise. */
    awaited: (find) => new Promise((resolve) => window.bench.found(find, resolve)),
  };
})();
