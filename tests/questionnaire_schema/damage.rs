//! Damaged files: each is refused by the schema, and by the reader with a code.

use serde_json::{Value, json};

use crate::{everything, faults, validator};

/// Puts a value at a pointer of the file with everything; `-` adds to a list.
fn with(pointer: &str, value: Value) -> Value {
    let mut file = everything();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).unwrap() {
        Value::Array(items) if name == "-" => items.push(value),
        Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
        parent => parent[name] = value,
    }
    file
}

fn without(pointer: &str) -> Value {
    let mut file = everything();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    file.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(name).unwrap();
    file
}

fn check(file: &Value, code: &str, what: &str) {
    assert!(!validator().is_valid(file), "the schema takes it: {what}");
    let faults = faults(file);
    assert!(faults.iter().any(|(_, found)| *found == code), "{what}: {faults:?}");
}

fn check_all<const N: usize>(code: &str, cases: [(&str, Value); N]) {
    for (pointer, value) in cases {
        let what = format!("{pointer}: {value}");
        check(&with(pointer, value), code, &what);
    }
}

const QUESTIONS: &str = "/sections/1/questions";

#[test]
fn another_format_or_a_newer_one() {
    check_all("other-format", [("/format", json!("stack-up-response")), ("/format", json!(1))]);
    check_all("newer-format", [("/formatVersion", json!(2)), ("/formatVersion", json!("1"))]);
}

#[test]
fn a_field_that_is_missing() {
    for pointer in [
        "/id",
        "/about",
        "/report",
        "/scales/0/enough/share",
        "/scales/0/points/0/upTo",
        "/sections/0/title",
        "/sections/0/questions/0/scale",
        "/sections/0/questions/0/kind",
        "/sections/1/questions/2/select",
        "/sections/1/questions/2/options",
        "/sections/1/questions/4/groups/0/title",
        "/sections/1/questions/5/offers/none",
        "/sections/1/questions/6/offers/more",
        "/sections/1/questions/8/itemId",
        "/sections/1/questions/8/calendar/words",
        "/report/0/empty",
        "/report/1/title",
        "/report/1/onTheWay/atLeast",
        "/report/5/margin",
        "/report/6/unnamed",
        "/report/7/strong",
        "/report/9/plan/review",
        "/report/11/parts/0/show",
        "/report/11/parts/1/show/0/fields/0/field",
        "/checkIn/offer",
        "/checkIn/id",
    ] {
        check(&without(pointer), "missing-field", pointer);
    }
}

#[test]
fn a_field_that_does_not_belong_there() {
    let at = |rest: &str| format!("{QUESTIONS}/{rest}");
    check_all(
        "unknown-field",
        [
            ("/colour", json!("green")),
            ("/$schema", json!("questionnaire.schema.json")),
            ("/scales/0/points/0/colour", json!("green")),
            ("/scales/0/unscored/1/who", json!("Who?")),
            ("/themes/0/intro", json!("x")),
            ("/sections/0/questions/0/select", json!("one")),
            (&at("0/talk"), json!("x")),
            (&at("2/options/0/hint"), json!("x")),
            (&at("4/options"), json!([{"id": "a", "label": "A"}])),
            (&at("5/groups"), json!([{"title": "x", "options": [{"id": "a", "label": "A"}]}])),
            (&at("5/offers/more"), json!("x")),
            (&at("6/offers/none"), json!("x")),
            (&at("7/long"), json!(true)),
            (&at("8/fields/0/screen"), json!("x")),
            (&at("8/fields/0/ifAnswered"), json!("story")),
            (&at("8/more/0/groups"), json!([{"title": "x", "options": [{"id": "a", "label": "A"}]}])),
            ("/report/0/intro", json!("x")),
            ("/report/2/most", json!(1)),
            ("/report/3/rule", json!("low")),
            ("/report/6/strong", json!("x")),
            ("/report/9/plan/group/screen", json!("x")),
            ("/report/11/title", json!("x")),
            ("/report/11/parts/1/show/0/label", json!("x")),
            ("/checkIn/first/0/ifAnswered", json!("story")),
            ("/checkIn/colour", json!("x")),
        ],
    );
    let mut file = without("/checkIn/first");
    file["checkIn"].as_object_mut().unwrap().remove("last").unwrap();
    check(&file, "unknown-field", "an id of coming back without questions");
}

