//! Things of the page, and what is heard of them.

use std::rc::Rc;

use super::task::Task;
use super::{browser, given_if};
use crate::call::Call;

/// An element of the page, or a function of it. A copy is the same thing, which the browser holds until it is released.
#[derive(Clone, Copy)]
pub struct Thing(u32);

impl Thing {
    /// The thing with a number that the entry gave.
    pub const fn with(number: u32) -> Self {
        Thing(number)
    }

    /// Its number.
    pub const fn number(self) -> u32 {
        self.0
    }

    /// A new HTML element.
    pub fn element(tag: &str) -> Self {
        Thing(browser::create(tag.as_ptr(), tag.len()))
    }

    /// A new SVG element.
    pub fn drawing(tag: &str) -> Self {
        Thing(browser::draw(tag.as_ptr(), tag.len()))
    }

    /// A new mark, which nobody sees.
    pub fn mark() -> Self {
        Thing(browser::mark())
    }

    /// Lets the browser forget it.
    pub fn release(self) {
        browser::release(self.0);
    }

    /// Sets an attribute.
    pub fn set(self, name: &str, value: &str) {
        browser::set(self.0, name.as_ptr(), name.len(), value.as_ptr(), value.len());
    }

    /// The value of an attribute.
    pub fn get(self, name: &str) -> Option<String> {
        given_if(browser::read(self.0, name.as_ptr(), name.len()))
    }

    /// The tag of the language that holds around it.
    pub fn language_around(self) -> Option<String> {
        given_if(browser::read_around(self.0))
    }

    /// Adds an element to this one.
    pub fn append(self, child: Thing) {
        browser::append(self.0, child.0);
    }

    /// Adds words.
    pub fn append_text(self, text: &str) {
        browser::append_text(self.0, text.as_ptr(), text.len());
    }

    /// Puts an element before this one.
    pub fn put_before(self, sibling: Thing) {
        browser::put_before(self.0, sibling.0);
    }

    /// Takes it off the page.
    pub fn remove(self) {
        browser::remove(self.0);
    }

    /// Shows words in the place of all that is in it.
    pub fn show_text(self, text: &str) {
        browser::show_text(self.0, text.as_ptr(), text.len());
    }

    /// Shows the text of a field, when it does not show that already.
    pub fn show_value(self, text: &str) {
        browser::show_value(self.0, text.as_ptr(), text.len());
    }

    /// Checks an option, or not.
    pub fn check(self, checked: bool) {
        browser::check(self.0, checked);
    }

    /// Gives it the focus.
    pub fn focus(self) {
        browser::focus(self.0);
    }

    /// Presses it: the picker of a field for files appears, as long as the person has just pressed something.
    pub fn press(self) {
        browser::press(self.0);
    }

    /// Gives the focus to the chosen field in it, or else to the first.
    pub fn focus_field(self) {
        browser::focus_field(self.0);
    }

    /// Its words, to paste elsewhere.
    pub fn plain_text(self) -> String {
        given_if(browser::plain_text(self.0)).unwrap_or_default()
    }

    /// The shadow that the browser has computed for it, while it is there.
    pub fn shadow(self) -> Option<String> {
        given_if(browser::shadow(self.0))
    }

    /// Sets a property of its own style; an empty value takes it away.
    pub fn set_style(self, name: &str, value: &str) {
        browser::set_style(self.0, name.as_ptr(), name.len(), value.as_ptr(), value.len());
    }

    /// Prints it, alone.
    pub fn print(self) {
        browser::print(self.0);
    }

    /// Calls a function of the page with the name of an event and its detail, which is JSON.
    pub fn emit(self, event: &str, detail: &str) {
        browser::emit(self.0, event.as_ptr(), event.len(), detail.as_ptr(), detail.len());
    }

    /// Does something at each event, until the listener is dropped.
    #[must_use]
    pub fn listen(self, event: &str, heard: Rc<dyn Call<Event>>) -> Listener {
        let task = Task::new(Rc::new(move |holds| heard.call(Event { holds })));
        browser::listen(self.0, event.as_ptr(), event.len(), task.number());
        Listener(task)
    }

    /// Does something with the text of each file that is picked in this field, or dropped onto this other element, until
    /// the listener is dropped; with none when the file can't be read.
    #[must_use]
    pub fn hear_files(self, heard: Rc<dyn Call<Option<String>>>) -> Listener {
        let task = Task::new(Rc::new(move |is_read| heard.call(given_if(is_read))));
        browser::hear_files(self.0, task.number());
        Listener(task)
    }
}

/// What an event tells, while it is at work.
#[derive(Clone, Copy)]
pub struct Event {
    /// Whether what it comes from is unfolded or checked, or the key was Escape.
    pub holds: bool,
}

impl Event {
    /// The text of the field that it comes from.
    pub fn text(self) -> String {
        given_if(browser::typed()).unwrap_or_default()
    }
}

/// Listens to an event until it is dropped.
pub struct Listener(Task);

impl Listener {
    pub(super) fn of(task: Task) -> Self {
        Listener(task)
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        browser::stop_listening(self.0.number());
    }
}
