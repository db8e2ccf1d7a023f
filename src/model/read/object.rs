//! Reading the fields of one JSON object, with every fault noted at its path.

use std::cell::RefCell;
use std::collections::HashSet;
use std::ops::RangeInclusive;

use super::fault::Fault;
use super::reader::Reader;
use super::reference::{Reference, Wanted};
use crate::model::{Json, Text};

/// Ids that are taken.
#[derive(Default)]
pub(super) struct Ids(RefCell<HashSet<String>>);

/// An object of the file. A field that was never asked for is a fault when the object is finished.
pub(super) struct Object<'a> {
    pub(super) reader: &'a Reader,
    pub(super) path: String,
    /// Whether the file has an object here.
    exists: bool,
    fields: &'a [(String, Json)],
    asked: RefCell<Vec<&'a str>>,
}

impl Reader {
    /// The object at a path; a fault when it is none, which then lacks no field.
    pub(super) fn object<'a>(&'a self, json: &'a Json, path: String) -> Object<'a> {
        let exists = matches!(json, Json::Object(_));
        if !exists {
            self.fault(&path, Fault::NotA("an object"));
        }
        Object { reader: self, path, exists, fields: json.fields(), asked: RefCell::default() }
    }
}

impl<'a> Object<'a> {
    pub(super) fn fault(&self, name: &str, fault: Fault) {
        self.reader.fault(&self.at(name), fault);
    }

    /// Notes what may only follow from another fault at the same place, or around it: not when there is one.
    pub(super) fn fault_of_its_own(&self, name: &str, fault: Fault) {
        let path = self.at(name);
        if !self.reader.faults.borrow().iter().any(|known| path.starts_with(&known.path)) {
            self.reader.fault(&path, fault);
        }
    }

