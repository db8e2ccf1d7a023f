//! The time of the device.

use crate::model::{Date, Timestamp};

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
    let mut name = String::new();
    while name.len() < 8 {
        let digit = (js_sys::Math::random() * 32.0) as u32;
        name.extend(char::from_digit(digit, 32));
    }
    name
}
