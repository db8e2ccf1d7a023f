//! What docs/privacy.md says of files and questions; what it says of a visit stands in `tests/browser/quiet_visit.rs`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]

mod support;

use stack_up::model::block::Content;
use stack_up::model::{Json, Saved, write_response};
use support::{COLLABORATION, Person, STRENGTHS, read};

fn names(json: &Json) -> Vec<&str> {
    json.fields().iter().map(|(name, _)| name.as_str()).collect()
}

/// A resident who has said all kinds of things.
fn resident() -> Person {
    Person::with(STRENGTHS)
        .chooses("skills", "cooking calm")
        .adds("skills", "the harp")
        .writes("proud", "I mended the boat.")
        .writes("goals.g1.goal", "Swim")
        .names_the_day("goals.g1.date", "2027-01-15")
        .writes("check-ins.noticed@2026-12-01", "A lot")
}

#[test]
fn all_that_is_stored_is_named_in_the_privacy_page() {
    let person = resident();
    let response = write_response(&person.questionnaire, &person.response).to_line();
    let start =
        r#"{"format":"stack-up-saved","formatVersion":2,"place":"report","chosenLanguage":"cy","leftOut":["people"]"#;
    let rest = r#""sharedDevice":true,"stamps":{"proud":{"revision":2,"writer":"w","after":{"v":1}}},
        "others":[{"question":"proud","stamp":{"revision":2,"writer":"v"},"answer":{"text":"I sang."}}]"#;
    let saved = Saved::read(&person.questionnaire, &format!("{start},{rest},\"response\":{response}}}")).unwrap();
    let stored = Json::parse(&saved.write(&person.questionnaire)).unwrap();
    let format = ["format", "formatVersion"];
    let said = ["place", "chosenLanguage", "leftOut", "sharedDevice", "stamps", "others", "response"];
    assert_eq!(names(&stored), [&format[..], &said].concat());
    for other in stored.get("others").unwrap().items() {
        assert_eq!(names(other), ["question", "stamp", "answer"]);
    }
    for (question, stamp) in stored.get("stamps").unwrap().fields() {
        let said = ["revision", "writer", "after"];
        assert_eq!(names(stamp), said[..if question == "proud" { 3 } else { 2 }], "{question}");
    }
    assert_eq!(stored.get("response"), Some(&write_response(&person.questionnaire, &person.response)));
}

#[test]
fn what_is_downloaded_tells_nothing_of_person_or_device() {
    let person = resident();
    let file = write_response(&person.questionnaire, &person.response);
    let times = ["startedAt", "updatedAt", "completedAt"];
    let about = ["format", "formatVersion", "questionnaire", "language"];
    assert_eq!(names(&file), [&about[..], &times, &["answers", "setAside"]].concat());
    assert_eq!(names(file.get("questionnaire").unwrap()), ["id", "version", "title"]);
    assert!(!file.to_line().contains("writer"), "who drew which name is not in it");
}

#[test]
fn no_question_asks_who_somebody_is() {
    let asked = [
        "your name",
        "eich enw",
        "your address",
        "eich cyfeiriad",
        "postcode",
        "cod post",
        "date of birth",
        "dyddiad geni",
        "how old",
        "faint yw eich oed",
        "email",
        "e-mail",
        "e-bost",
        "telephone",
        "phone number",
        "rhif ffôn",
        "gender",
        "rhywedd",
        "ethnic",
        "ethnig",
        "national insurance",
        "yswiriant gwladol",
        "nhs number",
        "rhif gig",
    ];
    for file in [COLLABORATION, STRENGTHS] {
        let questionnaire = read(file);
        for question in questionnaire.all_questions() {
            for each in std::iter::once(question).chain(question.ask.fields()) {
                for (place, _) in questionnaire.languages.iter().enumerate() {
                    let text = each.text.get(stack_up::model::Language(place)).to_lowercase();
                    assert!(!text.is_empty());
                    assert!(!asked.iter().any(|words| text.contains(words)), "{}: {text}", each.id);
                }
            }
        }
    }
}

#[test]
fn two_parts_of_a_resident_s_page_are_off_at_first() {
    let questionnaire = read(STRENGTHS);
    let parts = questionnaire.report.iter().find_map(|block| match &block.content {
        Content::Page(parts) => Some(parts),
        _ => None,
    });
    let off: Vec<&str> = parts.unwrap().iter().filter(|part| part.off).map(|part| part.id.as_str()).collect();
    assert_eq!(off, ["care-about", "people-and-places"]);
}

#[test]
fn residents_are_never_scored() {
    let person = resident();
    assert!(person.questionnaire.scales.is_empty() && person.questionnaire.themes.is_empty());
    assert_eq!(write_response(&person.questionnaire, &person.response).get("themes"), None);
}
