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
    let questionnaire = &screen.questionnaire;
    let about = questionnaire.about.iter().map(|text| el("p").text(&screen.say(text)));
    let time = screen.say_some(questionnaire.time.as_ref());
    let has_answers = screen.has_answers();
    let (noticed, begun) = (screen.clone(), screen.clone());
    el("div")
        .child(step_heading(screen, &screen.say(&questionnaire.title)))
        .live(move || noticed.state.notice.get().map(|found| notice(&noticed, found)).into_iter().collect())
        .child(el_class("p", "lead").text(&screen.say(&questionnaire.description)))
        .child(
            el_class("div", "about")
                .children(about)
                .children(time.map(|time| el_class("p", "time").text(&time)))
                .child(privacy(screen)),
        )
        .live(move || if has_answers.get() { welcome_back(&begun) } else { welcome(&begun) })
}

fn privacy(screen: &Screen) -> El {
    let words = screen.words;
    let keeping = screen.state.keeping;
    el_class("p", "privacy").live_text(move || match keeping.get() {
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
    let asks = RwSignal::new(false);
    let inner = screen.clone();
    let choice = move || {
        if asks.get() {
            return vec![confirm(&inner, start_again, move || asks.set(false))];
        }
        let resume = Intent::Go(inner.state.resume.get_untracked());
        vec![buttons([
            button(&inner, Look::Primary, words.carry_on, resume),
            plain_button(Look::Secondary, words.start_again, move || asks.set(true)),
        ])]
    };
    vec![el_class("p", "welcome-back").text(words.welcome_back), el("div").live(choice), keeping(screen)]
}
