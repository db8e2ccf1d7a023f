// The page for an iframe: one built-in questionnaire, set up by the address, and what the page around may know of it.
// It tells heights, steps, progress and errors; never an answer.

const ID = /^[a-z][a-z0-9-]*$/;
const ATTRIBUTES = ["lang", "heading-level", "storage", "storage-key", "organisation"];

/** Colours and lengths, but nothing that stands for something else, or for none. The builder refuses the same words. */
const PLAIN = /^[-+#%.,/a-z0-9\s()]{1,100}$/i;
const REFERENCE = /\b(var|env|attr|url|if|inherit|initial|unset|revert|revert-layer|currentcolor|transparent)\b/i;
const TOKENS = { accent: "color", surface: "color", text: "color", radius: "border-radius" };

const given = new URLSearchParams(location.search);
const page = document.documentElement;
const widget = document.querySelector("stack-up");

for (const [name, property] of Object.entries(TOKENS)) {
  const value = given.get(name) ?? "";
  if (PLAIN.test(value) && !REFERENCE.test(value) && CSS.supports(property, value)) {
    page.style.setProperty(`--stack-up-${name}`, value);
  }
}

// The page around an iframe may be light on a dark device; nothing tells, unless the address does.
const scheme = given.get("scheme");
const usual = parent === window ? "light dark" : "light";
page.style.colorScheme = ["light", "dark"].includes(scheme) ? scheme : usual;

for (const name of ATTRIBUTES) {
  const value = given.get(name);
  if (value) widget.setAttribute(name, value);
}
// Opened by itself it is a page, and its first heading that of the page.
if (parent === window && !given.get("heading-level")) widget.setAttribute("heading-level", "1");
page.lang = /^cy\b/i.test(given.get("lang") ?? "") ? "cy" : "en";
for (const fallback of widget.querySelectorAll("[lang]")) fallback.hidden = fallback.lang !== page.lang;
const questionnaire = given.get("questionnaire") ?? "";
widget.setAttribute("questionnaire", ID.test(questionnaire) ? questionnaire : "");

const height = () => page.getBoundingClientRect().height;

function tell(stackUp, more) {
  if (parent !== window) parent.postMessage({ stackUp, height: height(), ...more }, "*");
}

for (const type of ["progress", "complete", "error"]) {
  widget.addEventListener(`stack-up-${type}`, ({ detail }) => tell(type, { detail }));
}
widget.addEventListener("stack-up-ready", () => {
  const title = widget.shadowRoot.querySelector("[part~=heading]").textContent;
  document.title = title;
  tell("ready", { detail: { title } });
  const shown = widget.shadowRoot.querySelector("[lang]");
  const speak = () => (page.lang = shown.lang);
  new MutationObserver(speak).observe(shown, { attributeFilter: ["lang"] });
  speak();
});

/** The heading of a step takes the focus when the step begins. */
widget.addEventListener("focusin", (event) => {
  const [heading] = event.composedPath();
  if (heading.matches("[part~=heading][tabindex]")) tell("step", { top: heading.getBoundingClientRect().top + scrollY });
});

new ResizeObserver(() => tell("height")).observe(page);
addEventListener("message", ({ data, source }) => source === parent && data?.stackUp === "hello" && tell("height"));
tell("height");
