//! The ids of own words, to which other answers may refer.

use stack_up::model::next_own_id;

use crate::support::{GARDEN, Person, REPAIR, STRENGTHS, slot};
use crate::{read, written};

/// Expects the id for further own words at a place, and the same after the answers were written and read.
fn check(person: &Person, place: &str, expected: &str) {
    let Person { questionnaire, response } = person;
    let reread = read(questionnaire, &written(questionnaire, response)).unwrap();
    for response in [response, &reread] {
        let id = next_own_id(questionnaire, response, &slot(place), person.ask_choice(place));
        assert_eq!(id, expected, "{place}");
    }
}

#[test]
fn ids_count_up_from_the_highest() {
    let person = Person::with(GARDEN);
    check(&person, "wishes", "own-1");
    let person = person.adds("wishes", "a kettle").thinks_of("wishes", "a hat");
    check(&person, "wishes", "own-3");
    check(&person, "hurdles", "own-1");
    check(&person.rewrites("wishes", "own-1", ""), "wishes", "own-3");
}

#[test]
fn an_answer_that_offers_own_words_of_another_names_its_own_after_itself() {
    let person = Person::with(REPAIR).adds("tools", "a saw").chooses("jobs.j1.with", "own-1");
    check(&person, "jobs.j1.with", "own-with-1");
    let person = person.adds("jobs.j1.with", "string");
    check(&person, "jobs.j1.with", "own-with-2");
    check(&person, "jobs.j2.with", "own-with-1");
    check(&person, "seek", "own-1");
    check(&Person::with(STRENGTHS), "learn", "own-1");
}

/// Own words that were emptied, while something refers to them.
fn emptied(place: &str) -> Person {
    let person = Person::with(REPAIR).writes("jobs.j1.job", "x").adds("tools", "a saw").chooses(place, "own-1");
    person.rewrites("tools", "own-1", "")
}

#[test]
fn an_id_is_never_given_again_while_an_answer_refers_to_it() {
    check(&emptied("lend"), "tools", "own-2");
    check(&emptied("jobs.j1.with"), "tools", "own-2");
    check(&emptied("jobs.j2.with"), "tools", "own-2");
    let resident = Person::with(STRENGTHS).adds("skills", "juggling").chooses("share", "own-1");
    check(&resident.rewrites("skills", "own-1", ""), "skills", "own-2");
}

#[test]
fn an_id_is_never_given_again_while_something_said_on_a_day_refers_to_it() {
    check(&emptied("jobs.j1.used@2026-12-01"), "tools", "own-2");
}

#[test]
fn new_words_are_not_taken_for_those_that_were_emptied() {
    let person = emptied("lend").adds("tools", "a hammer");
    let choice = person.choice("tools");
    assert_eq!(choice.own.iter().map(|own| own.id.as_str()).collect::<Vec<_>>(), ["own-2"]);
    assert!(!person.choice("lend").has("own-2"));
}

#[test]
fn what_refers_to_another_question_is_no_hindrance() {
    let person = Person::with(REPAIR).adds("tools", "a saw").chooses("lend", "own-1");
    check(&person, "seek", "own-1");
    check(&person, "visits.thanks@2026-12-01", "own-1");
}
