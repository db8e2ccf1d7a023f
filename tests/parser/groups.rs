//! Groups: their fields, and what is asked of each item later.

use serde_json::json;

use crate::Change::{Remove, Set};
use crate::repair::{check, check_all, check_valid};

/// The path of a part of the group.
fn at(name: &str) -> String {
    format!("sections[2].questions[0]{name}")
}

#[test]
fn a_group_has_all_its_fields() {
    check(Remove("/sections/2/questions/0/item"), &at(".item"), "missing-field");
    check(Remove("/sections/2/questions/0/itemId"), &at(".itemId"), "missing-field");
    check(Remove("/sections/2/questions/0/most"), &at(".most"), "missing-field");
    check(Remove("/sections/2/questions/0/add"), &at(".add"), "missing-field");
    check(Remove("/sections/2/questions/0/item/de"), &at(".item"), "missing-language");
    check(Remove("/sections/2/questions/0/add/en"), &at(".add"), "missing-language");
    check(Remove("/sections/2/questions/0/fields/0/text/de"), &at(".fields[0].text"), "missing-language");
    check_valid([Remove("/sections/2/questions/0/checkIn")]);
    check_valid([Remove("/sections/2/questions/0/more"), Remove("/report/1/parts/2/show/0/fields/3")]);
}

#[test]
fn a_group_without_fields_is_named_with_what_they_were_for() {
    let of_its_fields = [
        ("report[1].parts[2].show[0].fields[0].field", "no-such-id"),
        ("report[1].parts[2].show[0].fields[1].field", "no-such-id"),
        ("report[1].parts[2].show[0].fields[2].field", "no-such-id"),
        ("sections[1].questions[2].calendar.words", "no-such-id"),
        ("sections[2].questions[0].calendar.date", "no-such-id"),
        ("sections[2].questions[0].calendar.words", "no-such-id"),
    ];
    let fields = at(".fields");
    for (change, code) in [
        (Remove("/sections/2/questions/0/fields"), "missing-field"),
        (Set("/sections/2/questions/0/fields", json!([])), "empty"),
        (Set("/sections/2/questions/0/fields", json!({})), "wrong-type"),
    ] {
        check_all([change], &[&of_its_fields[..], &[(fields.as_str(), code)]].concat());
    }
}

#[test]
fn what_may_be_left_out_may_not_be_empty() {
    check(Set("/sections/2/questions/0/checkIn", json!([])), &at(".checkIn"), "empty");
    check(Set("/sections/2/questions/0/checkIn", json!("x")), &at(".checkIn"), "wrong-type");
    check_all(
        [Set("/sections/2/questions/0/more", json!([])), Remove("/report/1/parts/2/show/0/fields/3")],
        &[(&at(".more"), "empty")],
    );
}

#[test]
fn a_value_of_the_wrong_type_is_named() {
    for most in [json!(0), json!(11), json!(1.5), json!("3"), json!(null)] {
        check(Set("/sections/2/questions/0/most", most), &at(".most"), "wrong-type");
    }
    check_valid([Set("/sections/2/questions/0/most", json!(1))]);
    check_valid([Set("/sections/2/questions/0/most", json!(10))]);
    for id in ["J", "1", "j.", "ĵ"] {
        check(Set("/sections/2/questions/0/itemId", json!(id)), &at(".itemId"), "wrong-type");
    }
    check(Set("/sections/2/questions/0/itemId", json!("")), &at(".itemId"), "empty");
    check(Set("/sections/2/questions/0/itemId", json!(1)), &at(".itemId"), "wrong-type");
    check(Set("/sections/2/questions/0/checkIn/1", json!("note")), &at(".checkIn[1]"), "wrong-type");
    check(Set("/sections/2/questions/0/colour", json!(1)), &at(".colour"), "unknown-field");
    check(Set("/sections/2/questions/0/options", json!([])), &at(".options"), "unknown-field");
    check(Set("/sections/2/questions/0/more/1/colour", json!(1)), &at(".more[1].colour"), "unknown-field");
}

