//! The parts of a page in the person's own words.

use serde_json::json;

use crate::Change::{Remove, Set};
use crate::repair::{check, check_all, check_valid};

#[test]
fn a_page_has_parts() {
    check(Remove("/report/1/parts"), "report[1].parts", "missing-field");
    check(Set("/report/1/parts", json!([])), "report[1].parts", "empty");
    check(Set("/report/1/parts", json!("shelf")), "report[1].parts", "wrong-type");
    check(Set("/report/1/parts/0", json!("shelf")), "report[1].parts[0]", "wrong-type");
}

#[test]
fn a_page_has_no_title_of_its_own() {
    check(Set("/report/1/title", json!("x")), "report[1].title", "unknown-field");
    check_valid([Set("/report/1/intro", json!("x"))]);
}

#[test]
fn a_part_has_all_its_fields() {
    check(Remove("/report/1/parts/0/id"), "report[1].parts[0].id", "missing-field");
    check(Remove("/report/1/parts/0/title"), "report[1].parts[0].title", "missing-field");
    check(Remove("/report/1/parts/0/title/de"), "report[1].parts[0].title", "missing-language");
    check(Remove("/report/1/parts/0/show"), "report[1].parts[0].show", "missing-field");
    check(Set("/report/1/parts/0/show", json!([])), "report[1].parts[0].show", "empty");
    check(Set("/report/1/parts/0/show", json!(["tools"])), "report[1].parts[0].show[0]", "wrong-type");
    check(Set("/report/1/parts/0/intro", json!("x")), "report[1].parts[0].intro", "unknown-field");
    check(Set("/report/1/parts/1/off", json!("yes")), "report[1].parts[1].off", "wrong-type");
    check_valid([Set("/report/1/parts/1/off", json!(false)), Remove("/report/1/parts/2/beside")]);
}

#[test]
fn the_ids_of_parts_differ_and_are_of_their_own_kind() {
    check(Set("/report/1/parts/2/id", json!("shelf")), "report[1].parts[2].id", "double-id");
    check(Set("/report/1/parts/2/id", json!("To mend")), "report[1].parts[2].id", "wrong-type");
    check_valid([Set("/report/1/parts/2/id", json!("tools"))]);
}

#[test]
fn a_part_stands_at_the_start_or_at_the_end() {
    for side in [json!("left"), json!("End"), json!(true)] {
        check(Set("/report/1/parts/3/beside", side), "report[1].parts[3].beside", "wrong-word");
    }
    check_valid([Set("/report/1/parts/3/beside", json!("start"))]);
}

#[test]
fn texts_days_and_choices_are_shown() {
    for id in ["tools", "lend", "best", "open", "look-back"] {
        check_valid([Set("/report/1/parts/0/show/0/question", json!(id))]);
    }
    for id in ["lamp", "jobs", "visits", "news", "shelf", "gone"] {
        check(Set("/report/1/parts/0/show/0/question", json!(id)), "report[1].parts[0].show[0].question", "no-such-id");
    }
    check(Remove("/report/1/parts/0/show/0/question"), "report[1].parts[0].show[0].question", "missing-field");
    check(Set("/report/1/parts/0/show/0/question", json!(1)), "report[1].parts[0].show[0].question", "wrong-type");
    check(Set("/report/1/parts/0/show/0/colour", json!(1)), "report[1].parts[0].show[0].colour", "unknown-field");
    check(Remove("/report/1/parts/1/show/1/label/de"), "report[1].parts[1].show[1].label", "missing-language");
}

const GROUP: &str = "report[1].parts[2].show[0]";

#[test]
fn of_a_group_fields_are_shown() {
    check(Remove("/report/1/parts/2/show/0/fields"), &format!("{GROUP}.question"), "no-such-id");
    check(Set("/report/1/parts/2/show/0/fields", json!([])), &format!("{GROUP}.fields"), "empty");
    check(Set("/report/1/parts/2/show/0/fields", json!("job")), &format!("{GROUP}.fields"), "wrong-type");
    check(Set("/report/1/parts/2/show/0/label", json!("x")), &format!("{GROUP}.label"), "unknown-field");
    check(Remove("/report/1/parts/2/show/0/fields/0/field"), &format!("{GROUP}.fields[0].field"), "missing-field");
    check(
        Set("/report/1/parts/2/show/0/fields/1/off", json!(true)),
        &format!("{GROUP}.fields[1].off"),
        "unknown-field",
    );
    check(
        Remove("/report/1/parts/2/show/0/fields/1/label/de"),
        &format!("{GROUP}.fields[1].label"),
        "missing-language",
    );
    for field in ["note", "try", "tools", "gone"] {
        let path = format!("{GROUP}.fields[0].field");
        check(Set("/report/1/parts/2/show/0/fields/0/field", json!(field)), &path, "no-such-id");
    }
    check_valid([Set("/report/1/parts/2/show/0/fields/0/field", json!("why"))]);
}

#[test]
fn only_a_group_has_fields_to_show() {
    let fields = json!([{"field": "job"}]);
    check(Set("/report/1/parts/0/show/0/fields", fields), "report[1].parts[0].show[0].question", "no-such-id");
}

#[test]
fn a_question_that_is_gone_is_named_in_every_part() {
    check_all(
        [
            Set("/report/1/parts/0/show/0/question", json!("gone")),
            Set("/report/1/parts/2/show/0/question", json!("gone")),
        ],
        &[("report[1].parts[0].show[0].question", "no-such-id"), (&format!("{GROUP}.question"), "no-such-id")],
    );
}
