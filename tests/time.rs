//! Points in time and days are read as they stand in files.

use stack_up::model::{Date, Timestamp};

fn check_time(text: &str, expected: Option<&str>) {
    let read = Timestamp::parse(text);
    assert_eq!(read.as_ref().map(Timestamp::as_str), expected, "{text}");
}

#[test]
fn a_point_in_time_is_read_to_the_second() {
    check_time("2026-11-22T09:30:00Z", Some("2026-11-22T09:30:00Z"));
    check_time("2026-11-22T09:30:00.123Z", Some("2026-11-22T09:30:00Z"));
    check_time("2026-11-22T23:59:59.9Z", Some("2026-11-22T23:59:59Z"));
    check_time("2016-12-31T23:59:60Z", Some("2016-12-31T23:59:60Z"));
    check_time("2028-02-29T00:00:00Z", Some("2028-02-29T00:00:00Z"));
}

#[test]
fn the_time_of_a_browser_is_cut_to_what_would_be_read() {
    let now = "2026-11-22T09:30:00.123Z";
    assert_eq!(Timestamp::of_browser(now), Timestamp::parse(now));
    for text in ["", "+012026-11-22T09:30:00.123Z", "2026-11-22T09:30:0ŷ.12Z"] {
        assert_eq!(Timestamp::of_browser(text), None, "{text}");
    }
}

#[test]
fn what_is_no_point_in_time_is_none() {
    for text in [
        "",
        "Z",
        "2026-11-22",
        "2026-11-22T09:30Z",
        "2026-11-22T09:30:00",
        "2026-11-22 09:30:00Z",
        "2026-11-22t09:30:00z",
        "2026-11-22T09:30:00+00:00",
        "2026-11-22T24:00:00Z",
        "2026-11-22T09:60:00Z",
        "2026-11-22T09:30:61Z",
        "2026-02-30T09:30:00Z",
        "2026-11-22T9:30:000Z",
        "2026-11-22T09:30:00.Z",
        "2026-11-22T09:30:00.1xZ",
        "2026-11-22T09:30:00 Z",
        "2026-11-22T09:30:00ZZ",
        "2026-11-22T09:30:0ŷZ",
        "2026-11-22T-9:30:00Z",
        "2026-11-22T09:30:00:00Z",
        "20261122T093000Z",
    ] {
        check_time(text, None);
    }
}

#[test]
fn later_points_in_time_sort_behind_earlier_ones() {
    let times = ["1999-12-31T23:59:59Z", "2026-01-02T00:00:00Z", "2026-01-02T00:00:01Z", "2026-11-01T00:00:00Z"];
    assert!(times.map(Timestamp::parse).is_sorted_by(|earlier, later| earlier < later));
}

fn check_day(text: &str, is_day: bool) {
    let read = Date::parse(text).map(|day| day.to_string());
    assert_eq!(read.as_deref(), is_day.then_some(text), "{text}");
}

#[test]
fn a_day_is_read_and_written() {
    for text in ["2026-11-22", "2026-01-01", "2026-12-31", "2026-04-30", "0999-07-31"] {
        check_day(text, true);
    }
    assert_eq!(Date::parse("2026-11-22"), Some(Date { year: 2026, month: 11, day: 22 }));
}

#[test]
fn what_no_calendar_has_is_no_day() {
    for text in ["2026-00-01", "2026-13-01", "2026-01-00", "2026-01-32", "2026-04-31", "2026-02-30"] {
        check_day(text, false);
    }
    for text in
        ["", "2026", "2026-11", "2026-11-22-1", "2026-1-22", "26-11-22", "2026-11-2x", "+026-11-22", "22/11/2026"]
    {
        check_day(text, false);
    }
}

#[test]
fn february_has_29_days_in_leap_years() {
    for (year, leap) in [(2028, true), (2026, false), (2000, true), (1900, false), (2100, false), (2400, true)] {
        check_day(&format!("{year}-02-28"), true);
        check_day(&format!("{year}-02-29"), leap);
    }
}

#[test]
fn days_sort_by_the_calendar() {
    let days = ["1999-12-31", "2026-02-01", "2026-11-01", "2026-11-02"];
    assert!(days.map(Date::parse).is_sorted_by(|earlier, later| earlier < later));
}
