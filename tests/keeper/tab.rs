//! A tab with a person in it, as a session has it: what is answered is saved, and what could not be is saved later.

use std::collections::BTreeMap;

use stack_up::element::{Keeper, Kept};
use stack_up::model::{Answer, Place, Questionnaire, Response, Saved, Statement};
use stack_up::storage::Store;
use stack_up::view::{Keeping, Notice};

use crate::shelf::{Fake, KEY};
use crate::support::{GARDEN, at, read};

pub const QUESTIONS: [&str; 4] = ["name", "story", "compost", "water"];

/// Words in answer to a question: a note, to a statement.
pub fn words_on(question: &str, words: &str) -> Answer {
    match question {
        "name" | "story" => Answer::Text(words.to_owned()),
        _ => Answer::Statement(Statement { note: words.to_owned(), ..Statement::default() }),
    }
}

pub struct Tab {
    pub questionnaire: Questionnaire,
    pub keeper: Keeper<Fake>,
    pub saved: Saved,
    pub last: Kept,
    pub news: Option<Notice>,
    name: &'static str,
    fake: Fake,
    is_unsaved: bool,
    minute: u32,
}

/// What someone wrote, by the ids of the questions.
pub type Words = BTreeMap<String, Option<Answer>>;

impl Tab {
    /// A tab that begins with what is there.
    pub fn opens(name: &'static str, fake: &Fake) -> Self {
        let questionnaire = read(GARDEN);
        let keeper = Keeper::new(Some(Store::new(fake.clone(), "garden", None)), Keeping::Device);
        let response = Response::new(at("2026-11-22T09:00:00Z"), "en");
        let saved =
            Saved { response, place: Place::Start, chosen_language: None, left_out: None, is_shared_device: false };
        let mut tab = Tab {
            questionnaire,
            keeper,
            saved,
            last: Kept::Well,
            news: None,
            name,
            fake: fake.clone(),
            is_unsaved: false,
            minute: 0,
        };
        tab.hears(fake.at(KEY));
        tab
    }

    /// The person writes, and it is saved.
    pub fn writes(&mut self, question: &str, words: &str) {
        self.types(question, words);
        self.saves();
    }

    /// The person writes; nothing is saved yet.
    pub fn types(&mut self, question: &str, words: &str) {
        self.minute += 1;
        let now = at(&format!("2026-11-22T10:{:02}:00Z", self.minute));
        self.saved.response.record(question, words_on(question, words), self.name, now);
        self.is_unsaved = true;
    }

    /// What could not be saved is tried again; what was deleted elsewhere is not.
    pub fn saves(&mut self) {
        if !self.is_unsaved || self.last == Kept::Deleted {
            return;
        }
        let (kept, news) = self.keeper.save(&self.questionnaire, &mut self.saved);
        self.last = kept;
        self.news = self.news.or(news);
        self.is_unsaved = kept != Kept::Well;
    }

    /// The tab is told of what another one keeps.
    pub fn hears(&mut self, text: Option<String>) {
        if self.last == Kept::Deleted {
            return;
        }
        if self.keeper.hear(&self.questionnaire, &mut self.saved, text) == Kept::Deleted {
            self.last = Kept::Deleted;
        } else if self.saved.is_begun() && self.keeper.lacks(&self.saved) {
            self.is_unsaved = true;
            self.saves();
        }
    }

    pub fn saves_again(&mut self) {
        self.keeper.begin_again();
        self.last = Kept::Well;
        self.is_unsaved = true;
        self.saves();
    }

    /// What is on the screen.
    pub fn words(&self) -> Words {
        words(&self.saved.response)
    }

    /// What someone finds who comes now.
    pub fn kept(&self) -> Words {
        let text = self.fake.at(KEY).unwrap_or_default();
        Saved::read(&self.questionnaire, &text).map(|saved| words(&saved.response)).unwrap_or_default()
    }
}

fn words(response: &Response) -> Words {
    response.recorded().iter().map(|each| (each.question.clone(), each.answer.clone())).collect()
}
