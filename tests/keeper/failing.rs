//! Each way in which saving fails, at each write of a whole run.

use stack_up::element::Kept;
use stack_up::model::{Answer, LONGEST_FILE};
use stack_up::storage::StorageError;
use stack_up::view::Notice;

use crate::shelf::{COPY, Fake, Fault, KEY};
use crate::tab::{QUESTIONS, Tab};

/// Someone writes, changes and clears, with as many saves as steps.
const RUN: [(&str, &str); 9] = [
    ("name", "F"),
    ("name", "Ffynnon"),
    ("story", "It rained."),
    ("name", ""),
    ("story", "It rained.\nWe danced."),
    ("name", "Ffynnon Community Garden"),
    ("story", ""),
    ("story", "ŷ “…” 🌱"),
    ("name", "Ffynnon"),
];

fn writes_of_a_run() -> usize {
    let fake = Fake::default();
    run(&fake, |_| ());
    fake.writes()
}

fn run(fake: &Fake, check: impl Fn(&Tab)) -> Tab {
    let mut tab = Tab::opens("ann", fake);
    for (question, words) in RUN {
        tab.writes(question, words);
        let written = Some(Answer::Text(words.to_owned())).filter(|_| !words.is_empty());
        assert_eq!(tab.words()[question], written, "what was written is on the screen");
        check(&tab);
    }
    tab
}

#[test]
fn a_run_that_nothing_disturbs_writes_once_for_each_answer() {
    assert_eq!(writes_of_a_run(), RUN.len());
}

#[test]
fn a_write_that_is_refused_loses_nothing_and_the_next_one_brings_all() {
    for failing in 1..=writes_of_a_run() {
        let fake = Fake::failing(failing, 1, Fault::Refused);
        let mut tab = run(&fake, |tab| {
            let is_refused = fake.writes() == failing;
            assert_eq!(tab.last, if is_refused { Kept::Not } else { Kept::Well }, "write {failing}");
            if !is_refused {
                assert_eq!(tab.kept(), tab.words(), "write {failing}");
            }
        });
        tab.saves();
        assert_eq!((tab.last, tab.kept()), (Kept::Well, tab.words()), "write {failing}");
    }
}

#[test]
fn from_any_write_on_what_was_kept_stays_as_it_was_until_saving_works_again() {
    for failing in 1..=writes_of_a_run() {
        let fake = Fake::failing(failing, usize::MAX, Fault::Refused);
        let mut tab = run(&fake, |_| ());
        assert_eq!(tab.last, Kept::Not);
        let until_then = RUN.get(..failing - 1).unwrap();
        for question in QUESTIONS {
            let last = until_then.iter().rev().find(|(asked, _)| *asked == question).map(|(_, words)| *words);
            let last = last.filter(|words| !words.is_empty()).map(|words| Answer::Text(words.to_owned()));
            assert_eq!(tab.kept().get(question).cloned().flatten(), last, "{question} at write {failing}");
        }
        fake.works_again();
        tab.saves();
        assert_eq!((tab.last, tab.kept()), (Kept::Well, tab.words()), "write {failing}");
    }
}

#[test]
fn a_write_that_leaves_half_of_it_behind_is_told_of_and_loses_nothing() {
    for failing in 1..=writes_of_a_run() {
        let fake = Fake::failing(failing, 1, Fault::Torn);
        let mut tab = run(&fake, |_| ());
        tab.saves();
        assert_eq!((tab.last, tab.kept()), (Kept::Well, tab.words()), "write {failing}");
        assert_eq!(tab.news, Some(Notice::Damaged));
        assert!(fake.at(COPY).is_some(), "what was damaged is there for the person");
    }
}

#[test]
fn where_looking_is_not_allowed_nothing_is_written_until_it_is() {
    for blocked in 0..RUN.len() {
        let fake = Fake::default();
        let mut tab = Tab::opens("ann", &fake);
        for (place, (question, words)) in RUN.into_iter().enumerate() {
            if place == blocked {
                fake.blocks();
            }
            tab.writes(question, words);
            assert_eq!(tab.last == Kept::Not, place >= blocked);
        }
        fake.works_again();
        tab.saves();
        assert_eq!((tab.last, tab.kept()), (Kept::Well, tab.words()));
    }
}

