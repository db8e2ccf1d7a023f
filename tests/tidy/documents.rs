//! The documents say what the code does.

use std::collections::BTreeSet;

use crate::assert_none;
use crate::source::{all_between, files, read};

/// The cells of the rows of the table under a heading, the two lines of its head left out.
pub fn table(document: &str, heading: &str) -> Vec<Vec<String>> {
    let text = read(document);
    let mut lines = text.lines().skip_while(|line| line.trim_start_matches('#').trim() != heading).skip(1);
    let rows: Vec<Vec<String>> = lines
        .by_ref()
        .take_while(|line| !line.starts_with('#'))
        .skip_while(|line| !line.starts_with('|'))
        .take_while(|line| line.starts_with('|'))
        .skip(2)
        .map(|line| line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect())
        .collect();
    assert!(!rows.is_empty(), "{document} has no table under “{heading}”");
    rows
}

/// The code in the first cell of each row.
pub fn first_column(document: &str, heading: &str) -> BTreeSet<String> {
    let code = |row: &Vec<String>| row.first()?.split('`').nth(1).map(str::to_owned);
    let rows = table(document, heading);
    let names: BTreeSet<String> = rows.iter().filter_map(code).collect();
    assert_eq!(names.len(), rows.len(), "{document}, “{heading}”: each row names one thing, once");
    names
}

#[test]
fn every_fault_of_a_questionnaire_file_is_explained() {
    let fault = read("src/model/read/fault.rs");
    let codes = fault.split("fn code").nth(1).unwrap().split("impl ").next().unwrap();
    let codes: BTreeSet<String> = all_between(codes, "=> \"", "\"").into_iter().map(str::to_owned).collect();
    assert!(codes.contains("too-large"), "{codes:?}");
    assert_eq!(first_column("docs/questionnaire-format.md", "Faults"), codes);
}

#[test]
fn every_test_that_the_architecture_names_is_there() {
    let tests: String = files("tests", &[".rs"]).into_iter().map(|file| file.text).collect();
    let architecture = read("ARCHITECTURE.md");
    let invariants = architecture.split("## Invariants").nth(1).unwrap().split("\n## ").next().unwrap();
    let is_test =
        |name: &&str| name.contains('_') && name.chars().all(|c| c.is_ascii_lowercase() || "_0123456789".contains(c));
    let names: Vec<&str> = invariants.split('`').skip(1).step_by(2).filter(is_test).collect();
    assert!(names.len() > 10, "each invariant names its test: {names:?}");
    let gone = names.iter().filter(|name| !tests.contains(&format!("fn {name}(")));
    assert_none("no test has this name", gone.map(|name| (*name).to_owned()).collect());
}

#[test]
fn the_documents_do_not_shout() {
    let mut found = Vec::new();
    for file in files("", &[".md"]) {
        let words = |line: &str| line.split('`').step_by(2).collect::<String>().replace("![", "").replace("<!--", "");
        let loud = file.lines().filter(|(_, line)| words(line).contains('!'));
        found.extend(loud.map(|(number, line)| format!("{}:{number}: {line}", file.path)));
    }
    assert_none("no exclamation marks", found);
}
