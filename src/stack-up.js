// Defines <stack-up>. An element that comes near the screen loads the engine and the start of its questionnaire side by side;
// until then, and when anything fails, its fallback content stays.

// Replaced by the build: {engine, wasm, parts, apart, frame, questionnaires: {id}, starts: {id}}, each a file beside this script
// and its integrity, but for the parts: where each lies in the wasm, and its hash. A start has one for each language, in order.
const FILES = "%FILES%";

/** How far from the screen an element is wanted. */
const NEAR = "600px";
const BUILT_IN = /^[a-z][a-z0-9-]*$/;
const LIVE = ["lang", "heading-level", "organisation", "share-results"];
const ATTRIBUTES = ["questionnaire", "loading", "storage", "storage-key", ...LIVE];

/** The shortest module: a policy that forbids it forbids the engine. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

const WORDS = {
  en: {
    unknown: "This questionnaire is not here. Please tell the people who run this site.",
    load: "This questionnaire could not be loaded. Check that you are online, then reload this page.",
    file: "This questionnaire can’t be shown, because something in it is not right. Please tell the people who run this site.",
    policy: "This questionnaire can’t be shown, because the settings of this site do not allow it. Please tell the people who run this site.",
  },
  cy: {
    unknown: "Nid yw’r holiadur hwn yma. Rhowch wybod i’r bobl sy’n gyfrifol am y wefan hon.",
    load: "Nid oedd modd llwytho’r holiadur hwn. Gwiriwch eich bod ar-lein, yna ail-lwythwch y dudalen hon.",
    file: "Nid oes modd dangos yr holiadur hwn, gan nad yw rhywbeth ynddo’n iawn. Rhowch wybod i’r bobl sy’n gyfrifol am y wefan hon.",
    policy: "Nid oes modd dangos yr holiadur hwn, gan nad yw gosodiadau’r wefan hon yn caniatáu hynny. Rhowch wybod i’r bobl sy’n gyfrifol am y wefan hon.",
  },
};

/** What went wrong, with the code that programs read and the words (the key of a sentence, or one by language) that people read. */
const failure = (code, message, words, path) => Object.assign(new Error(message), { code, words, path });

const beside = (file) => new URL(file, import.meta.url).href;

/** What the page's policy has refused us. The page is told a moment after what needed it has failed. */
let refused;
document.addEventListener("securitypolicyviolation", ({ disposition, blockedURI }) => {
  if (disposition === "enforce" && blockedURI.startsWith(beside("."))) refused = blockedURI;
});

const forbidden = (what) => failure("policy-forbids", `the policy of this page forbids ${what}`, "policy");

const fetchFile = ([file, integrity]) => fetch(beside(file), { integrity });

/** Another script of ours. Only a link carries its integrity, with the nonce that our own tag may have; it stands in `root`. */
async function load([file, integrity], root) {
  const own = [...document.scripts].find(({ src }) => src === import.meta.url);
  const link = document.createElement("link");
  Object.assign(link, { rel: "modulepreload", href: beside(file), integrity, nonce: own?.nonce ?? "" });
  root.append(link);
  try {
    return await import(beside(file));
  } finally {
    link.remove();
  }
}

/** The widgets of the page. One that Back brings back as it was, maybe not seen yet, may show what was deleted since. */
const widgets = new Set();
const hear = ({ type, persisted }) => {
  for (const widget of widgets) {
    if (persisted && type === "pageshow") widget.comeBack();
    else if (type === "pagehide" || document.visibilityState === "hidden") widget.save();
  }
};

let engine;
/** The glue, once it is here. */
let glue;

/** The engine, loaded once for all widgets of the page. */
function loadEngine(root) {
  engine ??= startEngine(root).catch((error) => {
    engine = undefined;
    if (error instanceof WebAssembly.CompileError) throw forbidden("WebAssembly");
    throw failure("engine-failed", `the engine could not be started: ${error}`, "load");
  });
  return engine;
}

