// What the tests look for in a widget, through its open shadow root. Ends with a call: verb(...given).
const [path, verb, ...given] = arguments;
const host = path.split(" >>> ").reduce((scope, selector) => (scope?.shadowRoot ?? scope)?.querySelector(selector), document);
const root = host?.shadowRoot;

const said = (element) => element.textContent.replace(/\s+/g, " ").trim();
const shown = (element) =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  element.getBoundingClientRect().width > 1 && element.getBoundingClientRect().height > 1;
const all = (selector, scope = root) => [...(scope?.querySelectorAll(selector) ?? [])];
const named = (name) => all(`[name="${name}"]`);

/** The lines that are seen; not what is said to those alone who don't see which button is whose. */
const lines = (element) => {
  const unseen = all(".unseen", element);
  for (const words of unseen) words.style.display = "none";
  const seen = element.innerText.split(/\s*\n\s*/).filter((line) => line !== "");
  for (const words of unseen) words.style.display = "";
  return seen;
};

/** The question that a field belongs to: its fieldset, or the field with its label. */
const question = (name) => named(name)[0]?.closest("fieldset, .field");

/** An open question, such as “Delete your answers?”, goes before what lies behind it. */
const buttons = (scope) => {
  const found = all("button", scope).filter(shown);
  return [...found.filter((button) => button.closest(".confirm")), ...found.filter((button) => !button.closest(".confirm"))];
};

const active = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

/** Whether at least a part of an element is on the screen, with nothing before it. */
const uncovered = (element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  const parts = [0.1, 0.5, 0.9];
  return parts.some((across) => parts.some((down) => {
    const top = element.getRootNode().elementFromPoint(x + width * across, y + height * down);
    return Boolean(top) && (element.contains(top) || top.contains(element));
  }));
};

/** Whether a ring shows that an element has the focus: around it, or around the option that it belongs to. */
const ringed = (element) => {
  const words = element.closest(".option")?.querySelector("span");
  const { outlineStyle, outlineWidth } = words ? getComputedStyle(words, "::before") : getComputedStyle(element);
  return outlineStyle === "solid" && outlineWidth === "3px";
};

/** Whether one element stands before another, also across shadow roots. */
const precedes = (one, other) => {
  const way = (element) => {
    const hosts = [];
    for (let at = element; at instanceof Node; at = at.getRootNode().host) hosts.unshift(at);
    return hosts;
  };
  const [from, to] = [way(one), way(other)];
  const fork = from.findIndex((element, place) => element !== to[place]);
  if (fork === -1) return from.length < to.length;
  if (to[fork] === undefined) return false;
  return Boolean(from[fork].compareDocumentPosition(to[fork]) & Node.DOCUMENT_POSITION_FOLLOWING);
};

const words = (element) => {
  if (element.matches("input[type=radio], input[type=checkbox]")) return said(element.closest("label"));
  if (element.matches("input, textarea")) return said(all(`label[for="${CSS.escape(element.id)}"]`, element.getRootNode())[0]);
  return said(element);
};

