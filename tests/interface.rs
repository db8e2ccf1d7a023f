//! The words of the interface that a file gives, for a language that the interface does not speak.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]

use serde_json::{Value, json};
use stack_up::model::{Language, Questionnaire, read_questionnaire};
use stack_up::text::{Words, direction, forms_of, in_english, in_form, later, names};

const KITCHEN: &str = include_str!("questionnaires/kitchen.json");

fn kitchen() -> Value {
    serde_json::from_str(KITCHEN).unwrap()
}

fn read(file: &Value) -> Questionnaire {
    read_questionnaire(&file.to_string()).unwrap()
}

/// The kitchen with other words for Arabic.
fn kitchen_with(words: Value) -> Value {
    let mut file = kitchen();
    file["interface"]["ar"] = words;
    file
}

/// In Arabic, with these words.
fn words_with(words: Value) -> &'static Words {
    read(&kitchen_with(words)).words(Language(0))
}

fn check(words: Value, expected: &[(&str, &str)]) {
    let faults = read_questionnaire(&kitchen_with(words.clone()).to_string()).err().unwrap_or_default();
    let found: Vec<(&str, &str)> = faults.iter().map(|error| (error.path.as_str(), error.fault.code())).collect();
    assert_eq!(found, expected, "{words}");
}

#[test]
fn the_words_are_those_that_the_file_gives() {
    let words = read(&kitchen()).words(Language(0));
    assert_eq!((words.tag, words.name, words.start), ("ar", "العربية", "ابدأ"));
    assert_eq!(words.step_of, "الخطوة {step} من {steps}");
    assert_eq!([later(words).months[0], later(words).months[11]], ["يناير", "ديسمبر"]);
    assert_eq!(in_form(&later(words).about_skipped, 3), "بقي سؤالان بلا إجابة. لا بأس؛ تجدهما هنا إن أردت الإجابة عنهما.");
}

#[test]
fn the_words_that_come_later_are_those_that_the_file_gives_too() {
    let words = read(&kitchen()).words(Language(0));
    assert_eq!(later(words).next_copy, "النسخة التالية");
    assert_eq!(later(words).stop_typing, "\u{2066}Stop typing in copies\u{2069}");
    assert!(std::ptr::eq(later(words), later(read(&kitchen()).words(Language(0)))), "they are made once");
    assert_eq!(later(words_with(json!({"nextCopy": "أخرى"}))).next_copy, "أخرى");
    assert_eq!(later(english()).next_copy, "Next copy");
    assert_eq!(later(stack_up::text::words("cy", None)).next_copy, "Y copi nesaf");
}

#[test]
fn every_word_has_its_forms() {
    assert_eq!(forms_of("start", english()), ["Start"]);
    assert_eq!(forms_of("months", english())[11], "December");
    assert_eq!(forms_of("aboutSkipped", english()), later(english()).about_skipped);
    assert_eq!(forms_of("nextCopy", stack_up::text::words("cy", None)), ["Y copi nesaf"]);
    assert_eq!(forms_of("begin", english()), Vec::<&str>::new());
    assert!(names().iter().all(|name| !forms_of(name, english())[0].is_empty()));
}

#[test]
fn a_word_that_comes_later_has_the_placeholders_of_its_english_one() {
    check(json!({"nextCopy": "{count}"}), &[("interface.ar.nextCopy", "unknown-placeholder")]);
    check(json!({"outOf": "{count}"}), &[("interface.ar.outOf", "unknown-placeholder")]);
    check(json!({"outOf": "{mean}/{highest}"}), &[]);
}

#[test]
fn a_form_that_the_file_does_not_give_is_that_for_any_other_number() {
    let words = read(&kitchen()).words(Language(0));
    assert_eq!(in_form(&later(words).from_statements, 1), "استنادًا إلى {answered} من {count} عبارة");
    assert_eq!(in_form(&later(words).still_open, 5), "لم يُجب بعد عن {count} من {applicable}");
}

#[test]
fn a_word_that_the_file_does_not_give_is_english_and_says_so() {
    let words = read(&kitchen()).words(Language(0));
    assert_eq!(later(words).print, "\u{2066}Print\u{2069}");
    assert_eq!(in_english(later(words).print), Some(("", "Print", "")));
    assert_eq!(in_english(words.start), None);
    let bare = words_with(json!({}));
    assert_eq!(bare.step_of, "\u{2066}Step {step} of {steps}\u{2069}");
    assert_eq!(later(bare).months[4], "\u{2066}May\u{2069}");
    assert_eq!(
        in_form(&later(bare).about_skipped, 2),
        format!("\u{2066}{}\u{2069}", later(english()).about_skipped[2])
    );
}

