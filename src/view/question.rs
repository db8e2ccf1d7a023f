//! A question, whatever its kind.

use std::rc::Rc;

use super::dom::{El, el, el_class, words};
use super::field::{Field, field};
use super::screen::Screen;
use super::{Focus, Intent, choice, scale};
use crate::model::{Answer, Ask, Question};

/// A question of a step. It takes the focus when the person came to change its answer.
pub(super) fn question(screen: &Screen, question: &Question) -> El {
    let content = match &question.ask {
        Ask::Statement(ask) => scale::statement(screen, question, ask),
        Ask::Choice(ask) => choice::choice(screen, question, ask),
        Ask::Text { long } => text(screen, question, *long),
    };
    content.focus_field_if(screen.focuses(&Focus::Question(question.id.clone())))
}

/// A group of fields under one question.
pub(super) fn fieldset(screen: &Screen, question: &Question) -> El {
    let legend = el("legend").text(&screen.say(&question.text));
    let fieldset = el_class("fieldset", "question").child(legend);
    let Some(hint) = &question.hint else { return fieldset };
    let id = format!("{}.hint", question.id);
    fieldset.attr("aria-describedby", &id).child(words("p", "hint", &screen.say(hint)).attr("id", &id))
}

fn text(screen: &Screen, question: &Question, long: bool) -> El {
    let (shown, shown_id) = (screen.clone(), question.id.clone());
    let (told, told_id) = (screen.clone(), question.id.clone());
    let text = move || {
        shown.follow(|state| match state.response.answer(&shown_id) {
            Some(Answer::Text(text)) => text.clone(),
            _ => String::new(),
        })
    };
    let about = Field {
        id: question.id.clone(),
        name: question.id.clone(),
        label: screen.say(&question.text),
        hint: question.hint.as_ref().map(|hint| screen.say(hint)),
        long,
        is_question: true,
        text: Rc::new(text),
        typed: Box::new(move |text| told.want(Intent::Type(told_id.clone(), Answer::Text(text)))),
    };
    field(screen, about)
}
