//! Something folded away, which stays open once the person has opened it.

use super::Intent;
use super::dom::{El, el, el_class};
use super::screen::Screen;

/// What unfolds at its summary. It begins open when the person left it open, or when `is_used`; `name` tells it apart
/// from all others.
pub(super) fn fold(screen: &Screen, name: &str, class: &str, summary: El, is_used: bool) -> El {
    let is_left_open = screen.now(|state| state.open.iter().any(|known| known == name));
    let (told, told_name) = (screen.clone(), name.to_owned());
    let details = el_class("details", class).child(el("summary").child(summary));
    let details = if is_used || is_left_open { details.attr("open", "") } else { details };
    details.on("toggle", move |event| told.want(Intent::Open(told_name.clone(), event.holds)))
}
