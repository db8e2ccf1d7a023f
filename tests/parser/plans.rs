//! The plan of first steps.

use serde_json::json;

use crate::Change::{Remove, Set};
use crate::repair::{check, check_all, check_valid};

#[test]
fn a_plan_has_a_group_a_field_of_it_and_a_day() {
    check_all([Set("/report/3/plan", json!(true)), Remove("/checkIn/from")], &[("report[3].plan", "wrong-type")]);
    check(Remove("/report/3/plan/field"), "report[3].plan.field", "missing-field");
    check(Set("/report/3/plan/colour", json!(1)), "report[3].plan.colour", "unknown-field");
    check_all(
        [Remove("/report/3/plan/review"), Remove("/checkIn/from")],
        &[("report[3].plan.review", "missing-field")],
    );
    check_all([Remove("/report/3/plan/group")], &[("report[3].plan.group", "missing-field"), CALENDAR]);
    check_valid([Remove("/report/3/plan"), Remove("/checkIn/from")]);
}

const CALENDAR: (&str, &str) = ("report[3].plan.review.calendar.group", "no-such-id");

#[test]
fn its_questions_are_a_group_and_a_day() {
    check_all(
        [Set("/report/3/plan/review/kind", json!("text")), Remove("/checkIn/from")],
        &[("report[3].plan.review.kind", "wrong-word")],
    );
    check_all(
        [Set("/report/3/plan/group/kind", json!("text"))],
        &[("report[3].plan.group.kind", "wrong-word"), CALENDAR],
    );
    check(Remove("/report/3/plan/group/text/de"), "report[3].plan.group.text", "missing-language");
    check(Remove("/report/3/plan/review/text"), "report[3].plan.review.text", "missing-field");
}

#[test]
fn an_offered_step_goes_into_a_field_of_the_group() {
    for field in ["again", "job", "tries", "tries.try", "gone"] {
        check(Set("/report/3/plan/field", json!(field)), "report[3].plan.field", "no-such-id");
    }
    check(Set("/report/3/plan/field", json!(["try"])), "report[3].plan.field", "wrong-type");
    check(Set("/report/3/plan/field", json!("")), "report[3].plan.field", "empty");
}

#[test]
fn an_offered_step_goes_into_a_text() {
    check(Set("/report/3/plan/field", json!("on")), "report[3].plan.field", "no-such-id");
}

#[test]
fn its_ids_are_taken_wherever_they_stand() {
    check(Set("/report/3/plan/group/fields/1/id", json!("try")), "report[3].plan.group.fields[1].id", "double-id");
    check_all(
        [Set("/report/3/plan/review/id", json!("best")), Remove("/checkIn/from")],
        &[("report[3].plan.review.id", "double-id")],
    );
    let themes = json!([{"id": "look-back", "title": "x"}]);
    check_all(
        [Set("/themes", themes), Set("/sections/1/questions/0/theme", json!("look-back"))],
        &[("report[3].plan.review.id", "double-id")],
    );
}

#[test]
fn its_questions_are_found_from_elsewhere() {
    check_valid([
        Set("/report/1/parts/0/show/0", json!({"question": "tries", "fields": [{"field": "try"}, {"field": "on"}]})),
        Set("/report/1/parts/1/show/0", json!({"question": "look-back"})),
        Set("/checkIn/last/0/ifAnswered", json!("tries")),
    ]);
}
