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
        let &[b'T', h1, h2, b':', m1, m2, b':', s1, s2] = clock.as_bytes() else { return None };
        let fits = number(&[h1, h2])? < 24 && number(&[m1, m2])? < 60 && number(&[s1, s2])? <= 60;
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
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
        let year = number(&[y1, y2, y3, y4])?;
        let month = u8::try_from(number(&[m1, m2])?).ok()?;
        let day = u8::try_from(number(&[d1, d2])?).ok()?;
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

fn number(digits: &[u8]) -> Option<u16> {
    let mut number = 0_u16;
    for digit in digits {
        let digit = char::from(*digit).to_digit(10)?;
        number = number.saturating_mul(10).saturating_add(u16::try_from(digit).ok()?);
    }
    Some(number)
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
