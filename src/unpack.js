// A part of the engine travels in rows: all instructions of its code in one, and the numbers that belong to them in others,
// by what they mean, which compresses better than a module does. Here it becomes a module again. xtask/src/packed.rs writes
// the rows, and says what is in them.

const HEAD = 0;
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

/** The power of two that the place of a load or store is a multiple of, from the first of these instructions on. */
const ALIGNED = "23230011001122232301012";

/** How many numbers belong to instructions on memory, from the first of these on. */
const ON_MEMORY = [2, 1, 2, 1];

/** The module that a part was made of. */
export function unpacked(part) {
  /** Where each row is read on. */
  const places = [0];
  const next = (row) => part[places[row]++];
  const read = (row) => {
    for (let number = 0, shift = 0; ; shift += 7) {
      const byte = next(row);
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  };

  const module = new Uint8Array(read(HEAD));
  const functions = read(HEAD);
  const lengths = Array.from({ length: ROWS - 1 }, () => read(HEAD));
  let place = places[HEAD];
  for (const length of lengths) {
    places.push(place);
    place += length;
  }

  let end = 0;
  const write = (byte) => (module[end++] = byte);
  const writeNumber = (number) => {
    for (; number > 127; number >>= 7) write((number & 127) | 128);
    write(number);
  };
  /** Bytes as they are. */
  const copyBytes = (row, count) => {
    for (; count > 0; count--) write(next(row));
  };
  /** Numbers as they are; the last byte of each is less than the others. */
  const copy = (row, count = 1) => {
    for (; count > 0; count--) while (write(next(row)) > 127);
  };
  const copyCount = (row) => {
    const count = read(row);
    writeNumber(count);
    return count;
  };
  /** Writes something behind its size, which takes as much room as the largest would. */
  const sized = (work) => {
    const start = end + 4;
    end = start;
    work();
    const size = end - start;
    module.set([size | 128, (size >> 7) | 128, (size >> 14) | 128, size >> 21], start - 4);
  };

  const code = () => {
    /** The variables of this function, the one that was used last first. */
    const recent = [];
    for (let groups = copyCount(DECLARED); groups > 0; groups--) copy(DECLARED, 2);
    for (let depth = 1; depth > 0; ) {
      const instruction = write(next(INSTRUCTION));
      if (instruction >= 2 && instruction <= 4) {
        depth += 1;
        copy(BLOCK);
      } else if (instruction === 11) {
        depth -= 1;
      } else if (instruction === 12 || instruction === 13) {
        copy(LABEL);
      } else if (instruction === 14) {
        copy(LABELS, copyCount(LABELS) + 1);
      } else if (instruction === 16) {
        copy(CALL);
      } else if (instruction === 17) {
        copy(TYPE);
        write(0);
      } else if (instruction >= 32 && instruction <= 34) {
        const ago = read(LOCAL);
        while (recent.length <= ago) recent.push(recent.length);
        const [local] = recent.splice(ago, 1);
        recent.unshift(local);
        writeNumber(local);
      } else if (instruction === 35 || instruction === 36) {
        copy(GLOBAL);
      } else if (instruction >= 40 && instruction <= 62) {
        write(Number(ALIGNED[instruction - 40]));
        copy(instruction < 54 ? LOAD : STORE);
      } else if (instruction === 63 || instruction === 64) {
        write(0);
      } else if (instruction === 65) {
        copy(NUMBER + (part[places[INSTRUCTION]] >> 2));
      } else if (instruction === 66) {
        copy(LONG);
      } else if (instruction === 67 || instruction === 68) {
        copyBytes(OTHER, 4 * (instruction - 66));
      } else if (instruction === 252) {
        copy(OTHER, ON_MEMORY[copyCount(INSTRUCTION) - 8] ?? 0);
      }
    }
  };

  const [before, behind] = lengths;
  copyBytes(BEFORE, before);
  write(10);
  sized(() => {
    writeNumber(functions);
    for (let left = functions; left > 0; left--) sized(code);
  });
  copyBytes(BEHIND, behind);
  return module;
}
