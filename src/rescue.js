// Files for the person, and what the page says and gives when the engine has stopped.

import { LONG_ENOUGH, works } from "./paper.js";

/** What people read when the engine has stopped. */
const STOPPED = {
  en: "This questionnaire has stopped. What was saved is still there: please reload this page.",
  cy: "Mae’r holiadur hwn wedi stopio. Mae’r hyn a gadwyd yn dal yno: ail-lwythwch y dudalen hon.",
};

/** The same where nothing is saved: what is on the screen stays there. */
const UNSAVED = {
  en: "This questionnaire has stopped, and nothing was saved. Copy what you wrote, then reload this page.",
  cy: "Mae’r holiadur hwn wedi stopio, ac ni chadwyd dim. Copïwch yr hyn a ysgrifennoch, yna ail-lwythwch y dudalen hon.",
};

const DOWNLOAD = { en: "Download my answers", cy: "Lawrlwytho fy atebion" };

/**
 * What is said, and what makes a button, in a language, that downloads what is kept: the response in it, or all of it when it
 * can't be read. Where nothing is kept there is no button.
 */
export function rescue(kept) {
  let text;
  if (!works(() => (text = kept())) || !text) return { words: UNSAVED };
  let name = "answers";
  works(() => {
    const { response } = JSON.parse(text);
    name = `${response.questionnaire.id}-${response.updatedAt.slice(0, 10)}`;
    text = `${JSON.stringify(response, null, 2)}\n`;
  });
  const button = (language) =>
    Object.assign(document.createElement("button"), {
      type: "button",
      textContent: DOWNLOAD[language],
      onclick: () => save(`${name}.json`, "application/json", text),
    });
  return { words: STOPPED, button };
}

/** Hands a file to the browser, which may take a while to save it. */
export function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LONG_ENOUGH);
}
