//! The steps of a questionnaire follow each other in the order of its file, each on one screen or on several.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may panic")]

mod support;

use serde_json::{Value, json};
use stack_up::model::{Language, Panel, Place, Questionnaire, Section};
use support::{COLLABORATION, GARDEN, REPAIR, STRENGTHS, read};

fn section(id: &str) -> Place {
    screen(id, 0)
}

fn screen(id: &str, panel: usize) -> Place {
    Place::Section(id.to_owned(), panel)
}

fn without_check() -> Questionnaire {
    Questionnaire { check: false, ..read(GARDEN) }
}

/// Expects what comes before a place and after it, and its step.
fn check(questionnaire: &Questionnaire, place: &Place, before: &Place, after: &Place, step: Option<usize>) {
    assert_eq!(questionnaire.before(place), *before, "before {place:?}");
    assert_eq!(questionnaire.after(place), *after, "after {place:?}");
    assert_eq!(questionnaire.step_of(place), step, "{place:?}");
}

#[test]
fn the_check_stands_between_the_sections_and_the_report() {
    let garden = read(GARDEN);
    assert_eq!((garden.first(), garden.steps()), (section("plot"), 4));
    check(&garden, &section("plot"), &Place::Start, &section("season"), Some(1));
    check(&garden, &section("season"), &section("plot"), &section("ahead"), Some(2));
    check(&garden, &section("ahead"), &section("season"), &Place::Check, Some(3));
    check(&garden, &Place::Check, &section("ahead"), &Place::Report, Some(4));
}

#[test]
fn without_a_check_the_report_follows_the_last_section() {
    let garden = without_check();
    assert_eq!(garden.steps(), 3);
    check(&garden, &section("ahead"), &section("season"), &Place::Report, Some(3));
    assert_eq!(garden.before(&Place::Report), section("ahead"));
    assert_eq!(read(GARDEN).before(&Place::Report), Place::Check);
}

#[test]
fn the_start_the_report_and_coming_back_are_no_steps() {
    let garden = read(GARDEN);
    for place in [Place::Start, Place::Report, Place::CheckIn, Place::Blank, section("shed")] {
        assert_eq!(garden.step_of(&place), None, "{place:?}");
    }
}

#[test]
fn a_check_that_is_left_out_is_no_step() {
    assert_eq!(without_check().step_of(&Place::Check), None);
}

#[test]
fn a_question_is_found_in_its_section() {
    let garden = read(GARDEN);
    assert_eq!(garden.place_of("role"), Some(section("plot")));
    assert_eq!(garden.place_of("story"), Some(section("ahead")));
    assert_eq!(garden.place_of("season"), None);
}

/// Expects how many screens each section has.
fn check_screens(questionnaire: &str, has_parts: bool, expected: &[(&str, usize)]) {
    let questionnaire = read(questionnaire);
    let sections = questionnaire.sections.iter().map(|section| (section.id.as_str(), section.panels().len()));
    assert_eq!(sections.collect::<Vec<_>>(), expected);
    assert_eq!(questionnaire.has_parts(), has_parts);
}

#[test]
fn a_section_is_one_screen_unless_a_question_begins_another() {
    check_screens(GARDEN, false, &[("plot", 1), ("season", 1), ("ahead", 1)]);
    check_screens(REPAIR, true, &[("shelf", 4), ("bench", 2), ("mending", 1)]);
    let one_each =
        ["about-this", "user-view", "purpose", "whole-system", "power", "whole", "barriers"].map(|id| (id, 1));
    check_screens(COLLABORATION, false, &one_each);
}

