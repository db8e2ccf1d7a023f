//! What the person should know of their answers: that they could not be saved, and why, or that two tabs differ.

use super::dom::{El, el, el_class, words};
use super::keeping::status_of;
use super::navigation::{Look, button};
use super::returning::{notice, sentence_of};
use super::screen::Screen;
use super::{Intent, Keeping, Room, State, said};
use crate::model::Recorded;

/// Whether there is anything that only this part of the engine has words for.
pub(super) fn is_there(state: &State) -> bool {
    state.keeping == Keeping::Deleted || state.room != Room::Enough
}

of_part! { "rest" "0c",
    /// Says how the answers are kept, when there is something to be said of that.
    pub(super) fn sentence(screen: &Screen) -> String {
        screen.now(|state| {
            let said = screen.later();
            if let Room::TooLittle(id) = &state.room
                && let Some(question) = screen.questionnaire().question(id)
            {
                return join![said.too_much, " ", screen.say(&question.text)];
            }
            match state.keeping {
                Keeping::Deleted => said.deleted_elsewhere.to_owned(),
                Keeping::Fails => status_of(screen, state).to_owned(),
                Keeping::Device | Keeping::Tab if state.is_kept => {
                    join![status_of(screen, state), ". ", said.nearly_full]
                }
                _ => said.nearly_full.to_owned(),
            }
        })
    }
}

of_part! { "rest" "00",
    /// What has just come up, in a sentence; empty while nothing has.
    pub(super) fn news(screen: &Screen) -> String {
        screen.now(|state| match (state.is_news, state.notice) {
            (true, Some(found)) => sentence_of(screen, found).to_owned(),
            _ if state.response.undecided().is_some() => screen.later().two_answers.to_owned(),
            _ => String::new(),
        })
    }
}

of_part! { "rest" "0d",
    /// What the person can do about it, and what has just been found.
    pub(super) fn remedies(screen: &Screen) -> El {
        let (followed, shown) = (screen.clone(), screen.clone());
        let (asked, two) = (screen.clone(), screen.clone());
        let (told, news) = (screen.clone(), screen.clone());
        let save_again = move || button(&shown, Look::Quiet, shown.later().save_again, Intent::SaveAgain);
        el_class("div", "remedies")
            .live_if(move || told.now(|state| state.is_news), move || {
                let found = news.now(|state| state.notice);
                el("div").maybe(found.map(|found| notice(&news, found)))
            })
            .live(move || asked.now(fingerprint), move |_| two.now(|state| undecided(&two, state)))
            .live_if(move || followed.now(|state| state.keeping == Keeping::Deleted), save_again)
    }
}

/// A number that is another one when another question is to be asked.
fn fingerprint(state: &State) -> usize {
    let mut number = 0_usize;
    if let Some((own, other)) = state.response.undecided() {
        for byte in join![own.question, other.stamp.writer, other.stamp.revision].bytes() {
            number = number.wrapping_mul(31).wrapping_add(byte.into());
        }
    }
    number
}

/// Asks which of two answers is to be kept; both are shown.
fn undecided(screen: &Screen, state: &State) -> Vec<El> {
    let Some((own, other)) = state.response.undecided() else { return Vec::new() };
    let Some(question) = screen.questionnaire().question(&own.question) else { return Vec::new() };
    let said = screen.later();
    let decide =
        |look, words: &str, takes_other| button(screen, look, words, Intent::Decide(own.question.clone(), takes_other));
    let buttons = el_class("div", "navigation").child(decide(Look::Primary, said.keep_this, false)).child(decide(
        Look::Secondary,
        said.take_other,
        true,
    ));
    let (followed, shown) = (screen.clone(), screen.clone());
    let revision =
        |state: &State| state.response.undecided().map_or(0, |(own, _)| state.response.revision(&own.question));
    let own_answer = move |_| {
        shown.now(|state| match state.response.undecided() {
            Some((own, _)) => vec![answer(&shown, state, shown.later().this_answer, own)],
            None => Vec::new(),
        })
    };
    let asks = el_class("div", "confirm")
        .attr("role", "group")
        .attr("aria-label", said.two_answers)
        .child(words("p", "asked", &screen.say(&question.text)))
        .child(el("p").text(said.two_answers))
        .child(el("div").live(move || followed.now(revision), own_answer))
        .child(answer(screen, state, said.other_answer, other))
        .child(buttons);
    vec![asks]
}

/// One of the answers, in words.
fn answer(screen: &Screen, state: &State, label: &str, recorded: &Recorded) -> El {
    let shown = el_class("div", "given").child(words("p", "label", label));
    let question = screen.questionnaire().question(&recorded.question);
    let lines = match (&recorded.answer, question) {
        (Some(answer), Some(question)) => said::all_lines(screen, &state.response, question, answer, false),
        _ => vec![screen.later().no_answer.to_owned()],
    };
    for line in &lines {
        shown.add(words("p", "own-words", line));
    }
    shown
}
