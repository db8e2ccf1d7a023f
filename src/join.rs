//! Texts of several parts: put together, filled, and cut.

/// A text of parts, one after the other. `format!` says the same with ways of padding that nothing here needs, and that
/// the engine would carry.
macro_rules! join {
    ($($part:expr),+ $(,)?) => {{
        use $crate::join::Part as _;
        let mut text = String::new();
        $($part.add_to(&mut text);)+
        text
    }};
}

/// A part of a text: words, a number or what else can be written in it.
pub trait Part {
    /// Adds it to a text.
    fn add_to(&self, text: &mut String);
}

impl Part for str {
    fn add_to(&self, text: &mut String) {
        text.push_str(self);
    }
}

impl Part for &str {
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

/// The words with each `{name}` of one name filled; what has another name stays as it is.
pub fn fill(words: &str, name: &str, part: &dyn Part) -> String {
    let mut filled = String::new();
    let mut rest = words;
    while let Some((before, named)) = cut(rest, b'{') {
        filled.push_str(before);
        rest = match cut(named, b'}') {
            Some((known, after)) if known == name => {
                part.add_to(&mut filled);
                after
            }
            _ => {
                filled.push('{');
                named
            }
        };
    }
    filled.push_str(rest);
    filled
}

/// What stands before and behind the first of a sign; it must be an ASCII one. `split_once` says the same by ways of
/// searching for any sign, which the engine would carry.
pub fn cut(text: &str, sign: u8) -> Option<(&str, &str)> {
    let place = text.bytes().position(|byte| byte == sign)?;
    Some((text.get(..place)?, text.get(place.saturating_add(1)..)?))
}
