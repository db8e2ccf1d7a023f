// As the documentation of GOV.UK Frontend starts it.
import { initAll } from "/libraries/govuk-frontend/dist/govuk/govuk-frontend.min.js";
initAll();
window.before = window.around();