    /// The path of a field.
    pub(super) fn at(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// A field that may be missing.
    pub(super) fn field(&self, name: &'static str) -> Option<&'a Json> {
        self.asked.borrow_mut().push(name);
        self.fields.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    fn needed(&self, name: &'static str) -> Option<&'a Json> {
        let field = self.field(name);
        if field.is_none() && self.exists {
            self.fault(name, Fault::Missing);
        }
        field
    }

    /// What `read` makes of a field; a fault that says what is wanted, when it makes nothing of it.
    pub(super) fn value<T>(
        &self,
        name: &'static str,
        wanted: &'static str,
        read: impl FnOnce(&Json) -> Option<T>,
    ) -> Option<T> {
        let value = read(self.needed(name)?);
        if value.is_none() {
            self.fault(name, Fault::NotA(wanted));
        }
        value
    }

    pub(super) fn text(&self, name: &'static str) -> Text {
        self.text_with(name, &[])
    }

    /// A text that may hold the named placeholders.
    pub(super) fn text_with(&self, name: &'static str, placeholders: &[&str]) -> Text {
        self.needed(name).map(|json| self.reader.text(json, &self.at(name), placeholders)).unwrap_or_default()
    }

    pub(super) fn optional_text(&self, name: &'static str) -> Option<Text> {
        self.field(name).map(|_| self.text(name))
    }

    pub(super) fn texts(&self, name: &'static str) -> Vec<Text> {
        let items = self.list(name).iter().enumerate();
        items.map(|(place, json)| self.reader.text(json, &format!("{}[{place}]", self.at(name)), &[])).collect()
    }

    pub(super) fn string(&self, name: &'static str) -> String {
        let Some(json) = self.needed(name) else { return String::new() };
        match json.as_text() {
            Some("") => self.fault(name, Fault::Empty),
            Some(text) => return text.to_owned(),
            None => self.fault(name, Fault::NotA("a string")),
        }
        String::new()
    }

    /// A new id, noted as taken.
    pub(super) fn id(&self, taken: &Ids) -> String {
        let id = self.string("id");
        if !id.is_empty() && !is_id(&id) {
            self.fault("id", Fault::NotA("an id: small letters, digits and hyphens, a letter first"));
        } else {
            self.take(&id, taken);
        }
        id
    }

    /// Notes an id as taken; an empty one is a fault elsewhere.
    pub(super) fn take(&self, id: &str, taken: &Ids) {
        if !id.is_empty() && !taken.0.borrow_mut().insert(id.to_owned()) {
            self.fault("id", Fault::DoubleId(id.to_owned()));
        }
    }

    /// A whole number within a range, which `wanted` words.
    pub(super) fn whole<N: TryFrom<u32> + PartialOrd + Default>(
        &self,
        name: &'static str,
        range: RangeInclusive<N>,
        wanted: &'static str,
    ) -> N {
        let number = |json: &Json| N::try_from(json.as_whole()?).ok().filter(|number| range.contains(number));
        self.value(name, wanted, number).unwrap_or_default()
    }

    /// A score: a whole number from 0 to 10.
    pub(super) fn score(&self, name: &'static str) -> u8 {
        self.whole(name, 0..=10, "a whole number from 0 to 10")
    }

    pub(super) fn optional_score(&self, name: &'static str) -> Option<u8> {
        self.field(name).map(|_| self.score(name))
    }

    pub(super) fn flag(&self, name: &'static str, default: bool) -> bool {
        match self.field(name) {
            None => default,
            Some(Json::Bool(value)) => *value,
            Some(_) => {
                self.fault(name, Fault::NotA("true or false"));
                default
            }
        }
    }

    /// One of the words that may stand here; `""` for any other.
    pub(super) fn word(&self, name: &'static str, allowed: &'static [&'static str]) -> &'static str {
        let Some(json) = self.needed(name) else { return "" };
        let found = allowed.iter().find(|word| Some(**word) == json.as_text());
        if found.is_none() {
            self.fault(name, Fault::NotOneOf(allowed));
        }
        found.copied().unwrap_or_default()
    }

    pub(super) fn list(&self, name: &'static str) -> &'a [Json] {
        match self.needed(name) {
            Some(Json::List(items)) => items,
            Some(_) => {
                self.fault(name, Fault::NotA("a list"));
                &[]
            }
            None => &[],
        }
    }

    /// The objects of a list.
    pub(super) fn objects(&self, name: &'static str) -> impl Iterator<Item = Object<'a>> {
        let path = self.at(name);
        let items = self.list(name).iter().enumerate();
        items.map(move |(place, json)| self.reader.object(json, format!("{path}[{place}]")))
    }

    /// The objects of a list that must not be empty.
    pub(super) fn some_objects(&self, name: &'static str) -> impl Iterator<Item = Object<'a>> {
        if matches!(self.field(name), Some(Json::List(items)) if items.is_empty()) {
            self.fault(name, Fault::Empty);
        }
        self.objects(name)
    }

    pub(super) fn object(&self, name: &'static str) -> Option<Object<'a>> {
        self.needed(name).map(|json| self.reader.object(json, self.at(name)))
    }

    pub(super) fn optional_object(&self, name: &'static str) -> Option<Object<'a>> {
        self.field(name).and_then(|_| self.object(name))
    }

    /// An id that must be that of something, looked up when the whole file is read.
    pub(super) fn reference(&self, name: &'static str, wanted: Wanted) -> String {
        let id = self.string(name);
        self.look_up(self.at(name), &id, wanted);
        id
    }

    pub(super) fn optional_reference(&self, name: &'static str, wanted: Wanted) -> Option<String> {
        self.field(name).map(|_| self.reference(name, wanted))
    }

    /// A list of ids, which may be missing.
    pub(super) fn references(&self, name: &'static str, wanted: Wanted) -> Vec<String> {
        if self.field(name).is_none() {
            return Vec::new();
        }
        let items = self.list(name).iter().enumerate();
        let ids = items.map(|(place, json)| {
            let path = format!("{}[{place}]", self.at(name));
            match json.as_text() {
                Some("") => self.reader.fault(&path, Fault::Empty),
                Some(id) => self.look_up(path, id, wanted),
                None => self.reader.fault(&path, Fault::NotA("a string")),
            }
            json.as_text().unwrap_or_default().to_owned()
        });
        ids.collect()
    }

    fn look_up(&self, path: String, id: &str, wanted: Wanted) {
        if !id.is_empty() {
            self.reader.references.borrow_mut().push(Reference { path, id: id.to_owned(), wanted });
        }
    }

    /// Asks for every field: for an object of which it is not clear what belongs into it.
    pub(super) fn pass(&self) {
        self.asked.borrow_mut().extend(self.fields.iter().map(|(name, _)| name.as_str()));
    }

    /// Notes every field that nothing asked for.
    pub(super) fn finish(self) {
        let asked = self.asked.borrow();
        for (name, _) in self.fields {
            if !asked.contains(&name.as_str()) {
                self.fault(name, Fault::Unknown);
            }
        }
    }
}

/// Whether a string matches `^[a-z][a-z0-9-]*$`.
pub fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
