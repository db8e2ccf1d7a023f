// What is used though the oldest browsers that we name do not have it, where, and why nobody misses it there.
const OUR_OWN = "a name of our own, which is not the browser's";
const DRAWN_WITHOUT = "a browser that does not know it leaves it out, and nothing else";

export const exceptions = [
  { name: "address", files: ["src/builder.js"], because: OUR_OWN },
  { name: "entry", files: ["src/builder.js"], because: OUR_OWN },
  { name: "resize", files: ["src/builder.js"], because: OUR_OWN },
  { name: "requestIdleCallback", files: ["src/parts.js"], because: "Safari has none, is asked whether it has, and waits by setTimeout" },
  { name: "path", files: ["src/stack-up.js"], because: OUR_OWN },
  { name: "memory", files: ["src/glue.js"], because: "what the engine exports under this name" },
  { name: "minHeight", files: ["src/builder.js"], because: "a property of styles, which all have" },
  { name: "colorScheme", files: ["src/embed.js", "src/embed-resize.js"], because: "a property of styles, which all have" },
  {
    name: "print",
    files: ["src/paper.js"],
    because: "Firefox for Android prints from version 114 on; before, nothing happens, and all else works",
  },

  {
    name: "outline",
    files: ["controls.css", "page.css", "widget.css"],
    because: "all have it; the year is that in which its corners became round in the last of them, which is in Safari 16.4",
  },
  { name: "has", files: ["builder.css"], because: "Firefox 108 to 120 show what is chosen by the radio button alone" },
  { name: "accent-color", files: ["builder.css"], because: DRAWN_WITHOUT },
  { name: "marker", files: ["builder.css"], because: DRAWN_WITHOUT },
  { name: "ui-monospace", files: ["builder.css"], because: "the next font of the list is taken" },
  { name: "forced-color-adjust", files: ["controls.css"], because: "a browser without it does not force colours" },
  { name: "avoid", files: ["form.css", "print.css"], because: "Firefox breaks pages where it likes; nothing is cut" },
  { name: "inline-start", files: ["print.css"], because: "Chromium 108 to 117 print the two columns below each other" },
  { name: "resize", files: ["questions.css"], because: "there is no corner to pull on a phone, and the field scrolls" },
  { name: "field-sizing", files: ["questions.css"], because: "the field shows two lines, and scrolls" },
  {
    name: "container-type",
    files: ["print.css", "report.css", "scale.css"],
    because: "Firefox 108 and 109 show the narrow arrangement, which fits everywhere",
  },
  { name: "@container", files: ["report.css", "scale.css"], because: "as container-type" },
  { name: "color-mix", files: ["tokens.css"], because: "asked for by @supports; without it, the plain text colour" },
  { name: "text-wrap", files: ["widget.css"], because: DRAWN_WITHOUT },
];
