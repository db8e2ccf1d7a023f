//! `stack-up.js`: the entry, told the names of the files that it loads.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{Error, Result};

/// Where the entry's source lies, below the project's root.
pub const SOURCE: &str = "src/stack-up.js";

/// What stands in the source for the names: a string literal, so that the source is a whole script.
const PLACEHOLDER: &str = "\"%FILES%\"";

/// The names of the files that the entry loads, relative to itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Files {
    /// The glue between JavaScript and the engine.
    pub engine: String,
    /// The engine.
    pub wasm: String,
    /// By questionnaire id.
    pub questionnaires: BTreeMap<String, String>,
}

/// The entry's source with the names in their place.
pub fn entry(source: &str, files: &Files) -> Result<String> {
    let found = source.matches(PLACEHOLDER).count();
    if found != 1 {
        return Err(Error::new(
            format!("{SOURCE} holds the placeholder {PLACEHOLDER} {found} times, not once."),
            format!("Write `const FILES = {PLACEHOLDER};` in it, and the placeholder nowhere else."),
        ));
    }
    let names = serde_json::to_string(files).map_err(|error| {
        Error::new(
            format!("The file names for {SOURCE} could not be written as JSON: {error}."),
            "This is a fault of xtask/src/entry.rs.",
        )
    })?;
    Ok(source.replace(PLACEHOLDER, &names))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        Files {
            engine: "stack-up-1.js".into(),
            wasm: "stack-up-2.wasm".into(),
            questionnaires: [("collaboration".into(), "questionnaires/collaboration-3.json".into())].into(),
        }
    }

    #[test]
    fn the_placeholder_becomes_the_names() {
        assert_eq!(
            entry("const FILES = \"%FILES%\";\n", &files()).unwrap(),
            "const FILES = {\"engine\":\"stack-up-1.js\",\"wasm\":\"stack-up-2.wasm\",\
             \"questionnaires\":{\"collaboration\":\"questionnaires/collaboration-3.json\"}};\n"
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
