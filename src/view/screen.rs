//! What all views of one step share: the questionnaire in one language, in its surroundings.

use std::rc::Rc;

use super::dom::{El, el, words as words_in};
use super::{Focus, Intent, Shared, State, Wants};
use crate::glue;
use crate::join::fill;
use crate::model::{
    Answer, Arriving, AskOption, Choice, Date, Language, Question, Questionnaire, Slot, Statement, Text, Wording,
};
use crate::text::{Forms, Later, Words, form_for, in_english, in_form, later};

/// One step, in one language. A clone is the same step.
#[derive(Clone)]
pub(super) struct Screen(Rc<Inner>);

struct Inner {
    questionnaire: Rc<Arriving>,
    state: Shared,
    words: &'static Words,
    language: Language,
    heading_level: u8,
    organisation: Option<String>,
    wants: Wants,
}

impl Screen {
    /// The step that the state asks for now.
    pub(super) fn new(questionnaire: &Rc<Arriving>, state: &Shared, wants: &Wants) -> Self {
        let now = state.get();
        Screen(Rc::new(Inner {
            questionnaire: questionnaire.clone(),
            state: state.clone(),
            words: questionnaire.words(now.language()),
            language: now.language(),
            heading_level: now.heading_level,
            organisation: now.organisation.clone(),
            wants: wants.clone(),
        }))
    }

    /// The questionnaire.
    pub(super) fn questionnaire(&self) -> &Questionnaire {
        &self.0.questionnaire
    }

    /// The words of the interface.
    pub(super) fn words(&self) -> &'static Words {
        self.0.words
    }

    /// The words that come with the rest of the engine.
    pub(super) fn later(&self) -> &'static Later {
        later(self.0.words)
    }

    /// Tells what the person wants.
    pub(super) fn want(&self, intent: Intent) {
        self.0.wants.call(intent);
    }

    /// The words of a text in the language of the step, with `{organisation}` filled.
    pub(super) fn say(&self, text: &Text) -> String {
        self.say_with(text, "")
    }

    /// The same, with `{theme}` filled too.
    pub(super) fn say_with(&self, text: &Text, theme: &str) -> String {
        let own = self.0.questionnaire.organisation.as_ref().map(|text| text.get(self.0.language));
        let organisation = self.0.organisation.as_deref().or(own).unwrap_or_default();
        fill(&fill(text.get(self.0.language), "theme", &theme), "organisation", &organisation)
    }

    /// A new element with the words of a text in it.
    pub(super) fn said(&self, tag: &str, text: &Text) -> El {
        el(tag).text(&self.say(text))
    }

    /// The same with a class.
    pub(super) fn said_in(&self, tag: &str, class: &str, text: &Text) -> El {
        words_in(tag, class, &self.say(text))
    }

    /// The words of a text in every language.
    pub(super) fn say_in_all(&self, text: &Text) -> Vec<String> {
        let mut said = Vec::new();
        for place in 0..self.0.questionnaire.languages.len() {
            let organisation = self.0.organisation.as_deref().unwrap_or_default();
            said.push(fill(text.get(Language(place)), "organisation", &organisation));
        }
        said
    }

    /// The words of something that can be chosen; own words stay as they are.
    pub(super) fn wording(&self, wording: Wording) -> String {
        match wording {
            Wording::Option(AskOption { label, .. }) => self.say(label),
            Wording::Own(words) => words.to_owned(),
            Wording::Quote(words) => fill(self.0.words.quote, "words", &words),
        }
    }

    /// The question or field at a place.
    pub(super) fn asked(&self, slot: &Slot) -> Option<&Question> {
        let question = self.0.questionnaire.question(&slot.question)?;
        let Some(field) = &slot.field else { return Some(question) };
        question.ask.fields().into_iter().find(|known| known.id == *field)
    }

    /// A day in words.
    pub(super) fn day(&self, date: Date) -> String {
        let words = self.later();
        let month = words.months.get(usize::from(date.month).wrapping_sub(1)).copied().unwrap_or_default();
        fill(&fill(&fill(words.date, "day", &date.day), "month", &month), "year", &date.year)
    }

    /// A sentence with a number in it, `{count}`, and another one by its name.
    pub(super) fn counted(&self, forms: &Forms, count: u32, name: &str, other: u32) -> String {
        // A sentence that is English for want of another has the forms of English.
        let is_english = in_english(in_form(forms, 0)).is_some();
        let tag = if is_english { "en" } else { self.words().tag };
        let form = form_for(tag, count).unwrap_or_else(|| glue::form_for(tag, count));
        fill(&fill(in_form(forms, form), "count", &count), name, &other)
    }

    /// The tag of a heading that stands `below` levels under the first; none is below 6.
    pub(super) fn heading_tag(&self, below: u8) -> &'static str {
        match self.0.heading_level.saturating_add(below) {
            0 | 1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }

    /// Reads the state as it is now. What reads it to stay up to date is run again after each change.
    pub(super) fn now<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        let state = self.0.state.get();
        let told = read(&state);
        let_go(state);
        told
    }

    /// Whether something takes the focus now.
    pub(super) fn focuses(&self, focus: &Focus) -> bool {
        self.now(|state| state.focus == *focus)
    }
}

/// Once for all that read it, since they are many.
#[inline(never)]
fn let_go(state: Rc<State>) {
    drop(state);
}

/// The answer to a statement.
pub(super) fn statement(state: &State, question: &str) -> Statement {
    match state.response.answer(question) {
        Some(Answer::Statement(statement)) => statement.clone(),
        _ => Statement::default(),
    }
}

/// The answer to a choice.
pub(super) fn choice(state: &State, slot: &Slot) -> Choice {
    match state.response.at(slot) {
        Some(Answer::Choice(choice)) => choice.clone(),
        _ => Choice::default(),
    }
}
