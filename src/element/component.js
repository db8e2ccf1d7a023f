// The place of the component for Leptos applications.

import { connect, hold } from "../glue.js";

/** Gives a frame a shadow root with the styles, and a container in it, for the engine that has these exports. */
export function dress(frame, styles, exports) {
  connect(exports);
  const root = frame.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const container = document.createElement("div");
  root.append(container);
  return hold(container);
}
