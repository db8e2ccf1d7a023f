//! A choice of options, with own words.

use std::rc::Rc;

use super::Intent;
use super::dom::{El, Local, el, el_class};
use super::field::{Field, field};
use super::navigation::{Look, plain_button};
use super::option::{Kind, option};
use super::question::fieldset;
use super::screen::{self, Screen};
use crate::model::{Answer, AskChoice, Choice, Question, Text};

/// A choice of one, or of any number.
pub(super) fn choice(screen: &Screen, question: &Question, ask: &AskChoice) -> El {
    let kind = if ask.any { Kind::Checkbox } else { Kind::Radio };
    let control = Rc::new(Control { screen: screen.clone(), id: question.id.clone(), kind });
    let options = el_class("div", "options");
    for option in &ask.options {
        options.add(control.option(&option.id).child(el("span").text(&screen.say(&option.label))));
    }
    let options = if kind == Kind::Radio { control.own_options(options) } else { options };
    let fieldset = fieldset(screen, question).child(options).maybe(ask.own.as_ref().map(|label| control.own(label)));
    let clear = (kind == Kind::Radio).then(|| control.clear(&fieldset));
    fieldset.maybe(clear)
}

/// One choice's answer, and how it is changed.
struct Control {
    screen: Screen,
    id: String,
    kind: Kind,
}

impl Control {
    fn now(&self) -> Choice {
        self.screen.now(|state| screen::choice(state, &self.id))
    }

    /// Reads the answer, and follows it.
    fn follow(&self) -> Choice {
        self.screen.follow(|state| screen::choice(state, &self.id))
    }

    /// The answer, to be changed; in a choice of one, without what was chosen before.
    fn before_choosing(&self) -> Choice {
        let mut choice = self.now();
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

    fn option(self: &Rc<Self>, id: &str) -> El {
        let (shown, shown_id) = (self.clone(), id.to_owned());
        let (chosen, chosen_id) = (self.clone(), id.to_owned());
        let is_chosen = move || shown.follow().has(&shown_id);
        option(self.kind, &self.id, id, is_chosen, move |is| chosen.choose(&chosen_id, is))
    }

    fn own_words(&self, id: &str) -> String {
        let own = self.follow().own.into_iter().find(|own| own.id == id);
        own.map(|own| own.text).unwrap_or_default()
    }

    /// In a choice of one, own words stand among the options, so that it shows whether they are chosen.
    fn own_options(self: &Rc<Self>, options: El) -> El {
        let (counted, control) = (self.clone(), self.clone());
        let own_options = move |_| {
            let mut options = Vec::new();
            for own in control.now().own {
                let (shown, option) = (control.clone(), control.option(&own.id));
                options.push(option.child(el("span").live_text(move || shown.own_words(&own.id))));
            }
            options
        };
        options.live(move || counted.follow().own.len(), own_options)
    }

    /// Clears a choice of one; of any number, each option can be unticked.
    fn clear(self: &Rc<Self>, fieldset: &El) -> El {
        let words = self.screen.words().clear;
        let (shown, control, fieldset) = (self.clone(), self.clone(), fieldset.handle());
        let clear = move || {
            let (cleared, fieldset) = (control.clone(), fieldset.handle());
            plain_button(Look::Quiet, words, move || {
                let kept = Answer::Choice(cleared.before_choosing());
                cleared.screen.want(Intent::Answer(cleared.id.clone(), kept));
                fieldset.focus_field();
            })
        };
        el_class("div", "beside").live_if(move || !shown.follow().chosen.is_empty(), clear)
    }

    /// Fields for own words: one, and in a choice of any number another one on request.
    fn own(self: &Rc<Self>, label: &Text) -> El {
        let label = self.screen.say(label);
        let at_first = self.now().own.len().max(1);
        let shown = Local::new(at_first);
        let (followed, control) = (shown.clone(), self.clone());
        let fields = move |count| {
            let choice = control.now();
            let mut fields = Vec::new();
            for own in &choice.own {
                fields.push(control.own_field(&label, &own.id));
            }
            if choice.own.len() < count {
                let blank = control.own_field(&label, &choice.next_own_id());
                fields.push(blank.focus_field_if(count > at_first));
            }
            fields
        };
        let own = el_class("div", "own").live(move || followed.get(), fields);
        if self.kind == Kind::Radio {
            return own;
        }
        let add = self.screen.words().add_own;
        let (full, adding, followed) = (self.clone(), self.clone(), shown.clone());
        let add_one = move || {
            let (adding, shown) = (adding.clone(), shown.clone());
            plain_button(Look::Quiet, add, move || shown.set(adding.now().own.len().saturating_add(1)))
        };
        own.live_if(move || full.follow().own.len() >= followed.get(), add_one)
    }

    fn own_field(self: &Rc<Self>, label: &str, own: &str) -> El {
        let (shown, shown_own) = (self.clone(), own.to_owned());
        let (told, told_own) = (self.clone(), own.to_owned());
        let about = Field {
            id: format!("{}.{own}", self.id),
            name: format!("{}.own", self.id),
            label: label.to_owned(),
            hint: None,
            long: false,
            is_question: false,
            text: Rc::new(move || shown.own_words(&shown_own)),
            typed: Box::new(move |words| told.write_own(&told_own, words)),
        };
        field(&self.screen, about)
    }
}
