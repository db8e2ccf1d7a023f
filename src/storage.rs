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

/// One key in one area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Store {
    area: Area,
    key: String,
}

impl Store {
    /// The store of a questionnaire; `name` tells two widgets with the same questionnaire apart.
    pub fn new(area: Area, questionnaire: &str, name: Option<&str>) -> Self {
        let key = match name {
            Some(name) => join!["stack-up:", name, ":", questionnaire],
            None => join!["stack-up:", questionnaire],
        };
        Store { area, key }
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
            is_removed &= glue::unkeep(self.is_in_tab(), key);
        }
        if is_removed { Ok(()) } else { Err(StorageError::Refused) }
    }

    fn damaged_key(&self) -> String {
        join![self.key, ":damaged"]
    }

    fn is_in_tab(&self) -> bool {
        self.area == Area::Session
    }

    fn look_up(&self, key: &str) -> Result<Option<String>, StorageError> {
        glue::look_up(self.is_in_tab(), key).ok_or(StorageError::Blocked)
    }

    fn keep(&self, key: &str, text: &str) -> Result<(), StorageError> {
        if glue::keep(self.is_in_tab(), key, text) { Ok(()) } else { Err(StorageError::Refused) }
    }
}
