//! The built-in questionnaire for collaborations is valid and whole.

use stack_up::model::read_questionnaire;

#[test]
fn the_file_is_valid() {
    let text = include_str!("../questionnaires/collaboration.json");
    let questionnaire = read_questionnaire(text).unwrap_or_else(|faults| panic!("{faults:#?}"));
    assert_eq!(questionnaire.statements().count(), 26);
}
