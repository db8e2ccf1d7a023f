//! A browser's storage that fails when it is told to.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use stack_up::storage::Shelf;

pub const KEY: &str = "stack-up:garden";
pub const COPY: &str = "stack-up:garden:damaged";

/// How a write fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is refused, and what was there stays.
    Refused,
    /// It is refused, and half of it is there.
    Torn,
}

/// What all tabs share. A clone is the same.
#[derive(Clone, Default)]
pub struct Fake(Rc<RefCell<Inner>>);

#[derive(Default)]
struct Inner {
    texts: BTreeMap<String, String>,
    writes: usize,
    /// The first write that fails, how many do, and how.
    fails: Option<(usize, usize, Fault)>,
    is_blocked: bool,
    /// What another tab writes right behind the next write.
    overtaken_by: Option<String>,
}

impl Fake {
    /// One of which so many writes fail, from the one with a number, counted from 1.
    pub fn failing(first: usize, count: usize, fault: Fault) -> Self {
        let fake = Fake::default();
        fake.0.borrow_mut().fails = Some((first, count, fault));
        fake
    }

    pub fn works_again(&self) {
        self.0.borrow_mut().fails = None;
        self.0.borrow_mut().is_blocked = false;
    }

    pub fn blocks(&self) {
        self.0.borrow_mut().is_blocked = true;
    }

    pub fn overtakes(&self, text: &str) {
        self.0.borrow_mut().overtaken_by = Some(text.to_owned());
    }

    pub fn writes(&self) -> usize {
        self.0.borrow().writes
    }

    pub fn at(&self, key: &str) -> Option<String> {
        self.0.borrow().texts.get(key).cloned()
    }

    pub fn keys(&self) -> Vec<String> {
        self.0.borrow().texts.keys().cloned().collect()
    }

    /// Another script writes.
    pub fn put(&self, key: &str, text: &str) {
        self.0.borrow_mut().texts.insert(key.to_owned(), text.to_owned());
    }

    /// Another script clears.
    pub fn clear(&self) {
        self.0.borrow_mut().texts.clear();
    }
}

impl Shelf for Fake {
    fn look_up(&self, key: &str) -> Option<Option<String>> {
        if self.0.borrow().is_blocked { None } else { Some(self.at(key)) }
    }

    fn keep(&self, key: &str, text: &str) -> bool {
        let mut inner = self.0.borrow_mut();
        if inner.is_blocked {
            return false;
        }
        inner.writes += 1;
        let writes = inner.writes;
        let failing = inner.fails.filter(|(first, count, _)| (*first..first.saturating_add(*count)).contains(&writes));
        match failing {
            None => inner.texts.insert(key.to_owned(), text.to_owned()),
            Some((_, _, Fault::Torn)) => {
                let half = text.chars().take(text.chars().count() / 2).collect();
                inner.texts.insert(key.to_owned(), half)
            }
            Some(_) => None,
        };
        if let Some(text) = inner.overtaken_by.take() {
            inner.texts.insert(key.to_owned(), text);
        }
        failing.is_none()
    }

    fn unkeep(&self, key: &str) -> bool {
        if self.0.borrow().is_blocked {
            return false;
        }
        self.0.borrow_mut().texts.remove(key);
        true
    }
}
