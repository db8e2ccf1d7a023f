//! The response file: what "Download my answers" gives, and the heart of what is saved.

mod choice;
mod items;
mod read;
mod write;

use super::response::Fields;
use super::{Json, Questionnaire, Response, Timestamp, theme_scores};

pub(super) use read::answer as read_answer;
pub(super) use write::answer as write_answer;

/// The longest response file, and the longest saved state, that is written and read, in bytes.
pub const LONGEST_FILE: usize = 4 * 1024 * 1024;

const FORMAT: &str = "stack-up-response";
const KNOWN: &[&str] = &[
    "format",
    "formatVersion",
    "questionnaire",
    "language",
    "startedAt",
    "updatedAt",
    "completedAt",
    "answers",
    "setAside",
    "themes",
];
/// How many values the answers of a file may have, lists and objects among them. What is beyond is set aside: people
/// never get there, and what is slow with very many stays quick.
const MOST_VALUES: usize = 20_000;
const KNOWN_OF_QUESTIONNAIRE: &[&str] = &["id", "version", "title"];

/// Why a response can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResponseError {
    /// It is no response.
    OtherFormat,
    /// It was written by a newer widget.
    NewerFormat,
    /// It answers another questionnaire.
    OtherQuestionnaire,
    /// A field that every response has is missing or damaged.
    Damaged,
}

/// The response as a JSON value, answers in the order of the questionnaire, themes computed anew.
pub fn write_response(questionnaire: &Questionnaire, response: &Response) -> Json {
    write(questionnaire, response, themes(questionnaire, response))
}

/// The same with these themes.
pub(super) fn write(questionnaire: &Questionnaire, response: &Response, themes: Option<Json>) -> Json {
    let mut answers = Fields::new();
    for question in questionnaire.all_questions() {
        let recorded = response.recorded.iter().find(|recorded| recorded.question == question.id);
        if let Some(answer) = recorded.and_then(|recorded| write_answer(questionnaire, response, recorded)) {
            add(&mut answers, &question.id, Json::Object(answer));
        }
    }
    let mut fields = Fields::new();
    add_text(&mut fields, "format", FORMAT);
    add(&mut fields, "formatVersion", Json::whole(1));
    add(&mut fields, "questionnaire", about(questionnaire, response));
    add_text(&mut fields, "language", &response.language);
    add_text(&mut fields, "startedAt", response.started_at.as_str());
    add_text(&mut fields, "updatedAt", response.updated_at.as_str());
    add(&mut fields, "completedAt", response.completed_at.as_ref().map_or(Json::Null, |at| at.as_str().into()));
    add(&mut fields, "answers", Json::Object(answers));
    add(&mut fields, "setAside", Json::List(response.set_aside.clone()));
    if let Some(themes) = themes {
        add(&mut fields, "themes", themes);
    }
    fields.extend_from_slice(&response.extra);
    Json::Object(fields)
}

/// The same as a file for the person, in which what waits for a decision is set aside.
pub fn write_whole_response(questionnaire: &Questionnaire, response: &Response) -> Json {
    let mut whole = response.clone();
    for other in &response.others {
        if let Some(answer) = write_answer(questionnaire, response, other) {
            set_aside(&mut whole, &other.question, Json::Object(answer));
        }
    }
    write_response(questionnaire, &whole)
}

/// Sets an answer aside.
fn set_aside(response: &mut Response, question: &str, answer: Json) {
    let mut fields = Fields::new();
    add_text(&mut fields, "question", question);
    add(&mut fields, "answer", answer);
    response.set_aside.push(Json::Object(fields));
}

/// The id of the question with the longest answer.
pub fn longest_answer(questionnaire: &Questionnaire, response: &Response) -> Option<String> {
    let mut longest = (0, None);
    for recorded in response.versions() {
        let answer = write_answer(questionnaire, response, recorded).map(|answer| Json::Object(answer).to_line().len());
        if let Some(length) = answer.filter(|length| *length > longest.0) {
            longest = (length, Some(recorded.question.clone()));
        }
    }
    longest.1
}

/// Adds a field.
pub(super) fn add(fields: &mut Fields, name: &str, value: Json) {
    fields.push((name.to_owned(), value));
}

