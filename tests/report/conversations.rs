//! "Conversations worth having".

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
