//! What stands on a blank copy follows from the questionnaire file, and all that is asked is on it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may panic")]

mod support;

use stack_up::model::{Language, Question, Questionnaire, Room, Which};
use support::{COLLABORATION, GARDEN, REPAIR, STRENGTHS, read};

/// The questions of a blank copy, in its order.
fn asked(questionnaire: &Questionnaire) -> Vec<&Question> {
    questionnaire.form().into_iter().flat_map(|part| part.questions).collect()
}

fn ids<'a>(questions: impl IntoIterator<Item = &'a Question>) -> Vec<&'a str> {
    questions.into_iter().map(|question| question.id.as_str()).collect()
}

/// The room for an answer to a question.
fn room<'a>(questionnaire: &'a Questionnaire, id: &str) -> Room<'a> {
    questionnaire.question(id).unwrap_or_else(|| panic!("no question {id}")).room(false)
}

#[test]
fn every_question_of_every_section_is_on_the_form() {
    for file in [COLLABORATION, STRENGTHS, GARDEN, REPAIR] {
        let questionnaire = read(file);
        let sections = ids(questionnaire.questions());
        assert!(ids(asked(&questionnaire)).starts_with(&sections), "{}", questionnaire.id);
    }
}

#[test]
fn every_part_has_its_heading_and_its_sentence_in_each_language() {
    for file in [COLLABORATION, STRENGTHS] {
        let questionnaire = read(file);
        for (section, part) in questionnaire.sections.iter().zip(questionnaire.form()) {
            for language in [Language(0), Language(1)] {
                assert_eq!(part.title.get(language), section.title.get(language));
                let said = part.intro.map(|intro| intro.get(language));
                assert_eq!(said, section.intro.as_ref().map(|intro| intro.get(language)));
            }
        }
    }
}

#[test]
fn what_the_report_asks_for_comes_last() {
    let collaboration = read(COLLABORATION);
    let form = collaboration.form();
    let last = form.last().unwrap();
    assert_eq!(form.len(), collaboration.sections.len() + 1);
    assert_eq!((last.title.get(Language(0)), last.title.get(Language(1))), ("First steps", "Camau cyntaf"));
    assert_eq!(ids(last.questions.iter().copied()), ["first-steps", "review"]);
}

#[test]
fn what_is_asked_on_coming_back_is_not_on_the_form() {
    let strengths = read(STRENGTHS);
    assert_eq!(strengths.form().len(), strengths.sections.len());
    assert!(!ids(asked(&strengths)).contains(&"check-ins"));
}

#[test]
fn a_scale_is_explained_once_where_it_is_used_first() {
    let collaboration = read(COLLABORATION);
    let explained = |question: &&Question| collaboration.explained_at(question).is_some();
    assert_eq!(ids(asked(&collaboration).into_iter().filter(explained)), ["outcomes"]);
    let strengths = read(STRENGTHS);
    assert!(asked(&strengths).iter().all(|question| strengths.explained_at(question).is_none()));
}

#[test]
fn each_kind_of_question_has_room_of_its_kind() {
    let (collaboration, strengths) = (read(COLLABORATION), read(STRENGTHS));
    assert_eq!(room(&collaboration, "subject"), Room::Lines(1));
    assert!(matches!(room(&collaboration, "viewpoint"), Room::Boxes(ask) if !ask.any && ask.options.len() == 4));
    assert!(matches!(room(&collaboration, "hopes"), Room::Boxes(ask) if ask.any && ask.own.is_some()));
    assert_eq!(room(&collaboration, "outcomes"), Room::Scale("extent"));
    assert_eq!(room(&collaboration, "review"), Room::Day);
    assert!(matches!(room(&strengths, "skills"), Room::Boxes(ask) if ask.groups.len() == 3));
    assert!(
        matches!(room(&strengths, "share"), Room::LookBack(offers) if matches!(offers.which, Which::Chosen { .. }))
    );
    assert!(matches!(room(&strengths, "learn"), Room::LookBack(offers) if matches!(offers.which, Which::Rest { .. })));
    assert_eq!(room(&strengths, "proud"), Room::Lines(4));
    assert!(matches!(room(&strengths, "goals"), Room::Items(ask, 3) if ask.all_fields().len() == 10));
}

#[test]
fn a_field_of_an_item_has_less_room() {
    let strengths = read(STRENGTHS);
    let Room::Items(goals, _) = room(&strengths, "goals") else { panic!("no items") };
    let room = |id: &str| goals.field(id).unwrap().room(true);
    assert_eq!((room("goal"), room("when"), room("date")), (Room::Lines(2), Room::Lines(1), Room::Day));
}

#[test]
fn there_is_room_for_as_many_items_as_there_may_be_but_for_three_at_most() {
    let of_most = |most: &str| {
        let file = STRENGTHS.replacen("\"most\": 3", &format!("\"most\": {most}"), 1);
        assert!(most == "3" || file != STRENGTHS);
        match room(&read(&file), "goals") {
            Room::Items(_, number) => number,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!([of_most("1"), of_most("3"), of_most("10")], [1, 3, 3]);
}

#[test]
fn a_hint_that_promises_what_the_widget_does_is_not_on_paper() {
    let collaboration = read(COLLABORATION);
    let hint = |id: &str| collaboration.question(id).unwrap().hint_on_paper();
    assert_eq!(hint("review"), None);
    assert!(hint("subject").is_some() && hint("outcomes").is_some());
}
