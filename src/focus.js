// What has the focus, and that it is seen.

/** WebKit scrolls to what has the focus a moment later, and not at all when the page has become shorter, or at an arrow key. */
const show = (element) => element?.scrollIntoView({ block: "nearest" });

/** An arrow key may have led to an answer below the screen. That is looked at when the page is laid out anyway. */
export function showIfHidden(answer) {
  requestAnimationFrame(() => {
    const { top, bottom } = answer.getBoundingClientRect();
    if (answer.matches(":focus") && (top < 0 || bottom > innerHeight)) show(answer);
  });
}

/** Gives the focus to an element, which may have gone from the page in the meantime. */
export function attend(element) {
  element?.focus();
  show(element);
}

/** The chosen field, or else the first: the one that the Tab key would find. Words that can only be read are selected. */
export function attendField(element) {
  const first = element?.querySelector("input, textarea");
  if (!first) return;
  const field = (first.type === "radio" && element.querySelector("input:checked")) || first;
  attend(field);
  if (field.readOnly) field.select();
}
