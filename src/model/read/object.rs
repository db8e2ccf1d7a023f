//! Reading the fields of one JSON object, with every fault noted at its path.

use std::cell::{Cell, RefCell};
use std::ops::RangeInclusive;

use super::fault::{Fault, mend};
use super::reader::Reader;
use crate::model::{Json, Text};

/// An object of the file. A field that was never asked for is a fault when the object is finished.
pub(super) struct Object<'a, const C: bool> {
    pub(super) reader: &'a Reader<C>,
    pub(super) path: String,
    /// Whether the file has an object here.
    exists: bool,
    fields: &'a [(String, Json)],
    asked: RefCell<Vec<&'static str>>,
    /// Whether any field may stand here.
    passes: Cell<bool>,
}

impl<const C: bool> Reader<C> {
    /// The object at a path; a fault when it is none, which then lacks no field.
    pub(super) fn object<'a>(&'a self, json: &'a Json, path: String) -> Object<'a, C> {
        let exists = matches!(json, Json::Object(_));
        if C && !exists {
            self.fault(&path, Fault::NotA(mend("an object")));
        }
        let (asked, passes) = (RefCell::default(), Cell::new(false));
        Object { reader: self, path, exists, fields: json.fields(), asked, passes }
    }
}

/// Reads one object after the other; a `dyn FnMut` would bring a way of being called once for each closure.
trait Read<'a, const C: bool> {
    fn read(&mut self, object: &Object<'a, C>);
}

impl<'a, const C: bool, F: FnMut(&Object<'a, C>)> Read<'a, C> for F {
    fn read(&mut self, object: &Object<'a, C>) {
        self(object);
    }
}

impl<'a, const C: bool> Object<'a, C> {
    /// Notes a fault of a field.
    pub(super) fn fault(&self, name: &str, fault: Fault) {
        if C {
            self.reader.fault(&self.at(name), fault);
        }
    }

    /// Notes what may only follow from another fault at the same place, or around it: not when there is one.
    pub(super) fn fault_of_its_own(&self, name: &str, fault: Fault) {
        let path = self.at(name);
        if C && !self.reader.faults.borrow().iter().any(|known| path.starts_with(&known.path)) {
            self.reader.fault(&path, fault);
        }
    }

    /// The path of a field, for faults.
    pub(super) fn at(&self, name: &str) -> String {
        if !C {
            return String::new();
        }
        if self.path.is_empty() { name.to_owned() } else { join![self.path, ".", name] }
    }

    /// The path of an item in a list, for faults.
    pub(super) fn item_at(&self, name: &str, place: usize) -> String {
        if C { join![self.at(name), "[", place, "]"] } else { String::new() }
    }

