//! A statement, its scale, and the fields that belong to it.

use leptos::prelude::*;

use super::Intent;
use super::dom::{El, el, el_class};
use super::field::{Field, field};
use super::navigation::{Look, plain_button};
use super::option::{Kind, option};
use super::question::fieldset;
use super::screen::Screen;
use crate::model::{Answer, AskStatement, Mark, Question, Scale, Statement, Text};

/// A statement with its scale.
pub(super) fn statement(screen: &Screen, question: &Question, ask: &AskStatement) -> El {
    let fieldset = fieldset(screen, question);
    let Some(scale) = screen.questionnaire.scale(&ask.scale) else { return fieldset };
    let control = Control::new(screen, question);
    let points = scale.points.iter().map(|point| {
        let mark = Mark::Score(point.score);
        control.radio(screen, mark, &point.score.to_string(), &point.label)
    });
    let unscored = scale.unscored.iter().map(|unscored| {
        let value = if unscored.mark == Mark::NotSure { "not-sure" } else { "not-applicable" };
        control.radio(screen, unscored.mark, value, &unscored.label)
    });
    let who = scale.unscored(Mark::NotSure).and_then(|unscored| unscored.who.as_ref());
    fieldset
        .child(el_class("div", "points").children(points))
        .child(control.beside(screen, el_class("div", "unscored").children(unscored), scale.note.is_some()))
        .children(who.map(|label| control.who(screen, label)))
        .children(scale.note.as_ref().map(|label| control.note(screen, label)))
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

    fn radio(self, screen: &Screen, mark: Mark, value: &str, label: &Text) -> El {
        let is_chosen = move || self.answer.with(|statement| statement.mark == Some(mark));
        option(Kind::Radio, &self.id.get_value(), value, is_chosen, move |_| self.choose(Some(mark)))
            .child(el("span").text(&screen.say(label)))
    }

    /// The unscored answers, and beside them what else can be done.
    fn beside(self, screen: &Screen, unscored: El, has_note: bool) -> El {
        let (clear, add_note) = (screen.words.clear, screen.words.add_note);
        let is_marked = Memo::new(move |_| self.answer.with(|statement| statement.mark.is_some()));
        let clear = move || is_marked.get().then(|| plain_button(Look::Quiet, clear, move || self.choose(None)));
        let add_note = move || {
            let closed = has_note && !self.note_is_open.get();
            closed.then(|| plain_button(Look::Quiet, add_note, move || self.note_is_open.set(true)))
        };
        el_class("div", "beside")
            .child(unscored)
            .live(move || clear().into_iter().collect())
            .live(move || add_note().into_iter().collect())
    }

    fn field(self, part: &str, label: &str, long: bool) -> Field {
        let name = format!("{}.{part}", self.id.get_value());
        Field { id: name.clone(), name, label: label.to_owned(), hint: None, long, is_question: false }
    }

    fn who(self, screen: &Screen, label: &Text) -> El {
        let (screen, label) = (screen.clone(), screen.say(label));
        let is_asked = Memo::new(move |_| self.answer.with(|statement| statement.mark == Some(Mark::NotSure)));
        let text = Memo::new(move |_| self.answer.with(|statement| statement.who.clone()));
        el("div").live(move || {
            let shown = is_asked.get().then(|| {
                let about = self.field("who", &label, false);
                field(&screen, &about, text, move |words| self.write(|statement| statement.who = words))
            });
            shown.into_iter().collect()
        })
    }

    /// The note, which opens in place and then takes the focus.
    fn note(self, screen: &Screen, label: &Text) -> El {
        let (screen, label) = (screen.clone(), screen.say(label));
        let text = Memo::new(move |_| self.answer.with(|statement| statement.note.clone()));
        let was_open = self.note_is_open.get_untracked();
        el("div").live(move || {
            let shown = self.note_is_open.get().then(|| {
                let about = self.field("note", &label, true);
                let note = field(&screen, &about, text, move |words| self.write(|statement| statement.note = words));
                if was_open { note } else { note.focus_field() }
            });
            shown.into_iter().collect()
        })
    }
}
