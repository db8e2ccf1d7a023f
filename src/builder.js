// The page that builds the snippet: it shows the self-assessment as it was chosen, and writes the lines to paste.

// Replaced by the build: {version, entry, resize, files, words}. `entry` and `resize` are the integrity of the two scripts
// that a page may include; `files` are what the entry loads, each with its integrity; `words` are the texts of this page by key and language.
const BUILT = "%BUILT%";

const HERE = new URL(".", import.meta.url);
const LOCAL = /^(localhost|127\.|0\.0\.0\.0$|\[::1?\]$)/;

/** What a colour is written with: nothing that could end a declaration, or open a comment. */
const COLOUR = /^(?!.*\/\*)[-\w#%.,()/+ ]+$/;

/** What stands for something else, or for none. The page for iframes refuses the same words. */
const REFERENCE = /\b(var|env|attr|url|if|inherit|initial|unset|revert|revert-layer|currentcolor|transparent)\b/i;
const ACCENT = "--stack-up-accent";

/** What is left out of the snippet, since it holds without being said. */
const DEFAULTS = { level: "2", storage: "local" };

/** What is answered while trying is kept apart from the answers of the site's own pages. */
const PREVIEW = { key: "preview" };

/** How high a frame is where nothing fits it. */
const FRAME_HEIGHT = "900";

const form = document.forms.choices;
const stage = document.querySelector(".stage");

let language = firstLanguage();
let shown = stage.firstElementChild;
let fitting;

function firstLanguage() {
  const wanted = new URLSearchParams(location.search).get("lang") ?? navigator.language ?? "";
  return wanted.toLowerCase().split("-")[0] === "cy" ? "cy" : "en";
}

/** A text; that of a questionnaire may lack the language. */
const word = (key, tongue = language) => BUILT.words[key][tongue] ?? Object.values(BUILT.words[key])[0];

/** What is chosen; what can't be is left out. */
function choices() {
  const { organisation, accent, address, ...chosen } = Object.fromEntries(new FormData(form));
  return {
    ...chosen,
    organisation: organisation.trim(),
    accent: isColour(accent.trim()) ? accent.trim() : "",
    folder: folder(address) ?? HERE,
    spoken: chosen.language || language,
  };
}

const isColour = (text) => COLOUR.test(text) && !REFERENCE.test(text) && CSS.supports("color", text);

/** The address of a folder; that of a page or script in it will do. Null when it is none, or holds a password. */
function folder(address) {
  try {
    const url = new URL(address.trim());
    if (!["https:", "http:"].includes(url.protocol) || url.username || url.password) return null;
    const path = url.pathname.replace(/[^/]+\.(html|js)$/, "");
    return new URL(path.endsWith("/") ? path : `${path}/`, url);
  } catch {
    return null;
  }
}

/** A value, unless it holds without being said. */
const said = (wanted, name) => (wanted[name] === DEFAULTS[name] ? "" : wanted[name]);

const attributes = (wanted, tongue) => ({
  questionnaire: wanted.questionnaire,
  lang: tongue,
  "heading-level": said(wanted, "level"),
  storage: said(wanted, "storage"),
  "storage-key": wanted.key,
  organisation: wanted.organisation,
});

function frameAddress(beside, wanted) {
  const address = new URL("embed.html", beside);
  for (const [name, value] of Object.entries({ ...attributes(wanted, wanted.spoken), accent: wanted.accent })) {
    if (value) address.searchParams.set(name, value);
  }
  return address.href;
}

const frameAttributes = (beside, wanted) => ({
  src: frameAddress(beside, wanted),
  title: word(`title-${wanted.questionnaire}`, wanted.spoken),
  width: "100%",
  height: FRAME_HEIGHT,
  loading: "lazy",
  frameborder: "0",
  allow: "clipboard-write",
});

// What is copied.

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

/** A tag with those of the attributes that have a value. */
function tag(name, attributes) {
  const said = Object.entries(attributes).filter(([, value]) => value);
  return `<${[name, ...said.map(([name, value]) => `${name}="${escaped(value)}"`)].join(" ")}>`;
}

function scriptTag({ folder }, file, integrity) {
  const src = new URL(file, folder).href;
  return `${tag("script", { type: "module", src, integrity, crossorigin: "anonymous" })}</script>`;
}

/** Has a browser load along with the page what the entry would only ask for. */
function preloads({ folder, questionnaire, spoken }) {
  const { engine, wasm, starts } = BUILT.files;
  const link = ([file, integrity], how) =>
    tag("link", { ...how, href: new URL(file, folder).href, integrity, crossorigin: "anonymous" });
  const fetched = { rel: "preload", as: "fetch" };
  const [, start] = starts[questionnaire].find(([language]) => language === spoken) ?? starts[questionnaire][0];
  // The parts of the engine are checked one by one.
  return [link(engine, { rel: "modulepreload" }), link([wasm[0]], fetched), link(start, fetched)];
}

const copied = {
  snippet(wanted) {
    if (wanted.way === "frame") {
      const frame = `${tag("iframe", frameAttributes(wanted.folder, wanted))}</iframe>`;
      return `${frame}\n${scriptTag(wanted, "embed-resize.js", BUILT.resize)}`;
    }
    const fallback = escaped(word("fallback", wanted.spoken));
    const link = `${tag("a", { href: frameAddress(wanted.folder, wanted) })}${escaped(word("alone", wanted.spoken))}</a>`;
    return [
      ...(wanted.place === "top" ? preloads(wanted) : []),
      scriptTag(wanted, "stack-up.js", BUILT.entry),
      tag("stack-up", attributes(wanted, wanted.language)),
      // A content system that takes the element out leaves what is in it: the link still leads there.
      `  <p>${fallback} ${link}</p></stack-up>`,
    ].join("\n");
  },

  rule: ({ way, accent }) => (way === "script" && accent ? `stack-up { ${ACCENT}: ${accent}; }` : ""),

  policy({ way, folder: { origin } }) {
    const sources = way === "frame"
      ? `frame-src ${origin}; script-src ${origin}`
      : `script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}`;
    return `Content-Security-Policy: ${sources}`;
  },
};

function write(wanted) {
  for (const part of document.querySelectorAll(".copy")) {
    const code = part.querySelector("code");
    const text = copied[part.dataset.what](wanted);
    if (code.textContent === text) continue;
    code.textContent = text;
    part.querySelector("[role=status]").textContent = "";
  }
  document.querySelector("#rule-part").hidden = !copied.rule(wanted);
}

async function copy(part) {
  const code = part.querySelector("code");
  const status = part.querySelector("[role=status]");
  status.textContent = "";
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = word("copied");
  } catch {
    getSelection().selectAllChildren(code);
    status.textContent = word("not-copied");
  }
}

