//! Questions for a day, and what goes into the person's calendar.

use serde_json::json;

use crate::Change::{Remove, Set};
use crate::repair::{check, check_all, check_valid};

const OPEN: &str = "sections[1].questions[2]";
const JOBS: &str = "sections[2].questions[0]";

#[test]
fn a_day_goes_into_the_calendar_with_the_words_of_a_group() {
    let calendar = |name: &str| format!("{OPEN}.calendar{name}");
    check(Set("/sections/1/questions/2/calendar", json!("jobs")), &calendar(""), "wrong-type");
    check(Remove("/sections/1/questions/2/calendar/group"), &calendar(".group"), "missing-field");
    check(Remove("/sections/1/questions/2/calendar/words"), &calendar(".words"), "missing-field");
    check(Set("/sections/1/questions/2/calendar/date", json!("by")), &calendar(".date"), "unknown-field");
    for group in ["toys", "tools", "bench", "job"] {
        check(Set("/sections/1/questions/2/calendar/group", json!(group)), &calendar(".group"), "no-such-id");
    }
    for words in ["tools", "try", "note", "jobs.job", "gone"] {
        check(Set("/sections/1/questions/2/calendar/words", json!(words)), &calendar(".words"), "no-such-id");
    }
    check(Set("/sections/1/questions/2/calendar/group", json!(1)), &calendar(".group"), "wrong-type");
    check(Set("/sections/1/questions/2/calendar/words", json!("")), &calendar(".words"), "empty");
    check_valid([Set("/sections/1/questions/2/calendar/words", json!("why"))]);
    check_valid([Set("/sections/1/questions/2/calendar", json!({"group": "tries", "words": "try"}))]);
    check_valid([Remove("/sections/1/questions/2/calendar")]);
}

#[test]
fn the_words_of_a_day_are_those_of_a_text_field() {
    for words in ["by", "size", "with"] {
        let path = format!("{OPEN}.calendar.words");
        check(Set("/sections/1/questions/2/calendar/words", json!(words)), &path, "no-such-id");
    }
}

#[test]
fn an_item_goes_into_the_calendar_with_a_day_and_words_of_its_own() {
    let calendar = |name: &str| format!("{JOBS}.calendar{name}");
    check(Set("/sections/2/questions/0/calendar", json!(["by"])), &calendar(""), "wrong-type");
    check(Remove("/sections/2/questions/0/calendar/date"), &calendar(".date"), "missing-field");
    check(Remove("/sections/2/questions/0/calendar/words"), &calendar(".words"), "missing-field");
    check(Set("/sections/2/questions/0/calendar/group", json!("jobs")), &calendar(".group"), "unknown-field");
    for date in ["job", "size", "state", "open", "gone"] {
        check(Set("/sections/2/questions/0/calendar/date", json!(date)), &calendar(".date"), "no-such-id");
    }
    for words in ["by", "size", "with", "note", "best", "gone"] {
        check(Set("/sections/2/questions/0/calendar/words", json!(words)), &calendar(".words"), "no-such-id");
    }
    check_valid([Set("/sections/2/questions/0/calendar/words", json!("why"))]);
    check_valid([Remove("/sections/2/questions/0/calendar")]);
}

#[test]
fn a_question_for_a_day_has_no_other_fields() {
    check(Set("/sections/1/questions/2/long", json!(true)), &format!("{OPEN}.long"), "unknown-field");
    check(Set("/sections/1/questions/2/own", json!("x")), &format!("{OPEN}.own"), "unknown-field");
    check(Set("/sections/1/questions/2/from", json!("x")), &format!("{OPEN}.from"), "unknown-field");
}

#[test]
fn only_a_day_and_a_group_go_into_the_calendar() {
    let calendar = || json!({"group": "jobs", "words": "job"});
    check(Set("/sections/0/questions/3/calendar", calendar()), "sections[0].questions[3].calendar", "unknown-field");
    check(Set("/sections/0/questions/0/calendar", calendar()), "sections[0].questions[0].calendar", "unknown-field");
}

#[test]
fn a_field_for_a_day_does_not_go_into_the_calendar_by_itself() {
    let calendar = || json!({"group": "jobs", "words": "job"});
    check(
        Set("/sections/2/questions/0/fields/1/calendar", calendar()),
        &format!("{JOBS}.fields[1].calendar"),
        "unknown-field",
    );
    check(Set("/checkIn/first/1/calendar", calendar()), "checkIn.first[1].calendar", "unknown-field");
}

#[test]
fn a_calendar_of_a_group_that_is_gone_is_named_everywhere() {
    check_all(
        [Remove("/sections/2"), Remove("/report/1/parts/2")],
        &[(&format!("{OPEN}.calendar.group"), "no-such-id")],
    );
}
