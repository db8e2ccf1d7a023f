// Scripts and styles against the oldest browsers that README.md names. First the rules are tried: each line of the
// samples is refused. Then ours pass, but for what `exceptions.mjs` has reasons for.
//
// `cargo xtask test floor` runs it; `STACK_UP_LIBRARIES` is where the libraries are.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { exceptions } from "./exceptions.mjs";
import { rule } from "./scripts.mjs";

const require = createRequire(`${process.env.STACK_UP_LIBRARIES}/`);
const { ESLint } = require("eslint");
const { default: css } = await import(require.resolve("@eslint/css"));

/** Styles by the year in which the last of the oldest browsers but Safari came: what all browsers had by its end. */
const YEAR = 2022;

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const eslint = new ESLint({
  cwd: here("../.."),
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ["**/*.js"],
      // All of it came by 2022.
      languageOptions: { ecmaVersion: 2022, sourceType: "module" },
      plugins: { floor: { rules: { names: rule(require("@mdn/browser-compat-data")) } } },
      rules: { "floor/names": "error" },
    },
    {
      files: ["**/*.css"],
      language: "css/css",
      plugins: { css },
      rules: { "css/use-baseline": ["error", { available: YEAR }] },
    },
  ],
});

const faults = [];

/** Every line of a sample is refused, between the first, which says so, and the first that is empty or may stay. */
async function refuses(sample, lines) {
  const [{ messages }] = await eslint.lintFiles([here(sample)]);
  const refused = new Set(messages.map(({ line }) => line));
  const text = readFileSync(here(sample), "utf8").split("\n");
  text.forEach((line, place) => {
    const isRefused = refused.has(place + 1);
    const isTooNew = lines(line, place + 1);
    if (line && isRefused !== isTooNew) faults.push(`${sample}:${place + 1}: ${isRefused ? "refused" : "not refused"}: ${line}`);
  });
}

await refuses("too-new.js", (line, number) => number > 1 && number < 12);
await refuses("too-new-syntax.js", () => true);
await refuses("too-new.css", (line, number) => number > 1 && number < 15);

/** What is reported names what it is about, in quotes. */
const isAbout = ({ name, files }, { file, message }) =>
  files.some((end) => file.endsWith(end)) && [`“${name}”`, `'${name}'`].some((quoted) => message.includes(quoted));

const ours = await eslint.lintFiles(["src/**/*.js", "style/**/*.css"]);
const reports = ours.flatMap(({ filePath: file, messages }) => messages.map(({ line, message }) => ({ file, line, message })));
for (const report of reports) {
  if (!exceptions.some((exception) => isAbout(exception, report))) faults.push(`${report.file}:${report.line}: ${report.message}`);
}
for (const exception of exceptions) {
  if (!reports.some((report) => isAbout(exception, report))) faults.push(`exceptions.mjs: nothing needs “${exception.name}” any more`);
}
console.log(`${ours.length} scripts and styles, ${exceptions.length} exceptions with their reasons, ${faults.length} faults`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
