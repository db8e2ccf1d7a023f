//! Points in time and days, as they stand in files.

/// A point in time, in UTC, to the second: `2026-11-22T09:30:00Z`. Later ones sort behind earlier ones.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(String);

impl Timestamp {
    /// Reads `2026-11-22T09:30:00Z`; parts of a second, as browsers write them, are left out.
    pub fn parse(text: &str) -> Option<Self> {
        let (seconds, rest) = text.split_at_checked(19)?;
        let (day, clock) = seconds.split_once('T')?;
        Date::parse(day)?;
        let mut parts = clock.split(':').map(|part| number(part, 2));
        let fits = parts.next()?? < 24 && parts.next()?? < 60 && parts.next()?? <= 60 && parts.next().is_none();
        let fraction = rest.strip_suffix('Z')?;
        let is_fraction = fraction.is_empty() || fraction.strip_prefix('.').is_some_and(is_digits);
        (fits && is_fraction).then(|| Timestamp(format!("{seconds}Z")))
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
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let month = u8::try_from(number(parts.next()?, 2)?).ok()?;
        let day = u8::try_from(number(parts.next()?, 2)?).ok()?;
        let fits = parts.next().is_none() && (1..=days_in(year, month)).contains(&day);
        fits.then_some(Date { year, month, day })
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
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

fn number(text: &str, digits: usize) -> Option<u16> {
    (text.len() == digits && is_digits(text)).then(|| text.parse().ok()).flatten()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
