//! The words of an element, to paste elsewhere.

use wasm_bindgen::JsCast;

use super::{El, Part};

const HEADINGS: &str = "h1,h2,h3,h4,h5,h6";

/// What is not meant for paper, and what says in figures what stands there in words.
const LEFT_OUT: &str =
    ".left-out,.plan-form,.stays,.marked .from,.planned:not(:empty)~*,details:not([open]),table,[aria-hidden]";

impl El {
    /// Its words: a line for each heading and paragraph, a label before what it belongs to, and a blank line before a
    /// heading and between items of several lines. What is not meant for paper is left out, and so are pictures and
    /// tables.
    pub fn plain_text(&self) -> String {
        let mut text = String::new();
        let mut follows_heading = true;
        let blocks = self.0.all(&format!("{HEADINGS},p,li"));
        for place in 0..blocks.length() {
            let Some(block) = blocks.get(place).map(JsCast::unchecked_into::<Part>) else { continue };
            if block.within(LEFT_OUT).is_some() {
                continue;
            }
            let (is_heading, is_item) = (block.is(HEADINGS), block.is("li"));
            let has_lines = is_item && block.first("p").is_some();
            if !text.is_empty() && (is_heading || has_lines && !follows_heading) {
                text.push('\n');
            }
            if has_lines {
                continue;
            }
            follows_heading = is_heading;
            text.push_str(if is_item { "- " } else { "" });
            text.push_str(block.text_content().unwrap_or_default().trim());
            text.push_str(if block.is(".label") { ": " } else { "\n" });
        }
        text
    }
}
