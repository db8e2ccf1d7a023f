//! Questionnaire files that were made to do harm: each is refused by name or shown as it is, in a time that does not grow
//! faster than the file.

use serde_json::{Value, json};
use stack_up::model::{Json, read_questionnaire};

use crate::Change::Set;
use crate::support::hostile::{count, put, values};
use crate::support::{GARDEN, REPAIR};
use crate::{changed, check, check_valid, faults_of};

/// Expects a file with this after the fields of the garden's to be refused as a whole.
fn check_more(field: &str, code: &str) {
    let text = GARDEN.trim_end().strip_suffix('}').unwrap();
    assert_eq!(faults_of(&format!("{text}, {field}}}")), [(String::new(), code)], "{field:.80}");
}

#[test]
fn what_is_no_json_is_refused_by_name() {
    for value in ["NaN", "-Infinity", "01", "1e", "+1", "0x10", "'x'", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\u{0}\""]
    {
        check_more(&format!("\"more\": {value}"), "not-json");
    }
    check_more("\"__proto__\": 1, \"__proto__\": 2", "not-json");
    check_more("\"title\": \"x\"", "not-json");
    for open in ["[", "{\"a\":"] {
        check_more(&format!("\"more\": {}", open.repeat(100_000)), "not-json");
        check_more(&format!("\"more\": {}1", open.repeat(100_000)), "not-json");
    }
}

#[test]
fn names_of_javascript_are_names_like_any_other() {
    for name in ["__proto__", "constructor", "toString"] {
        check_valid([Set("/title", json!(name))]);
        let mut garden: Value = serde_json::from_str(GARDEN).unwrap();
        garden.as_object_mut().unwrap().insert(name.to_owned(), json!({"id": "x"}));
        assert_eq!(faults_of(&garden.to_string()), [(name.to_owned(), "unknown-field")]);
    }
}

#[test]
fn no_number_is_too_large_to_be_refused() {
    for number in ["-1", "1e999", "0.5", "4294967296", "99999999999999999999"] {
        let text = GARDEN.replacen("\"varies\": 2", &format!("\"varies\": {number}"), 1);
        assert_ne!(text, GARDEN);
        assert_eq!(faults_of(&text), [("scales[0].varies".to_owned(), "wrong-type")], "{number}");
    }
}

#[test]
fn any_value_at_any_place_is_read_or_refused_with_its_place() {
    for text in [GARDEN, REPAIR] {
        let file = Json::parse(text).unwrap();
        for (turn, value) in values().into_iter().enumerate() {
            // Each place is met by some, and each value by many.
            for place in (0..count(&file)).filter(|place| (place + turn) % 17 == 0) {
                let mut changed = file.clone();
                assert!(put(&mut changed, place, &value));
                let text = changed.to_line();
                match read_questionnaire(&text) {
                    Ok(questionnaire) => assert_eq!(read_questionnaire(&text).unwrap(), questionnaire),
                    Err(faults) => assert!(!faults.is_empty(), "{place}: {}", value.to_line()),
                }
            }
        }
    }
}

/// As many of something as a file of 1 MiB holds, apart by commas.
fn many(make: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for number in 0.. {
        let next = make(number);
        if text.len() + next.len() + GARDEN.len() + 500 > 1 << 20 {
            return text.trim_end_matches(',').to_owned();
        }
        text += &next;
        text.push(',');
    }
    text
}

#[test]
fn as_much_as_a_file_can_hold_is_refused_at_once() {
    let own = |field: String| check_more(&field, "too-many-values");
    own(format!("\"more\": [{}]", many(|_| "0".to_owned())));
    own(format!("\"more\": {{{}}}", many(|number| format!("\"a{number}\":0"))));
    let question =
        |rest: String| format!("\"more\": [{{\"id\": \"many\", \"kind\": \"choice\", \"select\": \"any\", {rest}}}]");
    own(question(format!("\"options\": [{}]", many(|number| format!("{{\"id\":\"a{number}\",\"label\":\"x\"}}")))));
    own(question(format!("\"from\": [{}]", many(|_| "\"wishes\"".to_owned()))));
    own(many(|number| format!("\"a{number}\":{{}}")));
}

#[test]
fn a_file_has_at_most_50_000_values() {
    let with = |prompts: usize| {
        let question = json!({"id": "many", "kind": "text", "text": "x", "prompts": vec!["x"; prompts]});
        Set("/sections/-", json!({"id": "more", "title": "More", "questions": [question]}))
    };
    let own = count(&Json::parse(&changed([with(0)])).unwrap());
    check_valid([with(50_000 - own)]);
    check(with(50_001 - own), "", "too-many-values");
}

#[test]
fn a_file_has_at_most_100_languages() {
    let tags = |many: usize| (0..many).map(|number| format!("x-{number}")).collect::<Vec<_>>();
    check_valid([crate::Change::SayOnce, Set("/languages", json!(tags(100)))]);
    crate::check_all([crate::Change::SayOnce, Set("/languages", json!(tags(101)))], &[("languages", "wrong-type")]);
}

#[test]
fn a_thousand_faults_are_enough() {
    let points = vec![json!({}); 9_000];
    let scales = vec![json!({"points": points})];
    let faults = faults_of(&changed([Set("/scales", json!(scales))]));
    assert_eq!(faults.len(), 1_000);
    assert!(faults.contains(&("scales[0].points[0].score".to_owned(), "missing-field")), "{:?}", &faults[..9]);
}

#[test]
fn very_many_parts_that_refer_to_each_other_are_looked_through() {
    let options: Vec<Value> = (0..6_000).map(|number| json!({"id": format!("a{number}"), "label": "x"})).collect();
    let texts: Vec<Value> =
        (0..900).map(|number| json!({"id": format!("t{number}"), "kind": "text", "text": "x"})).collect();
    let from: Vec<String> =
        ["many".to_owned()].into_iter().chain((0..25_000).map(|n| format!("t{}", n % 900))).collect();
    let mut questions = vec![
        json!({"id": "many", "kind": "choice", "select": "any", "text": "x", "options": options}),
        json!({"id": "of-all", "kind": "choice", "select": "any", "text": "x",
            "offers": {"from": from, "which": "chosen", "none": "x"}}),
    ];
    questions.extend(texts);
    let section = json!({"id": "more", "title": "More", "questions": questions});
    let faults = faults_of(&changed([Set("/sections/-", section)]));
    assert_eq!(faults.len(), 1_000, "each text that is offered twice");
    assert!(faults.iter().all(|(_, code)| *code == "double-id"));
}
