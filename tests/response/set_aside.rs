//! What does not fit the questionnaire is set aside, and nothing is lost.

use serde_json::{Value, json};

use crate::support::{GARDEN, read};
use crate::{file_with, written};

/// Reads answers to the garden's questionnaire, and expects what is kept and what is set aside.
fn check(answers: Value, kept: Value, set_aside: Value) {
    check_with(GARDEN, answers, kept, set_aside);
}

fn check_with(questionnaire: &str, answers: Value, kept: Value, set_aside: Value) {
    let questionnaire = read(questionnaire);
    let response = crate::read(&questionnaire, &file_with(answers)).unwrap();
    let file = written(&questionnaire, &response);
    assert_eq!(file["answers"], kept);
    assert_eq!(file["setAside"], set_aside);
}

/// Expects the whole answer to be set aside.
fn check_whole(question: &str, answer: Value) {
    let set_aside = json!([{"question": question, "answer": answer}]);
    check(json!({question: answer}), json!({}), set_aside);
}

#[test]
fn the_answer_to_a_question_that_is_gone() {
    check_whole("weather", json!({"score": 1, "note": "x", "extra": 0.5}));
    check_whole("Weather today", json!({"text": "x"}));
    check_whole("goals", json!({"items": [{"id": "g1", "goal": "x"}]}));
    check(
        json!({"weather": {"score": 1}, "water": {"score": 1}}),
        json!({"water": {"score": 1}}),
        json!([{"question": "weather", "answer": {"score": 1}}]),
    );
}

#[test]
fn options_that_are_gone() {
    check(
        json!({"wishes": {"chosen": ["slide", "pond", "swing"]}}),
        json!({"wishes": {"chosen": ["pond"]}}),
        json!([{"question": "wishes", "answer": {"chosen": ["slide", "swing"]}}]),
    );
    check(
        json!({"wishes": {"chosen": ["slide", "own-1"], "own": [{"id": "own-1", "text": "x"}]}}),
        json!({"wishes": {"chosen": ["own-1"], "own": [{"id": "own-1", "text": "x"}]}}),
        json!([{"question": "wishes", "answer": {"chosen": ["slide"]}}]),
    );
    check_whole("wishes", json!({"chosen": ["slide"]}));
    check_whole("wishes", json!({"chosen": ["own-1"]}));
}

#[test]
fn a_second_choice_where_one_may_be_chosen() {
    check(
        json!({"role": {"chosen": ["neighbour", "grower"]}}),
        json!({"role": {"chosen": ["neighbour"]}}),
        json!([{"question": "role", "answer": {"chosen": ["grower"]}}]),
    );
    check(
        json!({"role": {"chosen": ["gone", "own-1", "grower"], "own": [{"id": "own-1", "text": "x"}]}}),
        json!({"role": {"chosen": ["own-1"], "own": [{"id": "own-1", "text": "x"}]}}),
        json!([{"question": "role", "answer": {"chosen": ["gone", "grower"]}}]),
    );
}

#[test]
fn a_mark_that_the_scale_does_not_have() {
    check_whole("water", json!({"score": 3}));
    check_whole("water", json!({"score": -1}));
    check_whole("water", json!({"score": 256}));
    check_whole("water", json!({"score": 0.5}));
    check_whole("water", json!({"unscored": "not-applicable"}));
    check_whole("water", json!({"unscored": "never"}));
    check_whole("water", json!({"score": 3, "extra": "x"}));
    check(
        json!({"water": {"score": 3, "note": "x", "extra": "y"}}),
        json!({"water": {"note": "x", "extra": "y"}}),
        json!([{"question": "water", "answer": {"score": 3}}]),
    );
}

#[test]
fn a_mark_without_a_score_beside_a_score() {
    check(
        json!({"water": {"score": 2, "unscored": "not-sure"}}),
        json!({"water": {"score": 2}}),
        json!([{"question": "water", "answer": {"unscored": "not-sure"}}]),
    );
    check(
        json!({"water": {"score": 9, "unscored": "not-sure"}}),
        json!({"water": {"unscored": "not-sure"}}),
        json!([{"question": "water", "answer": {"score": 9}}]),
    );
}

