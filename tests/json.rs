//! JSON is read and written by RFC 8259; `serde_json` is the judge.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may panic")]

use serde_json::Value;
use stack_up::model::Json;

/// Expects a text to be read as the judge reads it, or to be refused as the judge refuses it.
fn check(text: &str, valid: bool) {
    let read = Json::parse(text);
    let judged: Result<Value, _> = serde_json::from_str(text);
    assert_eq!(read.is_ok(), valid, "{text:?}: {read:?}");
    assert_eq!(judged.is_ok(), valid, "{text:?}: {judged:?}");
    if let (Ok(read), Ok(judged)) = (read, judged) {
        for written in [read.to_line(), read.to_page()] {
            assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), judged, "{text:?}: {written:?}");
            assert_eq!(Json::parse(&written).as_ref(), Ok(&read), "{text:?}: {written:?}");
        }
    }
}

#[test]
fn json_is_read() {
    for text in [
        "null",
        " \n\r\ttrue ",
        "false",
        "[]",
        "[ ]",
        "{}",
        "{ }",
        "[1 , 2]",
        r#"{"a" : [ { } , "b" ] }"#,
        r#"{"": 1, " ": 2}"#,
        r#"[[[["deep"]], []], {"a": {"b": {}}}]"#,
    ] {
        check(text, true);
    }
}

#[test]
fn numbers_are_read() {
    for text in ["0", "-0", "7", "-12", "1.5", "0.10", "-0.0", "1e3", "1E+3", "1.5e-3", "0e0", "123456789012345678"] {
        check(text, true);
        assert_eq!(Json::parse(text).unwrap().to_line(), text);
    }
    for text in
        ["-", "+1", "01", "-01", "1.", ".5", "1.e3", "1e", "1e+", "0x1", "1_000", "- 1", "NaN", "Infinity", "1a"]
    {
        check(text, false);
    }
}

#[test]
fn whole_numbers_are_those_that_fit() {
    let check = |text, expected| assert_eq!(Json::parse(text).unwrap().as_whole(), expected, "{text}");
    check("0", Some(0));
    check("4294967295", Some(u32::MAX));
    for text in ["4294967296", "-1", "1.0", "1e2", "\"1\"", "null", "[1]"] {
        check(text, None);
    }
}

#[test]
fn strings_are_read() {
    for text in [
        r#""""#,
        r#""Tŷ 🌱 عربي""#,
        r#""\"\\\/\b\f\n\r\t""#,
        r#""\u0041\u00e9\u2028\uFFFD""#,
        r#""\ud83c\udf31 \uD83C\uDF31x""#,
        r#""\u0000\u001f""#,
        "\"\u{7f}\u{2028}\u{feff}\"",
    ] {
        check(text, true);
    }
    for text in [
        "\"",
        "\"a",
        "\"\\",
        "'a'",
        r#""\a""#,
        r#""\u12""#,
        r#""\u12g4""#,
        r#""\uŷ123""#,
        r#""\U0041""#,
        r#""\ud83c""#,
        r#""\ud83cx""#,
        r#""\ud83c\n""#,
        r#""\ud83c\u0041""#,
        r#""\ud83c\ud83c""#,
        r#""\udf31""#,
        "\"\n\"",
        "\"\t\"",
        "\"\0\"",
    ] {
        check(text, false);
    }
}

#[test]
fn what_is_not_json_is_refused() {
    for text in [
        "",
        " ",
        "nul",
        "nulls",
        "True",
        "[",
        "]",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1;2]",
        "{",
        "}",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{a:1}",
        "{1:1}",
        "{,}",
        "[}",
        "{]",
        "1 2",
        "[] []",
        "[1]]",
        "// a\n1",
        "/* a */ 1",
        "\u{feff}1",
        "\u{a0}1",
        "undefined",
    ] {
        check(text, false);
    }
}

#[test]
fn every_character_survives() {
    let all: String = ('\0'..='\u{2fff}').chain('\u{fff0}'..='\u{1000f}').collect();
    let value = Json::Object(vec![(all.clone(), Json::Text(all))]);
    assert_eq!(Json::parse(&value.to_line()), Ok(value.clone()));
    check(&value.to_page(), true);
}

#[test]
fn a_page_is_indented_by_two_spaces() {
    let text = r#"{"a":[1,{"b":[]},[]],"c":{}}"#;
    let read = Json::parse(text).unwrap();
    assert_eq!(read.to_line(), text);
    let judged: Value = serde_json::from_str(text).unwrap();
    assert_eq!(read.to_page(), serde_json::to_string_pretty(&judged).unwrap());
}

#[test]
fn fields_keep_their_order_and_stand_once() {
    let text = r#"{"z":1,"a":2,"m":3}"#;
    assert_eq!(Json::parse(text).unwrap().to_line(), text);
    assert!(Json::parse(r#"{"a":1,"b":2,"a":3}"#).is_err());
    assert!(Json::parse(r#"[{"a":1},{"a":{"a":2}}]"#).is_ok());
}

#[test]
fn at_most_128_values_are_nested() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(Json::parse(&nested(128)).is_ok());
    assert!(Json::parse(&nested(129)).is_err());
    assert!(Json::parse(&"[".repeat(1_000_000)).is_err());
    assert!(Json::parse(&format!("[{}1]", "[],".repeat(1_000))).is_ok());
}

#[test]
fn damaged_texts_are_judged_alike() {
    let seed = r#"{"a": [1, -2.5e+3, true, null], "b\n": {"ŷ": "\ud83c\udf31\\ \"x\""}, "c": false}"#;
    let alphabet: Vec<char> = "{}[]:,\"\\ -+.019eEutfnaŷd8\n".chars().collect();
    let mut lot: usize = 88_172_645_463_325_252;
    let mut draw = |below: usize| {
        lot ^= lot << 13;
        lot ^= lot >> 7;
        lot ^= lot << 17;
        lot % below
    };
    let mut valid = 0;
    for _ in 0..20_000 {
        let mut text: Vec<char> = seed.chars().collect();
        for _ in 0..=draw(3) {
            let place = draw(text.len());
            let character = alphabet.get(draw(alphabet.len())).copied().unwrap();
            match draw(3) {
                0 => drop(text.remove(place)),
                1 => text.insert(place, character),
                _ => drop(text.splice(place..=place, [character])),
            }
        }
        let text: String = text.into_iter().collect();
        let judged = serde_json::from_str::<Value>(&text).is_ok();
        valid += usize::from(judged);
        // A field that stands twice is refused by us alone.
        if judged && Json::parse(&text).is_err_and(|error| error.problem.contains("twice")) {
            continue;
        }
        check(&text, judged);
    }
    assert!((100..19_900).contains(&valid), "{valid}");
}
