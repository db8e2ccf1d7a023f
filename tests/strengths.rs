//! The built-in questionnaire for residents is valid and whole, and says the same in both languages.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may panic")]

mod support;

use stack_up::model::block::{Beside, Content, PagePart, Show};
use stack_up::model::{Ask, AskChoice, Calendar, Question, Questionnaire, Text, Which};
use support::{Person, STRENGTHS, read, texts};

/// The questions of the sections, in the order of the content brief.
const SECTIONS: [(&str, &[&str]); 6] = [
    ("good-at", &["skills", "share", "learn", "proud"]),
    ("care-about", &["passions"]),
    ("around-me", &["people", "places", "together"]),
    ("hopes", &["future", "keep", "possible"]),
    ("goals", &["goals"]),
    ("asks", &["more", "different", "step-back", "agreed"]),
];

/// The groups of skills.
const SKILLS: [&[&str]; 3] = [
    &["cooking", "growing", "fixing", "decorating", "sewing", "driving", "computers", "moving", "making"],
    &["money", "forms", "planning", "welsh", "languages", "writing", "teaching", "area", "puzzles", "history"],
    &["listening", "children", "caring", "humour", "gathering", "welcoming", "speaking-up", "animals", "calm"],
];

const PASSIONS: [&str; 15] = [
    "family",
    "friends",
    "neighbours",
    "nature",
    "health",
    "learning",
    "faith",
    "arts",
    "sport",
    "food",
    "fairness",
    "young",
    "older",
    "work",
    "place",
];

#[test]
fn the_file_is_valid() {
    read(STRENGTHS);
}

#[test]
fn it_has_the_questions_of_the_content_brief_in_their_order() {
    let questionnaire = read(STRENGTHS);
    let found: Vec<(&str, Vec<&str>)> =
        questionnaire.sections.iter().map(|section| (section.id.as_str(), ids(&section.questions))).collect();
    assert_eq!(found, SECTIONS.map(|(section, questions)| (section, questions.to_vec())));
}

fn ids(questions: &[Question]) -> Vec<&str> {
    questions.iter().map(|question| question.id.as_str()).collect()
}

#[test]
fn nothing_is_scored_and_nothing_is_checked() {
    let questionnaire = read(STRENGTHS);
    assert_eq!((&questionnaire.scales, &questionnaire.themes, questionnaire.check), (&vec![], &vec![], false));
    assert_eq!(questionnaire.statements().count(), 0);
    let kinds: Vec<bool> = questionnaire
        .report
        .iter()
        .map(|block| matches!(block.content, Content::Heading(_) | Content::Page(_)))
        .collect();
    assert_eq!(kinds, [true, true]);
}

fn options(ask: &AskChoice) -> Vec<&str> {
    ask.options.iter().map(|option| option.id.as_str()).collect()
}

#[test]
fn skills_stand_in_three_groups_and_take_own_words() {
    let person = Person::with(STRENGTHS);
    let ask = person.ask_choice("skills");
    assert_eq!((options(ask), ask.any, ask.own.is_some()), (SKILLS.concat(), true, true));
    for (group, expected) in SKILLS.iter().enumerate() {
        let found = ask.options.iter().filter(|option| option.group == group).count();
        assert_eq!(found, expected.len(), "group {group}");
    }
    assert_eq!(ask.groups.len(), SKILLS.len());
}

#[test]
fn passions_take_any_number_and_own_words() {
    let person = Person::with(STRENGTHS);
    let ask = person.ask_choice("passions");
    assert_eq!((options(ask), ask.any, ask.own.is_some()), (PASSIONS.to_vec(), true, true));
}

/// Expects what a choice of any offers, whether of what was chosen, and whether it takes own words.
fn check_offers(place: &str, from: &[&str], of_the_chosen: bool, own: bool) {
    let person = Person::with(STRENGTHS);
    let ask = person.ask_choice(place);
    let offers = ask.offers.as_ref().unwrap();
    assert_eq!(offers.from, from, "{place}");
    assert_eq!((matches!(offers.which, Which::Chosen { .. }), ask.own.is_some()), (of_the_chosen, own), "{place}");
    assert!(ask.any && ask.options.is_empty(), "{place}");
}

#[test]
fn skills_are_offered_to_share_to_learn_and_as_what_helps() {
    check_offers("share", &["skills"], true, false);
    check_offers("learn", &["skills"], false, true);
    check_offers("goals.g1.have", &["skills", "people", "places"], true, true);
}

#[test]
fn a_story_has_short_questions_to_begin_with() {
    let questionnaire = read(STRENGTHS);
    let Ask::Text { long: true, prompts } = &questionnaire.question("proud").unwrap().ask else { panic!("no story") };
    assert!(!prompts.is_empty());
}

#[test]
fn goals_are_up_to_three_with_a_first_step_and_more_on_request() {
    let person = Person::with(STRENGTHS);
    let ask = person.ask_group("goals");
    assert_eq!((ask.most, ask.item_id.as_str()), (3, "g"));
    assert_eq!(ids(&ask.fields), ["goal", "step", "when", "date"]);
    assert_eq!(ids(&ask.more), ["why", "have", "helper", "obstacle", "change", "easier"]);
    assert_eq!(ask.calendar, Some(Calendar { date: "date".to_owned(), words: "step".to_owned() }));
    let obstacle = ask.more.iter().find(|field| field.id == "obstacle").unwrap();
    assert!(obstacle.hint.is_some(), "it may not be theirs to fix");
}

