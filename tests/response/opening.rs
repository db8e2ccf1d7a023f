//! "Open my answers": what was downloaded is opened as it was, or refused by what is wrong with it.

use serde_json::{Value, json};
use stack_up::model::Refusal::{self, Damaged, Newer, NoResponse, OtherQuestionnaire, TooLarge};
use stack_up::model::{LONGEST_FILE, Place, Questionnaire, Response, Saved, differing, open_response, write_response};

use crate::support::{COLLABORATION, GARDEN, Person, REPAIR, STRENGTHS, read};
use crate::{file_of, file_with, people};

/// The text of the file that "Download my answers" gives.
fn downloaded(questionnaire: &Questionnaire, response: &Response) -> String {
    write_response(questionnaire, response).to_page() + "\n"
}

/// Expects a file to be refused for the garden.
fn check(text: &str, expected: Refusal) {
    assert_eq!(open_response(&read(GARDEN), text), Err(expected), "{text:.200}");
}

/// Expects the garden's file to be refused after a change at a JSON pointer.
fn check_changed(pointer: &str, value: Value, expected: Refusal) {
    let mut file = file_with(json!({"water": {"score": 1}}));
    *file.pointer_mut(pointer).unwrap() = value;
    check(&file.to_string(), expected);
}

#[test]
fn what_was_downloaded_opens_as_it_was_byte_for_byte() {
    for Person { questionnaire, response } in people() {
        let text = downloaded(&questionnaire, &response);
        let opened = open_response(&questionnaire, &text).unwrap();
        assert_eq!(downloaded(&questionnaire, &opened), text);
        let mut replacing = opened;
        replacing.take_place_of(&Response::new(response.started_at.clone(), "en"), "me");
        assert_eq!(downloaded(&questionnaire, &replacing), text);
    }
}

#[test]
fn what_is_in_a_file_beyond_the_answers_on_offer_opens_as_it_was() {
    let mut collaboration = file_of(
        "collaboration",
        json!({
            "hopes": {"chosen": ["fit"], "own": [{"id": "own-1", "text": "x", "tone": 2}], "mood": "bright"},
            "outcomes": {"score": 3, "note": "Falls data", "of": {"a": [1e3, null]}},
            "first-steps": {"items": [{"id": "s1", "step": "Meet", "tag": 1, "checkIns": [
                {"date": "2026-12-01", "better": "yes", "moved": "no", "note": "calm", "tag": []}]}]},
        }),
    );
    collaboration["setAside"] = json!([{"question": "gone", "answer": {"score": 1}}, "?"]);
    collaboration["program"] = json!({"name": "another", "version": 1.50});
    let mut strengths = file_of(
        "strengths",
        json!({
            "skills": {"chosen": ["cooking"]},
            "share": {"chosen": ["cooking"], "notOffered": ["sewing", "own-9"]},
            "goals": {"items": [{"id": "g1", "goal": "Swim", "checkIns": [
                {"date": "2026-12-01", "state": "on-my-way", "note": "ŷ"}]}]},
            "check-ins": {"items": [{"date": "2026-12-01", "noticed": "Calm", "promise": "partly", "tag": 1}]},
        }),
    );
    strengths["setAside"] = json!([{"question": "skills", "answer": {"chosen": ["juggling"]}}]);
    for (questionnaire, file) in [(COLLABORATION, collaboration), (STRENGTHS, strengths)] {
        let questionnaire = read(questionnaire);
        let opened = open_response(&questionnaire, &file.to_string()).unwrap();
        let text = downloaded(&questionnaire, &opened);
        let written: Value = serde_json::from_str(&text).unwrap();
        for part in ["answers", "setAside", "program"] {
            assert_eq!(written.get(part), file.get(part), "{part}");
        }
        let again = open_response(&questionnaire, &text).unwrap();
        assert_eq!(downloaded(&questionnaire, &again), text);
    }
}

#[test]
fn a_file_that_is_no_response_is_refused_as_such() {
    for text in ["", " ", "\u{0}\u{1}PNG", "{}", "[]", "null", "1", "Dear council,", "a;b\n1;2\n", GARDEN] {
        check(text, NoResponse);
    }
    check_changed("/format", json!("stack-up-questionnaire"), NoResponse);
}

#[test]
fn a_file_of_which_a_part_is_lost_or_wrong_is_damaged() {
    let person = Person::with(GARDEN).writes("name", "Ffynnon");
    let whole = downloaded(&person.questionnaire, &person.response);
    let text = whole.trim_end();
    let named = text.find("stack-up-response").unwrap() + "stack-up-response".len();
    for end in (named..text.len()).filter(|end| text.is_char_boundary(*end)) {
        check(&text[..end], Damaged);
    }
    check(&whole.replacen("\"en\"", "\"en\", \"language\": \"cy\"", 1), Damaged);
    check_changed("/updatedAt", json!("2026-02-30T00:00:00Z"), Damaged);
    check_changed("/answers", json!([]), Damaged);
    check_changed("/formatVersion", json!(0), Damaged);
    check_changed("/questionnaire", json!(null), Damaged);
    check_changed("/questionnaire/id", json!(7), Damaged);
}

