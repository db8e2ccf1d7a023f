//! The built-in questionnaire for collaborations is valid and whole, and says the same in both languages.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may panic")]

mod support;

use serde_json::Value;
use stack_up::model::Ask;
use support::{COLLABORATION, read};

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

/// Texts that may be the same in both languages.
const SAME: [&str; 0] = [];

/// Fields whose strings are no texts.
const NO_TEXTS: [&str; 16] = [
    "format",
    "id",
    "version",
    "languages",
    "kind",
    "scale",
    "theme",
    "select",
    "helps",
    "block",
    "rule",
    "question",
    "subject",
    "viewpoint",
    "formatVersion",
    "check",
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

/// Calls `see` for every text: its place, its English and its Welsh words.
fn each_text(see: &mut impl FnMut(&str, &str, &str)) {
    let file: Value = serde_json::from_str(COLLABORATION).unwrap();
    each_text_in(&file, "", see);
}

fn each_text_in(value: &Value, path: &str, see: &mut impl FnMut(&str, &str, &str)) {
    match value {
        Value::Object(fields) if fields.contains_key("en") => {
            see(path, fields.get("en").unwrap().as_str().unwrap(), fields.get("cy").unwrap().as_str().unwrap());
        }
        Value::Object(fields) => {
            let texts = fields.iter().filter(|(name, _)| !NO_TEXTS.contains(&name.as_str()));
            texts.for_each(|(name, value)| each_text_in(value, &format!("{path}.{name}"), see));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, item)| each_text_in(item, &format!("{path}[{place}]"), see));
        }
        Value::String(words) => see(path, words, words),
        _ => {}
    }
}

#[test]
fn every_text_is_written_in_both_languages() {
    let mut number = 0;
    each_text(&mut |path, english, welsh| {
        assert!(english != welsh || SAME.contains(&english), "{path} says “{english}” in both");
        number += 1;
    });
    assert!(number > 26 * 4, "{number}");
}

#[test]
fn both_languages_have_the_same_placeholders() {
    let placeholders = |words: &str| {
        let mut names: Vec<String> =
            words.split('{').skip(1).map(|after| after.split('}').next().unwrap().to_owned()).collect();
        names.sort();
        names
    };
    let mut number = 0;
    each_text(&mut |path, english, welsh| {
        assert_eq!(placeholders(english), placeholders(welsh), "{path}");
        number += placeholders(english).len();
    });
    assert!(number > 0, "no text has a placeholder");
}

#[test]
fn no_text_shouts_or_winks() {
    let is_emoji = |c: char| matches!(c, '\u{2600}'..='\u{27bf}' | '\u{fe0f}' | '\u{1f000}'..='\u{1ffff}');
    each_text(&mut |path, english, welsh| {
        for words in [english, welsh] {
            assert!(!words.contains('!') && !words.contains(is_emoji), "{path}: {words}");
        }
    });
}
