//! Choices: groups of options, and what is offered of other answers.

use serde_json::{Value, json};
use stack_up::model::read_questionnaire;

use crate::Change::{Remove, Set};
use crate::repair::{changed, check, check_all, check_valid};

const TOOLS: &str = "sections[0].questions[0]";
const LEND: &str = "sections[0].questions[1]";
const SEEK: &str = "sections[0].questions[2]";

fn options() -> Value {
    json!([{"id": "x", "label": "x"}])
}

#[test]
fn a_choice_has_one_of_options_groups_and_offers() {
    check(Remove("/sections/0/questions/1/offers"), &format!("{LEND}.options"), "missing-field");
    check(Set("/sections/0/questions/1/options", options()), &format!("{LEND}.options"), "unknown-field");
    check(Set("/sections/0/questions/1/groups", json!([])), &format!("{LEND}.groups"), "unknown-field");
    check(Set("/sections/0/questions/0/options", options()), &format!("{TOOLS}.options"), "unknown-field");
    check_valid([Remove("/sections/0/questions/1/offers"), Set("/sections/0/questions/1/options", options())]);
}

#[test]
fn a_group_of_options_has_a_title_and_options() {
    let group = |name: &str| format!("{TOOLS}.groups[1]{name}");
    check(Remove("/sections/0/questions/0/groups/1/title"), &group(".title"), "missing-field");
    check(Remove("/sections/0/questions/0/groups/1/title/de"), &group(".title"), "missing-language");
    check(Remove("/sections/0/questions/0/groups/1/options"), &group(".options"), "missing-field");
    check(Set("/sections/0/questions/0/groups/1/options", json!([])), &group(".options"), "empty");
    check(Set("/sections/0/questions/0/groups/1/id", json!("x")), &group(".id"), "unknown-field");
    check(Set("/sections/0/questions/0/groups/1", json!("x")), &group(""), "wrong-type");
    check(Set("/sections/0/questions/0/groups", json!([])), &format!("{TOOLS}.groups"), "empty");
    check(Set("/sections/0/questions/0/groups", json!("x")), &format!("{TOOLS}.groups"), "wrong-type");
    check(Remove("/sections/0/questions/0/groups/1/options/0/label"), &group(".options[0].label"), "missing-field");
}

#[test]
fn ids_of_options_are_unique_across_groups() {
    let id = format!("{TOOLS}.groups[1].options[1].id");
    check(Set("/sections/0/questions/0/groups/1/options/1/id", json!("glue")), &id, "double-id");
    check(Set("/sections/0/questions/0/groups/1/options/1/id", json!("own-2")), &id, "wrong-type");
}

#[test]
fn options_in_groups_say_what_helps_when_an_insight_names_them() {
    let helps = json!({
        "block": "insight", "title": "x", "rule": "helps", "question": "tools",
        "begin": "x", "strongFrom": 10, "strong": "x",
    });
    let paths: Vec<String> = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1)]
        .map(|(group, option)| format!("{TOOLS}.groups[{group}].options[{option}].helps"))
        .into();
    let expected: Vec<_> = paths.iter().map(|path| (path.as_str(), "missing-field")).collect();
    check_all([Set("/report/-", helps)], &expected);
}

#[test]
fn offers_say_which_and_from_where() {
    check(Set("/sections/0/questions/1/offers/which", json!("all")), &format!("{LEND}.offers.which"), "wrong-word");
    check(Remove("/sections/0/questions/1/offers/which"), &format!("{LEND}.offers.which"), "missing-field");
    check(Set("/sections/0/questions/1/offers", json!("tools")), &format!("{LEND}.offers"), "wrong-type");
    check(Remove("/sections/0/questions/1/offers/from"), &format!("{LEND}.offers.from"), "missing-field");
    check(Set("/sections/0/questions/1/offers/from", json!([])), &format!("{LEND}.offers.from"), "empty");
    check(Set("/sections/0/questions/1/offers/from", json!("tools")), &format!("{LEND}.offers.from"), "wrong-type");
    check(Set("/sections/0/questions/1/offers/from/0", json!(1)), &format!("{LEND}.offers.from[0]"), "wrong-type");
    check(Set("/sections/0/questions/1/offers/from/0", json!("")), &format!("{LEND}.offers.from[0]"), "empty");
}

