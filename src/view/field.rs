//! A field for words, with its label.

use std::rc::Rc;

use leptos::prelude::*;
use send_wrapper::SendWrapper;

use super::dom::{El, el, el_class};
use super::screen::Screen;

/// The longest text that is kept in one place, in characters (Unicode scalar values).
const LONGEST: usize = 5_000;

/// What a field is for.
pub(super) struct Field {
    /// Its id, unique within the widget.
    pub(super) id: String,
    /// Its name; several fields for own words share one.
    pub(super) name: String,
    /// Its label.
    pub(super) label: String,
    /// An explanation under the label.
    pub(super) hint: Option<String>,
    /// Whether it has several lines.
    pub(super) long: bool,
    /// Whether the label is a question of its own, and set as one.
    pub(super) is_question: bool,
}

/// A field that shows a text and tells what is typed. It holds text of any length, and says kindly when it is too long.
pub(super) fn field(
    screen: &Screen,
    field: &Field,
    text: impl Fn() -> String + Clone + 'static,
    typed: impl Fn(String) + 'static,
) -> El {
    field_of(screen, field, Rc::new(text), Box::new(typed))
}

fn field_of(screen: &Screen, field: &Field, text: Rc<dyn Fn() -> String>, typed: Box<dyn Fn(String)>) -> El {
    let words = screen.words;
    let hint_id = field.hint.as_ref().map(|_| format!("{}.hint", field.id));
    let over_id = format!("{}.over", field.id);
    let measured = text.clone();
    let over = Memo::new({
        let measured = SendWrapper::new(measured);
        move |_| measured().chars().count().saturating_sub(LONGEST)
    });
    let hint = field.hint.as_ref().zip(hint_id.as_ref());
    let hint = hint.map(|(hint, id)| el_class("p", "hint").attr("id", id).text(hint));
    let too_long = el_class("p", "over").attr("id", &over_id).attr("aria-live", "polite");
    let input = if field.long { el("textarea").attr("rows", "3") } else { el("input").attr("type", "text") };
    let input = input
        .attr("id", &field.id)
        .attr("name", &field.name)
        .attr("autocomplete", "off")
        .live_attr("aria-describedby", move || {
            let over = (over.get() > 0).then(|| over_id.clone());
            let ids: Vec<String> = hint_id.clone().into_iter().chain(over).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        })
        .live_value(move || text())
        .on("input", move |event| typed(event_target_value(&event)));
    el_class("div", if field.is_question { "field question" } else { "field" })
        .child(el("label").attr("for", &field.id).text(&field.label))
        .children(hint)
        .child(input)
        .child(too_long.live_text(move || match over.get() {
            0 => String::new(),
            characters => (words.too_long)(characters),
        }))
}
