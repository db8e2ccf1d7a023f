//! A question before something is deleted, asked in place.

use web_sys::Event;

use super::Intent;
use super::dom::{El, el, el_class, is_escape};
use super::heading::heading;
use super::navigation::{Look, button, plain_button};
use super::screen::Screen;

/// What is asked.
#[derive(Clone, Copy)]
pub(super) struct Request {
    /// The question.
    pub(super) title: &'static str,
    /// What it means.
    pub(super) about: &'static str,
    /// The button that says yes.
    pub(super) yes: &'static str,
    /// What yes means.
    pub(super) intent: fn() -> Intent,
}

/// Asks, with the download at hand. The heading takes the focus; "Keep my answers" closes it, and so does Escape.
pub(super) fn confirm(screen: &Screen, request: Request, close: impl Fn() + Clone + 'static) -> El {
    let words = screen.words();
    let buttons = el_class("div", "navigation")
        .child(button(screen, Look::Primary, words.download, Intent::Download))
        .child(button(screen, Look::Secondary, request.yes, (request.intent)()))
        .child(plain_button(Look::Secondary, words.keep, close.clone()));
    let leave = move |event: Event| {
        if is_escape(&event) {
            close();
        }
    };
    el_class("div", "confirm")
        .on("keydown", leave)
        .child(heading(screen, 1, request.title).attr("tabindex", "-1").focus_if(true))
        .child(el("p").text(request.about))
        .child(buttons)
}
