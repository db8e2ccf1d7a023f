//! A questionnaire on its way.

use std::cell::OnceCell;
use std::ops::Deref;

use super::Questionnaire;

/// A questionnaire that may still be on its way: first comes what its start page and its first section need, in one
/// language, and then the whole. It is read as what has come of it.
#[derive(Debug)]
pub struct Arriving {
    first: Questionnaire,
    is_first_whole: bool,
    then: OnceCell<Questionnaire>,
}

impl Arriving {
    /// One of which the start has come.
    pub fn begun(start: Questionnaire) -> Self {
        Arriving { first: start, is_first_whole: false, then: OnceCell::new() }
    }

    /// Whether all of it is here.
    pub fn is_whole(&self) -> bool {
        self.is_first_whole || self.then.get().is_some()
    }

    /// The whole has come; the first to come stays.
    pub fn complete(&self, whole: Questionnaire) {
        let _ = self.then.set(whole);
    }
}

impl From<Questionnaire> for Arriving {
    fn from(whole: Questionnaire) -> Self {
        Arriving { first: whole, is_first_whole: true, then: OnceCell::new() }
    }
}

impl Deref for Arriving {
    type Target = Questionnaire;

    // Called wherever something of a questionnaire is read: 0.3 KB less than with its code in each place.
    #[inline(never)]
    fn deref(&self) -> &Questionnaire {
        self.then.get().unwrap_or(&self.first)
    }
}
