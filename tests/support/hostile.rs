//! What an attacker puts into files.

use stack_up::model::Json;

/// Texts that do something elsewhere: markup, script, addresses, names of JavaScript, signs that turn the direction
/// around, and what stands for the ends of things.
pub const WORDS: [&str; 14] = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "\"><svg onload=alert(1)>",
    "javascript:alert(1)",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)}",
    "__proto__",
    "\u{202e}\u{2067}\u{2066}",
    "\u{2066}x\u{2069}\u{2066}x\u{2069}\u{2066}x\u{2069}",
    "\u{0}",
    "\u{feff}\u{fffe}\u{10ffff}",
    "own-1",
    "9999-99-99",
    "\r\nBEGIN:VEVENT\r\n",
];

/// Numbers as a file may hold them.
pub const NUMBERS: [&str; 8] =
    ["-1", "-0", "1e999", "0.5", "4294967295", "4294967296", "99999999999999999999999", "1E-9"];

/// Values of every type, at the places of others.
pub fn values() -> Vec<Json> {
    let mut values = vec![
        Json::Null,
        Json::Bool(true),
        Json::Text(String::new()),
        Json::List(Vec::new()),
        Json::List(vec![Json::Null; 3]),
        Json::Object(Vec::new()),
        Json::Object(vec![("__proto__".to_owned(), Json::Object(Vec::new()))]),
    ];
    values.extend(NUMBERS.map(|number| Json::Number(number.to_owned())));
    values.extend(WORDS.map(Json::from));
    values
}

/// How many values there are in one, itself among them.
pub fn count(json: &Json) -> usize {
    let fields = json.fields().iter().map(|(_, value)| value);
    1 + json.items().iter().chain(fields).map(count).sum::<usize>()
}

/// The same with another value at a place, counted from the outermost; whether there is such a place.
pub fn put(json: &mut Json, place: usize, value: &Json) -> bool {
    fn search(json: &mut Json, left: &mut usize, value: &Json) -> bool {
        if *left == 0 {
            value.clone_into(json);
            return true;
        }
        *left -= 1;
        match json {
            Json::List(items) => items.iter_mut().any(|item| search(item, left, value)),
            Json::Object(fields) => fields.iter_mut().any(|(_, item)| search(item, left, value)),
            _ => false,
        }
    }
    search(json, &mut { place }, value)
}
