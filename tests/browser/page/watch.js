// Stands in the pages of the tests, before the widget, and records what the widget does to the page around it.
window.seen = { events: [], warnings: [], errors: [], violations: [], writes: [], isFull: false };

for (const type of ["ready", "progress", "complete", "share", "error"]) {
  document.addEventListener(`stack-up-${type}`, ({ detail, bubbles, composed, target }) => {
    seen.events.push({ type, detail, bubbles, composed, target: target.id });
  });
}

document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
  // WebKit asks for a picture of the page by itself, and is told that the policy forbids it.
  if (blockedURI.endsWith("/favicon.ico")) return;
  seen.violations.push(`${violatedDirective}: ${blockedURI} at ${sourceFile}:${lineNumber}`);
});

addEventListener("error", ({ message }) => seen.errors.push(message));
addEventListener("unhandledrejection", ({ reason }) => seen.errors.push(String(reason)));

for (const [level, list] of [["warn", seen.warnings], ["error", seen.errors]]) {
  const original = console[level];
  console[level] = (...words) => {
    list.push(words.join(" "));
    original.apply(console, words);
  };
}

const { setItem } = Storage.prototype;
Storage.prototype.setItem = function (key, value) {
  if (seen.isFull) throw new DOMException("there is no room", "QuotaExceededError");
  seen.writes.push(key);
  return setItem.call(this, key, value);
};
