//! The starts of a questionnaire: for each language a small file with what the start page and the first section need, which
//! travels before the whole.

use serde_json::{Map, Value, json};

/// What the engine reads of a start, besides the sections.
const NEEDED: &[&str] =
    &["id", "version", "languages", "title", "description", "about", "time", "organisation", "helpers", "check"];

/// The starts of a questionnaire file, each with its language, in the order of the file.
///
/// # Errors
/// When the file is not a JSON object.
pub fn starts(json: &str) -> serde_json::Result<Vec<(String, String)>> {
    let file: Map<String, Value> = serde_json::from_str(json)?;
    let tags: Vec<String> = list(&file, "languages").iter().filter_map(Value::as_str).map(str::to_owned).collect();
    let start = start(&file);
    let in_language = |tag: &String| Ok((tag.clone(), serde_json::to_string(&spoken(&start, tag, &tags))?));
    tags.iter().map(in_language).collect()
}

fn list<'a>(file: &'a Map<String, Value>, name: &str) -> &'a [Value] {
    file.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// The first section is whole, and the others are counted; the scales are those that it uses.
fn start(file: &Map<String, Value>) -> Value {
    let mut start: Map<String, Value> =
        NEEDED.iter().filter_map(|name| Some(((*name).to_owned(), file.get(*name)?.clone()))).collect();
    let mut sections = list(file, "sections").to_vec();
    for section in sections.iter_mut().skip(1) {
        *section = json!({"id": section.get("id"), "questions": []});
    }
    let questions = sections.first().and_then(|first| first.get("questions")).and_then(Value::as_array);
    let is_used = |scale: &&Value| {
        questions.is_some_and(|questions| questions.iter().any(|question| question.get("scale") == scale.get("id")))
    };
    let scales: Vec<Value> = list(file, "scales").iter().filter(is_used).cloned().collect();
    start.insert("scales".into(), scales.into());
    start.insert("sections".into(), sections.into());
    start.into()
}

/// The same with each text in one language.
fn spoken(value: &Value, tag: &str, tags: &[String]) -> Value {
    match value {
        Value::Object(fields) if !fields.is_empty() && fields.keys().all(|key| tags.contains(key)) => {
            fields.get(tag).cloned().unwrap_or_default()
        }
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| (name.clone(), spoken(value, tag, tags))).collect::<Map<_, _>>().into()
        }
        Value::Array(items) => items.iter().map(|item| spoken(item, tag, tags)).collect::<Vec<_>>().into(),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"{
        "format": "stack-up-questionnaire", "languages": ["en", "cy"], "title": {"en": "One", "cy": "Un"},
        "about": [{"cy": "Da", "en": "Good"}, "Both"], "themes": [{"id": "t"}], "report": [],
        "scales": [{"id": "used", "note": {"en": "N", "cy": "O"}}, {"id": "other"}],
        "sections": [
            {"id": "a", "title": {"en": "A", "cy": "B"}, "questions": [{"scale": "used", "long": true}]},
            {"id": "b", "title": {"en": "C", "cy": "D"}, "questions": [{"scale": "other"}]}
        ]
    }"#;

    #[test]
    fn a_start_has_the_first_section_and_what_that_needs_in_one_language() {
        let starts = starts(FILE).unwrap();
        let tags: Vec<&str> = starts.iter().map(|(tag, _)| tag.as_str()).collect();
        assert_eq!(tags, ["en", "cy"]);
        let welsh: Value = serde_json::from_str(&starts.last().unwrap().1).unwrap();
        let expected = json!({
            "languages": ["en", "cy"], "title": "Un", "about": ["Da", "Both"], "scales": [{"id": "used", "note": "O"}],
            "sections": [
                {"id": "a", "title": "B", "questions": [{"scale": "used", "long": true}]},
                {"id": "b", "questions": []}
            ]
        });
        assert_eq!(welsh, expected);
    }

    #[test]
    fn a_file_without_languages_has_no_start() {
        assert_eq!(starts("{}").unwrap(), []);
        assert!(starts("[]").is_err());
    }
}
