// What the page around the widgets is like: names, prototypes, sheets, and the looks of its own elements.
window.around = () => {
  const own = (thing) => Reflect.ownKeys(thing).map(String).sort();
  const looks = [...document.querySelectorAll("*")].filter((element) => !element.closest("stack-up")).map((element) => {
    const style = getComputedStyle(element);
    // Sizes follow from what is in an element, and the widget is; or from the page's bar, which a long widget brings.
    const sized = /size|height|width|inset|origin|top|bottom|left|right|margin-inline|content-visibility/;
    const values = [...style].filter((name) => !sized.test(name)).map((name) => `${name}: ${style.getPropertyValue(name)}`);
    return `${element.localName} ${element.getAttributeNames()} ${values.join("; ")}`;
  });
  return {
    // The driver of the tests leaves names too.
    names: own(window).filter((name) => !/^(ret_|cdc_|se_|Symbol\(automation)/.test(name)),
    prototypes: [Array, Object, String, Element, HTMLElement, Node, EventTarget, Promise].map((thing) => own(thing.prototype)),
    functions: [JSON.parse, JSON.stringify, Array.prototype.push, Array.prototype.map, window.fetch, console.error].map(String),
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    attributes: document.documentElement.getAttributeNames().concat(document.body.getAttributeNames()),
    looks,
  };
};

/** What is other than it was before the widget came. */
window.changed = () => {
  const now = around();
  return Object.keys(now).filter((part) => String(now[part]) !== String(before[part])).map((part) =>
    `${part}: ${now[part].map(String).filter((each) => !before[part].map(String).includes(each)).slice(0, 3)}`);
};

window.before = [];
window.before = window.around();
