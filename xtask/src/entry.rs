//! `stack-up.js`: the entry, told the files that it loads.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{Error, Result};

/// Where the entry's source lies, below the project's root.
pub const SOURCE: &str = "src/stack-up.js";

/// What stands in the source for them: a string literal, so that the source is a whole script.
const PLACEHOLDER: &str = "\"%FILES%\"";

/// The files that the entry loads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Files {
    /// The glue between JavaScript and the engine.
    pub engine: File,
    /// The engine.
    pub wasm: File,
    /// Where in it each of its parts lies, in the order in which they travel, and the hash that each must have.
    pub parts: Vec<Part>,
    /// What checks a questionnaire that others wrote, where it travels for itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub apart: Option<File>,
    /// What puts an iframe in the widget's place.
    pub frame: File,
    /// By questionnaire id.
    pub questionnaires: BTreeMap<String, File>,
    /// What travels before each, by its id.
    pub starts: BTreeMap<String, Vec<Start>>,
}

/// What the start page and the first section of a questionnaire need: a language, and the file for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Start(pub String, pub File);

/// A file by its name, relative to the entry, and its integrity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct File(pub String, pub String);

/// A part of a file: its first byte, the one behind its last, and its SHA-256 in base 64.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part(pub usize, pub usize, pub String);

/// The entry's source with the files in their place.
pub fn entry(source: &str, files: &Files) -> Result<String> {
    let found = source.matches(PLACEHOLDER).count();
    if found != 1 {
        return Err(Error::new(
            format!("{SOURCE} holds the placeholder {PLACEHOLDER} {found} times, not once."),
            format!("Write `const FILES = {PLACEHOLDER};` in it, and the placeholder nowhere else."),
        ));
    }
    let written = serde_json::to_string(files).map_err(|error| {
        Error::new(
            format!("The files for {SOURCE} could not be written as JSON: {error}."),
            "This is a fault of xtask/src/entry.rs.",
        )
    })?;
    Ok(source.replace(PLACEHOLDER, &written))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        let file = |name: &str, integrity: &str| File(name.into(), integrity.into());
        Files {
            engine: file("stack-up-1.js", "sha256-a"),
            wasm: file("stack-up-2.wasm", "sha256-b"),
            parts: vec![Part(0, 9, "e".into())],
            apart: Some(file("check-4.wasm", "sha256-f")),
            frame: file("embed-resize.js", "sha256-c"),
            questionnaires: [("small".into(), file("questionnaires/small-3.json", "sha256-d"))].into(),
            starts: [(
                "small".into(),
                vec![Start("en".into(), file("questionnaires/start/small-en-5.json", "sha256-g"))],
            )]
            .into(),
        }
    }

    #[test]
    fn the_placeholder_becomes_the_files() {
        assert_eq!(
            entry("const FILES = \"%FILES%\";\n", &files()).unwrap(),
            "const FILES = {\"engine\":[\"stack-up-1.js\",\"sha256-a\"],\"wasm\":[\"stack-up-2.wasm\",\"sha256-b\"],\
             \"parts\":[[0,9,\"e\"]],\"apart\":[\"check-4.wasm\",\"sha256-f\"],\"frame\":[\"embed-resize.js\",\"sha256-c\"],\
             \"questionnaires\":{\"small\":[\"questionnaires/small-3.json\",\"sha256-d\"]},\
             \"starts\":{\"small\":[[\"en\",[\"questionnaires/start/small-en-5.json\",\"sha256-g\"]]]}};\n"
        );
    }

    #[test]
    fn a_source_without_exactly_one_placeholder_is_refused() {
        for (source, times) in [("const FILES = {};", "0 times"), ("\"%FILES%\" + \"%FILES%\"", "2 times")] {
            let error = entry(source, &files()).unwrap_err().to_string();
            assert!(error.contains("src/stack-up.js") && error.contains(times), "{error}");
        }
    }
}
