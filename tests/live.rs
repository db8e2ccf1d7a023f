//! What follows a value is run after each change, and ends with its scope.

#![allow(missing_docs, reason = "a test is named for what it promises")]

use std::cell::RefCell;
use std::rc::Rc;

use stack_up::view::live::{Live, Scope, follow, follow_key, keep, own};

thread_local! {
    /// What is to be done later, in the place of the browser.
    static TASKS: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
    /// What was released, in the place of the browser.
    static RELEASED: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
}

fn outermost() -> Scope {
    Scope::new(
        |task| TASKS.with_borrow_mut(|tasks| tasks.push(task)),
        |number| RELEASED.with_borrow_mut(|released| released.push(number)),
    )
}

/// Does what is to be done later, once; tells how much it was.
fn later() -> usize {
    let tasks = TASKS.take();
    let number = tasks.len();
    for task in tasks {
        task();
    }
    number
}

/// What happened, in its order. A clone is the same log.
#[derive(Clone, Default)]
struct Log(Rc<RefCell<Vec<String>>>);

impl Log {
    fn add(&self, entry: impl Into<String>) {
        self.0.borrow_mut().push(entry.into());
    }

    /// What was added since it was last asked.
    fn take(&self) -> Vec<String> {
        self.0.take()
    }

    /// Follows a value by noting it.
    fn follow(&self, name: &'static str, value: &Live<usize>) {
        let (log, value) = (self.clone(), value.clone());
        follow(Box::new(move || log.add(format!("{name} {}", value.get()))));
    }

    /// Keeps something that notes its end.
    fn keep(&self, name: impl Into<String>) {
        keep(Box::new(Ending(self.clone(), name.into())));
    }
}

struct Ending(Log, String);

impl Drop for Ending {
    fn drop(&mut self) {
        self.0.add(format!("end of {}", self.1));
    }
}

/// Makes, for each value, a part of its own that follows another value.
fn nest(log: &Log, outer: &Live<usize>, inner: &Live<usize>) {
    let (log, key, inner) = (log.clone(), outer.clone(), inner.clone());
    let make = move |key: usize| {
        log.add(format!("made {key}"));
        log.follow("inner", &inner);
        log.keep(key.to_string());
    };
    follow_key(Box::new(move || key.get()), Box::new(make));
}

#[test]
fn a_follower_is_run_at_once_and_once_after_any_number_of_changes() {
    let (scope, log) = (outermost(), Log::default());
    let value = scope.within(|| {
        let value = Live::new(1);
        log.follow("a", &value);
        log.follow("b", &value);
        value
    });
    assert_eq!(log.take(), ["a 1", "b 1"]);
    value.set(2);
    value.set(3);
    assert!(log.take().is_empty());
    assert_eq!(later(), 1);
    assert_eq!(log.take(), ["a 3", "b 3"]);
    assert_eq!(later(), 0);
}

#[test]
fn what_stays_is_run_and_what_is_made_anew_is_not_run_before() {
    let (scope, log) = (outermost(), Log::default());
    let (outer, inner) = scope.within(|| {
        let (outer, inner) = (Live::new(1), Live::new(7));
        nest(&log, &outer, &inner);
        (outer, inner)
    });
    assert_eq!(log.take(), ["made 1", "inner 7"]);
    inner.set(8);
    later();
    assert_eq!(log.take(), ["inner 8"]);
    inner.set(9);
    outer.set(2);
    later();
    assert_eq!(log.take(), ["made 2", "inner 9", "end of 1"]);
    inner.set(10);
    later();
    assert_eq!(log.take(), ["inner 10"]);
}