#[test]
fn each_way_of_offering_has_its_own_text() {
    check(Remove("/sections/0/questions/1/offers/none"), &format!("{LEND}.offers.none"), "missing-field");
    check(Set("/sections/0/questions/1/offers/more", json!("x")), &format!("{LEND}.offers.more"), "unknown-field");
    check(Remove("/sections/0/questions/2/offers/more"), &format!("{SEEK}.offers.more"), "missing-field");
    check(Set("/sections/0/questions/2/offers/none", json!("x")), &format!("{SEEK}.offers.none"), "unknown-field");
    check(Remove("/sections/0/questions/1/offers/none/de"), &format!("{LEND}.offers.none"), "missing-language");
    check(Remove("/sections/0/questions/2/offers/more/de"), &format!("{SEEK}.offers.more"), "missing-language");
}

#[test]
fn what_was_chosen_is_offered_of_a_choice_of_any_or_of_texts() {
    for from in ["lamp", "open", "jobs", "tries", "seek", "lend", "visits", "light", "size", "gone"] {
        let path = format!("{LEND}.offers.from[0]");
        check(Set("/sections/0/questions/1/offers/from/0", json!(from)), &path, "no-such-id");
    }
    check_valid([Set("/sections/0/questions/1/offers/from", json!(["best"]))]);
    check_valid([Set("/sections/0/questions/1/offers/from", json!(["best", "tools"]))]);
    check_valid([Set("/sections/0/questions/1/select", json!("one"))]);
}

#[test]
fn the_rest_is_offered_of_a_choice_of_any() {
    for from in ["best", "lamp", "lend", "gone"] {
        let path = format!("{SEEK}.offers.from[0]");
        check(Set("/sections/0/questions/2/offers/from/0", json!(from)), &path, "no-such-id");
    }
}

#[test]
fn a_choice_of_one_offers_nothing_elsewhere() {
    let sources = [
        format!("{LEND}.offers.from[0]"),
        format!("{SEEK}.offers.from[0]"),
        "sections[2].questions[0].more[0].offers.from[0]".to_owned(),
        "sections[2].questions[0].checkIn[1].offers.from[0]".to_owned(),
    ];
    let expected: Vec<_> = sources.iter().map(|path| (path.as_str(), "no-such-id")).collect();
    check_all([Set("/sections/0/questions/0/select", json!("one"))], &expected);
}

/// A second choice of any.
fn toys() -> crate::Change {
    let toys = json!({"id": "toys", "kind": "choice", "select": "any", "text": "x", "options": options()});
    Set("/sections/1/questions/-", toys)
}

#[test]
fn options_of_two_questions_are_not_offered_together() {
    let both = || json!(["tools", "toys"]);
    for pointer in [
        "/sections/0/questions/1/offers/from",
        "/sections/0/questions/2/offers/from",
        "/sections/2/questions/0/more/0/offers/from",
    ] {
        check_all([toys(), Set(pointer, both())], &[("sections", "offers-two")]);
    }
    check(Set("/sections/0/questions/1/offers/from", json!(["tools", "tools"])), "sections", "offers-two");
    check_valid([toys(), Set("/sections/0/questions/1/offers/from", json!(["toys", "best"]))]);
}

#[test]
fn options_of_two_questions_are_not_offered_together_to_someone_who_comes_back() {
    let both = json!(["tools", "toys"]);
    check_all(
        [toys(), Set("/sections/2/questions/0/checkIn/1/offers/from", both.clone())],
        &[("sections", "offers-two")],
    );
    let offers = json!({"which": "chosen", "from": both, "none": "x"});
    check_all(
        [toys(), Remove("/checkIn/last/0/options"), Set("/checkIn/last/0/offers", offers)],
        &[("sections", "offers-two")],
    );
}

#[test]
fn a_text_is_offered_once() {
    check(Set("/sections/0/questions/1/offers/from", json!(["best", "best"])), "sections", "double-id");
}

#[test]
fn a_quote_has_no_id_of_an_option_beside_it() {
    let renamed = |id: &str| Set("/sections/0/questions/0/groups/0/options/0/id", json!(id));
    check(renamed("best"), "sections", "double-id");
    check_valid([renamed("lend")]);
}

#[test]
fn two_sources_are_named_with_the_question() {
    let text = changed([Set("/sections/0/questions/1/offers/from", json!(["tools", "tools"]))]);
    let said: Vec<String> = read_questionnaire(&text).unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(said, ["sections: “lend” may offer the options of one other question only"]);
}
