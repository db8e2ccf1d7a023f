//! What is saved on the device is read as it was, or refused by name.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]

mod support;

use serde_json::{Value, json};
use stack_up::model::{Answer, Place, Recorded, Saved, SavedError, Stamp};
use support::{GARDEN, Person, at, read};

fn saved(person: &Person) -> Saved {
    Saved { response: person.response.clone(), place: Place::Start, chosen_language: None }
}

fn section(id: &str) -> Place {
    Place::Section(id.to_owned())
}

/// Expects what is saved to be read as it was, and written as it was.
fn check(saved: &Saved) {
    let garden = read(GARDEN);
    let text = saved.write(&garden);
    let again = Saved::read(&garden, &text).unwrap();
    assert_eq!((&again.place, &again.chosen_language), (&saved.place, &saved.chosen_language));
    assert_eq!(sorted(&again), sorted(saved));
    let twice = Saved::read(&garden, &again.write(&garden)).unwrap();
    assert_eq!(sorted(&twice), sorted(saved));
}

/// What is recorded, in the order of the questions' ids.
fn sorted(saved: &Saved) -> Vec<Recorded> {
    let mut recorded = saved.response.recorded().to_vec();
    recorded.sort_by(|one, other| one.question.cmp(&other.question));
    recorded
}

fn gardener() -> Person {
    Person::with(GARDEN).marks("season 2 ? _ 0").writes("name", "Tŷ Gwyn").chooses("wishes", "pond").adds("wishes", "x")
}

#[test]
fn answers_keep_their_stamps() {
    let mut person = gardener().writes("name", "Tŷ Glas");
    person.response.record("story", Answer::Text("x".to_owned()), "another", at("2026-11-23T00:00:00Z"));
    check(&saved(&person));
    let garden = read(GARDEN);
    let again = Saved::read(&garden, &saved(&person).write(&garden)).unwrap();
    let stamp = |id: &str| again.response.recorded().iter().find(|each| each.question == id).unwrap().stamp.clone();
    assert_eq!(stamp("name"), Stamp { revision: 2, writer: "w".to_owned() });
    assert_eq!(stamp("wishes"), Stamp { revision: 2, writer: "w".to_owned() });
    assert_eq!(stamp("story"), Stamp { revision: 1, writer: "another".to_owned() });
}

#[test]
fn a_cleared_answer_leaves_its_stamp_behind() {
    let person = gardener().writes("name", "");
    check(&saved(&person));
    let garden = read(GARDEN);
    let again = Saved::read(&garden, &saved(&person).write(&garden)).unwrap();
    let name = again.response.recorded().iter().find(|each| each.question == "name").unwrap();
    assert_eq!((&name.answer, name.stamp.revision), (&None, 2));
    let only_cleared = Person::with(GARDEN).writes("name", "x").writes("name", "");
    check(&saved(&only_cleared));
}

#[test]
fn the_place_is_kept() {
    for place in [Place::Start, section("plot"), section("ahead"), Place::Check, Place::Report] {
        check(&Saved { place, ..saved(&gardener()) });
    }
}

#[test]
fn the_chosen_language_is_kept() {
    check(&Saved { chosen_language: Some("cy".to_owned()), ..saved(&gardener()) });
    check(&Saved { chosen_language: None, ..saved(&gardener()) });
}

#[test]
fn nothing_but_the_envelope_differs_from_the_response_file() {
    let garden = read(GARDEN);
    let person = gardener();
    let file: Value = serde_json::from_str(&saved(&person).write(&garden)).unwrap();
    let response = stack_up::model::write_response(&garden, &person.response);
    assert_eq!(file["response"], serde_json::from_str::<Value>(&response.to_line()).unwrap());
}

/// Reads what is saved after a change at a JSON pointer.
fn read_changed(questionnaire: &str, pointer: &str, value: Value) -> Result<Saved, SavedError> {
    let saved = Saved { place: section("ahead"), ..saved(&gardener()) };
    let mut file: Value = serde_json::from_str(&saved.write(&read(GARDEN))).unwrap();
    *file.pointer_mut(pointer).unwrap() = value;
    Saved::read(&read(questionnaire), &file.to_string())
}

fn check_place(questionnaire: &str, place: &str, expected: Place) {
    let saved = read_changed(questionnaire, "/place", json!(place)).unwrap();
    assert_eq!(saved.place, expected, "{place}");
}

#[test]
fn a_place_that_no_longer_exists_is_the_start() {
    check_place(GARDEN, "section:season", section("season"));
    check_place(GARDEN, "section:shed", Place::Start);
    check_place(GARDEN, "section:", Place::Start);
    check_place(GARDEN, "shed", Place::Start);
    check_place(GARDEN, "", Place::Start);
    let without_check = GARDEN.replace(r#""check": true"#, r#""check": false"#);
    check_place(GARDEN, "check", Place::Check);
    check_place(&without_check, "check", Place::Start);
}

#[test]
fn what_no_longer_fits_is_set_aside() {
    let saved = read_changed(GARDEN, "/response/answers/compost/score", json!(7)).unwrap();
    assert_eq!(saved.response.set_aside.len(), 1);
    assert_eq!(saved.response.answer("compost"), None);
}

#[test]
fn a_stamp_that_is_damaged_is_the_first_by_nobody() {
    let saved = read_changed(GARDEN, "/stamps/name", json!({"revision": -1})).unwrap();
    let name = saved.response.recorded().iter().find(|each| each.question == "name").unwrap();
    assert_eq!(name.stamp, Stamp { revision: 1, writer: String::new() });
    let saved = read_changed(GARDEN, "/stamps", json!({"gone": {"revision": 3, "writer": "w"}})).unwrap();
    assert!(saved.response.recorded().iter().all(|each| each.question != "gone" && each.stamp.revision == 1));
}

fn check_refused(pointer: &str, value: Value, expected: SavedError) {
    assert_eq!(read_changed(GARDEN, pointer, value).err(), Some(expected), "{pointer}");
}

#[test]
fn what_is_damaged_is_refused() {
    for text in ["", "null", "{}", "[]", "{\"format\":", "answers", GARDEN] {
        assert_eq!(Saved::read(&read(GARDEN), text).err(), Some(SavedError::Damaged), "{text}");
    }
    let text = saved(&gardener()).write(&read(GARDEN));
    let cut = text.get(..text.len() - 1).unwrap();
    assert_eq!(Saved::read(&read(GARDEN), cut).err(), Some(SavedError::Damaged));
    check_refused("/format", json!("stack-up-response"), SavedError::Damaged);
    check_refused("/formatVersion", json!(0), SavedError::Damaged);
    check_refused("/formatVersion", json!("1"), SavedError::Damaged);
    check_refused("/response", json!(null), SavedError::Damaged);
    check_refused("/response/format", json!("x"), SavedError::Damaged);
    check_refused("/response/questionnaire/id", json!("collaboration"), SavedError::Damaged);
    check_refused("/response/answers", json!([]), SavedError::Damaged);
    check_refused("/response/updatedAt", json!("now"), SavedError::Damaged);
}

#[test]
fn what_is_newer_is_refused_by_that_name() {
    check_refused("/formatVersion", json!(2), SavedError::Newer);
    check_refused("/response/formatVersion", json!(2), SavedError::Newer);
    let newer = r#"{"format": "stack-up-saved", "formatVersion": 2}"#;
    assert_eq!(Saved::read(&read(GARDEN), newer).err(), Some(SavedError::Newer));
}
