//! Items and days: what does not fit is set aside, what is not known is kept, and nothing is lost.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::{Person, REPAIR, STRENGTHS};
use crate::{file_of, read, written};

/// Reads answers to the questionnaire for residents, and expects what is kept and what is set aside; and what was
/// written to be read again as it is.
fn check(answers: Value, kept: Value, set_aside: Value) {
    let strengths = crate::support::read(STRENGTHS);
    let file = written(&strengths, &read(&strengths, &file_of("strengths", answers)).unwrap());
    assert_eq!(file["answers"], kept);
    assert_eq!(file["setAside"], set_aside);
    assert_eq!(written(&strengths, &read(&strengths, &file).unwrap()), file);
}

/// Expects the whole answer to be set aside.
fn check_whole(question: &str, answer: Value) {
    check(json!({question: answer}), json!({}), json!([{"question": question, "answer": answer}]));
}

/// Reads one goal with a field, and expects the field to be set aside with the goal's id.
fn check_field(name: &str, value: Value) {
    check(
        json!({"goals": {"items": [{"id": "g1", "goal": "x", name: value}]}}),
        json!({"goals": {"items": [{"id": "g1", "goal": "x"}]}}),
        json!([{"question": "goals", "answer": {"items": [{"id": "g1", name: value}]}}]),
    );
}

#[test]
fn a_value_that_does_not_fit_its_field() {
    for value in [json!(null), json!(1), json!(true), json!(["x"]), json!({"text": "x"})] {
        check_field("step", value.clone());
        check_field("date", value.clone());
        check_field("checkIns", value);
    }
    for day in ["", "tomorrow", "2027-02-29", "2027-1-1", "2027-01-15T00:00:00Z"] {
        check_field("date", json!(day));
    }
    for have in [
        json!("cooking"),
        json!({"chosen": ["flying"]}),
        json!({"chosen": "cooking"}),
        json!({"chosen": ["cooking", 1]}),
        json!({"chosen": ["cooking"], "own": "x"}),
        json!({"chosen": ["cooking"], "own": [{"id": "x", "text": "x"}]}),
        json!({"chosen": ["proud"]}),
    ] {
        check_field("have", have);
    }
}

#[test]
fn a_value_that_says_nothing_is_not_kept() {
    for (name, value) in
        [("step", json!("")), ("have", json!({"chosen": []})), ("have", json!({})), ("checkIns", json!([]))]
    {
        let goals = json!({"goals": {"items": [{"id": "g1", "goal": "x", name: value}]}});
        check(goals, json!({"goals": {"items": [{"id": "g1", "goal": "x"}]}}), json!([]));
    }
    check(json!({"goals": {"items": []}}), json!({}), json!([]));
    check(json!({"goals": {"items": [{"id": "g1"}, {"id": "g2", "goal": ""}]}}), json!({}), json!([]));
}

#[test]
fn an_item_that_is_none() {
    let good = || json!({"id": "g1", "goal": "x"});
    for item in [
        json!("x"),
        json!(null),
        json!(["g2"]),
        json!({"goal": "y"}),
        json!({"id": 2, "goal": "y"}),
        json!({"id": "G2", "goal": "y"}),
        json!({"id": "", "goal": "y"}),
        json!({"id": "g1", "goal": "y"}),
    ] {
        check(
            json!({"goals": {"items": [good(), item]}}),
            json!({"goals": {"items": [good()]}}),
            json!([{"question": "goals", "answer": {"items": [item]}}]),
        );
    }
    check_whole("goals", json!({"items": "x"}));
    check_whole("goals", json!({"items": {"id": "g1", "goal": "x"}}));
    check_whole("goals", json!({"items": [{"goal": "x"}]}));
    check_whole("goals", json!({"items": [{"id": "g1", "goal": 1}]}));
    check_whole("goals", json!({"text": "x"}));
    check_whole("keep", json!({"items": [{"id": "g1", "goal": "x"}]}));
}

/// Reads a goal with one day, and expects what is kept of it and what is set aside.
fn check_day(given: Value, kept: Value, aside: Value) {
    let goal = |days: Value| json!({"goals": {"items": [{"id": "g1", "goal": "x", "checkIns": days}]}});
    let set_aside = json!([{"question": "goals", "answer": {"items": [{"id": "g1", "checkIns": aside}]}}]);
    check(goal(given), goal(kept), set_aside);
}

