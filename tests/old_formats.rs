//! What was written in an old format is read as it was. Each version has its files in `tests/old/`, which never change.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]

mod support;

use serde_json::Value;
use stack_up::model::{Json, Place, Saved, SavedError, Stamp, read_response, write_response};
use support::{COLLABORATION, STRENGTHS, read};

const SAVED_1: [(&str, &str); 2] = [
    (COLLABORATION, include_str!("old/saved-1-collaboration.json")),
    (STRENGTHS, include_str!("old/saved-1-strengths.json")),
];
const RESPONSE_1: &str = include_str!("old/response-1-collaboration.json");

fn answers(text: &str, pointer: &str) -> Value {
    let file: Value = serde_json::from_str(text).unwrap();
    file.pointer(pointer).unwrap().clone()
}

#[test]
fn what_the_first_version_saved_becomes_the_second_with_every_answer_and_stamp() {
    for (questionnaire, text) in SAVED_1 {
        let questionnaire = read(questionnaire);
        let saved = Saved::read(&questionnaire, text).unwrap();
        let written = saved.write(&questionnaire);
        assert_eq!(answers(&written, "/formatVersion"), 2);
        for part in ["/response/answers", "/stamps", "/place", "/response/updatedAt"] {
            assert_eq!(answers(&written, part), answers(text, part), "{part}");
        }
        assert_eq!(Saved::read(&questionnaire, &written).as_ref(), Ok(&saved));
        assert_eq!(saved.response.undecided(), None);
    }
}

#[test]
fn the_first_version_kept_place_language_and_what_stays_off_the_page() {
    let [collaboration, strengths] =
        SAVED_1.map(|(questionnaire, text)| Saved::read(&read(questionnaire), text).unwrap());
    assert_eq!(collaboration.place, Place::Section("purpose".to_owned(), 0));
    assert_eq!(collaboration.chosen_language.as_deref(), Some("cy"));
    assert_eq!((strengths.place, strengths.left_out), (Place::Report, Some(vec!["people".to_owned()])));
    let future = strengths.response.recorded().iter().find(|each| each.question == "future").unwrap();
    assert_eq!((&future.answer, &future.stamp), (&None, &Stamp::new(2, "w")));
}

#[test]
fn the_first_response_file_is_read_and_written_as_it_was() {
    let questionnaire = read(COLLABORATION);
    let response = read_response(&questionnaire, &Json::parse(RESPONSE_1).unwrap()).unwrap();
    let written = write_response(&questionnaire, &response).to_page();
    assert_eq!(answers(&written, ""), answers(RESPONSE_1, ""));
    assert_eq!(format!("{written}\n"), RESPONSE_1);
}

#[test]
fn a_newer_format_is_refused_by_that_name() {
    let (questionnaire, text) = SAVED_1[0];
    let newer = text.replacen("\"formatVersion\":1", "\"formatVersion\":3", 1);
    assert_eq!(Saved::read(&read(questionnaire), &newer), Err(SavedError::Newer));
}

/// A questionnaire that lost a question, and one whose ids mean something else.
#[test]
fn what_no_longer_fits_a_newer_questionnaire_is_set_aside_with_all_its_words() {
    let (_, text) = SAVED_1[0];
    let mut file: Value = serde_json::from_str(COLLABORATION).unwrap();
    let questions = file["sections"][1]["questions"].as_array_mut().unwrap();
    let lost = questions.remove(0);
    assert_eq!(lost["id"], "outcomes");
    let newer = read(&file.to_string().replace("\"outcomes\"", "\"voice\""));
    let saved = Saved::read(&newer, text).unwrap();
    assert_eq!(saved.response.answer("outcomes"), None);
    assert!(saved.response.is_answered("voice") && saved.response.is_answered("subject"));
    let [aside] = saved.response.set_aside.as_slice() else { panic!("{:?}", saved.response.set_aside) };
    assert_eq!(aside.text_of("question"), Some("outcomes"));
    assert_eq!(aside.get("answer").unwrap().text_of("note"), Some("Falls data,\nlast March"));
    let again = Saved::read(&newer, &saved.write(&newer)).unwrap();
    assert_eq!(again.response.set_aside, saved.response.set_aside, "it is set aside once");
    let mut merged = again.response.clone();
    merged.merge(&Saved::read(&newer, text).unwrap().response);
    assert_eq!(merged.set_aside, saved.response.set_aside, "and once, when an old tab still has it");
}
