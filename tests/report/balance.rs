//! "A question of balance": at most one observation about whole-system working and the other themes.

use serde_json::{Value, json};
use stack_up::model::block::{Content, Rule};

use crate::support::{GARDEN, Person};
use crate::{rule_of, say_insight};

/// Expects "ahead" of a theme, "pushing", "behind", or nothing.
fn check(marks: &str, expected: &str) {
    check_person(&Person::marking(marks), expected);
}

fn check_person(person: &Person, expected: &str) {
    let rule = rule_of(&person.questionnaire, |content| match content {
        Content::Insight(Rule::Balance(rule)) => Some(rule.clone()),
        _ => None,
    });
    let names = [(rule.ahead, "ahead"), (rule.pushing, "pushing"), (rule.behind, "behind")];
    assert_eq!(say_insight(person, &names), expected);
}

#[test]
fn a_theme_is_outrun_from_a_margin_of_one_point_on() {
    check("whole-system 2 3 2 3 | user-view 2 1 2 1 _", "ahead: user-view");
    check("whole-system 2 3 2 3 | user-view 2 2 2 1 1", "");
}

#[test]
fn rounded_tenths_are_compared() {
    check("whole-system 3 3 3 2 | user-view 2 2 2 2 1", "ahead: user-view");
}

#[test]
fn a_theme_is_outrun_only_below_two_and_a_half() {
    check("whole-system 3 4 3 4 | user-view 3 3 2 2 2", "ahead: user-view");
    check("whole-system 3 4 3 4 | user-view 3 2 3 2 _", "");
}

#[test]
fn the_lowest_theme_that_is_outrun_is_named() {
    let others = "user-view 1 1 1 1 1 | power 2 2 2 2 2 2 2 2 2";
    check(&format!("whole-system 4 4 4 4 | {others} | purpose 0 0 1 1 1 0"), "ahead: purpose");
    check(&format!("whole-system 4 4 4 4 | {others} | purpose 2 2 2 2 2 2"), "ahead: user-view");
    check(&format!("whole-system 4 4 4 4 | {others} | purpose 1 1 1 1 1 1"), "ahead: user-view");
    check("whole-system 4 4 4 4 | purpose 1 1 1 1 1 1 | power 1 1 1 1 1 1 1 1 1", "ahead: purpose");
}

#[test]
fn themes_without_a_score_are_not_compared() {
    check("whole-system 4 4 4 4 | user-view 0 0 0 _ _", "");
    check("whole-system 4 4 4 4 | user-view 0 0 0 _ _ | purpose 1 1 1 1 1 1", "ahead: purpose");
    check("whole-system 4 4 _ _ | user-view 0 0 0 0 0", "");
    check("whole-system 4 4 4 4 | user-view - - - - -", "");
}

#[test]
fn the_statement_about_balance_says_the_same() {
    check("whole 0", "pushing");
    check("whole 1", "pushing");
    check("whole 2", "");
    check("whole ?", "");
    check("whole -", "");
    check("whole 1 | whole-system 3 3 3 3 | user-view 3 3 3 3 3", "pushing");
}

const OTHERS: &str = "user-view 3 3 3 3 3 | purpose 3 3 3 3 3 3 | power 3 3 3 3 3 3 3 3 3";

#[test]
fn whole_system_working_is_behind_by_a_margin_of_one_point_to_each_other_theme() {
    check(&format!("whole-system 2 2 2 2 | {OTHERS}"), "behind");
    let power_at_29 = "user-view 3 3 3 3 3 | purpose 3 3 3 3 3 3 | power 3 3 3 3 3 3 3 3 2";
    check(&format!("whole-system 2 2 2 2 | {power_at_29}"), "");
    check(&format!("whole-system 2 2 2 1 | {power_at_29}"), "behind");
    let user_view_at_2 = "user-view 2 2 2 2 2 | purpose 3 3 3 3 3 3 | power 3 3 3 3 3 3 3 3 3";
    check(&format!("whole-system 2 2 2 2 | {user_view_at_2}"), "");
}

#[test]
fn whole_system_working_is_behind_only_below_two_and_a_half() {
    let at_33 = "user-view 3 3 3 4 _ | purpose 3 3 3 4 _ _ | power 4 4 4 3 3 3 3 3 3";
    check(&format!("whole-system 2 2 2 3 | {at_33}"), "behind");
    let at_35 = "user-view 3 3 4 4 _ | purpose 3 3 3 4 4 4 | power 3 3 3 3 4 4 4 4 _";
    check(&format!("whole-system 2 3 2 3 | {at_35}"), "");
}

#[test]
fn whole_system_working_is_behind_only_when_all_four_have_a_score() {
    check("whole-system 2 2 2 2 | user-view 3 3 3 3 3 | purpose 3 3 3 3 3 3 | power 3 3 3 3 3", "");
    check("whole-system 2 2 2 2 | user-view - - - - - | purpose 3 3 3 3 3 3 | power 3 3 3 3 3 3 3 3 3", "");
    check("whole-system 2 2 2 2", "");
    check(&format!("whole-system 2 2 | {OTHERS}"), "");
}

#[test]
fn a_theme_that_is_outrun_comes_before_the_statement_and_the_statement_before_being_behind() {
    check("whole-system 4 4 4 4 | user-view 1 1 1 1 1 | whole 0", "ahead: user-view");
    check(&format!("whole-system 2 2 2 2 | {OTHERS} | whole 1"), "pushing");
    check(&format!("whole-system 2 2 2 2 | {OTHERS} | whole 2"), "behind");
}

#[test]
fn themes_in_step_are_no_question() {
    check(&format!("whole-system 3 3 3 3 | {OTHERS} | whole 4"), "");
    check("", "");
}

#[test]
fn an_only_theme_is_neither_ahead_nor_behind() {
    let mut file: Value = serde_json::from_str(GARDEN).unwrap();
    file["themes"].as_array_mut().unwrap().truncate(1);
    for question in file["sections"][1]["questions"].as_array_mut().unwrap() {
        question["theme"] = json!("soil");
    }
    file["report"] = json!([file["report"][0], {
        "block": "insight", "title": "x", "rule": "balance", "theme": "soil", "question": "years",
        "margin": 0, "ceiling": 20, "atMost": 0, "ahead": "ahead", "pushing": "pushing", "behind": "behind",
    }]);
    file["sections"].as_array_mut().unwrap().truncate(2);
    check_person(&Person::with(&file.to_string()).marks("season 1 1 1 1 1 1 1"), "");
}
