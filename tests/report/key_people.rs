//! "If key people left": what to build first.

use stack_up::model::block::{Content, Rule};

use crate::support::Person;
use crate::{rule_of, say_insight};

/// Expects "named" with a theme, "unnamed", or nothing.
fn check(marks: &str, expected: &str) {
    let person = Person::marking(marks);
    let names = rule_of(&person.questionnaire, |content| match content {
        Content::Insight(Rule::Low { named, unnamed, .. }) => {
            Some([(named.clone(), "named"), (unnamed.clone(), "unnamed")])
        }
        _ => None,
    });
    assert_eq!(say_insight(&person, &names), expected, "{marks}");
}

#[test]
fn resilience_at_zero_or_one_names_the_lowest_theme() {
    let themes = "user-view 2 2 2 2 2 | purpose 1 1 1 1 1 1 | power 3 3 3 3 3 3 3 3 3";
    check(&format!("whole _ 0 | {themes}"), "named: purpose");
    check(&format!("whole _ 1 | {themes}"), "named: purpose");
    check(&format!("whole _ 2 | {themes}"), "");
    check(&format!("whole _ ? | {themes}"), "");
    check(&format!("whole _ - | {themes}"), "");
    check(&format!("whole 0 _ | {themes}"), "");
}

#[test]
fn of_equals_the_first_in_the_file_is_named() {
    check("whole _ 0 | power 1 1 1 1 1 1 1 1 1 | whole-system 1 1 1 1", "named: whole-system");
}

#[test]
fn themes_without_a_score_are_not_named() {
    check("whole _ 0 | user-view 0 0 0 _ _ | whole-system 4 4 4 4", "named: whole-system");
    check("whole _ 0 | user-view 0 0 0 _ _", "unnamed");
    check("whole _ 1", "unnamed");
}
