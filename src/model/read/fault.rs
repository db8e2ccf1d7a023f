//! What can be wrong in a questionnaire file.

use std::fmt;

use crate::model::JsonError;

/// Words that tell how to mend a fault. An engine of our own tells its code and its place, and leaves the words to
/// `cargo xtask check`: it is built without them.
pub(in crate::model) const fn mend(words: &'static str) -> &'static str {
    if cfg!(all(target_arch = "wasm32", not(feature = "leptos"))) { "" } else { words }
}

/// A fault in a questionnaire file, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionnaireError {
    /// The place, such as `sections[1].questions[0].text.cy`; empty for the file as a whole.
    pub path: String,
    /// What is wrong there.
    pub fault: Fault,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file is larger than 1 MiB; its size in bytes.
    TooLarge(usize),
    /// The file is not JSON.
    NotJson(JsonError),
    /// The file is no questionnaire.
    OtherFormat,
    /// The file is of a newer format than this widget knows.
    NewerFormat,
    /// The file holds more than 50,000 values.
    TooManyValues,
    /// There are more than 2,000 questions; how many.
    TooManyQuestions(usize),
    /// A field is missing.
    Missing,
    /// A field stands where none of this name belongs.
    Unknown,
    /// A value is not what belongs here.
    NotA(&'static str),
    /// A word is none of those that may stand here.
    NotOneOf(&'static [&'static str]),
    /// A text lacks a language.
    MissingLanguage(String),
    /// A text or list is empty.
    Empty,
    /// A text is longer than 20,000 characters; its length.
    TooLong(usize),
    /// A `{placeholder}` that nothing fills here, or that does not end; its name.
    Placeholder(String),
    /// An id is already taken.
    DoubleId(String),
    /// Nothing of that kind has this id.
    NoSuch(&'static str, String),
    /// A number is not higher than the one before.
    NotRising,
    /// No statement names the theme.
    NoStatements,
    /// The statements of the theme use different scales.
    TwoScales,
    /// The block "heading" does not stand first, or not once.
    HeadingFirst,
    /// A question offers the options of more than one other; its id.
    OffersTwo(String),
}

impl Fault {
    /// A short name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Fault::TooLarge(_) => "too-large",
            Fault::NotJson(_) => "not-json",
            Fault::OtherFormat => "other-format",
            Fault::NewerFormat => "newer-format",
            Fault::TooManyValues => "too-many-values",
            Fault::TooManyQuestions(_) => "too-many-questions",
            Fault::Missing => "missing-field",
            Fault::Unknown => "unknown-field",
            Fault::NotA(_) => "wrong-type",
            Fault::NotOneOf(_) => "wrong-word",
            Fault::MissingLanguage(_) => "missing-language",
            Fault::Empty => "empty",
            Fault::TooLong(_) => "too-long",
            Fault::Placeholder(_) => "unknown-placeholder",
            Fault::DoubleId(_) => "double-id",
            Fault::NoSuch(..) => "no-such-id",
            Fault::NotRising => "not-rising",
            Fault::NoStatements => "theme-without-statements",
            Fault::TwoScales => "two-scales",
            Fault::HeadingFirst => "heading-first",
            Fault::OffersTwo(_) => "offers-two",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Fault::TooLarge(bytes) => write!(formatter, "the file has {bytes} bytes; at most 1,048,576 are read"),
            Fault::NotJson(JsonError { problem, line, column }) => {
                write!(formatter, "the file is not JSON at line {line}, column {column}: {problem}")
            }
            Fault::OtherFormat => formatter.write_str("“format” must be “stack-up-questionnaire”"),
            Fault::NewerFormat => formatter.write_str("“formatVersion” must be 1; this file may need a newer widget"),
            Fault::TooManyValues => formatter
                .write_str("the file holds more than 50,000 texts, numbers, lists and objects; no more are read"),
            Fault::TooManyQuestions(count) => write!(formatter, "there are {count} questions; at most 2,000 are read"),
            Fault::Missing => formatter.write_str("this field is missing; add it"),
            Fault::Unknown => {
                formatter.write_str("no field of this name belongs here; correct its name or take it out")
            }
            Fault::NotA(wanted) => write!(formatter, "this must be {wanted}"),
            Fault::NotOneOf(words) => {
                formatter.write_str("this must be one of")?;
                let mut before = " “";
                for word in *words {
                    write!(formatter, "{before}{word}”")?;
                    before = ", “";
                }
                Ok(())
            }
            Fault::MissingLanguage(tag) => write!(formatter, "this text lacks the language “{tag}”; add it"),
            Fault::Empty => formatter.write_str("this is empty; fill it, or take it out where it is optional"),
            Fault::TooLong(length) => write!(formatter, "this has {length} characters; at most 20,000 are read"),
            Fault::Placeholder(name) => {
                write!(
                    formatter,
                    "“{{{name}” begins a placeholder that nothing fills here; correct its name and braces"
                )
            }
            Fault::DoubleId(id) => write!(formatter, "the id “{id}” is taken already; choose another"),
            Fault::NoSuch(kind, id) => write!(formatter, "there is no {kind} with the id “{id}”"),
            Fault::NotRising => formatter.write_str("this must be higher than the one before"),
            Fault::NoStatements => formatter.write_str("no statement names this theme; take it out, or name it"),
            Fault::TwoScales => formatter.write_str("all statements of a theme must use one scale"),
            Fault::HeadingFirst => formatter.write_str("the block “heading” must stand first, and only once"),
            Fault::OffersTwo(id) => write!(formatter, "“{id}” may offer the options of one other question only"),
        }
    }
}

impl fmt::Display for QuestionnaireError {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        if !self.path.is_empty() {
            write!(formatter, "{}: ", self.path)?;
        }
        self.fault.fmt(formatter)
    }
}

impl std::error::Error for QuestionnaireError {}
