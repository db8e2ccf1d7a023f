//! Two tabs with the same questionnaire, which hear of each other late, or not at all.

use proptest::prelude::*;
use proptest::test_runner::Config;
use stack_up::element::Kept;
use stack_up::model::Answer;

use crate::shelf::{Fake, Fault, KEY};
use crate::tab::{Tab, words_on};

fn text(words: &str) -> Option<Answer> {
    Some(Answer::Text(words.to_owned())).filter(|_| !words.is_empty())
}

fn two() -> (Fake, Tab, Tab) {
    let fake = Fake::default();
    let mut ann = Tab::opens("ann", &fake);
    ann.writes("name", "Ffynnon");
    let ben = Tab::opens("ben", &fake);
    (fake, ann, ben)
}

/// Each tab hears what the other has kept last, until neither has anything to say.
fn settle(fake: &Fake, ann: &mut Tab, ben: &mut Tab) {
    for _ in 0..4 {
        ann.saves();
        ben.hears(fake.at(KEY));
        ben.saves();
        ann.hears(fake.at(KEY));
    }
}

#[test]
fn changes_to_different_answers_are_merged_though_neither_tab_heard_of_the_other() {
    let (_, mut ann, mut ben) = two();
    ann.writes("story", "It rained.");
    ben.writes("compost", "grower");
    ann.writes("name", "Ffynnon Community Garden");
    ben.saves();
    assert_eq!(ann.kept(), ann.words());
    assert_eq!(ann.kept()["compost"], Some(words_on("compost", "grower")));
    assert_eq!(ann.kept()["story"], text("It rained."));
}

#[test]
fn changes_to_the_same_answer_keep_both_until_the_person_decides() {
    let (fake, mut ann, mut ben) = two();
    ann.writes("story", "It rained.");
    ben.types("story", "It shone.");
    ben.saves();
    settle(&fake, &mut ann, &mut ben);
    assert_eq!(
        (&ann.words()["story"], &ben.words()["story"]),
        (&text("It rained."), &text("It shone.")),
        "each tab shows its own"
    );
    let both = [&ann, &ben].map(|tab| {
        let (own, other) = tab.saved.response.undecided().unwrap();
        let mut both = [own.answer.clone(), other.answer.clone()];
        both.sort_by_key(|answer| format!("{answer:?}"));
        both
    });
    assert_eq!(both[0], [text("It rained."), text("It shone.")]);
    assert_eq!(both[0], both[1]);
    // Someone who comes now is asked, too.
    let later = Tab::opens("cat", &fake);
    assert!(later.saved.response.undecided().is_some());
    ben.saved.response.decide("story", true, "ben", crate::support::at("2026-11-22T11:00:00Z"));
    ben.types("compost", "x");
    ben.saves();
    settle(&fake, &mut ann, &mut ben);
    for tab in [&ann, &ben] {
        assert_eq!(tab.words()["story"], text("It rained."));
        assert_eq!(tab.saved.response.undecided(), None);
    }
    assert_eq!(ann.kept(), ann.words());
}

#[test]
fn an_answer_that_was_cleared_stays_cleared() {
    let (fake, mut ann, mut ben) = two();
    ann.writes("name", "");
    ben.writes("story", "x");
    settle(&fake, &mut ann, &mut ben);
    for words in [ann.words(), ben.words(), ann.kept()] {
        assert_eq!((&words["name"], &words["story"]), (&None, &text("x")));
    }
}

#[test]
fn the_same_answer_in_both_tabs_is_no_question() {
    let (fake, mut ann, mut ben) = two();
    ann.writes("story", "It rained.");
    ben.writes("story", "It rained.");
    settle(&fake, &mut ann, &mut ben);
    assert_eq!(ann.saved.response.undecided(), None);
    ann.writes("story", "It rained a lot.");
    settle(&fake, &mut ann, &mut ben);
    assert_eq!((ben.saved.response.undecided(), &ben.words()["story"]), (None, &text("It rained a lot.")));
}

