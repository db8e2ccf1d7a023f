//! What no line of the code does.

use crate::assert_none;
use crate::source::{File, files, rust, scripts};

fn having(files: &[File], words: &[&str]) -> Vec<String> {
    files.iter().flat_map(|file| file.having(words)).collect()
}

#[test]
fn nothing_panics() {
    let words = [
        ".unwrap()",
        ".expect(",
        "panic!(",
        "todo!(",
        "unimplemented!(",
        "unreachable!(",
        "assert!(",
        "assert_eq!(",
        "process::abort",
    ];
    assert_none("an error is shown or passed on", having(&rust(), &words));
}

#[test]
fn no_text_is_written_by_debug_formatting() {
    let words = [":?}", ":#?}", "dbg!("];
    assert_none("it prints nothing in the engine, which is built without it", having(&rust(), &words));
}

#[test]
fn no_lint_on_panics_is_allowed_in_place() {
    let words = ["clippy::unwrap_used", "clippy::expect_used", "clippy::panic", "clippy::indexing_slicing"];
    assert_none("these lints hold everywhere", having(&rust(), &words));
}

#[test]
fn no_markup_is_written_as_text() {
    let words = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "inner_html",
        "outer_html",
        "adjacent_html",
        "document.write",
        "style=\"",
        "<style",
        "\"style\"",
        "DOMParser",
        "create_contextual_fragment",
        "createContextualFragment",
    ];
    let mut found = having(&rust(), &words);
    found.extend(having(&scripts(), &words));
    assert_none("elements are built, and styles are sheets", found);
}

#[test]
fn no_code_is_made_from_text() {
    let words = ["eval(", "new Function", "setTimeout(\"", "inline_js"];
    let mut found = having(&rust(), &words);
    found.extend(having(&scripts(), &words));
    assert_none("a strict policy forbids this", found);
}

#[test]
fn nothing_reaches_into_the_page_around() {
    let words = [
        "getElementById",
        "get_element_by_id",
        "document.head",
        "document().head",
        ".head()",
        "document.body",
        ".body()",
        "href=\"#",
        "location.hash",
        "set_hash",
        "history.",
        "cookie",
    ];
    let mut found = having(&rust(), &words);
    found.extend(having(&scripts(), &words));
    assert_none("the page is not ours", found);
}

/// The element and the component dress their own shadow root; printing dresses the page, for as long as it prints.
#[test]
fn only_printing_puts_a_sheet_on_the_page() {
    let known = ["src/element/component.js", "src/paper.js", "src/stack-up.js"];
    let mut files = rust();
    files.extend(scripts());
    files.retain(|file| !known.contains(&file.path.as_str()));
    assert_none("the looks of the page are not ours", having(&files, &["adoptedStyleSheets"]));
}

#[test]
fn other_keys_of_the_page_are_never_cleared() {
    let mut found = having(&rust(), &["Storage::clear", "storage.clear"]);
    let storage: Vec<File> = rust().into_iter().filter(|file| file.path == "src/storage.rs").collect();
    assert_eq!(storage.len(), 1, "src/storage.rs has gone elsewhere: look there");
    found.extend(having(&storage, &["clear("]));
    found.extend(having(&scripts(), &["torage.clear", ".clear()"]));
    assert_none("only keys of ours are removed", found);
}

#[test]
fn the_engine_makes_no_request() {
    let words = ["fetch", "XmlHttpRequest", "WebSocket", "EventSource", "send_beacon", "sendBeacon", "XMLHttp"];
    assert_none("only src/stack-up.js loads, and only what it shows", having(&rust(), &words));
}

#[test]
fn no_file_of_code_has_more_than_300_lines() {
    let mut found = Vec::new();
    for folder in ["src", "check/src", "hosts/src", "xtask/src", "tests", "style"] {
        for file in files(folder, &[".rs", ".js", ".css"]) {
            let lines = file.text.lines().count();
            if lines > 300 {
                found.push(format!("{}: {lines} lines", file.path));
            }
        }
    }
    assert_none("a longer file is two things", found);
}
