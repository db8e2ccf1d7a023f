// What rich text has taken of a paste comes into its hidden field some time later; what it has not, never.
const field = document.querySelector(arguments[0]);
const editor = field.closest(".w-field").querySelector("[contenteditable=true]");
return editor?.innerText.trim() === "" || !["", "null"].includes(field.value);
