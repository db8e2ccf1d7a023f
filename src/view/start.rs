//! The start page: what this is, how long it takes, what happens to the answers.

use leptos::prelude::*;

use super::confirm::{self, confirm};
use super::heading::step_heading;
use super::keeping::keeping;
use super::navigation::{Look, button, plain_button};
use super::screen::Screen;
use super::{Intent, Keeping, Notice};

/// The start page.
pub(super) fn start(screen: &Screen) -> AnyView {
    let questionnaire = &screen.questionnaire;
    let about = questionnaire.about.iter().map(|text| view! { <p>{screen.say(text)}</p> });
    let time = screen.say_some(questionnaire.time.as_ref());
    let response = screen.state.response;
    let has_answers = Memo::new(move |_| response.with(|response| response.has_answers()));
    let begin = {
        let screen = screen.clone();
        move || if has_answers.get() { welcome_back(&screen) } else { welcome(&screen) }
    };
    view! {
        {step_heading(screen, screen.say(&questionnaire.title))}
        {notice(screen)}
        <p class="lead">{screen.say(&questionnaire.description)}</p>
        <div class="about">
            {about.collect_view()}
            {time.map(|time| view! { <p class="time">{time}</p> })}
            {privacy(screen)}
        </div>
        {begin}
    }
    .into_any()
}

fn privacy(screen: &Screen) -> AnyView {
    let words = screen.words;
    let keeping = screen.state.keeping;
    let privacy = move || match keeping.get() {
        Keeping::Device => words.privacy_device,
        Keeping::Tab => words.privacy_tab,
        Keeping::Nowhere => words.privacy_none,
        Keeping::Fails => words.saving_fails,
    };
    view! { <p class="privacy">{privacy}</p> }.into_any()
}

fn notice(screen: &Screen) -> AnyView {
    let screen = screen.clone();
    let notice = move || {
        let notice = screen.state.notice.get()?;
        let words = match notice {
            Notice::Damaged => screen.words.damaged,
            Notice::Newer => screen.words.newer,
            Notice::Deleted => screen.words.deleted,
        };
        let has_file = matches!(notice, Notice::Damaged | Notice::Newer);
        let download =
            has_file.then(|| button(&screen, Look::Quiet, screen.words.download_damaged, Intent::DownloadDamaged));
        Some(view! {
            <div class="notice" role="status">
                <p>{words}</p>
                {download}
            </div>
        })
    };
    notice.into_any()
}

fn welcome(screen: &Screen) -> AnyView {
    let first = Intent::Go(screen.questionnaire.first());
    view! { <div class="navigation">{button(screen, Look::Primary, screen.words.start, first)}</div> }.into_any()
}

fn welcome_back(screen: &Screen) -> AnyView {
    let words = screen.words;
    let asks = RwSignal::new(false);
    let start_again = confirm::Question {
        title: words.ask_start_again,
        about: words.about_start_again,
        yes: words.start_again,
        intent: || Intent::StartAgain,
    };
    let inner = screen.clone();
    let buttons = move || {
        if asks.get() {
            return confirm(&inner, start_again, move || asks.set(false));
        }
        let resume = Intent::Go(inner.state.resume.get_untracked());
        view! {
            <div class="navigation">
                {button(&inner, Look::Primary, words.carry_on, resume)}
                {plain_button(Look::Secondary, words.start_again, move || asks.set(true))}
            </div>
        }
        .into_any()
    };
    view! {
        <p class="welcome-back">{words.welcome_back}</p>
        {buttons}
        {keeping(screen)}
    }
    .into_any()
}
