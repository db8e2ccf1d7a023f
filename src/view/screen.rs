//! What all views of one step share: the questionnaire in one language, in its surroundings.

use std::rc::Rc;

use leptos::prelude::*;

use super::{Focus, Intent, State, Wants};
use crate::model::{Answer, Choice, Language, Questionnaire, Response, Statement, Text};
use crate::text::{Words, words};

/// One step, in one language.
#[derive(Clone)]
pub(super) struct Screen {
    pub(super) questionnaire: Rc<Questionnaire>,
    pub(super) state: RwSignal<State>,
    pub(super) words: &'static Words,
    language: Language,
    heading_level: u8,
    organisation: Option<String>,
    wants: Wants,
}

impl Screen {
    /// The step that the state asks for now.
    pub(super) fn new(questionnaire: &Rc<Questionnaire>, state: RwSignal<State>, wants: &Wants) -> Self {
        state.with_untracked(|now| Screen {
            questionnaire: questionnaire.clone(),
            state,
            words: words(questionnaire.tag(now.language())),
            language: now.language(),
            heading_level: now.heading_level,
            organisation: now.organisation.clone(),
            wants: wants.clone(),
        })
    }

    /// Tells what the person wants.
    pub(super) fn want(&self, intent: Intent) {
        (self.wants)(intent);
    }

    /// The words of a text in the language of the step, with `{organisation}` filled.
    pub(super) fn say(&self, text: &Text) -> String {
        let words = text.get(self.language);
        if !words.contains("{organisation}") {
            return words.to_owned();
        }
        let own = self.questionnaire.organisation.as_ref().map(|text| text.get(self.language));
        words.replace("{organisation}", self.organisation.as_deref().or(own).unwrap_or_default())
    }

    /// The same for a text that may be missing.
    pub(super) fn say_some(&self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.say(text))
    }

    /// The tag of a heading that stands `below` levels under the first; none is below 6.
    pub(super) fn heading_tag(&self, below: u8) -> &'static str {
        match self.heading_level.saturating_add(below) {
            0 | 1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }

    /// Whether something takes the focus now.
    pub(super) fn focuses(&self, focus: &Focus) -> bool {
        self.state.with_untracked(|state| state.focus == *focus)
    }

    /// Reads the answers as they are now.
    pub(super) fn response<T>(&self, read: impl FnOnce(&Response) -> T) -> T {
        self.state.with_untracked(|state| read(&state.response))
    }
}

/// The answer to a statement, followed as it changes.
pub(super) fn statement(state: &State, question: &str) -> Statement {
    match state.response.answer(question) {
        Some(Answer::Statement(statement)) => statement.clone(),
        _ => Statement::default(),
    }
}

/// The answer to a choice, followed as it changes.
pub(super) fn choice(state: &State, question: &str) -> Choice {
    match state.response.answer(question) {
        Some(Answer::Choice(choice)) => choice.clone(),
        _ => Choice::default(),
    }
}
