//! A statement, its scale, and the fields that belong to it.

use leptos::prelude::*;

use super::Intent;
use super::field::{Field, field};
use super::screen::Screen;
use crate::model::{Answer, AskStatement, Mark, Question, Scale, Statement, Text};

/// A statement with its scale.
pub(super) fn statement(screen: &Screen, question: &Question, ask: &AskStatement) -> AnyView {
    let Some(scale) = screen.questionnaire.scale(&ask.scale) else { return ().into_any() };
    let control = Control::new(screen, question);
    let points = scale.points.iter().map(|point| {
        let mark = Mark::Score(point.score);
        control.radio(screen, mark, point.score.to_string(), &point.label)
    });
    let unscored = scale.unscored.iter().map(|unscored| {
        let value = if unscored.mark == Mark::NotSure { "not-sure" } else { "not-applicable" };
        control.radio(screen, unscored.mark, value.to_owned(), &unscored.label)
    });
    let hint = screen.say_some(question.hint.as_ref());
    let hint_id = format!("{}.hint", question.id);
    let described = hint.is_some().then(|| hint_id.clone());
    view! {
        <fieldset class="question" aria-describedby=described>
            <legend>{screen.say(&question.text)}</legend>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <div class="points">{points.collect_view()}</div>
            <div class="beside">
                <div class="unscored">{unscored.collect_view()}</div>
                {control.clear(screen)}
                {control.add_note(screen, scale)}
            </div>
            {control.who(screen, scale)}
            {control.note(screen, scale)}
        </fieldset>
    }
    .into_any()
}

/// What the scale's points mean, once for all statements of a step.
pub(super) fn meaning(screen: &Screen, scale: &Scale) -> AnyView {
    let points = scale.points.iter().map(|point| (&point.label, &point.description));
    let unscored = scale.unscored.iter().map(|unscored| (&unscored.label, &unscored.description));
    let rows = points.chain(unscored).map(|(label, description)| {
        view! {
            <dt>{screen.say(label)}</dt>
            <dd>{screen.say(description)}</dd>
        }
    });
    view! {
        <details class="meaning">
            <summary>{screen.words.about_scale}</summary>
            <dl>{rows.collect_view()}</dl>
        </details>
    }
    .into_any()
}

/// One statement's answer, and how it is changed.
#[derive(Clone, Copy)]
struct Control {
    id: StoredValue<String>,
    answer: Memo<Statement>,
    note_is_open: RwSignal<bool>,
    wants: Callback<Intent>,
}

impl Control {
    fn new(screen: &Screen, question: &Question) -> Self {
        let answer = screen.answer(question);
        let answer = Memo::new(move |_| match answer.get() {
            Some(Answer::Statement(statement)) => statement,
            _ => Statement::default(),
        });
        let note_is_open = RwSignal::new(answer.with_untracked(|statement| !statement.note.is_empty()));
        Control { id: StoredValue::new(question.id.clone()), answer, note_is_open, wants: screen.wants }
    }

    fn changed(self, change: impl FnOnce(&mut Statement)) -> Answer {
        let mut statement = self.answer.get_untracked();
        change(&mut statement);
        Answer::Statement(statement)
    }

    fn choose(self, mark: Option<Mark>) {
        self.wants.run(Intent::Answer(self.id.get_value(), self.changed(|statement| statement.mark = mark)));
    }

    fn write(self, change: impl FnOnce(&mut Statement)) {
        self.wants.run(Intent::Type(self.id.get_value(), self.changed(change)));
    }

    fn field(self, part: &str, label: String, long: bool) -> Field {
        let name = format!("{}.{part}", self.id.get_value());
        Field { id: name.clone(), name, label, hint: None, long, is_question: false }
    }

    fn radio(self, screen: &Screen, mark: Mark, value: String, label: &Text) -> AnyView {
        let is_chosen = move || self.answer.with(|statement| statement.mark == Some(mark));
        view! {
            <label class="option">
                <input type="radio" name=self.id.get_value() value=value autocomplete="off" prop:checked=is_chosen
                    on:change=move |_| self.choose(Some(mark)) />
                <span>{screen.say(label)}</span>
            </label>
        }
        .into_any()
    }

    fn clear(self, screen: &Screen) -> AnyView {
        let label = screen.words.clear;
        let is_marked = Memo::new(move |_| self.answer.with(|statement| statement.mark.is_some()));
        let button = move || {
            is_marked.get().then(|| {
                view! { <button type="button" class="quiet" on:click=move |_| self.choose(None)>{label}</button> }
            })
        };
        button.into_any()
    }

    fn add_note(self, screen: &Screen, scale: &Scale) -> AnyView {
        let label = screen.words.add_note;
        let has_note = scale.note.is_some();
        let button = move || {
            (has_note && !self.note_is_open.get()).then(|| {
                view! {
                    <button type="button" class="quiet" on:click=move |_| self.note_is_open.set(true)>{label}</button>
                }
            })
        };
        button.into_any()
    }

    fn who(self, screen: &Screen, scale: &Scale) -> AnyView {
        let label = scale.unscored(Mark::NotSure).and_then(|unscored| unscored.who.as_ref());
        let Some(label) = screen.say_some(label) else { return ().into_any() };
        let screen = screen.clone();
        let is_asked = Memo::new(move |_| self.answer.with(|statement| statement.mark == Some(Mark::NotSure)));
        let text = Memo::new(move |_| self.answer.with(|statement| statement.who.clone()));
        let asked = move || {
            is_asked.get().then(|| {
                field(&screen, self.field("who", label.clone(), false), text, move |words| {
                    self.write(|statement| statement.who = words)
                })
            })
        };
        asked.into_any()
    }

    fn note(self, screen: &Screen, scale: &Scale) -> AnyView {
        let Some(label) = screen.say_some(scale.note.as_ref()) else { return ().into_any() };
        let screen = screen.clone();
        let text = Memo::new(move |_| self.answer.with(|statement| statement.note.clone()));
        let opened = move || {
            self.note_is_open.get().then(|| {
                field(&screen, self.field("note", label.clone(), true), text, move |words| {
                    self.write(|statement| statement.note = words)
                })
            })
        };
        opened.into_any()
    }
}
