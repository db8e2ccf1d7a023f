//! The steps of a questionnaire follow each other in the order of its file.

mod support;

use stack_up::model::{Place, Questionnaire};
use support::{GARDEN, read};

fn section(id: &str) -> Place {
    Place::Section(id.to_owned())
}

fn without_check() -> Questionnaire {
    Questionnaire { check: false, ..read(GARDEN) }
}

/// Expects what comes before a place and after it, and its number.
fn check(questionnaire: &Questionnaire, place: &Place, before: &Place, after: &Place, number: Option<usize>) {
    assert_eq!(questionnaire.before(place), *before, "before {place:?}");
    assert_eq!(questionnaire.after(place), *after, "after {place:?}");
    assert_eq!(questionnaire.number_of(place), number, "{place:?}");
}

#[test]
fn the_check_stands_between_the_sections_and_the_report() {
    let garden = read(GARDEN);
    assert_eq!(garden.first(), section("plot"));
    check(&garden, &section("plot"), &Place::Start, &section("season"), Some(1));
    check(&garden, &section("season"), &section("plot"), &section("ahead"), Some(2));
    check(&garden, &section("ahead"), &section("season"), &Place::Check, Some(3));
    check(&garden, &Place::Check, &section("ahead"), &Place::Report, Some(4));
}

#[test]
fn without_a_check_the_report_follows_the_last_section() {
    let garden = without_check();
    check(&garden, &section("ahead"), &section("season"), &Place::Report, Some(3));
    assert_eq!(garden.before(&Place::Report), section("ahead"));
    assert_eq!(read(GARDEN).before(&Place::Report), Place::Check);
}

#[test]
fn the_start_and_the_report_are_no_steps() {
    let garden = read(GARDEN);
    assert_eq!((garden.number_of(&Place::Start), garden.number_of(&Place::Report)), (None, None));
    assert_eq!(without_check().number_of(&Place::Check), None);
}

#[test]
fn a_question_is_found_in_its_section() {
    let garden = read(GARDEN);
    assert_eq!(garden.place_of("role"), Some(section("plot")));
    assert_eq!(garden.place_of("story"), Some(section("ahead")));
    assert_eq!(garden.place_of("season"), None);
}
