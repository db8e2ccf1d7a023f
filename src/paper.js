// What of the widget leaves the screen for paper: its words alone, and the widget alone.

/** How long a browser may take to save a file, or to say that it has printed, in milliseconds. */
export const LONG_ENOUGH = 60_000;

/** Whether something can be done without an error. */
export function works(task) {
  try {
    task();
    return true;
  } catch {
    return false;
  }
}

const HEADINGS = "h1,h2,h3,h4,h5,h6";

/** What is not meant for paper, and what says in figures what stands there in words. */
const LEFT_OUT =
  ".left-out,.plan-form,.stays,.marked .from,.planned:not(:empty)~*,details:not([open]),table,[aria-hidden]";

/**
 * The words of an element, to paste elsewhere: a line for each heading and paragraph, a label before what it belongs to,
 * and a blank line before a heading and between items of several lines. What is not meant for paper is left out, and so
 * are pictures and tables.
 */
export function plainText(element) {
  let text = "";
  let followsHeading = true;
  for (const block of element.querySelectorAll(`${HEADINGS},p,li`)) {
    if (block.closest(LEFT_OUT)) continue;
    const isHeading = block.matches(HEADINGS);
    const isItem = block.matches("li");
    const hasLines = isItem && block.querySelector("p");
    if (text && (isHeading || (hasLines && !followsHeading))) text += "\n";
    if (hasLines) continue;
    followsHeading = isHeading;
    text += (isItem ? "- " : "") + block.textContent.trim() + (block.matches(".label") ? ": " : "\n");
  }
  return text;
}

/** What surrounds the widget on paper: no room, no words, and nothing that could cut the widget off. */
const AROUND =
  "display:block;position:static;float:none;transform:none;width:auto;min-width:0;max-width:none;height:auto;" +
  "min-height:0;max-height:none;margin:0;border:0;padding:0;overflow:visible;background:none;box-shadow:none;" +
  "opacity:1;filter:none;clip-path:none;contain:none;columns:auto;visibility:visible;font-size:0;line-height:0;";

const WIDGET = "display:block;visibility:visible;font-size:12pt;margin:0;";

/** Excludes nothing, and weighs more than any rule of a page that insists by ids. */
const SURELY = ":not(#s#s#s:not(*))";

const rule = (selector, style) => `${selector}{${style.replaceAll(";", "!important;")}}`;

/**
 * Prints what is in a container of the page, or in the shadow root that it stands in. The page around it can't be hidden
 * from within, so for the time of our own call a constructed sheet stands on the page; nothing else of it is touched.
 */
export function printAlone(container) {
  const sheets = [];
  let shown = container.getRootNode().host ?? container;
  let style = WIDGET;
  // Out of one shadow root after the other, up to the page.
  for (let root; shown; shown = root.host) {
    root = shown.getRootNode();
    hideAround(shown, root, style, sheets);
    style = AROUND;
  }
  const takeBack = () => {
    for (const [root, sheet] of sheets.splice(0)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((other) => other !== sheet);
    }
  };
  addEventListener("afterprint", takeBack, { once: true });
  works(() => print());
  setTimeout(takeBack, LONG_ENOUGH);
}

/**
 * Hides, in one tree of the page, all but one element and what it stands in; and so in each tree that one of these is
 * slotted into.
 */
function hideAround(shown, root, style, sheets) {
  let rules = rule(path(shown) + SURELY, style);
  for (let inner = shown; inner; inner = inner.parentElement) {
    const slot = inner.assignedSlot;
    if (slot) hideAround(slot, slot.getRootNode(), AROUND, sheets);
    const outer = inner.parentElement;
    const around = outer ? path(outer) : ":host";
    rules += rule(`${around}>:not(:nth-child(${place(inner)}))${SURELY}`, "display:none;");
    // The host itself is dressed in the tree that it stands in.
    if (!outer) break;
    const sure = around + SURELY;
    rules += rule(sure, AROUND) + rule(`${sure}::before,${sure}::after`, "content:none;");
  }
  works(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media print{${rules}}`);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    sheets.push([root, sheet]);
  });
}

/** The only element that a selector of child places finds. */
function path(element) {
  const outer = element.parentElement;
  const inner = `>:nth-child(${place(element)})`;
  if (outer) return path(outer) + inner;
  return element.matches(":root") ? ":root" : `:host${inner}`;
}

/** Its place among its siblings, counted from 1. */
function place(element) {
  let place = 1;
  for (let before = element; (before = before.previousElementSibling); ) place += 1;
  return place;
}
