//! Texts of several parts: put together, and cut.

use super::Date;

/// A text of parts, one after the other. `format!` says the same with ways of padding that nothing here needs, and that
/// the engine would carry.
macro_rules! join {
    ($($part:expr),+ $(,)?) => {{
        use $crate::model::Part as _;
        let mut text = String::new();
        $($part.add_to(&mut text);)+
        text
    }};
}

/// A part of a text: words, a number or a day.
pub trait Part {
    /// Adds it to a text.
    fn add_to(&self, text: &mut String);
}

impl Part for str {
    fn add_to(&self, text: &mut String) {
        text.push_str(self);
    }
}

impl Part for u32 {
    fn add_to(&self, text: &mut String) {
        if *self > 9 {
            (self / 10).add_to(text);
        }
        text.extend(char::from_digit(self % 10, 10));
    }
}

impl Part for usize {
    fn add_to(&self, text: &mut String) {
        u32::try_from(*self).unwrap_or(u32::MAX).add_to(text);
    }
}

impl Part for u16 {
    fn add_to(&self, text: &mut String) {
        u32::from(*self).add_to(text);
    }
}

impl Part for u8 {
    fn add_to(&self, text: &mut String) {
        u32::from(*self).add_to(text);
    }
}

impl Part for Date {
    fn add_to(&self, text: &mut String) {
        for (number, places) in [(self.year, 1000), (self.month.into(), 10), (self.day.into(), 10)] {
            text.push_str(if places == 1000 { "" } else { "-" });
            let mut least = places;
            while number < least && least > 1 {
                text.push('0');
                least /= 10;
            }
            number.add_to(text);
        }
    }
}

/// What stands before and behind the first of a sign; it must be an ASCII one. `split_once` says the same by ways of
/// searching for any sign, which the engine would carry.
pub fn cut(text: &str, sign: u8) -> Option<(&str, &str)> {
    let place = text.bytes().position(|byte| byte == sign)?;
    Some((text.get(..place)?, text.get(place.saturating_add(1)..)?))
}
