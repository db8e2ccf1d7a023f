//! What leaves the widget by the person's own act: files, and words to paste elsewhere.

use crate::glue;
use crate::model::{self, Date, Questionnaire, Response, Timestamp, write_whole_response};

/// A file to download.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
    /// What kind of file it is.
    pub kind: &'static str,
}

const JSON: &str = "application/json";

/// The response file of a day.
pub fn response_file(questionnaire: &Questionnaire, response: &Response, day: Date) -> File {
    let text = write_whole_response(questionnaire, response).to_page();
    File { name: join![questionnaire.id, "-", day, ".json"], text: join![text, "\n"], kind: JSON }
}

/// A copy of what was saved and can't be read, as it is.
pub fn damaged_file(questionnaire: &Questionnaire, text: String, day: Date) -> File {
    File { name: join![questionnaire.id, "-damaged-", day, ".json"], text, kind: JSON }
}

/// A day and its words, for a calendar; `uid` tells it apart from all others.
pub fn calendar_file(day: Date, words: &str, uid: &str, now: &Timestamp) -> File {
    let text = model::calendar_file(day, words, uid, now);
    File { name: join![day, ".ics"], text, kind: "text/calendar" }
}

/// Puts words where the person can paste them from, and says whether that worked.
pub fn copy(words: &str, done: impl FnOnce(bool) + 'static) {
    glue::copy(words, Box::new(done));
}

/// Hands a file to the browser, which saves it.
pub fn download(file: &File) {
    glue::download(&file.name, file.kind, &file.text);
}
