//! A statement, its scale, and the fields that belong to it.

use leptos::prelude::*;

use super::Intent;
use super::dom::{El, el, el_class};
use super::field::{Field, field};
use super::navigation::{Look, plain_button};
use super::option::{Kind, option};
use super::question::fieldset;
use super::screen::{self, Screen};
use crate::model::{Answer, AskStatement, Mark, Question, Scale, Statement, Text};

/// A statement with its scale.
pub(super) fn statement(screen: &Screen, question: &Question, ask: &AskStatement) -> El {
    let fieldset = fieldset(screen, question);
    let Some(scale) = screen.questionnaire.scale(&ask.scale) else { return fieldset };
    let control = Control { screen: screen.clone(), id: question.id.clone() };
    let points = scale
        .points
        .iter()
        .map(|point| control.radio(Mark::Score(point.score), &point.score.to_string(), &point.label));
    let unscored = scale.unscored.iter().map(|unscored| {
        let value = if unscored.mark == Mark::NotSure { "not-sure" } else { "not-applicable" };
        control.radio(unscored.mark, value, &unscored.label)
    });
    let unscored = el_class("div", "unscored").children(unscored);
    let who = scale.unscored(Mark::NotSure).and_then(|unscored| unscored.who.as_ref());
    let has_note = screen.state.with_untracked(|state| !screen::statement(state, &question.id).note.is_empty());
    let note = scale.note.as_ref().map(|label| (RwSignal::new(usize::from(has_note)), label));
    fieldset
        .child(el_class("div", "points").children(points))
        .child(control.beside(unscored, note.map(|(is_open, _)| is_open)))
        .children(who.map(|label| control.who(label)))
        .children(note.map(|(is_open, label)| control.note(is_open, label)))
}

/// What the scale's points mean, once for all statements of a step.
pub(super) fn meaning(screen: &Screen, scale: &Scale) -> El {
    let points = scale.points.iter().map(|point| (&point.label, &point.description));
    let unscored = scale.unscored.iter().map(|unscored| (&unscored.label, &unscored.description));
    let rows = points
        .chain(unscored)
        .flat_map(|(label, description)| [el("dt").text(&screen.say(label)), el("dd").text(&screen.say(description))]);
    el_class("details", "meaning").child(el("summary").text(screen.words.about_scale)).child(el("dl").children(rows))
}

/// One statement's answer, and how it is changed.
#[derive(Clone)]
struct Control {
    screen: Screen,
    id: String,
}

impl Control {
    fn answer(&self) -> Statement {
        self.screen.state.with(|state| screen::statement(state, &self.id))
    }

    fn changed(&self, change: impl FnOnce(&mut Statement)) -> Answer {
        let mut statement = self.screen.state.with_untracked(|state| screen::statement(state, &self.id));
        change(&mut statement);
        Answer::Statement(statement)
    }

    fn choose(&self, mark: Option<Mark>) {
        self.screen.want(Intent::Answer(self.id.clone(), self.changed(|statement| statement.mark = mark)));
    }

    fn mark(&self) -> Option<Mark> {
        self.screen.state.with(|state| match state.response.answer(&self.id) {
            Some(Answer::Statement(statement)) => statement.mark,
            _ => None,
        })
    }

    fn radio(&self, mark: Mark, value: &str, label: &Text) -> El {
        let (shown, chosen) = (self.clone(), self.clone());
        let is_chosen = move || shown.mark() == Some(mark);
        option(Kind::Radio, &self.id, value, is_chosen, move |_| chosen.choose(Some(mark)))
            .child(el("span").text(&self.screen.say(label)))
    }

    /// The unscored answers, and beside them what else can be done.
    fn beside(&self, unscored: El, note_is_open: Option<RwSignal<usize>>) -> El {
        let words = self.screen.words;
        let (marked, cleared) = (self.clone(), self.clone());
        let clear = move || {
            let cleared = cleared.clone();
            plain_button(Look::Quiet, words.clear, move || cleared.choose(None))
        };
        let is_closed = move || note_is_open.is_some_and(|open| open.get() == 0);
        let open = move || note_is_open.map(|open| open.set(1)).unwrap_or_default();
        el_class("div", "beside")
            .child(unscored)
            .live_if(move || marked.mark().is_some(), clear)
            .live_if(is_closed, move || plain_button(Look::Quiet, words.add_note, open))
    }

    fn field(&self, part: Part, label: &Text) -> El {
        let name = format!("{}.{}", self.id, part.name);
        let about = Field {
            id: name.clone(),
            name,
            label: self.screen.say(label),
            hint: None,
            long: part.long,
            is_question: false,
        };
        let (shown, typed) = (self.clone(), self.clone());
        let text = move || std::mem::take((part.text)(&mut shown.answer()));
        field(&self.screen, &about, text, move |words| {
            let answer = typed.changed(|statement| *(part.text)(statement) = words);
            typed.screen.want(Intent::Type(typed.id.clone(), answer));
        })
    }

    fn who(&self, label: &Text) -> El {
        let (asked, field, label) = (self.clone(), self.clone(), label.clone());
        el("div").live_if(move || asked.mark() == Some(Mark::NotSure), move || field.field(WHO, &label))
    }

    /// The note, which opens in place and then takes the focus.
    fn note(&self, is_open: RwSignal<usize>, label: &Text) -> El {
        let (field, label) = (self.clone(), label.clone());
        let was_open = is_open.get_untracked() > 0;
        el("div").live_if(
            move || is_open.get() > 0,
            move || {
                let note = field.field(NOTE, &label);
                if was_open { note } else { note.focus_field() }
            },
        )
    }
}

/// A text that belongs to a statement.
#[derive(Clone, Copy)]
struct Part {
    name: &'static str,
    long: bool,
    text: fn(&mut Statement) -> &mut String,
}

const WHO: Part = Part { name: "who", long: false, text: |statement| &mut statement.who };
const NOTE: Part = Part { name: "note", long: true, text: |statement| &mut statement.note };
