//! The time of the device.

use std::rc::Rc;

use crate::glue;
use crate::model::{Date, Timestamp};

/// Something that is done later; dropping it calls it off.
pub struct Timer(#[expect(dead_code, reason = "it is kept to be dropped")] glue::Timer);

impl Timer {
    /// Does a task after so many milliseconds.
    pub fn start(milliseconds: u32, task: impl Fn() + 'static) -> Self {
        Timer(glue::Timer::start(milliseconds, Rc::new(move |_| task())))
    }
}

/// Does something once the browser has shown what has changed.
pub fn when_shown(work: impl FnOnce() + 'static) {
    glue::when_shown(Box::new(move |_| work()));
}

/// Now, in UTC.
pub fn now() -> Timestamp {
    Timestamp::of_browser(&glue::now()).unwrap_or_else(Timestamp::epoch)
}

/// The day that a point in time falls on where the device is.
pub fn local_day(at: &Timestamp) -> Date {
    let digits = glue::day(at.as_str());
    let part = |number: u32| u8::try_from(number % 100).unwrap_or(1);
    Date { year: u16::try_from(digits / 10_000).unwrap_or(1970), month: part(digits / 100), day: part(digits) }
}

/// A short name, drawn by lot.
pub fn lot() -> String {
    let mut drawn = [0; 8];
    glue::cast_lots(&mut drawn);
    let mut name = String::new();
    for byte in drawn {
        name.push(char::from(b'a' + byte % 26));
    }
    name
}
