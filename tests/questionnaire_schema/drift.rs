//! Whatever is changed in a file: the schema refuses nothing that the reader takes, and takes nothing that the reader
//! refuses but for what no schema can say.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::{each_field, everything, faults, schema, validator};

/// Faults that follow from what stands elsewhere in the file.
const ELSEWHERE: [&str; 6] =
    ["double-id", "missing-language", "no-such-id", "not-rising", "theme-without-statements", "two-scales"];

/// Names of fields that belong into some objects and not into others.
const MISPLACED: [&str; 10] =
    ["calendar", "colour", "fields", "from", "groups", "id", "intro", "label", "offers", "screen"];

/// Whether no schema can say that this is wrong.
fn is_elsewhere(path: &str, code: &str) -> bool {
    let is_at = |names: &[&str]| names.iter().any(|name| path.ends_with(&format!(".{name}")));
    ELSEWHERE.contains(&code)
        || (code == "missing-field" && is_at(&["helps"]))
        || (code == "unknown-field" && is_at(&["en", "cy"]))
        || (code == "wrong-type" && is_at(&["upTo", "share"]))
}

/// The values that are put into the place of another one.
fn others(value: &Value) -> Vec<Value> {
    match value {
        Value::Null | Value::Bool(_) => vec![json!(null), json!("true")],
        Value::Number(_) => vec![json!("1"), json!(-1), json!(0.5), json!(0), json!(12), json!(1000)],
        Value::String(_) => vec![json!(7), json!(""), json!(" "), json!("An {id"), json!("own-1"), json!(["x"])],
        Value::Array(_) => vec![json!([]), json!({}), json!([7]), json!("x")],
        Value::Object(_) => vec![json!({}), json!([]), json!(7), json!({"en": "x"}), json!({"en": "", "cy": "x"})],
    }
}

/// The pointers to everything in a file.
fn pointers(value: &Value, here: &str, found: &mut Vec<String>) {
    let mut see = |name: &str, value| {
        found.push(format!("{here}/{name}"));
        pointers(value, &format!("{here}/{name}"), found);
    };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| see(name, value)),
        Value::Array(items) => items.iter().enumerate().for_each(|(place, item)| see(&place.to_string(), item)),
        _ => {}
    }
}

/// The first value of a field of this name, anywhere in the file.
fn first<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    match value {
        Value::Object(fields) => fields.get(name).or_else(|| fields.values().find_map(|value| first(value, name))),
        Value::Array(items) => items.iter().find_map(|item| first(item, name)),
        _ => None,
    }
}

/// The file with each change that can be made at a pointer.
fn changed(file: &Value, pointer: &str) -> Vec<Value> {
    let mut files = Vec::new();
    let value = file.pointer(pointer).unwrap();
    for other in others(value) {
        let mut changed = file.clone();
        *changed.pointer_mut(pointer).unwrap() = other;
        files.push(changed);
    }
    if value.is_object() && value.get("en").is_none() {
        for name in MISPLACED.into_iter().filter(|name| value.get(name).is_none()) {
            let mut changed = file.clone();
            changed.pointer_mut(pointer).unwrap()[name] = first(file, name).cloned().unwrap_or_default();
            files.push(changed);
        }
    }
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let mut without = file.clone();
    match without.pointer_mut(parent).unwrap() {
        Value::Object(fields) => drop(fields.remove(name)),
        Value::Array(items) => drop(items.remove(name.parse().unwrap())),
        _ => {}
    }
    files.push(without);
    files
}

#[test]
fn the_schema_and_the_reader_refuse_the_same() {
    let (file, validator) = (everything(), validator());
    let mut all = Vec::new();
    pointers(&file, "", &mut all);
    let (mut refused, mut found) = (0, Vec::new());
    for pointer in all {
        for changed in changed(&file, &pointer) {
            let faults = faults(&changed);
            let is_wrong = faults.iter().any(|(path, code)| !is_elsewhere(path, code));
            let is_valid = validator.is_valid(&changed);
            refused += usize::from(is_wrong);
            if (is_valid && is_wrong) || (!is_valid && faults.is_empty()) {
                let now = changed.pointer(&pointer).unwrap_or(&Value::Null);
                found.push(format!("{pointer}: {now}: valid by the schema: {is_valid}; the reader: {faults:?}"));
            }
        }
    }
    assert!(refused > 1_000, "only {refused} changes were refused");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_field_that_the_reader_asks_for_is_described() {
    let mut described = BTreeSet::new();
    each_field(&schema(), &mut |name, _| described.extend([name.to_owned()]));
    let mut asked = BTreeSet::new();
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/model/read")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for rest in ["(\"", "(object, \""].iter().flat_map(|before| text.split(before).skip(1)) {
            let name = rest.split('"').next().unwrap();
            if !name.is_empty() && name.chars().all(|c| c.is_ascii_alphabetic()) {
                asked.insert(name.to_owned());
            }
        }
    }
    assert!(asked.contains("formatVersion") && asked.contains("strongFrom"), "{asked:?}");
    assert_eq!(asked.difference(&described).collect::<Vec<_>>(), [] as [&String; 0]);
}
