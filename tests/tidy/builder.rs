//! The page that builds the snippet: its words and its colours.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::assert_none;
use crate::source::{all_between, read};

/// The least contrast of words.
const ENOUGH: f64 = 7.0;

/// The words, and what they stand on.
const PAIRS: &[(&str, &str)] = &[
    ("ink", "ground"),
    ("ink", "paper"),
    ("ink", "tint"),
    ("quiet", "ground"),
    ("quiet", "paper"),
    ("on-accent", "accent"),
    ("accent", "paper"),
];

/// The keys of the texts, each with its languages.
fn words() -> BTreeMap<String, Value> {
    serde_json::from_str(&read("src/builder.json")).unwrap()
}

#[test]
fn every_text_of_the_builder_is_in_both_languages() {
    let mut found = Vec::new();
    for (key, text) in words() {
        let tags: BTreeSet<&str> = text.as_object().unwrap().keys().map(String::as_str).collect();
        if tags != BTreeSet::from(["cy", "en"]) || text["cy"] == text["en"] {
            found.push(format!("{key}: {text}"));
        }
    }
    assert_none("English and Welsh are equals", found);
}

#[test]
fn every_text_of_the_builder_is_used() {
    let (page, script) = (read("index.html"), read("src/builder.js"));
    let is_used = |key: &String| page.contains(&format!("%{key}%")) || script.contains(&format!("word(\"{key}\""));
    assert_none("take these out", words().into_keys().filter(|key| !is_used(key)).collect());
}

/// A word that is built in, and not named for the script, would stay English.
#[test]
fn every_text_of_the_page_follows_the_language() {
    let page = read("index.html");
    let mut found = Vec::new();
    for key in all_between(&page, ">%", "%<") {
        if !page.contains(&format!("data-word=\"{key}\">%{key}%<")) {
            found.push(key.to_owned());
        }
    }
    assert_none("name it in data-word", found);
}

#[test]
fn the_words_of_our_own_pages_have_a_contrast_of_seven_to_one() {
    let sheet = read("style/page.css");
    let (light, dark) = sheet.split_once("prefers-color-scheme: dark").unwrap();
    let mut found = Vec::new();
    for (scheme, tokens) in [("light", light), ("dark", dark)] {
        let luminance = |name: &str| {
            let values = all_between(tokens, &format!("  --{name}: "), ";");
            assert_eq!(values.len(), 1, "{name} in the {scheme} scheme");
            luminance(values[0])
        };
        for (words, ground) in PAIRS {
            let (one, other) = (luminance(words), luminance(ground));
            let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
            if contrast < ENOUGH {
                found.push(format!("{words} on {ground}, {scheme}: {contrast:.2}"));
            }
        }
    }
    assert_none("too little contrast", found);
}

/// The relative luminance of a colour, by the WCAG.
fn luminance(colour: &str) -> f64 {
    let digits: Vec<u8> = colour.strip_prefix('#').unwrap().bytes().collect();
    let text = String::from_utf8(digits.clone()).unwrap();
    let text = if digits.len() == 3 { text.chars().flat_map(|digit| [digit, digit]).collect() } else { text };
    let part = |place: usize| {
        let value = f64::from(u8::from_str_radix(&text[place..place + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

#[test]
fn contrast_is_that_of_the_standard() {
    assert!((luminance("#fff") - 1.0).abs() < 1e-9 && luminance("#000000").abs() < 1e-9);
    assert!((luminance("#808080") - 0.2158).abs() < 1e-3);
}
