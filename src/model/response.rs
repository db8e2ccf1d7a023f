//! A person's answers: the one value that everything else on the screen follows from.

use super::{Answer, Json, Questionnaire, Timestamp};

/// All that a person answered, and when.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// The tag of the language that it was last answered in.
    pub language: String,
    /// When the first answer was given, or the questionnaire was opened while there is none.
    pub started_at: Timestamp,
    /// When the last answer was given, changed or cleared.
    pub updated_at: Timestamp,
    /// When the person first finished.
    pub completed_at: Option<Timestamp>,
    /// What no longer fits the questionnaire, kept for the person.
    pub set_aside: Vec<Json>,
    pub(super) recorded: Vec<Recorded>,
    pub(super) extra: Fields,
    pub(super) extra_of_questionnaire: Fields,
}

/// Fields of a file that this widget does not know, kept as they are.
pub(super) type Fields = Vec<(String, Json)>;

/// What is recorded of one question. A cleared answer leaves its stamp behind, so that clearing it can be told from
/// never having answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// The id of the question.
    pub question: String,
    /// The answer; `None` when it was cleared.
    pub answer: Option<Answer>,
    /// Which version of the answer this is.
    pub stamp: Stamp,
    pub(super) extra: Fields,
}

impl Recorded {
    pub(super) fn new(question: &str, answer: Option<Answer>, stamp: Stamp) -> Self {
        Recorded { question: question.to_owned(), answer, stamp, extra: Fields::new() }
    }
}

/// A version of an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// How often the answer was changed, from 1.
    pub revision: u32,
    /// Who changed it: a name that each mounted widget draws by lot.
    pub writer: String,
}

impl Response {
    /// A response without answers.
    pub fn new(now: Timestamp, language: &str) -> Self {
        Response {
            language: language.to_owned(),
            started_at: now.clone(),
            updated_at: now,
            completed_at: None,
            set_aside: Vec::new(),
            recorded: Vec::new(),
            extra: Fields::new(),
            extra_of_questionnaire: Fields::new(),
        }
    }

    /// The answer to a question.
    pub fn answer(&self, question: &str) -> Option<&Answer> {
        self.recorded.iter().find(|recorded| recorded.question == question)?.answer.as_ref()
    }

    /// What is recorded, cleared answers included, in the order of the first change.
    pub fn recorded(&self) -> &[Recorded] {
        &self.recorded
    }

    /// Whether the person has answered anything, or written a note.
    pub fn has_answers(&self) -> bool {
        !self.set_aside.is_empty() || self.recorded.iter().any(|recorded| recorded.answer.is_some())
    }

    /// Gives, changes or clears an answer. An answer of which nothing is left is cleared.
    pub fn record(&mut self, question: &str, answer: Answer, writer: &str, now: Timestamp) {
        let answer = (!answer.is_empty()).then_some(answer);
        if self.recorded.is_empty() {
            self.started_at = now.clone();
        }
        self.updated_at = now;
        if let Some(recorded) = self.recorded.iter_mut().find(|recorded| recorded.question == question) {
            recorded.answer = answer;
            recorded.stamp.revision = recorded.stamp.revision.saturating_add(1);
            writer.clone_into(&mut recorded.stamp.writer);
        } else {
            let stamp = Stamp { revision: 1, writer: writer.to_owned() };
            self.recorded.push(Recorded::new(question, answer, stamp));
        }
    }

    /// How often the answer to a question was changed.
    pub fn revision(&self, question: &str) -> usize {
        let recorded = self.recorded.iter().find(|recorded| recorded.question == question);
        recorded.and_then(|recorded| recorded.stamp.revision.try_into().ok()).unwrap_or(0)
    }

    /// Whether a question is answered.
    pub fn is_answered(&self, question: &str) -> bool {
        self.answer(question).is_some_and(Answer::answers)
    }

    /// How many questions are answered.
    pub fn answered(&self, questionnaire: &Questionnaire) -> usize {
        let mut answered = 0_usize;
        for question in questionnaire.questions() {
            if self.is_answered(&question.id) {
                answered = answered.saturating_add(1);
            }
        }
        answered
    }
}
