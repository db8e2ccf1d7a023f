// What is wrong with a step, whatever is on it: words of too little contrast, what has no name or points to nothing.
const root = document.querySelector("stack-up").shadowRoot;
const all = (selector) => [...root.querySelectorAll(selector)];
const shown = (element) =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getBoundingClientRect().width > 1;
const said = (element) => element.textContent.replace(/\s+/g, " ").trim();
const brief = (element) => `${element.localName}.${element.getAttribute("class") ?? ""} “${said(element).slice(0, 40)}”`;

const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
/** How light the screen is where these layers lie, the lowest first. */
const light = (layers) => {
  canvas.clearRect(0, 0, 1, 1);
  for (const layer of layers) {
    canvas.fillStyle = layer;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data]
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
};

/** The colours that an element stands on. What is chosen has its tint on a plate beside its words. */
const grounds = (element) => {
  const layers = [];
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    const plate = at.matches(".option :checked + span") ? [getComputedStyle(at, "::before").backgroundColor] : [];
    layers.unshift(getComputedStyle(at).backgroundColor, ...plate);
  }
  return ["Canvas", ...layers];
};

const hasWords = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
const faint = (least) =>
  all("*").filter((element) => shown(element) && hasWords(element) && !element.closest("style, .unseen")).flatMap((element) => {
    const ground = grounds(element);
    const lights = [light(ground), light([...ground, getComputedStyle(element).color])];
    const contrast = Math.max(...lights) / Math.min(...lights);
    return contrast < least ? [`faint: ${contrast.toFixed(2)} to 1: ${brief(element)}`] : [];
  });

/** The name that assistive technology has for it, as far as it is given by words. */
const name = (element) =>
  element.getAttribute("aria-label") ?? (element.labels?.length ? [...element.labels].map(said).join(" ") : said(element));
const unnamed = () =>
  all("button, input, textarea, select, summary, fieldset, [role=region], [role=group], [role=img]").flatMap((element) => {
    if (!shown(element) || element.closest("[aria-hidden=true]")) return [];
    const heard = element.matches("fieldset") ? said(element.querySelector("legend") ?? element) : name(element);
    const label = element.getAttribute("aria-label");
    const isOther = label && element.matches("button, summary") && !label.startsWith(said(element));
    return !heard || isOther ? [`named “${heard}”: ${brief(element)}`] : [];
  });

const lost = () =>
  all("[aria-describedby], [aria-labelledby], [aria-controls], label[for]").flatMap((element) =>
    ["aria-describedby", "aria-labelledby", "aria-controls", "for"]
      .flatMap((attribute) => element.getAttribute(attribute)?.split(/\s+/) ?? [])
      .filter((id) => id && all(`[id="${CSS.escape(id)}"]`).length !== 1)
      .map((id) => `points to ${id}, which is not there once: ${brief(element)}`),
  );

/** Hints and errors of a field stand in the same frame, and are tied to it. */
const untied = () =>
  all(".field :is(input, textarea)").flatMap((field) => {
    const tied = field.getAttribute("aria-describedby")?.split(/\s+/) ?? [];
    return [...field.closest(".field").querySelectorAll(".hint, .over")]
      .filter(({ id }) => !tied.includes(id))
      .map((hint) => `not tied to its field: ${brief(hint)}`);
  });

const outOfOrder = () => all("[tabindex]").filter(({ tabIndex }) => tabIndex > 0).map((element) => `out of order: ${brief(element)}`);

return [...new Set([...faint(7), ...unnamed(), ...lost(), ...untied(), ...outOfOrder()])];
