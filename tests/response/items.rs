//! Items of groups: added, filled in, moved, emptied and removed.

use serde_json::{Value, json};
use stack_up::model::{Answer, Item, Stamp, move_up, next_item_id};

use crate::support::{Person, STRENGTHS, at};
use crate::{file_of, read, written};

fn resident() -> Person {
    Person::with(STRENGTHS)
}

/// Changes the goals as a whole.
fn arranges(mut person: Person, change: impl FnOnce(&mut Vec<Item>)) -> Person {
    person.response.arrange("goals", "w", at("2026-11-23T08:00:00Z"), change);
    person
}

fn goals(person: &Person) -> Value {
    written(&person.questionnaire, &person.response)["answers"]["goals"].clone()
}

/// Expects the items of the goals as they are written.
fn check(person: &Person, expected: Value) {
    assert_eq!(goals(person), json!({"items": expected}));
}

fn three() -> Person {
    resident()
        .writes("goals.g1.goal", "one")
        .writes("goals.g2.goal", "two")
        .writes("goals.g3.goal", "three")
        .writes("goals.g2.note@2026-12-01", "well")
}

fn two() -> Value {
    json!({"id": "g2", "goal": "two", "checkIns": [{"date": "2026-12-01", "note": "well"}]})
}

#[test]
fn a_field_that_is_filled_in_leaves_all_others_as_they_are() {
    let person = three().writes("goals.g2.step", "ask").names_the_day("goals.g1.date", "2027-01-15");
    check(
        &person,
        json!([
            {"id": "g1", "goal": "one", "date": "2027-01-15"},
            {"id": "g2", "goal": "two", "step": "ask", "checkIns": [{"date": "2026-12-01", "note": "well"}]},
            {"id": "g3", "goal": "three"},
        ]),
    );
    let person = person.writes("goals.g2.goal", "2").writes("goals.g2.step", "");
    check(
        &person,
        json!([
            {"id": "g1", "goal": "one", "date": "2027-01-15"},
            {"id": "g2", "goal": "2", "checkIns": [{"date": "2026-12-01", "note": "well"}]},
            {"id": "g3", "goal": "three"},
        ]),
    );
}

#[test]
fn fields_stand_in_the_order_of_the_questionnaire() {
    let person = resident()
        .writes("goals.g1.easier", "e")
        .writes("goals.g1.why", "w")
        .writes("goals.g1.step", "s")
        .writes("goals.g1.goal", "g")
        .writes("goals.g1.note@2026-12-01", "n")
        .chooses("goals.g1.state@2026-12-01", "talk");
    let later = r#""checkIns":[{"date":"2026-12-01","state":"talk","note":"n"}]"#;
    let expected = format!(r#"{{"items":[{{"id":"g1","goal":"g","step":"s","why":"w","easier":"e",{later}}}]}}"#);
    let file = stack_up::model::write_response(&person.questionnaire, &person.response);
    assert_eq!(file.get("answers").unwrap().get("goals").unwrap().to_line(), expected);
}

#[test]
fn an_item_that_is_removed_leaves_the_others_with_their_later_days() {
    let person = arranges(three(), |items| items.retain(|item| item.id != "g1"));
    check(&person, json!([two(), {"id": "g3", "goal": "three"}]));
    let person = arranges(person, |items| items.retain(|item| item.id != "g2"));
    check(&person, json!([{"id": "g3", "goal": "three"}]));
    let person = arranges(person, Vec::clear);
    assert_eq!((goals(&person), person.response.answer("goals")), (Value::Null, None));
}

/// Moves an item up, and expects the order of the ids.
fn check_order(id: &str, expected: [&str; 3]) {
    let person = arranges(three(), |items| move_up(items, id));
    let ids: Vec<&str> = person.response.items("goals").iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, expected, "{id}");
    let items = goals(&person)["items"].clone();
    assert!(items.as_array().unwrap().contains(&two()), "{items}");
}

#[test]
fn an_item_moves_before_the_one_in_front_of_it() {
    check_order("g2", ["g2", "g1", "g3"]);
    check_order("g3", ["g1", "g3", "g2"]);
    check_order("g1", ["g1", "g2", "g3"]);
    check_order("g9", ["g1", "g2", "g3"]);
}

