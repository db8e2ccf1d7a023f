//! The report follows from the answers by the rules of the questionnaire.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]

#[path = "../support/mod.rs"]
mod support;

mod balance;
mod coming_back;
mod conversations;
mod heading;
mod helps;
mod hopes;
mod key_people;
mod notes;
mod page;
mod profile;
mod steps;
mod strengths;

use stack_up::model::block::Content;
use stack_up::model::report::Finding;
use stack_up::model::{Questionnaire, Text, Wording};
use support::Person;

/// What `pick` makes of the first block that it knows.
fn rule_of<T>(questionnaire: &Questionnaire, pick: impl Fn(&Content) -> Option<T>) -> T {
    questionnaire.report.iter().find_map(|block| pick(&block.content)).unwrap()
}

/// The insight that says one of the texts: the name of its field in the file, and the theme that it names.
fn say_insight(person: &Person, names: &[(Text, &str)]) -> String {
    let said = person.finds(|finding| match finding {
        Finding::Insight(text, theme) => {
            let name = names.iter().find(|(known, _)| known == text)?.1;
            Some(theme.map_or(name.to_owned(), |theme| format!("{name}: {}", theme.id)))
        }
        _ => None,
    });
    said.unwrap_or_default()
}

/// The ids of the options that were worded, own words in brackets, and what is quoted.
fn say_words(words: &[Wording]) -> String {
    let words = words.iter().map(|wording| match wording {
        Wording::Option(option) => option.id.clone(),
        Wording::Own(own) => format!("({own})"),
        Wording::Quote(quote) => format!("“{quote}”"),
    });
    words.collect::<Vec<String>>().join(" ")
}
