//! Values that views follow, and the scopes that own what follows them.
//!
//! After a change all that follows is run again, once, from the outermost scope inwards, and shows what is other than
//! before. So nothing keeps account of who reads what, and nothing that is about to be made anew is run before.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use crate::call::{Again, AgainBy, Make};

/// Does something as soon as what is going on now is over.
pub type Later = fn(Box<dyn FnOnce()>);

/// Lets go of something that lies elsewhere under a number.
pub type Release = fn(u32);

thread_local! {
    /// The scope of what is being made.
    static NOW: Cell<Option<Rc<Inner>>> = const { Cell::new(None) };
}

/// Enters a scope, or none; tells which was left.
fn enter(scope: Option<Rc<Inner>>) -> Option<Rc<Inner>> {
    NOW.replace(scope)
}

fn now() -> Option<Rc<Inner>> {
    let now = enter(None);
    enter(now.clone());
    now
}

/// Owns what follows a value, and what is kept for it. All of that ends when the scope is dropped.
pub struct Scope(Rc<Inner>);

struct Inner {
    followers: RefCell<Vec<Box<dyn Again>>>,
    kept: RefCell<Vec<Box<dyn Any>>>,
    owned: RefCell<Vec<u32>>,
    changes: Rc<Changes>,
}

/// The changes of the values under one outermost scope.
struct Changes {
    later: Later,
    release: Release,
    outermost: Weak<Inner>,
    /// Whether a run is on its way, so that any number of changes lead to one.
    is_waiting: Cell<bool>,
}

impl Scope {
    /// An outermost scope; it is run `later` when something changes, and will `release` what it owns elsewhere.
    pub fn new(later: Later, release: Release) -> Self {
        Scope(Rc::new_cyclic(|outermost| {
            let changes = Changes { later, release, outermost: outermost.clone(), is_waiting: Cell::new(false) };
            Inner::new(Rc::new(changes))
        }))
    }

    /// A scope for a part of what is being made.
    fn inner() -> Self {
        Scope(Rc::new(Inner::new(Changes::now())))
    }

    /// Does something; what follows or is kept for it belongs to this scope.
    pub fn within<T>(&self, work: impl FnOnce() -> T) -> T {
        let around = enter(Some(self.0.clone()));
        let done = work();
        enter(around);
        done
    }

    /// Runs all that follows. No borrow is held meanwhile: a follower may do anything.
    fn run(&self) {
        self.within(|| {
            let mut followers = self.0.followers.take();
            for follower in &mut followers {
                follower.again();
            }
            followers.append(&mut self.0.followers.borrow_mut());
            self.0.followers.replace(followers);
        });
    }
}

impl Inner {
    fn new(changes: Rc<Changes>) -> Self {
        Inner { followers: RefCell::default(), kept: RefCell::default(), owned: RefCell::default(), changes }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        for number in self.owned.take() {
            (self.changes.release)(number);
        }
    }
}

impl Changes {
    /// Those of the scope that something is made in; outside of all scopes, none that anybody hears of.
    fn now() -> Rc<Self> {
        if let Some(scope) = now() {
            return scope.changes.clone();
        }
        let (later, release): (Later, Release) = (|_| (), |_| ());
        Rc::new(Changes { later, release, outermost: Weak::new(), is_waiting: Cell::new(false) })
    }

    fn tell(self: &Rc<Self>) {
        if self.is_waiting.replace(true) {
            return;
        }
        let changes = self.clone();
        (self.later)(Box::new(move || {
            changes.is_waiting.set(false);
            if let Some(outermost) = changes.outermost.upgrade() {
                Scope(outermost).run();
            }
        }));
    }
}

/// A value that is followed by what is made in the same outermost scope. A clone is the same value.
#[derive(Clone)]
pub struct Live<T>(Rc<Value<T>>);

struct Value<T> {
    value: RefCell<T>,
    changes: Rc<Changes>,
}

impl<T: Clone> Live<T> {
    /// A value, for the scope that it is made in.
    pub fn new(value: T) -> Self {
        Live(Rc::new(Value { value: RefCell::new(value), changes: Changes::now() }))
    }

    /// The value as it is now.
    pub fn get(&self) -> T {
        self.0.value.borrow().clone()
    }

    /// Changes the value; what follows it will show that.
    pub fn set(&self, value: T) {
        drop(self.0.value.replace(value));
        self.0.changes.tell();
    }
}

/// Runs something at once, and again after each change, until its scope ends.
pub fn follow(mut follower: Box<dyn Again>) {
    follower.again();
    if let Some(scope) = now() {
        scope.followers.borrow_mut().push(follower);
    }
}

/// Makes something in a scope of its own, and anew whenever its key changes. What was made before ends only then, so
/// that it can still be taken off the page.
pub fn follow_key(key: Box<dyn Make<usize>>, mut make: Box<dyn AgainBy>) {
    let mut present: Option<(usize, Scope)> = None;
    follow(Box::new(move || {
        let key = key.make();
        match &present {
            Some((known, scope)) if *known == key => scope.run(),
            _ => {
                let scope = Scope::inner();
                scope.within(|| make.again_by(key));
                present = Some((key, scope));
            }
        }
    }));
}

/// Keeps something until its scope ends.
pub fn keep(thing: Box<dyn Any>) {
    if let Some(scope) = now() {
        scope.kept.borrow_mut().push(thing);
    }
}

/// Has what lies elsewhere under a number released when its scope ends.
pub fn own(number: u32) {
    if let Some(scope) = now() {
        scope.owned.borrow_mut().push(number);
    }
}
