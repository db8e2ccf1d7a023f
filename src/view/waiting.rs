//! Says that what was pressed has to wait.

use super::Waiting;
use super::dom::{El, el_class};
use super::screen::Screen;

/// Says that what was pressed has to wait.
pub(super) fn waiting(screen: &Screen) -> El {
    let (words, screen) = (screen.words(), screen.clone());
    let waiting = move || match screen.now(|state| state.waiting) {
        Waiting::Nothing => "",
        Waiting::Part => words.one_moment,
        Waiting::Failed => words.not_loaded,
    };
    el_class("p", "waiting").attr("role", "status").live_text(move || waiting().to_owned())
}
