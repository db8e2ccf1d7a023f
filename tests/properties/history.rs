//! Tabs that answer, merge and decide in any order, beside an account of who knew of what.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use stack_up::model::{Answer, Json, Recorded, Response};

use crate::config;
use crate::support::at;

pub const TABS: [&str; 3] = ["ann", "ben", "cat"];
const QUESTIONS: [&str; 2] = ["name", "story"];

/// What happens in a tab.
#[derive(Debug, Clone)]
pub enum Step {
    /// The person writes something; nothing, when it is empty.
    Write {
        tab: usize,
        question: usize,
        words: String,
    },
    /// The tab hears of what another one has.
    Merge {
        from: usize,
        tab: usize,
    },
    /// The person decides, if there is anything to decide.
    Decide {
        tab: usize,
        takes_other: bool,
    },
    /// Something no longer fits the questionnaire, or the person finishes.
    SetAside {
        tab: usize,
        what: u32,
    },
    Finish {
        tab: usize,
    },
}

pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let (tab, question) = (0..TABS.len(), 0..QUESTIONS.len());
    let write =
        (tab.clone(), question, "[a-c]?").prop_map(|(tab, question, words)| Step::Write { tab, question, words });
    let merge = (tab.clone(), tab.clone()).prop_map(|(from, tab)| Step::Merge { from, tab });
    let decide = (tab.clone(), any::<bool>()).prop_map(|(tab, takes_other)| Step::Decide { tab, takes_other });
    let aside = (tab.clone(), 0..3_u32).prop_map(|(tab, what)| Step::SetAside { tab, what });
    let finish = tab.prop_map(|tab| Step::Finish { tab });
    prop::collection::vec(prop_oneof![4 => write, 4 => merge, 2 => decide, 1 => aside, 1 => finish], 0..40)
}

/// A version by its question, its writer and its revision.
type Name = (String, String, u32);

/// The tabs, and the account.
pub struct Tabs {
    pub responses: Vec<Response>,
    /// What each version answers, and which it comes after.
    written: BTreeMap<Name, (Option<Answer>, BTreeSet<Name>)>,
    /// Every version that a tab has ever heard of.
    heard: Vec<BTreeSet<Name>>,
    minute: u32,
}

fn name(recorded: &Recorded) -> Name {
    (recorded.question.clone(), recorded.stamp.writer.clone(), recorded.stamp.revision)
}

impl Tabs {
    pub fn new() -> Self {
        let response = Response::new(at("2026-11-22T09:00:00Z"), "en");
        Tabs {
            responses: vec![response; TABS.len()],
            written: BTreeMap::new(),
            heard: vec![BTreeSet::new(); TABS.len()],
            minute: 0,
        }
    }

    pub fn live(steps: &[Step]) -> Self {
        let mut tabs = Tabs::new();
        for step in steps {
            tabs.take(step);
        }
        tabs
    }

    pub fn take(&mut self, step: &Step) {
        self.minute += 1;
        let now = at(&format!("2026-11-22T10:{:02}:00Z", self.minute));
        match step {
            Step::Write { tab, question, words } => {
                let question = QUESTIONS[*question];
                let before = self.responses[*tab].clone();
                let main = before.recorded().iter().find(|each| each.question == question);
                let is_covered =
                    |each: &&Recorded| each.question == question && main.is_some_and(|main| main.answer == each.answer);
                let covered = before.versions().filter(is_covered).map(name).collect();
                self.responses[*tab].record(question, Answer::Text(words.clone()), TABS[*tab], now);
                self.account(*tab, question, covered);
            }
            Step::Merge { from, tab } => {
                let theirs = self.responses[*from].clone();
                self.responses[*tab].merge(&theirs);
                let heard = self.heard[*from].clone();
                self.heard[*tab].extend(heard);
            }
            Step::Decide { tab, takes_other } => {
                let Some((own, other)) = self.responses[*tab].undecided() else { return };
                let (question, covered) = (own.question.clone(), BTreeSet::from([name(own), name(other)]));
                let expected = if *takes_other { other } else { own }.answer.clone();
                self.responses[*tab].decide(&question, *takes_other, TABS[*tab], now);
                assert_eq!(self.responses[*tab].answer(&question), expected.as_ref());
                self.account(*tab, &question, covered);
            }
            Step::SetAside { tab, what } => {
                let what = Json::whole(*what);
                if !self.responses[*tab].set_aside.contains(&what) {
                    self.responses[*tab].set_aside.push(what);
                }
            }
            Step::Finish { tab } => {
                self.responses[*tab].completed_at.get_or_insert(now);
            }
        }
    }

    /// Takes down the version that a tab has just written, and what it comes after.
    fn account(&mut self, tab: usize, question: &str, covered: BTreeSet<Name>) {
        let recorded = self.responses[tab].recorded().iter().find(|each| each.question == question).unwrap();
        let mut after = covered.clone();
        for known in &covered {
            after.extend(self.written[known].1.iter().cloned());
        }
        assert!(
            self.written.insert(name(recorded), (recorded.answer.clone(), after)).is_none(),
            "a version has a name of its own"
        );
        self.heard[tab].insert(name(recorded));
    }

    /// What a tab has to have: of all that it has heard of, what nothing else that it has heard of comes after.
    fn expected(&self, tab: usize) -> BTreeSet<Name> {
        let heard = &self.heard[tab];
        let is_last = |known: &&Name| !heard.iter().any(|later| self.written[later].1.contains(*known));
        heard.iter().filter(is_last).cloned().collect()
    }

    fn check(&self) {
        for (tab, response) in self.responses.iter().enumerate() {
            let has: BTreeSet<Name> = response.versions().map(name).collect();
            assert_eq!(has, self.expected(tab), "what {} has", TABS[tab]);
            assert_eq!(has.len(), response.versions().count(), "no version is there twice");
            for version in response.versions() {
                assert_eq!(version.answer, self.written[&name(version)].0);
            }
            let questions: BTreeSet<&str> = response.recorded().iter().map(|each| each.question.as_str()).collect();
            assert_eq!(questions.len(), response.recorded().len(), "one answer is in the place of each");
        }
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_tab_has_what_nothing_it_knows_of_comes_after(steps in steps()) {
        let mut tabs = Tabs::new();
        for step in &steps {
            tabs.take(step);
            tabs.check();
        }
    }

    #[test]
    fn tabs_that_hear_of_each_other_have_the_same_and_no_answer_that_nobody_replaced_is_missing(steps in steps()) {
        let mut tabs = Tabs::live(&steps);
        for (from, tab) in [(0, 1), (1, 2), (2, 0), (2, 1)] {
            tabs.take(&Step::Merge { from, tab });
        }
        tabs.check();
        let all: BTreeSet<Name> = tabs.written.keys().cloned().collect();
        for (tab, heard) in tabs.heard.iter().enumerate() {
            assert_eq!(*heard, all, "{}", TABS[tab]);
            assert_eq!(crate::essence(&tabs.responses[tab]), crate::essence(&tabs.responses[0]));
        }
    }
}