#[test]
fn values_of_the_wrong_type() {
    for answer in [json!(null), json!("x"), json!(1), json!([{"text": "x"}])] {
        check_whole("name", answer.clone());
        check_whole("water", answer.clone());
        check_whole("wishes", answer);
    }
    check_whole("name", json!({"text": 1}));
    check_whole("name", json!({"text": ["x"]}));
    check_whole("water", json!({"score": "1"}));
    check_whole("water", json!({"score": null}));
    check_whole("water", json!({"note": 1}));
    check_whole("wishes", json!({"chosen": "pond"}));
    check_whole("wishes", json!({"chosen": {"pond": true}}));
    check_whole("wishes", json!({"chosen": ["pond", 1]}));
    check(
        json!({"water": {"score": 1, "note": ["x"], "who": 2}}),
        json!({"water": {"score": 1}}),
        json!([{"question": "water", "answer": {"note": ["x"], "who": 2}}]),
    );
}

#[test]
fn own_words_that_are_none() {
    for own in [
        json!("x"),
        json!(["x"]),
        json!([{"text": "x"}]),
        json!([{"id": "own-1"}]),
        json!([{"id": "own-1", "text": 1}]),
        json!([{"id": "pond", "text": "x"}]),
        json!([{"id": "own-Tŷ", "text": "x"}]),
        json!([{"id": "own-1", "text": "x"}, {"id": "own-1", "text": "y"}]),
    ] {
        check_whole("wishes", json!({"own": own}));
        check(
            json!({"wishes": {"chosen": ["pond", "own-1"], "own": own}}),
            json!({"wishes": {"chosen": ["pond"]}}),
            json!([{"question": "wishes", "answer": {"own": own, "chosen": ["own-1"]}}]),
        );
    }
}

#[test]
fn own_words_where_none_are_asked_for_any_more() {
    let own = r#"          "own": {"en": "Something else", "cy": "Rhywbeth arall"}"#;
    let without_own = GARDEN.replace(&format!("],\n{own}"), "]");
    assert_ne!(without_own, GARDEN);
    let answer = json!({"chosen": ["own-1"], "own": [{"id": "own-1", "text": "I cook"}]});
    let set_aside = json!([{"question": "role", "answer": answer}]);
    check_with(&without_own, json!({"role": answer}), json!({}), set_aside);
}

#[test]
fn an_answer_of_another_kind_of_question() {
    check_whole("name", json!({"score": 1}));
    check_whole("water", json!({"chosen": ["pond"]}));
    check_whole("wishes", json!({"text": "x"}));
    check_whole("wishes", json!({"items": []}));
    check(
        json!({"name": {"text": "x", "note": "y"}}),
        json!({"name": {"text": "x"}}),
        json!([{"question": "name", "answer": {"note": "y"}}]),
    );
}

#[test]
fn an_answer_that_says_nothing_is_not_kept() {
    for answer in [json!({}), json!({"note": "", "who": ""})] {
        check(json!({"water": answer}), json!({}), json!([]));
    }
    check(json!({"name": {"text": ""}}), json!({}), json!([]));
    check(json!({"wishes": {"chosen": [], "own": []}}), json!({}), json!([]));
    check_whole("water", json!({"extra": "x"}));
}

#[test]
fn what_was_set_aside_before_stays_first() {
    let garden = read(GARDEN);
    let mut file = file_with(json!({"weather": {"score": 1}}));
    file["setAside"] = json!([{"question": "name", "answer": {"score": 0.5}}, "x", 1]);
    let response = crate::read(&garden, &file).unwrap();
    let expected = json!([
        {"question": "name", "answer": {"score": 0.5}}, "x", 1, {"question": "weather", "answer": {"score": 1}}
    ]);
    let once = written(&garden, &response);
    assert_eq!(once["setAside"], expected);
    assert_eq!(written(&garden, &crate::read(&garden, &once).unwrap())["setAside"], expected);
    assert!(response.has_answers());
}
