//! A choice of options, with own words.

use leptos::prelude::*;

use super::Intent;
use super::dom::{El, el, el_class};
use super::field::{Field, field};
use super::navigation::{Look, plain_button};
use super::option::{Kind, option};
use super::question::fieldset;
use super::screen::Screen;
use crate::model::{Answer, AskChoice, Choice, Question, Text};

/// A choice of one, or of any number.
pub(super) fn choice(screen: &Screen, question: &Question, ask: &AskChoice) -> El {
    let control = Control::new(screen, question, ask);
    let options = ask.options.iter().map(|option| {
        let label = screen.say(&option.label);
        control.option(option.id.clone(), el("span").text(&label))
    });
    let options = el_class("div", "options").children(options).live(move || control.own_options());
    fieldset(screen, question)
        .child(options)
        .children(ask.own.as_ref().map(|label| control.own(screen, label)))
        .child(control.clear(screen))
}

/// One choice's answer, and how it is changed.
#[derive(Clone, Copy)]
struct Control {
    id: StoredValue<String>,
    kind: Kind,
    answer: Memo<Choice>,
    own: Memo<Vec<String>>,
    wants: Callback<Intent>,
}

impl Control {
    fn new(screen: &Screen, question: &Question, ask: &AskChoice) -> Self {
        let answer = screen.answer(question);
        let answer = Memo::new(move |_| match answer.get() {
            Some(Answer::Choice(choice)) => choice,
            _ => Choice::default(),
        });
        Control {
            id: StoredValue::new(question.id.clone()),
            kind: if ask.any { Kind::Checkbox } else { Kind::Radio },
            answer,
            own: Memo::new(move |_| answer.with(|choice| choice.own.iter().map(|own| own.id.clone()).collect())),
            wants: screen.wants,
        }
    }

    /// The answer, to be changed; in a choice of one, without what was chosen before.
    fn before_choosing(self) -> Choice {
        let mut choice = self.answer.get_untracked();
        if self.kind == Kind::Radio {
            choice.chosen.clear();
        }
        choice
    }

    fn choose(self, option: &str, chosen: bool) {
        let mut choice = self.before_choosing();
        choice.set(option, chosen);
        self.wants.run(Intent::Answer(self.id.get_value(), Answer::Choice(choice)));
    }

    fn write_own(self, own: &str, text: String) {
        let mut choice = self.before_choosing();
        choice.write_own(own, text);
        self.wants.run(Intent::Type(self.id.get_value(), Answer::Choice(choice)));
    }

    fn option(self, id: String, words: El) -> El {
        let chosen = id.clone();
        let is_chosen = move || self.answer.with(|choice| choice.has(&chosen));
        let value = id.clone();
        option(self.kind, &self.id.get_value(), &value, is_chosen, move |chosen| self.choose(&id, chosen)).child(words)
    }

    /// In a choice of one, own words stand among the options, so that it shows whether they are chosen.
    fn own_options(self) -> Vec<El> {
        let own = if self.kind == Kind::Radio { self.own.get() } else { Vec::new() };
        let options = own.into_iter().map(|id| {
            let words = self.own_words(id.clone());
            self.option(id, el("span").live_text(move || words.get()))
        });
        options.collect()
    }

    fn own_words(self, id: String) -> Memo<String> {
        Memo::new(move |_| {
            self.answer.with(|choice| {
                let own = choice.own.iter().find(|own| own.id == id);
                own.map(|own| own.text.clone()).unwrap_or_default()
            })
        })
    }

    /// Clears a choice of one; of any number, each option can be unticked.
    fn clear(self, screen: &Screen) -> El {
        let words = screen.words.clear;
        let shows =
            Memo::new(move |_| self.kind == Kind::Radio && self.answer.with(|choice| !choice.chosen.is_empty()));
        let clear = move || {
            let kept = self.before_choosing();
            self.wants.run(Intent::Answer(self.id.get_value(), Answer::Choice(kept)));
        };
        el_class("div", "beside")
            .live(move || shows.get().then(|| plain_button(Look::Quiet, words, clear)).into_iter().collect())
    }

    /// Fields for own words: one, and more on request where any number may be chosen.
    fn own(self, screen: &Screen, label: &Text) -> El {
        let choice = self.answer.get_untracked();
        let mut first: Vec<String> = choice.own.iter().map(|own| own.id.clone()).collect();
        if first.is_empty() {
            first.push(choice.next_own_id());
        }
        let fields = RwSignal::new(first.clone());
        let is_full = Memo::new(move |_| {
            let last = fields.with(|fields| fields.last().cloned());
            self.kind == Kind::Checkbox && self.own.with(|own| own.iter().any(|own| Some(own) == last.as_ref()))
        });
        let add = screen.words.add_own;
        let add_field = move || fields.update(|fields| fields.push(self.answer.get_untracked().next_own_id()));
        let (screen, label) = (screen.clone(), screen.say(label));
        let show = move || {
            let shown = fields.get();
            let is_new = shown.len() > first.len();
            let last = shown.len().saturating_sub(1);
            let field = |(place, own): (usize, String)| {
                let field = self.own_field(&screen, &label, own);
                if is_new && place == last { field.focus_field() } else { field }
            };
            shown.into_iter().enumerate().map(field).collect()
        };
        el_class("div", "own")
            .live(show)
            .live(move || is_full.get().then(|| plain_button(Look::Quiet, add, add_field)).into_iter().collect())
    }

    fn own_field(self, screen: &Screen, label: &str, own: String) -> El {
        let id = self.id.get_value();
        let about = Field {
            id: format!("{id}.{own}"),
            name: format!("{id}.own"),
            label: label.to_owned(),
            hint: None,
            long: false,
            is_question: false,
        };
        let text = self.own_words(own.clone());
        field(screen, &about, text, move |words| self.write_own(&own, words))
    }
}
