// What a screen reader says of the widget: a whole step from its first line to its last, what takes the focus, and what is
// said by itself.
import { virtual } from "/libraries/@guidepup/virtual-screen-reader/lib/esm/index.browser.js";

const root = () => document.querySelector("stack-up").shadowRoot;
const words = (element) => (element.getAttribute("aria-label") ?? element.textContent).replace(/\s+/g, " ").trim();
const REGION = "[role=status], [role=alert], [aria-live]";
/** What each region said last: it is heard when it changes, not when it appears. */
const said = new WeakMap();
const happened = [];

function listen() {
  for (const region of root().querySelectorAll(REGION)) {
    if (!said.has(region)) said.set(region, words(region));
    else if (said.get(region) !== words(region)) {
      said.set(region, words(region));
      if (words(region)) happened.push(`said by itself: ${words(region)}`);
    }
  }
}

function follow() {
  root().addEventListener("focusin", ({ target }) => {
    const ids = target.getAttribute("aria-describedby")?.split(" ") ?? [];
    const told = [target.labels?.[0] ?? target, ...ids.map((id) => root().getElementById(id))].filter(Boolean).map(words);
    happened.push(`takes the focus: ${told.filter(Boolean).join(", ")}`);
  });
  new MutationObserver(listen).observe(root(), { subtree: true, childList: true, characterData: true });
  listen();
}

/** What stands between the words of a paragraph says nothing to a reader of the transcript. */
const NOISE = new Set(["paragraph", "end of paragraph"]);

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** The answers of a step have been saved, and that is said. */
async function settled(container) {
  const isAnswered = ({ type, checked, value }) => (type === "radio" || type === "checkbox" ? checked : type !== "file" && value);
  const fields = [...container.querySelectorAll(".questions :is(input, textarea)")];
  while (fields.some(isAnswered) && !container.querySelector(".status")?.textContent) await frame();
}

const take = () => happened.splice(0).map((line) => `(${line})`);

let follows = false;

/** All of the engine is here, and the whole questionnaire: nobody is told to wait. */
const isComplete = () =>
  root().adoptedStyleSheets.at(-1).cssRules.length > 0 &&
  performance.getEntriesByType("resource").some(({ name }) => /\/questionnaires\/[^/]+\.json$/.test(name));

window.heard = {
  /** Whether it listens, and the widget says nothing any more of what is on its way. */
  isFollowing: () => {
    if (!document.querySelector("stack-up")?.shadowRoot?.querySelector(".stack-up")) return false;
    if (!follows) follow();
    follows = true;
    return isComplete();
  },
  /** What happened since the last time, when an answer has been shown and saved. */
  async happened() {
    await frame();
    await frame();
    // What is to be saved has asked for its lock in an idle moment before this one, and has been saved when that is free.
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 300 }));
    const { held, pending } = await navigator.locks.query();
    for (const { name } of [...held, ...pending]) await navigator.locks.request(name, () => {});
    await frame();
    return take();
  },
  async step() {
    const container = root().querySelector(".stack-up");
    await settled(container);
    // The virtual reader looks at what fields began with, where browsers look at what they hold.
    for (const field of container.querySelectorAll("input, textarea")) {
      if (field.matches("textarea")) field.defaultValue = field.value;
      else field.toggleAttribute("checked", field.checked);
    }
    await virtual.start({ container });
    const [node, phrase] = [virtual.activeNode, await virtual.lastSpokenPhrase()];
    do await virtual.next();
    while (virtual.activeNode !== node || (await virtual.lastSpokenPhrase()) !== phrase);
    const phrases = await virtual.spokenPhraseLog();
    await virtual.stop();
    return [...take(), ...phrases.slice(0, -1).filter((line) => !NOISE.has(line))];
  },
};
