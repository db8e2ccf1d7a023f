//! What an event tells.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

use super::Part;

/// Whether what an event comes from is unfolded.
pub fn is_open(event: &Event) -> bool {
    event.target().is_some_and(|details| details.unchecked_into::<Part>().is("[open]"))
}

/// The text of the field that an event comes from.
pub fn text_of(event: &Event) -> String {
    event.target().map(|field| field.unchecked_into::<HtmlInputElement>().value()).unwrap_or_default()
}

/// Whether a key was pressed that closes what is open.
pub fn is_escape(event: &Event) -> bool {
    event.unchecked_ref::<KeyboardEvent>().key() == "Escape"
}

/// Whether the option that an event comes from is checked.
pub fn is_checked(event: &Event) -> bool {
    event.target().is_some_and(|option| option.unchecked_into::<HtmlInputElement>().checked())
}