async function startEngine(root) {
  new WebAssembly.Module(EMPTY);
  for (const type of ["pagehide", "pageshow", "visibilitychange"]) addEventListener(type, hear, true);
  const ask = () => fetchFile([FILES.wasm[0], crypto.subtle ? "" : FILES.wasm[1]]);
  const asked = ask();
  asked.catch(() => {});
  glue = await load(FILES.engine, root);
  await glue.default({ ask, asked, parts: FILES.parts, apart: FILES.apart && (() => fetchFile(FILES.apart)) });
  return glue;
}

async function loadText(name, file, integrity) {
  try {
    const response = await fetch(new URL(file, document.baseURI), { integrity });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return await response.text();
  } catch (error) {
    throw failure("questionnaire-missing", `the questionnaire “${name}” could not be loaded: ${error.message}`, "load");
  }
}

/** The texts of built-in files that were asked for: what shows them again asks for nothing. */
const texts = new Map();

function loadOnce(name, [file, integrity]) {
  if (!texts.has(file)) {
    const text = loadText(name, beside(file), integrity);
    texts.set(file, text);
    text.catch(() => texts.delete(file));
  }
  return texts.get(file);
}

/** What the start page and the first section need, in the language that fits the first of the tags that any fits, as the engine finds it. */
function startIn(tags, starts) {
  const fits = (tag) => starts.filter(([language]) => `${tag}-`.toLowerCase().startsWith(`${language}-`.toLowerCase()));
  const [fitting = starts.slice(0, 1)] = tags.map(fits).filter(({ length }) => length);
  return fitting.sort(([one], [other]) => other.length - one.length)[0][1];
}

/** Refuses a name that can't be that of a questionnaire. */
function checkName(name) {
  if (!name) throw failure("unknown-questionnaire", "the attribute “questionnaire” is missing", "unknown");
  if (!BUILT_IN.test(name) || Object.hasOwn(FILES.questionnaires, name)) return;
  const known = Object.keys(FILES.questionnaires).join(", ");
  throw failure("unknown-questionnaire", `there is no built-in questionnaire “${name}”, only: ${known}`, "unknown");
}

