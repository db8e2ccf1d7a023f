//! The score of a theme follows from its marks by the rules of the questionnaire, in whole numbers.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may panic")]

mod support;

use stack_up::model::{Language, Standing, ThemeScore, theme_scores};
use support::Person;

/// Marks as in [`Person::marks`], for the statements of one theme: five in `user-view`, six in `purpose`, four in
/// `whole-system`, nine in `power`.
fn check(marks: &str, expected: &str) {
    with_score(marks, |score| assert_eq!(say(score), expected, "{marks}"));
}

fn with_score(marks: &str, see: impl FnOnce(&ThemeScore)) {
    let person = Person::marking(marks);
    let theme = marks.split_whitespace().next().unwrap();
    see(theme_scores(&person.questionnaire, &person.response).iter().find(|score| score.theme.id == theme).unwrap());
}

fn say(score: &ThemeScore) -> String {
    match score.standing {
        Standing::Scored { tenths, word, varies } => {
            let label = word.label.get(Language(0));
            format!("{}.{} {label}{}", tenths / 10, tenths % 10, if varies { ", varies" } else { "" })
        }
        Standing::TooFewAnswers { open } => format!("{open} of {} still open", score.applicable),
        Standing::TooFewApply => "too few apply".to_owned(),
        Standing::DoesNotApply => "does not apply".to_owned(),
    }
}

#[test]
fn a_score_is_the_mean_of_the_answered_statements() {
    check("user-view 2 2 2 2 2", "2.0 In places");
    check("user-view 4 3 2 2 2", "2.6 Mostly");
    check("purpose 0 0 0 0 0 0", "0.0 Not yet");
    check("power 4 4 4 4 4 4 4 4 4", "4.0 Throughout");
    check("user-view 3 3 3 3 _", "3.0 Mostly");
    check("user-view 3 3 3 3 ?", "3.0 Mostly");
    check("user-view 3 3 3 3 -", "3.0 Mostly");
}

#[test]
fn what_is_open_counts_and_what_does_not_apply_does_not() {
    check("user-view", "5 of 5 still open");
    check("user-view ? ? ? ? ?", "5 of 5 still open");
    check("user-view ? ? _ _ -", "4 of 4 still open");
    check("user-view - - - - -", "does not apply");
}

#[test]
fn a_theme_needs_two_thirds_of_what_applies() {
    check("purpose 2 2 2 2 _ ?", "2.0 In places");
    check("purpose 2 2 2 _ _ ?", "3 of 6 still open");
    check("power 3 3 3 3 3 3 _ _ ?", "3.0 Mostly");
    check("power 3 3 3 3 3 _ _ _ ?", "4 of 9 still open");
    check("power 3 3 3 3 _ ? - - -", "3.0 Mostly");
    check("power 3 3 3 3 _ ? _ - -", "3 of 7 still open");
    check("user-view 2 2 2 _ _", "2 of 5 still open");
    check("user-view 2 2 2 _ -", "2.0 In places");
}

#[test]
fn a_theme_needs_three_answers() {
    check("user-view 4 4 _ - -", "1 of 3 still open");
    check("user-view 4 4 ? - -", "1 of 3 still open");
    check("user-view 4 4 4 - -", "4.0 Throughout");
}

#[test]
fn with_one_or_two_statements_too_few_apply() {
    check("user-view 4 - - - -", "too few apply");
    check("user-view 4 4 - - -", "too few apply");
    check("user-view ? _ - - -", "too few apply");
    check("whole-system _ - - -", "too few apply");
}

#[test]
fn halves_round_up() {
    check("whole-system 0 0 0 1", "0.3 Not yet");
    check("whole-system 0 1 1 1", "0.8 Starting");
    check("whole-system 2 2 2 3", "2.3 In places");
    check("whole-system 2 3 3 3", "2.8 Mostly");
    check("whole-system 3 3 3 4", "3.3 Mostly");
}

#[test]
fn less_than_a_half_rounds_down_and_more_rounds_up() {
    check("purpose 0 0 0 0 0 1", "0.2 Not yet");
    check("whole-system 1 1 2 _", "1.3 Starting");
    check("whole-system 1 2 2 _", "1.7 In places");
    check("power 1 1 1 1 1 2 2 2 3", "1.6 In places");
}

#[test]
fn words_change_at_their_edges() {
    check("power 0 0 0 0 1 1 1 _ _", "0.4 Not yet");
    check("power 0 0 0 0 1 1 1 1 _", "0.5 Starting");
    check("power 1 1 1 1 1 2 2 2 2", "1.4 Starting");
    check("power 1 1 1 1 2 2 2 2 _", "1.5 In places");
    check("power 2 2 2 2 2 3 3 3 3", "2.4 In places");
    check("power 2 2 2 2 3 3 3 3 _", "2.5 Mostly");
    check("power 3 3 3 3 3 4 4 4 4", "3.4 Mostly");
    check("power 3 3 3 3 4 4 4 4 _", "3.5 Throughout");
}

#[test]
fn throughout_has_no_answer_below_three() {
    check("power 4 4 4 4 4 4 4 4 3", "3.9 Throughout");
    check("power 4 4 4 4 4 4 4 4 2", "3.8 Mostly");
    check("power 4 4 4 4 4 4 4 4 1", "3.7 Mostly, varies");
    check("power 4 4 4 4 4 4 4 4 0", "3.6 Mostly, varies");
}

#[test]
fn answers_three_points_apart_vary_a_lot() {
    check("whole-system 1 4 2 2", "2.3 In places, varies");
    check("whole-system 0 3 2 2", "1.8 In places, varies");
    check("whole-system 0 4 4 4", "3.0 Mostly, varies");
    check("whole-system 2 4 3 3", "3.0 Mostly");
    check("whole-system 0 2 1 1", "1.0 Starting");
}

#[test]
fn the_spread_counts_the_answers_at_each_point() {
    let check = |marks, answered, applicable, spread: [u32; 5]| {
        with_score(marks, |score| {
            assert_eq!((score.answered, score.applicable), (answered, applicable), "{marks}");
            assert_eq!(score.spread, spread, "{marks}");
        });
    };
    check("power 0 1 1 2 4 4 4 ? -", 7, 8, [1, 2, 1, 0, 3]);
    check("power", 0, 9, [0, 0, 0, 0, 0]);
    check("user-view - - - - 3", 1, 1, [0, 0, 0, 1, 0]);
    check("user-view - - - - -", 0, 0, [0, 0, 0, 0, 0]);
}

#[test]
fn scores_stand_in_the_order_of_the_file_and_statements_of_no_theme_are_in_none() {
    let person = Person::marking("whole 4 4 | power 1 1 1 1 1 1 1 1 1");
    let scores = theme_scores(&person.questionnaire, &person.response);
    let scores: Vec<_> = scores.iter().map(|score| (score.theme.id.as_str(), score.answered, score.tenths())).collect();
    let expected = [("user-view", 0, None), ("purpose", 0, None), ("whole-system", 0, None), ("power", 9, Some(10))];
    assert_eq!(scores, expected);
}

#[test]
fn a_note_alone_is_no_answer() {
    let person = Person::marking("").notes("outcomes", "We talk about it.").says_who_knows("voice", "the board");
    let scores = theme_scores(&person.questionnaire, &person.response);
    assert_eq!(scores.iter().map(|score| score.answered).sum::<u32>(), 0);
}
