// The glue between the engine and the browser: what the engine asks of the browser (the other side is src/glue.rs), and
// what the entry asks of the engine. Things of the page are numbers in the engine, and texts are bytes in its memory.

import { hearFiles } from "./file.js";
import { attend, attendField, showIfHidden } from "./focus.js";
import { formFor } from "./forms.js";
import { plainText, printAlone, works } from "./paper.js";
import { complete, idle, instantiate, isAllHere, isHere, isReady, load } from "./parts.js";
import { rescue, save } from "./rescue.js";

export { isAllHere, isReady };

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** What the engine exports. */
let engine;
/** The styles of all widgets: those that come with each part of the engine. */
export const sheets = [new CSSStyleSheet(), new CSSStyleSheet(), new CSSStyleSheet()];
/** The text that the engine told last. */
let said;
/** What the event that is at work comes from. */
let origin;
/** Elements and functions by their numbers; a number is never given again. */
const things = new Map();
let last = 0;
/** How to stop listening, by the number of the task that an event starts. */
const listening = new Map();

/** The number under which the engine knows a thing of the page. */
export const hold = (thing) => (things.set(++last, thing), last);
const bytes = (at, length) => new Uint8Array(engine.memory.buffer, at, length);
const text = (at, length) => decoder.decode(bytes(at, length));

/** Puts a text where the engine finds it, and tells whether there is one. */
function give(text) {
  if (typeof text !== "string") return false;
  const encoded = encoder.encode(text);
  bytes(engine.stack_up_room(encoded.length), encoded.length).set(encoded);
  return true;
}

/** What is kept for the tab, or on the device; it throws where the browser does not allow looking. */
const shelf = (area) => window[area ? "sessionStorage" : "localStorage"];
/** The key that was looked up last, and where each was: for the tab, or on the device. Copies of what is damaged aside. */
let lookedUp;
const areas = new Map();

/** Who is told when the engine stops, each with what reads what is kept for it; and why it did. */
const mounted = new Map();
let stopped;

/** Runs the engine. What goes wrong in it leaves it in no state to go on, so it is never run again. */
function run(work) {
  if (stopped) return undefined;
  try {
    return work();
  } catch (error) {
    stopped = error;
    for (const [emit, kept] of mounted) emit("stopped", { error, ...rescue(kept) });
    return undefined;
  }
}

/** Has the engine do a task; `holds` is what an event says of what it comes from. */
const call = (task, holds) => run(() => engine.stack_up_call(task, holds));

/** Whether what an event comes from is unfolded or checked, or the key was Escape. */
const holds = ({ type, target, key }) =>
  type === "toggle" ? target.open : type === "keydown" ? key === "Escape" : target.checked;

/** The part that asks the first questions, as the engine counts parts; the one after it has all else. */
const QUESTIONS = 0;

/** What hands in the whole of a questionnaire of which the start is shown, by the number of the container. */
const lacking = new Map();

