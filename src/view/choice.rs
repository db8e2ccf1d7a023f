//! A choice of options, with own words.

use std::rc::Rc;

use super::dom::{El, Local, el, el_class};
use super::field::{self, Field, field};
use super::fold::fold;
use super::navigation::{Look, plain_button};
use super::option::{Kind, option};
use super::question::fieldset;
use super::screen::{self, Screen};
use super::{Intent, State};
use crate::model::{
    Answer, Ask, AskChoice, Choice, Offered, Offers, Question, Slot, Text, Which, Wording, next_own_id, offered,
};

/// A choice of one, or of any number; of options that stand in groups, one `group`.
pub(super) fn choice(screen: &Screen, question: &Question, ask: &AskChoice, slot: Slot, group: Option<usize>) -> El {
    let kind = if ask.any { Kind::Checkbox } else { Kind::Radio };
    let control = Rc::new(Control { screen: screen.clone(), name: slot.name(), slot, kind });
    let fieldset = fieldset(screen, question, &control.name);
    let own = ask.own.as_ref().map(|label| control.own(label));
    let options = control.options(ask, group);
    match kind {
        Kind::Checkbox => fieldset.maybe(own).child(options),
        Kind::Radio => {
            let fieldset = fieldset.child(control.own_options(options)).maybe(own);
            let clear = control.clear(fieldset);
            fieldset.child(clear)
        }
    }
}

/// One choice's answer, and how it is changed.
struct Control {
    screen: Screen,
    name: String,
    slot: Slot,
    kind: Kind,
}

impl Control {
    fn now(&self) -> Choice {
        self.screen.now(|state| screen::choice(state, &self.slot))
    }

    /// What follows from the answer. It is not copied: a choice may have very many options, and each asks this.
    fn of_now<T: Default>(&self, read: impl FnOnce(&Choice) -> T) -> T {
        self.screen.now(|state| match state.response.at(&self.slot) {
            Some(Answer::Choice(choice)) => read(choice),
            _ => T::default(),
        })
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
        self.screen.want(Intent::Answer(self.slot.clone(), Answer::Choice(choice)));
    }

    fn write_own(&self, own: &str, text: String) {
        let mut choice = self.before_choosing();
        choice.write_own(own, text);
        self.screen.want(Intent::Type(self.slot.clone(), Answer::Choice(choice)));
    }

    /// What is asked.
    fn ask(&self) -> Option<&AskChoice> {
        match &self.screen.asked(&self.slot)?.ask {
            Ask::Choice(ask) => Some(ask),
            _ => None,
        }
    }

    /// The options: its own, or what other answers hold, which may change while they are shown.
    fn options(self: &Rc<Self>, ask: &AskChoice, group: Option<usize>) -> El {
        let options = el_class("div", "options");
        let Some(offers) = &ask.offers else {
            for each in &ask.options {
                if group.is_none_or(|group| each.group == group) {
                    options.add(self.option(&each.id, &self.screen.say(&each.label)));
                }
            }
            return options;
        };
        let (followed, shown) = (self.clone(), self.clone());
        let key = move || followed.screen.now(|state| fingerprint(&followed.offered(state)));
        let options = options.live(key, move |_| shown.offered_options());
        let Which::Rest { more } = &offers.which else { return options };
        let summary = self.screen.said("span", more);
        let details = fold(&self.screen, &self.name, "rest", summary, self.has_chosen_offers());
        details.child(options)
    }

    fn offered<'a>(&'a self, state: &'a State) -> Vec<Offered<'a>> {
        let choice = screen::choice(state, &self.slot);
        match self.ask() {
            Some(ask) => offered(self.screen.questionnaire(), &state.response, ask, Some(&choice)),
            None => Vec::new(),
        }
    }

    fn has_chosen_offers(&self) -> bool {
        let choice = self.now();
        self.screen.now(|state| self.offered(state).iter().any(|offer| choice.has(offer.id)))
    }

