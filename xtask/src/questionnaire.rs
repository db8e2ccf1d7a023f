//! The questionnaires' files, made small for travelling.

use std::path::Path;

use serde_json::Value;

use crate::start::starts;
use crate::{Error, Result, files};

/// Where they lie, both below the project's root and in `dist/`.
pub const FOLDER: &str = "questionnaires";

/// Where in `dist/` what travels before them lies.
pub const STARTS: &str = "questionnaires/start";

/// One file, ready to travel.
pub struct Questionnaire {
    pub id: String,
    pub json: String,
    /// What travels before it, by language, in the order of the file.
    pub starts: Vec<(String, String)>,
}

/// All of them, by id.
pub fn read_all(root: &Path) -> Result<Vec<Questionnaire>> {
    let files = files::list(&root.join(FOLDER))?;
    let json = files.iter().filter(|file| file.extension().is_some_and(|it| it == "json"));
    json.map(|file| read(file)).collect()
}

fn read(file: &Path) -> Result<Questionnaire> {
    let id = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    if !is_id(&id) {
        return Err(Error::new(
            format!("{} is not named by a questionnaire's id.", file.display()),
            "Name it by small letters, digits and hyphens, a letter first: `my-questionnaire.json`.",
        ));
    }
    let json = minified(&files::read_text(file)?).and_then(|json| Ok((starts(&json)?, json)));
    let (starts, json) = json.map_err(|error| {
        Error::new(
            format!("{} is not JSON, or no object: {error}.", file.display()),
            "Mend the file at that line: often a comma or a quotation mark is missing there, or one too many.",
        )
    })?;
    Ok(Questionnaire { id, json, starts })
}

/// The contract's pattern `^[a-z][a-z0-9-]*$`.
fn is_id(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The same JSON without the white space between its tokens.
///
/// Its keys keep their order. We don't ask `serde_json` to preserve it, since that feature would be switched on in
/// the native tests of the engine too, but not in the engine itself.
fn minified(json: &str) -> serde_json::Result<String> {
    serde_json::from_str::<Value>(json)?;
    let mut in_text = false;
    let mut escaped = false;
    let is_kept = |c: &char| {
        if *c == '"' && !escaped {
            in_text = !in_text;
        }
        escaped = in_text && *c == '\\' && !escaped;
        in_text || !c.is_ascii_whitespace()
    };
    Ok(json.chars().filter(is_kept).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_goes_and_all_else_stays_in_its_order() {
        let json = "{\n  \"z\": \"a \\\" b\\\\\",\r\n\t\"a\": [1.50, true, \"  ŷ\\u0020 \"]\n}\n";
        assert_eq!(minified(json).unwrap(), "{\"z\":\"a \\\" b\\\\\",\"a\":[1.50,true,\"  ŷ\\u0020 \"]}");
    }

    #[test]
    fn what_is_no_json_is_refused_by_line() {
        let error = minified("{\n  \"a\": 1,\n}").unwrap_err();
        assert_eq!(error.line(), 3);
    }

    #[test]
    fn ids_are_those_of_the_contract() {
        assert!(is_id("collaboration") && is_id("a-2"));
        assert!(!is_id("") && !is_id("2a") && !is_id("A") && !is_id("a.b") && !is_id("å"));
    }
}
