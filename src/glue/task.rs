//! What the browser is to have done: at each event, or once in a while. A task is a number over there.

use std::cell::RefCell;
use std::rc::Rc;

use crate::call::Call;

thread_local! {
    /// The tasks by their numbers, and the numbers that are free.
    static TASKS: RefCell<Tasks> = const { RefCell::new(Tasks { all: Vec::new(), free: Vec::new() }) };
}

struct Tasks {
    all: Vec<Option<Known>>,
    free: Vec<usize>,
}

/// A task is told whether something holds.
enum Known {
    Often(Rc<dyn Call<bool>>),
    Once(Box<dyn FnOnce(bool)>),
}

/// A task that may be done any number of times, until this is dropped.
pub(super) struct Task(usize);

impl Task {
    pub(super) fn new(task: Rc<dyn Call<bool>>) -> Self {
        Task(add(Known::Often(task)))
    }

    pub(super) fn number(&self) -> usize {
        self.0
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        drop(take(self.0));
    }
}

/// The number of a task that is done once.
pub(super) fn once(task: Box<dyn FnOnce(bool)>) -> usize {
    add(Known::Once(task))
}

fn add(task: Known) -> usize {
    TASKS.with_borrow_mut(|tasks| {
        let number = tasks.free.pop().unwrap_or(tasks.all.len());
        match tasks.all.get_mut(number) {
            Some(place) => *place = Some(task),
            None => tasks.all.push(Some(task)),
        }
        number
    })
}

fn take(number: usize) -> Option<Known> {
    TASKS.with_borrow_mut(|tasks| {
        let task = tasks.all.get_mut(number)?.take()?;
        tasks.free.push(number);
        Some(task)
    })
}

/// Does a task, of which nothing is borrowed meanwhile: it may add and end others, and end itself.
pub(super) fn run(number: usize, holds: bool) {
    let often = TASKS.with_borrow(|tasks| match tasks.all.get(number) {
        Some(Some(Known::Often(task))) => Some(task.clone()),
        _ => None,
    });
    if let Some(task) = often {
        task.call(holds);
    } else if let Some(Known::Once(task)) = take(number) {
        task(holds);
    }
}
