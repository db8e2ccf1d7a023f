//! Scales: their points, their answers without a score, and when a theme has a score.

use serde_json::json;

use crate::Change::{Remove, Set};
use crate::{check, check_valid};

#[test]
fn scores_and_edges_rise_from_point_to_point() {
    check(Set("/scales/0/points/1/score", json!(0)), "scales[0].points[1].score", "not-rising");
    check(Set("/scales/0/points/1/upTo", json!(5)), "scales[0].points[1].upTo", "not-rising");
    check(Set("/scales/0/points/1/upTo", json!(4)), "scales[0].points[1].upTo", "not-rising");
    check(Set("/scales/0/points/1/score", json!(2)), "scales[0].points[2].score", "not-rising");
    check(Set("/scales/0/points/1/upTo", json!(20)), "scales[0].points[2].upTo", "not-rising");
    check_valid([Set("/scales/0/points/0/upTo", json!(14))]);
}

#[test]
fn the_last_edge_is_ten_times_the_highest_score() {
    check(Set("/scales/0/points/2/upTo", json!(19)), "scales[0].points[2].upTo", "wrong-type");
    check(Set("/scales/0/points/2/score", json!(3)), "scales[0].points[2].upTo", "wrong-type");
    check_valid([Set("/scales/0/points/2/score", json!(10)), Set("/scales/0/points/2/upTo", json!(100))]);
}

#[test]
fn a_scale_has_at_least_two_points() {
    check(Set("/scales/0/points", json!([])), "scales[0].points", "wrong-type");
    let only = json!([{"score": 1, "upTo": 10, "label": "x", "description": "x"}]);
    check(Set("/scales/0/points", only), "scales[0].points", "wrong-type");
    check(Remove("/scales/0/points"), "scales[0].points", "missing-field");
    check_valid([Remove("/scales/0/points/1")]);
}

#[test]
fn a_damaged_point_is_one_fault() {
    check(Set("/scales/0/points/1", json!("Sprouting")), "scales[0].points[1]", "wrong-type");
    check(Set("/scales/0/points/1/score", json!("1")), "scales[0].points[1].score", "wrong-type");
    check(Set("/scales/0/points/1/score", json!(1.5)), "scales[0].points[1].score", "wrong-type");
    check(Set("/scales/0/points/1/upTo", json!(101)), "scales[0].points[1].upTo", "wrong-type");
    check(Set("/scales/0/points/2/noneBelow", json!("1")), "scales[0].points[2].noneBelow", "wrong-type");
    check(Remove("/scales/0/points/1/score"), "scales[0].points[1].score", "missing-field");
    check(Remove("/scales/0/points/1/upTo"), "scales[0].points[1].upTo", "missing-field");
}

#[test]
fn answers_without_a_score_are_of_two_kinds() {
    let answer = |id: &str| json!({"id": id, "label": "x", "description": "x"});
    check_valid([Set("/scales/0/unscored/-", answer("not-applicable"))]);
    check(Set("/scales/0/unscored/-", answer("refused")), "scales[0].unscored[1].id", "wrong-word");
    check(Set("/scales/0/unscored/0/id", json!(1)), "scales[0].unscored[0].id", "wrong-word");
    check(Set("/scales/0/unscored/-", answer("not-sure")), "scales[0].unscored[1].id", "double-id");
}

#[test]
fn who_might_know_is_asked_only_with_not_sure() {
    let mut answer = json!({"id": "not-applicable", "label": "x", "description": "x"});
    answer["who"] = json!("Who?");
    check(Set("/scales/0/unscored/-", answer), "scales[0].unscored[1].who", "unknown-field");
}

#[test]
fn enough_is_a_number_of_answers_and_a_share() {
    for share in [
        json!([1]),
        json!([1, 2, 3]),
        json!([3, 2]),
        json!([0, 0]),
        json!([1, 101]),
        json!([-1, 2]),
        json!([0.5, 1]),
        json!([1, "x", 2]),
        json!("1/2"),
    ] {
        check(Set("/scales/0/enough/share", share), "scales[0].enough.share", "wrong-type");
    }
    check_valid([Set("/scales/0/enough/share", json!([1, 1]))]);
    check(Set("/scales/0/enough", json!([2, 3])), "scales[0].enough", "wrong-type");
    check(Set("/scales/0/enough/answers", json!(0)), "scales[0].enough.answers", "wrong-type");
    check(Set("/scales/0/varies", json!(0)), "scales[0].varies", "wrong-type");
}
