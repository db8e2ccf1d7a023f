//! The tables of the README name what the code has, and nothing else.

use std::cell::RefCell;
use std::collections::BTreeSet;

use stack_up::element::Settings;
use stack_up::storage::Area;

use crate::documents::{first_column, table};
use crate::source::{all_between, files, read, scripts};

const README: &str = "README.md";

fn set<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    names.into_iter().map(str::to_owned).collect()
}

/// The strings of a list in `src/stack-up.js`, with those of `LIVE` where it names them.
fn list(name: &str) -> BTreeSet<String> {
    let script = read("src/stack-up.js");
    let lists = all_between(&script, &format!("const {name} = ["), "]");
    assert_eq!(lists.len(), 1, "src/stack-up.js has one list {name}");
    let mut names = set(lists[0].split('"').skip(1).step_by(2));
    if lists[0].contains("...LIVE") {
        names.extend(list("LIVE"));
    }
    names
}

/// The attributes that the engine asks for.
fn read_by_settings() -> BTreeSet<String> {
    let asked = RefCell::new(BTreeSet::new());
    let (settings, warnings) = Settings::read(|name| {
        asked.borrow_mut().insert(name.to_owned());
        None
    });
    assert_eq!((settings, warnings.len()), (Settings::default(), 0));
    asked.into_inner()
}

#[test]
fn the_attributes_are_those_of_the_element() {
    assert_eq!(first_column(README, "Attributes"), list("ATTRIBUTES"));
    let mut read = read_by_settings();
    read.extend(set(["questionnaire", "lang", "loading"]));
    assert_eq!(read, list("ATTRIBUTES"));
}

#[test]
fn the_defaults_are_those_of_the_settings() {
    let default = Settings::default();
    let area = match default.storage {
        Some(Area::Local) => "`local`",
        Some(Area::Session) => "`session`",
        None => "`none`",
    };
    let expected = [
        ("questionnaire", "required".to_owned()),
        ("heading-level", format!("`{}`", default.heading_level)),
        ("storage", area.to_owned()),
        ("storage-key", default.storage_key.unwrap_or("none".to_owned())),
        ("organisation", default.organisation.unwrap_or("none".to_owned())),
        ("share-results", if default.share_results { "on" } else { "off" }.to_owned()),
    ];
    for (name, value) in expected {
        let rows = table(README, "Attributes");
        let row = rows.iter().find(|row| row[0] == format!("`{name}`")).unwrap();
        assert_eq!(row.last(), Some(&value), "{name}");
    }
}

#[test]
fn the_values_that_the_readme_names_are_accepted() {
    let rows = table(README, "Attributes");
    let mut tried = 0;
    for row in rows.iter().filter(|row| read_by_settings().contains(row[0].trim_matches('`'))) {
        for value in row[1].split('`').skip(1).step_by(2) {
            let (_, warnings) = Settings::read(|name| (row[0] == format!("`{name}`")).then(|| value.to_owned()));
            assert_eq!(warnings, [], "{}: {value}", row[0]);
            tried += 1;
        }
    }
    assert!(tried >= 7, "the README names values: {tried}");
}

#[test]
fn the_events_are_those_that_are_told() {
    let mut told = BTreeSet::new();
    for file in scripts().into_iter().chain(files("src/element", &[".rs"])) {
        for (_, line) in file.code() {
            let is_name =
                |name: &&str| name.starts_with("stack-up-") && name.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            told.extend(set(line.split('"').skip(1).step_by(2).filter(is_name)));
        }
    }
    assert_eq!(first_column(README, "Events"), told);
}

#[test]
fn the_error_codes_are_those_of_the_element() {
    let mut codes = BTreeSet::new();
    for file in scripts().into_iter().chain(files("src/element", &[".rs"])) {
        for before in [" failure(\"", "code = \"", "code ?? \"", "refusal(\""] {
            codes.extend(set(all_between(&file.text, before, "\"")));
        }
    }
    assert_eq!(first_column(README, "Errors"), codes);
}

#[test]
fn the_tokens_are_those_of_the_styles() {
    let mut tokens = BTreeSet::new();
    for sheet in files("style", &[".css"])
        .iter()
        .filter(|sheet| !["style/page.css", "style/embed.css"].contains(&sheet.path.as_str()))
    {
        for rest in sheet.text.split("var(--stack-up-").skip(1) {
            let name: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
            tokens.insert(format!("--stack-up-{name}"));
        }
    }
    assert_eq!(first_column(README, "Tokens"), tokens);
}

#[test]
fn the_parts_are_those_of_the_views() {
    let views: String = files("src/view", &[".rs"]).into_iter().map(|file| file.text).collect();
    let parts = all_between(&views, "attr(\"part\", \"", "\"").into_iter().map(|name| format!("::part({name})"));
    assert_eq!(first_column(README, "Parts"), parts.collect());
}
