//! The built-in questionnaire for collaborations is valid and whole, and says the same in both languages.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may panic")]

mod support;

use stack_up::model::block::{Content, Plan};
use stack_up::model::{Ask, Question, Questionnaire, Reminder};
use support::{COLLABORATION, Person, read, texts};

/// The statements, by theme, in the order of the content brief.
const STATEMENTS: [(Option<&str>, &[&str]); 5] = [
    (Some("user-view"), &["outcomes", "voice", "money", "whole-view", "participation"]),
    (Some("purpose"), &["why", "everyday", "professionals", "support", "training", "careers"]),
    (Some("whole-system"), &["insist", "joining-up", "challenge", "levers"]),
    (
        Some("power"),
        &[
            "details",
            "clarity",
            "community",
            "letting-go",
            "failure",
            "disagree",
            "political-space",
            "relationships",
            "relating",
        ],
    ),
    (None, &["balance", "resilience"]),
];

#[test]
fn the_file_is_valid() {
    read(COLLABORATION);
}

#[test]
fn it_has_the_statements_of_the_content_brief_in_their_order() {
    let questionnaire = read(COLLABORATION);
    let found: Vec<_> =
        questionnaire.statements().map(|(question, ask)| (ask.theme.as_deref(), question.id.as_str())).collect();
    let expected: Vec<_> = STATEMENTS.iter().flat_map(|(theme, ids)| ids.iter().map(move |id| (*theme, *id))).collect();
    assert_eq!(found, expected);
    assert_eq!(found.len(), 26);
    let themes: Vec<_> = questionnaire.themes.iter().map(|theme| theme.id.as_str()).collect();
    assert_eq!(themes, STATEMENTS.into_iter().filter_map(|(theme, _)| theme).collect::<Vec<_>>());
}

#[test]
fn every_statement_has_a_hint_a_question_to_talk_about_and_a_small_first_step() {
    for (question, ask) in read(COLLABORATION).statements() {
        assert!(question.hint.is_some() && ask.talk.is_some() && ask.step.is_some(), "{}", question.id);
    }
}

/// Expects the ids of the options of a choice, and whether it takes own words.
fn check_options(question: &str, any: bool, own: bool, expected: &[&str]) {
    let questionnaire = read(COLLABORATION);
    let Ask::Choice(ask) = &questionnaire.question(question).unwrap().ask else { panic!("no choice: {question}") };
    let found: Vec<_> = ask.options.iter().map(|option| option.id.as_str()).collect();
    assert_eq!((found.as_slice(), ask.any, ask.own.is_some()), (expected, any, own));
}

#[test]
fn its_choices_have_the_options_of_the_content_brief() {
    check_options("viewpoint", false, false, &["me", "team", "organisation", "partnership"]);
    let hopes = [
        "needs",
        "services",
        "reach",
        "fit",
        "money",
        "learning",
        "risk",
        "repeat",
        "voice",
        "coordination",
        "support",
    ];
    check_options("hopes", true, true, &hopes);
    let barriers = ["power-struggles", "inertia", "resources", "energy", "leaders", "systems", "impatience"];
    check_options("barriers", true, true, &barriers);
}

fn ids(questions: &[Question]) -> Vec<&str> {
    questions.iter().map(|question| question.id.as_str()).collect()
}

fn plan(questionnaire: &Questionnaire) -> &Plan {
    let plan = questionnaire.report.iter().find_map(|block| match &block.content {
        Content::Steps { plan, .. } => plan.as_deref(),
        _ => None,
    });
    plan.unwrap()
}

#[test]
fn up_to_three_first_steps_are_planned_with_a_day_for_their_review() {
    let person = Person::with(COLLABORATION);
    let plan = plan(&person.questionnaire);
    assert_eq!(
        (plan.group.id.as_str(), plan.field.as_str(), plan.review.id.as_str()),
        ("first-steps", "step", "review")
    );
    let ask = person.ask_group("first-steps");
    assert_eq!((ask.most, ask.item_id.as_str()), (3, "s"));
    assert_eq!((ids(&ask.fields), ids(&ask.more)), (vec!["step", "who", "when"], vec![]));
    let reminder = Reminder { group: "first-steps".to_owned(), words: "step".to_owned() };
    assert_eq!(plan.review.ask, Ask::Date(Some(reminder)));
}

#[test]
fn the_review_asks_two_questions_of_each_step_and_a_note() {
    let person = Person::with(COLLABORATION);
    let check_in = person.questionnaire.check_in.as_ref().unwrap();
    assert_eq!((check_in.from.as_deref(), &check_in.question), (Some("review"), &None));
    assert_eq!(ids(&person.ask_group("first-steps").check_in), ["better", "moved", "note"]);
    for field in ["better", "moved"] {
        let ask = person.ask_choice(&format!("first-steps.s1.{field}@2026-12-01"));
        let options: Vec<&str> = ask.options.iter().map(|option| option.id.as_str()).collect();
        assert_eq!((options, ask.any, &ask.own), (vec!["yes", "no", "not-sure"], false, &None), "{field}");
    }
}

#[test]
fn every_text_is_written_in_both_languages() {
    texts::are_in_both_languages(COLLABORATION, &[], 26 * 4);
}

#[test]
fn both_languages_have_the_same_placeholders() {
    texts::have_the_same_placeholders(COLLABORATION);
}

#[test]
fn no_text_shouts_or_winks() {
    texts::do_not_shout_or_wink(COLLABORATION);
}
