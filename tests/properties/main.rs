//! What holds of any answers, in any order, by any number of tabs.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]

#[path = "../support/mod.rs"]
mod support;

mod files;
mod history;
mod laws;

use proptest::test_runner::Config;
use stack_up::model::{Recorded, Response};

/// No file is written about failures: they are printed, and become tests. `PROPTEST_CASES` asks for more cases.
fn config() -> Config {
    Config { failure_persistence: None, ..Config::default() }
}

/// All that two responses have to agree on to be the same, whatever the order in which each came to know it.
fn essence(response: &Response) -> impl PartialEq + std::fmt::Debug + use<> {
    let mut versions: Vec<String> = response.versions().map(version).collect();
    versions.sort();
    let mut aside: Vec<String> = response.set_aside.iter().map(stack_up::model::Json::to_line).collect();
    aside.sort();
    let times = (response.started_at.clone(), response.updated_at.clone(), response.completed_at.clone());
    (versions, aside, times, response.language.clone())
}

fn version(recorded: &Recorded) -> String {
    let mut stamp = recorded.stamp.clone();
    stamp.after.sort();
    format!("{} {stamp:?} {:?}", recorded.question, recorded.answer)
}