#[test]
fn a_day_that_is_none() {
    let good = || json!({"date": "2026-12-01", "note": "x"});
    for day in [
        json!("2026-12-02"),
        json!(7),
        json!({"note": "y"}),
        json!({"date": "tomorrow", "note": "y"}),
        json!({"date": 20_261_202, "note": "y"}),
        json!({"date": "2026-12-01", "note": "y"}),
    ] {
        check_day(json!([good(), day]), json!([good()]), json!([day]));
        check(
            json!({"check-ins": {"items": [{"date": "2026-12-01", "noticed": "x"}, day]}}),
            json!({"check-ins": {"items": [{"date": "2026-12-01", "noticed": "x"}]}}),
            json!([{"question": "check-ins", "answer": {"items": [day]}}]),
        );
    }
    check_whole("check-ins", json!({"items": "x"}));
    check_whole("check-ins", json!({"items": [{"noticed": "x"}]}));
}

#[test]
fn a_value_that_does_not_fit_its_day() {
    for (name, value) in [("state", json!("flying")), ("state", json!({"chosen": ["done"]})), ("note", json!(1))] {
        let (mut given, mut kept) = (json!({"date": "2026-12-01", "state": "done", "note": "x"}), Value::Null);
        given[name] = value.clone();
        kept.clone_from(&given);
        kept.as_object_mut().unwrap().remove(name);
        check_day(json!([given]), json!([kept]), json!([{"date": "2026-12-01", name: value}]));
    }
    check(
        json!({"check-ins": {"items": [{"date": "2026-12-01", "noticed": "x", "promise": "often"}]}}),
        json!({"check-ins": {"items": [{"date": "2026-12-01", "noticed": "x"}]}}),
        json!([{"question": "check-ins", "answer": {"items": [{"date": "2026-12-01", "promise": "often"}]}}]),
    );
}

#[test]
fn the_answer_to_a_question_for_a_day() {
    let check = |open: Value, kept: Value, set_aside: Value| {
        let repair = crate::support::read(REPAIR);
        let response = read(&repair, &file_of("repair", json!({"open": open}))).unwrap();
        let file = written(&repair, &response);
        assert_eq!((&file["answers"], &file["setAside"]), (&kept, &set_aside));
    };
    let day = json!({"date": "2027-02-05"});
    check(day.clone(), json!({"open": day}), json!([]));
    let more = json!({"date": "2027-02-05", "moon": "full"});
    check(more.clone(), json!({"open": more}), json!([]));
    for answer in [json!({"date": "2027-02-29"}), json!({"date": 5}), json!({"text": "x"}), json!("2027-02-05")] {
        check(answer.clone(), json!({}), json!([{"question": "open", "answer": answer}]));
    }
    let both = json!([{"question": "open", "answer": {"text": "x"}}]);
    check(json!({"date": "2027-02-05", "text": "x"}), json!({"open": day}), both);
}

/// Expects answers to be kept as they are, with nothing set aside, also after a change.
fn check_kept(answers: Value) {
    check(answers.clone(), answers.clone(), json!([]));
    let mut person = Person::with(STRENGTHS);
    person.response = read(&person.questionnaire, &file_of("strengths", answers.clone())).unwrap();
    let person = person.writes("goals.g1.step", "y").writes("goals.g1.step", "");
    assert_eq!(written(&person.questionnaire, &person.response)["answers"], answers);
}

#[test]
fn fields_that_are_not_known_are_kept() {
    for thing in [json!(null), json!(0.5), json!("x"), json!({"a": [1, {}]}), json!([])] {
        check_kept(
            json!({"goals": {"items": [{"id": "g1", "goal": "x", "mood": thing}, {"id": "g2", "mood": thing}]}}),
        );
        check_kept(json!({"goals": {"items": [{"id": "g1", "goal": "x"}], "mood": thing}}));
        let days = json!([{"date": "2026-12-01", "note": "x", "mood": thing}, {"date": "2026-12-02", "mood": thing}]);
        check_kept(json!({"goals": {"items": [{"id": "g1", "goal": "x", "checkIns": days}]}}));
        let days = json!([{"date": "2026-12-01", "noticed": "x", "mood": thing}]);
        check_kept(
            json!({"goals": {"items": [{"id": "g1", "goal": "x"}]}, "check-ins": {"items": days, "mood": thing}}),
        );
    }
}