// What is shown.

/** Shows what is wanted; a frame, which loads anew each time, only once a choice is made. */
function show(wanted, isMade) {
  if (wanted.way === "frame") {
    const known = shown.localName === "iframe";
    if (known && (!isMade || shown.src === frameAddress(HERE, wanted))) return;
    put("iframe", frameAttributes(HERE, wanted));
    fitting ??= import(new URL("embed-resize.js", HERE));
    return;
  }
  const values = attributes(wanted, wanted.spoken);
  if (shown.localName === "stack-up" && shown.lang === wanted.spoken) {
    set(shown, values);
  } else {
    // A new one starts in the language that was chosen here, whatever was chosen in the old one.
    put("stack-up", values);
  }
  shown.style.setProperty(ACCENT, wanted.accent);
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (!value) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** Puts another element on the stage, which stays as high as it is until that one is there. */
function put(name, attributes) {
  const next = document.createElement(name);
  set(next, attributes);
  stage.style.minHeight = `${stage.offsetHeight}px`;
  for (const event of ["load", "stack-up-ready", "stack-up-error"]) {
    next.addEventListener(event, () => stage.style.removeProperty("min-height"));
  }
  shown.replaceWith(next);
  shown = next;
}

/** Says what can't be taken, beside the field. */
function remark(wanted) {
  const { accent, address } = form.elements;
  const isWrong = accent.value.trim() !== "" && !wanted.accent;
  tell(accent, isWrong, isWrong ? word("accent-wrong") : "");
  const found = folder(address.value);
  const isLocal = found && LOCAL.test(found.hostname);
  tell(address, !found, found ? (isLocal ? word("address-local") : "") : word("address-wrong"));
  document.querySelector("#place").hidden = wanted.way === "frame";
  const inFrame = document.querySelector("#language-frame");
  inFrame.hidden = wanted.way !== "frame" || wanted.language !== "";
  const hints = inFrame.hidden ? "language-hint" : "language-hint language-frame";
  inFrame.closest("fieldset").setAttribute("aria-describedby", hints);
}

function tell(field, isWrong, words) {
  const place = document.querySelector(`#${field.id}-wrong`);
  if (place.textContent !== words) place.textContent = words;
  if (isWrong) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}

/** Gives the field for picking a colour the one that is written, as six digits. */
function pick(colour) {
  const paper = document.createElement("canvas").getContext("2d");
  paper.fillStyle = colour;
  paper.fillRect(0, 0, 1, 1);
  const parts = [...paper.getImageData(0, 0, 1, 1).data].slice(0, 3);
  form.elements.swatch.value = `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function follow(isMade) {
  const wanted = choices();
  show({ ...wanted, ...PREVIEW }, isMade);
  write(wanted);
  remark(wanted);
}

function speak(tongue) {
  language = tongue;
  document.documentElement.lang = tongue;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const button of document.querySelectorAll(".languages button")) {
    button.setAttribute("aria-pressed", String(button.lang === tongue));
  }
  for (const status of document.querySelectorAll(".copy [role=status]")) status.textContent = "";
  follow(true);
}

form.addEventListener("submit", (event) => event.preventDefault());
for (const type of ["input", "change"]) {
  // On the document, since the address stands outside of the form.
  document.addEventListener(type, ({ target }) => {
    if (target.form !== form) return;
    if (target.name === "swatch") form.elements.accent.value = target.value;
    if (target.name === "accent" && isColour(target.value.trim())) pick(target.value.trim());
    follow(type === "change");
  });
}
for (const part of document.querySelectorAll(".copy")) {
  part.querySelector("button").addEventListener("click", () => copy(part));
}
for (const button of document.querySelectorAll(".languages button")) {
  button.addEventListener("click", () => speak(button.lang));
}

form.elements.address.value ||= HERE.href;
speak(language);
