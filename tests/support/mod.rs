//! What the tests share: the questionnaires, and a person who answers them.

#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may panic")]

use stack_up::model::report::{Finding, Rated, Report, report};
use stack_up::model::{
    Answer, Ask, Choice, Mark, Own, Questionnaire, Response, Statement, Timestamp, read_questionnaire,
};

/// The text of the questionnaire for collaborations.
pub const COLLABORATION: &str = include_str!("../../questionnaires/collaboration.json");
/// The text of a small questionnaire with another scale and another report.
pub const GARDEN: &str = include_str!("../questionnaires/garden.json");

pub fn read(text: &str) -> Questionnaire {
    read_questionnaire(text).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

pub fn at(time: &str) -> Timestamp {
    Timestamp::parse(time).unwrap()
}

/// A person with a questionnaire, and what they answered.
pub struct Person {
    pub questionnaire: Questionnaire,
    pub response: Response,
}

impl Person {
    pub fn with(text: &str) -> Self {
        Person { questionnaire: read(text), response: Response::new(at("2026-11-22T09:30:00Z"), "en") }
    }

    /// A person who marks statements of the questionnaire for collaborations, as in [`Person::marks`].
    pub fn marking(marks: &str) -> Self {
        Person::with(COLLABORATION).marks(marks)
    }

    /// Marks the statements of sections, in order: `user-view 4 3 ? - _ | power 1`, where `?` is "not sure", `-` "does
    /// not apply" and `_`, or nothing, skips a statement.
    pub fn marks(mut self, marks: &str) -> Self {
        for part in marks.split('|').filter(|part| !part.trim().is_empty()) {
            let mut words = part.split_whitespace();
            let section = words.next().unwrap();
            let section = self.questionnaire.sections.iter().find(|each| each.id == section).unwrap();
            let statements = section.questions.iter().filter(|question| matches!(question.ask, Ask::Statement(_)));
            let mut ids = statements.map(|question| question.id.clone()).collect::<Vec<_>>().into_iter();
            for word in words {
                let id = ids.next().unwrap_or_else(|| panic!("too many marks: {part}"));
                self = self.marks_one(&id, word);
            }
        }
        self
    }

    fn marks_one(self, question: &str, mark: &str) -> Self {
        let mark = match mark {
            "_" => return self,
            "?" => Mark::NotSure,
            "-" => Mark::NotApplicable,
            score => Mark::Score(score.parse().unwrap()),
        };
        self.changes(question, |statement| statement.mark = Some(mark))
    }

    pub fn notes(self, question: &str, note: &str) -> Self {
        self.changes(question, |statement| note.clone_into(&mut statement.note))
    }

    pub fn says_who_knows(self, question: &str, who: &str) -> Self {
        self.changes(question, |statement| who.clone_into(&mut statement.who))
    }

    fn changes(self, question: &str, change: impl FnOnce(&mut Statement)) -> Self {
        let mut statement = match self.response.answer(question) {
            Some(Answer::Statement(statement)) => statement.clone(),
            _ => Statement::default(),
        };
        change(&mut statement);
        self.records(question, Answer::Statement(statement))
    }

    /// Chooses options by their ids, separated by spaces.
    pub fn chooses(self, question: &str, ids: &str) -> Self {
        let mut choice = self.choice(question);
        ids.split_whitespace().for_each(|id| choice.set(id, true));
        self.records(question, Answer::Choice(choice))
    }

    /// Adds own words, chosen.
    pub fn adds(self, question: &str, words: &str) -> Self {
        let mut choice = self.choice(question);
        let id = choice.next_own_id();
        choice.write_own(&id, words.to_owned());
        self.records(question, Answer::Choice(choice))
    }

    /// Adds own words, not chosen.
    pub fn thinks_of(self, question: &str, words: &str) -> Self {
        let mut choice = self.choice(question);
        choice.own.push(Own { id: choice.next_own_id(), text: words.to_owned() });
        self.records(question, Answer::Choice(choice))
    }

    fn choice(&self, question: &str) -> Choice {
        match self.response.answer(question) {
            Some(Answer::Choice(choice)) => choice.clone(),
            _ => Choice::default(),
        }
    }

    pub fn writes(self, question: &str, text: &str) -> Self {
        self.records(question, Answer::Text(text.to_owned()))
    }

    pub fn records(mut self, question: &str, answer: Answer) -> Self {
        self.response.record(question, answer, "w", at("2026-11-22T09:41:12Z"));
        self
    }

    pub fn report(&self) -> Report<'_> {
        report(&self.questionnaire, &self.response).unwrap()
    }

    /// The first finding of which `pick` makes something.
    pub fn finds<'a, T>(&'a self, pick: impl Fn(Finding<'a>) -> Option<T>) -> Option<T> {
        self.report().parts.into_iter().find_map(|part| pick(part.finding))
    }
}

/// The ids of statements, separated by spaces.
pub fn ids(rated: &[Rated]) -> String {
    let ids: Vec<&str> = rated.iter().map(|rated| rated.question.id.as_str()).collect();
    ids.join(" ")
}
