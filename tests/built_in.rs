//! A file that is known to be without faults is read without looking for any, and comes to the same.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise, and its panic is the report"
)]

use stack_up::model::{
    Arriving, Ask, Language, Place, Questionnaire, Text, read_built_in, read_questionnaire, read_start,
};
use xtask::start::starts;

fn check(file: &str) {
    assert_eq!(read_built_in(file).unwrap(), read_questionnaire(file).unwrap());
}

#[test]
fn a_file_without_faults_comes_to_the_same_when_none_are_looked_for() {
    check(include_str!("../questionnaires/collaboration.json"));
    check(include_str!("../questionnaires/strengths.json"));
    check(include_str!("questionnaires/garden.json"));
}

#[test]
fn whatever_the_json_says_something_comes_of_it() {
    for file in ["{}", "[]", "1", "{\"sections\":1}", "{\"languages\":[{}],\"sections\":[{\"questions\":[[],{}]}]}"] {
        assert!(read_questionnaire(file).is_err(), "{file}");
        assert!(read_built_in(file).is_some(), "{file}");
    }
    assert!(read_built_in("{").is_none() && read_start("{").is_none());
}

/// What the start page and the first section say in a language.
fn words(questionnaire: &Questionnaire, language: Language) -> Vec<&str> {
    let first = &questionnaire.sections[0];
    let mut texts = vec![&questionnaire.title, &questionnaire.description, &first.title];
    texts.extend(questionnaire.about.iter().chain(&questionnaire.time).chain(&questionnaire.organisation));
    texts.extend(questionnaire.helpers.iter().flat_map(|helpers| [&helpers.title, &helpers.text]));
    texts.extend(&first.intro);
    for question in &first.questions {
        texts.push(&question.text);
        texts.extend(question.hint.iter().chain(&question.screen));
        match &question.ask {
            Ask::Choice(choice) => {
                texts.extend(choice.groups.iter().chain(&choice.own).chain(choice.options.iter().map(|it| &it.label)));
            }
            Ask::Text { prompts, .. } => texts.extend(prompts),
            Ask::Statement(_) | Ask::Date(_) | Ask::Group(_) | Ask::CheckIns { .. } => {}
        }
    }
    texts.into_iter().map(|text: &Text| text.get(language)).collect()
}

/// Each start of a file says and asks what the whole says and asks there.
fn check_starts(file: &str) {
    let whole = read_built_in(file).unwrap();
    let starts = starts(file).unwrap();
    assert_eq!(starts.iter().map(|(tag, _)| tag).collect::<Vec<_>>(), whole.languages.iter().collect::<Vec<_>>());
    for (place, (tag, json)) in starts.iter().enumerate() {
        let start = read_start(json).unwrap();
        assert_eq!(words(&start, Language(place)), words(&whole, Language(place)), "{tag}");
        let about =
            |it: &Questionnaire| (it.id.clone(), it.version.clone(), it.languages.clone(), it.interface.clone());
        assert_eq!(about(&start), about(&whole));
        let steps = |it: &Questionnaire| (it.check, it.steps(), it.has_parts());
        assert_eq!(steps(&start), steps(&whole), "the first line says the same");
        let ids =
            |it: &Questionnaire| it.sections[0].questions.iter().map(|asked| asked.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&start), ids(&whole));
        let until_next = whole.places().into_iter().take(whole.sections[0].panels().len() + 1).collect::<Vec<_>>();
        assert_eq!(start.places()[..until_next.len()], until_next);
        assert_eq!(start.first(), whole.first());
    }
}

#[test]
fn the_starts_of_a_file_say_the_same_as_the_whole() {
    check_starts(include_str!("../questionnaires/collaboration.json"));
    check_starts(include_str!("../questionnaires/strengths.json"));
    check_starts(include_str!("questionnaires/garden.json"));
}

#[test]
fn a_questionnaire_on_its_way_is_what_has_come_of_it() {
    let file = include_str!("../questionnaires/collaboration.json");
    let (_, start) = starts(file).unwrap().remove(0);
    let arriving = Arriving::from(read_start(&start).unwrap());
    assert!(arriving.is_start && arriving.is_shown_later("barriers") && !arriving.is_shown_later("about-this"));
    let last = Place::Section("barriers".to_owned(), 0);
    assert_eq!((arriving.questions().count(), arriving.step_of(&last)), (3, Some(7)));
    let begun = arriving.first();
    arriving.take_whole(read_built_in(file).unwrap());
    assert!(!arriving.is_start && !arriving.is_shown_later("barriers"));
    assert_eq!((arriving.questions().count(), arriving.step_of(&last)), (30, Some(7)));
    assert_eq!(arriving.first(), begun);
}
