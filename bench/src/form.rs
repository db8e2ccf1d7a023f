//! What a questionnaire file asks, in English: what the peers' pages are made from.

use std::collections::BTreeMap;

use serde::Deserialize;
use xtask::{Error, Result};

/// A questionnaire file, as far as a page without report and second language needs it.
#[derive(Debug, Deserialize)]
pub struct Form {
    pub title: Words,
    pub description: Words,
    #[serde(default)]
    pub about: Vec<Words>,
    pub time: Option<Words>,
    #[serde(default)]
    scales: Vec<Scale>,
    pub sections: Vec<Section>,
}

/// A text of the file.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Words {
    /// The same in every language.
    Same(String),
    /// By language.
    By(BTreeMap<String, String>),
}

#[derive(Debug, Deserialize)]
struct Scale {
    id: String,
    points: Vec<Point>,
    #[serde(default)]
    unscored: Vec<Choice>,
}

#[derive(Debug, Deserialize)]
struct Point {
    score: u8,
    label: Words,
}

/// The questions of one step.
#[derive(Debug, Deserialize)]
pub struct Section {
    pub id: String,
    pub title: Words,
    pub intro: Option<Words>,
    pub questions: Vec<Question>,
}

/// A question.
#[derive(Debug, Deserialize)]
pub struct Question {
    pub id: String,
    kind: String,
    scale: Option<String>,
    select: Option<String>,
    pub text: Words,
    pub hint: Option<Words>,
    #[serde(default)]
    options: Vec<Choice>,
    pub own: Option<Words>,
}

#[derive(Debug, Deserialize)]
struct Choice {
    id: String,
    label: Words,
}

/// What a question wants to know.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// Own words.
    Text,
    /// One of these values, each with its label.
    One(Vec<(String, String)>),
    /// Any number of them.
    Any(Vec<(String, String)>),
}

impl Form {
    /// Reads a questionnaire file.
    pub fn read(name: &str, json: &str) -> Result<Self> {
        serde_json::from_str(json).map_err(|error| {
            Error::new(
                format!("{name} could not be read for the bench: {error}."),
                "`cargo xtask check` names what is wrong with a questionnaire file.",
            )
        })
    }

    /// The paragraphs of the start page.
    pub fn opening(&self) -> impl Iterator<Item = &str> {
        [&self.description].into_iter().chain(&self.about).chain(&self.time).map(Words::english)
    }

    /// What a question wants to know.
    pub fn answer(&self, question: &Question) -> Answer {
        let choice = |choice: &Choice| (choice.id.clone(), choice.label.english().to_owned());
        match (question.kind.as_str(), question.select.as_deref()) {
            ("scale", _) => {
                let scale = self.scales.iter().find(|scale| Some(&scale.id) == question.scale.as_ref());
                let points = scale.into_iter().flat_map(|scale| &scale.points);
                let unscored = scale.into_iter().flat_map(|scale| &scale.unscored);
                let points = points.map(|point| (point.score.to_string(), point.label.english().to_owned()));
                Answer::One(points.chain(unscored.map(choice)).collect())
            }
            ("choice", Some("any")) => Answer::Any(question.options.iter().map(choice).collect()),
            ("choice", _) => Answer::One(question.options.iter().map(choice).collect()),
            _ => Answer::Text,
        }
    }
}

impl Words {
    /// In English, or in the first language that there is.
    pub fn english(&self) -> &str {
        match self {
            Words::Same(text) => text,
            Words::By(texts) => texts.get("en").or_else(|| texts.values().next()).map_or("", String::as_str),
        }
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// The questionnaire that the bench measures.
    pub fn collaboration() -> Form {
        Form::read("collaboration.json", include_str!("../../questionnaires/collaboration.json")).unwrap()
    }

    fn question<'a>(form: &'a Form, id: &str) -> &'a Question {
        form.sections.iter().flat_map(|section| &section.questions).find(|question| question.id == id).unwrap()
    }

    #[test]
    fn every_statement_has_the_points_of_its_scale_and_what_carries_no_score() {
        let form = collaboration();
        let Answer::One(values) = form.answer(question(&form, "outcomes")) else { panic!("one answer") };
        let values: Vec<&str> = values.iter().map(|(value, _)| value.as_str()).collect();
        assert_eq!(values, ["0", "1", "2", "3", "4", "not-sure", "not-applicable"]);
    }

    #[test]
    fn choices_and_texts_are_told_apart() {
        let form = collaboration();
        assert_eq!(form.answer(question(&form, "subject")), Answer::Text);
        let Answer::One(values) = form.answer(question(&form, "viewpoint")) else { panic!("one answer") };
        assert_eq!(values[0], ("me".to_owned(), "Only myself".to_owned()));
        assert!(matches!(form.answer(question(&form, "hopes")), Answer::Any(values) if values.len() == 11));
    }

    #[test]
    fn the_start_page_has_the_lead_the_paragraphs_and_the_time_in_english() {
        let form = collaboration();
        let opening: Vec<&str> = form.opening().collect();
        assert_eq!(opening.len(), 5);
        assert_eq!(opening[4], "About 15 minutes alone, an hour as a team.");
    }

    #[test]
    fn what_is_no_questionnaire_is_named() {
        let error = Form::read("my.json", "{}").unwrap_err().to_string();
        assert!(error.contains("my.json") && error.contains("cargo xtask check"), "{error}");
    }
}
