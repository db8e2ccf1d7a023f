// Into the editor of rich text that stands beside a hidden field.
const [field, text] = arguments;
const clipboardData = new DataTransfer();
clipboardData.setData("text/plain", text);
const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
document.querySelector(field).closest(".w-field").querySelector("[contenteditable=true]").dispatchEvent(paste);
