//! Fields that are missing, unknown or of the wrong type.

use serde_json::json;

use crate::Change::{Remove, Set};
use crate::{check, check_all, check_valid};

#[test]
fn a_missing_field_is_named_at_every_depth() {
    check(Remove("/id"), "id", "missing-field");
    check(Remove("/version"), "version", "missing-field");
    check(Remove("/title"), "title", "missing-field");
    check(Remove("/description"), "description", "missing-field");
    check(Remove("/about"), "about", "missing-field");
    check(Remove("/report"), "report", "missing-field");
    check(Remove("/scales/0/enough"), "scales[0].enough", "missing-field");
    check(Remove("/scales/0/enough/answers"), "scales[0].enough.answers", "missing-field");
    check(Remove("/scales/0/enough/share"), "scales[0].enough.share", "missing-field");
    check(Remove("/scales/0/unscored"), "scales[0].unscored", "missing-field");
    check(Remove("/scales/0/varies"), "scales[0].varies", "missing-field");
    check(Remove("/scales/0/points/1/description"), "scales[0].points[1].description", "missing-field");
    check(Remove("/themes/1/title"), "themes[1].title", "missing-field");
    check(Remove("/sections/0/title"), "sections[0].title", "missing-field");
    check(Remove("/sections/0/questions/0/kind"), "sections[0].questions[0].kind", "missing-field");
    check(Remove("/sections/0/questions/0/text"), "sections[0].questions[0].text", "missing-field");
    check(Remove("/sections/0/questions/1/select"), "sections[0].questions[1].select", "missing-field");
    check(
        Remove("/sections/0/questions/1/options/0/label"),
        "sections[0].questions[1].options[0].label",
        "missing-field",
    );
    check(Remove("/report/0/lead"), "report[0].lead", "missing-field");
    check(Remove("/report/1/review"), "report[1].review", "missing-field");
    check(Remove("/report/3/more"), "report[3].more", "missing-field");
    check(Remove("/report/4/most"), "report[4].most", "missing-field");
    check(Remove("/report/6/named"), "report[6].named", "missing-field");
    check(Remove("/report/8/atLeast"), "report[8].atLeast", "missing-field");
}

#[test]
fn what_is_optional_may_be_missing() {
    check_valid([
        Remove("/time"),
        Remove("/organisation"),
        Remove("/check"),
        Remove("/sections/1/intro"),
        Remove("/sections/1/questions/0/hint"),
        Remove("/sections/1/questions/0/talk"),
        Remove("/sections/1/questions/0/step"),
        Remove("/sections/2/questions/0/own"),
        Remove("/sections/2/questions/2/long"),
        Remove("/report/0/subject"),
        Remove("/report/0/viewpoint"),
        Remove("/report/4/intro"),
    ]);
}

#[test]
fn what_is_optional_may_stand() {
    check_valid([
        Set("/check", json!(false)),
        Set("/scales/0/note", json!("Why?")),
        Set("/scales/0/unscored/0/who", json!("Who knows?")),
        Set("/scales/0/points/2/noneBelow", json!(1)),
        Set("/report/8/onTheWay", json!({"title": "Soon", "intro": "So far", "atLeast": 1})),
        Set("/report/8/hopes", json!({"title": "Wishes", "question": "wishes"})),
    ]);
}

#[test]
fn an_unknown_field_is_named_at_every_depth() {
    let one = || json!(1);
    check(Set("/colour", one()), "colour", "unknown-field");
    check(Set("/scales/0/colour", one()), "scales[0].colour", "unknown-field");
    check(Set("/scales/0/enough/colour", one()), "scales[0].enough.colour", "unknown-field");
    check(Set("/scales/0/points/2/colour", one()), "scales[0].points[2].colour", "unknown-field");
    check(Set("/scales/0/unscored/0/colour", one()), "scales[0].unscored[0].colour", "unknown-field");
    check(Set("/themes/0/intro", one()), "themes[0].intro", "unknown-field");
    check(Set("/sections/1/hint", one()), "sections[1].hint", "unknown-field");
    check(Set("/sections/0/questions/0/talk", one()), "sections[0].questions[0].talk", "unknown-field");
    check(Set("/sections/0/questions/1/long", one()), "sections[0].questions[1].long", "unknown-field");
    check(Set("/sections/1/questions/0/own", one()), "sections[1].questions[0].own", "unknown-field");
    check(
        Set("/sections/0/questions/1/options/1/hint", one()),
        "sections[0].questions[1].options[1].hint",
        "unknown-field",
    );
    check(Set("/report/0/intro", json!("x")), "report[0].intro", "unknown-field");
    check(Set("/report/5/most", one()), "report[5].most", "unknown-field");
    check(Set("/report/6/strong", one()), "report[6].strong", "unknown-field");
    let soon = json!({"title": "Soon", "atLeast": 1, "most": 1});
    check(Set("/report/8/onTheWay", soon), "report[8].onTheWay.most", "unknown-field");
    let wishes = json!({"title": "Wishes", "question": "wishes", "review": "Well?"});
    check(Set("/report/8/hopes", wishes), "report[8].hopes.review", "unknown-field");
}

