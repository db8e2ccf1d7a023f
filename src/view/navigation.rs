//! The buttons of a step.

use super::Intent;
use super::dom::{El, el_class};
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

/// A button that tells what the person wants.
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
    el_class("button", class).attr("type", "button").attr("part", "button").text(words).on("click", move |_| press())
}

/// "Continue" and "Back"; both lead back to the check, or to the report, when the person came from there to change an
/// answer, and no other screen asks the same question.
pub(super) fn navigation(screen: &Screen, place: &Place) -> El {
    let questionnaire = screen.questionnaire();
    let (mut next, mut back) = (questionnaire.after(place), questionnaire.before(place));
    let changing = screen.now(|state| state.changing.clone());
    if let Some(question) = &changing {
        let origin = if questionnaire.check { Place::Check } else { Place::Report };
        for way in [&mut next, &mut back] {
            if !questionnaire.stands_on(question, way) {
                way.clone_from(&origin);
            }
        }
    }
    let words = screen.words();
    let next = match next {
        Place::Report if changing.is_none() => button(screen, Look::Primary, words.finish, Intent::Finish),
        next => button(screen, Look::Primary, words.go_on, Intent::Go(next)),
    };
    el_class("div", "navigation").child(next).child(button(screen, Look::Secondary, words.back, Intent::Go(back)))
}
