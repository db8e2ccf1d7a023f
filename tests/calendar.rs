//! What goes into the person's calendar is read by a calendar as it was meant; `icalendar` is the judge.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may panic")]

mod support;

use icalendar::parser::{Component, read_calendar, unfold};
use icalendar::{Calendar, CalendarComponent, Component as _, DatePerhapsTime};
use stack_up::model::calendar_file;
use support::{at, day};

const NOW: &str = "2026-11-22T09:41:12Z";

fn file(date: &str, words: &str) -> String {
    calendar_file(day(date), words, "k3v9", &at(NOW))
}

/// Reads a file, and calls `see` for its one event.
fn with_event(file: &str, see: impl FnOnce(&Component)) {
    let unfolded = unfold(file);
    let calendar = read_calendar(&unfolded).unwrap_or_else(|error| panic!("{error}\n{file}"));
    let properties: Vec<&str> = calendar.properties.iter().map(|property| property.name.as_str()).collect();
    assert_eq!(properties, ["VERSION", "PRODID"], "{file}");
    let [event] = calendar.components.as_slice() else { panic!("not one event: {file}") };
    assert_eq!((event.name.as_str(), event.components.len()), ("VEVENT", 0), "{file}");
    see(event);
}

/// The value of a property that stands once.
fn value<'a>(event: &'a Component, name: &str) -> &'a str {
    let mut found = event.properties.iter().filter(|property| property.name == name);
    let property = found.next().unwrap_or_else(|| panic!("no {name}"));
    assert!(found.next().is_none(), "{name} stands twice");
    property.val.as_str()
}

/// Expects these words to be those of the event.
fn check(words: &str, expected: &str) {
    let file = file("2027-02-28", words);
    with_event(&file, |event| assert_eq!(value(event, "SUMMARY"), expected));
    for line in file.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{} bytes: {line:?}", line.len());
    }
    assert!(file.ends_with("\r\nEND:VCALENDAR\r\n"), "{file:?}");
}

#[test]
fn the_words_survive_in_every_script_and_length() {
    for words in [
        "Ask at the market",
        "Bread, cheese; wine: \\ and \"more\"",
        "\\n is no line break, \\, and \\; neither",
        "Ffonio’r llyfrgell: tŷ’r Cynghorydd Ŵan",
        "اسأل الجيران، ثم اتصل بالمكتبة",
        "👩🏽‍🌾👨‍👩‍👧‍👦🏳️‍🌈",
        "BEGIN:VEVENT",
        "END:VCALENDAR\nSUMMARY:x",
        "x;VALUE=DATE:y",
        "",
    ] {
        check(words, words);
    }
    check(&"a".repeat(400), &"a".repeat(400));
    check(&"ŷ".repeat(400), &"ŷ".repeat(400));
    check(&"👨‍👩‍👧‍👦".repeat(60), &"👨‍👩‍👧‍👦".repeat(60));
    check(&",;\\\n".repeat(100).replace('\n', "\nx"), &",;\\\n".repeat(100).replace('\n', "\nx"));
}

#[test]
fn lines_break_at_every_length() {
    for length in 50..160 {
        check(&"a".repeat(length), &"a".repeat(length));
        check(&format!("{}👩🏽‍🌾ŷ,", "a".repeat(length)), &format!("{}👩🏽‍🌾ŷ,", "a".repeat(length)));
        check(&format!("{} b", "a".repeat(length)), &format!("{} b", "a".repeat(length)));
    }
}

#[test]
fn line_breaks_of_every_kind_are_one() {
    check("one\ntwo", "one\ntwo");
    check("one\r\ntwo", "one\ntwo");
    check("one\rtwo", "one\ntwo");
    check("one\n\ntwo\n three", "one\n\ntwo\n three");
}

#[test]
fn spaces_around_and_control_characters_are_left_out() {
    check(" \n Ask Ann\t\r\n", "Ask Ann");
    check("Ask\tAnn", "Ask Ann");
    check("A\u{0}s\u{1b}k\u{7f} \u{85}Ann", "Ask Ann");
}

#[test]
fn the_event_takes_the_whole_day() {
    for (date, expected) in [("2027-02-28", "20270228"), ("2028-02-29", "20280229"), ("0999-01-01", "09990101")] {
        with_event(&file(date, "x"), |event| {
            let start = event.properties.iter().find(|property| property.name == "DTSTART").unwrap();
            let [kind] = start.params.as_slice() else { panic!("{start:?}") };
            assert_eq!((kind.key.as_str(), kind.val.as_ref().unwrap().as_str()), ("VALUE", "DATE"));
            assert_eq!(value(event, "DTSTART"), expected);
        });
    }
}

#[test]
fn the_judge_takes_it_for_a_day_and_these_words() {
    let calendar: Calendar = file("2027-02-28", "Ask, then wait").parse().unwrap();
    let [CalendarComponent::Event(event)] = calendar.components.as_slice() else { panic!("{calendar:?}") };
    assert_eq!(event.get_summary(), Some("Ask, then wait"));
    let Some(DatePerhapsTime::Date(start)) = event.get_start() else { panic!("{:?}", event.get_start()) };
    assert_eq!(start.to_string(), "2027-02-28");
    assert_eq!(event.get_end(), None);
    assert_eq!(event.get_timestamp().unwrap().to_rfc3339(), "2026-11-22T09:41:12+00:00");
}

#[test]
fn the_event_has_a_name_of_its_own_and_the_time_of_writing() {
    with_event(&file("2027-02-28", "x"), |event| {
        assert_eq!(value(event, "UID"), "k3v9@stack-up");
        assert_eq!(value(event, "DTSTAMP"), "20261122T094112Z");
    });
    let other = calendar_file(day("2027-02-28"), "x", "m1", &at(NOW));
    with_event(&other, |event| assert_eq!(value(event, "UID"), "m1@stack-up"));
}

#[test]
fn the_event_holds_nothing_else() {
    with_event(&file("2027-02-28", "x"), |event| {
        let mut names: Vec<&str> = event.properties.iter().map(|property| property.name.as_str()).collect();
        names.sort_unstable();
        assert_eq!(names, ["DTSTAMP", "DTSTART", "SUMMARY", "TRANSP", "UID"]);
        assert_eq!(value(event, "TRANSP"), "TRANSPARENT");
    });
}
