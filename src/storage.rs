//! What the browser keeps: one text under one key. Nothing here panics, and asking writes nothing.

use wasm_bindgen::prelude::*;
use web_sys::Storage;

/// The browser's own, each an error where it is blocked.
#[wasm_bindgen]
extern "C" {
    type Window;
    #[wasm_bindgen(thread_local_v2, js_name = window)]
    static WINDOW: Window;
    #[wasm_bindgen(method, getter, catch, js_name = localStorage)]
    fn local(this: &Window) -> Result<Option<Storage>, JsValue>;
    #[wasm_bindgen(method, getter, catch, js_name = sessionStorage)]
    fn session(this: &Window) -> Result<Option<Storage>, JsValue>;
}

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
            Some(name) => format!("stack-up:{name}:{questionnaire}"),
            None => format!("stack-up:{questionnaire}"),
        };
        Store { area, key }
    }

    /// What is kept.
    ///
    /// # Errors
    /// When the browser does not allow looking.
    pub fn load(&self) -> Result<Option<String>, StorageError> {
        self.area()?.get_item(&self.key).map_err(|_| StorageError::Blocked)
    }

    /// Keeps a text in the place of what was kept.
    ///
    /// # Errors
    /// When the browser does not allow it; what was kept stays.
    pub fn save(&self, text: &str) -> Result<(), StorageError> {
        self.area()?.set_item(&self.key, text).map_err(|_| StorageError::Refused)
    }

    /// Keeps a copy of what could not be read.
    ///
    /// # Errors
    /// When the browser does not allow it, or a different copy is there already.
    pub fn keep_damaged(&self, text: &str) -> Result<(), StorageError> {
        let area = self.area()?;
        let key = self.damaged_key();
        match area.get_item(&key) {
            Ok(Some(kept)) if kept != text => Err(StorageError::Occupied),
            Ok(Some(_)) => Ok(()),
            Ok(None) => area.set_item(&key, text).map_err(|_| StorageError::Refused),
            Err(_) => Err(StorageError::Blocked),
        }
    }

    /// Deletes what is kept, and the copy of what could not be read.
    ///
    /// # Errors
    /// When the browser does not allow it.
    pub fn delete(&self) -> Result<(), StorageError> {
        let area = self.area()?;
        let removed = [area.remove_item(&self.key), area.remove_item(&self.damaged_key())];
        if removed.iter().any(Result::is_err) { Err(StorageError::Refused) } else { Ok(()) }
    }

    fn damaged_key(&self) -> String {
        format!("{}:damaged", self.key)
    }

    fn area(&self) -> Result<Storage, StorageError> {
        let found = WINDOW.with(|window| match self.area {
            Area::Local => window.local(),
            Area::Session => window.session(),
        });
        found.ok().flatten().ok_or(StorageError::Blocked)
    }
}
