//! A JSON value that keeps the order of its fields, keeps numbers as they are written, and refuses a field that stands
//! twice. RFC 8259, nested at most 128 deep.
//!
//! `serde_json` brings the tables that turn decimal fractions into floats and back, which nothing here needs; without
//! it the engine is smaller by a tenth.

mod parse;
mod write;

use parse::Parser;

/// A JSON value, its fields in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it is written.
    Number(String),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object; no two fields have the same name.
    Object(Vec<(String, Json)>),
}

/// Why a text is no JSON: what, and where, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonError {
    /// What is wrong, in a few words.
    pub problem: &'static str,
    /// The line.
    pub line: usize,
    /// The column, in bytes.
    pub column: usize,
}

impl Json {
    /// Reads a whole text.
    ///
    /// # Errors
    /// When the text is not JSON, is nested more than 128 deep, or an object has a field twice.
    pub fn parse(text: &str) -> Result<Self, JsonError> {
        let mut parser = Parser::strict(text);
        parser.whole().map_err(|problem| parser.locate(problem))
    }

    /// Reads a whole text that was checked before, without looking for fields that stand twice; none when it is not JSON.
    pub(super) fn parse_checked(text: &str) -> Option<Self> {
        Parser::new(text).whole().ok()
    }

    /// Takes one from what is `left` for each value in it, itself among them; whether that was enough. What is slow with
    /// very many values is bounded by that: a hostile file may have a million.
    pub(super) fn spends(&self, left: &mut usize) -> bool {
        let Some(rest) = left.checked_sub(1) else { return false };
        *left = rest;
        self.items().iter().all(|item| item.spends(left)) && self.fields().iter().all(|(_, value)| value.spends(left))
    }

    /// A whole number.
    pub fn whole(number: u32) -> Self {
        Json::Number(join![number])
    }

    /// The value of a field; `None` too when this is no object.
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.fields().iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The string in a field.
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_text()
    }

    /// The whole number in a field.
    pub fn whole_of(&self, name: &str) -> Option<u32> {
        self.get(name)?.as_whole()
    }

    /// The string, when this is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, when this is one that is whole, not negative and not huge.
    pub fn as_whole(&self) -> Option<u32> {
        match self {
            Json::Number(number) => number.parse().ok(),
            _ => None,
        }
    }

    /// The items, when this is a list; else none.
    pub fn items(&self) -> &[Json] {
        match self {
            Json::List(items) => items,
            _ => &[],
        }
    }

    /// The fields, when this is an object; else none.
    pub fn fields(&self) -> &[(String, Json)] {
        match self {
            Json::Object(fields) => fields,
            _ => &[],
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Json::Text(text.to_owned())
    }
}

/// The places of all names that have stood before. Sorted, not compared each with each: a hostile file may have a
/// million.
pub(super) fn doubles(names: &[&str]) -> Vec<usize> {
    let mut sorted = Vec::new();
    for (place, name) in names.iter().enumerate() {
        sorted.push((*name, place));
    }
    sorted.sort_unstable();
    let mut doubles = Vec::new();
    for pair in sorted.windows(2) {
        if let [(one, _), (other, place)] = pair
            && one == other
        {
            doubles.push(*place);
        }
    }
    doubles
}
