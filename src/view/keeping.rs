//! What happens to the answers, and what the person can do with them, at the foot of every step.

use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

use super::confirm::{self, confirm};
use super::dom::{El, el_class};
use super::navigation::{Look, button, plain_button};
use super::screen::Screen;
use super::{Intent, Keeping};

/// The foot of a step.
pub(super) fn keeping(screen: &Screen) -> El {
    let words = screen.words();
    let delete = confirm::Question {
        title: words.ask_delete,
        about: words.about_delete,
        yes: words.delete,
        intent: || Intent::Delete,
    };
    let asks = RwSignal::new(0_usize);
    let (followed, screen) = (screen.clone(), screen.clone());
    let shown = move || if followed.follow(|state| state.response.has_answers()) { 1 + asks.get() } else { 0 };
    let status = status(&screen);
    let actions = move |shown| match shown {
        0 => Vec::new(),
        1 => vec![
            button(&screen, Look::Quiet, words.download, Intent::Download),
            plain_button(Look::Quiet, words.delete, move || asks.set(1)),
        ],
        _ => vec![confirm(&screen, delete, move || asks.set(0))],
    };
    el_class("div", "keeping").child(status).live(shown, actions)
}

fn status(screen: &Screen) -> El {
    let (words, screen) = (screen.words(), screen.clone());
    let status = move || match screen.follow(|state| state.keeping) {
        Keeping::Device => words.saved_device,
        Keeping::Tab => words.saved_tab,
        Keeping::Nowhere => words.saved_none,
        Keeping::Fails => words.saving_fails,
    };
    el_class("p", "status").attr("role", "status").live_text(move || status().to_owned())
}
