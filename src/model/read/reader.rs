//! What is known of the file while it is read.

use std::cell::RefCell;

use super::fault::{Fault, QuestionnaireError};
use super::reference::Reference;
use crate::model::{Json, Text};

const LONGEST_TEXT: usize = 20_000;

/// The languages of the file, the faults so far, and what is still to be looked up.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) languages: Vec<String>,
    pub(super) faults: RefCell<Vec<QuestionnaireError>>,
    pub(super) references: RefCell<Vec<Reference>>,
}

impl Reader {
    pub(super) fn fault(&self, path: &str, fault: Fault) {
        self.faults.borrow_mut().push(QuestionnaireError { path: path.to_owned(), fault });
    }

    /// A text, which may hold the named placeholders.
    pub(super) fn text(&self, json: &Json, path: &str, placeholders: &[&str]) -> Text {
        match json {
            Json::Text(words) => Text(vec![self.words(words, path, placeholders)]),
            Json::Object(by_language) => {
                for (tag, _) in by_language {
                    if !self.languages.is_empty() && !self.languages.contains(tag) {
                        self.fault(&format!("{path}.{tag}"), Fault::Unknown);
                    }
                }
                let words = self.languages.iter().map(|tag| match json.get(tag) {
                    Some(Json::Text(words)) => self.words(words, &format!("{path}.{tag}"), placeholders),
                    Some(_) => {
                        self.fault(&format!("{path}.{tag}"), Fault::NotA("a string"));
                        String::new()
                    }
                    None => {
                        self.fault(path, Fault::MissingLanguage(tag.clone()));
                        String::new()
                    }
                });
                Text(words.collect())
            }
            _ => {
                self.fault(path, Fault::NotA("a text: a string, or an object with one string for each language"));
                Text::default()
            }
        }
    }

    fn words(&self, words: &str, path: &str, placeholders: &[&str]) -> String {
        let length = words.chars().count();
        if words.trim().is_empty() {
            self.fault(path, Fault::Empty);
        }
        if length > LONGEST_TEXT {
            self.fault(path, Fault::TooLong(length));
        }
        for after in words.split('{').skip(1) {
            let name = after.split(|c: char| c == '}' || c.is_whitespace()).next().unwrap_or_default();
            let is_closed = after.strip_prefix(name).is_some_and(|rest| rest.starts_with('}'));
            if !is_closed || (name != "organisation" && !placeholders.contains(&name)) {
                self.fault(path, Fault::Placeholder(name.to_owned()));
            }
        }
        words.to_owned()
    }
}
