//! Typing in what others wrote on paper: one copy after the other, and nothing is kept.

use super::confirm::{Request, ask_first};
use super::dom::{El, el, el_class, words};
use super::heading::step_heading;
use super::keeping::keeping;
use super::navigation::{Look, button};
use super::screen::Screen;
use super::{Intent, Keeping, State};
use crate::model::Place;

/// The start page of someone who types in copies.
pub(super) fn start(screen: &Screen) -> El {
    let said = screen.later();
    let (is_begun, resume) = screen.now(|state| (state.response.has_answers(), state.resume.clone()));
    let go_on = if is_begun { said.carry_on } else { screen.words().start };
    let go_on = button(screen, Look::Primary, go_on, Intent::Go(resume));
    el("div")
        .child(screen.said_in("p", "above", &screen.questionnaire().title))
        .child(step_heading(screen, said.type_in))
        .child(words("p", "lead", said.about_typing))
        .child(el_class("div", "about").child(words("p", "privacy", said.privacy_typing)))
        .child(el_class("div", "navigation").child(go_on))
        .child(foot(screen))
}

/// What comes after a copy, at the end of it.
pub(super) fn done(screen: &Screen, state: &State) -> Option<El> {
    let next = Intent::TypeIn(screen.questionnaire().first());
    (state.keeping == Keeping::Typing).then(|| {
        leave(screen, Look::Secondary, screen.later().next_copy, next, |screen, next| {
            let download = button(screen, Look::Primary, screen.words().download, Intent::Download);
            el_class("div", "navigation").child(download).child(next)
        })
    })
}

/// The foot of a step: for someone who types in copies, what happens to them, and the way out.
pub(super) fn foot(screen: &Screen) -> El {
    let is_typing = screen.now(|state| state.keeping == Keeping::Typing);
    if is_typing { way_out(screen) } else { keeping(screen) }
}

of_part! { "rest" "0f",
    /// What happens to a copy, and the way out.
    fn way_out(screen: &Screen) -> El {
        let is_amid = screen.now(|state| matches!(state.place, Place::Section(..) | Place::Check));
        let stop = leave(screen, Look::Quiet, screen.later().stop_typing, Intent::StopTyping, move |screen, stop| {
            let download = is_amid.then(|| button(screen, Look::Quiet, screen.words().download, Intent::Download));
            el_class("div", "actions").maybe(download).child(stop)
        });
        el_class("div", "keeping").child(words("p", "status", screen.later().typing_status)).child(stop)
    }
}

/// A button that leaves a copy, and asks before when it would be lost.
fn leave(
    screen: &Screen,
    look: Look,
    yes: &'static str,
    intent: Intent,
    buttons: impl Fn(&Screen, El) -> El + 'static,
) -> El {
    let (title, about) = (screen.later().ask_leave_copy, screen.later().about_leave_copy);
    let keep = screen.words().back;
    ask_first(screen, Request { title, about, yes, intent, keep, is_all: true }, look, buttons)
}
