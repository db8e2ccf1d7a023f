//! No word of a questionnaire, and no knowledge of a particular one, is in the code.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::assert_none;
use crate::source::{files, rust, scripts};

/// Ids and texts that coincide with words of the code, and what these are there.
const COINCIDE: &[(&str, &str)] = &[
    ("balance", "a rule of the file format"),
    ("details", "an element of HTML"),
    ("languages", "a field of the file format"),
    ("not-sure", "an unscored answer of the file format"),
    ("organisation", "an attribute, and a field of the file format"),
    ("strengths", "a block of the file format"),
    ("subject", "a field of the file format"),
    ("viewpoint", "a field of the file format"),
    ("Does not apply", "the interface says it of a theme"),
    ("Ddim yn berthnasol", "the interface says it of a theme, in Welsh"),
];

/// Shorter ids are words of many meanings.
const SHORTEST: usize = 7;

/// The ids and the texts of all questionnaires, those of the tests among them.
#[derive(Default)]
struct Said {
    ids: BTreeSet<String>,
    texts: BTreeSet<String>,
}

impl Said {
    fn anywhere() -> Self {
        let mut said = Said::default();
        for folder in ["questionnaires", "tests/questionnaires"] {
            for file in files(folder, &[".json"]) {
                let json: Value =
                    serde_json::from_str(&file.text).unwrap_or_else(|error| panic!("{}: {error}", file.path));
                let languages: Vec<&str> =
                    json["languages"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
                said.gather(&json, &languages);
            }
        }
        said.ids.retain(|id| id.len() >= SHORTEST && !is_allowed(id));
        said.texts.retain(|text| text.chars().count() >= SHORTEST && !is_allowed(text));
        assert!(said.ids.contains("collaboration") && said.ids.contains("user-view"), "{:?}", said.ids);
        assert!(said.texts.contains("A common purpose"), "no texts were found");
        said
    }

    /// The ids of unscored answers are words of the file format.
    fn gather(&mut self, json: &Value, languages: &[&str]) {
        match json {
            Value::Object(fields) if fields.keys().all(|name| languages.contains(&name.as_str())) => {
                self.texts.extend(fields.values().filter_map(Value::as_str).map(str::to_owned));
            }
            Value::Object(fields) => {
                self.ids.extend(fields.get("id").and_then(Value::as_str).map(str::to_owned));
                for (_, value) in fields.iter().filter(|(name, _)| *name != "unscored") {
                    self.gather(value, languages);
                }
                for answer in fields.get("unscored").and_then(Value::as_array).into_iter().flatten() {
                    for text in answer.as_object().unwrap().values() {
                        self.gather(text, languages);
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.gather(item, languages)),
            _ => {}
        }
    }
}

fn is_allowed(words: &str) -> bool {
    COINCIDE.iter().any(|(known, _)| *known == words)
}

#[test]
fn no_word_of_a_questionnaire_is_in_the_code() {
    let said = Said::anywhere();
    let mut found = Vec::new();
    for file in rust() {
        for (number, literal) in file.literals() {
            if let Some(text) = said.texts.iter().find(|text| literal.contains(text.as_str())) {
                found.push(format!("{}:{number}: {text}", file.path));
            }
        }
    }
    for file in scripts() {
        let texts = said.texts.iter().filter(|text| file.text.contains(text.as_str()));
        found.extend(texts.map(|text| format!("{}: {text}", file.path)));
    }
    assert_none("words of a questionnaire live in its file", found);
}

#[test]
fn no_id_of_a_questionnaire_is_in_the_code() {
    let said = Said::anywhere();
    let mut found = Vec::new();
    for file in rust() {
        for (number, literal) in file.literals() {
            if said.ids.contains(&literal) {
                found.push(format!("{}:{number}: {literal}", file.path));
            }
        }
    }
    for file in rust().into_iter().chain(scripts()) {
        for (number, line) in file.lines() {
            let mut words = line.split(|character: char| !character.is_alphanumeric() && character != '-');
            if let Some(id) = words.find(|word| is_no_plain_word(word) && said.ids.contains(*word)) {
                found.push(format!("{}:{number}: {id}", file.path));
            }
        }
    }
    assert_none("what makes a questionnaire differ is in its file", found);
}

/// In comments too, such an id can only mean the questionnaire; other ids are words of the language.
fn is_no_plain_word(id: &str) -> bool {
    id != "check-ins" && (id == "collaboration" || id.contains('-'))
}

#[test]
fn what_coincides_is_still_there() {
    let code: String = rust().into_iter().map(|file| file.text).collect();
    let gone = COINCIDE.iter().filter(|(words, _)| !code.contains(&format!("\"{words}\"")));
    assert_none("take these out of the list", gone.map(|(words, _)| (*words).to_owned()).collect());
}
