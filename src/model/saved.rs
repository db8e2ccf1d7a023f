//! What is saved on the device: an envelope around the response, with the place where the person was and a stamp for
//! each answer.

use super::response::Fields;
use super::response_file::{ResponseError, add, add_text, read_answer, read_response, themes, write, write_answer};
use super::{Answer, Json, Place, Questionnaire, Recorded, Response, Section, Stamp, cut};

const FORMAT: &str = "stack-up-saved";
/// The first version knew of no further answers beside others, and stamps did not say what they come after. Neither has
/// to be there, so that its files are read as they are.
const VERSION: u32 = 2;
/// How many values of stamps and of further answers are read: many more than there are, unless someone made them.
const MOST_VALUES: usize = 20_000;

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
    /// Whether it is kept in the tab alone, since others use the device, too.
    pub is_shared_device: bool,
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
    /// Takes in what another tab has kept. Where the person is, and in which language, is each tab's own.
    pub fn merge(&mut self, theirs: &Saved, before: Option<&Saved>) {
        self.response.merge(&theirs.response);
        if before.is_some_and(|before| before.left_out == self.left_out) {
            self.left_out.clone_from(&theirs.left_out);
        }
    }

    /// Whether there is anything to save.
    pub fn is_begun(&self) -> bool {
        !self.response.recorded().is_empty() || self.response.has_answers()
    }

    /// Whether any statement is answered: without, there are no scores of themes to save.
    pub fn has_statements(&self) -> bool {
        self.response.recorded().iter().any(|recorded| matches!(recorded.answer, Some(Answer::Statement(_))))
    }

    /// The text to save: the response in an envelope.
    pub fn write(&self, questionnaire: &Questionnaire) -> String {
        let themes = if self.has_statements() { themes(questionnaire, &self.response) } else { None };
        self.write_with(questionnaire, themes)
    }

    /// The same with these themes.
    pub fn write_with(&self, questionnaire: &Questionnaire, themes: Option<Json>) -> String {
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
        add(&mut fields, "formatVersion", Json::whole(VERSION));
        add(&mut fields, "place", Json::Text(place));
        if let Some(tag) = &self.chosen_language {
            add_text(&mut fields, "chosenLanguage", tag);
        }
        if let Some(parts) = &self.left_out {
            let mut ids = Vec::new();
            for part in parts {
                ids.push(Json::from(part.as_str()));
            }
            add(&mut fields, "leftOut", Json::List(ids));
        }
        if self.is_shared_device {
            add(&mut fields, "sharedDevice", Json::Bool(true));
        }
        add(&mut fields, "stamps", Json::Object(stamps));
        if !self.response.others.is_empty() {
            add(&mut fields, "others", self.write_others(questionnaire));
        }
        add(&mut fields, "response", write(questionnaire, &self.response, themes));
        Json::Object(fields).to_line()
    }

    fn write_others(&self, questionnaire: &Questionnaire) -> Json {
        let mut others = Vec::new();
        for other in &self.response.others {
            let mut fields = Fields::new();
            add_text(&mut fields, "question", &other.question);
            add(&mut fields, "stamp", write_stamp(&other.stamp));
            if let Some(answer) = write_answer(questionnaire, &self.response, other) {
                add(&mut fields, "answer", Json::Object(answer));
            }
            others.push(Json::Object(fields));
        }
        Json::List(others)
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
            None | Some(0) => return Err(SavedError::Damaged),
            Some(version) if version > VERSION => return Err(SavedError::Newer),
            Some(_) => {}
        }
        let response = json.get("response").ok_or(SavedError::Damaged)?;
        let mut response = read_response(questionnaire, response).map_err(|error| match error {
            ResponseError::NewerFormat => SavedError::Newer,
            _ => SavedError::Damaged,
        })?;
        let mut left = MOST_VALUES;
        for (question, stamp) in json.get("stamps").map(Json::fields).unwrap_or_default() {
            if stamp.spends(&mut left) {
                restore_stamp(&mut response, questionnaire, question, read_stamp(stamp));
            }
        }
        for other in json.get("others").map(Json::items).unwrap_or_default() {
            if other.spends(&mut left) {
                read_other(&mut response, questionnaire, other);
            } else {
                response.set_aside.push(other.clone());
            }
        }
        Ok(Saved {
            response,
            place: read_place(questionnaire, json.text_of("place").unwrap_or_default()),
            chosen_language: json.text_of("chosenLanguage").map(str::to_owned),
            left_out: json.get("leftOut").map(read_ids),
            is_shared_device: json.get("sharedDevice") == Some(&Json::Bool(true)),
        })
    }
}

/// Reads an answer that waits beside another one. When its question is gone, it is set aside like any other.
fn read_other(response: &mut Response, questionnaire: &Questionnaire, json: &Json) {
    let Some(question) = json.text_of("question") else { return };
    let recorded = response.recorded.len();
    let mut other = Recorded::new(question, None, Stamp::default());
    if let Some(answer) = json.get("answer") {
        read_answer(questionnaire, response, question, answer);
        let read = response.recorded.get(recorded).is_some().then(|| response.recorded.pop());
        let Some(read) = read.flatten() else { return };
        other = read;
    }
    other.stamp = json.get("stamp").map(read_stamp).unwrap_or_default();
    if response.recorded.iter().any(|own| own.question == question) {
        response.others.push(other);
    } else if other.answer.is_some() {
        response.recorded.push(other);
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
    if !stamp.after.is_empty() {
        let mut after = Fields::new();
        for (writer, revision) in &stamp.after {
            add(&mut after, writer, Json::whole(*revision));
        }
        add(&mut fields, "after", Json::Object(after));
    }
    Json::Object(fields)
}

fn read_stamp(json: &Json) -> Stamp {
    let mut stamp =
        Stamp::new(json.whole_of("revision").unwrap_or(0).max(1), json.text_of("writer").unwrap_or_default());
    for (writer, revision) in json.get("after").map(Json::fields).unwrap_or_default() {
        stamp.after.extend(revision.as_whole().map(|revision| (writer.clone(), revision)));
    }
    stamp
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
