//! A field for words, with its label.

use leptos::prelude::*;

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
    field: Field,
    text: Memo<String>,
    typed: impl Fn(String) + Copy + 'static,
) -> AnyView {
    let Field { id, name, label, hint, long, is_question } = field;
    let hint_id = format!("{id}.hint");
    let over_id = format!("{id}.over");
    let has_hint = hint.is_some();
    let words = screen.words;
    let over = Memo::new(move |_| text.with(|text| text.chars().count().saturating_sub(LONGEST)));
    let described = {
        let (hint_id, over_id) = (hint_id.clone(), over_id.clone());
        move || match (has_hint, over.get() > 0) {
            (true, true) => Some(format!("{hint_id} {over_id}")),
            (true, false) => Some(hint_id.clone()),
            (false, true) => Some(over_id.clone()),
            (false, false) => None,
        }
    };
    let too_long = move || (over.get() > 0).then(|| (words.too_long)(over.get()));
    let input = if long {
        view! {
            <textarea id=id.clone() name=name rows="3" autocomplete="off" aria-describedby=described
                prop:value=move || text.get() on:input=move |event| typed(event_target_value(&event))></textarea>
        }
        .into_any()
    } else {
        view! {
            <input type="text" id=id.clone() name=name autocomplete="off" aria-describedby=described
                prop:value=move || text.get() on:input=move |event| typed(event_target_value(&event)) />
        }
        .into_any()
    };
    let class = if is_question { "field question" } else { "field" };
    view! {
        <div class=class>
            <label for=id>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {input}
            <p class="over" id=over_id aria-live="polite">{too_long}</p>
        </div>
    }
    .into_any()
}
