//! The buttons of a step.

use leptos::prelude::*;

use super::Intent;
use super::dom::{El, el, el_class};
use super::screen::Screen;
use crate::model::Place;

/// How a button looks.
#[derive(Clone, Copy)]
pub(super) enum Look {
    /// The one that most people want.
    Primary,
    /// The other ones.
    Secondary,
    /// Words that can be pressed.
    Quiet,
}

/// A button that reports what the person wants.
pub(super) fn button(screen: &Screen, look: Look, words: &str, intent: Intent) -> El {
    let screen = screen.clone();
    plain_button(look, words, move || screen.want(intent.clone()))
}

/// A button that does something within the view.
pub(super) fn plain_button(look: Look, words: &str, press: impl Fn() + 'static) -> El {
    let class = match look {
        Look::Primary => "primary",
        Look::Secondary => "secondary",
        Look::Quiet => "quiet",
    };
    el("button")
        .attr("type", "button")
        .attr("class", class)
        .attr("part", "button")
        .on("click", move |_| press())
        .text(words)
}

/// Buttons beside each other.
pub(super) fn buttons(buttons: impl IntoIterator<Item = El>) -> El {
    el_class("div", "navigation").children(buttons)
}

/// "Continue" and "Back"; both lead back to the check when the person came from there to change an answer.
pub(super) fn navigation(screen: &Screen, place: &Place) -> El {
    let (next, back) = match screen.state.with_untracked(|state| state.changing.is_some()) {
        true => (Place::Check, Place::Check),
        false => (screen.questionnaire.after(place), screen.questionnaire.before(place)),
    };
    let (words, next) = match next {
        Place::Report => (screen.words.finish, Intent::Finish),
        next => (screen.words.go_on, Intent::Go(next)),
    };
    buttons([
        button(screen, Look::Primary, words, next),
        button(screen, Look::Secondary, screen.words.back, Intent::Go(back)),
    ])
}
