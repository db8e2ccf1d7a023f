//! Ids that are taken, and ids of nothing.

use serde_json::json;

use crate::Change::{Remove, Set};
use crate::{check, check_all, check_valid, repair};

#[test]
fn an_id_is_small_letters_digits_and_hyphens() {
    for id in ["Garden", "7up", "-a", "a.b", "a b", "gardd-tŷ", "a_b"] {
        check(Set("/id", json!(id)), "id", "wrong-type");
        check(Set("/sections/2/id", json!(id)), "sections[2].id", "wrong-type");
    }
    check_valid([Set("/id", json!("g-7-"))]);
    check(Set("/id", json!("")), "id", "empty");
}

#[test]
fn an_id_stands_once_among_its_kind() {
    check(Set("/sections/2/questions/2/id", json!("name")), "sections[2].questions[2].id", "double-id");
    check(Set("/sections/2/questions/2/id", json!("soil")), "sections[2].questions[2].id", "double-id");
    check(Set("/sections/1/id", json!("plot")), "sections[1].id", "double-id");
    check(
        Set("/sections/2/questions/0/options/2/id", json!("pond")),
        "sections[2].questions[0].options[2].id",
        "double-id",
    );
    check_all(
        [Set("/themes/1/id", json!("soil"))],
        &[
            ("themes[1].id", "double-id"),
            ("sections[1].questions[3].theme", "no-such-id"),
            ("sections[1].questions[4].theme", "no-such-id"),
            ("sections[1].questions[5].theme", "no-such-id"),
            ("sections[2].questions[1].options[1].helps[0]", "no-such-id"),
        ],
    );
    let scale = json!({
        "id": "growth", "unscored": [], "enough": {"answers": 1, "share": [1, 2]}, "varies": 1,
        "points": [
            {"score": 0, "upTo": 4, "label": "x", "description": "x"},
            {"score": 1, "upTo": 10, "label": "x", "description": "x"},
        ],
    });
    check(Set("/scales/-", scale), "scales[1].id", "double-id");
}

#[test]
fn kinds_of_their_own_may_share_an_id() {
    check_valid([
        Set("/sections/0/id", json!("soil")),
        Set("/sections/1/id", json!("growth")),
        Set("/sections/2/questions/0/options/0/id", json!("name")),
        Set("/sections/2/questions/1/options/0/id", json!("name")),
    ]);
}

#[test]
fn ids_of_own_words_are_not_for_questions_and_fields() {
    check(Set("/sections/2/questions/2/id", json!("own-1")), "sections[2].questions[2].id", "wrong-type");
    repair::check(
        Set("/sections/2/questions/0/more/1/id", json!("own-1")),
        "sections[2].questions[0].more[1].id",
        "wrong-type",
    );
    check_valid([Set("/sections/2/questions/2/id", json!("owner"))]);
}

#[test]
fn ids_of_own_words_are_not_for_options() {
    check(
        Set("/sections/2/questions/0/options/0/id", json!("own-1")),
        "sections[2].questions[0].options[0].id",
        "wrong-type",
    );
    check_valid([Set("/sections/2/questions/0/options/0/id", json!("owner"))]);
}

#[test]
fn a_reference_to_nothing_is_named() {
    check(Set("/sections/1/questions/6/scale", json!("size")), "sections[1].questions[6].scale", "no-such-id");
    check(Set("/sections/1/questions/6/theme", json!("air")), "sections[1].questions[6].theme", "no-such-id");
    check(Set("/sections/2/questions/1/options/0/helps/1", json!("sun")), HELP, "no-such-id");
    check(Set("/report/0/subject", json!("title")), "report[0].subject", "no-such-id");
    check(Set("/report/0/viewpoint", json!("who")), "report[0].viewpoint", "no-such-id");
    check(Set("/report/1/question", json!("hopes")), "report[1].question", "no-such-id");
    check(Set("/report/6/question", json!("months")), "report[6].question", "no-such-id");
    check(Set("/report/7/question", json!("hedges")), "report[7].question", "no-such-id");
    let wishes = json!({"title": "Wishes", "question": "hopes"});
    check(Set("/report/8/hopes", wishes), "report[8].hopes.question", "no-such-id");
}

const HELP: &str = "sections[2].questions[1].options[0].helps[1]";

#[test]
fn a_reference_to_a_question_of_another_kind_is_named() {
    check(Set("/report/0/subject", json!("role")), "report[0].subject", "no-such-id");
    check(Set("/report/0/viewpoint", json!("wishes")), "report[0].viewpoint", "no-such-id");
    check(Set("/report/0/viewpoint", json!("name")), "report[0].viewpoint", "no-such-id");
    check(Set("/report/1/question", json!("role")), "report[1].question", "no-such-id");
    check(Set("/report/6/question", json!("soil")), "report[6].question", "no-such-id");
    check(Set("/report/6/question", json!("wishes")), "report[6].question", "no-such-id");
    check(Set("/report/7/question", json!("years")), "report[7].question", "no-such-id");
    check(Set("/sections/1/questions/6/scale", json!("soil")), "sections[1].questions[6].scale", "no-such-id");
    check(Set("/sections/1/questions/6/theme", json!("water")), "sections[1].questions[6].theme", "no-such-id");
    check(Set("/sections/2/questions/1/options/0/helps/1", json!("growth")), HELP, "no-such-id");
}

#[test]
fn the_references_of_a_balance_are_looked_up() {
    let balance = |theme: &str, question: &str| {
        Set(
            "/report/5",
            json!({
                "block": "insight", "title": "x", "rule": "balance", "theme": theme, "question": question,
                "margin": 10, "ceiling": 25, "atMost": 1, "ahead": "{theme}", "pushing": "x", "behind": "x",
            }),
        )
    };
    check_valid([balance("soil", "years")]);
    check(balance("sky", "years"), "report[5].theme", "no-such-id");
    check(balance("soil", "name"), "report[5].question", "no-such-id");
}

#[test]
fn every_option_of_a_choice_that_an_insight_names_says_what_helps() {
    check(
        Remove("/sections/2/questions/1/options/0/helps"),
        "sections[2].questions[1].options[0].helps",
        "missing-field",
    );
    check(
        Set("/sections/2/questions/1/options/1/helps", json!([])),
        "sections[2].questions[1].options[1].helps",
        "missing-field",
    );
    check_valid([Remove("/report/7"), Remove("/sections/2/questions/1/options/0/helps")]);
}

#[test]
fn a_theme_has_statements_of_one_scale() {
    check(Set("/themes/-", json!({"id": "sky", "title": "Sky"})), "themes[2]", "theme-without-statements");
    let scale = json!({
        "id": "size", "unscored": [], "enough": {"answers": 1, "share": [1, 2]}, "varies": 1,
        "points": [
            {"score": 0, "upTo": 4, "label": "x", "description": "x"},
            {"score": 1, "upTo": 10, "label": "x", "description": "x"},
        ],
    });
    check_all(
        [Set("/scales/-", scale.clone()), Set("/sections/1/questions/4/scale", json!("size"))],
        &[("themes[1]", "two-scales")],
    );
    check_valid([Set("/scales/-", scale), Set("/sections/1/questions/6/scale", json!("size"))]);
}
