//! Reading JSON, byte by byte.

use super::{Json, JsonError, doubles};
use crate::model::read::mend;

const DEEPEST: usize = 128;

pub(super) struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    twice: Option<Twice>,
}

/// Finds the first field of an object that stands there a second time.
type Twice = fn(&[(String, Json)]) -> Option<usize>;

type Parsed<T> = Result<T, &'static str>;

impl<'a> Parser<'a> {
    /// Reads a text in which no field stands twice in an object.
    pub(super) fn new(text: &'a str) -> Self {
        Parser { text, at: 0, depth: 0, twice: None }
    }

    /// Reads a text in which one may.
    pub(super) fn strict(text: &'a str) -> Self {
        Parser { twice: Some(|fields| doubles(&names(fields)).iter().min().copied()), ..Parser::new(text) }
    }

    /// The one value that the text holds.
    pub(super) fn whole(&mut self) -> Parsed<Json> {
        let value = self.value()?;
        if self.peek().is_some() { Err(mend("there is more after the end")) } else { Ok(value) }
    }

    /// Where a problem was found.
    pub(super) fn locate(&self, problem: &'static str) -> JsonError {
        let (mut line, mut column) = (1_usize, 1_usize);
        for byte in self.text.bytes().take(self.at) {
            column = column.saturating_add(1);
            if byte == b'\n' {
                (line, column) = (line.saturating_add(1), 1);
            }
        }
        JsonError { problem, line, column }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn step(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    /// The next byte that is no white space.
    fn peek(&mut self) -> Option<u8> {
        while matches!(self.byte(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.step();
        }
        self.byte()
    }

    /// Takes a byte when it is the next one.
    fn takes(&mut self, wanted: u8) -> bool {
        let found = self.peek() == Some(wanted);
        if found {
            self.step();
        }
        found
    }

    fn value(&mut self) -> Parsed<Json> {
        match self.peek() {
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::list),
            Some(b'"') => self.string().map(Json::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'n') => self.word("null", Json::Null),
            Some(_) => Err(mend("a value is expected here")),
            None => Err(mend("the text ends too early")),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Parsed<Json>) -> Parsed<Json> {
        if self.depth == DEEPEST {
            return Err(mend("this is nested too deep"));
        }
        self.step();
        self.depth = self.depth.saturating_add(1);
        let value = read(self);
        self.depth = self.depth.saturating_sub(1);
        value
    }

    fn list(&mut self) -> Parsed<Json> {
        let mut items = Vec::new();
        if self.takes(b']') {
            return Ok(Json::List(items));
        }
        loop {
            items.push(self.value()?);
            if self.takes(b']') {
                return Ok(Json::List(items));
            }
            self.comma()?;
        }
    }

    fn object(&mut self) -> Parsed<Json> {
        let mut fields = Vec::new();
        let mut starts = Vec::new();
        if self.takes(b'}') {
            return Ok(Json::Object(fields));
        }
        loop {
            if self.peek() != Some(b'"') {
                return Err(mend("a field name in double quotes is expected here"));
            }
            if self.twice.is_some() {
                starts.push(self.at);
            }
            let name = self.string()?;
            if !self.takes(b':') {
                return Err(mend("a colon is expected here"));
            }
            fields.push((name, self.value()?));
            if self.takes(b'}') {
                let again = self.twice.and_then(|twice| twice(&fields));
                let Some(start) = again.and_then(|place| starts.get(place)) else { return Ok(Json::Object(fields)) };
                self.at = *start;
                return Err(mend("this field stands twice in its object"));
            }
            self.comma()?;
        }
    }

    fn comma(&mut self) -> Parsed<()> {
        if self.takes(b',') { Ok(()) } else { Err(mend("a comma or the end of a list or object is expected here")) }
    }

    fn word(&mut self, word: &str, value: Json) -> Parsed<Json> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        if !rest.starts_with(word.as_bytes()) {
            return Err(mend("a value is expected here"));
        }
        self.at = self.at.saturating_add(word.len());
        Ok(value)
    }

    fn number(&mut self) -> Parsed<Json> {
        let start = self.at;
        if self.byte() == Some(b'-') {
            self.step();
        }
        if self.byte() == Some(b'0') {
            self.step();
        } else {
            self.digits()?;
        }
        if self.byte() == Some(b'.') {
            self.step();
            self.digits()?;
        }
        if matches!(self.byte(), Some(b'e' | b'E')) {
            self.step();
            if matches!(self.byte(), Some(b'+' | b'-')) {
                self.step();
            }
            self.digits()?;
        }
        Ok(Json::Number(self.text.get(start..self.at).unwrap_or_default().to_owned()))
    }

    fn digits(&mut self) -> Parsed<()> {
        let start = self.at;
        while matches!(self.byte(), Some(b'0'..=b'9')) {
            self.step();
        }
        if self.at == start { Err(mend("a digit is expected here")) } else { Ok(()) }
    }

    fn string(&mut self) -> Parsed<String> {
        let mut words = String::new();
        loop {
            self.step();
            let start = self.at;
            while !matches!(self.byte(), None | Some(b'"' | b'\\' | 0..=0x1f)) {
                self.step();
            }
            words.push_str(self.text.get(start..self.at).unwrap_or_default());
            match self.byte() {
                Some(b'"') => {
                    self.step();
                    return Ok(words);
                }
                Some(b'\\') => {
                    self.step();
                    words.push(self.escaped()?);
                }
                Some(_) => return Err(mend("a control character stands in a string")),
                None => return Err(mend("a string has no end")),
            }
        }
    }

    /// The character behind a backslash; stays on its last byte.
    fn escaped(&mut self) -> Parsed<char> {
        Ok(match self.byte() {
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'u') => return self.unicode(),
            _ => return Err(mend("no such escape")),
        })
    }

    /// The character of one or, outside the basic plane, two escapes of four hex digits.
    fn unicode(&mut self) -> Parsed<char> {
        const LONE: &str = mend("half of a surrogate pair stands alone");
        let first = self.four_hex()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first).ok_or(LONE);
        }
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        if rest.get(1..3) != Some(b"\\u") {
            return Err(LONE);
        }
        self.step();
        self.step();
        let second = self.four_hex()?;
        if !(0xdc00..0xe000).contains(&second) {
            return Err(LONE);
        }
        char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00)).ok_or(LONE)
    }

    fn four_hex(&mut self) -> Parsed<u32> {
        let mut number = 0;
        for _ in 0..4 {
            self.step();
            let digit = self.byte().and_then(|byte| char::from(byte).to_digit(16));
            number = number * 16 + digit.ok_or(mend("four hex digits are expected here"))?;
        }
        Ok(number)
    }
}

fn names(fields: &[(String, Json)]) -> Vec<&str> {
    let mut names = Vec::new();
    for (name, _) in fields {
        names.push(name.as_str());
    }
    names
}