#[test]
fn the_order_of_items_is_kept() {
    let person = arranges(three(), |items| move_up(items, "g3"));
    let again = read(&person.questionnaire, &written(&person.questionnaire, &person.response)).unwrap();
    assert_eq!(again.items("goals"), person.response.items("goals"));
}

/// Expects the id of a further goal.
fn check_next(person: &Person, expected: &str) {
    assert_eq!(next_item_id(person.ask_group("goals"), person.response.items("goals")), expected);
}

#[test]
fn an_item_gets_the_id_after_the_highest() {
    check_next(&resident(), "g1");
    check_next(&three(), "g4");
    check_next(&arranges(three(), |items| items.retain(|item| item.id != "g2")), "g4");
    check_next(&resident().writes("goals.g12.goal", "x").writes("goals.s40.goal", "x"), "g13");
    check_next(&resident().writes("goals.goal.goal", "x").writes("goals.g-7.goal", "x"), "g1");
}

#[test]
fn an_item_without_anything_in_it_is_not_written() {
    let emptied = three().writes("goals.g1.goal", "").writes("goals.g3.goal", "");
    assert_eq!(emptied.response.items("goals").len(), 3);
    check(&emptied, json!([two()]));
    check(&three().writes("goals.g4.goal", ""), goals(&three())["items"].clone());
}

#[test]
fn what_was_said_later_keeps_an_item_that_was_emptied() {
    let person = three().writes("goals.g2.goal", "");
    let left = json!({"id": "g2", "checkIns": [{"date": "2026-12-01", "note": "well"}]});
    check(&person, json!([{"id": "g1", "goal": "one"}, left, {"id": "g3", "goal": "three"}]));
    check(&person.writes("goals.g2.goal", "two"), goals(&three())["items"].clone());
}

#[test]
fn when_all_items_are_emptied_the_answer_is_cleared_and_its_stamp_stays() {
    let person = resident().writes("goals.g1.goal", "one").writes("goals.g1.goal", "");
    assert_eq!((goals(&person), person.response.has_answers()), (Value::Null, false));
    let [recorded] = person.response.recorded() else { panic!("{:?}", person.response.recorded()) };
    assert_eq!((&recorded.answer, &recorded.stamp), (&None, &Stamp::new(2, "w")));
}

#[test]
fn blank_words_are_kept_as_typed_and_answer_nothing() {
    let person = resident().writes("goals.g1.goal", " \n");
    check(&person, json!([{"id": "g1", "goal": " \n"}]));
    assert!(!person.response.is_answered("goals"));
    assert!(person.writes("goals.g2.step", "x").response.is_answered("goals"));
}

#[test]
fn a_group_counts_as_one_question() {
    let answered = |person: Person| person.response.answered(&person.questionnaire);
    assert_eq!((answered(resident()), answered(three()), answered(three().writes("keep", "x"))), (0, 1, 2));
    assert_eq!(answered(resident().writes("check-ins.noticed@2026-12-01", "x")), 0);
}

#[test]
fn more_items_than_may_be_added_are_read_and_kept() {
    let items: Vec<Value> = (1..=5).map(|number| json!({"id": format!("g{number}"), "goal": "x"})).collect();
    let mut person = resident();
    person.response = read(&person.questionnaire, &file_of("strengths", json!({"goals": {"items": items}}))).unwrap();
    assert_eq!(person.response.set_aside, []);
    check(&person.writes("goals.g5.goal", "x"), json!(items));
}

#[test]
fn a_place_of_another_kind_holds_nothing() {
    let person = three().writes("keep", "x").chooses("skills", "cooking");
    for place in ["keep.goal", "skills.g1.goal", "goals.g9.goal", "goals.g1.step", "goals.g1.gone", "goals.goal"] {
        assert_eq!(person.response.at(&crate::support::slot(place)), None, "{place}");
    }
    let goal = person.response.at(&crate::support::slot("goals.g1.goal"));
    assert_eq!(goal, Some(&Answer::Text("one".to_owned())));
}
