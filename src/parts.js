// The parts of the engine. They lie behind each other in one file, so that they are compressed as one, and each is put to use
// as soon as it has come. Each must have the hash that the entry knows; the browser can only check a file as a whole.

import { AHEAD, unpacking } from "./unpack.js";

/** The places of two of them: what comes after the questions, and what checks a questionnaire that others wrote. */
const REST = 2;
const CHECK = 3;

/** What comes of each, and whether it is here. */
let parts = [];
/** How the file is asked for, and where the parts in it are; and what is asked for apart. */
let source;
/** What is read off the file, and the place of the part that comes next. */
let reading;
/** What is done with a part. */
let use;

/** What a module exports that comes as a response, or as it is. */
export async function instantiate(coming, imports) {
  const given = await coming;
  const module = given instanceof Response ? await WebAssembly.compile(await given.arrayBuffer()) : given;
  return (await WebAssembly.instantiate(module, imports)).exports;
}

/** Refuses a part that is not what it should be. Pages that are not secure have the browser check the file as a whole. */
async function check(part, hash) {
  const { subtle } = crypto;
  if (!subtle) return;
  const digest = new Uint8Array(await subtle.digest("SHA-256", part));
  if (btoa(String.fromCharCode(...digest)) !== hash) throw new TypeError("a part of the engine has changed");
}

/** How many bytes are unpacked at once of what mostly nobody waits for. */
const SLICE = 8192;
/** How long a moment in which nothing else is to be done is waited for at most, in milliseconds. */
const timeout = 100;

/** Waits until the browser has shown what there is to show. */
export const idle = () =>
  new Promise((resolve) => (window.requestIdleCallback ? requestIdleCallback(resolve, { timeout }) : setTimeout(resolve)));

/** Reads the modules of the parts off a response, one after the other. */
async function* modulesOf(coming) {
  const response = await coming;
  if (!response.ok) throw new TypeError(`the server answered ${response.status}`);
  const reader = response.body.getReader();
  const file = new Uint8Array(source.parts.at(-1)[1]);
  let length = 0;
  for (const [place, [from, to, hash]] of source.parts.entries()) {
    const part = file.subarray(from, to);
    const work = unpacking(part);
    work.next();
    while (length < to) {
      if (place < REST) work.next(length - from);
      const { done, value } = await reader.read();
      if (done) throw new TypeError("the engine is not whole");
      file.set(value.subarray(0, file.length - length), length);
      length += value.length;
    }
    for (let here = 0; place === REST && here < to - from; here += SLICE) {
      await idle();
      work.next(here);
    }
    // It is compiled in the meantime, and nothing of it runs before it is known to be what it should be.
    const module = WebAssembly.compile(work.next(to - from + AHEAD).value);
    module.catch(() => {});
    await check(part, hash);
    yield module;
  }
}

/** The module of a part; after a failure the file is asked for again. */
async function read(place) {
  reading ??= { modules: modulesOf(source.ask()), next: 0 };
  try {
    for (;;) {
      const { value } = await reading.modules.next();
      reading.next += 1;
      if (reading.next > place) return value;
    }
  } catch (error) {
    reading = undefined;
    throw error;
  }
}

/**
 * Loads the engine: `ask` asks for its file, in which the `parts` are, and `asked` has been asked already; `apart` asks for
 * what is not in it. Each is told to `whenHere` with its place; this waits for the first.
 */
export function load({ ask, asked, parts: places, apart }, whenHere) {
  source = { ask, parts: places, apart };
  reading = { modules: modulesOf(asked), next: 0 };
  use = whenHere;
  parts = [...places, ...(apart ? [apart] : [])].map(() => ({ isHere: false }));
  // The first look takes long, so it is taken while the engine travels.
  isKept();
  return complete(0);
}

/** Whether a part after the first is here: all are where the engine travels whole. */
export const isHere = (later) => parts[later + 1]?.isHere ?? true;

/** Whether all of the engine is here that built-in questionnaires need. */
export const isAllHere = () => isHere(REST - 1);

/** Waits for a part, and for those before it. */
export function complete(place) {
  const part = parts[place];
  part.coming ??= add(part, place).catch((error) => {
    part.coming = undefined;
    reading = undefined;
    throw error;
  });
  return part.coming;
}

async function add(part, place) {
  if (place > 0) await complete(place - 1);
  await use(place, place < source.parts.length ? read(place) : source.apart());
  part.isHere = true;
  if (place + 1 < source.parts.length) complete(place + 1).catch(() => {});
}

/** Whether anything of ours is kept in the browser, where it allows looking. */
function isKept() {
  const holds = (area) => {
    try {
      return Object.keys(window[area]).some((key) => key.startsWith("stack-up:"));
    } catch {
      return false;
    }
  };
  return ["localStorage", "sessionStorage"].some(holds);
}

/**
 * Waits for the parts that a questionnaire needs before it is mounted: what reads answers, where some may be kept, or are
 * carried along by an element; and what checks a file that is not built in. Tells whether all of the engine is here.
 */
export async function isReady(isCarried, isBuiltIn) {
  if (parts.length === 1) return true;
  if (!isBuiltIn) await complete(CHECK);
  else if (isCarried || isKept()) await complete(REST);
  return isAllHere();
}
