//! This widget on a page, by the snippet that the README shows.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha384};

/// Where `dist/` is served.
pub const FOLDER: &str = "/stack-up/1.0.0/";

/// The page. Its entry is that of `dist/`, whose bytes the snippet vouches for; `content` is what stands where the
/// widget goes.
pub fn page(entry: &[u8], above: &str, content: &str) -> String {
    let integrity = STANDARD.encode(Sha384::digest(entry));
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>A council</title><script type=\"module\" src=\"{FOLDER}stack-up.js\" \
         integrity=\"sha384-{integrity}\" crossorigin=\"anonymous\"></script>{above}<h1>A council</h1>{content}</html>"
    )
}

/// The element, for a questionnaire by its id or its address.
pub fn element(questionnaire: &str) -> String {
    format!(
        "<stack-up questionnaire=\"{questionnaire}\"><p>This self-assessment needs a browser with JavaScript and \
         WebAssembly.</p></stack-up>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_snippet_vouches_for_the_entry() {
        let page = page(b"entry", "", &element("collaboration"));
        let expected = "integrity=\"sha384-62uBgnG6+YTGQNMl+obi6qVkdGZnlhGcgfthFhDiF516gWydfNbHtTpyulxi7Aeh\"";
        assert!(page.contains(expected), "{page}");
        assert!(page.contains("<stack-up questionnaire=\"collaboration\">"));
    }
}
