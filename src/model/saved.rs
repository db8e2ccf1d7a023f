//! What is saved on the device: an envelope around the response, with the place where the person was and a stamp for
//! each answer.

use super::response_file::{ResponseError, read_response, write_response};
use super::{Json, Place, Questionnaire, Recorded, Response, Stamp};

const FORMAT: &str = "stack-up-saved";

/// What is saved.
#[derive(Debug, Clone, PartialEq)]
pub struct Saved {
    /// The answers.
    pub response: Response,
    /// Where the person was.
    pub place: Place,
    /// The language that the person chose in the widget.
    pub chosen_language: Option<String>,
}

/// Why a saved state can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SavedError {
    /// It is damaged, or no saved state at all.
    Damaged,
    /// It was written by a newer widget.
    Newer,
}

impl Saved {
    /// The text to save.
    pub fn write(&self, questionnaire: &Questionnaire) -> String {
        let place = match &self.place {
            Place::Start => "start".to_owned(),
            Place::Section(id) => format!("section:{id}"),
            Place::Check => "check".to_owned(),
            Place::Report => "report".to_owned(),
        };
        let mut fields = vec![
            ("format".to_owned(), FORMAT.into()),
            ("formatVersion".to_owned(), Json::whole(1)),
            ("place".to_owned(), Json::Text(place)),
        ];
        if let Some(tag) = &self.chosen_language {
            fields.push(("chosenLanguage".to_owned(), tag.as_str().into()));
        }
        let stamps =
            self.response.recorded().iter().map(|recorded| (recorded.question.clone(), write_stamp(&recorded.stamp)));
        fields.push(("stamps".to_owned(), Json::Object(stamps.collect())));
        fields.push(("response".to_owned(), write_response(questionnaire, &self.response)));
        Json::Object(fields).to_line()
    }

    /// Reads a saved text. A place that no longer exists becomes the start page.
    ///
    /// # Errors
    /// When the text is not a state that this widget can read.
    pub fn read(questionnaire: &Questionnaire, text: &str) -> Result<Self, SavedError> {
        let json = Json::parse(text).map_err(|_| SavedError::Damaged)?;
        if json.get("format").and_then(Json::as_text) != Some(FORMAT) {
            return Err(SavedError::Damaged);
        }
        match json.get("formatVersion").and_then(Json::as_whole) {
            Some(1) => {}
            Some(2..) => return Err(SavedError::Newer),
            _ => return Err(SavedError::Damaged),
        }
        let response = json.get("response").ok_or(SavedError::Damaged)?;
        let mut response = read_response(questionnaire, response).map_err(|error| match error {
            ResponseError::NewerFormat => SavedError::Newer,
            _ => SavedError::Damaged,
        })?;
        for (question, stamp) in json.get("stamps").map(Json::fields).unwrap_or_default() {
            restore_stamp(&mut response, questionnaire, question, read_stamp(stamp));
        }
        Ok(Saved {
            response,
            place: read_place(questionnaire, json.get("place").and_then(Json::as_text).unwrap_or_default()),
            chosen_language: json.get("chosenLanguage").and_then(Json::as_text).map(str::to_owned),
        })
    }
}

fn write_stamp(stamp: &Stamp) -> Json {
    Json::Object(vec![
        ("revision".to_owned(), Json::whole(stamp.revision)),
        ("writer".to_owned(), stamp.writer.as_str().into()),
    ])
}

fn read_stamp(json: &Json) -> Stamp {
    let revision = json.get("revision").and_then(Json::as_whole);
    let writer = json.get("writer").and_then(Json::as_text).unwrap_or_default();
    Stamp { revision: revision.unwrap_or(1), writer: writer.to_owned() }
}

fn restore_stamp(response: &mut Response, questionnaire: &Questionnaire, question: &str, stamp: Stamp) {
    match response.recorded.iter_mut().find(|recorded| recorded.question == question) {
        Some(recorded) => recorded.stamp = stamp,
        None if questionnaire.question(question).is_some() => {
            response.recorded.push(Recorded::new(question, None, stamp));
        }
        None => {}
    }
}

fn read_place(questionnaire: &Questionnaire, text: &str) -> Place {
    match text {
        "check" if questionnaire.check => Place::Check,
        "report" => Place::Report,
        _ => {
            let id = text.strip_prefix("section:").unwrap_or_default();
            let known = questionnaire.sections.iter().any(|section| section.id == id);
            if known { Place::Section(id.to_owned()) } else { Place::Start }
        }
    }
}