#[test]
fn what_one_tab_deletes_stays_deleted_whatever_the_other_does() {
    let (fake, ann, mut ben) = two();
    ben.types("story", "x");
    ann.keeper.delete().unwrap();
    ben.saves();
    assert_eq!((ben.last, fake.keys()), (Kept::Deleted, Vec::<String>::new()));
    assert_eq!(
        (&ben.words()["name"], &ben.words()["story"]),
        (&text("Ffynnon"), &text("x")),
        "the words stay on the screen"
    );
    ben.writes("story", "more");
    ben.hears(None);
    assert!(fake.keys().is_empty());
    ben.saves_again();
    assert_eq!((ben.last, ben.kept()), (Kept::Well, ben.words()));
}

#[test]
fn what_a_tab_keeps_at_the_very_moment_of_deleting_is_deleted_too() {
    let (fake, _, mut ben) = two();
    ben.writes("story", "x");
    // The other tab has deleted, and only now this one hears of it: what it has written came behind that.
    ben.hears(None);
    assert_eq!((ben.last, fake.keys()), (Kept::Deleted, Vec::<String>::new()));
}

#[test]
fn what_was_begun_anew_after_deleting_is_not_mixed_with_what_was_deleted() {
    let (fake, ann, mut ben) = two();
    ann.keeper.delete().unwrap();
    let mut anew = Tab::opens("cat", &fake);
    anew.types("compost", "x");
    anew.saved.response.started_at = crate::support::at("2026-11-23T09:00:00Z");
    anew.saves();
    // It has slept all the while.
    ben.writes("story", "y");
    assert_eq!(ben.last, Kept::Deleted);
    assert_eq!(anew.kept(), anew.words());
}

#[test]
fn what_another_tab_keeps_between_looking_and_writing_is_taken_in() {
    let (fake, mut ann, mut ben) = two();
    ben.writes("story", "It rained.");
    let theirs = fake.at(KEY).unwrap();
    // The one that is about to write does not see it yet, writes over it, and then hears of it.
    let before = Tab::opens("cat", &fake);
    fake.put(KEY, &before.saved.write(&before.questionnaire));
    fake.overtakes(&theirs);
    ann.writes("compost", "grower");
    assert_eq!(ann.last, Kept::Well);
    assert_eq!(
        (&ann.kept()["story"], &ann.kept()["compost"]),
        (&text("It rained."), &Some(words_on("compost", "grower")))
    );
}

/// What happens, and in which tab.
#[derive(Debug, Clone)]
enum Step {
    Write(bool, usize, String),
    Hear(bool),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let write = (any::<bool>(), 0..2_usize, "[a-z]{0,3}")
        .prop_map(|(is_ann, question, words)| Step::Write(is_ann, question, words));
    prop::collection::vec(prop_oneof![3 => write, 1 => any::<bool>().prop_map(Step::Hear)], 1..20)
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(64) })]

    /// Each tab has two questions of its own, so that the last words of each are what has to be there; writes fail at
    /// random in between.
    #[test]
    fn two_tabs_and_a_store_that_fails_lose_no_answer(
        steps in steps(), first in 1..12_usize, count in 0..4_usize, is_torn in any::<bool>()
    ) {
        let fake = Fake::failing(first, count, if is_torn { Fault::Torn } else { Fault::Refused });
        let [mut ann, mut ben] = ["ann", "ben"].map(|name| Tab::opens(name, &fake));
        let mut last = std::collections::BTreeMap::new();
        for step in &steps {
            match step {
                Step::Write(is_ann, question, words) => {
                    let question = if *is_ann { ["name", "story"] } else { ["compost", "water"] }[*question];
                    last.insert(question.to_owned(), Some(words_on(question, words)).filter(|_| !words.is_empty()));
                    if *is_ann { &mut ann } else { &mut ben }.writes(question, words);
                }
                Step::Hear(is_ann) => if *is_ann { &mut ann } else { &mut ben }.hears(fake.at(KEY)),
            }
        }
        fake.works_again();
        // A torn write of a store may leave a copy behind, and a second one must not push out the first.
        prop_assume!(ann.last != Kept::Deleted && ben.last != Kept::Deleted);
        settle(&fake, &mut ann, &mut ben);
        if !is_torn {
            prop_assert_eq!(ann.kept(), last.clone());
        }
        for (question, words) in last {
            let holder = if ["name", "story"].contains(&question.as_str()) { &ann } else { &ben };
            prop_assert_eq!(&holder.words()[&question], &words);
        }
    }
}
