// What can't be read of what a widget shows: each fault with its contrast, as WCAG 2 reckons it from painted colours.
const root = document.querySelector("stack-up").shadowRoot;
const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

/** Layers, the lowest first, as the screen shows them. */
const painted = (...layers) => {
  canvas.clearRect(0, 0, 1, 1);
  for (const layer of layers) {
    canvas.fillStyle = layer;
    canvas.fillRect(0, 0, 1, 1);
  }
  return [...canvas.getImageData(0, 0, 1, 1).data];
};

const light = (colour) => {
  const [red, green, blue] = colour.slice(0, 3).map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
};

const contrast = (one, other) => {
  const lights = [light(one), light(other)];
  return Math.max(...lights) / Math.min(...lights);
};

const style = (selector, pseudo) => {
  const element = root.querySelector(selector);
  if (!element) throw new Error(`there is no ${selector}`);
  return getComputedStyle(element, pseudo);
};

const surface = style(".stack-up").backgroundColor;
const primary = style("button.primary");
const tint = style(".option :checked + span", "::before").backgroundColor;
const pairs = [
  ["words on the accent", primary.color, [surface, primary.backgroundColor], 4.5],
  ["edge of the button", primary.borderTopColor, [surface], 4.5],
  ["button", style("button.secondary").color, [surface], 4.5],
  ["link", style("summary").color, [surface], 4.5],
  ["mark", style(".option :checked", "::before").borderTopColor, [surface], 4.5],
  ["edge of what is chosen", style(".option :checked + span", "::before").borderTopColor, [surface, tint], 3],
  ["edge of an option", style(".points .option :not(:checked) + span", "::before").borderTopColor, [surface], 3],
  ["quiet words", style(".hint").color, [surface], 4.5],
  ["words", style("legend").color, [surface], 4.5],
  ["words on the tint", style("legend").color, [surface, tint], 4.5],
];

const faults = [];
for (const [what, colour, ground, enough] of pairs) {
  const found = contrast(painted(...ground, colour), painted(...ground));
  if (found < enough) faults.push(`${what}: ${found.toFixed(3)}: ${colour} on ${ground.join(", ")}`);
}
return faults;
