//! What no style sheet does.

use crate::assert_none;
use crate::colours::NAMED;
use crate::source::{File, files};

/// Our own pages, where we are at home: their own tokens at the top, and sizes by the root.
const PAGES: &[&str] = &["style/page.css", "style/embed.css"];
/// Where the colours of the widget live.
const TOKENS: &str = "style/tokens.css";
/// Paper is white, and ink is black.
const PRINT: &str = "style/print.css";

const FUNCTIONS: &[&str] = &[
    "rgb(",
    "rgba(",
    "hsl(",
    "hsla(",
    "hwb(",
    "lab(",
    "lch(",
    "oklab(",
    "oklch(",
    "color(",
    "color-mix(",
    "light-dark(",
];

fn sheets() -> Vec<File> {
    let mut sheets = files("style", &[".css"]);
    for sheet in &mut sheets {
        sheet.text = without_comments(&sheet.text);
    }
    sheets
}

/// Comments become nothing, their line breaks stay.
fn without_comments(text: &str) -> String {
    let mut kept = String::new();
    for (place, piece) in text.split("/*").enumerate() {
        let (comment, rest) = if place == 0 { ("", piece) } else { piece.split_once("*/").unwrap_or((piece, "")) };
        kept.extend(comment.chars().filter(|character| *character == '\n'));
        kept.push_str(rest);
    }
    kept
}

/// The property and the value of a line that is a declaration.
fn declaration(line: &str) -> Option<(&str, &str)> {
    let (property, value) = line.trim().strip_suffix(';').unwrap_or(line.trim()).split_once(": ")?;
    let is_property = property.chars().all(|character| character.is_ascii_alphanumeric() || character == '-');
    is_property.then_some((property, value))
}

/// The colours that a value names by itself.
fn colours(value: &str) -> Vec<String> {
    let mut colours: Vec<String> =
        FUNCTIONS.iter().filter(|function| value.contains(**function)).map(|function| (*function).to_owned()).collect();
    for word in value.split(|character: char| !character.is_alphanumeric() && !['-', '#'].contains(&character)) {
        let is_hex = word.strip_prefix('#').is_some_and(|digits| digits.chars().all(|digit| digit.is_ascii_hexdigit()));
        if is_hex || NAMED.contains(&word.to_ascii_lowercase().as_str()) {
            colours.push(word.to_owned());
        }
    }
    colours
}

#[test]
fn colours_stand_among_the_tokens_only() {
    let mut found = Vec::new();
    for sheet in sheets().iter().filter(|sheet| sheet.path != TOKENS) {
        for (number, line) in sheet.lines() {
            let Some((property, value)) = declaration(line) else { continue };
            let is_token = PAGES.contains(&sheet.path.as_str()) && property.starts_with("--");
            let is_ink = |colour: &str| sheet.path == PRINT && colour == "#000";
            for colour in colours(value) {
                if !is_token && !is_ink(&colour) {
                    found.push(format!("{}:{number}: {colour}", sheet.path));
                }
            }
        }
    }
    assert_none("a colour has a name by its purpose", found);
}

#[test]
fn the_widget_sets_no_size_by_the_root_of_the_page() {
    let mut found = Vec::new();
    for sheet in sheets().iter().filter(|sheet| !PAGES.contains(&sheet.path.as_str())) {
        for (number, line) in sheet.lines() {
            let words = line.split(|character: char| !character.is_alphanumeric() && character != '.');
            let units = words.filter(|word| word.starts_with(|first: char| first.is_ascii_digit() || first == '.'));
            if let Some(size) = units.into_iter().find(|word| word.ends_with("rem")) {
                found.push(format!("{}:{number}: {size}", sheet.path));
            }
        }
    }
    assert_none("many pages set the root to 62.5 %: sizes are in em", found);
}

#[test]
fn no_sheet_loads_another_file() {
    let mut found = Vec::new();
    for sheet in sheets() {
        for (number, line) in sheet.lines() {
            if ["@import", "url(", "@font-face"].iter().any(|word| line.contains(word)) {
                found.push(format!("{}:{number}: {}", sheet.path, line.trim()));
            }
        }
    }
    assert_none("the styles travel inside the engine, alone", found);
}

#[test]
fn colours_are_found_in_every_form() {
    assert_eq!(colours("1px solid #fff"), ["#fff"]);
    assert_eq!(colours("Canvas"), ["Canvas"]);
    assert_eq!(colours("rgb(0 0 0), DarkRed"), ["rgb(", "DarkRed"]);
    assert!(colours("var(--on-accent) no-repeat transparent inherit currentcolor").is_empty());
    assert_eq!(declaration("  .red:hover {"), None);
}

/// A tick looks the same in every language.
const TICK: &str = "border-width: 0 0.2em 0.2em 0;";

/// Whether a declaration names a side of the screen, which is another one where words run from right to left.
fn names_a_side(property: &str, value: &str) -> bool {
    let is_side = |word: &str| ["left", "right"].contains(&word);
    let parts: Vec<&str> = value.split_whitespace().collect();
    let has_sides = ["border-width", "inset", "margin", "padding"].contains(&property);
    let differs = matches!(parts[..], [_, right, _, left] if right != left);
    property.split('-').any(is_side) || parts.iter().any(|part| is_side(part)) || (has_sides && differs)
}

#[test]
fn the_widget_knows_start_and_end_but_no_left_and_right() {
    let own_pages = ["style/page.css", "style/builder.css", "style/embed.css"];
    let mut found = Vec::new();
    for sheet in sheets().iter().filter(|sheet| !own_pages.contains(&sheet.path.as_str())) {
        for (number, line) in sheet.lines().filter(|(_, line)| line.trim() != TICK) {
            if declaration(line).is_some_and(|(property, value)| names_a_side(property, value)) {
                found.push(format!("{}:{number}: {line}", sheet.path));
            }
        }
    }
    assert_none("name it by start and end", found);
}

#[test]
fn sides_are_found() {
    let is_found = |line: &str| declaration(line).is_some_and(|(property, value)| names_a_side(property, value));
    assert!(is_found("padding-left: 1em;") && is_found("text-align: right;") && is_found("margin: 0 0 1em 2em;"));
    assert!(!is_found("margin: 0 1em 0 1em;") && !is_found("padding-inline: 1em 0;"));
}
