// The title and the address that follows it, and the field. False as long as the field is not there.
const [name, text, title] = arguments;
const fill = (field, value) => {
  field.value = value;
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
};
const field = document.querySelector(name);
if (!field) return false;
// Wagtail's scripts, which bring the two together, may begin later than this.
for (const named of ["#id_title", "#id_slug"]) fill(document.querySelector(named), title);
if (field.type !== "hidden") fill(field, text);
// Rich text has an editor beside its hidden field.
return field.type !== "hidden" || !!field.closest(".w-field").querySelector("[contenteditable=true]");
