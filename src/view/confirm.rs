//! A question before something is deleted, asked in place.

use leptos::prelude::*;

use super::Intent;
use super::heading::focused_heading;
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
pub(super) fn confirm(screen: &Screen, question: Question, close: impl Fn() + 'static) -> AnyView {
    view! {
        <div class="confirm">
            {focused_heading(screen, 1, question.title)}
            <p>{question.about}</p>
            <div class="navigation">
                {button(screen, Look::Primary, screen.words.download, Intent::Download)}
                {button(screen, Look::Secondary, question.yes, (question.intent)())}
                {plain_button(Look::Secondary, screen.words.keep, close)}
            </div>
        </div>
    }
    .into_any()
}
