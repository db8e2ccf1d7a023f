//! What is no response to this questionnaire is refused, and by name.

use serde_json::{Value, json};
use stack_up::model::ResponseError::{self, Damaged, NewerFormat, OtherFormat, OtherQuestionnaire};
use stack_up::model::{Json, read_response};

use crate::support::{GARDEN, read};
use crate::{file_with, written};

/// Sets a field of a valid file, or takes it out, and expects the error.
fn check(name: &str, value: Option<Value>, expected: Result<(), ResponseError>) {
    let mut file = file_with(json!({"water": {"score": 1}}));
    match value {
        Some(value) => file[name] = value,
        None => drop(file.as_object_mut().unwrap().remove(name).unwrap()),
    }
    assert_eq!(crate::read(&read(GARDEN), &file).map(drop), expected, "{file}");
}

#[test]
fn another_format() {
    check("format", None, Err(OtherFormat));
    check("format", Some(json!("stack-up-questionnaire")), Err(OtherFormat));
    check("format", Some(json!("stack-up-saved")), Err(OtherFormat));
    check("format", Some(json!(1)), Err(OtherFormat));
    for text in ["null", "[]", "{}", "1", r#""stack-up-response""#, GARDEN] {
        let refused = read_response(&read(GARDEN), &Json::parse(text).unwrap());
        assert_eq!(refused, Err(OtherFormat));
    }
}

#[test]
fn a_newer_format_whatever_else_is_in_it() {
    check("formatVersion", Some(json!(2)), Err(NewerFormat));
    check("formatVersion", Some(json!(99)), Err(NewerFormat));
    let newer = Json::parse(r#"{"format": "stack-up-response", "formatVersion": 2}"#).unwrap();
    assert_eq!(read_response(&read(GARDEN), &newer), Err(NewerFormat));
}

#[test]
fn a_format_that_never_was() {
    for version in [json!(0), json!(-1), json!("1"), json!(null), json!(1.5)] {
        check("formatVersion", Some(version), Err(Damaged));
    }
    check("formatVersion", None, Err(Damaged));
}

#[test]
fn another_questionnaire() {
    check("questionnaire", Some(json!({"id": "collaboration"})), Err(OtherQuestionnaire));
    check("questionnaire", Some(json!({"version": "0.1.0"})), Err(OtherQuestionnaire));
    check("questionnaire", Some(json!("garden")), Err(OtherQuestionnaire));
    check("questionnaire", None, Err(OtherQuestionnaire));
}

#[test]
fn another_version_of_the_questionnaire_is_read() {
    check("questionnaire", Some(json!({"id": "garden", "version": "9.0.0"})), Ok(()));
    check("questionnaire", Some(json!({"id": "garden"})), Ok(()));
}

#[test]
fn a_damaged_field() {
    for name in ["language", "startedAt", "updatedAt", "answers"] {
        check(name, None, Err(Damaged));
        check(name, Some(json!(null)), Err(Damaged));
        check(name, Some(json!(1)), Err(Damaged));
    }
    check("startedAt", Some(json!("yesterday")), Err(Damaged));
    check("updatedAt", Some(json!("2026-02-30T00:00:00Z")), Err(Damaged));
    check("completedAt", Some(json!("yesterday")), Err(Damaged));
    check("completedAt", Some(json!(true)), Err(Damaged));
    check("answers", Some(json!([{"text": "x"}])), Err(Damaged));
    check("setAside", Some(json!({"question": "name"})), Err(Damaged));
    check("setAside", Some(json!("x")), Err(Damaged));
}

#[test]
fn what_another_program_left_out_is_no_damage() {
    check("completedAt", None, Ok(()));
    check("setAside", None, Ok(()));
    check("completedAt", Some(json!("2026-11-22T10:00:00.5Z")), Ok(()));
}

#[test]
fn a_language_that_the_questionnaire_does_not_have_is_kept() {
    check("language", Some(json!("de")), Ok(()));
    let garden = read(GARDEN);
    let mut file = file_with(json!({}));
    file["language"] = json!("de");
    assert_eq!(written(&garden, &crate::read(&garden, &file).unwrap())["language"], json!("de"));
}