#[test]
fn a_value_of_another_kind_or_out_of_its_range() {
    check_all(
        "wrong-type",
        [
            ("/id", json!("Garden")),
            ("/id", json!("a.b")),
            ("/version", json!(1)),
            ("/languages", json!("en")),
            ("/languages", json!([])),
            ("/languages/1", json!("cy_GB")),
            ("/title", json!(["x"])),
            ("/title/cy", json!(1)),
            ("/about", json!("x")),
            ("/check", json!("yes")),
            ("/scales/0/points", json!([])),
            ("/scales/0/points/0/score", json!(-1)),
            ("/scales/0/points/0/upTo", json!(101)),
            ("/scales/0/enough/answers", json!(0)),
            ("/scales/0/enough/share", json!([1])),
            ("/scales/0/enough/share", json!([0, 0])),
            ("/scales/0/enough/share", json!([1, 2, 3])),
            ("/scales/0/varies", json!(11)),
            ("/sections/1/questions/2/options/0/id", json!("own-1")),
            ("/sections/1/questions/8/most", json!(11)),
            ("/report/1/atLeast", json!(11)),
            ("/report/3/most", json!(0)),
            ("/report/5/margin", json!(1.5)),
            ("/report/7/strongFrom", json!(101)),
            ("/report/11/parts/0/off", json!(1)),
            ("/checkIn", json!([])),
        ],
    );
}

#[test]
fn a_word_that_may_not_stand_there() {
    check_all(
        "wrong-word",
        [
            ("/scales/0/unscored/0/id", json!("refused")),
            ("/sections/0/questions/0/kind", json!("scal")),
            ("/sections/1/questions/2/select", json!("two")),
            ("/sections/1/questions/5/offers/which", json!("all")),
            ("/sections/1/questions/8/fields/0/kind", json!("date")),
            ("/sections/1/questions/8/fields/1/kind", json!("scale")),
            ("/report/3/block", json!("talks")),
            ("/report/6/rule", json!("lowest")),
            ("/report/9/plan/group/kind", json!("text")),
            ("/report/11/parts/0/beside", json!("left")),
            ("/checkIn/last/1/kind", json!("group")),
        ],
    );
}

#[test]
fn what_is_empty_too_long_or_holds_a_brace() {
    check_all(
        "empty",
        [
            ("/version", json!("")),
            ("/title", json!("")),
            ("/title/cy", json!(" \n\t\u{a0}")),
            ("/sections", json!([])),
            ("/sections/0/questions", json!([])),
            ("/sections/1/questions/2/options", json!([])),
            ("/sections/1/questions/4/groups/0/options", json!([])),
            ("/sections/1/questions/5/offers/from", json!([])),
            ("/sections/1/questions/8/fields", json!([])),
            ("/sections/1/questions/8/checkIn", json!([])),
            ("/report", json!([])),
            ("/report/11/parts", json!([])),
            ("/report/11/parts/0/show", json!([])),
            ("/report/11/parts/1/show/0/fields", json!([])),
            ("/checkIn/first", json!([])),
        ],
    );
    check(&with("/title/cy", json!("ŷ".repeat(20_001))), "too-long", "/title/cy");
    check_all(
        "unknown-placeholder",
        [
            ("/title", json!("{name}")),
            ("/title/en", json!("Ask {organisation")),
            ("/title/en", json!("{{organisation}}")),
            ("/title/en", json!("{theme}")),
            ("/report/6/unnamed", json!("{theme}")),
            ("/report/6/named", json!("{themes}")),
        ],
    );
}

#[test]
fn what_may_stand_only_once_or_only_first() {
    check_all(
        "double-id",
        [
            ("/languages/-", json!("en")),
            ("/scales/0/unscored/1/id", json!("not-sure")),
            ("/sections/1/questions/8/fields/1/id", json!("id")),
            ("/sections/1/questions/8/checkIn/0/id", json!("date")),
            ("/checkIn/last/1/id", json!("date")),
        ],
    );
    let heading = everything()["report"][0].clone();
    check_all("heading-first", [("/report/-", heading), ("/report/0", json!({"block": "profile", "title": "x"}))]);
    let two = json!({"which": "rest", "from": ["skills", "hurdles"], "more": "x"});
    check_all("offers-two", [("/sections/1/questions/6/offers", two)]);
}

#[test]
fn the_longest_text_is_taken() {
    let file = with("/title/cy", json!("ŷ".repeat(20_000)));
    assert!(validator().is_valid(&file));
    assert_eq!(faults(&file), []);
}
