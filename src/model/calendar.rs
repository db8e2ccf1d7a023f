//! One day as an entry for a calendar: RFC 5545, an event that takes all day.

use super::{Date, Timestamp};

/// The longest line, in bytes (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;

const BEGIN: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Stack Up//Stack Up//EN\r\nBEGIN:VEVENT\r\n";
const END: &str = "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

/// A calendar file with one event on a day. Its text holds the words alone; `uid` tells it apart from all others.
pub fn calendar_file(day: Date, words: &str, uid: &str, now: &Timestamp) -> String {
    let mut file = BEGIN.to_owned();
    fold(&mut file, &join!["UID:", uid, "@stack-up"]);
    fold(&mut file, &join!["DTSTAMP:", basic(now.as_str())]);
    fold(&mut file, &join!["DTSTART;VALUE=DATE:", basic(&join![day])]);
    fold(&mut file, &join!["SUMMARY:", escape(words)]);
    file.push_str(END);
    file
}

/// A day or a point in time in the basic format of ISO 8601: `20261122T093000Z`.
fn basic(time: &str) -> String {
    let mut basic = String::new();
    for character in time.chars() {
        if !matches!(character, '-' | ':') {
            basic.push(character);
        }
    }
    basic
}

/// Text as it may stand in a value (3.3.11); control characters other than line breaks and tabs are left out.
fn escape(words: &str) -> String {
    let mut escaped = String::new();
    let mut before = ' ';
    for character in words.trim().chars() {
        match character {
            '\n' if before == '\r' => {}
            '\n' | '\r' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '\t' => escaped.push(' '),
            _ if character.is_control() => {}
            _ => escaped.push(character),
        }
        before = character;
    }
    escaped
}

/// Adds a line, broken where it is too long, never within a character (3.1).
fn fold(file: &mut String, line: &str) {
    let mut length = 0_usize;
    for character in line.chars() {
        if length.saturating_add(character.len_utf8()) > LONGEST_LINE {
            file.push_str("\r\n ");
            length = 1;
        }
        length = length.saturating_add(character.len_utf8());
        file.push(character);
    }
    file.push_str("\r\n");
}