#[test]
fn the_first_field_is_a_text() {
    let date = json!({"id": "job", "kind": "date", "text": "x"});
    let choice = json!({
        "id": "job", "kind": "choice", "select": "one", "text": "x", "options": [{"id": "x", "label": "x"}],
    });
    let calendars = || [Remove("/sections/2/questions/0/calendar"), Remove("/sections/1/questions/2/calendar")];
    for first in [date, choice] {
        let changes = calendars().into_iter().chain([Set("/sections/2/questions/0/fields/0", first)]);
        check_all(changes, &[(&at(".fields[0].kind"), "wrong-word")]);
    }
}

#[test]
fn a_field_is_a_text_a_day_or_a_choice() {
    for kind in ["scale", "group", "own", "Text"] {
        check(Set("/sections/2/questions/0/fields/2/kind", json!(kind)), &at(".fields[2].kind"), "wrong-word");
        check(Set("/sections/2/questions/0/more/0/kind", json!(kind)), &at(".more[0].kind"), "wrong-word");
        check(Set("/sections/2/questions/0/checkIn/0/kind", json!(kind)), &at(".checkIn[0].kind"), "wrong-word");
    }
}

#[test]
fn fields_of_every_place_take_the_three_kinds() {
    let text = || json!({"id": "x", "kind": "text", "long": true, "text": "x", "hint": "x"});
    let date = || json!({"id": "y", "kind": "date", "text": "x"});
    let option = json!({"id": "x", "label": "x"});
    let choice = || json!({"id": "z", "kind": "choice", "select": "any", "text": "x", "own": "x", "options": [option]});
    for place in [
        "/sections/2/questions/0/fields/-",
        "/sections/2/questions/0/more/-",
        "/sections/2/questions/0/checkIn/-",
        "/report/3/plan/group/fields/-",
        "/report/3/plan/group/checkIn/-",
        "/checkIn/first/-",
        "/checkIn/last/-",
    ] {
        check_valid([Set(place, text()), Set(place, date()), Set(place, choice())]);
    }
}

#[test]
fn options_of_a_field_stand_in_no_groups() {
    let groups = json!([{"title": "x", "options": [{"id": "x", "label": "x"}]}]);
    check_all(
        [Remove("/sections/2/questions/0/fields/2/options"), Set("/sections/2/questions/0/fields/2/groups", groups)],
        &[(&at(".fields[2].groups"), "unknown-field"), (&at(".fields[2].options"), "missing-field")],
    );
}

#[test]
fn an_id_stands_once_among_the_fields_of_a_group() {
    check(Set("/sections/2/questions/0/more/1/id", json!("size")), &at(".more[1].id"), "double-id");
    check(Set("/sections/2/questions/0/checkIn/2/id", json!("why")), &at(".checkIn[2].id"), "double-id");
    check(Set("/sections/2/questions/0/checkIn/2/id", json!("state")), &at(".checkIn[2].id"), "double-id");
    check_valid([
        Set("/sections/2/questions/0/more/1/id", json!("best")),
        Set("/sections/2/questions/0/checkIn/2/id", json!("try")),
        Set("/report/3/plan/group/checkIn/0/id", json!("state")),
    ]);
}

#[test]
fn an_id_that_stands_for_something_else_in_the_file_is_taken() {
    check(Set("/sections/2/questions/0/more/1/id", json!("id")), &at(".more[1].id"), "double-id");
    check(
        Set("/sections/2/questions/0/fields/-", json!({"id": "id", "kind": "date", "text": "x"})),
        &at(".fields[3].id"),
        "double-id",
    );
    check(Set("/sections/2/questions/0/checkIn/2/id", json!("date")), &at(".checkIn[2].id"), "double-id");
    check(Set("/report/3/plan/group/checkIn/0/id", json!("date")), "report[3].plan.group.checkIn[0].id", "double-id");
    check_valid([Set("/sections/2/questions/0/more/1/id", json!("date"))]);
}

#[test]
fn no_field_has_the_id_of_the_id() {
    check(Set("/sections/2/questions/0/checkIn/2/id", json!("id")), &at(".checkIn[2].id"), "double-id");
    check(Set("/checkIn/first/0/id", json!("id")), "checkIn.first[0].id", "double-id");
}