/// Adds a field with a string.
pub(super) fn add_text(fields: &mut Fields, name: &str, text: &str) {
    add(fields, name, text.into());
}

fn about(questionnaire: &Questionnaire, response: &Response) -> Json {
    let language = questionnaire.language(&response.language).unwrap_or_default();
    let mut fields = Fields::new();
    add_text(&mut fields, "id", &questionnaire.id);
    add_text(&mut fields, "version", &questionnaire.version);
    add_text(&mut fields, "title", questionnaire.title.get(language));
    fields.extend_from_slice(&response.extra_of_questionnaire);
    Json::Object(fields)
}

/// The themes as a JSON value; none without a scale.
pub fn themes(questionnaire: &Questionnaire, response: &Response) -> Option<Json> {
    if questionnaire.scales.is_empty() {
        return None;
    }
    let mut themes = Vec::new();
    for score in theme_scores(questionnaire, response) {
        let mut fields = Fields::new();
        add_text(&mut fields, "id", &score.theme.id);
        add(&mut fields, "score", score.tenths().map_or(Json::Null, tenths));
        add(&mut fields, "answered", Json::whole(score.answered));
        add(&mut fields, "applicable", Json::whole(score.applicable));
        themes.push(Json::Object(fields));
    }
    Some(Json::List(themes))
}

fn tenths(tenths: u32) -> Json {
    Json::Number(join![tenths / 10, ".", tenths % 10])
}

/// Reads a response. What does not fit the questionnaire is set aside, never dropped; stamps begin at revision 1 by
/// nobody.
///
/// # Errors
/// When the value is no response to this questionnaire that this widget can read.
pub fn read_response(questionnaire: &Questionnaire, json: &Json) -> Result<Response, ResponseError> {
    if json.text_of("format") != Some(FORMAT) {
        return Err(ResponseError::OtherFormat);
    }
    match json.whole_of("formatVersion") {
        Some(1) => {}
        Some(2..) => return Err(ResponseError::NewerFormat),
        _ => return Err(ResponseError::Damaged),
    }
    let about = json.get("questionnaire").ok_or(ResponseError::OtherQuestionnaire)?;
    if about.text_of("id") != Some(&questionnaire.id) {
        return Err(ResponseError::OtherQuestionnaire);
    }
    let time = |name| json.text_of(name).and_then(Timestamp::parse).ok_or(ResponseError::Damaged);
    let language = json.text_of("language").ok_or(ResponseError::Damaged)?;
    let mut response = Response::new(time("startedAt")?, language);
    response.updated_at = time("updatedAt")?;
    if !matches!(json.get("completedAt"), None | Some(Json::Null)) {
        response.completed_at = Some(time("completedAt")?);
    }
    response.set_aside = match json.get("setAside") {
        None => Vec::new(),
        Some(Json::List(items)) => items.clone(),
        Some(_) => return Err(ResponseError::Damaged),
    };
    response.extra = unknown(json, KNOWN);
    response.extra_of_questionnaire = unknown(about, KNOWN_OF_QUESTIONNAIRE);
    let Some(Json::Object(answers)) = json.get("answers") else { return Err(ResponseError::Damaged) };
    let mut left = MOST_VALUES;
    for (id, answer) in answers {
        let mut rest = left;
        if answer.spends(&mut rest) {
            left = rest;
            read_answer(questionnaire, &mut response, id, answer);
        } else {
            set_aside(&mut response, id, answer.clone());
        }
    }
    Ok(response)
}

/// The fields of an object whose names are not among the known ones.
fn unknown(json: &Json, known: &[&str]) -> Fields {
    let mut unknown = Fields::new();
    for field in json.fields() {
        if !known.contains(&field.0.as_str()) {
            unknown.push(field.clone());
        }
    }
    unknown
}

/// The fields that fit by their names, and all others.
fn split(fields: Fields, fits: &dyn Fn(&str) -> bool) -> (Fields, Fields) {
    let mut fitting = Fields::new();
    let mut others = Fields::new();
    for field in fields {
        if fits(&field.0) {
            fitting.push(field);
        } else {
            others.push(field);
        }
    }
    (fitting, others)
}