class StackUp extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  /** Where the widget comes; an element that waits has none, and shows its fallback content by itself. */
  #root = null;
  #watcher = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: NEAR });
  #widget = null;
  /** What the widget shows and where it keeps it; and, by that, the answers of what it showed before. */
  #shown = "";
  #carried = new Map();
  /** Each beginning has a number: what an earlier one still brings comes too late. */
  #turn = 0;
  #isBegun = false;

  connectedCallback() {
    this.#isBegun = true;
    if (!this.#isShown()) this.#begin();
  }

  /** An element that is moved is taken out and put in again at once: only one that stays out leaves. */
  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#leave());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#isBegun || (name === "loading" && this.#isShown())) return;
    if (this.#widget && LIVE.includes(name)) {
      this.#widget.refresh();
    } else if (this.isConnected) {
      this.#leave();
      this.#begin();
    }
  }

  #isShown() {
    return Boolean(this.#widget ?? this.#root?.querySelector("iframe"));
  }

  #begin() {
    this.#turn += 1;
    this.#watcher.disconnect();
    if (this.getAttribute("loading") === "eager") this.#load();
    else this.#watcher.observe(this);
  }

  #seen(entries) {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    this.#watcher.disconnect();
    this.#load();
  }

  async #load() {
    const turn = ++this.#turn;
    if (!this.#root) {
      this.#root = this.attachShadow({ mode: "open" });
      this.#showFallback();
    }
    refused = undefined;
    const name = this.getAttribute("questionnaire") ?? "";
    try {
      checkName(name);
      const isBuiltIn = BUILT_IN.test(name);
      const whole = FILES.questionnaires[name];
      const start = () => startIn([this.getAttribute("lang"), this.parentElement?.closest("[lang]")?.lang], FILES.starts[name]);
      const file = isBuiltIn && (texts.has(whole) || glue?.isAllHere() ? whole : start());
      const [, text] = await Promise.all([loadEngine(this.#root), file ? loadOnce(name, file) : loadText(name, name)]);
      // The whole is asked for when nothing is on its way any more that the start page waits for.
      const askWhole = isBuiltIn && (() => loadOnce(name, whole));
      if (isBuiltIn) askWhole().catch(() => {});
      const isAllHere = await glue.isReady(this.#carried.size > 0, isBuiltIn);
      const given = isAllHere && isBuiltIn ? await askWhole() : text;
      if (turn !== this.#turn) return;
      // The page may speak another language by now.
      if (!isAllHere && file !== whole && file !== start()) this.#load();
      else this.#mount(name, given, !isAllHere && askWhole);
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve));
      if (turn !== this.#turn) return;
      const reason = refused && error.words === "load" ? forbidden(refused) : error;
      if (reason.words === "policy" && BUILT_IN.test(name)) this.#embed(turn, reason);
      else this.#fail(reason);
    }
  }

  /** Where a policy forbids the engine, a page of our own shows it, in an iframe in the same place. */
  async #embed(turn, reason) {
    const tell = (type, detail) => {
      if (turn !== this.#turn) return;
      if (type === "refused") this.#fail(forbidden("an iframe, and WebAssembly"));
      else if (type === "error") this.#fail(detail);
      else this.#tell(`stack-up-${type}`, detail);
    };
    try {
      if (document.URL.startsWith(beside("embed.html"))) throw reason;
      const { embed } = await load(FILES.frame, this.#root);
      if (turn === this.#turn) embed(this.#root, ATTRIBUTES, tell);
    } catch (error) {
      if (turn === this.#turn) this.#fail(reason);
    }
  }

  #mount(name, text, askWhole) {
    const container = document.createElement("div");
    const shown = `${name} ${this.getAttribute("storage-key") ?? ""}`;
    const carried = this.#carried.get(shown);
    try {
      const tell = (type, detail) => (type === "stopped" ? this.#stop(detail) : this.#tell(type, detail));
      const taken = BUILT_IN.test(name) ? "" : Object.keys(FILES.questionnaires).join(" ");
      this.#widget = glue.mount(this, container, text, taken, carried, tell, askWhole);
      widgets.add(this.#widget);
    } catch (fault) {
      const { code, message, path } = fault;
      throw failure(code ?? "engine-failed", message ?? String(fault), code ? "file" : "load", path);
    }
    this.#shown = shown;
    this.#root.adoptedStyleSheets = glue.sheets;
    this.#root.replaceChildren(container);
    this.#tell("stack-up-ready");
  }

  /** Saves and unmounts; the answers go along with the element, in case it comes back. */
  #leave() {
    this.#turn += 1;
    this.#watcher.disconnect();
    widgets.delete(this.#widget);
    if (this.#widget) this.#carried.set(this.#shown, this.#widget.leave());
    this.#widget = null;
    if (this.#root) this.#showFallback();
  }

  /** An engine that has stopped is not asked again. Answers on the screen that were not saved stay there, to be copied. */
  #stop({ error, words, button }) {
    this.#turn += 1;
    widgets.delete(this.#widget);
    this.#widget = null;
    const stays = !button && this.#root.querySelector(".questions, .report");
    for (const control of this.#root.querySelectorAll("button")) control.remove();
    this.#fail({ message: `the engine has stopped: ${error}`, words, button, stays });
  }

  #fail({ code = "engine-failed", message, words = "load", path, button, stays }) {
    console.error(`stack-up: ${code}: ${path ? `${path}: ` : ""}${message}`);
    this.#showFallback(words, button, stays);
    this.#tell("stack-up-error", { code, message, path });
  }

  /**
   * The fallback content, or what `stays`, with a sentence in the language of the page when something went wrong, and a button if it
   * has one.
   */
  #showFallback(words, button, stays) {
    if (!stays) {
      this.#root.adoptedStyleSheets = [];
      this.#root.replaceChildren(document.createElement("slot"));
    }
    if (!words) return;
    const language = this.closest("[lang]")?.lang.toLowerCase().startsWith("cy") ? "cy" : "en";
    const sentence = document.createElement("p");
    sentence.setAttribute("role", "alert");
    sentence.lang = language;
    sentence.textContent = WORDS[language][words] ?? words[language];
    this.#root.prepend(sentence, button?.(language) ?? "");
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

if (!customElements.get("stack-up")) customElements.define("stack-up", StackUp);
