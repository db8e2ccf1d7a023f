//! Giving, changing and clearing answers.

use stack_up::model::{Answer, Choice, Mark, Response, Stamp, Statement};

use crate::support::{GARDEN, Person, at};

/// Expects whether an answer is kept, and whether it answers its question.
fn check(answer: Answer, kept: bool, answers: bool) {
    let said = format!("{answer:?}");
    let person = Person::with(GARDEN).records("question", answer);
    assert_eq!((person.response.has_answers(), person.response.is_answered("question")), (kept, answers), "{said}");
}

fn statement(mark: Option<Mark>, who: &str, note: &str) -> Answer {
    Answer::Statement(Statement { mark, who: who.to_owned(), note: note.to_owned() })
}

#[test]
fn a_mark_answers_and_a_note_alone_is_kept() {
    check(statement(Some(Mark::Score(0)), "", ""), true, true);
    check(statement(Some(Mark::NotSure), "", ""), true, true);
    check(statement(Some(Mark::NotApplicable), "", ""), true, true);
    check(statement(None, "", "x"), true, false);
    check(statement(None, "x", ""), true, false);
    check(statement(None, "", ""), false, false);
}

#[test]
fn words_answer_and_spaces_alone_are_kept() {
    check(Answer::Text("x".to_owned()), true, true);
    check(Answer::Text(" \n".to_owned()), true, false);
    check(Answer::Text(String::new()), false, false);
}

#[test]
fn what_is_chosen_answers_and_blank_own_words_do_not() {
    let choose = |ids: &[&str], own: &[&str]| {
        let mut choice = Choice::default();
        for (words, number) in own.iter().zip(1..) {
            choice.write_own(&format!("own-{number}"), (*words).to_owned());
        }
        for id in ids {
            choice.set(id, !choice.has(id));
        }
        Answer::Choice(choice)
    };
    check(choose(&["pond"], &[]), true, true);
    check(choose(&[], &["x"]), true, true);
    check(choose(&["own-1"], &["x"]), true, false);
    check(choose(&[], &[" \n"]), true, false);
    check(choose(&["pond"], &[" \n"]), true, true);
    check(choose(&[], &[" ", "x"]), true, true);
    check(choose(&[], &[]), false, false);
}

#[test]
fn own_words_are_chosen_when_written_and_gone_when_emptied() {
    let mut choice = Choice::default();
    choice.write_own("own-1", "x".to_owned());
    choice.write_own("own-7", "y".to_owned());
    assert!(choice.has("own-1") && choice.has("own-7"));
    choice.write_own("own-1", "x and more".to_owned());
    assert_eq!(choice.own.iter().map(|own| own.text.as_str()).collect::<Vec<_>>(), ["x and more", "y"]);
    choice.set("own-7", false);
    assert_eq!(choice.chosen_own().map(|own| own.id.as_str()).collect::<Vec<_>>(), ["own-1"]);
    choice.write_own("own-1", String::new());
    choice.write_own("own-9", String::new());
    assert_eq!((choice.has("own-1"), choice.has("own-9"), choice.own.len()), (false, false, 1));
}

#[test]
fn each_change_is_stamped() {
    let mut response = Response::new(at("2026-11-22T09:00:00Z"), "en");
    let stamp = |response: &Response| response.recorded()[0].stamp.clone();
    response.record("name", Answer::Text("x".to_owned()), "ann", at("2026-11-22T09:01:00Z"));
    assert_eq!(stamp(&response), Stamp::new(1, "ann"));
    response.record("name", Answer::Text("y".to_owned()), "ben", at("2026-11-22T09:02:00Z"));
    let after = |revision, writer, after: &[(&str, u32)]| {
        let after = after.iter().map(|(writer, revision)| ((*writer).to_owned(), *revision)).collect();
        Stamp { after, ..Stamp::new(revision, writer) }
    };
    assert_eq!(stamp(&response), after(2, "ben", &[("ann", 1)]));
    response.record("name", Answer::Text(String::new()), "ann", at("2026-11-22T09:03:00Z"));
    assert_eq!(stamp(&response), after(3, "ann", &[("ben", 2)]));
    assert_eq!((response.recorded().len(), response.answer("name")), (1, None));
    assert!(!response.has_answers());
}

#[test]
fn the_first_answer_starts_the_response_and_the_last_dates_it() {
    let mut response = Response::new(at("2026-11-22T09:00:00Z"), "en");
    response.record("name", Answer::Text("x".to_owned()), "w", at("2026-11-22T10:00:00Z"));
    response.record("story", Answer::Text("y".to_owned()), "w", at("2026-11-22T11:00:00Z"));
    assert_eq!(response.started_at, at("2026-11-22T10:00:00Z"));
    response.record("story", Answer::Text(String::new()), "w", at("2026-11-22T12:00:00Z"));
    assert_eq!((response.started_at, response.updated_at), (at("2026-11-22T10:00:00Z"), at("2026-11-22T12:00:00Z")));
}

#[test]
fn a_version_covers_those_that_it_comes_after_and_no_others() {
    let stamp = |after: &[(&str, u32)]| Stamp {
        after: after.iter().map(|(writer, revision)| ((*writer).to_owned(), *revision)).collect(),
        ..Stamp::new(3, "ann")
    };
    let check = |after: &[(&str, u32)], other: Stamp, covers: bool| {
        assert_eq!(stamp(after).covers(&other), covers, "{after:?} {other:?}");
    };
    check(&[], Stamp::new(3, "ann"), true);
    check(&[], Stamp::new(2, "ann"), true);
    check(&[], Stamp::new(4, "ann"), false);
    check(&[], Stamp::new(1, "ben"), false);
    check(&[("ben", 2)], Stamp::new(2, "ben"), true);
    check(&[("ben", 2)], Stamp::new(3, "ben"), false);
}