#[test]
fn what_was_cleared_while_in_use_stays_deleted_until_the_person_saves_again() {
    for cleared in 1..RUN.len() {
        let fake = Fake::default();
        let mut tab = Tab::opens("ann", &fake);
        for (place, (question, words)) in RUN.into_iter().enumerate() {
            if place == cleared {
                fake.clear();
            }
            tab.writes(question, words);
            assert_eq!(tab.last == Kept::Deleted, place >= cleared);
        }
        assert!(fake.keys().is_empty());
        tab.saves_again();
        assert_eq!((tab.last, tab.kept()), (Kept::Well, tab.words()));
    }
}

/// Another script writes over the answers.
fn check_spoilt(text: &str, expected: Notice, is_kept: bool) {
    for spoilt in 1..RUN.len() {
        let fake = Fake::default();
        let mut tab = Tab::opens("ann", &fake);
        for (place, (question, words)) in RUN.into_iter().enumerate() {
            if place == spoilt {
                fake.put(KEY, text);
            }
            tab.writes(question, words);
        }
        assert_eq!(tab.news, Some(expected));
        if is_kept {
            assert_eq!((tab.last, tab.kept()), (Kept::Well, tab.words()));
            assert_eq!(fake.at(COPY).as_deref(), Some(text));
        } else {
            assert_eq!((tab.last, fake.at(KEY).as_deref()), (Kept::Not, Some(text)));
            fake.clear();
            tab.saves();
            assert_eq!(tab.last, Kept::Deleted, "it does not come back by itself");
        }
    }
}

#[test]
fn what_another_script_spoils_is_copied_aside_and_the_answers_are_kept() {
    for text in ["", "null", "accepted", "{\"format\":\"stack-up-saved\"}", "\u{0}"] {
        check_spoilt(text, Notice::Damaged, true);
    }
}

#[test]
fn what_a_newer_widget_wrote_is_never_touched() {
    check_spoilt(r#"{"format":"stack-up-saved","formatVersion":99}"#, Notice::Newer, false);
}

#[test]
fn a_copy_that_can_not_be_made_leaves_all_as_it_is() {
    let fake = Fake::failing(1, 1, Fault::Refused);
    fake.put(KEY, "damaged");
    let mut tab = Tab::opens("ann", &fake);
    tab.writes("name", "Ffynnon");
    assert_eq!((tab.last, fake.at(KEY).as_deref()), (Kept::Well, fake.at(KEY).as_deref()));
    let fake = Fake::default();
    fake.put(KEY, "damaged");
    fake.put(COPY, "an earlier one");
    let mut tab = Tab::opens("ann", &fake);
    tab.writes("name", "Ffynnon");
    assert_eq!((tab.last, tab.news), (Kept::Not, Some(Notice::Damaged)));
    assert_eq!((fake.at(KEY).as_deref(), fake.at(COPY).as_deref()), (Some("damaged"), Some("an earlier one")));
}

#[test]
fn what_is_too_long_to_be_read_again_is_not_written_and_what_was_kept_stays() {
    let fake = Fake::default();
    let mut tab = Tab::opens("ann", &fake);
    tab.writes("name", "Ffynnon");
    let before = tab.kept();
    tab.writes("story", &"x".repeat(LONGEST_FILE - 2000));
    assert!(tab.last == Kept::Well && tab.keeper.is_nearly_full());
    let nearly = tab.kept();
    assert_ne!(nearly, before);
    tab.writes("story", &"x".repeat(LONGEST_FILE));
    assert_eq!((tab.last, tab.kept()), (Kept::TooLong, nearly));
    assert_eq!(stack_up::model::longest_answer(&tab.questionnaire, &tab.saved.response).as_deref(), Some("story"));
    tab.writes("story", "short");
    assert!(tab.last == Kept::Well && !tab.keeper.is_nearly_full());
    assert_eq!(tab.kept(), tab.words());
}

#[test]
fn deleting_leaves_nothing_or_says_that_it_could_not() {
    let fake = Fake::default();
    let mut tab = Tab::opens("ann", &fake);
    tab.writes("name", "Ffynnon");
    fake.put(COPY, "damaged");
    fake.blocks();
    assert_eq!(tab.keeper.delete(), Err(StorageError::Refused));
    fake.works_again();
    assert!(tab.keeper.delete().is_ok());
    assert!(fake.keys().is_empty());
}
