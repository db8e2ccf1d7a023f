//! The JSON Schema of the questionnaire file and the reader of such files say the same.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, reason = "tests may panic")]

mod damage;
mod drift;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use jsonschema::Validator;
use serde_json::Value;
use stack_up::model::read_questionnaire;

const SCHEMA: &str = include_str!("../../schema/questionnaire.schema.json");
/// A valid file in which every field stands that may stand in one.
const EVERYTHING: &str = include_str!("everything.json");

fn schema() -> Value {
    serde_json::from_str(SCHEMA).unwrap()
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).unwrap()
}

fn everything() -> Value {
    serde_json::from_str(EVERYTHING).unwrap()
}

/// The path and the code of each fault that the reader finds.
fn faults(file: &Value) -> Vec<(String, &'static str)> {
    let faults = read_questionnaire(&file.to_string()).err().unwrap_or_default();
    faults.into_iter().map(|error| (error.path, error.fault.code())).collect()
}

/// Every field of the schema, with its name, that is not a part of a condition.
fn each_field(schema: &Value, see: &mut impl FnMut(&str, &Value)) {
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        see(name, field);
    }
    match schema {
        Value::Object(parts) => {
            let said = parts.iter().filter(|(name, _)| !["if", "contains"].contains(&name.as_str()));
            said.for_each(|(_, part)| each_field(part, see));
        }
        Value::Array(parts) => parts.iter().for_each(|part| each_field(part, see)),
        _ => {}
    }
}

/// The names of all fields of a file, and every word that stands for a kind.
fn names_and_kinds(file: &Value, found: &mut BTreeSet<String>) {
    match file {
        Value::Object(fields) => {
            for (name, value) in fields {
                found.insert(name.clone());
                names_and_kinds(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| names_and_kinds(item, found)),
        Value::String(word) => drop(found.insert(word.clone())),
        _ => {}
    }
}

#[test]
fn the_schema_is_one() {
    assert!(jsonschema::draft202012::meta::is_valid(&schema()));
}

#[test]
fn every_field_has_a_title_and_a_description() {
    each_field(&schema(), &mut |name, field| {
        assert!(field["title"].is_string() && field["description"].is_string(), "{name}: {field:#}");
    });
    for (name, part) in schema()["$defs"].as_object().unwrap() {
        assert!(part["title"].is_string() && part["description"].is_string(), "{name}");
    }
}

#[test]
fn every_questionnaire_is_valid() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let validator = validator();
    let mut count = 0;
    for folder in ["questionnaires", "tests/questionnaires", "tests/questionnaire_schema"] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "json") {
                let file: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
                let errors = validator.iter_errors(&file).map(|error| format!("{}: {error}", error.instance_path()));
                assert_eq!(errors.collect::<Vec<_>>(), [] as [String; 0], "{}", path.display());
                assert_eq!(faults(&file), [], "{}", path.display());
                count += 1;
            }
        }
    }
    assert!(count >= 4, "{count} files");
}

#[test]
fn every_field_and_every_kind_stands_in_the_file_with_everything() {
    let mut there = BTreeSet::new();
    names_and_kinds(&everything(), &mut there);
    let mut absent = BTreeSet::new();
    each_field(&schema(), &mut |name, field| {
        let kinds = field["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
        absent.extend(kinds.chain([name]).filter(|word| !there.contains(*word)).map(str::to_owned));
    });
    assert_eq!(absent, BTreeSet::new());
}
