//! Keeps the answers where the page asks for it, and says how that goes.

use super::settings::Settings;
use crate::model::{Questionnaire, Saved, SavedError};
use crate::storage::{Area, Store};
use crate::view::{Keeping, Notice};

/// Where answers are kept.
pub(super) struct Keeper {
    /// None when they are not to be kept, or must not be overwritten.
    store: Option<Store>,
    /// What is said when keeping works, or is not wanted.
    keeping: Keeping,
    /// What was found and can't be read.
    pub(super) unread: Option<String>,
}

/// What was found when the session began.
pub(super) struct Found {
    pub(super) saved: Option<Saved>,
    pub(super) keeping: Keeping,
    pub(super) notice: Option<Notice>,
}

impl Keeper {
    /// Looks for what was kept. What can't be read is copied aside before anything is kept in its place; where that
    /// fails, and where a newer widget wrote it, nothing is kept.
    pub(super) fn open(settings: &Settings, questionnaire: &Questionnaire) -> (Self, Found) {
        let Some(area) = settings.storage else {
            let keeper = Keeper { store: None, keeping: Keeping::Nowhere, unread: None };
            return (keeper, Found { saved: None, keeping: Keeping::Nowhere, notice: None });
        };
        let keeping = match area {
            Area::Local => Keeping::Device,
            Area::Session => Keeping::Tab,
        };
        let store = Store::new(area, &questionnaire.id, settings.storage_key.as_deref());
        let Ok(text) = store.load() else {
            let keeper = Keeper { store: Some(store), keeping, unread: None };
            return (keeper, Found { saved: None, keeping: Keeping::Fails, notice: None });
        };
        let read = text.as_deref().map(|text| Saved::read(questionnaire, text)).transpose();
        let (saved, notice) = match read {
            Ok(saved) => (saved, None),
            Err(SavedError::Damaged) => (None, Some(Notice::Damaged)),
            Err(SavedError::Newer) => (None, Some(Notice::Newer)),
        };
        let unread = text.filter(|_| notice.is_some());
        let is_safe = match (notice, &unread) {
            (Some(Notice::Damaged), Some(text)) => store.keep_damaged(text).is_ok(),
            (notice, _) => notice.is_none(),
        };
        let keeper = Keeper { store: is_safe.then_some(store), keeping, unread };
        let keeping = if is_safe { keeping } else { Keeping::Fails };
        (keeper, Found { saved, keeping, notice })
    }

    /// Keeps a text.
    pub(super) fn save(&self, text: &str) -> Keeping {
        match (&self.store, self.keeping) {
            (Some(store), keeping) if store.save(text).is_ok() => keeping,
            (None, Keeping::Nowhere) => Keeping::Nowhere,
            _ => Keeping::Fails,
        }
    }

    /// Deletes all that is kept.
    pub(super) fn delete(&self) -> Keeping {
        match (&self.store, self.keeping) {
            (Some(store), keeping) if store.delete().is_ok() => keeping,
            (None, Keeping::Nowhere) => Keeping::Nowhere,
            _ => Keeping::Fails,
        }
    }
}
