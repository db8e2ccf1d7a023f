//! The pages on privacy and security promise nothing that no test holds them to.

use std::collections::BTreeSet;

use crate::assert_none;
use crate::documents::table;
use crate::source::{files, read, root};

const PAGE: &str = "docs/privacy.md";
const STATEMENTS: &str = "What stands behind each statement";

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

fn is_name_of_a_test(name: &str) -> bool {
    name.contains('_') && name.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit())
}

/// All tests, as they are written.
fn tests() -> String {
    files("tests", &[".rs"]).into_iter().map(|file| file.text).collect()
}

#[test]
fn each_statement_on_privacy_names_a_test_that_is_there() {
    let tests = tests();
    let rows = table(PAGE, STATEMENTS);
    let mut gone = Vec::new();
    for row in &rows {
        let [statement, standing] = row.as_slice() else { panic!("{row:?}") };
        let names: Vec<&str> = quoted(standing).collect();
        if names.is_empty() {
            gone.push(format!("{statement}: no test is named"));
        }
        let is_gone = |name: &&&str| !tests.contains(&format!("fn {name}("));
        gone.extend(names.iter().filter(is_gone).map(|name| format!("{statement}: {name}")));
    }
    assert!(rows.len() > 20, "{rows:?}");
    assert_none("no such test", gone);
}

#[test]
fn the_tests_and_files_that_security_names_are_there() {
    let (tests, page) = (tests(), read("SECURITY.md"));
    let is_there = |name: &str| {
        if is_name_of_a_test(name) { tests.contains(&format!("fn {name}(")) } else { root().join(name).is_file() }
    };
    let named: BTreeSet<&str> =
        quoted(&page).filter(|name| is_name_of_a_test(name) || name.starts_with("tests/")).collect();
    assert!(named.len() > 10, "{named:?}");
    assert_none("not there", named.into_iter().filter(|name| !is_there(name)).map(str::to_owned).collect());
}

#[test]
fn both_pages_on_privacy_say_the_same_in_the_same_order() {
    let welsh = read("docs/privacy.cy.md");
    let english = read(PAGE);
    let (english, references) = english.split_once(&format!("## {STATEMENTS}")).unwrap();
    let shape = |text: &str| -> Vec<String> {
        let kind = |line: &str| match line {
            _ if line.starts_with('#') => line.split(' ').next().map(str::to_owned),
            _ if line.starts_with("**") => Some("question".to_owned()),
            _ if line.starts_with("- ") => Some("point".to_owned()),
            _ if line.starts_with('|') => Some(format!("row of {}", line.matches(" | ").count())),
            _ if line.starts_with("> ") => Some("wording".to_owned()),
            _ => None,
        };
        let mut shape: Vec<String> = text.lines().filter_map(kind).collect();
        shape.dedup_by(|one, other| one == "wording" && other == "wording");
        shape
    };
    assert_eq!(shape(&welsh), shape(english));
    assert!(references.contains("| statement | test |"));
    assert!(welsh.contains("(privacy.md)") && english.contains("(privacy.cy.md)"));
}