#[test]
fn a_day_with_a_field_that_is_not_known_stays_when_all_else_is_emptied() {
    let goals = |day: Value| json!({"items": [{"id": "g1", "goal": "x", "checkIns": [day]}]});
    let answers = json!({"goals": goals(json!({"date": "2026-12-01", "note": "x", "mood": "calm"}))});
    let mut person = Person::with(STRENGTHS);
    person.response = read(&person.questionnaire, &file_of("strengths", answers)).unwrap();
    let person = person.writes("goals.g1.note@2026-12-01", "");
    let left = goals(json!({"date": "2026-12-01", "mood": "calm"}));
    assert_eq!(written(&person.questionnaire, &person.response)["answers"]["goals"], left);
}

#[test]
fn fields_that_are_not_known_are_kept_in_a_choice_of_an_item() {
    let goals = json!({"items": [{"id": "g1", "goal": "x", "have": {"chosen": ["people"], "mood": 1}}]});
    check_kept(json!({"people": {"text": "Gran"}, "goals": goals}));
}

#[test]
fn fields_that_are_not_known_are_kept_in_own_words_of_an_item() {
    let own = json!([{"id": "own-have-1", "text": "x", "mood": "lively"}]);
    let have = json!({"chosen": ["own-have-1"], "own": own});
    check_kept(json!({"goals": {"items": [{"id": "g1", "goal": "x", "have": have}]}}));
}

/// Answers of every kind that an item can hold.
fn full() -> Value {
    let have = json!({
        "chosen": ["cooking", "own-have-1"], "notOffered": ["places"], "own": [{"id": "own-have-1", "text": "an oven"}],
    });
    let days = json!([
        {"date": "2026-12-01", "state": "talk", "note": "soon"},
        {"date": "2026-12-02", "note": "later"},
    ]);
    json!({
        "skills": {"chosen": ["cooking", "own-1"], "own": [{"id": "own-1", "text": "juggling"}]},
        "share": {"chosen": ["own-1"], "notOffered": ["calm"]},
        "people": {"text": "Gran"},
        "goals": {"items": [
            {"id": "g1", "goal": "sell cakes", "date": "2027-04-10", "have": have, "checkIns": days},
        ]},
        "check-ins": {"items": [{"date": "2026-12-01", "noticed": "snow", "promise": "no"}]},
    })
}

/// How often each string stands in a value.
fn strings(value: &Value, found: &mut BTreeMap<String, usize>) {
    match value {
        Value::String(text) => *found.entry(text.clone()).or_default() += 1,
        Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| strings(field, found)),
        _ => {}
    }
}

/// The JSON pointers of all values within one.
fn pointers(value: &Value, path: &str, found: &mut Vec<String>) {
    let names: Vec<String> = match value {
        Value::Array(items) => (0..items.len()).map(|place| place.to_string()).collect(),
        Value::Object(fields) => fields.keys().cloned().collect(),
        _ => Vec::new(),
    };
    for name in names {
        let path = format!("{path}/{name}");
        pointers(value.pointer(&format!("/{name}")).unwrap(), &path, found);
        found.push(path);
    }
}

/// What of these answers is neither kept nor set aside, after a change that is named; and what was written is expected
/// to be read again as it is.
fn lost(answers: &Value, change: &str) -> Vec<String> {
    let strengths = crate::support::read(STRENGTHS);
    let file = written(&strengths, &read(&strengths, &file_of("strengths", answers.clone())).unwrap());
    assert_eq!(written(&strengths, &read(&strengths, &file).unwrap()), file, "{change}");
    let (mut before, mut after) = (BTreeMap::new(), BTreeMap::new());
    strings(answers, &mut before);
    strings(&json!([file["answers"], file["setAside"]]), &mut after);
    let missing = before.into_iter().filter(|(text, times)| after.get(text) < Some(times));
    missing.map(|(text, _)| format!("{change} loses “{text}”")).collect()
}

#[test]
fn whatever_stands_in_a_file_nothing_is_lost_and_it_is_read_again() {
    let mut places = Vec::new();
    pointers(&full(), "", &mut places);
    assert!(places.len() > 40 && lost(&full(), "nothing").is_empty(), "{places:?}");
    let mut found = Vec::new();
    for place in &places {
        for odd in
            [json!("odd"), json!(["odd"]), json!({"odd": "odd"}), json!([{"id": "odd", "text": "odd"}]), json!(1)]
        {
            let mut answers = full();
            *answers.pointer_mut(place).unwrap() = odd.clone();
            found.extend(lost(&answers, &format!("{place} = {odd}")));
        }
        let mut answers = full();
        if let Value::Object(fields) = answers.pointer_mut(place).unwrap() {
            fields.insert("odd".to_owned(), json!("odd"));
            found.extend(lost(&answers, &format!("{place}/odd")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
