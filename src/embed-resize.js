// Fits each iframe with embed.html to the height of its content, and brings a new step into view. A page that has
// such iframes may include it; stack-up.js uses it for the iframe that it puts in its own place.

const ORIGIN = new URL(import.meta.url).origin;
const PAGE = `${ORIGIN}/`;

/** How far below the upper edge a heading stands after a step, so that no sticky header covers it. */
const BELOW = 120;

/** How long an iframe that has loaded may stay silent before it is taken for refused, in milliseconds. */
const PATIENCE = 5000;

/** The iframes in shadow roots, which the document does not list; and who hears of each. */
const listeners = new Map();

const frames = () => [...document.querySelectorAll("iframe"), ...listeners.keys()];

/** Whether it shows our embed.html, from wherever on the server of this script. */
const isOurs = ({ src }) => src.startsWith(PAGE) && new URL(src).pathname.endsWith("/embed.html");

/** In a sandbox without a name of its own, the page has no origin that could be checked. */
const comesFrom = (frame, origin) =>
  origin === ORIGIN || (origin === "null" && frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin"));

addEventListener("message", ({ data, origin, source }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!data?.stackUp || !frame || !isOurs(frame) || !comesFrom(frame, origin)) return;
  const { stackUp: type, height, top, detail } = data;
  if (Number.isFinite(height) && height > 0) frame.style.height = `${Math.ceil(height)}px`;
  if (type === "step") show(frame, top);
  listeners.get(frame)?.(type, detail);
});

/** Scrolls whatever holds the iframe, unless the place in it is in the upper half of the screen already. */
function show(frame, top) {
  const at = frame.getBoundingClientRect().top + top;
  if (at >= BELOW && at < innerHeight / 2) return;
  frame.style.scrollMarginTop = `${BELOW - top}px`;
  frame.scrollIntoView({ block: "start" });
}

/** What an iframe can't take over by itself: the tokens, and whether it stands on a dark page. */
function theme(host) {
  const style = getComputedStyle(host);
  const tokens = ["accent", "surface", "text", "radius"].map((name) => [name, style.getPropertyValue(`--stack-up-${name}`)]);
  const [knowsDark, knowsLight] = ["dark", "light"].map((name) => style.colorScheme.includes(name));
  const isDark = knowsDark && !(knowsLight && matchMedia("(prefers-color-scheme: light)").matches);
  return { ...Object.fromEntries(tokens), scheme: isDark ? "dark" : "light" };
}

// What an iframe told before this script was there is told again.
for (const frame of document.querySelectorAll("iframe")) if (isOurs(frame)) frame.contentWindow.postMessage({ stackUp: "hello" }, "*");

/** The address of embed.html for a widget: with its attributes of these names, its language and its look. */
function addressFor(host, names, look) {
  const attributes = names.map((name) => [name, host.getAttribute(name) ?? ""]);
  const told = { ...Object.fromEntries(attributes), lang: host.closest("[lang]")?.lang ?? "", ...look };
  const address = new URL("embed.html", import.meta.url);
  for (const [name, value] of Object.entries(told)) address.searchParams.set(name, value.trim());
  return address;
}

/**
 * Puts an iframe with embed.html into the shadow root of a widget, whose attributes of these names it gets, unseen until it is
 * ready. `tell` hears what it says: a type and a detail. Where the iframe may not be, it goes, and the type is “refused”.
 */
export function embed(root, names, tell) {
  const frame = document.createElement("iframe");
  const look = theme(root.host);
  Object.assign(frame, { src: addressFor(root.host, names, look), title: "Stack Up", allow: "clipboard-write" });
  Object.assign(frame.style, { width: "100%", border: "0", colorScheme: look.scheme, position: "absolute", visibility: "hidden" });

  const waiting = new AbortController();
  const refuse = () => {
    waiting.abort();
    listeners.delete(frame);
    frame.remove();
    tell("refused");
  };
  const isIt = ({ disposition, effectiveDirective, blockedURI }) =>
    disposition === "enforce" && effectiveDirective === "frame-src" && `${blockedURI}/`.startsWith(PAGE);
  document.addEventListener("securitypolicyviolation", (event) => isIt(event) && refuse(), waiting);
  frame.addEventListener("load", () => setTimeout(() => waiting.signal.aborted || refuse(), PATIENCE), waiting);

  for (const gone of listeners.keys()) if (!gone.isConnected) listeners.delete(gone);
  listeners.set(frame, (type, detail) => {
    waiting.abort();
    if (type === "ready") {
      frame.title = detail.title;
      for (const other of [...root.children]) if (other !== frame) other.remove();
      Object.assign(frame.style, { display: "block", position: "", visibility: "" });
    }
    tell(type, type === "ready" ? undefined : detail);
  });
  root.append(frame);
}
