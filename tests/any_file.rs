//! Whatever stands in a file, it is read or refused by name, and what is read is written as it is read.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]

mod support;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use stack_up::model::report::report;
use stack_up::model::{
    Json, Place, Questionnaire, Saved, read_questionnaire, read_response, theme_scores, write_response,
};
use support::hostile::{NUMBERS, WORDS, count, put};
use support::{GARDEN, Person, REPAIR, read};

/// Words that stand in both formats, which lead a test to where something is read.
const NAMES: [&str; 24] = [
    "id",
    "text",
    "kind",
    "options",
    "offers",
    "from",
    "label",
    "items",
    "chosen",
    "own",
    "own-1",
    "score",
    "note",
    "date",
    "checkIns",
    "format",
    "formatVersion",
    "answers",
    "setAside",
    "stamps",
    "revision",
    "wishes",
    "jobs",
    "j1",
];

fn words() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), select(&WORDS).prop_map(str::to_owned), select(&NAMES).prop_map(str::to_owned)]
}

/// Any value. No two fields of an object have the same name, as in all that was read.
fn json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        any::<u32>().prop_map(Json::whole),
        select(&NUMBERS).prop_map(|number| Json::Number(number.to_owned())),
        words().prop_map(Json::Text),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Json::List),
            vec((words(), inner), 0..6).prop_map(|mut fields| {
                fields.sort_by(|(one, _), (other, _)| one.cmp(other));
                fields.dedup_by(|(one, _), (other, _)| one == other);
                Json::Object(fields)
            }),
        ]
    })
}

/// A value with some others at places of it.
fn changed(file: &Json, changes: Vec<(usize, Json)>) -> Json {
    let mut file = file.clone();
    for (place, value) in changes {
        let places = count(&file);
        assert!(put(&mut file, place % places, &value));
    }
    file
}

fn changes() -> impl Strategy<Value = Vec<(usize, Json)>> {
    vec((any::<usize>(), json()), 1..4)
}

/// Bytes of a text with others in their place, as text again.
fn scratched(text: &str, scratches: Vec<(usize, u8)>) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for (place, byte) in scratches {
        let length = bytes.len();
        bytes[place % length] = byte;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Someone who gave answers of every kind.
fn mender() -> Person {
    Person::with(REPAIR)
        .chooses("tools", "drill glue")
        .adds("tools", "a plane")
        .chooses("lend", "own-1 drill")
        .writes("best", "the drill")
        .names_the_day("open", "2027-02-05")
        .writes("jobs.j1.job", "A chair")
        .chooses("jobs.j1.with", "best drill own-1")
        .chooses("jobs.j1.used@2027-01-15", "glue own-1")
        .names_the_day("look-back", "2027-01-15")
        .adds("visits.thanks@2027-01-15", "all of you")
}

fn saved(person: &Person) -> Json {
    let state = Saved::read(&person.questionnaire, &envelope(person)).unwrap();
    Json::parse(&state.write(&person.questionnaire)).unwrap()
}

fn envelope(person: &Person) -> String {
    let response = write_response(&person.questionnaire, &person.response).to_line();
    format!(r#"{{"format":"stack-up-saved","formatVersion":1,"place":"check","stamps":{{}},"response":{response}}}"#)
}

/// What is read can be summed up, and is written in one way, of which nothing is lost by reading.
fn holds(questionnaire: &Questionnaire, file: &Json) -> Result<(), TestCaseError> {
    let Ok(response) = read_response(questionnaire, file) else { return Ok(()) };
    let _ = (theme_scores(questionnaire, &response), report(questionnaire, &response));
    let first = write_response(questionnaire, &response);
    let again = read_response(questionnaire, &Json::parse(&first.to_page()).unwrap()).unwrap();
    prop_assert_eq!(write_response(questionnaire, &again), first);
    prop_assert_eq!(again.set_aside, response.set_aside);
    Ok(())
}

fn is_saved_as_it_is_read(questionnaire: &Questionnaire, text: &str) -> Result<(), TestCaseError> {
    let Ok(state) = Saved::read(questionnaire, text) else { return Ok(()) };
    prop_assert!(questionnaire.places().contains(&state.place) || !matches!(state.place, Place::Section(..)));
    let written = state.write(questionnaire);
    prop_assert_eq!(Saved::read(questionnaire, &written).unwrap().write(questionnaire), written);
    Ok(())
}

fn is_read_or_refused(text: &str) -> Result<(), TestCaseError> {
    match read_questionnaire(text) {
        Ok(questionnaire) => prop_assert_eq!(read_questionnaire(text), Ok(questionnaire)),
        Err(faults) => {
            prop_assert!(!faults.is_empty());
            for fault in faults {
                prop_assert!(!fault.fault.code().is_empty() && !fault.to_string().is_empty());
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn any_value_is_read_as_it_was_written(json in json()) {
        for text in [json.to_line(), json.to_page()] {
            prop_assert_eq!(Json::parse(&text), Ok(json.clone()));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), scratches in vec((any::<usize>(), any::<u8>()), 1..4)) {
        is_read_or_refused(&text)?;
        is_read_or_refused(&scratched(GARDEN, scratches.clone()))?;
        let person = mender();
        for kept in [text.as_str(), &scratched(&envelope(&person), scratches)] {
            is_saved_as_it_is_read(&person.questionnaire, kept)?;
        }
    }

    #[test]
    fn any_questionnaire_is_read_or_refused(changes in changes()) {
        for file in [GARDEN, REPAIR] {
            is_read_or_refused(&changed(&Json::parse(file).unwrap(), changes.clone()).to_line())?;
        }
    }

    #[test]
    fn any_response_that_is_read_is_written_as_it_is_read(changes in changes()) {
        let person = mender();
        let file = write_response(&person.questionnaire, &person.response);
        holds(&person.questionnaire, &changed(&file, changes))?;
    }

    #[test]
    fn any_answers_that_are_read_are_written_as_they_are_read(answers in vec((0_usize..12, json()), 0..6)) {
        let repair = read(REPAIR);
        let ids: Vec<String> = repair.all_questions().iter().map(|question| question.id.clone()).collect();
        let mut answers: Vec<_> = answers.into_iter().map(|(place, json)| (ids[place % ids.len()].clone(), json)).collect();
        answers.sort_by(|(one, _), (other, _)| one.cmp(other));
        answers.dedup_by(|(one, _), (other, _)| one == other);
        let mut file = write_response(&repair, &mender().response);
        if let Json::Object(fields) = &mut file {
            fields.iter_mut().find(|(name, _)| name == "answers").unwrap().1 = Json::Object(answers);
        }
        holds(&repair, &file)?;
    }

    #[test]
    fn any_state_that_is_read_is_saved_as_it_is_read(changes in changes()) {
        let person = mender();
        is_saved_as_it_is_read(&person.questionnaire, &changed(&saved(&person), changes).to_line())?;
    }
}
