//! A question, whatever its kind.

use leptos::prelude::*;

use super::dom::{El, el, el_class};
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
    let takes_focus = screen.focuses(&Focus::Question(question.id.clone()));
    if takes_focus { content.focus_field() } else { content }
}

/// A group of fields under one question.
pub(super) fn fieldset(screen: &Screen, question: &Question) -> El {
    let hint_id = question.hint.as_ref().map(|_| format!("{}.hint", question.id));
    let hint = screen.say_some(question.hint.as_ref()).zip(hint_id.as_ref());
    el_class("fieldset", "question")
        .maybe_attr("aria-describedby", hint_id.as_deref())
        .child(el("legend").text(&screen.say(&question.text)))
        .children(hint.map(|(hint, id)| el_class("p", "hint").attr("id", id).text(&hint)))
}

fn text(screen: &Screen, question: &Question, long: bool) -> El {
    let about = Field {
        id: question.id.clone(),
        name: question.id.clone(),
        label: screen.say(&question.text),
        hint: screen.say_some(question.hint.as_ref()),
        long,
        is_question: true,
    };
    let (state, id) = (screen.state, question.id.clone());
    let text = move || {
        state.with(|state| match state.response.answer(&id) {
            Some(Answer::Text(text)) => text.clone(),
            _ => String::new(),
        })
    };
    let (wanting, id) = (screen.clone(), question.id.clone());
    field(screen, &about, text, move |text| wanting.want(Intent::Type(id.clone(), Answer::Text(text))))
}
