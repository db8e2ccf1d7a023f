//! Whatever was answered, what we wrote we open; and whatever is opened, nothing breaks.

use proptest::prelude::*;
use proptest::test_runner::Config;
use stack_up::model::{
    Answer, Json, Place, Response, Saved, SavedError, read_questionnaire, read_response, write_response,
};

use crate::history::{Tabs, steps};
use crate::support::{GARDEN, Person, REPAIR, read};
use crate::{config, essence};

fn saved(response: Response) -> Saved {
    Saved { response, place: Place::Start, chosen_language: None, left_out: None, is_shared_device: false }
}

/// Words of any characters, also those that JSON writes in other ways.
fn words() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,12}", any::<String>()]
}

/// Someone who mends things, with words of all kinds in all kinds of places.
fn mender() -> impl Strategy<Value = Response> {
    let place = prop::sample::select(vec![
        "best",
        "jobs.j1.job",
        "jobs.j2.job",
        "jobs.j1.note@2027-01-15",
        "tries.t1.try",
        "visits.news@2027-01-15",
    ]);
    let option = prop::sample::select(vec!["drill", "glue", "needle"]);
    let written = prop::collection::vec((place, words()), 0..8);
    (written, prop::collection::vec((option, words()), 0..4)).prop_map(|(written, chosen)| {
        let mut person = Person::with(REPAIR);
        for (place, words) in written {
            person = person.writes(place, &words);
        }
        for (option, words) in chosen {
            person = person.chooses("tools", option).adds("tools", &words);
        }
        person.response
    })
}

/// Reading a questionnaire takes longer than all the rest.
fn fewer() -> Config {
    let cases = config().cases / 4;
    Config { cases, ..config() }
}

proptest! {
    #![proptest_config(fewer())]

    #[test]
    fn what_tabs_know_is_saved_with_what_is_undecided(steps in steps()) {
        let garden = read(GARDEN);
        for response in Tabs::live(&steps).responses {
            let text = saved(response.clone()).write(&garden);
            let again = Saved::read(&garden, &text).unwrap().response;
            prop_assert_eq!(essence(&again), essence(&response));
            let twice = Saved::read(&garden, &saved(again.clone()).write(&garden)).unwrap().response;
            prop_assert_eq!(twice, again);
        }
    }

    #[test]
    fn what_was_written_is_read(response in mender()) {
        let (questionnaire, response) = (&read(REPAIR), &response);
        let file = write_response(questionnaire, response).to_page();
        let again = read_response(questionnaire, &Json::parse(&file).unwrap()).unwrap();
        prop_assert_eq!(write_response(questionnaire, &again).to_page(), file);
        let kept = Saved::read(questionnaire, &saved(response.clone()).write(questionnaire)).unwrap();
        let mut merged = response.clone();
        merged.merge(&kept.response);
        prop_assert_eq!(&merged, response, "what a tab reads of its own is nothing new");
        prop_assert!(response.undecided().is_none());
    }

    #[test]
    fn what_the_first_version_saved_is_read_as_it_was(response in mender()) {
        let (questionnaire, response) = (&read(REPAIR), &response);
        let now = saved(response.clone()).write(questionnaire);
        let then = now.replacen("\"formatVersion\":2", "\"formatVersion\":1", 1);
        prop_assert_ne!(&then, &now);
        prop_assert_eq!(Saved::read(questionnaire, &then), Saved::read(questionnaire, &now));
    }

    #[test]
    fn a_text_that_was_cut_or_spoilt_is_read_or_refused(
        response in mender(), from in any::<prop::sample::Index>(), length in 0..40_usize, by in words()
    ) {
        let (questionnaire, response) = (&read(REPAIR), &response);
        let text = saved(response.clone()).write(questionnaire);
        let mut spoilt: Vec<char> = text.chars().collect();
        let from = from.index(spoilt.len());
        let to = spoilt.len().min(from + length);
        spoilt.splice(from..to, by.chars());
        let spoilt: String = spoilt.into_iter().collect();
        if let Ok(read) = Saved::read(questionnaire, &spoilt) {
            let again = Saved::read(questionnaire, &read.write(questionnaire)).unwrap();
            prop_assert_eq!(again.write(questionnaire), read.write(questionnaire));
            let mut merged = response.clone();
            merged.merge(&read.response);
            prop_assert!(merged.knows(&read.response) && merged.knows(response));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in words()) {
        prop_assert_eq!(Saved::read(&read(GARDEN), &text), Err(SavedError::Damaged));
        prop_assert!(read_questionnaire(&text).is_err());
    }
}

#[test]
fn an_answer_beside_another_is_saved_when_it_is_a_cleared_one() {
    let garden = read(GARDEN);
    let mut one = Person::with(GARDEN).writes("name", "x").response;
    let mut other = one.clone();
    one.record("name", Answer::Text("y".to_owned()), "ann", crate::support::at("2026-11-22T10:00:00Z"));
    other.record("name", Answer::Text(String::new()), "ben", crate::support::at("2026-11-22T10:00:00Z"));
    one.merge(&other);
    let again = Saved::read(&garden, &saved(one).write(&garden)).unwrap().response;
    let (own, waiting) = again.undecided().unwrap();
    assert_eq!((own.answer.clone(), waiting.answer.clone()), (Some(Answer::Text("y".to_owned())), None));
}
