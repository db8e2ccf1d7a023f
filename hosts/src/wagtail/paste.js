// Rich text has an editor beside its hidden field. False as long as there is no place to paste into.
const [name, text] = arguments;
const field = document.querySelector(name);
if (field?.type !== "hidden") {
  if (!field) return false;
  field.value = text;
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}
const editor = field.closest(".w-field")?.querySelector("[contenteditable=true]");
if (!editor) return false;
const clipboardData = new DataTransfer();
clipboardData.setData("text/plain", text);
editor.focus();
editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
return true;
