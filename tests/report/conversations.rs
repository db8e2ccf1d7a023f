//! "Conversations worth having", and the first steps that follow from them.

use stack_up::model::report::Finding;

use crate::support::{Person, ids};

fn check(marks: &str, expected: &str) {
    let person = Person::marking(marks);
    let shown = person.finds(|finding| match finding {
        Finding::Conversations(rated) => Some(ids(&rated)),
        _ => None,
    });
    assert_eq!(shown.as_deref().unwrap_or("nothing"), expected, "{marks}");
}

#[test]
fn conversations_are_about_the_lowest_statements_at_two_or_below() {
    check("user-view 4 2 1 0 3", "whole-view money voice");
    check("user-view 4 0 1 1 0", "voice participation money");
    check("user-view 4 3 3 3 2", "participation");
    check("user-view 4 3 3 3 3", "nothing");
    check("user-view ? ? - - _", "nothing");
    check("", "nothing");
}

#[test]
fn conversations_are_not_about_what_is_on_the_way() {
    check("user-view 2 2 2 2 2", "whole-view participation");
    check("user-view 1 0 1 2 _", "voice outcomes money");
    check("user-view 2 _ _ _ _", "nothing");
}

#[test]
fn of_equals_the_theme_taken_from_least_comes_first() {
    check("user-view 4 1 1 1 1 | purpose 4 1 1 1 1 1", "everyday voice professionals");
    check("user-view 4 1 1 _ _ | purpose 4 1", "voice everyday money");
}

#[test]
fn a_lower_statement_comes_before_one_of_a_theme_taken_from_less() {
    check("user-view 4 0 0 0 4 | purpose 4 1 1 1 1 1", "voice money whole-view");
}

#[test]
fn of_equals_the_theme_with_the_lower_score_comes_first() {
    check("user-view 4 4 4 4 2 | power 4 2 2 2 2 2 2 2 2", "clarity participation community");
    check("user-view 4 4 4 1 1 | power 4 3 3 3 3 3 3 3 1", "whole-view relating participation");
}

#[test]
fn of_equals_what_has_no_scored_theme_comes_last() {
    check("user-view 4 1 | power 3 3 3 3 3 3 3 3 1 | whole 1 4", "relating voice balance");
    check("power 3 3 3 3 3 3 3 1 1 | whole 1 4", "relationships balance relating");
}

/// Expects the steps that are offered, and those on request.
fn check_steps(marks: &str, expected: Option<(&str, &str)>) {
    let person = Person::marking(marks);
    let steps = person.finds(|finding| match finding {
        Finding::Steps { offered, others, .. } => Some((ids(&offered), ids(&others))),
        _ => None,
    });
    assert_eq!(steps.as_ref().map(|(offered, others)| (offered.as_str(), others.as_str())), expected, "{marks}");
}

#[test]
fn steps_are_those_of_the_conversations_and_on_request_of_all_others_at_two_or_below() {
    let others = "outcomes participation why everyday";
    check_steps("user-view 2 1 0 0 1 | purpose 2 2 3 4", Some(("money whole-view voice", others)));
    check_steps("user-view 4 3 3 3 2", Some(("participation", "")));
    check_steps("user-view 2 2 2 2 2", Some(("whole-view participation", "outcomes voice money")));
    check_steps("whole 2", Some(("", "balance")));
}

#[test]
fn without_a_statement_at_two_or_below_no_steps_are_there() {
    check_steps("user-view 4 3 3 ? -", None);
    check_steps("", None);
}
