//! The time of the device.

use wasm_bindgen::prelude::*;

use crate::model::{Date, Timestamp};

/// Something that is done later; dropping it calls it off.
pub struct Timer {
    id: i32,
    _task: Closure<dyn FnMut()>,
}

impl Timer {
    /// Does a task after so many milliseconds; `None` where the browser has no timers.
    pub fn start(milliseconds: i32, task: impl FnMut() + 'static) -> Option<Self> {
        let task = Closure::wrap(Box::new(task) as Box<dyn FnMut()>);
        let function = task.as_ref().unchecked_ref();
        let id =
            web_sys::window()?.set_timeout_with_callback_and_timeout_and_arguments_0(function, milliseconds).ok()?;
        Some(Timer { id, _task: task })
    }

    /// Lets the task be done, whatever becomes of its owner.
    pub fn forget(self) {
        std::mem::forget(self);
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.id);
        }
    }
}

/// Now, in UTC.
pub fn now() -> Timestamp {
    let text = String::from(js_sys::Date::new_0().to_iso_string());
    Timestamp::parse(&text).unwrap_or_else(Timestamp::epoch)
}

/// The day that a point in time falls on where the device is.
pub fn local_day(at: &Timestamp) -> Date {
    let date = js_sys::Date::new(&at.as_str().into());
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    Date {
        year: u16::try_from(date.get_full_year()).unwrap_or(1970),
        month: part(date.get_month()).saturating_add(1),
        day: part(date.get_date()),
    }
}

/// A short name, drawn by lot.
pub fn lot() -> String {
    let number = js_sys::Number::from(js_sys::Math::random());
    let drawn = number.to_string_with_radix(36).map(String::from).unwrap_or_default();
    drawn.chars().skip(2).take(8).collect()
}
