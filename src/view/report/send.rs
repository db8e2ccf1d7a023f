//! Sending the answers to the page, by the person's own act.

use crate::join::fill;
use crate::view::dom::{El, el_class, words};
use crate::view::navigation::{Look, button};
use crate::view::screen::Screen;
use crate::view::{Intent, State};

/// The button, with what is sent; nothing where the page asks for none.
pub(super) fn send(screen: &Screen, state: &State) -> Option<El> {
    state.is_sent?;
    let said = screen.later();
    let label = match &state.organisation {
        Some(organisation) => fill(said.send_to, "organisation", &organisation.as_str()),
        None => said.send.to_owned(),
    };
    let (followed, told) = (screen.clone(), said.sent);
    let status = move || if followed.now(|state| state.is_sent == Some(true)) { told } else { "" }.to_owned();
    let button = button(screen, Look::Secondary, &label, Intent::Send).attr("aria-describedby", "sends");
    let shown = el_class("div", "share")
        .child(words("p", "about-send", said.about_send).attr("id", "sends"))
        .child(el_class("div", "navigation").child(button))
        .child(el_class("p", "status").attr("role", "status").live_text(status));
    Some(shown)
}
