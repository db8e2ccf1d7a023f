// Behind src/unpack.js: unpacks the part that comes in as often as it has bytes, each time with another one changed; writes
// how often that came to an end.
import { readFileSync, writeFileSync } from "node:fs";

const part = readFileSync(0);
let ended = 0;
for (let place = 0; place < part.length; place++) {
  const changed = Uint8Array.from(part);
  changed[place] ^= 0xff;
  const work = unpacking(changed);
  try {
    work.next();
    work.next(part.length + AHEAD);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  ended += 1;
}
writeFileSync(1, String(ended));
