//! Fields that this widget does not know are kept as they are.

use serde_json::{Value, json};
use stack_up::model::{Json, Mark, Statement, read_response, write_response};

use crate::support::{GARDEN, Person, at, read};
use crate::{file_with, written};

/// Reads the file, and expects this at the pointer of what is written again, and then the same for ever.
fn check(file: &Value, pointer: &str, expected: &Value) {
    let garden = read(GARDEN);
    let response = read_response(&garden, &Json::parse(&file.to_string()).unwrap()).unwrap();
    assert_eq!(response.set_aside, []);
    let once = written(&garden, &response);
    assert_eq!(once.pointer(pointer), Some(expected), "{once:#}");
    let twice = written(&garden, &crate::read(&garden, &once).unwrap());
    assert_eq!(twice.to_string(), once.to_string());
}

fn things() -> [Value; 7] {
    [
        json!(null),
        json!(true),
        json!(-7),
        json!(0.1),
        json!(1e-7),
        json!("Tŷ"),
        json!({"b": [1, 2.5, {"a": [[]]}], "a": {}}),
    ]
}

#[test]
fn at_the_top() {
    for thing in things() {
        let mut file = file_with(json!({}));
        file["extra"] = thing.clone();
        check(&file, "/extra", &thing);
    }
}

#[test]
fn about_the_questionnaire() {
    for thing in things() {
        let mut file = file_with(json!({}));
        file["questionnaire"]["extra"] = thing.clone();
        check(&file, "/questionnaire/extra", &thing);
    }
}

#[test]
fn in_each_kind_of_answer() {
    for thing in things() {
        let answers = json!({
            "name": {"text": "x", "extra": thing},
            "water": {"unscored": "not-sure", "extra": thing},
            "wishes": {"chosen": ["pond"], "extra": thing},
        });
        for question in ["name", "water", "wishes"] {
            check(&file_with(answers.clone()), &format!("/answers/{question}/extra"), &thing);
        }
    }
}

#[test]
fn in_own_words() {
    for thing in things() {
        let own = json!([{"id": "own-1", "text": "x"}, {"id": "own-2", "text": "y", "extra": thing}]);
        let file = file_with(json!({"wishes": {"chosen": ["own-2"], "own": own}}));
        check(&file, "/answers/wishes/own/1/extra", &thing);
    }
}

#[test]
fn numbers_are_written_as_they_were() {
    let file = file_with(json!({})).to_string();
    let garden = read(GARDEN);
    for number in ["0.1", "2.3", "72.25", "1.0", "-0.0", "1E+07", "-18446744073709551616", "0.12345678901234567890"] {
        let text = file.replacen('{', &format!("{{\"extra\":{number},"), 1);
        let response = read_response(&garden, &Json::parse(&text).unwrap()).unwrap();
        let again = write_response(&garden, &response).to_line();
        assert!(again.contains(&format!("\"extra\":{number}")), "{number}: {again}");
    }
}

#[test]
fn the_order_of_unknown_fields_stays() {
    let text = file_with(json!({})).to_string();
    let text = text.replacen('{', r#"{"zebra":{"z":1,"a":2},"ant":1,"#, 1);
    let garden = read(GARDEN);
    let response = read_response(&garden, &Json::parse(&text).unwrap()).unwrap();
    assert!(write_response(&garden, &response).to_line().ends_with(r#""zebra":{"z":1,"a":2},"ant":1}"#));
}

#[test]
fn they_stay_when_the_answer_changes() {
    let file = file_with(json!({"water": {"score": 1, "extra": 0.5}}));
    let mut person = Person::with(GARDEN);
    person.response = crate::read(&person.questionnaire, &file).unwrap();
    let statement = Statement { mark: Some(Mark::Score(2)), ..Statement::default() };
    person.response.record("water", stack_up::model::Answer::Statement(statement), "w", at("2026-11-23T00:00:00Z"));
    let answers = written(&person.questionnaire, &person.response)["answers"].clone();
    assert_eq!(answers, json!({"water": {"score": 2, "extra": 0.5}}));
}