    /// A field that may be missing.
    pub(super) fn field(&self, name: &'static str) -> Option<&'a Json> {
        if C {
            self.asked.borrow_mut().push(name);
        }
        self.fields.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    pub(super) fn needed(&self, name: &'static str) -> Option<&'a Json> {
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
        match self.needed(name) {
            Some(json) => self.reader.text(json, &self.at(name), placeholders),
            None => Text::default(),
        }
    }

    pub(super) fn optional_text(&self, name: &'static str) -> Option<Text> {
        self.field(name).map(|_| self.text(name))
    }

    pub(super) fn texts(&self, name: &'static str) -> Vec<Text> {
        let mut texts = Vec::new();
        for (place, json) in self.list(name).iter().enumerate() {
            texts.push(self.reader.text(json, &self.item_at(name, place), &[]));
        }
        texts
    }

    pub(super) fn optional_texts(&self, name: &'static str) -> Vec<Text> {
        if self.field(name).is_some() { self.texts(name) } else { Vec::new() }
    }

    pub(super) fn string(&self, name: &'static str) -> String {
        let Some(json) = self.needed(name) else { return String::new() };
        match json.as_text() {
            Some("") => self.fault(name, Fault::Empty),
            Some(text) => return text.to_owned(),
            None => self.fault(name, Fault::NotA(mend("a string"))),
        }
        String::new()
    }

    /// A whole number within a range, which `wanted` words.
    pub(super) fn whole(&self, name: &'static str, range: RangeInclusive<u32>, wanted: &'static str) -> u32 {
        let number = |json: &Json| json.as_whole().filter(|number| !C || range.contains(number));
        self.value(name, wanted, number).unwrap_or_default()
    }

    /// A score: a whole number from 0 to 10.
    pub(super) fn score(&self, name: &'static str) -> u8 {
        self.whole(name, 0..=10, mend("a whole number from 0 to 10")).try_into().unwrap_or_default()
    }

    pub(super) fn optional_score(&self, name: &'static str) -> Option<u8> {
        self.field(name).map(|_| self.score(name))
    }

    pub(super) fn flag(&self, name: &'static str, default: bool) -> bool {
        match self.field(name) {
            None => default,
            Some(Json::Bool(value)) => *value,
            Some(_) => {
                self.fault(name, Fault::NotA(mend("true or false")));
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
                self.fault(name, Fault::NotA(mend("a list")));
                &[]
            }
            None => &[],
        }
    }

    /// A list that must not be empty.
    pub(super) fn some_list(&self, name: &'static str) -> &'a [Json] {
        if matches!(self.field(name), Some(Json::List(items)) if items.is_empty()) {
            self.fault(name, Fault::Empty);
        }
        self.list(name)
    }

    /// A list that may be missing, but not empty.
    fn optional_list(&self, name: &'static str) -> &'a [Json] {
        if self.field(name).is_some() { self.some_list(name) } else { &[] }
    }

    /// What `read` makes of each object of a list.
    pub(super) fn objects<T>(&self, name: &'static str, mut read: impl FnMut(&Object<'a, C>) -> T) -> Vec<T> {
        let mut items = Vec::new();
        self.each(name, self.list(name), &mut |object: &Object<'a, C>| items.push(read(object)));
        items
    }

    /// The same for a list that must not be empty.
    pub(super) fn some_objects<T>(&self, name: &'static str, mut read: impl FnMut(&Object<'a, C>) -> T) -> Vec<T> {
        let mut items = Vec::new();
        self.each(name, self.some_list(name), &mut |object: &Object<'a, C>| items.push(read(object)));
        items
    }

    /// The same for a list that may be missing, but not empty.
    pub(super) fn optional_objects<T>(&self, name: &'static str, mut read: impl FnMut(&Object<'a, C>) -> T) -> Vec<T> {
        let mut items = Vec::new();
        self.each(name, self.optional_list(name), &mut |object: &Object<'a, C>| items.push(read(object)));
        items
    }

    fn each(&self, name: &'static str, list: &'a [Json], read: &mut dyn Read<'a, C>) {
        for (place, json) in list.iter().enumerate() {
            let object = self.item(name, place, json);
            read.read(&object);
            object.finish();
        }
    }

    fn item(&self, name: &'static str, place: usize, json: &'a Json) -> Object<'a, C> {
        self.reader.object(json, self.item_at(name, place))
    }

    /// What `read` makes of an object.
    pub(super) fn object<T>(&self, name: &'static str, read: impl FnOnce(&Object<'a, C>) -> T) -> Option<T> {
        let object = self.reader.object(self.needed(name)?, self.at(name));
        let value = read(&object);
        object.finish();
        Some(value)
    }

    /// The same for an object that may be missing.
    pub(super) fn optional_object<T>(&self, name: &'static str, read: impl FnOnce(&Object<'a, C>) -> T) -> Option<T> {
        self.field(name)?;
        self.object(name, read)
    }

    /// Asks for every field: for an object of which it is not clear what belongs into it.
    pub(super) fn pass(&self) {
        self.passes.set(true);
    }

    /// Notes every field that nothing asked for.
    pub(super) fn finish(self) {
        if !C {
            return;
        }
        let asked = self.asked.borrow();
        for (name, _) in self.fields {
            if !self.passes.get() && !asked.contains(&name.as_str()) {
                self.fault(name, Fault::Unknown);
            }
        }
    }
}
