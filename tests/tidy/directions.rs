//! Every dependency points downward: element -> view, storage, export -> clock -> model -> text -> join; glue is below
//! all that reach the browser, and call below all that keep closures.

use crate::assert_none;
use crate::source::{File, read, rust};

/// Each module of the crate, and those that it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("call", &[]),
    ("glue", &["call"]),
    ("join", &[]),
    ("text", &["join"]),
    ("model", &["join", "text"]),
    ("clock", &["glue", "model"]),
    ("part", &["glue"]),
    ("storage", &["glue"]),
    ("export", &["glue", "model"]),
    ("view", &["call", "clock", "glue", "join", "model", "part", "text"]),
    ("element", &["call", "clock", "export", "glue", "model", "part", "storage", "view"]),
];

/// The path of a file's module: `src/view/report/mod.rs` is `view`, `report`.
fn module(file: &File) -> Vec<&str> {
    let path = file.path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').collect()
}

/// The modules that a file names by `crate::` or by `super::` up to the root.
fn used(file: &File) -> Vec<(usize, String)> {
    let to_root = "super::".repeat(module(file).len());
    let mut used = Vec::new();
    for (number, line) in file.code() {
        for prefix in ["crate::", to_root.as_str()] {
            for rest in line.split(prefix).skip(1) {
                let names = rest.strip_prefix('{').map_or_else(|| vec![rest], top_level);
                used.extend(names.into_iter().map(|name| (number, first_word(name))));
            }
        }
    }
    used
}

/// The parts of a list in braces, without what stands in braces of their own.
fn top_level(list: &str) -> Vec<&str> {
    let mut depth = 0_i32;
    let parts = list.split(|character| {
        depth += match character {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        depth < 0 || (depth == 0 && character == ',')
    });
    parts.map(str::trim).filter(|part| part.starts_with(char::is_alphabetic)).collect()
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect()
}

#[test]
fn no_module_uses_one_above_it() {
    let mut found = Vec::new();
    for file in rust().iter().filter(|file| file.path != "src/lib.rs") {
        let own = module(file)[0];
        let Some((_, may_use)) = MAY_USE.iter().find(|(name, _)| *name == own) else {
            found.push(format!("{}: say in tests/tidy/directions.rs what `{own}` may use", file.path));
            continue;
        };
        for (number, name) in used(file) {
            let is_module = MAY_USE.iter().any(|(known, _)| *known == name);
            if is_module && name != own && !may_use.contains(&name.as_str()) {
                found.push(format!("{}:{number}: {own} uses {name}", file.path));
            }
        }
    }
    assert_none("a dependency points upward", found);
}

#[test]
fn the_clock_needs_only_days_and_times_of_the_model() {
    let known = ["use crate::model::Date;", "use crate::model::Timestamp;", "use crate::model::{Date, Timestamp};"];
    let mut found = Vec::new();
    for file in rust().iter().filter(|file| module(file)[0] == "clock") {
        let others = file.code().filter(|(_, line)| line.contains("model::") && !known.contains(line));
        found.extend(others.map(|(number, line)| format!("{}:{number}: {line}", file.path)));
    }
    assert_none("the clock knows nothing of what is asked", found);
}

#[test]
fn model_and_text_use_no_crate_at_all() {
    let manifest = read("Cargo.toml");
    let dependencies = manifest.split("[dependencies]").nth(1).unwrap().split("[dev-dependencies]").next().unwrap();
    let named = dependencies.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name);
    let crates: Vec<String> = named.chain(["web-sys"]).map(|name| format!("{}::", name.replace('-', "_"))).collect();
    let crates: Vec<&str> = crates.iter().map(String::as_str).collect();
    assert!(crates.contains(&"wasm_bindgen::") && crates.contains(&"leptos::"), "{crates:?}");
    let mut found = having(&["model", "text"], &crates);
    found.extend(having(&["model", "text"], &["serde", "gloo"]));
    assert_none("model and text are plain Rust", found);
}

#[test]
fn the_model_knows_no_clock_and_writes_no_log() {
    let words = ["SystemTime", "Instant::", "println!", "eprintln!", "dbg!", "thread::", "static mut"];
    assert_none("the model is pure", having(&["model", "text"], &words));
}

#[test]
fn only_storage_touches_what_the_browser_keeps() {
    let others = ["clock", "element", "export", "model", "text", "view"];
    let words = ["gloo_storage", "local_storage", "session_storage", "localStorage", "sessionStorage"];
    assert_none("this belongs to src/storage.rs", having(&others, &words));
}

#[test]
fn views_never_write_the_state() {
    let words = ["state.set(", "state.update(", "state.write(", "state.maybe_update(", "state.try_"];
    assert_none("views tell what the person wants", having(&["view"], &words));
}

/// The live values of views hold what is open on the screen, no more.
#[test]
fn the_state_is_held_in_one_place() {
    let found = having(&["clock", "element", "export", "model", "storage", "text"], &["Shared::new(", "Live::new("]);
    assert!(found.len() == 1 && found[0].starts_with("src/element/session.rs:"), "{found:?}");
}

fn having(modules: &[&str], words: &[&str]) -> Vec<String> {
    let files = rust();
    files.iter().filter(|file| modules.contains(&module(file)[0])).flat_map(|file| file.having(words)).collect()
}

#[test]
fn uses_are_found_in_every_form() {
    let text = "use crate::view::El;\nuse crate::{model::{Ask, Json}, text};\nsuper::super::storage::x()";
    let file = File { path: "src/view/dom.rs".into(), text: text.into() };
    let names: Vec<String> = used(&file).into_iter().map(|(_, name)| name).collect();
    assert_eq!(names, ["view", "model", "text", "storage"]);
}
