//! The JSON Schema of the response file says what we write and what we read.

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::support::{GARDEN, Person, REPAIR};
use crate::{file_of, file_with, people, read, written};

const SCHEMA: &str = include_str!("../../schema/response.schema.json");

fn validator() -> Validator {
    jsonschema::draft202012::new(&serde_json::from_str(SCHEMA).unwrap()).unwrap()
}

fn check(file: &Value, valid: bool) {
    let faults: Vec<String> = validator().iter_errors(file).map(|error| error.to_string()).collect();
    assert_eq!(faults.is_empty(), valid, "{file:#}: {faults:?}");
}

#[test]
fn the_schema_is_one() {
    assert!(jsonschema::draft202012::meta::is_valid(&serde_json::from_str(SCHEMA).unwrap()));
}

#[test]
fn every_field_has_a_title_and_a_description() {
    fn see(value: &Value, path: &str) {
        for (name, field) in value["properties"].as_object().into_iter().flatten() {
            let path = format!("{path}.{name}");
            assert!(field["title"].is_string() && field["description"].is_string(), "{path}");
        }
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, value)| see(value, &format!("{path}.{name}"))),
            Value::Array(items) => items.iter().for_each(|item| see(item, path)),
            _ => {}
        }
    }
    see(&serde_json::from_str(SCHEMA).unwrap(), "");
}

#[test]
fn what_we_write_is_valid() {
    for person in people() {
        check(&written(&person.questionnaire, &person.response), true);
    }
}

#[test]
fn what_we_write_of_odd_files_is_valid() {
    let several = json!({"chosen": ["pond", "pond"], "notOffered": ["pond", "bench", "bench"]});
    let days = json!([{"date": "2026-12-01"}, {"date": "2026-12-01"}, {"date": "x"}]);
    let items = json!([{"id": "j1", "checkIns": days}, {"id": "j1"}, {"id": "j2", "checkIns": "x", "by": "soon"}]);
    for (questionnaire, id, answers) in [
        (GARDEN, "garden", json!({"wishes": several})),
        (REPAIR, "repair", json!({"lend": {"chosen": ["glue"], "notOffered": ["glue", "iron"]}})),
        (REPAIR, "repair", json!({"jobs": {"items": items}, "visits": {"items": days}})),
        (REPAIR, "repair", json!({"tools": {"text": "x"}, "open": {"date": "x"}, "jobs": {"items": []}})),
    ] {
        let questionnaire = crate::support::read(questionnaire);
        let response = read(&questionnaire, &file_of(id, answers)).unwrap();
        check(&written(&questionnaire, &response), true);
    }
}

#[test]
fn the_example_of_the_contract_is_valid() {
    let mut file = file_with(json!({
        "subject": {"text": "Hospital discharge"},
        "hopes": {"chosen": ["fit", "own-1"], "own": [{"id": "own-1", "text": "fewer forms"}]},
        "outcomes": {"score": 3, "note": "Falls data, last March"},
        "voice": {"unscored": "not-sure", "who": "the commissioning team"},
        "viewpoint": {"chosen": ["team"]},
        "first-steps": {"items": [{"id": "s1", "step": "x", "who": "x", "when": "x", "checkIns": [
            {"date": "2026-12-01", "better": "yes", "moved": "no", "note": "x"}
        ]}]},
        "goals": {"items": [{"id": "g1", "goal": "x", "step": "x", "when": "x", "checkIns": [
            {"date": "2026-12-01", "state": "on-my-way", "note": "x"}
        ]}]},
        "check-ins": {"items": [{"date": "2026-12-01", "noticed": "x", "promise": "partly"}]},
        "review": {"date": "2027-01-15"},
        "share": {"chosen": ["own-1"], "notOffered": ["cooking", "own-2"]},
    }));
    file["themes"] = json!([{"id": "user-view", "score": 2.3, "answered": 4, "applicable": 5}]);
    check(&file, true);
}

#[test]
fn fields_that_are_not_described_are_allowed_where_they_are_kept() {
    let mut file = file_with(json!({
        "water": {"score": 1, "colour": "blue", "depth": 0.5},
        "wishes": {"chosen": ["own-1"], "own": [{"id": "own-1", "text": "x", "colour": "blue"}], "colour": "blue"},
        "name": {"text": "x", "colour": ["blue"]},
        "review": {"date": "2027-01-15", "colour": 7},
        "goals": {"colour": 7, "items": [
            {"id": "g1", "colour": 7, "date": "after Easter", "checkIns": [{"date": "2026-12-01", "colour": {}}]}
        ]},
        "visits": {"items": [{"date": "2026-12-01", "colour": [7]}], "colour": null},
    }));
    file["colour"] = json!({"blue": true});
    file["questionnaire"]["colour"] = json!("blue");
    check(&file, true);
}

