//! What happens to the answers, and what the person can do with them, at the foot of every step.

use leptos::prelude::*;

use super::confirm::{self, confirm};
use super::dom::{El, el_class};
use super::navigation::{Look, button, plain_button};
use super::screen::Screen;
use super::{Intent, Keeping};

/// The foot of a step.
pub(super) fn keeping(screen: &Screen) -> El {
    let (words, state) = (screen.words, screen.state);
    let status = move || match state.with(|state| state.keeping) {
        Keeping::Device => words.saved_device.to_owned(),
        Keeping::Tab => words.saved_tab.to_owned(),
        Keeping::Nowhere => words.saved_none.to_owned(),
        Keeping::Fails => words.saving_fails.to_owned(),
    };
    let delete = confirm::Question {
        title: words.ask_delete,
        about: words.about_delete,
        yes: words.delete,
        intent: || Intent::Delete,
    };
    let asks = RwSignal::new(0_usize);
    let screen = screen.clone();
    let actions = move |shown| match shown {
        0 => Vec::new(),
        1 => vec![
            button(&screen, Look::Quiet, words.download, Intent::Download),
            plain_button(Look::Quiet, words.delete, move || asks.set(1)),
        ],
        _ => vec![confirm(&screen, delete, move || asks.set(0))],
    };
    el_class("div", "keeping")
        .child(el_class("p", "status").attr("role", "status").live_text(status))
        .live(move || if state.with(|state| state.response.has_answers()) { 1 + asks.get() } else { 0 }, actions)
}
