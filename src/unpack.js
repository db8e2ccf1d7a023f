// A part of the engine travels in rows: all instructions of its code in one, and the numbers that belong to them in others,
// by what they mean, which compresses better than a module does. Here it becomes a module again. xtask/src/packed.rs writes
// the rows, and says what is in them. While this runs nobody sees anything of the questionnaire, and it runs a hundred
// thousand times around its loop: that loop calls nothing, and looks for what is frequent first.

const HEAD = 0;
/** No row: instructions that no number belongs to. */
const NONE = 0;
const BEFORE = 1;
const BEHIND = 2;
const INSTRUCTION = 3;
const DECLARED = 4;
const BLOCK = 5;
const LABEL = 6;
const LABELS = 7;
const CALL = 8;
const TYPE = 9;
const LOCAL = 10;
const GLOBAL = 11;
const LOAD = 12;
const STORE = 13;
const LONG = 14;
const OTHER = 15;
/** The first of the rows of numbers, which stand by the instruction that follows them. */
const NUMBER = 16;
const ROWS = NUMBER + 64;

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

/** The next number of a row, as WebAssembly writes it. */
function nextNumber(part, places, row) {
  for (let number = 0, shift = 0; ; shift += 7) {
    const byte = part[places[row]++];
    number |= (byte & 127) << shift;
    if (byte < 128) return number;
  }
}

/** The module that a part was made of. */
export function unpacked(part) {
  /** Where each row is read on. */
  const places = new Int32Array(ROWS);
  const module = new Uint8Array(nextNumber(part, places, HEAD));
  const functions = nextNumber(part, places, HEAD);
  const lengths = Array.from({ length: ROWS - 1 }, () => nextNumber(part, places, HEAD));
  places[BEFORE] = places[HEAD];
  for (let row = BEHIND; row < ROWS; row++) places[row] = places[row - 1] + lengths[row - BEHIND];

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
        if (ago > 127) ago = (ago & 127) | (part[places[LOCAL]++] << 7);
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
        count = 2 + nextNumber(part, [places[LABELS]], 0);
      } else if (instruction === ON_MEMORY) {
        const which = part[places[INSTRUCTION]++];
        module[end++] = which;
        count = NUMBERS_ON_MEMORY[which - 8] ?? 0;
      } else if (instruction === FLOAT) {
        count = 0;
        for (let bytes = 4; bytes > 0; bytes--) module[end++] = part[places[OTHER]++];
      }
    }
    // Each size takes as much room as the largest would.
    const size = end - start;
    module.set([size | 128, (size >> 7) | 128, (size >> 14) | 128, size >> 21], start - 4);
  }
  copy(BEHIND, end);
  return module;
}
