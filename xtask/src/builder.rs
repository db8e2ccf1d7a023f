//! `index.html` and `builder.js`: the page that shows the self-assessments and builds the snippet to paste.
//!
//! Its words stand in one file, both languages beside each other. The page is built with the English ones, so that it can
//! be read before its script is there; the script is told both, and what only the build knows.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::dist::{ENTRY, FRAME, Files};
use crate::integrity::integrity;
use crate::questionnaire::Questionnaire;
use crate::{Error, Result, files};

const PAGE: &str = "index.html";
const SCRIPT: &str = "builder.js";
const SCRIPT_SOURCE: &str = "src/builder.js";
const WORDS_SOURCE: &str = "src/builder.json";

/// What stands in the script for what the build tells it.
const PLACEHOLDER: &str = "\"%BUILT%\"";

/// The language that the page is built in.
const FIRST_LANGUAGE: &str = "en";

/// A text by language.
type Text = BTreeMap<String, String>;

/// Texts by their keys.
type Words = BTreeMap<String, Text>;

/// What the script is told.
#[derive(Serialize)]
struct Built<'a> {
    version: &'static str,
    entry: String,
    resize: String,
    files: &'a Files,
    words: Words,
}

/// The part of a questionnaire file that the page shows.
#[derive(Deserialize)]
struct Shown {
    title: Told,
    description: Told,
}

/// A text of a questionnaire file: the same in all languages, or one for each.
#[derive(Deserialize)]
#[serde(untagged)]
enum Told {
    Same(String),
    Each(Text),
}

impl From<Told> for Text {
    fn from(told: Told) -> Self {
        match told {
            Told::Same(text) => [(FIRST_LANGUAGE.to_owned(), text)].into(),
            Told::Each(text) => text,
        }
    }
}

/// Writes both files into the folder, in which the scripts that the snippet names are already.
pub fn write(root: &Path, to: &Path, loaded: &Files, questionnaires: &[Questionnaire]) -> Result<()> {
    let mut words: Words = understood(&files::read_text(&root.join(WORDS_SOURCE))?, WORDS_SOURCE)?;
    for Questionnaire { id, json, .. } in questionnaires {
        let shown: Shown = understood(json, &format!("{id}.json"))?;
        words.insert(title_key(id), shown.title.into());
        words.insert(description_key(id), shown.description.into());
    }
    let of = |name: &str| Ok::<_, Error>(integrity(&files::read(&to.join(name))?));
    let version = env!("CARGO_PKG_VERSION");
    let built = Built { version, entry: of(ENTRY)?, resize: of(FRAME)?, files: loaded, words };
    let ids = questionnaires.iter().map(|questionnaire| questionnaire.id.as_str());
    let page = page(&files::read_text(&root.join(PAGE))?, ids, &built.words)?;
    files::write(&to.join(PAGE), page)?;
    files::write(&to.join(SCRIPT), script(&files::read_text(&root.join(SCRIPT_SOURCE))?, &built)?)
}

fn title_key(id: &str) -> String {
    format!("title-{id}")
}

fn description_key(id: &str) -> String {
    format!("description-{id}")
}

fn understood<T: serde::de::DeserializeOwned>(json: &str, file: &str) -> Result<T> {
    serde_json::from_str(json).map_err(|error| {
        Error::new(
            format!("{file} was not understood: {error}."),
            "Give each text as an object by language: {\"en\": \"…\", \"cy\": \"…\"}.",
        )
    })
}

fn script(source: &str, built: &Built) -> Result<String> {
    let found = source.matches(PLACEHOLDER).count();
    if found != 1 {
        return Err(Error::new(
            format!("{SCRIPT_SOURCE} holds the placeholder {PLACEHOLDER} {found} times, not once."),
            format!("Write `const BUILT = {PLACEHOLDER};` in it, and the placeholder nowhere else."),
        ));
    }
    let told = serde_json::to_string(built).map_err(|error| {
        Error::new(
            format!("What {SCRIPT_SOURCE} is told could not be written as JSON: {error}."),
            "This is a fault of xtask/src/builder.rs.",
        )
    })?;
    Ok(source.replace(PLACEHOLDER, &told))
}