/** What the engine asks of the browser. */
export const browser = {
  create: (at, length) => hold(document.createElement(text(at, length))),
  draw: (at, length) => hold(document.createElementNS("http://www.w3.org/2000/svg", text(at, length))),
  mark: () => hold(document.createComment("")),
  release: (thing) => things.delete(thing),
  set(element, name, nameLength, value, valueLength) {
    things.get(element).setAttribute(text(name, nameLength), text(value, valueLength));
  },
  read: (element, at, length) => give(things.get(element).getAttribute(text(at, length))),
  read_around: (element) => give(things.get(element).parentElement?.closest("[lang]")?.lang),
  append: (element, child) => things.get(element).append(things.get(child)),
  append_text: (element, at, length) => things.get(element).append(text(at, length)),
  put_before: (element, sibling) => things.get(element).before(things.get(sibling)),
  remove: (element) => things.get(element).remove(),
  show_text(element, at, length) {
    things.get(element).textContent = text(at, length);
  },
  /** A field that shows its text already is left alone: a day of which a part is typed has none, and would lose that part. */
  show_value(element, at, length) {
    const field = things.get(element);
    const value = text(at, length);
    if (field.value !== value) field.value = value;
  },
  check(element, checked) {
    things.get(element).checked = checked;
  },
  listen(element, at, length, task) {
    const target = things.get(element);
    const type = text(at, length);
    const listener = (event) => {
      origin = event.target;
      call(task, holds(event));
      if (type === "change") showIfHidden(event.target);
    };
    target.addEventListener(type, listener);
    listening.set(task, () => target.removeEventListener(type, listener));
  },
  /** The same task is told of each file that is picked or dropped; after it has ended, its number may be another's. */
  hear_files(element, task) {
    const stop = hearFiles(things.get(element), (text) => {
      if (listening.get(task) === stop) call(task, give(text));
    });
    listening.set(task, stop);
  },
  stop_listening(task) {
    listening.get(task)?.();
    listening.delete(task);
  },
  typed: () => give(origin.value),
  focus: (element) => attend(things.get(element)),
  press: (element) => things.get(element).click(),
  focus_field: (element) => attendField(things.get(element)),
  plain_text: (element) => give(plainText(things.get(element))),
  /** It may have gone in the meantime. */
  shadow: (element) => things.has(element) && give(getComputedStyle(things.get(element)).boxShadow),
  set_style(element, name, nameLength, value, valueLength) {
    things.get(element).style.setProperty(text(name, nameLength), text(value, valueLength));
  },
  print: (element) => things.has(element) && printAlone(things.get(element)),
  soon: (task) => queueMicrotask(() => call(task)),
  later: (task, milliseconds) => setTimeout(call, milliseconds, task),
  not_later: (timer) => clearTimeout(timer),
  /** With the next frame, so that what waits for this one comes before. A hidden page is painted no more: then after a while. */
  when_shown(task) {
    let isDone = false;
    const once = () => {
      if (!isDone) call(task);
      isDone = true;
    };
    requestAnimationFrame(() => requestAnimationFrame(() => idle().then(once)));
    setTimeout(once, 300);
  },
  now: () => give(new Date().toISOString()),
  /** The day where the device is, as the digits of year, month and day. */
  day(at, length) {
    const date = new Date(text(at, length));
    return (date.getFullYear() * 100 + date.getMonth() + 1) * 100 + date.getDate();
  },
  form_for: (at, length, number) => formFor(text(at, length), number),
  cast_lots: (at, length) => void crypto.getRandomValues(bytes(at, length)),
  warn: (at, length) => console.warn(text(at, length)),
  tell: (at, length) => (said = text(at, length)),
  emit: (listener, name, nameLength, at, length) =>
    things.get(listener)?.(text(name, nameLength), JSON.parse(text(at, length))),
  /** Whether something is kept under a key: 0 for no, 1 for yes, 2 where the browser does not allow looking. */
  look_up(area, at, length) {
    const key = text(at, length);
    if (!key.endsWith(":damaged")) areas.set((lookedUp = key), area);
    try {
      return Number(give(shelf(area).getItem(key)));
    } catch {
      return 2;
    }
  },
  keep: (area, key, keyLength, at, length) => works(() => shelf(area).setItem(text(key, keyLength), text(at, length))),
  unkeep: (area, at, length) => works(() => shelf(area).removeItem(text(at, length))),
  /** Where there are no locks, and where none is free within a second, it is done at once: it can be done again. */
  alone(at, length, task) {
    const wait = { signal: AbortSignal.timeout(1000) };
    const alone = async () => navigator.locks.request(text(at, length), wait, () => call(task));
    alone().catch(() => call(task));
  },
  /** A page that was set aside whole, and comes back, has heard nothing meanwhile. */
  hear(area, at, length, task) {
    const key = text(at, length);
    const listener = ({ type, storageArea, key: changed, newValue, persisted }) =>
      works(() => {
        const isHere = type === "storage" && storageArea === shelf(area) && (changed ?? key) === key;
        if (isHere || persisted) call(task, give(isHere ? newValue : shelf(area).getItem(key)));
      });
    for (const type of ["storage", "pageshow"]) addEventListener(type, listener);
    listening.set(task, () => {
      for (const type of ["storage", "pageshow"]) removeEventListener(type, listener);
    });
  },
  is_here: isHere,
  /** All that comes after the first questions needs the whole questionnaire of the widget in a container, too. */
  complete(part, container, task) {
    const here = complete(part + 1).then(() => part === QUESTIONS || lacking.get(container)?.());
    here.then(
      () => call(task, true),
      () => call(task, false),
    );
  },
  /** The clipboard is not there for every page. */
  copy(at, length, task) {
    const copied = async () => navigator.clipboard.writeText(text(at, length));
    copied().then(
      () => call(task, true),
      () => call(task, false),
    );
  },
  download: (name, nameLength, kind, kindLength, at, length) =>
    save(text(name, nameLength), text(kind, kindLength), text(at, length)),
};

