//! The glue between the engine and the browser; its other side is `src/glue.js`.
//!
//! An element is a number here, and texts go over as bytes. `wasm-bindgen` and `web-sys` do the same for any program;
//! doing it for this one alone made the engine smaller by a tenth (`docs/performance.md`). Only a Leptos application,
//! which has them anyway, reaches the same script through them.

#![allow(
    unsafe_code,
    reason = "the script takes numbers, and reads only what they point at; it calls what is exported, and gives texts"
)]

mod task;
mod thing;

use std::cell::RefCell;
use std::rc::Rc;

use crate::call::Call;
use task::Task;
pub use thing::{Event, Listener, Thing};

thread_local! {
    /// Texts that the browser gave, the last one last.
    static GIVEN: RefCell<Vec<Vec<u8>>> = const { RefCell::new(Vec::new()) };
}

/// Declares what the browser does: in an engine of our own, in that of a Leptos application, and, to no effect, in
/// native tests of what needs no browser.
macro_rules! browser {
    ($(fn $name:ident($($given:ident: $kind:ty),*) $(-> $made:ty)?;)*) => {
        #[cfg(all(target_arch = "wasm32", not(feature = "leptos")))]
        mod browser {
            use super::At;
            #[link(wasm_import_module = "browser")]
            unsafe extern "C" {
                $(pub(super) safe fn $name($($given: $kind),*) $(-> $made)?;)*
            }
        }

        #[cfg(all(target_arch = "wasm32", feature = "leptos"))]
        mod browser {
            use super::At;
            use wasm_bindgen::prelude::*;
            #[wasm_bindgen(module = "/src/glue.js")]
            extern "C" {
                $(#[wasm_bindgen(js_namespace = browser)]
                pub(super) fn $name($($given: $kind),*) $(-> $made)?;)*
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        mod browser {
            use super::At;
            $(pub(super) fn $name($(_: $kind),*) $(-> $made)? {
                $(<$made>::default())?
            })*
        }
    };
}

/// Where a text begins.
type At = *const u8;

browser! {
    fn create(tag: At, tag_length: usize) -> u32;
    fn draw(tag: At, tag_length: usize) -> u32;
    fn mark() -> u32;
    fn release(thing: u32);
    fn set(element: u32, name: At, name_length: usize, value: At, value_length: usize);
    fn read(element: u32, name: At, name_length: usize) -> bool;
    fn read_around(element: u32) -> bool;
    fn append(element: u32, child: u32);
    fn append_text(element: u32, text: At, text_length: usize);
    fn put_before(element: u32, sibling: u32);
    fn remove(element: u32);
    fn show_text(element: u32, text: At, text_length: usize);
    fn show_value(element: u32, text: At, text_length: usize);
    fn check(element: u32, checked: bool);
    fn listen(element: u32, event: At, event_length: usize, task: usize);
    fn hear_files(element: u32, task: usize);
    fn stop_listening(task: usize);
    fn typed() -> bool;
    fn focus(element: u32);
    fn press(element: u32);
    fn focus_field(element: u32);
    fn plain_text(element: u32) -> bool;
    fn shadow(element: u32) -> bool;
    fn set_style(element: u32, name: At, name_length: usize, value: At, value_length: usize);
    fn print(element: u32);
    fn soon(task: usize);
    fn later(task: usize, milliseconds: u32) -> u32;
    fn not_later(timer: u32);
    fn when_shown(task: usize);
    fn now() -> bool;
    fn day(at: At, at_length: usize) -> u32;
    fn form_for(tag: At, tag_length: usize, number: u32) -> usize;
    fn cast_lots(at: *mut u8, length: usize);
    fn warn(text: At, text_length: usize);
    fn tell(text: At, text_length: usize);
    fn emit(listener: u32, name: At, name_length: usize, detail: At, detail_length: usize);
    fn look_up(area: bool, key: At, key_length: usize) -> u32;
    fn keep(area: bool, key: At, key_length: usize, text: At, text_length: usize) -> bool;
    fn unkeep(area: bool, key: At, key_length: usize) -> bool;
    fn alone(key: At, key_length: usize, task: usize);
    fn hear(area: bool, key: At, key_length: usize, task: usize);
    fn is_here(part: u32) -> bool;
    fn complete(part: u32, container: u32, task: usize);
    fn copy(text: At, text_length: usize, task: usize);
    fn download(name: At, name_length: usize, kind: At, kind_length: usize, text: At, text_length: usize);
}

/// Room for a text that the browser is about to give.
#[cfg_attr(target_arch = "wasm32", unsafe(no_mangle))]
pub extern "C" fn stack_up_room(length: usize) -> *mut u8 {
    GIVEN.with_borrow_mut(|given| {
        given.push(vec![0; length]);
        given.last_mut().map_or(std::ptr::null_mut(), Vec::as_mut_ptr)
    })
}

/// Does a task, which is told whether something holds.
#[cfg_attr(target_arch = "wasm32", unsafe(no_mangle))]
pub extern "C" fn stack_up_call(task: usize, holds: bool) {
    task::run(task, holds);
}

/// The text that the browser gave last, which is then ours.
pub fn given() -> Option<String> {
    let text = GIVEN.with_borrow_mut(Vec::pop)?;
    // SAFETY: the script writes what a `TextEncoder` makes, into the whole of the room; and that is always UTF-8.
    Some(unsafe { String::from_utf8_unchecked(text) })
}

/// The same, when the browser says that there `is` one.
fn given_if(is: bool) -> Option<String> {
    if is { given() } else { None }
}

/// Does something in a moment: when what is at work is done, and before the browser shows anything.
pub fn soon(work: Box<dyn FnOnce()>) {
    browser::soon(task::once(Box::new(move |_| work())));
}

/// Something that is done later; dropping it calls it off.
pub struct Timer {
    number: u32,
    _task: Task,
}

impl Timer {
    /// Does something after so many milliseconds.
    pub fn start(milliseconds: u32, work: Rc<dyn Call<bool>>) -> Self {
        let task = Task::new(work);
        Timer { number: browser::later(task.number(), milliseconds), _task: task }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        browser::not_later(self.number);
    }
}

/// Does something once the browser has shown what has changed.
pub fn when_shown(work: Box<dyn FnOnce(bool)>) {
    browser::when_shown(task::once(work));
}

/// Now, in UTC, as the browser writes it.
pub fn now() -> String {
    given_if(browser::now()).unwrap_or_default()
}

/// The day that a point in time falls on where the device is: the digits of year, month and day.
pub fn day(at: &str) -> u32 {
    browser::day(at.as_ptr(), at.len())
}

/// The place among the forms of a sentence of the one that a number asks for, in a language that the browser knows.
pub fn form_for(tag: &str, number: u32) -> usize {
    browser::form_for(tag.as_ptr(), tag.len(), number)
}

/// Bytes drawn by lot.
pub fn cast_lots(bytes: &mut [u8]) {
    browser::cast_lots(bytes.as_mut_ptr(), bytes.len());
}

/// Warns the people who made the page.
pub fn warn(text: &str) {
    browser::warn(text.as_ptr(), text.len());
}

/// Tells the entry a text, in answer to its call.
pub fn tell(text: &str) {
    browser::tell(text.as_ptr(), text.len());
}

/// What is kept under a key of the tab, or of the device; `None` where the browser does not allow looking.
pub fn look_up(in_tab: bool, key: &str) -> Option<Option<String>> {
    let found = browser::look_up(in_tab, key.as_ptr(), key.len());
    (found < 2).then(|| given_if(found == 1))
}

/// Keeps a text under a key of the tab, or of the device; whether that worked.
pub fn keep(in_tab: bool, key: &str, text: &str) -> bool {
    browser::keep(in_tab, key.as_ptr(), key.len(), text.as_ptr(), text.len())
}

/// Deletes what is kept under a key of the tab, or of the device; whether that worked.
pub fn unkeep(in_tab: bool, key: &str) -> bool {
    browser::unkeep(in_tab, key.as_ptr(), key.len())
}

/// Does something while nothing else on this site does so by the same name, or at once where the browser can't tell.
pub fn alone(name: &str, work: Box<dyn FnOnce(bool)>) {
    browser::alone(name.as_ptr(), name.len(), task::once(work));
}

/// Is told of what other tabs keep under a key of the tab, or of the device, and of `None` when they delete it.
#[must_use]
pub fn hear(in_tab: bool, key: &str, heard: impl Fn(Option<String>) + 'static) -> Listener {
    let task = Task::new(Rc::new(move |is_kept| heard(given_if(is_kept))));
    browser::hear(in_tab, key.as_ptr(), key.len(), task.number());
    Listener::of(task)
}

/// Whether a later part of the engine is here.
pub fn is_here(part: u32) -> bool {
    browser::is_here(part)
}

/// Has a later part of the engine come, with what that needs for the widget in a container; `done` is told whether it did.
pub fn complete(part: u32, container: Thing, done: Box<dyn FnOnce(bool)>) {
    browser::complete(part, container.number(), task::once(done));
}

/// Puts words where the person can paste them from; `done` is told whether that worked.
pub fn copy(words: &str, done: Box<dyn FnOnce(bool)>) {
    browser::copy(words.as_ptr(), words.len(), task::once(done));
}

/// Hands a file to the browser, which saves it.
pub fn download(name: &str, kind: &str, text: &str) {
    browser::download(name.as_ptr(), name.len(), kind.as_ptr(), kind.len(), text.as_ptr(), text.len());
}
