//! What all views of one step share: the questionnaire in one language, in its surroundings.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Intent, State};
use crate::model::{Answer, Language, Question, Questionnaire, Response, Text};
use crate::text::{Words, words};

/// What the page around the widget says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Surroundings {
    /// The level of the first heading, from 1 to 4.
    pub heading_level: u8,
    /// Fills `{organisation}` in the texts.
    pub organisation: Option<String>,
}

/// One step, in one language.
#[derive(Clone)]
pub(super) struct Screen {
    pub(super) questionnaire: Arc<Questionnaire>,
    pub(super) state: State,
    pub(super) wants: Callback<Intent>,
    pub(super) language: Language,
    pub(super) words: &'static Words,
    surroundings: Surroundings,
}

impl Screen {
    /// A step in a language and its surroundings.
    pub(super) fn new(state: &State, wants: Callback<Intent>, language: Language, surroundings: Surroundings) -> Self {
        Screen {
            questionnaire: state.questionnaire.clone(),
            state: state.clone(),
            wants,
            language,
            words: words(state.questionnaire.tag(language)),
            surroundings,
        }
    }

    /// The words of a text in the language of the step, with `{organisation}` filled.
    pub(super) fn say(&self, text: &Text) -> String {
        let words = text.get(self.language);
        if !words.contains("{organisation}") {
            return words.to_owned();
        }
        let own = self.questionnaire.organisation.as_ref().map(|text| text.get(self.language));
        words.replace("{organisation}", self.surroundings.organisation.as_deref().or(own).unwrap_or_default())
    }

    /// The same for a text that may be missing.
    pub(super) fn say_some(&self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.say(text))
    }

    /// The tag of a heading that stands `below` levels under the first; none is below 6.
    pub(super) fn heading_tag(&self, below: u8) -> &'static str {
        match self.surroundings.heading_level.saturating_add(below) {
            0 | 1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }

    /// The answer to a question, followed as it changes.
    pub(super) fn answer(&self, question: &Question) -> Memo<Option<Answer>> {
        let (response, id) = (self.state.response, question.id.clone());
        Memo::new(move |_| response.with(|response| response.answer(&id).cloned()))
    }

    /// Whether there is anything to keep, download or delete.
    pub(super) fn has_answers(&self) -> Memo<bool> {
        let response = self.state.response;
        Memo::new(move |_| response.with(Response::has_answers))
    }
}
