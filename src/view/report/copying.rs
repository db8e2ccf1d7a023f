//! To copy words of a report, and to be told below the button how that went.

use crate::view::dom::{El, el, el_class};
use crate::view::navigation::{Look, plain_button};
use crate::view::screen::Screen;
use crate::view::{Copying, Intent};

/// The button that copies the words of a `body`.
pub(super) fn copy(screen: &Screen, what: Copying, look: Look, body: El) -> El {
    let wants = screen.clone();
    plain_button(look, screen.later().copy, move || wants.want(Intent::Copy(what, body.plain_text())))
}

/// Adds what is said of that; where the browser does not copy, with the words to select.
pub(super) fn with_what_came_of_it(below: El, screen: &Screen, what: Copying, body: El) -> El {
    let said = screen.later();
    let (followed, shown) = (screen.clone(), screen.clone());
    let status = move || {
        let told = match followed.now(|state| state.copied) {
            Some((copied, true)) if copied == what => said.copied,
            Some((refused, false)) if refused == what => said.not_copied,
            _ => "",
        };
        told.to_owned()
    };
    below
        .child(el_class("p", "status").attr("role", "status").live_text(status))
        .live_if(move || shown.now(|state| state.copied == Some((what, false))), move || to_select(body, said.copy))
}

/// The words in a field, all selected.
fn to_select(body: El, label: &str) -> El {
    let field = el("textarea").attr("readonly", "").attr("rows", "8").attr("aria-label", label);
    let words = body.plain_text();
    el_class("div", "field").child(field.live_value(move || words.clone())).focus_field_if(true)
}