/// The questions that are asked on a later day, before items and after them.
fn later(questionnaire: &Questionnaire) -> (&[Question], &[(Question, Option<String>)]) {
    let check_in = questionnaire.check_in.as_ref().unwrap();
    match check_in.question.as_ref().map(|question| &question.ask) {
        Some(Ask::CheckIns { first, last }) => (first, last),
        _ => panic!("no questions: {check_in:?}"),
    }
}

#[test]
fn coming_back_asks_what_was_noticed_how_each_goal_goes_and_what_became_of_the_promise() {
    let person = Person::with(STRENGTHS);
    let check_in = person.questionnaire.check_in.as_ref().unwrap();
    assert_eq!((&check_in.from, check_in.question.as_ref().unwrap().id.as_str()), (&None, "check-ins"));
    let (first, last) = later(&person.questionnaire);
    assert_eq!(ids(first), ["noticed"]);
    let last: Vec<_> = last.iter().map(|(field, waits)| (field.id.as_str(), waits.as_deref())).collect();
    assert_eq!(last, [("promise", Some("agreed"))]);
    assert_eq!(ids(&person.ask_group("goals").check_in), ["state", "note"]);
    let states = person.ask_choice("goals.g1.state@2026-12-01");
    assert_eq!((options(states), states.any), (vec!["not-started", "on-my-way", "done", "changed", "talk"], false));
    let promise = person.ask_choice("check-ins.promise@2026-12-01");
    assert_eq!((options(promise), promise.any), (vec!["yes", "partly", "no", "not-known"], false));
}

fn parts(questionnaire: &Questionnaire) -> &[PagePart] {
    let page = questionnaire.report.iter().find_map(|block| match &block.content {
        Content::Page(parts) => Some(parts),
        _ => None,
    });
    page.unwrap()
}

fn questions(show: &[Show]) -> Vec<&str> {
    show.iter().map(|show| show.question.as_str()).collect()
}

#[test]
fn my_page_has_the_parts_of_the_content_brief_in_their_order() {
    let questionnaire = read(STRENGTHS);
    let found: Vec<Vec<&str>> = parts(&questionnaire).iter().map(|part| questions(&part.show)).collect();
    let expected: [&[&str]; 10] = [
        &["skills"],
        &["share"],
        &["learn"],
        &["proud"],
        &["passions"],
        &["people", "places", "together"],
        &["future", "keep", "possible"],
        &["goals"],
        &["more", "different", "step-back"],
        &["agreed"],
    ];
    assert_eq!(found, expected);
    let goals = parts(&questionnaire).iter().find_map(|part| part.show.iter().find(|show| show.question == "goals"));
    assert!(questions(&goals.unwrap().fields).starts_with(&["goal", "step"]));
}

#[test]
fn what_i_plan_stands_beside_what_i_ask_and_what_was_agreed() {
    let questionnaire = read(STRENGTHS);
    let beside: Vec<_> =
        parts(&questionnaire).iter().filter_map(|part| Some((part.beside?, questions(&part.show)))).collect();
    let expected = [
        (Beside::Start, vec!["goals"]),
        (Beside::End, vec!["more", "different", "step-back"]),
        (Beside::End, vec!["agreed"]),
    ];
    assert_eq!(beside, expected);
}

#[test]
fn people_and_passions_stay_off_the_page_until_they_are_chosen() {
    let questionnaire = read(STRENGTHS);
    let off: Vec<_> =
        parts(&questionnaire).iter().filter(|part| part.off).flat_map(|part| questions(&part.show)).collect();
    assert_eq!(off, ["passions", "people", "places", "together"]);
}

/// Every text that my page adds to the person's own words.
fn labels(questionnaire: &Questionnaire) -> Vec<&Text> {
    let mut labels = Vec::new();
    for part in parts(questionnaire) {
        labels.push(&part.title);
        for show in &part.show {
            labels.extend(&show.label);
            labels.extend(show.fields.iter().filter_map(|field| field.label.as_ref()));
        }
    }
    labels
}

#[test]
fn no_label_of_my_page_counts() {
    let questionnaire = read(STRENGTHS);
    let labels = labels(&questionnaire);
    assert!(labels.len() > 15, "{labels:?}");
    for label in labels {
        for language in ["en", "cy"].map(|tag| questionnaire.language(tag).unwrap()) {
            let words = label.get(language);
            assert!(!words.contains(char::is_numeric), "{words}");
            assert!(
                !["score", "level", "sgôr", "lefel"].iter().any(|word| words.to_lowercase().contains(word)),
                "{words}"
            );
        }
    }
}

#[test]
fn someone_who_helps_finds_a_note() {
    let questionnaire = read(STRENGTHS);
    assert!(questionnaire.helpers.is_some() && questionnaire.organisation.is_some() && questionnaire.time.is_some());
}

#[test]
fn every_text_is_written_in_both_languages() {
    texts::are_in_both_languages(STRENGTHS, &[], 120);
}

#[test]
fn both_languages_have_the_same_placeholders() {
    texts::have_the_same_placeholders(STRENGTHS);
}

#[test]
fn no_text_shouts_or_winks() {
    texts::do_not_shout_or_wink(STRENGTHS);
}

#[test]
fn no_welsh_word_changes_the_name_of_the_organisation() {
    texts::do_not_mutate_the_organisation(STRENGTHS);
}
