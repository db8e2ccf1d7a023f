//! A question before something is deleted, asked in place.

use super::Intent;
use super::dom::{El, el, el_class};
use super::heading::heading;
use super::navigation::{Look, button, plain_button};
use super::screen::Screen;

/// What is asked.
#[derive(Clone, Copy)]
pub(super) struct Question {
    /// The question.
    pub(super) title: &'static str,
    /// What it means.
    pub(super) about: &'static str,
    /// The button that says yes.
    pub(super) yes: &'static str,
    /// What yes means.
    pub(super) intent: fn() -> Intent,
}

/// Asks, with the download at hand. The heading takes the focus; "Keep my answers" closes it.
pub(super) fn confirm(screen: &Screen, question: Question, close: impl Fn() + 'static) -> El {
    let words = screen.words();
    let buttons = el_class("div", "navigation")
        .child(button(screen, Look::Primary, words.download, Intent::Download))
        .child(button(screen, Look::Secondary, question.yes, (question.intent)()))
        .child(plain_button(Look::Secondary, words.keep, close));
    el_class("div", "confirm")
        .child(heading(screen, 1, question.title).attr("tabindex", "-1").focus())
        .child(el("p").text(question.about))
        .child(buttons)
}