#[test]
fn a_file_of_another_questionnaire_is_refused_with_its_name() {
    let named = |title: &str| OtherQuestionnaire(title.to_owned());
    let person = Person::with(STRENGTHS);
    check(&downloaded(&person.questionnaire, &person.response), named("My strengths, hopes and next steps"));
    check_changed("/questionnaire", json!({"id": "gone"}), named("gone"));
    check_changed("/questionnaire", json!({"id": "gone", "title": " "}), named("gone"));
    let endless = json!({"id": "gone", "title": "ŷ".repeat(20_000)});
    check_changed("/questionnaire", endless, named(&"ŷ".repeat(100)));
    let mut damaged = file_of("other", json!({}));
    damaged["answers"] = json!(null);
    check(&damaged.to_string(), named("x"));
}

#[test]
fn a_file_of_a_newer_widget_is_refused_as_such() {
    check_changed("/formatVersion", json!(2), Newer);
    check(r#"{"format": "stack-up-response", "formatVersion": 99}"#, Newer);
    check(r#"{"format": "stack-up-saved", "formatVersion": 99}"#, Newer);
}

#[test]
fn the_largest_file_opens_and_a_byte_more_is_too_large() {
    let garden = read(GARDEN);
    let mut text = file_with(json!({"name": {"text": "x"}})).to_string();
    text.push_str(&" ".repeat(LONGEST_FILE - text.len()));
    assert!(open_response(&garden, &text).is_ok());
    check(&(text + " "), TooLarge);
    check(&"ŷ".repeat(LONGEST_FILE / 2 + 1), TooLarge);
}

#[test]
fn a_copy_of_what_was_saved_opens_too() {
    let Person { questionnaire, response } = Person::with(GARDEN).writes("name", "Ffynnon").marks("season 2");
    let saved = Saved { response, place: Place::Check, chosen_language: None, left_out: None, is_shared_device: false };
    let text = saved.write(&questionnaire);
    let opened = open_response(&questionnaire, &text).unwrap();
    assert_eq!(downloaded(&questionnaire, &opened), downloaded(&questionnaire, &saved.response));
    check(&text.replacen("startedAt", "started", 1), Damaged);
    let other = open_response(&read(REPAIR), &text);
    assert_eq!(other, Err(OtherQuestionnaire("How does our community garden stack up?".into())));
}

#[test]
fn what_is_opened_comes_after_what_it_replaces() {
    let before = Person::with(GARDEN).writes("name", "a").writes("name", "ab").marks("season 1");
    let file = Person::with(GARDEN).writes("name", "x").writes("story", "y");
    let text = downloaded(&file.questionnaire, &file.response);
    let mut opened = open_response(&file.questionnaire, &text).unwrap();
    opened.take_place_of(&before.response, "me");
    let expected = opened.clone();
    opened.merge(&before.response);
    assert_eq!(downloaded(&file.questionnaire, &opened), downloaded(&file.questionnaire, &expected));
    let mut other_tab = before.response;
    other_tab.merge(&expected);
    assert_eq!(downloaded(&file.questionnaire, &other_tab), downloaded(&file.questionnaire, &expected));
    assert!(other_tab.undecided().is_none());
}

#[test]
fn someone_carries_on_at_the_last_answer_or_the_report() {
    let resumes = |person: Person| person.response.resumes(&person.questionnaire);
    let section = |id: &str| Place::Section(id.to_owned(), 0);
    assert_eq!(resumes(Person::with(COLLABORATION)), section("about-this"));
    assert_eq!(resumes(Person::marking("user-view 1 | purpose 2").writes("subject", "x")), section("purpose"));
    assert_eq!(resumes(Person::with(STRENGTHS).writes("proud", "x")), Place::Section("good-at".to_owned(), 5));
    let mut finished = Person::marking("user-view 1");
    finished.response.completed_at = Some(finished.response.updated_at.clone());
    assert_eq!(resumes(finished), Place::Report);
}

#[test]
fn questions_differ_by_what_is_answered_and_nothing_else() {
    let one = || Person::with(GARDEN).writes("name", "a").marks("season 1").chooses("wishes", "pond fruit");
    let check = |other: Person, expected: &[&str]| {
        let Person { questionnaire, response } = one();
        let ids: Vec<_> = differing(&questionnaire, &response, &other.response);
        assert_eq!(ids.iter().map(|question| question.id.as_str()).collect::<Vec<_>>(), expected);
    };
    check(one(), &[]);
    check(one().drops("wishes", "pond"), &["wishes"]);
    let otherwise = Person::with(GARDEN).chooses("wishes", "fruit pond").marks("season 1").writes("name", "a");
    check(otherwise, &[]);
    check(one().writes("name", "").notes("compost", "warm").writes("story", "z"), &["name", "compost", "story"]);
}
