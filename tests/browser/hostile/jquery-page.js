// What pages with jQuery do: they listen to everything at the top, and dress every form.
$(document).on("click change input keydown focusin", "button, input, textarea, stack-up", (event) => event.stopPropagation());
$("input, textarea, button, fieldset").addClass("dressed").css("border", "9px solid red");
$.ajaxSetup({ cache: false });
