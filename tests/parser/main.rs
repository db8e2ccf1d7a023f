//! A questionnaire file is valid, or everything that is wrong in it is named with its place.
//!
//! Each fault is made by one change to a small valid file: `tests/questionnaires/garden.json`, or `repair.json` beside
//! it, which asks in more ways.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]

#[path = "../support/mod.rs"]
mod support;

mod coming_back;
mod days;
mod fields;
mod groups;
mod hostile;
mod limits;
mod offers;
mod pages;
mod plans;
mod references;
mod repair;
mod scales;
mod screens;
mod texts;

use serde_json::{Value, json};
use stack_up::model::read_questionnaire;
use support::GARDEN;

/// A change to a file, by a JSON pointer.
enum Change {
    Set(&'static str, Value),
    Remove(&'static str),
    /// Every text becomes one string for all languages.
    SayOnce,
}

use Change::{Remove, SayOnce, Set};

/// Makes the change to the valid file, and expects one fault, at the path and of the code.
fn check(change: Change, path: &str, code: &str) {
    check_all([change], &[(path, code)]);
}

/// Makes the changes to the valid file, and expects these faults, in any order, and no other.
fn check_all(changes: impl IntoIterator<Item = Change>, expected: &[(&str, &str)]) {
    check_file(&changed(changes), expected);
}

fn check_file(text: &str, expected: &[(&str, &str)]) {
    let mut found = faults_of(text);
    let mut expected: Vec<_> = expected.iter().map(|(path, code)| ((*path).to_owned(), *code)).collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

/// Makes the changes, and expects the file to be valid still.
fn check_valid(changes: impl IntoIterator<Item = Change>) {
    assert_eq!(faults_of(&changed(changes)), []);
}

fn changed(changes: impl IntoIterator<Item = Change>) -> String {
    change(GARDEN, changes)
}

fn change(text: &str, changes: impl IntoIterator<Item = Change>) -> String {
    let mut file = serde_json::from_str(text).unwrap();
    for change in changes {
        match change {
            Set(pointer, value) => change_at(&mut file, pointer, Some(value)),
            Remove(pointer) => change_at(&mut file, pointer, None),
            SayOnce => say_once(&mut file),
        }
    }
    file.to_string()
}

fn change_at(file: &mut Value, pointer: &str, value: Option<Value>) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match (file.pointer_mut(parent).unwrap(), value) {
        (Value::Object(fields), Some(value)) => drop(fields.insert(name.to_owned(), value)),
        (Value::Object(fields), None) => drop(fields.remove(name).unwrap()),
        (Value::Array(items), Some(value)) if name == "-" => items.push(value),
        (Value::Array(items), Some(value)) => *items.get_mut(name.parse::<usize>().unwrap()).unwrap() = value,
        (Value::Array(items), None) => drop(items.remove(name.parse().unwrap())),
        _ => panic!("nothing holds {name}"),
    }
}

fn say_once(value: &mut Value) {
    match value {
        Value::Object(fields) if fields.contains_key("en") => *value = fields.remove("en").unwrap(),
        Value::Object(fields) => fields.values_mut().for_each(say_once),
        Value::Array(items) => items.iter_mut().for_each(say_once),
        _ => {}
    }
}

fn faults_of(text: &str) -> Vec<(String, &'static str)> {
    let faults = read_questionnaire(text).err().unwrap_or_default();
    faults.into_iter().map(|error| (error.path, error.fault.code())).collect()
}

#[test]
fn the_file_without_a_change_is_valid() {
    check_valid([]);
}

#[test]
fn several_faults_in_one_file_are_all_found() {
    check_all(
        [
            Remove("/version"),
            Set("/colour", json!("green")),
            Set("/scales/0/varies", json!("much")),
            Remove("/sections/1/questions/2/text/cy"),
            Set("/sections/2/questions/0/options/1/id", json!("pond")),
            Set("/report/1/question", json!("dreams")),
        ],
        &[
            ("version", "missing-field"),
            ("colour", "unknown-field"),
            ("scales[0].varies", "wrong-type"),
            ("sections[1].questions[2].text", "missing-language"),
            ("sections[2].questions[0].options[1].id", "double-id"),
            ("report[1].question", "no-such-id"),
        ],
    );
}

#[test]
fn a_fault_says_where_it_is_and_what_is_wrong() {
    let check = |change, expected| {
        let faults = read_questionnaire(&changed([change])).unwrap_err();
        let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(said, [expected]);
    };
    check(Remove("/title/cy"), "title: this text lacks the language “cy”; add it");
    check(Set("/check", json!(1)), "check: this must be true or false");
    check(Set("/format", json!("x")), "“format” must be “stack-up-questionnaire”");
    check(
        Set("/sections/1/questions/0/kind", json!("scal")),
        "sections[1].questions[0].kind: this must be one of “scale”, “choice”, “text”, “date”, “group”",
    );
    check(
        Set("/time/en", json!("{minutes")),
        "time.en: “{minutes” begins a placeholder that nothing fills here; correct its name and braces",
    );
    check(Set("/report/0/subject", json!("role")), "report[0].subject: there is no text question with the id “role”");
}
