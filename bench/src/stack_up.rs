//! This widget on a page, by the snippets that `dist/index.html` builds.

use std::path::Path;

use xtask::dist::{File, Files, Start};
use xtask::{Result, integrity};

use crate::site::read;

/// Where `dist/` is served.
pub const FOLDER: &str = "/stack-up/1.0.0/";

/// The language of the pages of the bench.
const LANGUAGE: &str = "en";

/// The lines of the snippet that stand above the element.
pub struct Snippet {
    script: String,
    preloads: String,
}

impl Snippet {
    /// That of a build, which vouches for the bytes of every file.
    pub fn of(dist: &Path, files: &Files) -> Result<Self> {
        let integrity = integrity(&read(&dist.join("stack-up.js"))?);
        let script = format!(
            "<script type=\"module\" src=\"{FOLDER}stack-up.js\" integrity=\"{integrity}\" crossorigin=\"anonymous\"></script>"
        );
        let fetched = "rel=\"preload\" as=\"fetch\"";
        let engine = format!("<link {fetched} href=\"{FOLDER}{}\" crossorigin=\"anonymous\">", files.wasm.0);
        let mut preloads = [link("rel=\"modulepreload\"", &files.engine), engine].concat();
        let mut starts = files.starts.get("collaboration").into_iter().flatten();
        if let Some(Start(_, start)) = starts.find(|Start(tag, _)| tag == LANGUAGE) {
            preloads.push_str(&link(fetched, start));
        }
        Ok(Self { script, preloads })
    }

    /// A page that has the widget further down, or that makes one later.
    pub fn page(&self, above: &str, content: &str) -> String {
        self.page_with("", above, content)
    }

    /// A page that has the widget at its top.
    pub fn page_at_top(&self, content: &str) -> String {
        self.page_with(&self.preloads, "", content)
    }

    fn page_with(&self, preloads: &str, above: &str, content: &str) -> String {
        let script = &self.script;
        format!(
            "<!doctype html><html lang=\"{LANGUAGE}\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
             content=\"width=device-width\"><title>A council</title>{preloads}{script}{above}<h1>A council</h1>{content}</html>"
        )
    }
}

fn link(how: &str, File(name, integrity): &File) -> String {
    format!("<link {how} href=\"{FOLDER}{name}\" integrity=\"{integrity}\" crossorigin=\"anonymous\">")
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
    fn the_page_with_the_widget_at_its_top_loads_its_files_along() {
        let snippet = Snippet { script: "<script></script>".into(), preloads: "<link>".into() };
        let element = element("collaboration");
        assert!(
            snippet.page_at_top(&element).contains("<link><script></script><h1>A council</h1><stack-up questionnaire=")
        );
        assert!(!snippet.page("", &element).contains("<link>"));
        let file = File("a.wasm".into(), "sha256-b".into());
        let expected =
            "<link rel=\"preload\" href=\"/stack-up/1.0.0/a.wasm\" integrity=\"sha256-b\" crossorigin=\"anonymous\">";
        assert_eq!(link("rel=\"preload\"", &file), expected);
    }
}
