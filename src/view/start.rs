//! The start page: what this is, how long it takes, what happens to the answers.

use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

use super::confirm::{self, confirm};
use super::dom::{El, el, el_class, words};
use super::heading::step_heading;
use super::keeping::keeping;
use super::navigation::{Look, button, plain_button};
use super::screen::Screen;
use super::{Intent, Keeping, Notice};

/// The start page.
pub(super) fn start(screen: &Screen) -> El {
    let questionnaire = screen.questionnaire();
    let about = el_class("div", "about");
    for text in &questionnaire.about {
        about.add(el("p").text(&screen.say(text)));
    }
    if let Some(time) = &questionnaire.time {
        about.add(words("p", "time", &screen.say(time)));
    }
    let (followed, begun) = (screen.clone(), screen.clone());
    el("div")
        .child(step_heading(screen, &screen.say(&questionnaire.title)))
        .maybe(screen.now(|state| state.notice).map(|found| notice(screen, found)))
        .child(words("p", "lead", &screen.say(&questionnaire.description)))
        .child(about.child(privacy(screen)))
        .live(
            move || followed.follow(|state| state.response.has_answers()).into(),
            move |has_answers| if has_answers == 0 { welcome(&begun) } else { welcome_back(&begun) },
        )
}

fn privacy(screen: &Screen) -> El {
    let (words, screen) = (screen.words(), screen.clone());
    let privacy = move || match screen.follow(|state| state.keeping) {
        Keeping::Device => words.privacy_device,
        Keeping::Tab => words.privacy_tab,
        Keeping::Nowhere => words.privacy_none,
        Keeping::Fails => words.saving_fails,
    };
    el_class("p", "privacy").live_text(move || privacy().to_owned())
}

fn notice(screen: &Screen, notice: Notice) -> El {
    let words = screen.words();
    let (sentence, has_file) = match notice {
        Notice::Damaged => (words.damaged, true),
        Notice::Newer => (words.newer, true),
        Notice::Deleted => (words.deleted, false),
    };
    let file = has_file.then(|| button(screen, Look::Quiet, words.download_damaged, Intent::DownloadDamaged));
    el_class("div", "notice").attr("role", "status").child(el("p").text(sentence)).maybe(file)
}

fn welcome(screen: &Screen) -> Vec<El> {
    let first = Intent::Go(screen.questionnaire().first());
    vec![el_class("div", "navigation").child(button(screen, Look::Primary, screen.words().start, first))]
}

fn welcome_back(screen: &Screen) -> Vec<El> {
    let words = screen.words();
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
        let resume = Intent::Go(inner.now(|state| state.resume.clone()));
        let carry_on = button(&inner, Look::Primary, words.carry_on, resume);
        let start_again = plain_button(Look::Secondary, words.start_again, move || asks.set(1));
        vec![el_class("div", "navigation").child(carry_on).child(start_again)]
    };
    vec![
        super::dom::words("p", "welcome-back", words.welcome_back),
        el("div").live(move || asks.get(), choice),
        keeping(screen),
    ]
}
