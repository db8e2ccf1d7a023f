//! A file that is known to be without faults is read without looking for any, and comes to the same.

#![allow(missing_docs, clippy::unwrap_used, reason = "a test stops at the first surprise, and its panic is the report")]

use stack_up::model::{read_built_in, read_questionnaire};

fn check(file: &str) {
    assert_eq!(read_built_in(file).unwrap(), read_questionnaire(file).unwrap());
}

#[test]
fn a_file_without_faults_comes_to_the_same_when_none_are_looked_for() {
    check(include_str!("../questionnaires/collaboration.json"));
    check(include_str!("../questionnaires/strengths.json"));
    check(include_str!("questionnaires/garden.json"));
}

#[test]
fn whatever_the_json_says_something_comes_of_it() {
    for file in ["{}", "[]", "1", "{\"sections\":1}", "{\"languages\":[{}],\"sections\":[{\"questions\":[[],{}]}]}"] {
        assert!(read_questionnaire(file).is_err(), "{file}");
        assert!(read_built_in(file).is_ok(), "{file}");
    }
    assert!(read_built_in("{").is_err());
}
