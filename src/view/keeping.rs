//! What happens to the answers, and what the person can do with them, at the foot of every step.

use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

use super::confirm::{self, confirm};
use super::dom::{El, el_class};
use super::navigation::{Look, button, plain_button};
use super::screen::Screen;
use super::{Intent, Keeping, State};

/// The foot of a step. Closing the question before deleting gives the focus back to the button that asked.
pub(super) fn keeping(screen: &Screen) -> El {
    let words = screen.words();
    let delete = confirm::Request {
        title: words.ask_delete,
        about: words.about_delete,
        yes: words.delete,
        intent: || Intent::Delete,
    };
    let asks = RwSignal::new(NOT_ASKED);
    let (followed, screen) = (screen.clone(), screen.clone());
    let shown = move || if followed.follow(State::has_traces) { asks.get() } else { NOTHING };
    let status = status(&screen);
    let actions = move |shown| match shown {
        NOTHING => Vec::new(),
        ASKED => vec![confirm(&screen, delete, move || asks.set(TAKEN_BACK))],
        _ => vec![
            button(&screen, Look::Quiet, words.download, Intent::Download),
            plain_button(Look::Quiet, words.delete, move || asks.set(ASKED)).focus_if(shown == TAKEN_BACK),
        ],
    };
    el_class("div", "keeping").child(status).live(shown, actions)
}

/// What is shown at the foot.
const NOTHING: usize = 0;
/// The buttons.
pub(super) const NOT_ASKED: usize = 1;
/// The question.
pub(super) const ASKED: usize = 2;
/// The buttons again.
pub(super) const TAKEN_BACK: usize = 3;

/// Says how the answers are kept, from the first one on.
fn status(screen: &Screen) -> El {
    let (words, screen) = (screen.words(), screen.clone());
    let status = move |state: &State| match state.keeping {
        Keeping::Fails => words.saving_fails,
        Keeping::Nowhere => words.saved_none,
        _ if !state.has_traces() => "",
        Keeping::Device => words.saved_device,
        Keeping::Tab => words.saved_tab,
    };
    el_class("p", "status").attr("role", "status").live_text(move || screen.follow(status).to_owned())
}
