//! A statement, its scale, and the fields that belong to it.

use std::rc::Rc;

use super::Intent;
use super::dom::{El, Local, el, el_class};
use super::field::{self, Field, field};
use super::navigation::{Look, plain_button};
use super::option::{Kind, option};
use super::question::fieldset;
use super::screen::{self, Screen};
use crate::model::{Answer, AskStatement, Mark, Question, Scale, Slot, Statement, Text};

/// A statement with its scale.
pub(super) fn statement(screen: &Screen, question: &Question, ask: &AskStatement) -> El {
    let fieldset = fieldset(screen, question, &question.id);
    let Some(scale) = screen.questionnaire().scale(&ask.scale) else { return fieldset };
    let control = Rc::new(Control { screen: screen.clone(), id: question.id.clone() });
    let points = el_class("div", "points");
    for point in &scale.points {
        points.add(control.radio(Mark::Score(point.score), &join![point.score], &point.label));
    }
    let unscored = el_class("div", "unscored");
    for answer in &scale.unscored {
        let value = if answer.mark == Mark::NotSure { "not-sure" } else { "not-applicable" };
        unscored.add(control.radio(answer.mark, value, &answer.label));
    }
    let has_note = !control.now().note.is_empty();
    let note_is_open = scale.note.as_ref().map(|_| Local::new(usize::from(has_note)));
    fieldset.add(points);
    fieldset.add(control.beside(fieldset, unscored, note_is_open.clone()));
    if let Some(label) = scale.unscored(Mark::NotSure).and_then(|answer| answer.who.as_ref()) {
        fieldset.add(control.who(label));
    }
    if let (Some(label), Some(is_open)) = (&scale.note, note_is_open) {
        fieldset.add(control.note(is_open, label));
    }
    fieldset
}

of_part! { "rest" "14",
    /// What the scale's points mean, once for all statements of a step.
    pub(super) fn meaning(screen: &Screen, scale: &Scale) -> El {
        let summary = el("summary").text(screen.later().about_scale);
        el_class("details", "meaning").child(summary).child(descriptions(screen, scale))
    }
}

/// Each answer of a scale, and what it means.
pub(super) fn descriptions(screen: &Screen, scale: &Scale) -> El {
    let list = el("dl");
    let row = |label: &Text, description: &Text| {
        list.add(screen.said("dt", label));
        list.add(screen.said("dd", description));
    };
    for point in &scale.points {
        row(&point.label, &point.description);
    }
    for answer in &scale.unscored {
        row(&answer.label, &answer.description);
    }
    list
}

/// One statement's answer, and how it is changed.
struct Control {
    screen: Screen,
    id: String,
}

impl Control {
    fn now(&self) -> Statement {
        self.screen.now(|state| screen::statement(state, &self.id))
    }

    fn choose(&self, mark: Option<Mark>) {
        let answer = Answer::Statement(Statement { mark, ..self.now() });
        self.screen.want(Intent::Answer(Slot::question(&self.id), answer));
    }

    /// The mark, followed as it changes.
    fn mark(&self) -> Option<Mark> {
        self.screen.now(|state| match state.response.answer(&self.id) {
            Some(Answer::Statement(statement)) => statement.mark,
            _ => None,
        })
    }

    fn radio(self: &Rc<Self>, mark: Mark, value: &str, label: &Text) -> El {
        let (shown, chosen) = (self.clone(), self.clone());
        let is_chosen = move || shown.mark() == Some(mark);
        option(Kind::Radio, &self.id, value, is_chosen, move |_| chosen.choose(Some(mark)))
            .child(self.screen.said("span", label))
    }

    /// The unscored answers, and beside them what else can be done.
    fn beside(self: &Rc<Self>, fieldset: El, unscored: El, note_is_open: Option<Local>) -> El {
        let words = self.screen.words();
        let (marked, control) = (self.clone(), self.clone());
        let clear = move || {
            let cleared = control.clone();
            plain_button(Look::Quiet, words.clear, move || {
                cleared.choose(None);
                fieldset.focus_field();
            })
        };
        let beside = el_class("div", "beside").child(unscored).live_if(move || marked.mark().is_some(), clear);
        let Some(is_open) = note_is_open else { return beside };
        let followed = is_open.clone();
        let later = self.screen.later();
        let add_note = move || {
            let is_open = is_open.clone();
            plain_button(Look::Quiet, later.add_note, move || is_open.set(1))
        };
        beside.live_if(move || followed.get() == 0, add_note)
    }

    fn field(self: &Rc<Self>, part: Part, label: &Text) -> El {
        let name = join![self.id, ".", part.name];
        let (shown, told) = (self.clone(), self.clone());
        let text = move || {
            let mut statement = shown.screen.now(|state| screen::statement(state, &shown.id));
            std::mem::take((part.text)(&mut statement))
        };
        let typed = move |words| {
            let mut statement = told.now();
            *(part.text)(&mut statement) = words;
            told.screen.want(Intent::Type(Slot::question(&told.id), Answer::Statement(statement)));
        };
        let about = Field {
            id: name.clone(),
            name,
            label: self.screen.say(label),
            hint: None,
            kind: part.kind,
            is_question: false,
            text: Rc::new(text),
            typed: Box::new(typed),
        };
        field(&self.screen, about)
    }

    fn who(self: &Rc<Self>, label: &Text) -> El {
        let (asked, control, label) = (self.clone(), self.clone(), label.clone());
        el("div").live_if(move || asked.mark() == Some(Mark::NotSure), move || control.field(WHO, &label))
    }

    /// The note, which opens in place and then takes the focus.
    fn note(self: &Rc<Self>, is_open: Local, label: &Text) -> El {
        let (control, label) = (self.clone(), label.clone());
        let was_open = is_open.get() > 0;
        let note = move || control.field(NOTE, &label).focus_field_if(!was_open);
        el("div").live_if(move || is_open.get() > 0, note)
    }
}

/// A text that belongs to a statement.
#[derive(Clone, Copy)]
struct Part {
    name: &'static str,
    kind: field::Kind,
    text: fn(&mut Statement) -> &mut String,
}

const WHO: Part = Part { name: "who", kind: field::Kind::Short, text: |statement| &mut statement.who };
const NOTE: Part = Part { name: "note", kind: field::Kind::Long, text: |statement| &mut statement.note };
