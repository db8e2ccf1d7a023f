//! What is said on later days: kept by day, and forgotten by day.

use serde_json::{Value, json};
use stack_up::model::{Answer, Date};

use crate::support::{Person, REPAIR, STRENGTHS, at, day, slot};
use crate::written;

fn answers(person: &Person) -> Value {
    written(&person.questionnaire, &person.response)["answers"].clone()
}

fn forgets(mut person: Person, date: &str) -> Person {
    person.response.forget(day(date), "later", &at("2026-12-24T08:00:00Z"));
    person
}

/// Someone who came back on two days.
fn resident() -> Person {
    Person::with(STRENGTHS)
        .writes("agreed", "A ramp.")
        .writes("goals.g1.goal", "one")
        .writes("goals.g2.goal", "two")
        .writes("check-ins.noticed@2026-12-01", "snow")
        .chooses("goals.g1.state@2026-12-01", "not-started")
        .writes("goals.g1.note@2026-12-01", "too cold")
        .chooses("check-ins.promise@2026-12-01", "no")
        .chooses("goals.g1.state@2027-01-15", "on-my-way")
        .chooses("goals.g2.state@2027-01-15", "done")
        .chooses("check-ins.promise@2027-01-15", "partly")
}

fn of_both_days() -> Value {
    json!({
        "goals": {"items": [
            {"id": "g1", "goal": "one", "checkIns": [
                {"date": "2026-12-01", "state": "not-started", "note": "too cold"},
                {"date": "2027-01-15", "state": "on-my-way"},
            ]},
            {"id": "g2", "goal": "two", "checkIns": [{"date": "2027-01-15", "state": "done"}]},
        ]},
        "agreed": {"text": "A ramp."},
        "check-ins": {"items": [
            {"date": "2026-12-01", "noticed": "snow", "promise": "no"},
            {"date": "2027-01-15", "promise": "partly"},
        ]},
    })
}

#[test]
fn each_day_has_its_own_answers() {
    assert_eq!(answers(&resident()), of_both_days());
    let said = |place: &str| resident().response.at(&slot(place)).cloned();
    assert_eq!(said("goals.g1.note@2026-12-01"), Some(Answer::Text("too cold".to_owned())));
    for nothing in ["goals.g1.note@2027-01-15", "goals.g2.state@2026-12-01", "check-ins.noticed@2027-01-15"] {
        assert_eq!(said(nothing), None, "{nothing}");
    }
    let [g1, ..] = resident().response.items("goals").to_vec().try_into().map(|items: [_; 2]| items).unwrap();
    assert_eq!(g1.check_in(day("2027-01-15")).unwrap().values.len(), 1);
    assert_eq!(g1.check_in(day("2027-01-16")), None);
}

#[test]
fn what_is_changed_on_one_day_leaves_the_other() {
    let person = resident().writes("goals.g1.note@2026-12-01", "").writes("goals.g1.note@2027-01-15", "warm");
    let mut expected = of_both_days();
    expected["goals"]["items"][0]["checkIns"] = json!([
        {"date": "2026-12-01", "state": "not-started"},
        {"date": "2027-01-15", "state": "on-my-way", "note": "warm"},
    ]);
    assert_eq!(answers(&person), expected);
}

#[test]
fn a_day_of_which_nothing_is_left_is_gone() {
    let person = resident()
        .writes("goals.g1.note@2026-12-01", "")
        .drops("goals.g1.state@2026-12-01", "not-started")
        .writes("check-ins.noticed@2026-12-01", "")
        .drops("check-ins.promise@2026-12-01", "no");
    assert_eq!(person.response.check_in_days(), [day("2027-01-15")]);
    assert_eq!(answers(&person), answers(&forgets(resident(), "2026-12-01")));
    let nothing = Person::with(STRENGTHS).writes("check-ins.noticed@2026-12-01", "");
    assert_eq!((answers(&nothing), nothing.response.check_in_days()), (json!({}), vec![]));
}

/// Expects these days, the earliest first.
fn check_days(person: &Person, expected: &[&str]) {
    assert_eq!(person.response.check_in_days(), expected.iter().map(|date| day(date)).collect::<Vec<Date>>());
}

#[test]
fn the_days_of_all_groups_stand_once_and_the_earliest_first() {
    check_days(&resident(), &["2026-12-01", "2027-01-15"]);
    check_days(&Person::with(STRENGTHS).writes("goals.g1.goal", "x"), &[]);
    let person = Person::with(REPAIR)
        .chooses("tries.t1.again@2027-03-01", "yes")
        .writes("jobs.j1.note@2027-03-01", "x")
        .writes("jobs.j2.note@2026-12-31", "x")
        .writes("visits.news@2027-02-01", "x");
    check_days(&person, &["2026-12-31", "2027-02-01", "2027-03-01"]);
}

#[test]
fn a_day_is_forgotten_everywhere_and_nothing_else_is() {
    let mut expected = of_both_days();
    for pointer in ["/goals/items/0/checkIns", "/check-ins/items"] {
        expected.pointer_mut(pointer).unwrap().as_array_mut().unwrap().remove(0);
    }
    let person = forgets(resident(), "2026-12-01");
    assert_eq!(answers(&person), expected);
    check_days(&person, &["2027-01-15"]);
    let person = forgets(person, "2027-01-15");
    let without = json!({
        "goals": {"items": [{"id": "g1", "goal": "one"}, {"id": "g2", "goal": "two"}]},
        "agreed": {"text": "A ramp."},
    });
    assert_eq!(answers(&person), without);
    check_days(&person, &[]);
}

#[test]
fn forgetting_a_day_stamps_what_it_changed_and_nothing_else() {
    let stamps = |person: &Person| {
        let recorded = person.response.recorded().iter();
        recorded.map(|each| (each.question.clone(), each.stamp.clone())).collect::<Vec<_>>()
    };
    let before = stamps(&resident());
    assert_eq!(stamps(&forgets(resident(), "2026-12-02")), before);
    assert_eq!(forgets(resident(), "2026-12-02").response, resident().response);
    for ((question, was), (_, is)) in before.iter().zip(stamps(&forgets(resident(), "2026-12-01"))) {
        let is_changed = question != "agreed";
        assert_eq!(is.revision, was.revision + u32::from(is_changed), "{question}");
        assert_eq!(is.writer, if is_changed { "later" } else { "w" }, "{question}");
    }
}

#[test]
fn an_item_that_held_only_that_day_is_gone_with_it() {
    let person = Person::with(STRENGTHS).writes("goals.g1.goal", "one").writes("goals.g2.note@2026-12-01", "x");
    let expected = json!({"goals": {"items": [{"id": "g1", "goal": "one"}]}});
    assert_eq!(answers(&forgets(person, "2026-12-01")), expected);
    let only = forgets(Person::with(STRENGTHS).writes("goals.g2.note@2026-12-01", "x"), "2026-12-01");
    assert_eq!((answers(&only), only.response.has_answers()), (json!({}), false));
}

#[test]
fn days_stand_in_the_order_of_saying() {
    let person = Person::with(STRENGTHS)
        .writes("check-ins.noticed@2027-01-15", "x")
        .writes("check-ins.noticed@2026-12-01", "y")
        .writes("check-ins.noticed@2027-01-15", "z");
    let expected = json!([{"date": "2027-01-15", "noticed": "z"}, {"date": "2026-12-01", "noticed": "y"}]);
    assert_eq!(answers(&person)["check-ins"]["items"], expected);
}
