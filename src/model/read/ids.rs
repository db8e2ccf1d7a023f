//! Reading ids, which must differ.

use std::cell::RefCell;

use super::fault::{Fault, mend};
use super::object::Object;
use crate::model::json::doubles;

/// Ids that must differ, each with its path.
#[derive(Default)]
pub(super) struct Ids(RefCell<Vec<(String, String)>>);

impl<const C: bool> Object<'_, C> {
    /// A new id, noted as taken.
    pub(super) fn id(&self, taken: &Ids) -> String {
        let id = self.id_in("id");
        if C && is_id(&id) {
            self.take(&id, taken);
        }
        id
    }

    /// A string that has the form of an id.
    pub(super) fn id_in(&self, name: &'static str) -> String {
        let id = self.string(name);
        if C && !id.is_empty() && !is_id(&id) {
            self.fault(name, Fault::NotA(mend("an id: small letters, digits and hyphens, a letter first")));
        }
        id
    }

    /// Notes an id as taken; an empty one is a fault elsewhere.
    pub(super) fn take(&self, id: &str, taken: &Ids) {
        if C && !id.is_empty() {
            taken.0.borrow_mut().push((id.to_owned(), self.at("id")));
        }
    }

    /// Notes every id that was taken before.
    pub(super) fn check_ids(&self, taken: &Ids) {
        if !C {
            return;
        }
        let taken = taken.0.borrow();
        let mut ids = Vec::new();
        for (id, _) in taken.iter() {
            ids.push(id.as_str());
        }
        for place in doubles(&ids) {
            if let Some((id, path)) = taken.get(place) {
                self.reader.fault(path, Fault::DoubleId(id.clone()));
            }
        }
    }
}

/// Whether a string matches `^[a-z][a-z0-9-]*$`.
pub fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
