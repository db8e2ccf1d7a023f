//! Screens, prompts, and the note for helpers.

use serde_json::json;

use crate::Change::{Remove, Set};
use crate::repair::{check, check_valid};

#[test]
fn a_screen_is_headed_by_a_text() {
    check(Set("/sections/0/questions/1/screen", json!(true)), "sections[0].questions[1].screen", "wrong-type");
    check(Set("/sections/0/questions/1/screen", json!("")), "sections[0].questions[1].screen", "empty");
    check(Remove("/sections/0/questions/1/screen/de"), "sections[0].questions[1].screen", "missing-language");
    check(
        Set("/sections/0/questions/1/screen", json!("{x}")),
        "sections[0].questions[1].screen",
        "unknown-placeholder",
    );
    check_valid([
        Set("/sections/0/questions/1/screen", json!("What {organisation} lends")),
        Set("/sections/0/questions/3/screen", json!("A story")),
        Set("/sections/1/questions/0/screen", json!("Light")),
        Set("/sections/2/questions/0/screen", json!("Jobs")),
        Remove("/sections/0/questions/2/screen"),
    ]);
}

#[test]
fn only_a_question_of_a_section_begins_a_screen() {
    let screen = || json!("Here");
    let job = "sections[2].questions[0]";
    check(
        Set("/sections/2/questions/0/fields/1/screen", screen()),
        &format!("{job}.fields[1].screen"),
        "unknown-field",
    );
    check(Set("/sections/2/questions/0/more/0/screen", screen()), &format!("{job}.more[0].screen"), "unknown-field");
    check(
        Set("/sections/2/questions/0/checkIn/2/screen", screen()),
        &format!("{job}.checkIn[2].screen"),
        "unknown-field",
    );
    check(Set("/report/3/plan/group/screen", screen()), "report[3].plan.group.screen", "unknown-field");
    check(Set("/report/3/plan/review/screen", screen()), "report[3].plan.review.screen", "unknown-field");
    check(Set("/checkIn/first/0/screen", screen()), "checkIn.first[0].screen", "unknown-field");
    check(Set("/sections/0/screen", screen()), "sections[0].screen", "unknown-field");
}

#[test]
fn prompts_are_texts() {
    check(Set("/sections/0/questions/3/prompts", json!("x")), "sections[0].questions[3].prompts", "wrong-type");
    check(Set("/sections/0/questions/3/prompts/1", json!(1)), "sections[0].questions[3].prompts[1]", "wrong-type");
    check(Set("/sections/0/questions/3/prompts/1", json!(" ")), "sections[0].questions[3].prompts[1]", "empty");
    check(Remove("/sections/0/questions/3/prompts/0/de"), "sections[0].questions[3].prompts[0]", "missing-language");
    check_valid([Remove("/sections/0/questions/3/prompts")]);
    check_valid([Remove("/sections/0/questions/3/long")]);
    check_valid([Set("/sections/2/questions/0/fields/0/prompts", json!(["x"]))]);
}

#[test]
fn only_a_text_has_prompts() {
    let prompts = || json!(["x"]);
    for (pointer, path) in [
        ("/sections/0/questions/0/prompts", "sections[0].questions[0].prompts"),
        ("/sections/1/questions/0/prompts", "sections[1].questions[0].prompts"),
        ("/sections/1/questions/2/prompts", "sections[1].questions[2].prompts"),
        ("/sections/2/questions/0/prompts", "sections[2].questions[0].prompts"),
    ] {
        check(Set(pointer, prompts()), path, "unknown-field");
    }
}

#[test]
fn the_note_for_helpers_has_a_title_and_a_text() {
    check(Remove("/helpers/title"), "helpers.title", "missing-field");
    check(Remove("/helpers/text"), "helpers.text", "missing-field");
    check(Remove("/helpers/text/de"), "helpers.text", "missing-language");
    check(Set("/helpers/title", json!([])), "helpers.title", "wrong-type");
    check(Set("/helpers/intro", json!("x")), "helpers.intro", "unknown-field");
    check(Set("/helpers", json!("x")), "helpers", "wrong-type");
    check_valid([Remove("/helpers")]);
}
