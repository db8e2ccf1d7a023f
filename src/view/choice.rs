//! A choice of options, with own words.

use leptos::prelude::*;

use super::Intent;
use super::dom::{El, el, el_class};
use super::field::{Field, field};
use super::navigation::{Look, plain_button};
use super::option::{Kind, option};
use super::question::fieldset;
use super::screen::{self, Screen};
use crate::model::{Answer, AskChoice, Choice, Question, Text};

/// A choice of one, or of any number.
pub(super) fn choice(screen: &Screen, question: &Question, ask: &AskChoice) -> El {
    let kind = if ask.any { Kind::Checkbox } else { Kind::Radio };
    let control = Control { screen: screen.clone(), id: question.id.clone(), kind };
    let options = ask.options.iter().map(|option| {
        let label = screen.say(&option.label);
        control.option(&option.id, el("span").text(&label))
    });
    let options = el_class("div", "options").children(options);
    let options = if kind == Kind::Radio { control.own_option(options) } else { options };
    fieldset(screen, question)
        .child(options)
        .children(ask.own.as_ref().map(|label| control.own(label)))
        .children((kind == Kind::Radio).then(|| control.clear()))
}

/// One choice's answer, and how it is changed.
#[derive(Clone)]
struct Control {
    screen: Screen,
    id: String,
    kind: Kind,
}

impl Control {
    fn answer(&self) -> Choice {
        self.screen.state.with(|state| screen::choice(state, &self.id))
    }

    /// The answer, to be changed; in a choice of one, without what was chosen before.
    fn before_choosing(&self) -> Choice {
        let mut choice = untrack(|| self.answer());
        if self.kind == Kind::Radio {
            choice.chosen.clear();
        }
        choice
    }

    fn choose(&self, option: &str, chosen: bool) {
        let mut choice = self.before_choosing();
        choice.set(option, chosen);
        self.screen.want(Intent::Answer(self.id.clone(), Answer::Choice(choice)));
    }

    fn write_own(&self, own: &str, text: String) {
        let mut choice = self.before_choosing();
        choice.write_own(own, text);
        self.screen.want(Intent::Type(self.id.clone(), Answer::Choice(choice)));
    }

    fn option(&self, id: &str, words: El) -> El {
        let (shown, shown_id) = (self.clone(), id.to_owned());
        let (chosen, chosen_id) = (self.clone(), id.to_owned());
        let is_chosen = move || shown.answer().has(&shown_id);
        option(self.kind, &self.id, id, is_chosen, move |is| chosen.choose(&chosen_id, is)).child(words)
    }

    fn own_words(&self, id: &str) -> String {
        let own = self.answer().own.into_iter().find(|own| own.id == id);
        own.map(|own| own.text).unwrap_or_default()
    }

    /// In a choice of one, own words stand among the options, so that it shows whether they are chosen.
    fn own_option(&self, options: El) -> El {
        let (counted, control) = (self.clone(), self.clone());
        options.live(
            move || counted.answer().own.len(),
            move |_| {
                let own = untrack(|| control.answer()).own;
                let option = |id: String| {
                    let (shown, shown_id) = (control.clone(), id.clone());
                    control.option(&id, el("span").live_text(move || shown.own_words(&shown_id)))
                };
                own.into_iter().map(|own| option(own.id)).collect()
            },
        )
    }

    /// Clears a choice of one; of any number, each option can be unticked.
    fn clear(&self) -> El {
        let words = self.screen.words.clear;
        let (shown, control) = (self.clone(), self.clone());
        let clear = move || {
            let control = control.clone();
            plain_button(Look::Quiet, words, move || {
                let kept = Answer::Choice(control.before_choosing());
                control.screen.want(Intent::Answer(control.id.clone(), kept));
            })
        };
        el_class("div", "beside").live_if(move || !shown.answer().chosen.is_empty(), clear)
    }

    /// Fields for own words: one, and in a choice of any number another one on request.
    fn own(&self, label: &Text) -> El {
        let choice = untrack(|| self.answer());
        let kept: Vec<String> = choice.own.iter().map(|own| own.id.clone()).collect();
        let shown = if kept.is_empty() { vec![choice.next_own_id()] } else { kept };
        let label = self.screen.say(label);
        let add_one = RwSignal::new(0_usize);
        let (full, added) = (self.clone(), self.clone());
        let count = shown.len();
        let is_full = move || full.kind == Kind::Checkbox && full.answer().own.len() >= count + add_one.get();
        let words = self.screen.words.add_own;
        let mut own = el_class("div", "own").children(shown.iter().map(|id| self.own_field(&label, id)));
        own = own.live(
            move || add_one.get(),
            move |number| {
                let choice = untrack(|| added.answer());
                let later = choice.own.iter().skip(count).map(|own| own.id.clone());
                let mut fields: Vec<El> =
                    later.take(number.saturating_sub(1)).map(|id| added.own_field(&label, &id)).collect();
                if number > 0 {
                    fields.push(added.own_field(&label, &choice.next_own_id()).focus_field());
                }
                fields
            },
        );
        own.live_if(is_full, move || plain_button(Look::Quiet, words, move || add_one.update(|number| *number += 1)))
    }

    fn own_field(&self, label: &str, own: &str) -> El {
        let about = Field {
            id: format!("{}.{own}", self.id),
            name: format!("{}.own", self.id),
            label: label.to_owned(),
            hint: None,
            long: false,
            is_question: false,
        };
        let (shown, shown_own) = (self.clone(), own.to_owned());
        let (typed, typed_own) = (self.clone(), own.to_owned());
        field(
            &self.screen,
            &about,
            move || shown.own_words(&shown_own),
            move |words| typed.write_own(&typed_own, words),
        )
    }
}