#[test]
fn a_value_of_the_wrong_type_is_named() {
    check(Set("/id", json!(7)), "id", "wrong-type");
    check(Set("/version", json!(null)), "version", "wrong-type");
    check(Set("/title", json!(["x"])), "title", "wrong-type");
    check(Set("/title/cy", json!(1)), "title.cy", "wrong-type");
    check(Set("/about", json!("x")), "about", "wrong-type");
    check(Set("/about/0", json!(true)), "about[0]", "wrong-type");
    check(Set("/check", json!("yes")), "check", "wrong-type");
    check(Set("/report", json!({})), "report", "wrong-type");
    check(Set("/report/5", json!("profile")), "report[5]", "wrong-type");
    check(Set("/report/4/atMost", json!("0")), "report[4].atMost", "wrong-type");
    check(Set("/report/4/atMost", json!(11)), "report[4].atMost", "wrong-type");
    check(Set("/report/4/atMost", json!(-1)), "report[4].atMost", "wrong-type");
    check(Set("/report/4/most", json!(0)), "report[4].most", "wrong-type");
    check(Set("/report/4/most", json!(1.5)), "report[4].most", "wrong-type");
    check(Set("/report/7/strongFrom", json!(101)), "report[7].strongFrom", "wrong-type");
    check(Set("/report/8/onTheWay", json!(1)), "report[8].onTheWay", "wrong-type");
    check(Set("/report/8/hopes", json!("wishes")), "report[8].hopes", "wrong-type");
    check(Set("/sections/1/questions/5", json!(null)), "sections[1].questions[5]", "wrong-type");
    check(Set("/sections/2/questions/2/long", json!(1)), "sections[2].questions[2].long", "wrong-type");
    check(Set("/sections/2/questions/0/options", json!(3)), "sections[2].questions[0].options", "wrong-type");
    check(Set("/sections/2/questions/1/options/1/helps/0", json!(3)), HELP, "wrong-type");
    check(Set("/sections/2/questions/1/options/1/helps/0", json!("")), HELP, "empty");
}

const HELP: &str = "sections[2].questions[1].options[1].helps[0]";

#[test]
fn a_word_that_may_not_stand_is_the_only_fault_of_its_object() {
    check(Set("/report/4/block", json!("talks")), "report[4].block", "wrong-word");
    check(Set("/report/6/rule", json!("lowest")), "report[6].rule", "wrong-word");
    check(Set("/sections/0/questions/1/select", json!("two")), "sections[0].questions[1].select", "wrong-word");
    check(Set("/sections/1/questions/5/kind", json!("scal")), "sections[1].questions[5].kind", "wrong-word");
    check(Set("/sections/1/questions/5/kind", json!(1)), "sections[1].questions[5].kind", "wrong-word");
}

#[test]
fn an_empty_list_is_named_where_something_must_stand() {
    check(Set("/report", json!([])), "report", "empty");
    check(Set("/sections/0/questions/1/options", json!([])), "sections[0].questions[1].options", "empty");
    check_all(
        [Set("/sections/2/questions", json!([])), Remove("/report/7"), Remove("/report/1")],
        &[("sections[2].questions", "empty")],
    );
    check_valid([Set("/about", json!([])), Set("/scales/0/unscored", json!([]))]);
}

#[test]
fn the_heading_of_the_report_stands_first_and_once() {
    let second = json!({"block": "heading", "title": "x", "lead": "x", "empty": "x"});
    check(Remove("/report/0"), "report", "heading-first");
    check(Set("/report/-", second), "report", "heading-first");
    let first = json!({"block": "profile", "title": "x"});
    check(Set("/report/0", first), "report", "heading-first");
}