#[test]
fn a_note_alone_is_allowed() {
    check(&file_with(json!({"water": {"note": "x"}})), true);
    check(&file_with(json!({"water": {"who": "x"}})), true);
}

#[test]
fn a_file_without_a_needed_field_is_refused() {
    let whole = file_with(json!({}));
    check(&whole, true);
    for name in whole.as_object().unwrap().keys() {
        let mut file = whole.clone();
        file.as_object_mut().unwrap().remove(name);
        check(&file, false);
    }
}

#[test]
fn a_file_with_a_wrong_value_is_refused() {
    for (name, value) in [
        ("format", json!("stack-up-questionnaire")),
        ("formatVersion", json!(2)),
        ("formatVersion", json!("1")),
        ("questionnaire", json!("garden")),
        ("questionnaire", json!({"id": "Garden", "version": "1", "title": "x"})),
        ("questionnaire", json!({"id": "garden", "title": "x"})),
        ("language", json!(null)),
        ("startedAt", json!("2026-11-22")),
        ("updatedAt", json!(1_795_340_472)),
        ("completedAt", json!("")),
        ("answers", json!([])),
        ("answers", json!({"Water": {"score": 1}})),
        ("setAside", json!({})),
        ("themes", json!({})),
        ("themes", json!([{"id": "soil", "score": "2.3", "answered": 1, "applicable": 1}])),
        ("themes", json!([{"id": "soil", "score": 2.3, "answered": -1, "applicable": 1}])),
        ("themes", json!([{"id": "soil", "answered": 1, "applicable": 1}])),
    ] {
        let mut file = file_with(json!({}));
        file[name] = value;
        check(&file, false);
    }
}

#[test]
fn a_wrong_answer_is_refused_and_set_aside_by_us() {
    for (question, answer) in [
        ("water", json!(1)),
        ("water", json!({"colour": "blue"})),
        ("water", json!({"score": 1.5})),
        ("water", json!({"score": -1})),
        ("water", json!({"score": 11})),
        ("water", json!({"score": "1"})),
        ("water", json!({"score": 1, "unscored": "not-sure"})),
        ("water", json!({"unscored": "never"})),
        ("water", json!({"score": 1, "note": 2})),
        ("water", json!({"score": 1, "text": "x"})),
        ("wishes", json!({"chosen": "pond"})),
        ("wishes", json!({"chosen": [1]})),
        ("wishes", json!({"own": [{"id": "own-1", "text": "x"}]})),
        ("wishes", json!({"chosen": ["own-1"], "own": [{"id": "one", "text": "x"}]})),
        ("wishes", json!({"chosen": ["own-1"], "own": [{"id": "own-1"}]})),
        ("wishes", json!({"chosen": ["own-1"], "own": ["x"]})),
        ("name", json!({"text": ["x"]})),
        ("name", json!({"text": "x", "score": 1})),
        ("wishes", json!({"chosen": [], "notOffered": "pond"})),
        ("wishes", json!({"chosen": [], "notOffered": []})),
        ("wishes", json!({"chosen": [], "notOffered": ["pond", "pond"]})),
        ("wishes", json!({"notOffered": ["pond"]})),
        ("wishes", json!({"chosen": ["pond", "pond"]})),
        ("name", json!({"date": "tomorrow"})),
        ("name", json!({"date": 20_261_201})),
        ("name", json!({"date": "2026-12-01", "text": "x"})),
        ("goals", json!({"items": {}})),
        ("goals", json!({"items": ["g1"]})),
        ("goals", json!({"items": [{"goal": "x"}]})),
        ("goals", json!({"items": [{"id": "G1", "goal": "x"}]})),
        ("goals", json!({"items": [{"id": "g1", "checkIns": []}]})),
        ("goals", json!({"items": [{"id": "g1", "checkIns": [{"note": "x"}]}]})),
        ("goals", json!({"items": [{"id": "g1", "checkIns": [{"date": "tomorrow"}]}]})),
        ("goals", json!({"items": [{"id": "g1", "checkIns": {"date": "2026-12-01"}}]})),
        ("goals", json!({"items": [], "text": "x"})),
        ("visits", json!({"items": [{"date": "tomorrow"}]})),
    ] {
        let file = file_with(json!({question: answer}));
        check(&file, false);
        let person = Person::with(GARDEN);
        let response = read(&person.questionnaire, &file).unwrap();
        check(&written(&person.questionnaire, &response), true);
    }
}
