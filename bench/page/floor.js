const form = document.forms[0], steps = form.children;
let at = 0;
form.addEventListener("click", ({ target }) => {
  if (!target.dataset.to) return;
  steps[at].hidden = true;
  at += Number(target.dataset.to);
  steps[at].hidden = false;
  steps[at].firstChild.focus();
});
form.addEventListener("change", () => localStorage.setItem("answers", JSON.stringify([...new FormData(form)])));
for (const [name, value] of JSON.parse(localStorage.getItem("answers") ?? "[]")) {
  for (const field of form.querySelectorAll(`[name="${name}"]`)) {
    if (field.type !== "radio" && field.type !== "checkbox") field.value = value;
    else if (field.value === value) field.checked = true;
  }
}
