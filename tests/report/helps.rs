//! "What gets in the way", and where to begin.

use stack_up::model::report::{Finding, Help};

use crate::say_words;
use crate::support::{GARDEN, Person};

/// Expects each obstacle with where to begin, `*` after what is a strength to draw on.
fn check(person: &Person, expected: &[(&str, &str)]) {
    let found = person.finds(|finding| match finding {
        Finding::Helps { obstacles, .. } => {
            let obstacles = obstacles.into_iter().map(|obstacle| {
                let helps: Vec<String> = obstacle.helps.iter().map(|help| say_help(person, help)).collect();
                (say_words(&[obstacle.words]), helps.join(" "))
            });
            Some(obstacles.collect::<Vec<_>>())
        }
        _ => None,
    });
    let found = found.unwrap_or_default();
    let found: Vec<(&str, &str)> = found.iter().map(|(words, helps)| (words.as_str(), helps.as_str())).collect();
    assert_eq!(found, expected);
}

fn say_help(person: &Person, help: &Help) -> String {
    let themes = person.questionnaire.themes.iter().map(|theme| (&theme.title, &theme.id));
    let questions = person.questionnaire.questions().map(|question| (&question.text, &question.id));
    let id = themes.chain(questions).find(|(words, _)| *words == help.words).unwrap().1;
    format!("{id}{}", if help.strong { "*" } else { "" })
}

fn facing(marks: &str, barriers: &str) -> Person {
    Person::marking(marks).chooses("barriers", barriers)
}

#[test]
fn the_lowest_theme_comes_first() {
    let (low, high) = ("purpose 1 1 1 1 1 1", "power 2 2 2 2 2 2 2 2 2");
    check(&facing(&format!("{low} | {high}"), "power-struggles"), &[("power-struggles", "purpose power")]);
    let (high, low) = ("purpose 2 2 2 2 2 2", "power 1 1 1 1 1 1 1 1 1");
    check(&facing(&format!("{high} | {low}"), "power-struggles"), &[("power-struggles", "power purpose")]);
}

#[test]
fn of_equals_the_first_in_the_file_comes_first() {
    check(
        &facing("purpose 2 2 2 2 2 2 | power 2 2 2 2 2 2 2 2 2", "power-struggles"),
        &[("power-struggles", "purpose power")],
    );
    check(
        &facing("", "power-struggles resources"),
        &[("power-struggles", "purpose power"), ("resources", "whole-system power")],
    );
}

#[test]
fn themes_without_a_score_come_last() {
    check(&facing("user-view 0 0 0 _ _ | purpose 4 4 4 4 4 4", "energy"), &[("energy", "purpose* user-view")]);
    check(&facing("purpose - - - - - - | whole-system 1 1 1 1", "inertia"), &[("inertia", "whole-system purpose")]);
}

#[test]
fn a_statement_comes_before_the_themes() {
    let marks = "power 4 4 4 4 4 4 4 4 4 | purpose 0 0 0 0 0 0";
    check(&facing(marks, "impatience"), &[("impatience", "political-space* purpose")]);
    let marks = "whole _ 4 | user-view 1 1 1 1 1 | whole-system 0 0 0 0";
    check(&facing(marks, "leaders"), &[("leaders", "resilience* whole-system user-view purpose power")]);
}

#[test]
fn three_and_more_is_a_strength_to_draw_on() {
    check(&facing("whole-system 3 3 3 3", "systems"), &[("systems", "whole-system*")]);
    check(&facing("whole-system 3 3 3 2", "systems"), &[("systems", "whole-system")]);
    let (at_29, at_30) = ("3 3 3 3 3 3 3 3 2", "4 3 3 3 3 3 3 3 2");
    check(&facing(&format!("power {at_29}"), "resources"), &[("resources", "power whole-system")]);
    check(&facing(&format!("power {at_30}"), "resources"), &[("resources", "power* whole-system")]);
    check(&facing("whole _ 3", "leaders"), &[("leaders", "resilience* user-view purpose whole-system power")]);
    check(&facing("whole _ 2", "leaders"), &[("leaders", "resilience user-view purpose whole-system power")]);
    check(&facing("whole _ ?", "leaders"), &[("leaders", "resilience user-view purpose whole-system power")]);
}

#[test]
fn against_own_words_all_four_themes_help() {
    let marks = "user-view 3 3 3 3 3 | whole-system 1 1 1 1 | power 2 2 2 2 2 2 2 2 2";
    let person = Person::marking(marks).adds("barriers", " the old lift ");
    check(&person, &[("(the old lift)", "whole-system power user-view* purpose")]);
}

#[test]
fn what_was_chosen_stands_in_the_order_of_the_file_and_own_words_last() {
    let person =
        Person::marking("").adds("barriers", "rain").adds("barriers", "ice").chooses("barriers", "systems energy");
    let all = "user-view purpose whole-system power";
    check(&person, &[("energy", "user-view purpose"), ("systems", "whole-system"), ("(rain)", all), ("(ice)", all)]);
}

#[test]
fn without_an_obstacle_the_part_is_not_there() {
    check(&Person::marking("whole 0 0"), &[]);
    check(&Person::marking("").adds("barriers", " \n "), &[]);
    check(&Person::marking("").thinks_of("barriers", "rain"), &[]);
}

#[test]
fn options_of_one_label_keep_their_own_helps() {
    let twins = GARDEN.replace("Too little time", "The weather").replace("Prinder amser", "Y tywydd");
    assert_ne!(twins, GARDEN);
    let person = Person::with(&twins).chooses("hurdles", "time");
    let found = person.finds(|finding| match finding {
        Finding::Helps { obstacles, .. } => Some(say_help(&person, obstacles.first()?.helps.first()?)),
        _ => None,
    });
    assert_eq!(found.as_deref(), Some("people"));
}
