//! The start page: what this is, how long it takes, what happens to the answers.

use super::confirm::{Request, ask_first};
use super::dom::{self, El, el, el_class};
use super::heading::step_heading;
use super::keeping::keeping;
use super::navigation::{Look, button};
use super::screen::Screen;
use super::{Intent, Keeping, Notice, State, Waiting};
use crate::clock;
use crate::model::{Place, calls_back};

/// The id of what the person should know.
const NOTICE: &str = "notice";

/// The start page.
pub(super) fn start(screen: &Screen) -> El {
    let questionnaire = screen.questionnaire();
    let about = el_class("div", "about");
    for text in &questionnaire.about {
        about.add(screen.said("p", text));
    }
    if let Some(time) = &questionnaire.time {
        about.add(screen.said_in("p", "time", time));
    }
    if let Some(helpers) = &questionnaire.helpers {
        let summary = screen.said("summary", &helpers.title);
        about.add(el_class("details", "helpers").child(summary).child(screen.said("p", &helpers.text)));
    }
    let (followed, begun) = (screen.clone(), screen.clone());
    let (traced, kept) = (screen.clone(), screen.clone());
    let has_answers = move || followed.now(|state| state.response.has_answers());
    let heading = step_heading(screen, &screen.say(&questionnaire.title));
    // Said along with the heading, which takes the focus.
    if screen.now(|state| state.notice.is_some()) {
        let _ = heading.attr("aria-describedby", NOTICE);
    }
    el("div")
        .child(heading)
        .maybe(screen.now(|state| state.notice).map(|found| notice(screen, found)))
        .child(screen.said_in("p", "lead", &questionnaire.description))
        .child(about.child(privacy(screen)))
        .live(
            move || has_answers().into(),
            move |has_answers| {
                if has_answers == 0 { vec![welcome(&begun)] } else { welcome_back(&begun) }
            },
        )
        .child(button(screen, Look::Quiet, screen.words().print_blank, Intent::Go(Place::Blank)))
        .child(waiting(screen))
        .live_if(move || traced.now(State::has_traces), move || keeping(&kept))
}

/// Says that what was pressed has to wait.
fn waiting(screen: &Screen) -> El {
    let (words, screen) = (screen.words(), screen.clone());
    let waiting = move || match screen.now(|state| state.waiting) {
        Waiting::Nothing => "",
        Waiting::Rest => words.one_moment,
        Waiting::Failed => words.not_loaded,
    };
    el_class("p", "waiting").attr("role", "status").live_text(move || waiting().to_owned())
}

fn privacy(screen: &Screen) -> El {
    let (words, screen) = (screen.words(), screen.clone());
    let privacy = move || match screen.now(|state| state.keeping) {
        Keeping::Device => words.privacy_device,
        Keeping::Tab => words.privacy_tab,
        Keeping::Nowhere | Keeping::Typing => words.privacy_none,
        Keeping::Fails => words.saving_fails,
    };
    el_class("p", "privacy").live_text(move || privacy().to_owned())
}

fn notice(screen: &Screen, notice: Notice) -> El {
    let words = screen.words();
    let sentence = match notice {
        Notice::Damaged => words.damaged,
        Notice::Newer => words.newer,
        Notice::Deleted => words.deleted,
        Notice::NotDeleted => words.not_deleted,
    };
    let file = notice.stays().then(|| button(screen, Look::Quiet, words.download_damaged, Intent::DownloadDamaged));
    el_class("div", "notice").child(el("p").attr("id", NOTICE).text(sentence)).maybe(file)
}

fn welcome(screen: &Screen) -> El {
    let first = Intent::Go(screen.questionnaire().first());
    el_class("div", "navigation").child(button(screen, Look::Primary, screen.words().start, first))
}

/// The button of someone who comes back to say how it went, when it is time.
fn come_back(screen: &Screen) -> Option<El> {
    let questionnaire = screen.questionnaire();
    let is_time = screen.now(|state| {
        let reached = state.response.completed_at.as_ref().map(clock::local_day);
        calls_back(questionnaire, &state.response, reached, state.today)
    });
    let offer = &questionnaire.check_in.as_ref().filter(|_| is_time)?.offer;
    Some(button(screen, Look::Secondary, &screen.say(offer), Intent::Go(Place::CheckIn)))
}

fn welcome_back(screen: &Screen) -> Vec<El> {
    let words = screen.words();
    let start_again = Request {
        title: words.ask_start_again,
        about: words.about_start_again,
        yes: words.start_again,
        intent: Intent::StartAgain,
        keep: words.keep,
        is_all: true,
    };
    let buttons = ask_first(screen, start_again, Look::Secondary, |screen, start_again| {
        let resume = Intent::Go(screen.now(|state| state.resume.clone()));
        let carry_on = button(screen, Look::Primary, screen.words().carry_on, resume);
        el_class("div", "navigation").child(carry_on).maybe(come_back(screen)).child(start_again)
    });
    vec![dom::words("p", "welcome-back", words.welcome_back), buttons]
}
