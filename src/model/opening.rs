//! Opening a response file again, on any device, and what to do when there are answers already.

use super::{Json, LONGEST_FILE, Place, Question, Questionnaire, Response, ResponseError, Saved, SavedError};
use super::{read_response, write_response};

/// The longest name of another questionnaire that is said, in characters.
const LONGEST_TITLE: usize = 100;

const FORMAT: &str = "stack-up-response";
const SAVED: &str = "stack-up-saved";

/// Why a file can't be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It has more bytes than [`LONGEST_FILE`].
    TooLarge,
    /// It is no response.
    NoResponse,
    /// It answers another questionnaire, of this name.
    OtherQuestionnaire(String),
    /// Something in it is missing or damaged.
    Damaged,
    /// A newer widget wrote it.
    Newer,
}

/// The response in the text of a file: one that was downloaded as such, or a copy of what was saved.
///
/// # Errors
/// When it is none that this widget can read for this questionnaire.
pub fn open_response(questionnaire: &Questionnaire, text: &str) -> Result<Response, Refusal> {
    if text.len() > LONGEST_FILE {
        return Err(Refusal::TooLarge);
    }
    let Ok(json) = Json::parse(text) else {
        // What names our format is one of our files, of which a part is lost.
        let is_ours = text.as_bytes().windows(FORMAT.len()).any(|part| part == FORMAT.as_bytes());
        return Err(if is_ours { Refusal::Damaged } else { Refusal::NoResponse });
    };
    if json.text_of("format") == Some(SAVED) {
        return match Saved::read(questionnaire, text) {
            Ok(saved) => Ok(saved.response),
            Err(SavedError::Newer) => Err(Refusal::Newer),
            Err(SavedError::Damaged) => Err(unfit(questionnaire, json.get("response"))),
        };
    }
    read_response(questionnaire, &json).map_err(|error| match error {
        ResponseError::OtherFormat => Refusal::NoResponse,
        ResponseError::NewerFormat => Refusal::Newer,
        ResponseError::OtherQuestionnaire | ResponseError::Damaged => unfit(questionnaire, Some(&json)),
    })
}

fn unfit(questionnaire: &Questionnaire, response: Option<&Json>) -> Refusal {
    other_name(questionnaire, response).map_or(Refusal::Damaged, Refusal::OtherQuestionnaire)
}

/// What the questionnaire of a response is called, when it is another one.
fn other_name(questionnaire: &Questionnaire, response: Option<&Json>) -> Option<String> {
    let about = response?.get("questionnaire")?;
    let id = about.text_of("id").filter(|id| *id != questionnaire.id)?;
    let title = about.text_of("title").filter(|title| !title.trim().is_empty()).unwrap_or(id);
    let mut name = String::new();
    for letter in title.chars().take(LONGEST_TITLE) {
        name.push(letter);
    }
    Some(name)
}

impl Response {
    /// Where someone with these answers carries on: at the report when they have reached it, and else at the last question
    /// that is answered.
    pub fn resumes(&self, questionnaire: &Questionnaire) -> Place {
        if self.completed_at.is_some() {
            return Place::Report;
        }
        let mut last = None;
        for question in questionnaire.questions() {
            if self.is_answered(&question.id) {
                last = Some(&question.id);
            }
        }
        last.and_then(|id| questionnaire.place_of(id)).unwrap_or_else(|| questionnaire.first())
    }
}

/// The questions that two responses do not answer alike.
pub fn differing<'a>(questionnaire: &'a Questionnaire, one: &Response, other: &Response) -> Vec<&'a Question> {
    let files = [one, other].map(|response| write_response(questionnaire, response));
    let [one, other] = files.each_ref().map(|file| file.get("answers"));
    let mut differing = Vec::new();
    for question in questionnaire.all_questions() {
        let [one, other] = [one, other].map(|answers| answers?.get(&question.id));
        if one != other {
            differing.push(question);
        }
    }
    differing
}
