//! What the browser keeps: one text under one key. Nothing here panics, and asking writes nothing.

use crate::glue;

/// Where a browser keeps things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    /// On the device, until it is deleted.
    Local,
    /// While the tab is open.
    Session,
}

/// Why nothing can be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// The browser does not allow it here.
    Blocked,
    /// The browser refused what was to be kept; mostly for want of room.
    Refused,
    /// A copy of other damaged answers is in the way.
    Occupied,
}

/// Texts under keys: those of a browser, or in tests those of one that fails.
pub trait Shelf {
    /// What is kept under a key; `None` where the browser does not allow looking.
    fn look_up(&self, key: &str) -> Option<Option<String>>;
    /// Keeps a text under a key; whether that worked.
    fn keep(&self, key: &str, text: &str) -> bool;
    /// Deletes what is kept under a key; whether that worked.
    fn unkeep(&self, key: &str) -> bool;
}

impl Area {
    fn is_in_tab(self) -> bool {
        self == Area::Session
    }
}

impl Shelf for Area {
    fn look_up(&self, key: &str) -> Option<Option<String>> {
        glue::look_up(self.is_in_tab(), key)
    }

    fn keep(&self, key: &str, text: &str) -> bool {
        glue::keep(self.is_in_tab(), key, text)
    }

    fn unkeep(&self, key: &str) -> bool {
        glue::unkeep(self.is_in_tab(), key)
    }
}

/// One key on one shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Store<S = Area> {
    shelf: S,
    key: String,
}

impl Store {
    /// Does something while no other tab does so with the same store, or at once where the browser can't tell.
    pub fn alone(&self, work: impl FnOnce() + 'static) {
        glue::alone(&self.key, Box::new(move |_| work()));
    }

    /// Is told of what other tabs keep here, and of `None` when they delete it, until what is given back is dropped.
    #[must_use]
    pub fn hear(&self, heard: impl Fn(Option<String>) + 'static) -> glue::Listener {
        glue::hear(self.shelf.is_in_tab(), &self.key, heard)
    }
}

impl<S: Shelf> Store<S> {
    /// The store of a questionnaire; `name` tells two widgets with the same questionnaire apart.
    pub fn new(shelf: S, questionnaire: &str, name: Option<&str>) -> Self {
        let key = match name {
            Some(name) => join!["stack-up:", name, ":", questionnaire],
            None => join!["stack-up:", questionnaire],
        };
        Store { shelf, key }
    }

    /// What is kept.
    ///
    /// # Errors
    /// When the browser does not allow looking.
    pub fn load(&self) -> Result<Option<String>, StorageError> {
        self.look_up(&self.key)
    }

    /// Keeps a text in the place of what was kept.
    ///
    /// # Errors
    /// When the browser does not allow it; what was kept stays.
    pub fn save(&self, text: &str) -> Result<(), StorageError> {
        self.keep(&self.key, text)
    }

    /// Keeps a copy of what could not be read.
    ///
    /// # Errors
    /// When the browser does not allow it, or a different copy is there already.
    pub fn keep_damaged(&self, text: &str) -> Result<(), StorageError> {
        let key = self.damaged_key();
        match self.look_up(&key)? {
            Some(kept) if kept != text => Err(StorageError::Occupied),
            Some(_) => Ok(()),
            None => self.keep(&key, text),
        }
    }

    /// Deletes what is kept, and the copy of what could not be read.
    ///
    /// # Errors
    /// When the browser does not allow it.
    pub fn delete(&self) -> Result<(), StorageError> {
        let mut is_removed = true;
        for key in [&self.key, &self.damaged_key()] {
            is_removed &= self.shelf.unkeep(key);
        }
        if is_removed { Ok(()) } else { Err(StorageError::Refused) }
    }

    fn damaged_key(&self) -> String {
        join![self.key, ":damaged"]
    }

    fn look_up(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.shelf.look_up(key).ok_or(StorageError::Blocked)
    }

    fn keep(&self, key: &str, text: &str) -> Result<(), StorageError> {
        if self.shelf.keep(key, text) { Ok(()) } else { Err(StorageError::Refused) }
    }
}
