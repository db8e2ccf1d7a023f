// Rich text has an editor beside its hidden field. False as long as there is no place to paste into.
const [name, text, title] = arguments;
const fill = (field, value) => {
  field.value = value;
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
};
const field = document.querySelector(name);
if (!field) return false;
// The address follows the title as soon as Wagtail's scripts have begun, which may be later than this.
for (const named of ["#id_title", "#id_slug"]) fill(document.querySelector(named), title);
if (field.type !== "hidden") {
  fill(field, text);
  return true;
}
const editor = field.closest(".w-field")?.querySelector("[contenteditable=true]");
if (!editor) return false;
const clipboardData = new DataTransfer();
clipboardData.setData("text/plain", text);
editor.focus();
editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
return true;
