//! A person's answers: the one value that everything else on the screen follows from.

use super::merge::is_alike;
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
    /// Further versions of answers, of which none comes after the other, until the person decides.
    pub(super) others: Vec<Recorded>,
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

/// A version of an answer, and which versions it comes after.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stamp {
    /// One more than the highest revision that it comes after; the first is 1.
    pub revision: u32,
    /// Who changed the answer: a name that each mounted widget draws by lot. All that one writer makes comes after what
    /// it made before.
    pub writer: String,
    /// The last revision by each other writer that it comes after.
    pub after: Vec<(String, u32)>,
}

impl Stamp {
    /// A version that comes after none by others.
    pub fn new(revision: u32, writer: &str) -> Self {
        Stamp { revision, writer: writer.to_owned(), after: Vec::new() }
    }

    /// Whether it comes after a version, or is the same.
    pub fn covers(&self, other: &Stamp) -> bool {
        self.revision_of(&other.writer) >= other.revision
    }

    /// Whether it is that very version.
    pub fn is(&self, other: &Stamp) -> bool {
        self.revision == other.revision && self.writer == other.writer
    }

    /// Makes it the next version, by a writer.
    pub(super) fn advance(&mut self, writer: &str) {
        let before = std::mem::replace(&mut self.writer, writer.to_owned());
        self.note(&before, self.revision);
        for (_, known) in &self.after {
            self.revision = self.revision.max(*known);
        }
        self.after.retain(|(known, _)| known != writer);
        self.revision = self.revision.saturating_add(1);
    }

    /// Has the next version come after another one, too.
    pub(super) fn learn(&mut self, other: &Stamp) {
        self.note(&other.writer, other.revision);
        for (writer, revision) in &other.after {
            self.note(writer, *revision);
        }
    }

    fn revision_of(&self, writer: &str) -> u32 {
        if self.writer == writer {
            return self.revision;
        }
        self.after.iter().find(|(known, _)| known == writer).map_or(0, |(_, revision)| *revision)
    }

    fn note(&mut self, writer: &str, revision: u32) {
        match self.after.iter_mut().find(|(known, _)| known == writer) {
            Some((_, known)) => *known = revision.max(*known),
            None => self.after.push((writer.to_owned(), revision)),
        }
    }
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
            others: Vec::new(),
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
        !self.set_aside.is_empty() || self.versions().any(|version| version.answer.is_some())
    }

    /// Gives, changes or clears an answer. An answer of which nothing is left is cleared.
    pub fn record(&mut self, question: &str, answer: Answer, writer: &str, now: Timestamp) {
        let answer = (!answer.is_empty()).then_some(answer);
        if self.recorded.is_empty() {
            self.started_at = now.clone();
        }
        self.updated_at = now;
        if let Some(recorded) = self.recorded.iter_mut().find(|recorded| recorded.question == question) {
            // What says the same as the answer before is no other answer: it is changed along with it.
            let (before, stamp) = (&recorded.answer, &mut recorded.stamp);
            self.others.retain(|other| {
                let is_same = other.question == question && is_alike(before.as_ref(), other.answer.as_ref());
                if is_same {
                    stamp.learn(&other.stamp);
                }
                !is_same
            });
            recorded.answer = answer;
            recorded.stamp.advance(writer);
        } else {
            self.recorded.push(Recorded::new(question, answer, Stamp::new(1, writer)));
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

    /// How many questions are answered. Most people answer them in their order, so each is looked for behind the one before.
    pub fn answered(&self, questionnaire: &Questionnaire) -> usize {
        let mut ids = Vec::new();
        for question in questionnaire.questions() {
            ids.push(question.id.as_str());
        }
        let (mut answered, mut next) = (0_usize, 0);
        for recorded in &self.recorded {
            if recorded.answer.as_ref().is_some_and(Answer::answers) {
                let (before, behind) = (ids.get(..next).unwrap_or_default(), ids.get(next..).unwrap_or_default());
                if let Some(place) = behind.iter().chain(before).position(|id| *id == recorded.question) {
                    answered = answered.saturating_add(1);
                    next = (next + place + 1) % ids.len();
                }
            }
        }
        answered
    }
}
