//! Reading words of the interface, for languages that it does not speak.

use super::fault::{Fault, mend};
use super::object::Object;
use super::reader::{Reader, has_placeholder};
use crate::model::Json;
use crate::text::{FORMS, Given, Word, Words, word, words};

/// The words for each language of the file.
pub(super) fn interface<const C: bool>(file: &Object<C>) -> Vec<&'static Words> {
    let given = given(file);
    let mut interface = Vec::new();
    for (place, tag) in file.reader.languages.iter().enumerate() {
        interface.push(words(tag, given.get(place)));
    }
    interface
}

/// What the file gives for each of its languages, if it gives anything.
fn given<const C: bool>(file: &Object<C>) -> Vec<Given> {
    let reader = file.reader;
    let mut interface = Vec::new();
    let Some(json) = file.field("interface") else { return interface };
    let path = file.at("interface");
    let by_language = fields(reader, json, &path);
    for (tag, _) in by_language {
        if !reader.languages.contains(tag) {
            reader.fault(&join![path, ".", tag], Fault::Unknown);
        }
    }
    for tag in &reader.languages {
        let words = by_language.iter().find(|(known, _)| known == tag);
        interface.push(words.map(|(tag, json)| words_of(reader, json, &join![path, ".", tag])).unwrap_or_default());
    }
    interface
}

fn fields<'a, const C: bool>(reader: &Reader<C>, json: &'a Json, path: &str) -> &'a [(String, Json)] {
    if !matches!(json, Json::Object(_)) {
        reader.fault(path, Fault::NotA(mend("an object")));
    }
    json.fields()
}

fn words_of<const C: bool>(reader: &Reader<C>, json: &Json, path: &str) -> Given {
    let mut given = Vec::new();
    for (name, json) in fields(reader, json, path) {
        let path = join![path, ".", name];
        match word(name) {
            Some(word) => forms(reader, json, &path, &word, &mut given),
            None => reader.fault(&path, Fault::Unknown),
        }
    }
    Given::new(given)
}

/// All forms of a word; those that the file does not give are empty.
fn forms<const C: bool>(reader: &Reader<C>, json: &Json, path: &str, word: &Word, given: &mut Vec<(usize, String)>) {
    let mut put = |form: usize, json: Option<&Json>, path: &str| {
        let said = match json {
            Some(Json::Text(words)) => reader.words(words, path, &|name| has_placeholder(word.like, name)),
            Some(_) => {
                reader.fault(path, Fault::NotA(mend("a string")));
                String::new()
            }
            None => String::new(),
        };
        given.push((word.place.saturating_add(form), said));
    };
    match json {
        Json::List(months) if word.forms > FORMS.len() && months.len() == word.forms => {
            for (place, month) in months.iter().enumerate() {
                put(place, Some(month), &join![path, "[", place, "]"]);
            }
        }
        _ if word.forms > FORMS.len() => {
            reader.fault(path, Fault::NotA(mend("a list of the names of the twelve months")));
        }
        Json::Object(by_form) if word.forms == FORMS.len() => {
            for (name, _) in by_form {
                if !FORMS.contains(&name.as_str()) {
                    reader.fault(&join![path, ".", name], Fault::Unknown);
                }
            }
            for (place, name) in FORMS.iter().enumerate() {
                put(place, json.get(name), &join![path, ".", name]);
            }
            if json.get("other").is_none() {
                reader.fault(&join![path, ".other"], Fault::Missing);
            }
        }
        _ => {
            put(0, Some(json), path);
            for place in 1..word.forms {
                put(place, None, path);
            }
        }
    }
}
