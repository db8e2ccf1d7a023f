//! Keeps the answers where the page asks for it, and says how that goes.

use std::cell::{Cell, RefCell};

use super::settings::Settings;
use crate::model::{Questionnaire, Saved, SavedError};
use crate::storage::{Area, StorageError, Store};
use crate::view::{Keeping, Notice};

/// Where answers are kept.
pub(super) struct Keeper {
    /// None when they are not to be kept.
    store: Option<Store>,
    /// What is said while keeping works, or is not wanted.
    keeping: Keeping,
    /// Whether something is there that must not be overwritten.
    is_guarded: Cell<bool>,
    /// What was found and can't be read.
    unread: RefCell<Option<String>>,
}

/// What was found when the session began.
#[derive(Default)]
pub(super) struct Found {
    pub(super) saved: Option<Saved>,
    pub(super) keeping: Keeping,
    pub(super) notice: Option<Notice>,
}

of_part! { "rest" 9,
    /// Reads what was kept. Where anything is, all of the engine is here before it is mounted.
    pub(super) fn read_saved(questionnaire: &Questionnaire, text: &str) -> Result<Saved, SavedError> {
        Saved::read(questionnaire, text)
    }
}

impl Keeper {
    /// Looks for what was kept. What can't be read is copied aside before anything is kept in its place; where that
    /// fails, and where a newer widget wrote it, nothing is kept.
    pub(super) fn open(settings: &Settings, questionnaire: &Questionnaire) -> (Self, Found) {
        let keeping = match settings.storage {
            Some(Area::Local) => Keeping::Device,
            Some(Area::Session) => Keeping::Tab,
            None => Keeping::Nowhere,
        };
        let store = settings.storage.map(|area| Store::new(area, &questionnaire.id, settings.storage_key.as_deref()));
        let found = match &store {
            Some(store) => store.load(),
            None => Ok(None),
        };
        let keeper = Keeper { store, keeping, is_guarded: Cell::new(false), unread: RefCell::new(None) };
        let found = match found {
            Ok(text) => keeper.read(questionnaire, text),
            Err(_) => Found { keeping: Keeping::Fails, ..Found::default() },
        };
        (keeper, found)
    }

    fn read(&self, questionnaire: &Questionnaire, text: Option<String>) -> Found {
        let fine = Found { keeping: self.keeping, ..Found::default() };
        let Some(text) = text else { return fine };
        let notice = match read_saved(questionnaire, &text) {
            Ok(saved) => return Found { saved: Some(saved), ..fine },
            Err(SavedError::Damaged) => Notice::Damaged,
            Err(SavedError::Newer) => Notice::Newer,
        };
        let is_copied =
            notice == Notice::Damaged && self.store.as_ref().is_some_and(|store| store.keep_damaged(&text).is_ok());
        self.is_guarded.set(!is_copied);
        self.unread.replace(Some(text));
        let keeping = if is_copied { self.keeping } else { Keeping::Fails };
        Found { notice: Some(notice), keeping, saved: None }
    }

    /// A copy of what can't be read.
    pub(super) fn unread(&self) -> Option<String> {
        self.unread.borrow().clone()
    }

    /// Keeps a text.
    pub(super) fn save(&self, text: &str) -> Keeping {
        match &self.store {
            None => self.keeping,
            Some(store) if !self.is_guarded.get() && store.save(text).is_ok() => self.keeping,
            Some(_) => Keeping::Fails,
        }
    }

    /// Deletes all that is there, also what can't be read.
    ///
    /// # Errors
    /// When the browser does not allow it.
    pub(super) fn delete(&self) -> Result<Keeping, StorageError> {
        if let Some(store) = &self.store {
            store.delete()?;
        }
        self.is_guarded.set(false);
        self.unread.replace(None);
        Ok(self.keeping)
    }
}
