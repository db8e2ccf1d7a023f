//! What is known of the file while it is read.

use std::cell::RefCell;
use std::rc::Rc;

use super::fault::{Fault, QuestionnaireError, mend};
use super::reference::Reference;
use crate::model::{Json, Text, cut};

const LONGEST_TEXT: usize = 20_000;
/// Nobody mends more at a time; and each is compared with those before.
const MOST_FAULTS: usize = 1_000;

/// The languages of the file, the faults so far, and what is still to be looked up. Faults are looked for where `C`
/// holds: for a file that was checked before, that is compiled once more without.
#[derive(Default)]
pub(super) struct Reader<const C: bool> {
    pub(super) languages: Vec<String>,
    pub(super) faults: RefCell<Vec<QuestionnaireError>>,
    pub(super) references: RefCell<Vec<Reference>>,
}

impl<const C: bool> Reader<C> {
    pub(super) fn fault(&self, path: &str, fault: Fault) {
        let mut faults = self.faults.borrow_mut();
        if C && faults.len() < MOST_FAULTS {
            faults.push(QuestionnaireError { path: path.to_owned(), fault });
        }
    }

    /// A text, which may hold the named placeholders.
    pub(super) fn text(&self, json: &Json, path: &str, placeholders: &[&str]) -> Text {
        match json {
            Json::Text(words) => Text(Rc::new(vec![self.text_words(words, path, placeholders)])),
            Json::Object(by_language) => {
                for (tag, _) in by_language {
                    if C && !self.languages.is_empty() && !self.languages.contains(tag) {
                        self.fault(&join![path, ".", tag], Fault::Unknown);
                    }
                }
                let mut text = Vec::new();
                for tag in &self.languages {
                    let path_of_tag = || if C { join![path, ".", tag] } else { String::new() };
                    text.push(match json.get(tag) {
                        Some(Json::Text(words)) => self.text_words(words, &path_of_tag(), placeholders),
                        Some(_) => {
                            self.fault(&path_of_tag(), Fault::NotA(mend("a string")));
                            String::new()
                        }
                        None => {
                            if C {
                                self.fault(path, Fault::MissingLanguage(tag.clone()));
                            }
                            String::new()
                        }
                    });
                }
                Text(Rc::new(text))
            }
            _ => {
                self.fault(path, Fault::NotA(mend("a text: a string, or an object with one string for each language")));
                Text::default()
            }
        }
    }

    fn text_words(&self, words: &str, path: &str, placeholders: &[&str]) -> String {
        self.words(words, path, &|name| name == "organisation" || placeholders.contains(&name))
    }

    /// Words, in which placeholders may stand whose name `fits`.
    pub(super) fn words(&self, words: &str, path: &str, fits: &dyn Fn(&str) -> bool) -> String {
        if !C {
            return words.to_owned();
        }
        let length = words.chars().count();
        if words.trim().is_empty() {
            self.fault(path, Fault::Empty);
        }
        if length > LONGEST_TEXT {
            self.fault(path, Fault::TooLong(length));
        }
        let mut rest = words;
        while let Some((_, after)) = cut(rest, b'{') {
            let end = after.find(|c: char| matches!(c, '{' | '}') || c.is_whitespace()).unwrap_or(after.len());
            let (name, closing) = after.split_at(end);
            if !closing.starts_with('}') || !fits(name) {
                self.fault(path, Fault::Placeholder(name.to_owned()));
            }
            rest = closing;
        }
        words.to_owned()
    }
}

/// Whether words hold a placeholder of this name.
pub(super) fn has_placeholder(words: &str, name: &str) -> bool {
    let mut rest = words;
    while let Some((_, named)) = cut(rest, b'{') {
        if cut(named, b'}').is_some_and(|(known, _)| known == name) {
            return true;
        }
        rest = named;
    }
    false
}