#[test]
fn the_questionnaire_for_residents_has_six_steps_and_one_group_of_skills_to_a_screen() {
    let screens = [("good-at", 6), ("care-about", 1), ("around-me", 1), ("hopes", 1), ("goals", 1), ("asks", 1)];
    check_screens(STRENGTHS, true, &screens);
    let strengths = read(STRENGTHS);
    assert_eq!((strengths.steps(), strengths.places().len()), (6, 11));
    for panel in 0..6 {
        assert_eq!(strengths.step_of(&screen("good-at", panel)), Some(1));
    }
    check(&strengths, &section("good-at"), &Place::Start, &screen("good-at", 1), Some(1));
    check(&strengths, &screen("good-at", 5), &screen("good-at", 4), &section("care-about"), Some(1));
    check(&strengths, &section("care-about"), &screen("good-at", 5), &section("around-me"), Some(2));
    check(&strengths, &section("asks"), &section("goals"), &Place::Report, Some(6));
    assert_eq!(strengths.before(&Place::Report), section("asks"));
}

#[test]
fn screens_follow_each_other_across_sections() {
    let repair = read(REPAIR);
    assert_eq!((repair.first(), repair.steps()), (section("shelf"), 4));
    check(&repair, &screen("shelf", 3), &screen("shelf", 2), &section("bench"), Some(1));
    check(&repair, &screen("bench", 1), &section("bench"), &section("mending"), Some(2));
    check(&repair, &Place::Check, &section("mending"), &Place::Report, Some(4));
}

#[test]
fn a_screen_that_is_not_there_leads_to_the_start_and_to_the_report() {
    let repair = read(REPAIR);
    for place in [screen("shelf", 4), screen("mending", 1), section("shed"), Place::CheckIn] {
        assert_eq!((repair.before(&place), repair.after(&place)), (Place::Start, Place::Report), "{place:?}");
    }
}

/// A screen in English: its heading, its questions, and which group of options it shows.
fn say(panel: &Panel) -> String {
    let heading = panel.heading.map_or("", |text| text.get(Language(0)));
    let ids: Vec<&str> = panel.questions.iter().map(|question| question.id.as_str()).collect();
    format!("{heading}: {} {:?}", ids.join(" "), panel.group)
}

#[test]
fn a_screen_is_headed_by_its_group_or_by_the_question_that_begins_it() {
    let repair = read(REPAIR);
    let panels = repair.sections.iter().flat_map(Section::panels);
    let said: Vec<String> = panels.map(|panel| say(&panel)).collect();
    let expected = [
        "Tools for the hand: tools Some(0)",
        "Tools with a plug: tools Some(1)",
        "What we lend: lend None",
        "What we look for: seek best None",
        ": lamp tea None",
        "The next evening: open None",
        ": jobs None",
    ];
    assert_eq!(said, expected);
}

#[test]
fn options_in_groups_break_the_screen_around_them() {
    let mut file: Value = serde_json::from_str(REPAIR).unwrap();
    let questions = file.pointer_mut("/sections/0/questions").and_then(Value::as_array_mut).unwrap();
    questions.insert(0, json!({"id": "before", "kind": "text", "text": "x"}));
    questions.insert(2, json!({"id": "behind", "kind": "text", "text": "x"}));
    let questionnaire = read(&file.to_string());
    let panels = questionnaire.sections.first().unwrap().panels();
    let said: Vec<String> = panels.iter().map(say).collect();
    let expected = [
        ": before None",
        "Tools for the hand: tools Some(0)",
        "Tools with a plug: tools Some(1)",
        ": behind None",
        "What we lend: lend None",
        "What we look for: seek best None",
    ];
    assert_eq!(said, expected);
}

#[test]
fn a_question_stands_on_every_screen_of_its_groups_and_is_found_on_the_first() {
    let repair = read(REPAIR);
    let stands_on = |question: &str| {
        let places = repair.places();
        places.iter().filter(|place| repair.stands_on(question, place)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(stands_on("tools"), [section("shelf"), screen("shelf", 1)]);
    assert_eq!(stands_on("best"), [screen("shelf", 3)]);
    assert_eq!(stands_on("open"), [screen("bench", 1)]);
    for elsewhere in ["tries", "look-back", "visits", "job"] {
        assert_eq!((stands_on(elsewhere), repair.place_of(elsewhere)), (vec![], None), "{elsewhere}");
    }
    assert_eq!(repair.place_of("tools"), Some(section("shelf")));
    assert_eq!(repair.place_of("seek"), Some(screen("shelf", 3)));
}