const verbs = {
  heading: () => all("[part~=heading][tabindex='-1']").filter((heading) => !heading.closest(".confirm")).map(said)[0],
  headings: () => all("h1, h2, h3, h4, h5, h6").filter(shown).map((heading) => [heading.localName, said(heading)]),
  progress: () => all(".progress").map(said)[0],
  language: () => all("[lang]")[0]?.lang,
  text: () => (all(".stack-up")[0] ?? root)?.innerText ?? root?.textContent ?? "",
  buttons: () => buttons(root).map(said),
  alert: () => all("[role=alert]").filter(shown).map((alert) => ({ words: said(alert), lang: alert.lang }))[0],

  button: (wanted, name) => buttons(name ? question(name) : root).find((button) => said(button) === wanted),
  summary: (wanted, place) => all("summary").filter((summary) => shown(summary) && said(summary).split(": ")[0] === wanted)[place],
  option: (name, wanted) => named(name).map((input) => input.closest("label")).find((label) => label && said(label) === wanted),
  field: (name, place) => named(name).filter((field) => field.matches("textarea, [type=text], [type=date]"))[place],
  marked: (name) => named(name).filter((input) => input.checked).map((input) => input.value),
  typed: (name) => named(name).filter((field) => field.matches("textarea, [type=text], [type=date]")).map((field) => field.value),
  values: (name) => named(name).filter((field) => !field.matches("[type=radio], [type=checkbox]") || field.checked)
    .map((field) => field.value),
  offered: (name) => named(name).map((input) => input.closest("label")).filter((label) => label && shown(label)).map(said),
  order: (name) => all("input, textarea", question(name)).map((field) => field.name),
  remark: (name) => lines(all(".over", named(name)[0].closest(".field"))[0]).join(" "),

  rows: (title) => {
    const group = all(".group").find((group) => said(group.querySelector("h1, h2, h3, h4, h5, h6")) === title);
    return group && all("li", group).map((row) => lines(row.firstElementChild));
  },
  parts: () => all("section.part").map((part) => said(all("h1, h2, h3, h4, h5, h6", part)[0])),
  part: (title) => all("section.part").filter((part) => said(all("h1, h2, h3, h4, h5, h6", part)[0]) === title).map(lines)[0],
  themes: () => all(".theme").map((theme) => [...lines(all(".theme-words", theme)[0]), all("svg", theme)[0].getAttribute("aria-label")]),
  table: () => all("table tr").map((row) => all("th, td", row).map((cell) => lines(cell).join(" · "))),
  head: () => lines(all(".report-head")[0]),

  // A page in own words: each part's title, then what stands in it, with its line breaks.
  page: () => all(".page-part").map((part) => {
    const stand = all(".label, .own-words, li", part).filter((element) => !element.querySelector("p"));
    return [said(all("h1, h2, h3, h4, h5, h6", part)[0]), ...stand.map((element) => element.innerText)];
  }),
  titles: (selector) => all(selector).map((each) => said(all("h1, h2, h3, h4, h5, h6", each)[0])),
  before: () => all(".check-in").map((day) => lines(day)),

  // The element that has the focus, and whether a person who sees it would find it.
  stop: () => {
    const element = active();
    if (!element || element === document.body) return null;
    const before = window.lastStop;
    window.lastStop = element;
    return {
      tag: element.localName,
      kind: element.type ?? "",
      name: element.name ?? "",
      words: words(element),
      question: element.closest("fieldset")?.querySelector("input")?.name ?? "",
      inside: Boolean(root?.contains(element)),
      lang: element.lang,
      checked: element.checked ?? false,
      seen: shown(element) && uncovered(element),
      ringed: ringed(element),
      onward: !before?.isConnected || before === element || precedes(before, element),
    };
  },

  // Quicker ways than a person's, for tests that are about something else.
  day: (name, date) => {
    const field = named(name)[0];
    if (!field) return null;
    field.value = date;
    return field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  },
  end: (name, place) => {
    const field = verbs.field(name, place);
    if (!field.matches("[type=date]")) field.setSelectionRange(field.value.length, field.value.length);
  },
  enter: (name, place, text) => {
    const field = verbs.field(name, place);
    field.value += text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  },
  // Whether there was something to give it to.
  give: (name, value) => {
    if (!named(name)[0]) return false;
    const option = named(name).find((input) => input.matches("[type=radio], [type=checkbox]") && input.value === value);
    if (option) option.click();
    else if (named(name)[0].matches("[type=date]")) verbs.day(name, value);
    else verbs.enter(name, 0, value);
    return true;
  },
  unfold: () => {
    for (const details of all("details")) details.open = true;
  },
  paste: (name, place, text) => {
    verbs.field(name, place).focus();
    return document.execCommand("insertText", false, text);
  },

  // Where the page or the widget is wider than it should be, and which targets are too small.
  overflow: () => {
    const page = document.documentElement;
    const wide = page.scrollWidth > page.clientWidth ? [`the page: ${page.scrollWidth} of ${page.clientWidth}`] : [];
    const edge = host.getBoundingClientRect();
    const scrolls = (element) => element.closest("[role=region]") && !element.matches("[role=region]");
    for (const element of all("*")) {
      const box = element.getBoundingClientRect();
      if (!shown(element) || scrolls(element)) continue;
      if (box.left < edge.left - 1 || box.right > edge.right + 1) {
        wide.push(`${element.localName}.${element.getAttribute("class")} “${said(element).slice(0, 40)}”: ${box.left} to ${box.right}`);
      }
    }
    return wide;
  },
  /** Words that are broken between two lines though nobody could call them long. */
  broken: () => {
    const found = [];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (!shown(text.parentElement)) continue;
      // An address, or a word that is longer than a line, has to be broken somewhere.
      for (const { 0: chunk, index: from } of text.data.matchAll(/\S+/g)) {
        if (chunk.length > 24) continue;
        for (const { 0: word, index } of chunk.matchAll(/[\p{L}’]+/gu)) {
          const range = document.createRange();
          range.setStart(text, from + index);
          range.setEnd(text, from + index + word.length);
          // WebKit has a box without a width at the end of the line before.
          const tops = [...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top));
          if (new Set(tops).size > 1) found.push(word);
        }
      }
    }
    return [...new Set(found)];
  },
  small: () =>
    all("button, label.option, summary, input[type=text], input[type=date], textarea")
      .filter(shown)
      .map((target) => ({ target, ...target.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => Math.min(width, height) < 43.9)
      .map(({ target, width, height }) => `${target.localName} “${words(target)}”: ${width} × ${height}`),
  style: (selector, property) => getComputedStyle(all(selector)[0])[property],
};

return verbs[verb](...given) ?? null;
