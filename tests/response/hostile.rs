//! Response files that were made to do harm: what fits is read, the rest is set aside, and none of it is lost; in a time
//! that does not grow faster than the file.

use serde_json::{Value, json};
use stack_up::model::{Answer, Json, Questionnaire, read_response, write_response};

use crate::support::hostile::{WORDS, count, put, values};
use crate::support::{self, GARDEN, REPAIR};
use crate::{file_of, file_with, people, read};

/// What is read of a file, written again: twice the same.
fn check(questionnaire: &Questionnaire, json: &Json) -> Option<String> {
    let response = read_response(questionnaire, json).ok()?;
    let first = write_response(questionnaire, &response).to_page();
    let again = read_response(questionnaire, &Json::parse(&first).unwrap()).unwrap();
    assert_eq!(write_response(questionnaire, &again).to_page(), first);
    Some(first)
}

fn garden_with(answers: Value) -> Value {
    let garden = support::read(GARDEN);
    let text = check(&garden, &Json::parse(&file_with(answers).to_string()).unwrap()).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn any_value_at_any_place_is_read_or_refused() {
    for person in people() {
        let file = write_response(&person.questionnaire, &person.response);
        for (turn, value) in values().iter().enumerate() {
            // Each place is met by some, and each value by many.
            for place in (0..count(&file)).filter(|place| (place + turn) % 17 == 0) {
                let mut changed = file.clone();
                assert!(put(&mut changed, place, value));
                let _ = check(&person.questionnaire, &changed);
            }
        }
    }
}

#[test]
fn hostile_words_are_words() {
    for words in WORDS {
        let again = garden_with(json!({"name": {"text": words}, "compost": {"note": words}}));
        assert_eq!(again["answers"], json!({"name": {"text": words}, "compost": {"note": words}}), "{words}");
    }
}

#[test]
fn names_of_javascript_are_answers_to_nothing() {
    let answers = json!({"__proto__": {"text": "x"}, "constructor": {"chosen": []}, "name": {"text": "Ann"}});
    let again = garden_with(answers);
    assert_eq!(again["answers"], json!({"name": {"text": "Ann"}}));
    assert_eq!(again["setAside"].as_array().unwrap().len(), 2);
}

#[test]
fn an_answer_of_more_than_20_000_values_is_set_aside_whole_and_the_others_fit() {
    let ids: Vec<String> = (0..400_000).map(|number| format!("own-{number}")).collect();
    let own: Vec<Value> = (0..60_000).map(|number| json!({"id": format!("own-{number}"), "text": "x"})).collect();
    for huge in [json!({"chosen": ids}), json!({"own": own}), json!({"chosen": [], "more": ids})] {
        let again = garden_with(json!({"name": {"text": "Ann"}, "wishes": huge, "story": {"text": "x"}}));
        assert_eq!(again["answers"], json!({"name": {"text": "Ann"}, "story": {"text": "x"}}));
        assert_eq!(again["setAside"], json!([{"question": "wishes", "answer": huge}]));
    }
}

#[test]
fn answers_are_read_up_to_20_000_values_in_all() {
    let wishes = |values: usize| json!({"chosen": vec!["pond"; values - 2]});
    let fits = garden_with(json!({"wishes": wishes(20_000)}));
    assert_eq!((&fits["answers"]["wishes"], &fits["setAside"]), (&json!({"chosen": ["pond"]}), &json!([])));
    let both = json!({"wishes": wishes(19_998), "name": {"text": "Ann"}});
    assert_eq!(garden_with(both)["answers"]["name"], json!({"text": "Ann"}));
    let beyond = json!({"name": {"text": "Ann"}, "wishes": wishes(19_999)});
    let again = garden_with(beyond.clone());
    assert_eq!(again["answers"], json!({"name": {"text": "Ann"}}));
    assert_eq!(again["setAside"], json!([{"question": "wishes", "answer": beyond["wishes"]}]));
}

#[test]
fn half_a_million_answers_to_nothing_are_all_kept() {
    let answers = (0..500_000).map(|number| (format!("a{number}"), json!(0)));
    let json = file_with(Value::Object(answers.collect()));
    let response = read(&support::read(GARDEN), &json).unwrap();
    assert_eq!((response.set_aside.len(), response.recorded().len()), (500_000, 0));
}

#[test]
fn the_hundred_and_first_item_is_set_aside() {
    let repair = support::read(REPAIR);
    let items: Vec<Value> = (0..101).map(|number| json!({"id": format!("j{number}"), "job": "x"})).collect();
    let response = read(&repair, &file_of("repair", json!({"jobs": {"items": items}}))).unwrap();
    assert!(matches!(response.answer("jobs"), Some(Answer::Group(items)) if items.len() == 100));
    let aside = Json::parse(r#"{"question":"jobs","answer":{"items":[{"id":"j100","job":"x"}]}}"#).unwrap();
    assert_eq!(response.set_aside, [aside]);
}
