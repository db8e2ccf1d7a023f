//! The words of the interface: their placeholders, and the form that a number asks for.

use stack_up::join::fill;
use stack_up::text::{Forms, KNOWN, Words, form_for, in_form, later, words};

fn for_number(words: &Words, forms: &Forms, number: u32) -> &'static str {
    in_form(forms, form_for(words.tag, number).unwrap_or_default())
}

fn skipped(words: &Words, questions: u32) -> String {
    fill(for_number(words, &later(words).about_skipped, questions), "count", &questions)
}

fn check(tag: &str, questions: u32, expected: &str) {
    let said = skipped(words(tag, None), questions);
    assert!(said.starts_with(expected), "{tag}, {questions}: {said}");
}

#[test]
fn english_has_a_form_for_one_and_one_for_more() {
    check("en", 1, "One question is open.");
    for number in [0, 2, 3, 6, 11, 21] {
        check("en", number, &format!("{number} questions are open."));
    }
}

#[test]
fn welsh_mutates_what_is_counted() {
    check("cy", 1, "Mae un cwestiwn heb ei ateb.");
    check("cy", 2, "Mae 2 gwestiwn heb eu hateb.");
    check("cy", 3, "Mae 3 chwestiwn heb eu hateb.");
    check("cy", 6, "Mae 6 chwestiwn heb eu hateb.");
    for number in [0, 4, 5, 7, 11, 21, 100] {
        check("cy", number, &format!("Mae {number} cwestiwn heb eu hateb."));
    }
}

#[test]
fn a_form_that_is_the_same_is_written_once() {
    let welsh = words("cy", None);
    let statements = |number| for_number(welsh, &later(welsh).from_statements, number);
    assert_eq!(statements(2), "ar sail {answered} o’r {count} ddatganiad");
    assert_eq!([statements(1), statements(3)], ["ar sail {answered} o’r {count} datganiad"; 2]);
}

#[test]
fn a_placeholder_is_filled_by_its_name() {
    assert_eq!(fill("{day} {month} {year}", "month", &"May"), "{day} May {year}");
    assert_eq!(fill("{a}{a} {b}.", "a", &1_u8), "11 {b}.");
    assert_eq!(fill("no end {a", "a", &1_u8), "no end {a");
    assert_eq!(fill("{{a}", "a", &1_u8), "{1");
}

#[test]
fn each_language_that_the_interface_speaks_has_the_words_that_come_later() {
    let english = words("en", None);
    for own in KNOWN {
        assert_eq!(std::ptr::eq(later(own), later(english)), own == english, "{own:?}");
    }
}
