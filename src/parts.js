// The later parts of the engine, where it travels in parts: each comes when the one before it is here.

/** The places of two of them: what comes after the questions, and what checks a questionnaire that others wrote. */
const REST = 1;
const CHECK = 2;

/** How each is asked for, what has been asked already, what comes of it, and whether it is here. */
let parts = [];
/** What is done with a part that has come. */
let use;

/** What a module exports that comes as a response, as bytes, or compiled. */
export async function instantiate(coming, imports) {
  const source = await coming;
  const isStream = source instanceof Response && source.headers.get("Content-Type") === "application/wasm";
  const given = source instanceof Response && !isStream ? await source.arrayBuffer() : source;
  const made = await WebAssembly[isStream ? "instantiateStreaming" : "instantiate"](given, imports);
  return (made.instance ?? made).exports;
}

/** Asks for the first part at once; `whenHere` is told the place of each that comes, and what it came as. */
export function expectParts(asks, whenHere) {
  parts = asks.map((ask) => ({ ask, isHere: false }));
  use = whenHere;
  if (!parts.length) return;
  parts[0].asked = parts[0].ask();
  parts[0].asked.catch(() => {});
}

export const isHere = (place) => parts[place]?.isHere ?? true;

/** Waits for a part, and for those before it; after a failure they are asked for again. */
export function complete(place) {
  const part = parts[place];
  part.coming ??= add(part, place).catch((error) => {
    part.coming = undefined;
    throw error;
  });
  return part.coming;
}

async function add(part, place) {
  if (place > 0) await complete(place - 1);
  const { asked } = part;
  part.asked = undefined;
  await use(place, asked ?? part.ask());
  part.isHere = true;
  if (place < REST) complete(place + 1).catch(() => {});
}

/** Whether anything of ours is kept in the browser, where it allows looking. */
function isKept() {
  try {
    return [localStorage, sessionStorage].some((area) => Object.keys(area).some((key) => key.startsWith("stack-up:")));
  } catch {
    return false;
  }
}

/**
 * Waits for the parts that a questionnaire needs before it is mounted: what reads answers, where some may be kept, or are
 * carried along by an element; and what checks a file that is not built in.
 */
export async function isReady(isCarried, isBuiltIn) {
  if (!parts.length) return;
  if (!isBuiltIn) await complete(CHECK);
  else if (isCarried || isKept()) await complete(REST);
}