    fn offered_options(self: &Rc<Self>) -> Vec<El> {
        let mut options = Vec::new();
        self.screen.now(|state| {
            // Own words come first.
            let (suggested, own): (Vec<_>, Vec<_>) =
                self.offered(state).into_iter().partition(|offer| matches!(offer.wording, Wording::Option(_)));
            for offer in own.iter().chain(&suggested) {
                options.push(self.option(offer.id, &self.screen.wording(offer.wording)));
            }
        });
        if let Some(Offers { which: Which::Chosen { none }, .. }) = self.ask().and_then(|ask| ask.offers.as_ref())
            && options.is_empty()
        {
            options.push(self.screen.said_in("p", "hint", none));
        }
        options
    }

    fn option(self: &Rc<Self>, id: &str, words: &str) -> El {
        self.bare_option(id).child(el("span").text(words))
    }

    fn bare_option(self: &Rc<Self>, id: &str) -> El {
        let (shown, shown_id) = (self.clone(), id.to_owned());
        let (chosen, chosen_id) = (self.clone(), id.to_owned());
        let is_chosen = move || shown.of_now(|choice| choice.has(&shown_id));
        option(self.kind, &self.name, id, is_chosen, move |is| chosen.choose(&chosen_id, is))
    }

    fn own_words(&self, id: &str) -> String {
        self.of_now(|choice| choice.own.iter().find(|own| own.id == id).map(|own| own.text.clone()).unwrap_or_default())
    }

    /// In a choice of one, own words stand among the options, so that it shows whether they are chosen.
    fn own_options(self: &Rc<Self>, options: El) -> El {
        let (counted, control) = (self.clone(), self.clone());
        let own_options = move |_| {
            let mut options = Vec::new();
            for own in control.now().own {
                let (shown, option) = (control.clone(), control.bare_option(&own.id));
                options.push(option.child(el("span").live_text(move || shown.own_words(&own.id))));
            }
            options
        };
        options.live(move || counted.of_now(|choice| choice.own.len()), own_options)
    }

    /// Clears a choice of one; of any number, each option can be unticked.
    fn clear(self: &Rc<Self>, fieldset: El) -> El {
        let words = self.screen.words().clear;
        let (shown, control) = (self.clone(), self.clone());
        let clear = move || {
            let cleared = control.clone();
            plain_button(Look::Quiet, words, move || {
                let kept = Answer::Choice(cleared.before_choosing());
                cleared.screen.want(Intent::Answer(cleared.slot.clone(), kept));
                fieldset.focus_field();
            })
        };
        el_class("div", "beside").live_if(move || !shown.now().chosen.is_empty(), clear)
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
                let blank = control.own_field(&label, &control.next_own_id());
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
        own.live_if(move || full.of_now(|choice| choice.own.len()) >= followed.get(), add_one)
    }

    fn next_own_id(&self) -> String {
        let Some(ask) = self.ask() else { return String::new() };
        self.screen.now(|state| next_own_id(self.screen.questionnaire(), &state.response, &self.slot, ask))
    }

    fn own_field(self: &Rc<Self>, label: &str, own: &str) -> El {
        let (shown, shown_own) = (self.clone(), own.to_owned());
        let (told, told_own) = (self.clone(), own.to_owned());
        let about = Field {
            id: join![self.name, ".", own],
            name: join![self.name, ".own"],
            label: label.to_owned(),
            hint: None,
            kind: field::Kind::Own,
            is_question: false,
            text: Rc::new(move || shown.own_words(&shown_own)),
            typed: Box::new(move |words| told.write_own(&told_own, words)),
        };
        field(&self.screen, about)
    }
}

/// A number that is another one when something else is offered.
fn fingerprint(offered: &[Offered]) -> usize {
    let mut number = offered.len();
    for offer in offered {
        let words = match offer.wording {
            Wording::Option(_) => "",
            Wording::Own(words) | Wording::Quote(words) => words,
        };
        for part in [offer.id, words] {
            for byte in part.bytes() {
                number = number.wrapping_mul(31).wrapping_add(byte.into());
            }
        }
    }
    number
}
