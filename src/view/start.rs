//! The start page: what this is, how long it takes, what happens to the answers.

use leptos::prelude::*;

use super::confirm::{self, confirm};
use super::dom::{El, el, el_class};
use super::heading::step_heading;
use super::keeping::keeping;
use super::navigation::{Look, button, buttons, plain_button};
use super::screen::Screen;
use super::{Intent, Keeping, Notice};

/// The start page.
pub(super) fn start(screen: &Screen) -> El {
    let (questionnaire, state) = (&screen.questionnaire, screen.state);
    let about = questionnaire.about.iter().map(|text| el("p").text(&screen.say(text)));
    let time = screen.say_some(questionnaire.time.as_ref());
    let found = state.with_untracked(|state| state.notice);
    let begun = screen.clone();
    let begin = move |has_answers| if has_answers == 0 { welcome(&begun) } else { welcome_back(&begun) };
    el("div")
        .child(step_heading(screen, &screen.say(&questionnaire.title)))
        .children(found.map(|found| notice(screen, found)))
        .child(el_class("p", "lead").text(&screen.say(&questionnaire.description)))
        .child(
            el_class("div", "about")
                .children(about)
                .children(time.map(|time| el_class("p", "time").text(&time)))
                .child(privacy(screen)),
        )
        .live(move || state.with(|state| state.response.has_answers()).into(), begin)
}

fn privacy(screen: &Screen) -> El {
    let (words, state) = (screen.words, screen.state);
    el_class("p", "privacy").live_text(move || match state.with(|state| state.keeping) {
        Keeping::Device => words.privacy_device.to_owned(),
        Keeping::Tab => words.privacy_tab.to_owned(),
        Keeping::Nowhere => words.privacy_none.to_owned(),
        Keeping::Fails => words.saving_fails.to_owned(),
    })
}

fn notice(screen: &Screen, notice: Notice) -> El {
    let (words, has_file) = match notice {
        Notice::Damaged => (screen.words.damaged, true),
        Notice::Newer => (screen.words.newer, true),
        Notice::Deleted => (screen.words.deleted, false),
    };
    let file = has_file.then(|| button(screen, Look::Quiet, screen.words.download_damaged, Intent::DownloadDamaged));
    el_class("div", "notice").attr("role", "status").child(el("p").text(words)).children(file)
}

fn welcome(screen: &Screen) -> Vec<El> {
    let first = Intent::Go(screen.questionnaire.first());
    vec![buttons([button(screen, Look::Primary, screen.words.start, first)])]
}

fn welcome_back(screen: &Screen) -> Vec<El> {
    let words = screen.words;
    let start_again = confirm::Question {
        title: words.ask_start_again,
        about: words.about_start_again,
        yes: words.start_again,
        intent: || Intent::StartAgain,
    };
    let asks = RwSignal::new(0_usize);
    let inner = screen.clone();
    let choice = move |asked| {
        if asked > 0 {
            return vec![confirm(&inner, start_again, move || asks.set(0))];
        }
        let resume = Intent::Go(inner.state.with_untracked(|state| state.resume.clone()));
        vec![buttons([
            button(&inner, Look::Primary, words.carry_on, resume),
            plain_button(Look::Secondary, words.start_again, move || asks.set(1)),
        ])]
    };
    vec![
        el_class("p", "welcome-back").text(words.welcome_back),
        el("div").live(move || asks.get(), choice),
        keeping(screen),
    ]
}
