//! "What is strong", and what stands in for it.

use stack_up::model::block::Content;
use stack_up::model::report::Finding;

use crate::support::{Person, ids};
use crate::{rule_of, say_words};

fn check(marks: &str, expected: &str) {
    check_person(&Person::marking(marks), expected);
}

fn check_person(person: &Person, expected: &str) {
    assert_eq!(say(person), expected);
}

/// "strong: …", "on the way: …", "hopes: …" or "nothing".
fn say(person: &Person) -> String {
    let rule = rule_of(&person.questionnaire, |content| match content {
        Content::Strengths(rule) => Some(rule.clone()),
        _ => None,
    });
    let (on_the_way, hopes) = (rule.on_the_way.unwrap(), rule.hopes.unwrap());
    let said = person.report().parts.iter().find_map(|part| match &part.finding {
        Finding::Strengths(rated) if *part.title == on_the_way.title => Some(format!("on the way: {}", ids(rated))),
        Finding::Strengths(rated) => Some(format!("strong: {}", ids(rated))),
        Finding::Hopes(words, None) => {
            assert_eq!((part.title, part.intro), (&hopes.title, hopes.intro.as_ref()));
            Some(format!("hopes: {}", say_words(words)))
        }
        _ => None,
    });
    said.unwrap_or("nothing".to_owned())
}

#[test]
fn strengths_are_statements_at_three_or_four() {
    check("user-view 3 2 2 2 2", "strong: outcomes");
    check("user-view 2 4 2 2 2", "strong: voice");
    check("user-view 2 2 3 2 4", "strong: participation money");
}

#[test]
fn the_best_come_first() {
    check("user-view 3 4 3 _ _ | power 4", "strong: voice details outcomes");
    check("user-view 3 3 3 | purpose 3 4", "strong: everyday outcomes voice");
}

#[test]
fn at_most_three_are_shown() {
    check("user-view 3 3 _ _ _ | purpose 3 | power 3 3", "strong: outcomes why details");
    check("user-view 4 4 4 4 4", "strong: outcomes voice money");
}

#[test]
fn of_equals_the_theme_taken_from_least_comes_first() {
    check("user-view 4 4 4 4 4 | purpose 4", "strong: outcomes why voice");
    check("user-view 4 4 4 4 4 | purpose 4 0 0 0 0 0", "strong: outcomes why voice");
    check("power 4 4 4 4 4 4 4 4 4 | purpose 4 4 0 0 0 0", "strong: details why clarity");
}

#[test]
fn a_better_statement_comes_before_one_of_a_theme_taken_from_less() {
    check("user-view 4 4 4 _ _ | purpose 3 3 3 3 3 3", "strong: outcomes voice money");
}

#[test]
fn of_equals_the_theme_with_the_higher_score_comes_first() {
    check("user-view 4 2 2 2 2 | whole-system 4 3 3 3", "strong: insist outcomes joining-up");
    check("user-view 4 2 2 2 2 | whole-system 4 2 2 2", "strong: insist outcomes");
    check("user-view 4 4 4 4 4 | power 4 4 4 4 4 4 4 4 3", "strong: outcomes details voice");
}

#[test]
fn of_equals_what_has_no_scored_theme_comes_last() {
    check("user-view 4 | power 4 0 0 0 0 0 0 0 0 | whole 4 _", "strong: details outcomes balance");
    check("user-view 4 _ _ _ _ | whole 4 4", "strong: outcomes balance resilience");
    check("power 4 4 0 0 0 0 0 0 0 | whole 4 _", "strong: details balance clarity");
}

#[test]
fn of_equals_in_everything_the_order_of_the_file_decides() {
    check("user-view 4 4 4 4 4 | purpose 4 4 4 4 4 4 | power 4 4 4 4 4 4 4 4 4", "strong: outcomes why details");
    check("purpose 3 | power 3 | user-view 3", "strong: outcomes why details");
}

#[test]
fn statements_of_no_theme_count() {
    check("whole 3 4", "strong: resilience balance");
    check("whole 3 3 | user-view 3 3", "strong: outcomes balance voice");
}

#[test]
fn without_a_strength_the_highest_score_given_is_on_the_way() {
    check("user-view 2 1 2 0 _ | purpose 2", "on the way: outcomes why money");
    check("user-view 1 1 0 0 0", "on the way: outcomes voice");
    check("user-view 0 0 0 0 1 | power 1 1", "on the way: participation details clarity");
    check("whole 2 1", "on the way: balance");
}

#[test]
fn four_on_the_way_are_cut_to_three_by_the_rules_of_strengths() {
    check("user-view 2 0 0 0 0 | purpose 2 2 2 1 1 1", "on the way: why outcomes everyday");
}

#[test]
fn without_anything_on_the_way_the_hopes_are_there() {
    let nothing = || Person::marking("user-view 0 0 ? - _");
    check_person(&nothing().chooses("hopes", "fit needs"), "hopes: needs fit");
    check_person(&Person::marking("").chooses("hopes", "fit"), "hopes: fit");
    check_person(&nothing().adds("hopes", " fewer forms "), "hopes: (fewer forms)");
    check_person(&nothing().adds("hopes", "rest").chooses("hopes", "money"), "hopes: money (rest)");
    check_person(&Person::marking("whole _ 1").chooses("hopes", "fit"), "on the way: resilience");
}

#[test]
fn without_hopes_the_part_is_not_there() {
    check("user-view 0 0 ? - _", "nothing");
    check_person(&Person::marking("user-view 0").adds("hopes", "  \n"), "nothing");
    check_person(&Person::marking("user-view 0").thinks_of("hopes", "fewer forms"), "nothing");
    check_person(&Person::marking("").writes("subject", "Hospital discharge"), "nothing");
}
