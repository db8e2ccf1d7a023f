//! What happens to the answers, and what the person can do with them, at the foot of every step.

use leptos::prelude::*;

use super::confirm::{self, confirm};
use super::navigation::{Look, button, plain_button};
use super::screen::Screen;
use super::{Intent, Keeping};

/// The foot of a step.
pub(super) fn keeping(screen: &Screen) -> AnyView {
    let words = screen.words;
    let state = screen.state.keeping;
    let status = move || match state.get() {
        Keeping::Device => words.saved_device,
        Keeping::Tab => words.saved_tab,
        Keeping::Nowhere => words.saved_none,
        Keeping::Fails => words.saving_fails,
    };
    let response = screen.state.response;
    let has_answers = Memo::new(move |_| response.with(|response| response.has_answers()));
    let asks = RwSignal::new(false);
    let delete = confirm::Question {
        title: words.ask_delete,
        about: words.about_delete,
        yes: words.delete,
        intent: || Intent::Delete,
    };
    let screen = screen.clone();
    let actions = move || {
        has_answers.get().then(|| {
            if asks.get() {
                return confirm(&screen, delete, move || asks.set(false));
            }
            view! {
                {button(&screen, Look::Quiet, words.download, Intent::Download)}
                {plain_button(Look::Quiet, words.delete, move || asks.set(true))}
            }
            .into_any()
        })
    };
    view! {
        <div class="keeping">
            <p class="status" role="status">{status}</p>
            {actions}
        </div>
    }
    .into_any()
}
