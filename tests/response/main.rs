//! The response file: what is written can be read again, by us and by others, and nothing that was read is lost.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]

#[path = "../support/mod.rs"]
mod support;

mod answering;
mod check_ins;
mod hostile;
mod items;
mod offers;
mod opening;
mod own_words;
mod refusing;
mod residents;
mod round_trip;
mod schema;
mod set_aside;
mod unfit_items;
mod unknown_fields;

use serde_json::{Value, json};
use stack_up::model::{Json, Questionnaire, Response, ResponseError, read_response, write_response};
use support::{COLLABORATION, GARDEN, Person, REPAIR, STRENGTHS};

/// Responses of many shapes.
fn people() -> Vec<Person> {
    let words = "Rhyddhau o’r ysbyty: “tŷ” 🌱\r\n\tdwy linell \\ \" \u{2028}";
    let full = Person::marking("user-view 4 3 ? - _ | purpose 2 1 0 | power 4 4 4 4 4 4 4 4 4 | whole ? 1")
        .writes("subject", words)
        .chooses("viewpoint", "team")
        .chooses("hopes", "voice fit")
        .adds("hopes", "fewer forms")
        .thinks_of("hopes", "ŷ")
        .adds("barriers", "  ")
        .notes("outcomes", "Falls data, last March")
        .notes("careers", words)
        .says_who_knows("money", "the commissioning team")
        .writes("first-steps.s1.step", words)
        .writes("first-steps.s2.who", "Ann")
        .chooses("first-steps.s1.better@2026-12-01", "not-sure")
        .writes("first-steps.s1.note@2026-12-01", words)
        .names_the_day("review", "2027-01-15");
    let mut completed =
        Person::with(GARDEN).marks("season 2 1 0 ? _ 2 2").adds("role", "I cook").writes("story", words);
    completed.response.completed_at = Some(support::at("2026-11-22T09:45:00Z"));
    let mut welsh = Person::with(GARDEN).chooses("role", "grower");
    "cy".clone_into(&mut welsh.response.language);
    let cleared = Person::marking("user-view 4").records("outcomes", stack_up::model::Answer::Text(String::new()));
    let mut aside = Person::with(GARDEN);
    aside.response.set_aside.push(Json::parse(r#"{"question": "gone", "answer": {"score": 1}}"#).unwrap());
    let menders = Person::with(REPAIR)
        .chooses("tools", "drill glue")
        .adds("tools", words)
        .chooses("lend", "own-1 drill")
        .drops("tools", "drill")
        .chooses("seek", "needle")
        .writes("best", words)
        .names_the_day("open", "2027-02-05")
        .writes("jobs.j2.job", words)
        .chooses("jobs.j2.size", "much")
        .chooses("jobs.j2.with", "best drill own-1")
        .adds("jobs.j2.with", words)
        .names_the_day("jobs.j1.by", "2027-02-28")
        .chooses("jobs.j1.used@2027-01-15", "glue own-1")
        .names_the_day("look-back", "2027-01-15")
        .writes("tries.t1.try", "Cake")
        .names_the_day("visits.held@2027-01-15", "2027-01-10")
        .adds("visits.thanks@2027-01-15", words);
    let nobody = [COLLABORATION, GARDEN, REPAIR, STRENGTHS].map(Person::with);
    nobody.into_iter().chain([full, completed, welsh, cleared, aside, menders, residents::resident()]).collect()
}

fn written(questionnaire: &Questionnaire, response: &Response) -> Value {
    serde_json::from_str(&write_response(questionnaire, response).to_page()).unwrap()
}

fn read(questionnaire: &Questionnaire, file: &Value) -> Result<Response, ResponseError> {
    read_response(questionnaire, &Json::parse(&file.to_string()).unwrap())
}

/// A response to the garden's questionnaire with these answers.
fn file_with(answers: Value) -> Value {
    file_of("garden", answers)
}

/// A response to a questionnaire with these answers.
fn file_of(questionnaire: &str, answers: Value) -> Value {
    json!({
        "format": "stack-up-response",
        "formatVersion": 1,
        "questionnaire": {"id": questionnaire, "version": "0.1.0", "title": "x"},
        "language": "cy",
        "startedAt": "2026-11-22T09:30:00Z",
        "updatedAt": "2026-11-22T09:41:12Z",
        "completedAt": null,
        "answers": answers,
        "setAside": [],
    })
}
