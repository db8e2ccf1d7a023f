//! A field for words, with its label.

use std::cell::Cell;
use std::rc::Rc;

use super::dom::{El, el, el_class, words};
use super::screen::Screen;
use crate::call::{Call, Make};

/// The longest text that is kept in one place, in characters (Unicode scalar values).
const LONGEST: usize = 5_000;

/// What a field takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A line.
    Short,
    /// A line that grows with what is written.
    Own,
    /// Several lines.
    Long,
    /// A day.
    Day,
}

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
    /// What it takes.
    pub(super) kind: Kind,
    /// Whether the label is a question of its own, and set as one.
    pub(super) is_question: bool,
    /// The text that it shows.
    pub(super) text: Rc<dyn Make<String>>,
    /// Is told what is typed.
    pub(super) typed: Box<dyn Call<String>>,
}

/// A field for words. It holds text of any length, and says kindly when it is too long.
pub(super) fn field(screen: &Screen, field: Field) -> El {
    let Field { id, name, label, hint, kind, is_question, text, typed } = field;
    let screen = screen.clone();
    let hint_id = join![id, ".hint"];
    let over_id = join![id, ".over"];
    let frame = el_class("div", if is_question { "field question" } else { "field" });
    frame.add(el("label").attr("for", &id).text(&label));
    let mut described = String::new();
    if let Some(hint) = hint {
        frame.add(words("p", "hint", &hint).attr("id", &hint_id));
        described.push_str(&hint_id);
        described.push(' ');
    }
    described.push_str(&over_id);
    let (shown, directed, measured) = (text.clone(), text.clone(), text);
    let input = match kind {
        Kind::Short => el("input").attr("type", "text"),
        Kind::Own => el("textarea").attr("rows", "1"),
        Kind::Long => el("textarea").attr("rows", "3"),
        Kind::Day => el("input").attr("type", "date").attr("max", "9999-12-31"),
    };
    frame.add(
        input
            .attr("id", &id)
            .attr("name", &name)
            .attr("autocomplete", "off")
            // While it is empty, it runs like the words around it.
            .live_attr("dir", move || if directed.make().is_empty() { "" } else { "auto" }.to_owned())
            .attr("aria-describedby", &described)
            .live_value(move || shown.make())
            .on("input", move |event| typed.call(event.text())),
    );
    frame.child(over(screen, measured).attr("id", &over_id))
}

/// Says of a text that it is too long, and by how much. Only that it is so, and that it no longer is, is announced: the
/// number changes with every key, and is read with the field.
fn over(screen: Screen, text: Rc<dyn Make<String>>) -> El {
    let (counted, words) = (text.clone(), screen.words());
    let was_over = Cell::new(false);
    let said = move || {
        let (was, is) = (was_over.get(), too_many(&text) > 0);
        was_over.set(was || is);
        match (was, is) {
            (_, true) => words.too_long,
            (true, false) => words.short_enough,
            (false, false) => "",
        }
        .to_owned()
    };
    let number = move || match too_many(&counted) {
        0 => String::new(),
        count => screen.counted(&words.too_many, count, "", 0),
    };
    let announced = el("p").attr("aria-live", "polite").live_text(said);
    el_class("div", "over").child(announced).child(el("p").live_text(number))
}

/// How many characters too many a text has.
fn too_many(text: &Rc<dyn Make<String>>) -> u32 {
    let characters = text.make().chars().count().saturating_sub(LONGEST);
    u32::try_from(characters).unwrap_or(u32::MAX)
}
