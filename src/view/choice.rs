//! A choice of options, with own words.

use leptos::prelude::*;

use super::Intent;
use super::field::{Field, field};
use super::screen::Screen;
use crate::model::{Answer, AskChoice, Choice, Question, Text};

/// A choice of one, or of any number.
pub(super) fn choice(screen: &Screen, question: &Question, ask: &AskChoice) -> AnyView {
    let control = Control::new(screen, question, ask);
    let options = ask.options.iter().map(|option| control.option(option.id.clone(), screen.say(&option.label)));
    let hint = screen.say_some(question.hint.as_ref());
    let hint_id = format!("{}.hint", question.id);
    let described = hint.is_some().then(|| hint_id.clone());
    view! {
        <fieldset class="question" aria-describedby=described>
            <legend>{screen.say(&question.text)}</legend>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <div class="options">{options.collect_view()} {control.own_option()}</div>
            {ask.own.as_ref().map(|label| control.own(screen, label))}
            <div class="beside">{control.clear(screen)}</div>
        </fieldset>
    }
    .into_any()
}

/// One choice's answer, and how it is changed.
#[derive(Clone, Copy)]
struct Control {
    id: StoredValue<String>,
    any: bool,
    answer: Memo<Choice>,
    wants: Callback<Intent>,
}

impl Control {
    fn new(screen: &Screen, question: &Question, ask: &AskChoice) -> Self {
        let answer = screen.answer(question);
        let answer = Memo::new(move |_| match answer.get() {
            Some(Answer::Choice(choice)) => choice,
            _ => Choice::default(),
        });
        Control { id: StoredValue::new(question.id.clone()), any: ask.any, answer, wants: screen.wants }
    }

    fn choose(self, option: &str, chosen: bool) {
        let mut choice = self.answer.get_untracked();
        if !self.any {
            choice.chosen.clear();
        }
        choice.set(option, chosen);
        self.wants.run(Intent::Answer(self.id.get_value(), Answer::Choice(choice)));
    }

    fn write_own(self, own: &str, text: String) {
        let mut choice = self.answer.get_untracked();
        if !self.any {
            choice.chosen.clear();
        }
        choice.write_own(own, text);
        self.wants.run(Intent::Type(self.id.get_value(), Answer::Choice(choice)));
    }

    fn option(self, option: String, label: impl IntoView + 'static) -> AnyView {
        let kind = if self.any { "checkbox" } else { "radio" };
        let value = option.clone();
        let option = StoredValue::new(option);
        let is_chosen = move || self.answer.with(|choice| option.with_value(|option| choice.has(option)));
        let change = move |event| option.with_value(|option| self.choose(option, event_target_checked(&event)));
        view! {
            <label class="option">
                <input type=kind name=self.id.get_value() value=value autocomplete="off" prop:checked=is_chosen
                    on:change=change />
                <span>{label}</span>
            </label>
        }
        .into_any()
    }

    /// In a choice of one, own words stand among the options, so that it shows whether they are chosen.
    fn own_option(self) -> AnyView {
        let own = Memo::new(move |_| {
            self.answer.with(|choice| choice.own.iter().map(|own| own.id.clone()).collect::<Vec<_>>())
        });
        let label = move |id: &str| {
            self.answer.with(|choice| {
                choice.own.iter().find(|own| own.id == id).map(|own| own.text.clone()).unwrap_or_default()
            })
        };
        let options = move || {
            let own = if self.any { Vec::new() } else { own.get() };
            own.into_iter()
                .map(|id| {
                    let words = {
                        let id = id.clone();
                        move || label(&id)
                    };
                    self.option(id, words)
                })
                .collect_view()
        };
        options.into_any()
    }

    /// Clears a choice of one; of any number, each option can be unticked.
    fn clear(self, screen: &Screen) -> AnyView {
        let label = screen.words.clear;
        let shows = Memo::new(move |_| !self.any && self.answer.with(|choice| !choice.chosen.is_empty()));
        let clear = move |_| {
            let kept = Choice { chosen: Vec::new(), own: self.answer.get_untracked().own };
            self.wants.run(Intent::Answer(self.id.get_value(), Answer::Choice(kept)));
        };
        let button =
            move || shows.get().then(|| view! { <button type="button" class="quiet" on:click=clear>{label}</button> });
        button.into_any()
    }

    /// Fields for own words: one, and more on request where any number may be chosen.
    fn own(self, screen: &Screen, label: &Text) -> AnyView {
        let choice = self.answer.get_untracked();
        let mut fields: Vec<String> = choice.own.iter().map(|own| own.id.clone()).collect();
        if fields.is_empty() {
            fields.push(choice.next_own_id());
        }
        let fields = RwSignal::new(fields);
        let label = screen.say(label);
        let add = screen.words.add_own;
        let has_last = move || {
            let last = fields.with(|fields| fields.last().cloned()).unwrap_or_default();
            self.any && self.answer.with(|choice| choice.own.iter().any(|own| own.id == last))
        };
        let has_last = Memo::new(move |_| has_last());
        let add_field = move |_| fields.update(|fields| fields.push(self.answer.get_untracked().next_own_id()));
        let button = move || {
            has_last.get().then(|| view! { <button type="button" class="quiet" on:click=add_field>{add}</button> })
        };
        let screen = screen.clone();
        view! {
            <div class="own">
                <For each=move || fields.get() key=Clone::clone children=move |own| self.own_field(&screen, &label, own) />
                {button}
            </div>
        }
        .into_any()
    }

    fn own_field(self, screen: &Screen, label: &str, own: String) -> AnyView {
        let own = StoredValue::new(own);
        let text = Memo::new(move |_| {
            self.answer.with(|choice| {
                let words = choice.own.iter().find(|words| own.with_value(|own| words.id == *own));
                words.map(|words| words.text.clone()).unwrap_or_default()
            })
        });
        let id = self.id.get_value();
        let about = Field {
            id: own.with_value(|own| format!("{id}.{own}")),
            name: format!("{id}.own"),
            label: label.to_owned(),
            hint: None,
            long: false,
            is_question: false,
        };
        field(screen, about, text, move |words| own.with_value(|own| self.write_own(own, words)))
    }
}
