//! Keeps the colours legible, whatever the page asks for, and whenever it asks for something else.

use super::dom::{El, el_class};
use crate::glue::{self, Thing};
use crate::model::{Colour, MENDED, legible};

/// Keeps an element and all in it legible. What its colours are is read off an element that nobody sees: its shadow has
/// them all, and fades to new ones, so that the end of the fading tells of every change. It also tells when it is shown
/// again: nothing fades in a hidden part of a page.
pub(super) fn keep_legible(view: El) -> El {
    let probe = el_class("i", "colours");
    let (around, within) = (view.thing(), probe.thing());
    let mended = move || mend(around, within);
    glue::soon(Box::new(mended));
    view.child(probe.on("transitionend", move |_| mended()).on("animationstart", move |_| mended()))
}

/// Sets what differs from the sheet, and takes away what no longer does.
fn mend(around: Thing, within: Thing) {
    let Some(shadow) = within.shadow() else { return };
    for (token, colour) in MENDED.iter().zip(legible(&shadow)) {
        let mut css = String::new();
        if let Some(Colour(bits)) = colour {
            css.push('#');
            for place in [20, 16, 12, 8, 4, 0] {
                css.push(char::from_digit((bits >> place) & 15, 16).unwrap_or_default());
            }
        }
        around.set_style(token, &css);
    }
}
