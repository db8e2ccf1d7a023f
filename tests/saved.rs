//! What is saved on the device is read as it was, or refused by name.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]

mod support;

use serde_json::{Value, json};
use stack_up::model::{Answer, Place, Recorded, Saved, SavedError, Stamp};
use support::{GARDEN, Person, REPAIR, STRENGTHS, at, read};

fn saved(person: &Person) -> Saved {
    let response = person.response.clone();
    Saved { response, place: Place::Start, chosen_language: None, left_out: None, is_shared_device: false }
}

fn section(id: &str) -> Place {
    screen(id, 0)
}

fn screen(id: &str, panel: usize) -> Place {
    Place::Section(id.to_owned(), panel)
}

/// Expects what is saved to be read as it was, and written as it was.
fn check(saved: &Saved) {
    check_with(GARDEN, saved);
}

fn check_with(questionnaire: &str, saved: &Saved) {
    let questionnaire = read(questionnaire);
    let text = saved.write(&questionnaire);
    let again = Saved::read(&questionnaire, &text).unwrap();
    assert_eq!((&again.place, &again.chosen_language), (&saved.place, &saved.chosen_language));
    assert_eq!((&again.left_out, again.is_shared_device), (&saved.left_out, saved.is_shared_device));
    assert_eq!(sorted(&again), sorted(saved));
    let twice = Saved::read(&questionnaire, &again.write(&questionnaire)).unwrap();
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
    assert_eq!(stamp("name"), Stamp::new(2, "w"));
    assert_eq!(stamp("wishes"), Stamp::new(2, "w"));
    assert_eq!(stamp("story"), Stamp::new(1, "another"));
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

/// Someone with a plan, who came back.
fn mender() -> Person {
    Person::with(REPAIR)
        .chooses("tools", "glue")
        .chooses("lend", "glue")
        .names_the_day("open", "2027-02-05")
        .writes("jobs.j1.job", "A chair")
        .writes("jobs.j1.note@2027-01-15", "Wobbly")
        .writes("tries.t1.try", "Cake")
        .names_the_day("look-back", "2027-01-15")
        .writes("visits.news@2027-01-15", "Cake")
}

#[test]
fn the_screen_of_a_section_is_kept() {
    for place in [section("shelf"), screen("shelf", 1), screen("shelf", 3), screen("bench", 1), Place::CheckIn] {
        check_with(REPAIR, &Saved { place, ..saved(&mender()) });
    }
    for panel in 0..6 {
        let resident = Person::with(STRENGTHS).writes("goals.g1.goal", "x");
        check_with(STRENGTHS, &Saved { place: screen("good-at", panel), ..saved(&resident) });
    }
}

#[test]
fn a_screen_stands_in_the_file_as_its_section_and_a_number() {
    let check = |place: Place, expected: &str| {
        let text = Saved { place, ..saved(&mender()) }.write(&read(REPAIR));
        let file: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(file["place"], expected);
    };
    check(section("shelf"), "section:shelf");
    check(screen("shelf", 3), "section:shelf:3");
    check(Place::CheckIn, "check-in");
}

#[test]
fn answers_of_every_kind_keep_their_stamps() {
    let person = mender().writes("jobs.j1.job", "A stool").writes("tries.t1.try", "");
    check_with(REPAIR, &saved(&person));
    let repair = read(REPAIR);
    let again = Saved::read(&repair, &saved(&person).write(&repair)).unwrap();
    let revision = |id: &str| again.response.recorded().iter().find(|each| each.question == id).unwrap().stamp.revision;
    let revisions = ["tools", "lend", "open", "jobs", "tries", "look-back", "visits"].map(revision);
    assert_eq!(revisions, [1, 1, 1, 3, 2, 1, 1]);
    assert_eq!((again.response.answer("tries"), again.response.items("jobs").len()), (None, 1));
}

#[test]
fn what_was_taken_off_a_page_stays_off() {
    check(&Saved { left_out: Some(vec!["story".to_owned(), "plan".to_owned()]), ..saved(&gardener()) });
    check(&Saved { left_out: Some(Vec::new()), ..saved(&gardener()) });
}

#[test]
fn the_chosen_language_is_kept() {
    check(&Saved { chosen_language: Some("cy".to_owned()), ..saved(&gardener()) });
    check(&Saved { chosen_language: None, ..saved(&gardener()) });
}

#[test]
fn that_others_use_the_device_is_kept() {
    check(&Saved { is_shared_device: true, ..saved(&gardener()) });
    let own = saved(&gardener()).write(&read(GARDEN));
    assert!(!own.contains("sharedDevice"), "{own}");
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

/// Reads a place that was saved in the questionnaire of the repair café.
fn check_screen(place: &str, expected: Place) {
    let text = saved(&mender()).write(&read(REPAIR)).replacen("\"start\"", &format!("\"{place}\""), 1);
    assert_eq!(Saved::read(&read(REPAIR), &text).unwrap().place, expected, "{place}");
}

#[test]
fn a_screen_that_no_longer_exists_is_the_first_of_its_section() {
    check_screen("section:shelf:3", screen("shelf", 3));
    check_screen("section:shelf:0", section("shelf"));
    for gone in ["section:shelf:4", "section:shelf:99", "section:shelf:", "section:shelf:x", "section:shelf:-1"] {
        check_screen(gone, section("shelf"));
    }
    for gone in ["section:shed:3", "section::1", "section:shelf2", "start:3"] {
        check_screen(gone, Place::Start);
    }
    check_place(GARDEN, "section:ahead:1", section("ahead"));
}

#[test]
fn coming_back_that_is_no_longer_asked_for_is_the_start() {
    check_screen("check-in", Place::CheckIn);
    check_place(GARDEN, "check-in", Place::Start);
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
    assert_eq!(name.stamp, Stamp::new(1, ""));
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
    check_refused("/formatVersion", json!(3), SavedError::Newer);
    check_refused("/response/formatVersion", json!(2), SavedError::Newer);
    let newer = r#"{"format": "stack-up-saved", "formatVersion": 3}"#;
    assert_eq!(Saved::read(&read(GARDEN), newer).err(), Some(SavedError::Newer));
}

#[test]
fn a_blank_copy_is_no_place_to_carry_on_from() {
    let garden = read(GARDEN);
    let written = Saved { place: Place::Blank, ..saved(&gardener()) }.write(&garden);
    assert_eq!(Saved::read(&garden, &written).unwrap().place, Place::Start);
    let named = written.replace("\"place\":\"start\"", "\"place\":\"blank\"");
    assert_ne!(named, written);
    assert_eq!(Saved::read(&garden, &named).unwrap().place, Place::Start);
}

#[test]
fn themes_are_saved_as_soon_as_a_statement_is_answered_and_not_before() {
    let keeps_themes = |person: &Person| saved(person).write(&person.questionnaire).contains("\"themes\"");
    assert!(!keeps_themes(&Person::with(GARDEN).writes("name", "Tŷ Gwyn").chooses("wishes", "pond")));
    assert!(keeps_themes(&Person::with(GARDEN).marks("season 2 ? _ 0")));
}