/// The page with a choice for each questionnaire, and with its words: `%key%` becomes the text of that key.
fn page<'a>(source: &str, ids: impl Iterator<Item = &'a str>, words: &Words) -> Result<String> {
    let choices: Vec<String> = ids.enumerate().map(|(place, id)| choice(id, place == 0)).collect();
    let source = source.replace("%questionnaires%", &choices.join("\n"));
    let mut page = String::new();
    // Between two signs stands a key, or else they are signs of the text.
    let mut pieces = source.split('%').peekable();
    page.push_str(pieces.next().unwrap_or_default());
    while let Some(piece) = pieces.next() {
        let is_key =
            !piece.is_empty() && piece.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if is_key && let Some(after) = pieces.next() {
            page.push_str(&escaped(word(words, piece)?));
            page.push_str(after);
        } else {
            page.push('%');
            page.push_str(piece);
        }
    }
    Ok(page)
}

fn choice(id: &str, is_first: bool) -> String {
    let checked = if is_first { " checked" } else { "" };
    let (title, description) = (title_key(id), description_key(id));
    format!(
        "<label class=\"choice\"><input type=\"radio\" name=\"questionnaire\" value=\"{id}\"{checked}>\
         <span><b data-word=\"{title}\">%{title}%</b><small data-word=\"{description}\">%{description}%</small></span></label>"
    )
}

fn word<'a>(words: &'a Words, key: &str) -> Result<&'a str> {
    let in_any = |text: &'a Text| text.get(FIRST_LANGUAGE).or_else(|| text.values().next());
    words.get(key).and_then(in_any).map(String::as_str).ok_or_else(|| {
        Error::new(
            format!("{PAGE} names the text “{key}”, which is not there."),
            format!("Add it to {WORDS_SOURCE} in all languages, or mend the name."),
        )
    })
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dist::File;

    fn words() -> Words {
        let json = r#"{"lead": {"en": "Choose & <try>", "cy": "Dewis"}, "title-small": {"en": "Small", "cy": "Bach"},
            "description-small": {"en": "A small one", "cy": "Un bach"}}"#;
        serde_json::from_str(json).unwrap()
    }

    fn check(source: &str, expected: &str) {
        assert_eq!(page(source, ["small"].into_iter(), &words()).unwrap(), expected);
    }

    #[test]
    fn a_key_becomes_its_english_text_and_no_markup() {
        check("<p data-word=\"lead\">%lead%</p>", "<p data-word=\"lead\">Choose &amp; &lt;try&gt;</p>");
    }

    #[test]
    fn other_signs_stay() {
        check("width=\"100%\" 5 % 6 %, and %lead%.", "width=\"100%\" 5 % 6 %, and Choose &amp; &lt;try&gt;.");
    }

    #[test]
    fn each_questionnaire_is_a_choice_by_its_own_words() {
        let page = page("%questionnaires%", ["small", "small"].into_iter(), &words()).unwrap();
        assert_eq!(page.matches("name=\"questionnaire\" value=\"small\"").count(), 2, "{page}");
        assert_eq!(page.matches(" checked").count(), 1, "{page}");
        assert!(page.contains(">Small</b>") && page.contains(">A small one</small>"), "{page}");
    }

    #[test]
    fn a_text_of_a_questionnaire_may_be_the_same_in_all_languages_or_lack_english() {
        let shown: Shown = understood(r#"{"title": "Un", "description": {"cy": "Dau"}}"#, "x").unwrap();
        let words: Words = [("a".into(), shown.title.into()), ("b".into(), shown.description.into())].into();
        assert_eq!(page("%a% %b%", [].into_iter(), &words).unwrap(), "Un Dau");
    }

    #[test]
    fn an_unknown_key_is_named() {
        let error = page("%nothing%", [].into_iter(), &words()).unwrap_err().to_string();
        assert!(error.contains("“nothing”") && error.contains(WORDS_SOURCE), "{error}");
    }

    #[test]
    fn the_script_is_told_once() {
        let file = |name: &str| File(name.into(), "sha256-c".into());
        let files = Files {
            engine: file("e"),
            wasm: file("w"),
            parts: vec![],
            apart: None,
            frame: file("f"),
            questionnaires: [].into(),
            starts: [].into(),
        };
        let (entry, resize) = ("sha256-a".to_owned(), "sha256-b".to_owned());
        let built = Built { version: "1.2.3", entry, resize, files: &files, words: Words::new() };
        let told = script("const BUILT = \"%BUILT%\";", &built).unwrap();
        let begin = "const BUILT = {\"version\":\"1.2.3\",\"entry\":\"sha256-a\",\"resize\":\"sha256-b\",\"files\":{\"engine\":[\"e\"";
        assert!(told.starts_with(begin) && told.ends_with(",\"words\":{}};"), "{told}");
        assert!(script("const BUILT = {};", &built).is_err());
    }
}
