//! Writing JSON.

use super::Json;

impl Json {
    /// The value as text, on one line.
    pub fn to_line(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, None);
        text
    }

    /// The value as text for people to read, indented by two spaces.
    pub fn to_page(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, Some(0));
        text
    }

    /// `depth` is that of the value on a page; there is none on a line.
    fn write(&self, text: &mut String, depth: Option<usize>) {
        let inner = depth.map(|depth| depth.saturating_add(1));
        match self {
            Json::Null => text.push_str("null"),
            Json::Bool(true) => text.push_str("true"),
            Json::Bool(false) => text.push_str("false"),
            Json::Number(number) => text.push_str(number),
            Json::Text(words) => write_string(text, words),
            Json::List(items) => {
                text.push('[');
                for (place, item) in items.iter().enumerate() {
                    begin_item(text, place, inner);
                    item.write(text, inner);
                }
                end_items(text, items.is_empty(), depth);
                text.push(']');
            }
            Json::Object(fields) => {
                text.push('{');
                for (place, (name, value)) in fields.iter().enumerate() {
                    begin_item(text, place, inner);
                    write_string(text, name);
                    text.push_str(if depth.is_some() { ": " } else { ":" });
                    value.write(text, inner);
                }
                end_items(text, fields.is_empty(), depth);
                text.push('}');
            }
        }
    }
}

fn begin_item(text: &mut String, place: usize, depth: Option<usize>) {
    if place > 0 {
        text.push(',');
    }
    new_line(text, depth);
}

fn end_items(text: &mut String, is_empty: bool, depth: Option<usize>) {
    if !is_empty {
        new_line(text, depth);
    }
}

fn new_line(text: &mut String, depth: Option<usize>) {
    if let Some(depth) = depth {
        text.push('\n');
        for _ in 0..depth {
            text.push_str("  ");
        }
    }
}

fn write_string(text: &mut String, words: &str) {
    text.push('"');
    for character in words.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\0'..='\u{1f}' => {
                text.push_str("\\u00");
                for digit in [u32::from(character) >> 4, u32::from(character) & 15] {
                    text.extend(char::from_digit(digit, 16));
                }
            }
            _ => text.push(character),
        }
    }
    text.push('"');
}
