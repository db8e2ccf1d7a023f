//! What the person should know of their answers: that they could not be saved, and why, or that two tabs differ.

use super::dom::{El, el, el_class, words};
use super::keeping::status_of;
use super::navigation::{Look, button};
use super::returning::notice;
use super::screen::Screen;
use super::{Intent, Keeping, Room, State, said};
use crate::model::Recorded;

/// Whether there is anything that only this part of the engine has words for.
pub(super) fn is_there(state: &State) -> bool {
    state.keeping == Keeping::Deleted || state.room != Room::Enough
}

of_part! { "rest" "c",
    /// Says how the answers are kept, when there is something to be said of that.
    pub(super) fn sentence(screen: &Screen) -> String {
        screen.now(|state| {
            let said = screen.paper();
            if let Room::TooLittle(id) = &state.room
                && let Some(question) = screen.questionnaire().question(id)
            {
                return join![said.too_much, " ", screen.say(&question.text)];
            }
            match state.keeping {
                Keeping::Deleted => said.deleted_elsewhere.to_owned(),
                Keeping::Device | Keeping::Tab => join![status_of(screen, state), ". ", said.nearly_full],
                _ => status_of(screen, state).to_owned(),
            }
        })
    }
}

of_part! { "rest" "d",
    /// What the person can do about it, and what has just been found.
    pub(super) fn remedies(screen: &Screen) -> El {
        let (followed, shown) = (screen.clone(), screen.clone());
        let (asked, two) = (screen.clone(), screen.clone());
        let (told, news) = (screen.clone(), screen.clone());
        let save_again = move || button(&shown, Look::Quiet, shown.paper().save_again, Intent::SaveAgain);
        el("div")
            .live_if(move || told.now(|state| state.is_news), move || {
                let found = news.now(|state| state.notice);
                el("div").attr("role", "status").maybe(found.map(|found| notice(&news, found)))
            })
            .live(move || asked.now(fingerprint), move |_| two.now(|state| undecided(&two, state)))
            .live_if(move || followed.now(|state| state.keeping == Keeping::Deleted), save_again)
    }
}

/// A number that is another one when another question is to be asked, or its answers have changed.
fn fingerprint(state: &State) -> usize {
    let mut number = 0_usize;
    if let Some((own, other)) = state.response.undecided() {
        for byte in own.question.bytes() {
            number = number.wrapping_mul(31).wrapping_add(byte.into());
        }
        for stamp in [&own.stamp, &other.stamp] {
            number = number.wrapping_mul(31).wrapping_add(usize::try_from(stamp.revision).unwrap_or(0));
        }
    }
    number
}

/// Asks which of two answers is to be kept; both are shown.
fn undecided(screen: &Screen, state: &State) -> Vec<El> {
    let Some((own, other)) = state.response.undecided() else { return Vec::new() };
    let Some(question) = screen.questionnaire().question(&own.question) else { return Vec::new() };
    let paper = screen.paper();
    let answer = |label: &str, recorded: &Recorded| {
        let shown = el_class("div", "given").child(words("p", "label", label));
        let lines = match &recorded.answer {
            Some(answer) => said::all_lines(screen, &state.response, question, answer),
            None => vec![paper.no_answer.to_owned()],
        };
        for line in &lines {
            shown.add(words("p", "own-words", line));
        }
        shown
    };
    let decide =
        |look, words: &str, takes_other| button(screen, look, words, Intent::Decide(own.question.clone(), takes_other));
    let buttons = el_class("div", "navigation").child(decide(Look::Primary, paper.keep_this, false)).child(decide(
        Look::Secondary,
        paper.take_other,
        true,
    ));
    let asks = el_class("div", "confirm")
        .attr("role", "group")
        .attr("aria-label", paper.two_answers)
        .child(words("p", "asked", &screen.say(&question.text)))
        .child(el("p").text(paper.two_answers).attr("role", "status"))
        .child(answer(paper.this_answer, own))
        .child(answer(paper.other_answer, other))
        .child(buttons);
    vec![asks]
}
