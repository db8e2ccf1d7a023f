//! The buttons of a step.

use leptos::prelude::*;

use super::Intent;
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
pub(super) fn button(screen: &Screen, look: Look, words: &str, intent: Intent) -> AnyView {
    let wants = screen.wants;
    plain_button(look, words, move || wants.run(intent.clone()))
}

/// A button that does something within the view.
pub(super) fn plain_button(look: Look, words: &str, press: impl Fn() + 'static) -> AnyView {
    let class = match look {
        Look::Primary => "primary",
        Look::Secondary => "secondary",
        Look::Quiet => "quiet",
    };
    view! { <button type="button" class=class part="button" on:click=move |_| press()>{words.to_owned()}</button> }
        .into_any()
}

/// "Continue" and "Back"; both lead back to the check when the person came from there to change an answer.
pub(super) fn navigation(screen: &Screen, place: &Place) -> AnyView {
    let (next, back) = match screen.state.changing.get_untracked() {
        Some(_) => (Place::Check, Place::Check),
        None => (screen.questionnaire.after(place), screen.questionnaire.before(place)),
    };
    let (words, next) = match next {
        Place::Report => (screen.words.finish, Intent::Finish),
        next => (screen.words.go_on, Intent::Go(next)),
    };
    view! {
        <div class="navigation">
            {button(screen, Look::Primary, words, next)}
            {button(screen, Look::Secondary, screen.words.back, Intent::Go(back))}
        </div>
    }
    .into_any()
}
