//! What the tests share: the questionnaires, and a person who answers them.

#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may panic")]

pub mod hostile;
pub mod texts;

use stack_up::model::report::{Finding, Rated, Report, report};
use stack_up::model::{
    Answer, Ask, AskChoice, AskGroup, Choice, Date, Mark, Questionnaire, Response, Slot, Statement, Timestamp,
    next_own_id, read_questionnaire,
};

/// The text of the questionnaire for collaborations.
pub const COLLABORATION: &str = include_str!("../../questionnaires/collaboration.json");
/// The text of the questionnaire for residents.
pub const STRENGTHS: &str = include_str!("../../questionnaires/strengths.json");
/// The text of a small questionnaire with another scale and another report.
pub const GARDEN: &str = include_str!("../questionnaires/garden.json");
/// The text of a small questionnaire with groups, offers, days and coming back.
pub const REPAIR: &str = include_str!("../questionnaires/repair.json");

pub fn read(text: &str) -> Questionnaire {
    read_questionnaire(text).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

pub fn at(time: &str) -> Timestamp {
    Timestamp::parse(time).unwrap()
}

pub fn day(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("no day: {text}"))
}

/// The place of an answer: `skills`, `goals.g1.step`, and of a later day `goals.g1.note@2026-12-01` or
/// `check-ins.noticed@2026-12-01`.
pub fn slot(place: &str) -> Slot {
    let (names, on) = place.split_once('@').map_or((place, None), |(names, on)| (names, Some(day(on))));
    let slot = match names.split('.').collect::<Vec<_>>().as_slice() {
        [question] => Slot::question(question),
        [question, field] => Slot { field: Some((*field).to_owned()), ..Slot::question(question) },
        [question, item, field] => Slot::field(question, item, field),
        _ => panic!("no place: {place}"),
    };
    Slot { check_in: on, ..slot }
}

/// A person with a questionnaire, and what they answered. Places of answers are worded as for [`slot`].
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
    pub fn chooses(self, place: &str, ids: &str) -> Self {
        self.decides(place, |choice, _| ids.split_whitespace().for_each(|id| choice.set(id, true)))
    }

    /// Takes back what was chosen.
    pub fn drops(self, place: &str, ids: &str) -> Self {
        self.decides(place, |choice, _| ids.split_whitespace().for_each(|id| choice.set(id, false)))
    }

    /// Adds own words, chosen.
    pub fn adds(self, place: &str, words: &str) -> Self {
        self.decides(place, |choice, id| choice.write_own(id, words.to_owned()))
    }

    /// Adds own words, not chosen.
    pub fn thinks_of(self, place: &str, words: &str) -> Self {
        self.decides(place, |choice, id| {
            choice.write_own(id, words.to_owned());
            choice.set(id, false);
        })
    }

    /// Writes own words anew; empty ones are taken out.
    pub fn rewrites(self, place: &str, id: &str, words: &str) -> Self {
        self.decides(place, |choice, _| choice.write_own(id, words.to_owned()))
    }

    /// Changes a choice, given an id for further own words.
    fn decides(self, place: &str, change: impl FnOnce(&mut Choice, &str)) -> Self {
        let mut choice = self.choice(place);
        let id = next_own_id(&self.questionnaire, &self.response, &slot(place), self.ask_choice(place));
        change(&mut choice, &id);
        self.puts(place, Answer::Choice(choice))
    }

    /// What was chosen at a place.
    pub fn choice(&self, place: &str) -> Choice {
        match self.response.at(&slot(place)) {
            Some(Answer::Choice(choice)) => choice.clone(),
            _ => Choice::default(),
        }
    }

    /// The choice that is asked at a place.
    pub fn ask_choice(&self, place: &str) -> &AskChoice {
        let slot = slot(place);
        let found = self.questionnaire.all_questions().into_iter().find(|question| question.id == slot.question);
        let question = found.unwrap_or_else(|| panic!("no question: {place}"));
        let fields: Vec<_> = match &question.ask {
            Ask::Group(group) => group.all_fields().into_iter().chain(&group.check_in).collect(),
            Ask::CheckIns { first, last } => first.iter().chain(last.iter().map(|(field, _)| field)).collect(),
            _ => vec![question],
        };
        match fields.into_iter().find(|field| field.id == slot.asked()).map(|field| &field.ask) {
            Some(Ask::Choice(ask)) => ask,
            _ => panic!("no choice: {place}"),
        }
    }

    /// The group with an id.
    pub fn ask_group(&self, question: &str) -> &AskGroup {
        match self.questionnaire.question(question).map(|question| &question.ask) {
            Some(Ask::Group(group)) => group,
            _ => panic!("no group: {question}"),
        }
    }

    pub fn writes(self, place: &str, text: &str) -> Self {
        self.puts(place, Answer::Text(text.to_owned()))
    }

    pub fn names_the_day(self, place: &str, text: &str) -> Self {
        self.puts(place, Answer::Date(day(text)))
    }

    pub fn puts(mut self, place: &str, answer: Answer) -> Self {
        self.response.put(&slot(place), answer, "w", at("2026-11-22T09:41:12Z"));
        self
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
