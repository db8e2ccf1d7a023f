//! What is saved on the device: an envelope around the response, with the place where the person was and a stamp for
//! each answer.

use super::response::Fields;
use super::response_file::{ResponseError, add, add_text, read_response, write_response};
use super::{Json, Place, Questionnaire, Recorded, Response, Section, Stamp, cut};

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
    /// Ids of the parts that stay out of what is printed and copied, when the person chose that.
    pub left_out: Option<Vec<String>>,
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
            Place::Start | Place::Blank => "start".to_owned(),
            Place::Section(id, 0) => join!["section:", id],
            Place::Section(id, panel) => join!["section:", id, ":", panel],
            Place::Check => "check".to_owned(),
            Place::Report => "report".to_owned(),
            Place::CheckIn => "check-in".to_owned(),
        };
        let mut stamps = Fields::new();
        for recorded in self.response.recorded() {
            add(&mut stamps, &recorded.question, write_stamp(&recorded.stamp));
        }
        let mut fields = Fields::new();
        add_text(&mut fields, "format", FORMAT);
        add(&mut fields, "formatVersion", Json::whole(1));
        add(&mut fields, "place", Json::Text(place));
        if let Some(tag) = &self.chosen_language {
            add_text(&mut fields, "chosenLanguage", tag);
        }
        if let Some(parts) = &self.left_out {
            add(&mut fields, "leftOut", Json::List(parts.iter().map(|part| part.as_str().into()).collect()));
        }
        add(&mut fields, "stamps", Json::Object(stamps));
        add(&mut fields, "response", write_response(questionnaire, &self.response));
        Json::Object(fields).to_line()
    }

    /// Reads a saved text. A place that no longer exists becomes the start page.
    ///
    /// # Errors
    /// When the text is not a state that this widget can read.
    pub fn read(questionnaire: &Questionnaire, text: &str) -> Result<Self, SavedError> {
        let json = Json::parse(text).map_err(|_| SavedError::Damaged)?;
        if json.text_of("format") != Some(FORMAT) {
            return Err(SavedError::Damaged);
        }
        match json.whole_of("formatVersion") {
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
            place: read_place(questionnaire, json.text_of("place").unwrap_or_default()),
            chosen_language: json.text_of("chosenLanguage").map(str::to_owned),
            left_out: json.get("leftOut").map(read_ids),
        })
    }
}

fn read_ids(json: &Json) -> Vec<String> {
    let mut ids = Vec::new();
    for item in json.items() {
        ids.extend(item.as_text().map(str::to_owned));
    }
    ids
}

fn write_stamp(stamp: &Stamp) -> Json {
    let mut fields = Fields::new();
    add(&mut fields, "revision", Json::whole(stamp.revision));
    add_text(&mut fields, "writer", &stamp.writer);
    Json::Object(fields)
}

fn read_stamp(json: &Json) -> Stamp {
    let writer = json.text_of("writer").unwrap_or_default();
    Stamp { revision: json.whole_of("revision").unwrap_or(1), writer: writer.to_owned() }
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
        "check-in" if questionnaire.check_in.is_some() => Place::CheckIn,
        _ => {
            let section = text.strip_prefix("section:").unwrap_or_default();
            let (id, panel) = cut(section, b':').unwrap_or((section, "0"));
            let known = questionnaire.sections.iter().find(|section| section.id == id);
            let Some(panels) = known.map(Section::panels) else { return Place::Start };
            let panel: usize = panel.parse().unwrap_or(0);
            Place::Section(id.to_owned(), if panel < panels.len() { panel } else { 0 })
        }
    }
}
