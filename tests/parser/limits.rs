//! What is refused as a whole: other formats, what is not JSON, and what is too large.

use serde_json::{Value, json};
use stack_up::model::{Fault, read_questionnaire};

use crate::Change::{Remove, Set};
use crate::support::GARDEN;
use crate::{changed, check, check_valid, faults_of};

#[test]
fn another_format_is_refused() {
    check(Set("/format", json!("stack-up-response")), "", "other-format");
    check(Set("/format", json!(1)), "", "other-format");
    check(Remove("/format"), "", "other-format");
    for text in ["{}", "[]", "null", "1", r#""stack-up-questionnaire""#] {
        assert_eq!(faults_of(text), [(String::new(), "other-format")], "{text}");
    }
}

#[test]
fn a_newer_format_is_refused_whatever_else_is_in_it() {
    check(Set("/formatVersion", json!(2)), "", "newer-format");
    check(Set("/formatVersion", json!("1")), "", "newer-format");
    check(Remove("/formatVersion"), "", "newer-format");
    let newer = r#"{"format": "stack-up-questionnaire", "formatVersion": 2, "parts": []}"#;
    assert_eq!(faults_of(newer), [(String::new(), "newer-format")]);
}

fn check_not_json(text: &str, line: usize, column: usize) {
    let faults = read_questionnaire(text).unwrap_err();
    let [error] = faults.as_slice() else { panic!("{faults:?}") };
    let Fault::NotJson(json) = &error.fault else { panic!("{error:?}") };
    assert_eq!((error.path.as_str(), error.fault.code()), ("", "not-json"));
    assert_eq!((json.line, json.column), (line, column), "{text}: {}", json.problem);
    let place = format!("at line {line}, column {column}: {}", json.problem);
    assert!(error.to_string().contains(&place), "{error}");
}

#[test]
fn what_is_not_json_is_named_with_line_and_column() {
    check_not_json("", 1, 1);
    check_not_json("questionnaire", 1, 1);
    check_not_json("{\n  \"id\": \"a\",\n}", 3, 1);
    check_not_json("{\n  \"id\": 'a'\n}", 2, 9);
    check_not_json("{\"id\": \"a\"} x", 1, 13);
    check_not_json("[NaN]", 1, 2);
}

#[test]
fn a_field_that_stands_twice_is_refused_at_any_depth() {
    check_not_json("{\"id\": 1,\n \"id\": 1}", 2, 2);
    check_not_json("[{\"a\": {\"b\": 1, \"c\": 2, \"b\": 3}}]", 1, 25);
    let doubled = GARDEN.replacen("\"version\"", "\"id\"", 1);
    assert_eq!(faults_of(&doubled), [(String::new(), "not-json")]);
}

#[test]
fn what_is_nested_too_deep_is_refused() {
    let nested = format!("{}{}", "[".repeat(200), "]".repeat(200));
    assert_eq!(faults_of(&nested), [(String::new(), "not-json")]);
    let inside = GARDEN.replacen("\"0.1.0\"", &nested, 1);
    assert_eq!(faults_of(&inside), [(String::new(), "not-json")]);
}

#[test]
fn a_file_has_at_most_1_mib() {
    let padded = |size: usize| format!("{GARDEN}{}", " ".repeat(size - GARDEN.len()));
    assert_eq!(faults_of(&padded(1024 * 1024)), []);
    assert_eq!(faults_of(&padded(1024 * 1024 + 1)), [(String::new(), "too-large")]);
}

#[test]
fn a_file_has_at_most_2_000_questions() {
    let garden: Value = serde_json::from_str(GARDEN).unwrap();
    let own =
        garden["sections"].as_array().unwrap().iter().map(|section| section["questions"].as_array().unwrap().len());
    let own: usize = own.sum();
    let section = |count: usize| {
        let questions = (0..count).map(|number| json!({"id": format!("more-{number}"), "kind": "text", "text": "x"}));
        json!({"id": "more", "title": "More", "questions": questions.collect::<Vec<Value>>()})
    };
    check_valid([Set("/sections/-", section(2_000 - own))]);
    check(Set("/sections/-", section(2_001 - own)), "sections", "too-many-questions");
    let faults = read_questionnaire(&changed([Set("/sections/-", section(2_100 - own))])).unwrap_err();
    assert_eq!(faults[0].fault, Fault::TooManyQuestions(2_100));
}