#[test]
fn a_scope_ends_with_the_scopes_inside_it() {
    let (scope, log) = (outermost(), Log::default());
    let outer = scope.within(|| {
        let (outer, middle, inner) = (Live::new(1), Live::new(5), Live::new(7));
        let (nested, key) = (log.clone(), outer.clone());
        let make = move |key: usize| {
            nested.keep(format!("outer {key}"));
            nest(&nested, &middle, &inner);
        };
        follow_key(Box::new(move || key.get()), Box::new(make));
        outer
    });
    assert_eq!(log.take(), ["made 5", "inner 7"]);
    outer.set(2);
    later();
    let mut entries = log.take();
    assert_eq!(entries.drain(..2).collect::<Vec<_>>(), ["made 5", "inner 7"]);
    entries.sort();
    assert_eq!(entries, ["end of 5", "end of outer 1"]);
    drop(scope);
    let mut entries = log.take();
    entries.sort();
    assert_eq!(entries, ["end of 5", "end of outer 2"]);
}

#[test]
fn after_the_outermost_scope_nothing_is_run() {
    let (scope, log) = (outermost(), Log::default());
    let value = scope.within(|| {
        let value = Live::new(1);
        log.follow("a", &value);
        value
    });
    value.set(2);
    drop(scope);
    assert_eq!(later(), 1);
    value.set(3);
    later();
    assert_eq!(log.take(), ["a 1"]);
    assert_eq!(value.get(), 3);
}

#[test]
fn a_follower_that_changes_a_value_leads_to_one_more_run() {
    let (scope, log) = (outermost(), Log::default());
    let value = scope.within(|| {
        let value = Live::new(0);
        log.follow("a", &value);
        let rising = value.clone();
        follow(Box::new(move || {
            if rising.get() == 1 {
                rising.set(2);
            }
        }));
        value
    });
    value.set(1);
    assert_eq!((later(), log.take()), (1, vec!["a 0".to_owned(), "a 1".to_owned()]));
    assert_eq!((later(), log.take()), (1, vec!["a 2".to_owned()]));
    assert_eq!(later(), 0);
}

#[test]
fn what_a_follower_makes_belongs_to_its_scope() {
    let (scope, log) = (outermost(), Log::default());
    let value = scope.within(|| {
        let value = Live::new(1);
        let (adding, followed) = (log.clone(), value.clone());
        follow(Box::new(move || {
            if followed.get() == 2 {
                adding.follow("late", &followed);
            }
        }));
        value
    });
    value.set(2);
    later();
    assert_eq!(log.take(), ["late 2"]);
    value.set(3);
    later();
    assert_eq!(log.take(), ["late 3"]);
    drop(scope);
    value.set(4);
    later();
    assert!(log.take().is_empty());
}

#[test]
fn widgets_beside_each_other_do_not_run_each_other() {
    let (one, other, log) = (outermost(), outermost(), Log::default());
    let follow = |scope: &Scope, name| {
        scope.within(|| {
            let value = Live::new(1);
            log.follow(name, &value);
            value
        })
    };
    let (first, _second) = (follow(&one, "one"), follow(&other, "other"));
    log.take();
    first.set(2);
    later();
    assert_eq!(log.take(), ["one 2"]);
}

#[test]
fn outside_of_all_scopes_nothing_is_followed_or_kept() {
    let log = Log::default();
    let value = Live::new(1);
    log.follow("a", &value);
    log.keep("b");
    value.set(2);
    assert_eq!(later(), 0);
    assert_eq!(log.take(), ["a 1", "end of b"]);
}

#[test]
fn what_lies_elsewhere_is_released_with_the_scope_that_it_was_made_in() {
    let scope = outermost();
    let key = scope.within(|| {
        own(1);
        let key = Live::new(2);
        let followed = key.clone();
        follow_key(Box::new(move || followed.get()), Box::new(|key: usize| own(key.try_into().unwrap_or_default())));
        key
    });
    assert!(RELEASED.take().is_empty());
    key.set(3);
    later();
    assert_eq!(RELEASED.take(), [2]);
    drop(scope);
    let mut released = RELEASED.take();
    released.sort_unstable();
    assert_eq!(released, [1, 3]);
}
