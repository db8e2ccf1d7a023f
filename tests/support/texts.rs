//! The texts of a questionnaire file, in English and Welsh, as they stand in it.

use serde_json::Value;

/// Fields whose strings are no texts.
const NO_TEXTS: [&str; 23] = [
    "beside",
    "block",
    "date",
    "field",
    "format",
    "from",
    "group",
    "helps",
    "id",
    "ifAnswered",
    "itemId",
    "kind",
    "languages",
    "question",
    "rule",
    "scale",
    "select",
    "subject",
    "theme",
    "version",
    "viewpoint",
    "which",
    "words",
];

/// Calls `see` for every text: its place, its English and its Welsh words.
pub fn each_text(file: &str, mut see: impl FnMut(&str, &str, &str)) {
    walk(&serde_json::from_str(file).unwrap(), "", "", &mut see);
}

fn walk(value: &Value, name: &str, path: &str, see: &mut impl FnMut(&str, &str, &str)) {
    match value {
        Value::Object(fields) if fields.contains_key("en") => {
            let words =
                |tag: &str| fields.get(tag).and_then(Value::as_str).unwrap_or_else(|| panic!("{path}: no {tag}"));
            see(path, words("en"), words("cy"));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| walk(value, name, &format!("{path}.{name}"), see));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, item)| walk(item, name, &format!("{path}[{place}]"), see));
        }
        Value::String(words) if !NO_TEXTS.contains(&name) => see(path, words, words),
        _ => {}
    }
}

/// Expects more than `least` texts, and every text to differ in the two languages, but for those named.
pub fn are_in_both_languages(file: &str, same: &[&str], least: usize) {
    let mut number = 0;
    each_text(file, |path, english, welsh| {
        assert!(english != welsh || same.contains(&english), "{path} says “{english}” in both");
        number += 1;
    });
    assert!(number > least, "{number}");
}

/// Expects the same placeholders in both languages, and at least one.
pub fn have_the_same_placeholders(file: &str) {
    let placeholders = |words: &str| {
        let mut names: Vec<String> =
            words.split('{').skip(1).map(|after| after.split('}').next().unwrap().to_owned()).collect();
        names.sort();
        names
    };
    let mut number = 0;
    each_text(file, |path, english, welsh| {
        assert_eq!(placeholders(english), placeholders(welsh), "{path}");
        number += placeholders(english).len();
    });
    assert!(number > 0, "no text has a placeholder");
}

/// Expects no exclamation mark and no emoji.
pub fn do_not_shout_or_wink(file: &str) {
    let is_emoji = |c: char| matches!(c, '\u{2600}'..='\u{27bf}' | '\u{fe0f}' | '\u{1f000}'..='\u{1ffff}');
    each_text(file, |path, english, welsh| {
        for words in [english, welsh] {
            assert!(!words.contains('!') && !words.contains(is_emoji), "{path}: {words}");
        }
    });
}

/// Expects the name of the organisation in Welsh never to follow a word that changes the beginning of the next one.
pub fn do_not_mutate_the_organisation(file: &str) {
    let mutating = ["i", "o", "gan", "am", "ar", "at", "a", "â", "gyda", "yn", "dan", "wrth", "heb"];
    let mut number = 0;
    each_text(file, |path, _, welsh| {
        for (place, _) in welsh.match_indices("{organisation}") {
            let before = welsh.get(..place).unwrap();
            let word = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
            assert!(!mutating.contains(&word.as_str()), "{path}: {welsh}");
            number += 1;
        }
    });
    assert!(number > 0, "no text names the organisation");
}
