//! The language of the widget is found as in the lookup of RFC 4647.

mod support;

use stack_up::model::{Language, Questionnaire};

fn check(languages: &[&str], tag: &str, expected: Option<&str>) {
    let languages = languages.iter().map(|&language| language.to_owned()).collect();
    let questionnaire = Questionnaire { languages, ..Questionnaire::default() };
    let found = questionnaire.language(tag).map(|language| questionnaire.tag(language));
    assert_eq!(found, expected, "{tag}");
}

#[test]
fn a_tag_finds_its_language() {
    check(&["en", "cy"], "en", Some("en"));
    check(&["en", "cy"], "cy", Some("cy"));
    check(&["en", "cy"], "CY", Some("cy"));
    check(&["en-GB", "cy"], "EN-gb", Some("en-GB"));
}

#[test]
fn a_longer_tag_finds_a_shorter_language() {
    check(&["en", "cy"], "en-GB", Some("en"));
    check(&["en", "cy"], "cy-GB", Some("cy"));
    check(&["en", "cy"], "en-GB-oxendict", Some("en"));
    check(&["zh-Hant", "zh"], "zh-Hant-TW", Some("zh-Hant"));
    check(&["zh", "zh-Hant"], "zh-Hant", Some("zh-Hant"));
}

#[test]
fn a_shorter_tag_does_not_find_a_longer_language() {
    check(&["en-GB", "cy-GB"], "en", None);
    check(&["en-GB", "en-US"], "en-AU", None);
}

#[test]
fn a_single_letter_goes_with_what_follows_it() {
    check(&["zh-Hant"], "zh-Hant-x-private", Some("zh-Hant"));
    check(&["zh"], "zh-Hant-CN-x-private1-private2", Some("zh"));
    check(&["en-x", "en"], "en-x-plain", Some("en"));
    check(&["en"], "x-private", None);
}

#[test]
fn another_language_is_not_found() {
    check(&["en", "cy"], "de", None);
    check(&["en", "cy"], "cym", None);
    check(&["en", "cy"], "e", None);
    check(&["en", "cy"], "", None);
    check(&["en", "cy"], "-", None);
    check(&["en", "cy"], "en_GB", None);
}

#[test]
fn a_text_that_says_the_same_everywhere_is_found_in_every_language() {
    let plain = support::GARDEN.replace(r#"{"en": "The garden", "cy": "Yr ardd"}"#, r#""Yr ardd""#);
    assert_ne!(plain, support::GARDEN);
    let questionnaire = support::read(&plain);
    let title = &questionnaire.sections.first().map(|section| section.title.clone()).unwrap_or_default();
    assert_eq!([title.get(Language(0)), title.get(Language(1))], ["Yr ardd", "Yr ardd"]);
}
