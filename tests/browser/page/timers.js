// A page that is gone before any timer of the widget's fires: what is kept, is kept by other means.
const { setTimeout: original } = window;
window.setTimeout = (call, after, ...given) => (after >= 100 ? 0 : original(call, after, ...given));
