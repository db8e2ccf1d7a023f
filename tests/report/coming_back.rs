//! Coming back: from which day on it is offered, and what is asked after.

use serde_json::{Value, json};
use stack_up::model::{asked_after, calls_back};

use crate::support::{COLLABORATION, GARDEN, Person, REPAIR, STRENGTHS, day};

/// Whether coming back is offered on a day to someone who reached the report on another, or did not.
fn check(person: &Person, reached: Option<&str>, today: &str, expected: bool) {
    let called = calls_back(&person.questionnaire, &person.response, reached.map(day), day(today));
    assert_eq!(called, expected, "reached {reached:?}, on {today}: {:?}", person.response.recorded());
}

#[test]
fn without_a_day_of_its_own_it_is_offered_from_the_day_after_the_report_was_reached() {
    for person in [Person::with(STRENGTHS), Person::with(STRENGTHS).writes("goals.g1.goal", "x")] {
        check(&person, None, "2026-11-22", false);
        check(&person, Some("2026-11-22"), "2026-11-22", false);
        check(&person, Some("2026-11-22"), "2026-11-21", false);
        check(&person, Some("2026-11-22"), "2026-11-23", true);
        check(&person, Some("2026-11-30"), "2026-12-01", true);
        check(&person, Some("2026-12-31"), "2027-01-01", true);
        check(&person, Some("2026-11-22"), "2031-02-01", true);
    }
}

#[test]
fn with_a_day_of_its_own_it_is_offered_from_that_day_on() {
    let person = Person::with(COLLABORATION).writes("first-steps.s1.step", "x").names_the_day("review", "2027-01-15");
    for reached in [None, Some("2026-11-22"), Some("2027-01-20")] {
        check(&person, reached, "2027-01-14", false);
        check(&person, reached, "2027-01-15", true);
        check(&person, reached, "2027-02-01", true);
        check(&person, reached, "2026-12-31", false);
    }
}

#[test]
fn without_the_day_that_it_waits_for_it_is_not_offered() {
    let person = Person::with(COLLABORATION).writes("first-steps.s1.step", "x");
    check(&person, Some("2026-11-22"), "2031-02-01", false);
    check(&Person::with(REPAIR), Some("2026-11-22"), "2031-02-01", false);
}

#[test]
fn when_only_items_are_asked_after_it_is_not_offered_without_one() {
    let waiting = || Person::with(COLLABORATION).names_the_day("review", "2027-01-15");
    check(&waiting(), None, "2027-01-20", false);
    check(&waiting().writes("first-steps.s1.step", " "), None, "2027-01-20", false);
    let emptied = waiting().writes("first-steps.s1.step", "x").writes("first-steps.s1.step", "");
    check(&emptied, None, "2027-01-20", false);
    check(&waiting().writes("first-steps.s1.who", "Ann"), None, "2027-01-20", true);
}

#[test]
fn with_questions_of_its_own_it_is_offered_without_an_item() {
    check(&Person::with(REPAIR).names_the_day("look-back", "2027-01-15"), None, "2027-01-15", true);
}

#[test]
fn without_a_day_and_questions_of_its_own_it_is_not_offered_without_an_item() {
    let mut file: Value = serde_json::from_str(STRENGTHS).unwrap();
    file["checkIn"] = json!({"offer": "Well?", "title": "Well?"});
    let person = Person::with(&file.to_string());
    check(&person, Some("2026-11-22"), "2026-11-23", false);
    check(&person.writes("goals.g1.goal", "x"), Some("2026-11-22"), "2026-11-23", true);
}

#[test]
fn a_questionnaire_that_asks_nothing_later_calls_no_one_back() {
    check(&Person::with(GARDEN).writes("name", "x"), Some("2026-11-22"), "2031-02-01", false);
}

/// Expects the items that are asked after: the group, the item and its name.
fn check_asked(person: &Person, expected: &[(&str, &str, &str)]) {
    let asked = asked_after(&person.questionnaire, &person.response);
    let found: Vec<_> = asked
        .iter()
        .map(|asked| (asked.question.id.as_str(), asked.item.id.as_str(), asked.ask.name_of(asked.item).unwrap()))
        .collect();
    assert_eq!(found, expected);
    assert!(asked.iter().all(|asked| !asked.ask.check_in.is_empty()));
}

#[test]
fn every_item_that_has_a_name_is_asked_after_in_the_order_of_the_file() {
    let person = Person::with(REPAIR)
        .writes("tries.t1.try", "Cake")
        .writes("jobs.j2.job", " A chair\n")
        .writes("jobs.j1.job", "A lamp")
        .writes("jobs.j3.job", "  ")
        .writes("jobs.j4.why", "Ann's");
    check_asked(&person, &[("jobs", "j2", "A chair"), ("jobs", "j1", "A lamp"), ("tries", "t1", "Cake")]);
    check_asked(&Person::with(REPAIR), &[]);
}

#[test]
fn an_item_without_its_first_words_is_named_by_the_next_that_has_any() {
    let person = Person::with(STRENGTHS).writes("goals.g1.goal", " ").writes("goals.g1.step", "Ask Ann");
    check_asked(&person, &[("goals", "g1", "Ask Ann")]);
}

#[test]
fn items_of_a_group_that_asks_nothing_later_are_not_asked_after() {
    let mut file: Value = serde_json::from_str(REPAIR).unwrap();
    file.pointer_mut("/sections/2/questions/0").and_then(Value::as_object_mut).unwrap().remove("checkIn");
    let person = Person::with(&file.to_string()).writes("jobs.j1.job", "A lamp").writes("tries.t1.try", "Cake");
    check_asked(&person, &[("tries", "t1", "Cake")]);
}