fn english() -> &'static Words {
    read(&kitchen()).words(Language(1))
}

#[test]
fn what_is_signs_alone_is_not_english() {
    let bare = words_with(json!({}));
    assert_eq!(
        [bare.quote, later(bare).decimal, later(bare).date],
        [english().quote, later(english()).decimal, later(english()).date]
    );
}

#[test]
fn a_language_without_a_name_goes_by_its_tag() {
    assert_eq!(words_with(json!({"start": "ابدأ"})).name, "ar");
    let mut file = kitchen();
    file.as_object_mut().unwrap().remove("interface");
    let words = read(&file).words(Language(0));
    assert_eq!((words.name, words.back), ("ar", "\u{2066}Back\u{2069}"));
}

#[test]
fn the_interface_keeps_its_own_words_where_it_has_them() {
    let mut file = kitchen();
    file["interface"]["en"] = json!({"start": "Go"});
    assert_eq!(read(&file).words(Language(1)).start, "Start");
}

#[test]
fn the_same_words_are_made_once() {
    let (one, other) = (read(&kitchen()).words(Language(0)), read(&kitchen()).words(Language(0)));
    assert!(std::ptr::eq(one, other));
    assert!(!std::ptr::eq(one, words_with(json!({}))));
}

#[test]
fn every_word_can_be_given() {
    let mut given = serde_json::Map::new();
    for name in names() {
        let word = if name == "months" { json!(vec!["x"; 12]) } else { json!("x") };
        given.insert(name, word);
    }
    let words = words_with(Value::Object(given));
    assert_eq!((words.name, later(words).carry_on, words.too_many[0], later(words).months[11]), ("x", "x", "x", "x"));
    assert_eq!((later(words).about_blank, later(words).about_leave_copy), ("x", "x"));
}

#[test]
fn every_fault_is_named_at_its_place() {
    check(json!([]), &[("interface.ar", "wrong-type")]);
    check(json!({"begin": "x"}), &[("interface.ar.begin", "unknown-field")]);
    check(json!({"carry_on": "x"}), &[("interface.ar.carry_on", "unknown-field")]);
    check(json!({"carryOn": 7}), &[("interface.ar.carryOn", "wrong-type")]);
    check(json!({"carryOn": {"other": "x"}}), &[("interface.ar.carryOn", "wrong-type")]);
    check(json!({"carryOn": " "}), &[("interface.ar.carryOn", "empty")]);
    check(json!({"stepOf": "{step} / {stops}"}), &[("interface.ar.stepOf", "unknown-placeholder")]);
    check(json!({"start": "{organisation}"}), &[("interface.ar.start", "unknown-placeholder")]);
    check(json!({"tooMany": {"one": "x"}}), &[("interface.ar.tooMany.other", "missing-field")]);
    check(json!({"tooMany": {"other": "x", "three": "x"}}), &[("interface.ar.tooMany.three", "unknown-field")]);
    check(
        json!({"tooMany": {"other": "{count}", "one": "{number}"}}),
        &[("interface.ar.tooMany.one", "unknown-placeholder")],
    );
    check(json!({"months": "x"}), &[("interface.ar.months", "wrong-type")]);
    check(json!({"months": vec!["x"; 11]}), &[("interface.ar.months", "wrong-type")]);
    check(json!({"months": {"other": "x"}}), &[("interface.ar.months", "wrong-type")]);
    let mut months = vec![json!("x"); 12];
    months[3] = json!(4);
    months[4] = json!("");
    check(json!({"months": months}), &[("interface.ar.months[3]", "wrong-type"), ("interface.ar.months[4]", "empty")]);
}

#[test]
fn words_are_for_the_languages_of_the_file() {
    let mut file = kitchen();
    file["interface"]["fa"] = json!({});
    let faults = read_questionnaire(&file.to_string()).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!((faults[0].path.as_str(), faults[0].fault.code()), ("interface.fa", "unknown-field"));
}

#[test]
fn the_direction_is_that_of_the_script() {
    for tag in ["ar", "AR-EG", "ur", "ckb", "he", "fa-IR", "pa-Arab", "ku-arab-IQ", "az-Arab"] {
        assert_eq!(direction(tag), "rtl", "{tag}");
    }
    for tag in ["en", "cy", "es-AR", "en-SD", "ur-Latn", "pa", "uz-Cyrl", "zh-Hant", "", "a"] {
        assert_eq!(direction(tag), "ltr", "{tag}");
    }
}
