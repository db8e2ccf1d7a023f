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
        let default = Settings::default();
        let settings = Settings {
            lang: default.lang,
            page_lang: default.page_lang,
            heading_level: read(&attribute, &mut warnings, "heading-level", "1, 2, 3 or 4", level)
                .unwrap_or(default.heading_level),
            storage: match read(&attribute, &mut warnings, "storage", "local, session or none", storage) {
                None | Some("local") => default.storage,
                Some("session") => Some(Area::Session),
                Some(_) => None,
            },
            storage_key: read(
                &attribute,
                &mut warnings,
                "storage-key",
                "small letters, digits and hyphens, a letter first",
                |value| is_id(value).then(|| value.to_owned()),
            ),
            organisation: read(&attribute, &mut warnings, "organisation", "1 to 80 characters", organisation),
            share_results: attribute("share-results").is_some(),
        };
        (settings, warnings)
    }
}

fn read<T>(
    attribute: impl Fn(&str) -> Option<String>,
    warnings: &mut Vec<Warning>,
    name: &'static str,
    allowed: &'static str,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let value = attribute(name)?;
    let parsed = parse(&value);
    if parsed.is_none() {
        warnings.push(Warning { attribute: name, value, allowed });
    }
    parsed
}

fn level(value: &str) -> Option<u8> {
    value.parse().ok().filter(|level| (1..=4).contains(level))
}

fn storage(value: &str) -> Option<&'static str> {
    ["local", "session", "none"].into_iter().find(|allowed| *allowed == value)
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
