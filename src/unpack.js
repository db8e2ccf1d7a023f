// A part of the engine travels in rows: all instructions of its code in one, and the numbers that belong to them in others,
// by what they mean, which compresses better than a module does. Here it becomes a module again. xtask/src/packed.rs writes
// the rows, and says what is in them. The instructions come last, and the module grows while they come. The loop goes around
// a hundred thousand times while people wait, so it calls next to nothing, and looks for what is frequent first.

/** No row: instructions that no number belongs to. */
const NONE = 0;
const BEFORE = 1;
const BEHIND = 2;
const DECLARED = 3;
const BLOCK = 4;
const LABEL = 5;
const LABELS = 6;
const CALL = 7;
const TYPE = 8;
const LOCAL = 9;
const GLOBAL = 10;
const LOAD = 11;
const STORE = 12;
const LONG = 13;
const OTHER = 14;
/** The first of the rows of numbers, which stand by the instruction that follows them. */
const NUMBER = 15;
const INSTRUCTION = NUMBER + 64;
const ROWS = INSTRUCTION + 1;

/** How many bytes the sizes of the rows take at most. */
const SIZES = 5 * (ROWS + 1);
/** How many bytes have to be here, from an instruction on, before it is read: it looks at the one behind it. */
export const AHEAD = 3;
/** A module is at most so many times as long as its part: what says otherwise has changed on its way. */
const LARGEST = 4;

const END = 11;
const LOADS = 40;
const FLOAT = 67;
const ON_MEMORY = 252;

/** The rows of the numbers that belong to instructions, by spans of these. */
const SPANS = [
  [2, 4, BLOCK],
  [12, 13, LABEL],
  [14, 14, LABELS],
  [16, 16, CALL],
  [17, 17, TYPE],
  [32, 34, LOCAL],
  [35, 36, GLOBAL],
  [LOADS, 53, LOAD],
  [54, 62, STORE],
  [63, 64, OTHER],
  [65, 65, NUMBER],
  [66, 66, LONG],
  [FLOAT, FLOAT, OTHER],
  [ON_MEMORY, ON_MEMORY, OTHER],
];

/** The power of two that the place of a load or store is a multiple of, from the first of these instructions on. */
const ALIGNED = [..."23230011001122232301012"].map(Number);

/** How many numbers belong to those on memory, from the ninth of them on. */
const NUMBERS_ON_MEMORY = [2, 1, 2, 1];

/** A number of at most two bytes: more can't be asked for by a part that has changed on its way. */
const short = (first, second) => (first > 127 ? (first & 127) | (second << 7) : first);

/**
 * Makes the module of a part while its bytes come: it is told again and again how many of them are here, and `AHEAD` more at
 * the end. Then it is done, unless the part has changed on its way.
 */
export function* unpacking(part) {
  let here = 0;
  while (here < Math.min(SIZES, part.length)) here = yield;
  let place = 0;
  const number = () => {
    for (let read = 0, shift = 0; ; shift += 7) {
      const byte = part[place++];
      read |= (byte & 127) << shift;
      if (!(byte > 127)) return read;
    }
  };
  const room = number();
  const functions = number();
  const lengths = Array.from({ length: ROWS - 1 }, number);
  const isPart = [room, ...lengths].every((length) => length >= 0 && length <= LARGEST * part.length);
  if (!isPart || functions > room) return undefined;
  const module = new Uint8Array(room);
  /** Where each row is read on. */
  const places = new Int32Array(ROWS);
  places[BEFORE] = place;
  for (let row = BEHIND; row < ROWS; row++) places[row] = places[row - 1] + lengths[row - BEHIND];
  while (here < places[INSTRUCTION]) here = yield;

  const rows = new Uint8Array(256);
  for (const [first, last, row] of SPANS) rows.fill(row, first, last + 1);
  /** Copies a row that is as it was in the module. */
  const copy = (row, at) => module.set(part.subarray(places[row], places[row] + lengths[row - BEFORE]), at);

  copy(BEFORE, 0);
  let end = lengths[0];
  for (let left = functions; left > 0; left--) {
    const start = end + 4;
    end = start;
    /** The variables, the one that was used last first. */
    const recent = [];
    let depth = 1;
    // So many numbers of this row are copied each time around.
    let row = DECLARED;
    let count = 1 + 2 * part[places[DECLARED]];
    while (depth > 0) {
      for (; count > 0; count--) {
        do module[end] = part[places[row]++];
        while (module[end++] > 127);
      }
      while (places[INSTRUCTION] > here - AHEAD) here = yield;
      const instruction = part[places[INSTRUCTION]++];
      module[end++] = instruction;
      row = rows[instruction];
      if (row === NONE) {
        if (instruction === END) depth -= 1;
        continue;
      }
      count = 1;
      if (row === LOCAL) {
        let ago = part[places[LOCAL]++];
        if (ago > 127) ago = short(ago, part[places[LOCAL]++]);
        while (recent.length <= ago) recent.push(recent.length);
        const local = recent[ago];
        for (; ago > 0; ago--) recent[ago] = recent[ago - 1];
        recent[0] = local;
        if (local > 127) module[end++] = local | 128;
        module[end++] = local > 127 ? local >> 7 : local;
        count = 0;
      } else if (row === NUMBER) {
        row += part[places[INSTRUCTION]] >> 2;
      } else if (row === LOAD || row === STORE) {
        module[end++] = ALIGNED[instruction - LOADS];
      } else if (row === BLOCK) {
        depth += 1;
      } else if (row === TYPE) {
        count = 2;
      } else if (row === LABELS) {
        count = 2 + short(part[places[LABELS]], part[places[LABELS] + 1]);
      } else if (instruction === ON_MEMORY) {
        const which = part[places[INSTRUCTION]++];
        module[end++] = which;
        count = NUMBERS_ON_MEMORY[which - 8] ?? 0;
      } else if (instruction === FLOAT) {
        count = 0;
        for (let bytes = 4; bytes > 0; bytes--) module[end++] = part[places[OTHER]++];
      }
    }
    // Each size takes four bytes, however small it is.
    const size = end - start;
    module.set([size | 128, (size >> 7) | 128, (size >> 14) | 128, size >> 21], start - 4);
  }
  copy(BEHIND, end);
  return module;
}
