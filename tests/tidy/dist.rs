//! The built files: what a browser must know to run them, and what they don't carry.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use wasmparser::{Imports, Parser, Payload, Validator, WasmFeatures};

use crate::assert_none;
use crate::source::root;

/// The features of WebAssembly in Chromium 108, Firefox 108 and Safari 16.4; the last two are names of wasmparser for
/// what always was there.
const FLOOR: WasmFeatures = WasmFeatures::MUTABLE_GLOBAL
    .union(WasmFeatures::SIGN_EXTENSION)
    .union(WasmFeatures::MULTI_VALUE)
    .union(WasmFeatures::REFERENCE_TYPES)
    .union(WasmFeatures::BULK_MEMORY)
    .union(WasmFeatures::SATURATING_FLOAT_TO_INT)
    .union(WasmFeatures::FLOATS)
    .union(WasmFeatures::GC_TYPES);

/// The module under which the engine imports its glue, and the one under which later parts of it import what all share.
const GLUE: &str = "browser";
const SHARED: &str = "__wasm_split";

/// The files of `dist/` that begin and end so; at least one.
fn built(start: &str, end: &str) -> Vec<(String, Vec<u8>)> {
    let dist = root().join("dist");
    let entries = fs::read_dir(&dist).unwrap_or_else(|_| panic!("there is no dist/: run `cargo xtask build` first"));
    let paths = entries.map(|entry| entry.unwrap().path());
    let is_wanted = |path: &PathBuf| {
        path.file_name()
            .and_then(|name| name.to_str())
            .is_some_and(|name| name.starts_with(start) && name.ends_with(end))
    };
    let found: Vec<_> = paths
        .filter(is_wanted)
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .collect();
    assert!(!found.is_empty(), "dist/ has no file {start}…{end}: run `cargo xtask build`");
    found
}

/// The parts of the engine as a browser runs them: those that lie in one file, and the one that checks a questionnaire that
/// others wrote.
fn engine() -> [Vec<u8>; 4] {
    let [whole, check] = ["stack-up-", "check-"].map(|start| {
        let mut found = built(start, ".wasm");
        assert_eq!(found.len(), 1, "dist/ has one {start}….wasm");
        found.remove(0).1
    });
    let part = |name: &str| {
        let section = Parser::new(0).parse_all(&whole).find_map(|payload| match payload.unwrap() {
            Payload::CustomSection(section) if section.name() == name => Some(unpacked(section.data())),
            _ => None,
        });
        section.unwrap_or_else(|| panic!("the engine has no part {name}"))
    };
    let [start, questions, rest] = ["start", "questions", "rest"].map(part);
    [start, questions, rest, check]
}

/// The module that the glue makes of a part.
fn unpacked(part: &[u8]) -> Vec<u8> {
    let script = concat!(include_str!("../../src/unpack.js"), include_str!("../support/unpack.mjs"));
    let mut node = Command::new("node");
    node.args(["--input-type=module", "--eval", script]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut node = node.spawn().unwrap_or_else(|error| panic!("node is needed for the tests: {error}"));
    node.stdin.take().unwrap().write_all(part).unwrap();
    let done = node.wait_with_output().unwrap();
    assert!(done.status.success());
    done.stdout
}

/// The module and the name of each import.
fn imports(wasm: &[u8]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::ImportSection(section) = payload.unwrap() else { continue };
        for imports in section {
            let Imports::Single(_, import) = imports.unwrap() else { panic!("imports in a form past the floor") };
            found.push((import.module.to_owned(), import.name.to_owned()));
        }
    }
    assert!(!found.is_empty(), "the engine imports nothing at all");
    found
}

fn text(file: &[u8]) -> String {
    String::from_utf8_lossy(file).into_owned()
}

#[test]
fn the_engine_runs_in_the_oldest_browsers_that_we_name() {
    for part in engine() {
        if let Err(error) = Validator::new_with_features(FLOOR).validate_all(&part) {
            panic!("the engine needs a newer browser: {error}");
        }
    }
}

#[test]
fn the_engine_imports_nothing_but_its_glue_and_later_parts_nothing_but_the_engine() {
    for (part, module) in engine().iter().zip([GLUE, SHARED, SHARED, SHARED]) {
        let others = imports(part).into_iter().filter(|(from, _)| from != module);
        assert_none("the engine imports", others.map(|(module, name)| format!("{module} {name}")).collect());
    }
}

#[test]
fn the_engine_imports_no_way_to_make_a_request() {
    let ways = ["fetch", "XMLHttp", "WebSocket", "EventSource", "sendBeacon", "open_"];
    let parts = engine();
    let found = parts.iter().flat_map(|part| imports(part)).map(|(_, name)| name);
    assert_none("the engine imports", found.filter(|name| ways.iter().any(|way| name.contains(way))).collect());
}

#[test]
fn the_engine_tells_no_path_of_the_machine_that_built_it() {
    let here = root().to_string_lossy().into_owned();
    let paths = [concat!("/ro", "ot/"), concat!("/ho", "me/"), "/Users/", ".cargo/registry", &here];
    for part in engine() {
        let part = text(&part);
        let found = paths.iter().filter(|path| part.contains(**path)).map(|path| (*path).to_owned());
        assert_none("the engine holds", found.collect());
    }
}

#[test]
fn the_scripts_make_no_markup_and_no_code_from_text() {
    let mut found = Vec::new();
    for (name, script) in built("", ".js") {
        let script = text(&script);
        for word in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"] {
            if script.contains(word) {
                found.push(format!("dist/{name}: {word}"));
            }
        }
    }
    assert_none("a strict policy forbids this", found);
}

#[test]
fn no_page_has_a_script_or_a_style_of_its_own() {
    let mut found = Vec::new();
    for (name, page) in built("", ".html") {
        found.extend(inline(&text(&page)).into_iter().map(|what| format!("dist/{name}: {what}")));
    }
    assert_none("a strict policy forbids this", found);
}

/// The elements and attributes of a page that a strict policy forbids.
fn inline(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in page.split('<').skip(1).filter_map(|rest| rest.split_once('>')) {
        let (tag, content) = tag;
        let mut words = tag.split_whitespace();
        let element = words.next().unwrap_or_default().to_ascii_lowercase();
        let is_script = element == "script" && (!tag.contains(" src=") || !content.trim().is_empty());
        let is_set = words.any(|word| word.starts_with("style=") || (word.starts_with("on") && word.contains('=')));
        if is_script || element == "style" || is_set || tag.contains("javascript:") || tag.contains("href=\"#") {
            found.push(format!("<{tag}>"));
        }
    }
    found
}

#[test]
fn what_is_inline_is_found_in_every_form() {
    let fine = "<script type=\"module\" src=\"a.js\"></script><p class=\"style\">one = 1</p><svg width=\"1\" />";
    assert!(inline(fine).is_empty());
    for bad in
        ["<script>a()</script>", "<script src=\"a\">b</script>", "<style>a", "<p style=\"a\">", "<b onclick=\"a\">"]
    {
        assert_eq!(inline(bad).len(), 1, "{bad}");
    }
}
