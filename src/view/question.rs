//! A question, whatever its kind.

use leptos::prelude::*;

use super::field::{Field, field};
use super::screen::Screen;
use super::{Focus, Intent, choice, scale};
use crate::model::{Answer, Ask, Question};

/// A question of a step. It takes the focus when the person came to change its answer.
pub(super) fn question(screen: &Screen, question: &Question) -> AnyView {
    let content = match &question.ask {
        Ask::Statement(ask) => scale::statement(screen, question, ask),
        Ask::Choice(ask) => choice::choice(screen, question, ask),
        Ask::Text { long } => text(screen, question, *long),
    };
    let frame = NodeRef::new();
    if screen.state.focus.get_untracked() == Focus::Question(question.id.clone()) {
        frame.on_load(|element: web_sys::HtmlDivElement| focus_first_field(&element));
    }
    view! { <div class="frame" node_ref=frame>{content}</div> }.into_any()
}

fn text(screen: &Screen, question: &Question, long: bool) -> AnyView {
    let answer = screen.answer(question);
    let text = Memo::new(move |_| match answer.get() {
        Some(Answer::Text(text)) => text,
        _ => String::new(),
    });
    let about = Field {
        id: question.id.clone(),
        name: question.id.clone(),
        label: screen.say(&question.text),
        hint: screen.say_some(question.hint.as_ref()),
        long,
        is_question: true,
    };
    let wants = screen.wants;
    let id = StoredValue::new(question.id.clone());
    field(screen, about, text, move |text| wants.run(Intent::Type(id.get_value(), Answer::Text(text))))
}

/// Moves the focus to the chosen field, or else the first: the one that the Tab key would find.
fn focus_first_field(frame: &web_sys::Element) {
    let find = |selector| frame.query_selector(selector).ok().flatten();
    let field = find("input:checked").or_else(|| find("input, textarea"));
    if let Some(field) = field {
        drop(wasm_bindgen::JsCast::unchecked_into::<web_sys::HtmlElement>(field).focus());
    }
}
