//! What is asked of someone who comes back.

use serde_json::json;

use crate::Change::{Remove, Set};
use crate::repair::{check, check_all, check_valid};

#[test]
fn coming_back_is_offered_with_words() {
    check(Remove("/checkIn/offer"), "checkIn.offer", "missing-field");
    check(Remove("/checkIn/title"), "checkIn.title", "missing-field");
    check(Remove("/checkIn/offer/de"), "checkIn.offer", "missing-language");
    check(Remove("/checkIn/intro/de"), "checkIn.intro", "missing-language");
    check(Set("/checkIn/title", json!("")), "checkIn.title", "empty");
    check(Set("/checkIn/colour", json!(1)), "checkIn.colour", "unknown-field");
    check(Set("/checkIn/screen", json!("x")), "checkIn.screen", "unknown-field");
    check(Set("/checkIn", json!("visits")), "checkIn", "wrong-type");
    check_valid([Remove("/checkIn/intro"), Remove("/checkIn/from")]);
    check_valid([Remove("/checkIn")]);
}

#[test]
fn it_has_an_id_only_with_questions_of_its_own() {
    check(Remove("/checkIn/id"), "checkIn.id", "missing-field");
    check_all([Remove("/checkIn/first"), Remove("/checkIn/last")], &[("checkIn.id", "unknown-field")]);
    check_valid([Remove("/checkIn/first"), Remove("/checkIn/last"), Remove("/checkIn/id")]);
    check_valid([Remove("/checkIn/first")]);
    check_valid([Remove("/checkIn/last")]);
}

#[test]
fn its_id_is_that_of_a_question() {
    check(Set("/checkIn/id", json!("Visits")), "checkIn.id", "wrong-type");
    check(Set("/checkIn/id", json!("")), "checkIn.id", "empty");
    for taken in ["tools", "jobs", "tries", "look-back"] {
        check(Set("/checkIn/id", json!(taken)), "checkIn.id", "double-id");
    }
    check_valid([Set("/checkIn/id", json!("shelf"))]);
}

#[test]
fn what_may_be_left_out_may_not_be_empty() {
    check(Set("/checkIn/first", json!([])), "checkIn.first", "empty");
    check(Set("/checkIn/last", json!([])), "checkIn.last", "empty");
    check(Set("/checkIn/last", json!({})), "checkIn.last", "wrong-type");
    check(Set("/checkIn/last/0", json!("thanks")), "checkIn.last[0]", "wrong-type");
}

#[test]
fn its_fields_are_texts_days_and_choices() {
    for kind in ["scale", "group", "note"] {
        check(Set("/checkIn/first/1/kind", json!(kind)), "checkIn.first[1].kind", "wrong-word");
        check(Set("/checkIn/last/0/kind", json!(kind)), "checkIn.last[0].kind", "wrong-word");
    }
    check(Remove("/checkIn/first/0/text/de"), "checkIn.first[0].text", "missing-language");
    check(Remove("/checkIn/last/0/options"), "checkIn.last[0].options", "missing-field");
}

#[test]
fn an_id_stands_once_among_its_fields() {
    check(Set("/checkIn/first/1/id", json!("news")), "checkIn.first[1].id", "double-id");
    check(Set("/checkIn/last/0/id", json!("news")), "checkIn.last[0].id", "double-id");
    check(Set("/checkIn/first/0/id", json!("date")), "checkIn.first[0].id", "double-id");
    check(Set("/checkIn/last/0/id", json!("date")), "checkIn.last[0].id", "double-id");
    check_valid([Set("/checkIn/first/0/id", json!("tools")), Set("/checkIn/last/0/id", json!("state"))]);
}

#[test]
fn only_what_is_asked_last_may_wait_for_an_answer() {
    check(Set("/checkIn/first/0/ifAnswered", json!("best")), "checkIn.first[0].ifAnswered", "unknown-field");
    check(
        Set("/sections/2/questions/0/checkIn/0/ifAnswered", json!("best")),
        "sections[2].questions[0].checkIn[0].ifAnswered",
        "unknown-field",
    );
    for nothing in ["news", "job", "shelf", "gone"] {
        check(Set("/checkIn/last/0/ifAnswered", json!(nothing)), "checkIn.last[0].ifAnswered", "no-such-id");
    }
    check(Set("/checkIn/last/0/ifAnswered", json!(1)), "checkIn.last[0].ifAnswered", "wrong-type");
    for question in ["tools", "lamp", "open", "jobs", "tries"] {
        check_valid([Set("/checkIn/last/0/ifAnswered", json!(question))]);
    }
    check_valid([Remove("/checkIn/last/0/ifAnswered")]);
}

#[test]
fn it_is_offered_from_a_day_that_is_asked_for() {
    for nothing in ["best", "tools", "jobs", "by", "held", "gone"] {
        check(Set("/checkIn/from", json!(nothing)), "checkIn.from", "no-such-id");
    }
    check(Set("/checkIn/from", json!("2026-12-01")), "checkIn.from", "no-such-id");
    check(Set("/checkIn/from", json!("")), "checkIn.from", "empty");
    check(Set("/checkIn/from", json!(1)), "checkIn.from", "wrong-type");
    check_valid([Set("/checkIn/from", json!("open"))]);
}
