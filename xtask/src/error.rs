//! What a command says when it can't go on.

use std::fmt;

/// The result of anything here that can fail.
pub type Result<T> = std::result::Result<T, Error>;

/// What failed and where, and what to do next: both sentences are for the person at the terminal.
#[derive(Debug)]
pub struct Error {
    what: String,
    next: String,
    usage: bool,
}

impl Error {
    /// `what` names the thing that failed and its place; `next` tells how to mend it.
    pub fn new(what: impl Into<String>, next: impl Into<String>) -> Self {
        Self { what: what.into(), next: next.into(), usage: false }
    }

    /// The arguments make no command.
    pub(crate) fn usage(what: impl Into<String>, next: impl Into<String>) -> Self {
        Self { usage: true, ..Self::new(what, next) }
    }

    /// The same failure, with one more sentence on what to do next.
    #[must_use]
    pub(crate) fn and_next(mut self, next: &str) -> Self {
        self.next.push(' ');
        self.next.push_str(next);
        self
    }

    pub(crate) fn exit_code(&self) -> u8 {
        if self.usage { 2 } else { 1 }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\n  next: {}", self.what, self.next)
    }
}

impl std::error::Error for Error {}
