//! The attributes of the element, as strict values.

use crate::model::is_id;
use crate::storage::Area;

const LONGEST_ORGANISATION: usize = 80;

/// What the page asks for. Each default stands in [`Settings::default`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The language tag of the element.
    pub lang: Option<String>,
    /// The nearest language tag around it, for when the questionnaire does not have the element's own.
    pub page_lang: Option<String>,
    /// The level of the first heading, from 1 to 4.
    pub heading_level: u8,
    /// Where answers are kept; `None` for nowhere.
    pub storage: Option<Area>,
    /// Tells two widgets with the same questionnaire apart.
    pub storage_key: Option<String>,
    /// Fills `{organisation}` in the texts.
    pub organisation: Option<String>,
    /// Whether a person may send the answers to the page, by a button of their own.
    pub share_results: bool,
}

/// An attribute with a value that it can't have: its default holds instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// The attribute.
    pub attribute: &'static str,
    /// Its value.
    pub value: String,
    /// What it may be.
    pub allowed: &'static str,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            lang: None,
            page_lang: None,
            heading_level: 2,
            storage: Some(Area::Local),
            storage_key: None,
            organisation: None,
            share_results: false,
        }
    }
}

impl Warning {
    /// The words for the people who made the page.
    pub fn text(&self) -> String {
        let Warning { attribute, value, allowed } = self;
        join!["stack-up: ", attribute, "=\"", value, "\" is not ", allowed, "; the default is used"]
    }
}

impl std::fmt::Display for Warning {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str(&self.text())
    }
}

impl Settings {
    /// Reads the attributes, each by its name, with a warning for each wrong value. `lang` is found elsewhere, since it
    /// may stand on any element around.
    pub fn read(attribute: impl Fn(&str) -> Option<String>) -> (Self, Vec<Warning>) {
        let mut warnings = Vec::new();
        let mut read = |name, allowed, parse| read(&attribute, &mut warnings, name, allowed, parse);
        let default = Settings::default();
        let settings = Settings {
            lang: default.lang,
            page_lang: default.page_lang,
            heading_level: match read("heading-level", "1, 2, 3 or 4", level).as_deref() {
                Some("1") => 1,
                Some("2") => 2,
                Some("3") => 3,
                Some("4") => 4,
                _ => default.heading_level,
            },
            storage: match read("storage", "local, session or none", storage).as_deref() {
                Some("local") => Some(Area::Local),
                Some("session") => Some(Area::Session),
                Some("none") => None,
                _ => default.storage,
            },
            storage_key: read("storage-key", "small letters, digits and hyphens, a letter first", key),
            organisation: read("organisation", "1 to 80 characters", organisation),
            share_results: attribute("share-results").is_some(),
        };
        (settings, warnings)
    }
}

/// The value of an attribute, as it is read; one that can't be is warned of. Compiled once for all attributes.
fn read(
    attribute: &dyn Fn(&str) -> Option<String>,
    warnings: &mut Vec<Warning>,
    name: &'static str,
    allowed: &'static str,
    parse: fn(&str) -> Option<String>,
) -> Option<String> {
    let value = attribute(name)?;
    let parsed = parse(&value);
    if parsed.is_none() {
        warnings.push(Warning { attribute: name, value, allowed });
    }
    parsed
}

fn level(value: &str) -> Option<String> {
    one_of(&["1", "2", "3", "4"], value)
}

fn storage(value: &str) -> Option<String> {
    one_of(&["local", "session", "none"], value)
}

fn one_of(allowed: &[&str], value: &str) -> Option<String> {
    allowed.contains(&value).then(|| value.to_owned())
}

fn key(value: &str) -> Option<String> {
    is_id(value).then(|| value.to_owned())
}

/// A name without the signs that turn around the direction of what follows: it stands in the midst of sentences.
fn organisation(value: &str) -> Option<String> {
    let mut name = String::new();
    let mut length = 0_usize;
    for sign in value.trim().chars() {
        length = length.saturating_add(1);
        if !matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') {
            name.push(sign);
        }
    }
    (length <= LONGEST_ORGANISATION && !name.trim().is_empty()).then_some(name)
}
