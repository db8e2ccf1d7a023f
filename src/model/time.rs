//! Points in time and days, as they stand in files.

use crate::join::Part;

/// A point in time, in UTC, to the second: `2026-11-22T09:30:00Z`. Later ones sort behind earlier ones.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(String);

impl Timestamp {
    /// Reads `2026-11-22T09:30:00Z`; parts of a second, as browsers write them, are left out.
    pub fn parse(text: &str) -> Option<Self> {
        let (seconds, rest) = text.split_at_checked(19)?;
        let (day, clock) = seconds.split_at_checked(10)?;
        Date::parse(day)?;
        let fits = has_shape(clock, "T00:00:00")
            && number(clock, 1, 3) < 24
            && number(clock, 4, 6) < 60
            && number(clock, 7, 9) <= 60;
        let is_end = match rest.as_bytes() {
            [b'Z'] => true,
            [b'.', fraction @ .., b'Z'] => !fraction.is_empty() && fraction.iter().all(u8::is_ascii_digit),
            _ => false,
        };
        (fits && is_end).then(|| Timestamp(join![seconds, "Z"]))
    }

    /// Cuts the time as a browser writes it, `2026-11-22T09:30:00.123Z`; years of more than four digits are longer.
    pub fn of_browser(text: &str) -> Option<Self> {
        let seconds = text.get(..19).filter(|_| text.len() == 24)?;
        Some(Timestamp(join![seconds, "Z"]))
    }

    /// The beginning of the year 1970, for a device that does not know the time.
    pub fn epoch() -> Self {
        Timestamp("1970-01-01T00:00:00Z".to_owned())
    }

    /// The text, as it stands in files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A day: `2026-11-22`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year, four digits.
    pub year: u16,
    /// The month, from 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// Reads `2026-11-22`. A day that no calendar has, such as 30 February, is none.
    pub fn parse(text: &str) -> Option<Self> {
        if !has_shape(text, "0000-00-00") {
            return None;
        }
        let year = number(text, 0, 4);
        let [month, day] = [number(text, 5, 7), number(text, 8, 10)].map(|number| u8::try_from(number).unwrap_or(0));
        (1..=days_in(year, month)).contains(&day).then_some(Date { year, month, day })
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str(&join![self])
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

/// Whether a text has a digit where the shape has a 0, and the same signs as that everywhere else.
fn has_shape(text: &str, shape: &str) -> bool {
    let fits = |(sign, wanted): (u8, u8)| if wanted == b'0' { sign.is_ascii_digit() } else { sign == wanted };
    text.len() == shape.len() && text.bytes().zip(shape.bytes()).all(fits)
}

/// The number that the digits between two places of a text are.
fn number(text: &str, from: usize, to: usize) -> u16 {
    let mut number = 0_u16;
    for digit in text.as_bytes().get(from..to).unwrap_or_default() {
        number = number.saturating_mul(10).saturating_add(digit.wrapping_sub(b'0').into());
    }
    number
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
