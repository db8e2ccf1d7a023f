// Files that a person picks, or drops onto the widget.

/** The largest file that is opened, in bytes. Of a larger one, so much is read that the engine sees that it is too large. */
const LARGEST_FILE = 4 * 1024 * 1024;

/**
 * Has a function called with the text of each file that is picked in a field, or dropped onto any other element, and with
 * nothing when that can't be read. Returns what ends it. A file that is dropped never takes the place of the page.
 */
export function hearFiles(target, heard) {
  const ending = new AbortController();
  const listen = (type, listener) => target.addEventListener(type, listener, ending);
  const read = ([file]) => file?.slice(0, LARGEST_FILE + 1).text().then(heard, () => heard());
  const stay = (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  };
  listen("change", () => {
    if (!target.files) return;
    read(target.files);
    target.value = "";
  });
  listen("dragover", stay);
  listen("drop", (event) => {
    stay(event);
    read(event.dataTransfer?.files ?? []);
  });
  return () => ending.abort();
}
