// What Wagtail has against it: nothing when the draft is saved, null as long as there is no answer.
if (document.querySelector(".messages .success")) return "";
const [message, ...fields] = document.querySelectorAll(".messages .error, .w-field__errors .error-message");
return message ? [message, ...fields].map(({ innerText }) => innerText.trim()).join(" ") : null;
