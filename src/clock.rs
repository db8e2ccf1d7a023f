//! The time of the device.

use js_sys::Date as Clock;
use wasm_bindgen::prelude::*;

use crate::model::{Date, Timestamp};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = setTimeout)]
    fn set_timeout(task: &JsValue, milliseconds: i32) -> Result<i32, JsValue>;
    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(id: i32);
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    fn draw(bytes: &mut [u8]);
}

/// Something that is done later; dropping it calls it off.
pub struct Timer {
    id: i32,
    _task: Closure<dyn FnMut()>,
}

impl Timer {
    /// Does a task after so many milliseconds; `None` where the browser has no timers.
    pub fn start(milliseconds: i32, task: impl FnMut() + 'static) -> Option<Self> {
        let task = Closure::wrap(Box::new(task) as Box<dyn FnMut()>);
        let id = set_timeout(task.as_ref(), milliseconds).ok()?;
        Some(Timer { id, _task: task })
    }

    /// Lets the task be done, whatever becomes of its owner.
    pub fn forget(self) {
        std::mem::forget(self);
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        clear_timeout(self.id);
    }
}

/// Now, in UTC.
pub fn now() -> Timestamp {
    let text = String::from(Clock::new_0().to_iso_string());
    Timestamp::parse(&text).unwrap_or_else(Timestamp::epoch)
}

/// The day that a point in time falls on where the device is.
pub fn local_day(at: &Timestamp) -> Date {
    let date = Clock::new(&at.as_str().into());
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    Date {
        year: u16::try_from(date.get_full_year()).unwrap_or(1970),
        month: part(date.get_month()).saturating_add(1),
        day: part(date.get_date()),
    }
}

/// A short name, drawn by lot.
pub fn lot() -> String {
    let mut drawn = [0; 8];
    draw(&mut drawn);
    let mut name = String::new();
    for byte in drawn {
        name.push(char::from(b'a' + byte % 26));
    }
    name
}