/** Serves an engine that was loaded by others. */
export function connect(exports) {
  engine = exports;
}

/** Loads the engine; waits for what shows the start page. */
export default (files) =>
  load(files, async (place, part) => {
    if (place > 0) await instantiate(part, { __wasm_split: engine });
    else engine = await instantiate(part, { browser });
    if (stopped) throw stopped;
    if (files.parts.length === 1) sheets.forEach((_, sheet) => dress(sheet));
    else if (place < sheets.length) dress(place);
  });

/** Has a sheet hold its styles. */
function dress(place) {
  run(() => engine.styles(place));
  sheets[place].replaceSync(said);
}

/**
 * Mounts a questionnaire, given as the text of its file, for a <stack-up> element into a container in its shadow root.
 * `taken` holds the ids, apart by spaces, that it may not have; `carried` is what leave() gave; `emit` is called with the
 * name of an event and its detail; where the text is that of a start, `askWhole` asks for the whole. Throws
 * {code, message, path} when something is wrong in the file.
 */
export function mount(host, container, file, taken, carried, emit, askWhole) {
  if (stopped) throw stopped;
  const held = [host, container, emit].map(hold);
  const [, place] = held;
  const release = () => {
    lacking.delete(place);
    mounted.delete(emit);
    held.forEach(browser.release);
  };
  give(file);
  give(taken);
  lookedUp = undefined;
  said = "not-json\nthe file is no JSON";
  const widget = run(() => engine.mount(...held, give(carried), Boolean(askWhole)));
  if (!widget) {
    release();
    if (stopped) throw stopped;
    const [code, message, ...path] = said.split("\n");
    throw { code, message, path: path.join("\n") };
  }
  let isStale = false;
  const takeWhole = async () => {
    const text = await askWhole();
    if (!lacking.delete(place)) return;
    run(() => engine.take_whole(widget, give(text)));
    // The start speaks one language.
    if (isStale) handle.refresh();
  };
  if (askWhole) lacking.set(place, takeWhole);
  const key = lookedUp;
  mounted.set(emit, () => shelf(areas.get(key)).getItem(key));
  const handle = {
    /** Reads the attributes again that can change in place. */
    refresh() {
      isStale = lacking.has(place);
      run(() => engine.refresh(widget));
    },
    /** Saves what was typed last. */
    save: () => run(() => engine.save(widget)),
    /** Looks whether what is shown was deleted meanwhile. */
    comeBack: () => run(() => engine.come_back(widget)),
    /** Saves, unmounts, and gives what the next mount of the same element carries on with. */
    leave() {
      const carried = run(() => engine.leave(widget)) ? said : undefined;
      said = undefined;
      origin = undefined;
      release();
      return carried;
    },
  };
  return handle;
}
