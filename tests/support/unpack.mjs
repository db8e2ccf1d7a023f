// Behind src/unpack.js: makes the module of the part that comes in, a few bytes at a time, and writes it out.
import { readFileSync, writeFileSync } from "node:fs";

const part = readFileSync(0);
const work = unpacking(part);
let made = work.next();
for (let here = 0; here < part.length; here += 1 + Math.trunc(part.length / 50)) made = work.next(here);
if (made.done) throw new Error("done before all is here");
made = work.next(part.length);
if (made.done) throw new Error("done before it is told that this was the end");
writeFileSync(1, work.next(part.length + AHEAD).value);
