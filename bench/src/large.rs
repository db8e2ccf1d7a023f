//! A questionnaire of 1,000 statements, made from the words of a built-in one: what the measures at that size load.

use serde_json::{Value, json};
use xtask::{Error, Result};

pub const SECTIONS: usize = 40;
pub const STATEMENTS_PER_SECTION: usize = 25;

/// The text of a questionnaire file with 40 sections of 25 statements, on the scales and in the languages of `small`.
pub fn large(small: &str) -> Result<String> {
    let small: Value = serde_json::from_str(small).map_err(|error| fault(&error.to_string()))?;
    let sections = small.get("sections").and_then(Value::as_array).into_iter().flatten();
    let questions = sections.filter_map(|section| section.get("questions")).filter_map(Value::as_array).flatten();
    let statements: Vec<&Value> = questions.filter(|question| has(question, "kind", "scale")).collect();
    if statements.is_empty() {
        return Err(fault("it has no statement"));
    }
    let mut statements = statements.into_iter().cycle().cloned();
    let sections: Vec<Value> = (1..=SECTIONS)
        .map(|number| {
            let questions = statements.by_ref().take(STATEMENTS_PER_SECTION).enumerate();
            let questions: Vec<Value> =
                questions.map(|(place, statement)| renamed(statement, &format!("q{number}-{place}"))).collect();
            json!({"id": format!("s{number}"), "title": format!("Part {number}"), "questions": questions})
        })
        .collect();
    let large = json!({
        "format": "stack-up-questionnaire",
        "formatVersion": 1,
        "id": "thousand",
        "version": "1.0.0",
        "languages": small.get("languages"),
        "title": "A thousand statements",
        "description": "As many as in no real questionnaire.",
        "about": small.get("about"),
        "scales": small.get("scales"),
        "themes": small.get("themes"),
        "sections": sections,
        "report": [
            {"block": "heading", "title": "A thousand answers", "lead": "Many.", "empty": "There is nothing here yet."},
            {"block": "profile", "title": "Themes"},
        ],
    });
    Ok(large.to_string())
}

fn has(value: &Value, key: &str, text: &str) -> bool {
    value.get(key).and_then(Value::as_str) == Some(text)
}

/// The same statement under an id of its own.
fn renamed(mut statement: Value, id: &str) -> Value {
    if let Some(fields) = statement.as_object_mut() {
        fields.insert("id".into(), id.into());
    }
    statement
}

fn fault(why: &str) -> Error {
    Error::new(
        format!("No questionnaire of 1,000 statements can be made: {why}."),
        "Check questionnaires/collaboration.json with `cargo xtask check`.",
    )
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// The questionnaire that is made from the built-in one.
    pub fn thousand() -> String {
        large(include_str!("../../questionnaires/collaboration.json")).unwrap()
    }

    #[test]
    fn it_is_a_valid_file_with_a_thousand_statements_in_forty_sections() {
        let questionnaire = stack_up::model::read_questionnaire(&thousand()).unwrap();
        assert_eq!(questionnaire.statements().count(), 1_000);
        assert_eq!(questionnaire.sections.len(), SECTIONS);
    }

    #[test]
    fn a_questionnaire_without_statements_makes_none() {
        assert!(large("{\"sections\": []}").unwrap_err().to_string().contains("no statement"));
    }
}
