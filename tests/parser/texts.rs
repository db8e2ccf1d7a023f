//! Texts: their languages, their length and their placeholders.

use serde_json::{Value, json};

use crate::Change::{Remove, SayOnce, Set};
use crate::{check, check_all, check_valid};

#[test]
fn a_text_has_every_language_of_the_file() {
    check(Remove("/title/cy"), "title", "missing-language");
    check(Remove("/about/0/en"), "about[0]", "missing-language");
    check(Remove("/scales/0/points/1/label/cy"), "scales[0].points[1].label", "missing-language");
    check(Remove("/sections/1/questions/0/hint/en"), "sections[1].questions[0].hint", "missing-language");
    check(Remove("/report/6/named/cy"), "report[6].named", "missing-language");
    check_all([Set("/time", json!({}))], &[("time", "missing-language"), ("time", "missing-language")]);
}

#[test]
fn a_text_has_no_language_that_the_file_does_not_have() {
    check(Set("/title/de", json!("Garten")), "title.de", "unknown-field");
    check(Set("/title/EN", json!("Garden")), "title.EN", "unknown-field");
    check(Set("/report/0/empty/fr", json!("Rien")), "report[0].empty.fr", "unknown-field");
}

#[test]
fn a_string_is_a_text_in_every_language() {
    check_valid([Set("/title", json!("Garden")), Set("/report/6/named", json!("{theme}"))]);
}

#[test]
fn languages_are_tags_that_differ() {
    let check = |languages: Value, path, code| check_all([SayOnce, Set("/languages", languages)], &[(path, code)]);
    for languages in [json!([]), json!("en"), json!(null), json!({"en": "English"}), json!(["en", 3])] {
        check(languages, "languages", "wrong-type");
    }
    for tag in ["cy_GB", "gardening", "", "en-", "ŵ"] {
        check(json!(["en", tag]), "languages", "wrong-type");
    }
    check(json!(["en", "cy", "en"]), "languages[2]", "double-id");
    check(json!(["en", "cy", "EN"]), "languages[2]", "double-id");
    check_valid([SayOnce, Set("/languages", json!(["zh-Hant-x-private", "es-419"]))]);
}

#[test]
fn without_languages_no_text_is_blamed() {
    check(Remove("/languages"), "languages", "wrong-type");
}

#[test]
fn no_text_is_empty() {
    check(Set("/title", json!("")), "title", "empty");
    check(Set("/title/cy", json!("")), "title.cy", "empty");
    check(Set("/title/cy", json!(" \n\t\u{a0}")), "title.cy", "empty");
    check(Set("/sections/1/intro/en", json!("")), "sections[1].intro.en", "empty");
    check(Set("/version", json!("")), "version", "empty");
}

#[test]
fn a_text_has_at_most_20_000_characters() {
    let (longest, longer) = ("ŷ".repeat(20_000), "ŷ".repeat(20_001));
    check_valid([Set("/title/cy", json!(longest))]);
    check(Set("/title/cy", json!(longer)), "title.cy", "too-long");
    check(Set("/sections/1/questions/0/hint", json!(longer)), "sections[1].questions[0].hint", "too-long");
}

#[test]
fn only_placeholders_that_are_filled_may_stand() {
    check_valid([Set("/title/en", json!("{organisation} and {organisation}"))]);
    check(Set("/title/en", json!("{name}")), "title.en", "unknown-placeholder");
    check(Set("/title/en", json!("{Organisation}")), "title.en", "unknown-placeholder");
    check(Set("/title/en", json!("{}")), "title.en", "unknown-placeholder");
    check(Set("/title/en", json!("Ask {organisation")), "title.en", "unknown-placeholder");
    check(Set("/title/en", json!("Ask {organisation first}")), "title.en", "unknown-placeholder");
    check(Set("/title/en", json!("{{organisation}}")), "title.en", "unknown-placeholder");
    let two = [("title.en", "unknown-placeholder"), ("title.en", "unknown-placeholder")];
    check_all([Set("/title/en", json!("{one} {two}"))], &two);
}

#[test]
fn a_theme_is_named_only_where_one_is_known() {
    check(Set("/report/6/unnamed", json!("{theme}")), "report[6].unnamed", "unknown-placeholder");
    check(Set("/report/6/title", json!("{theme}")), "report[6].title", "unknown-placeholder");
    check(Set("/report/7/begin", json!("{theme}")), "report[7].begin", "unknown-placeholder");
    check_valid([Set("/report/6/named", json!("{theme}, {organisation}"))]);
}
