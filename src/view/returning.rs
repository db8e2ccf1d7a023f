//! The start page of someone who finds something there: answers, or what became of them.

use super::confirm::{Request, ask_first};
use super::dom::{El, el, el_class, words};
use super::keeping::keeping;
use super::navigation::{Look, button};
use super::screen::Screen;
use super::start::{NOTICE, begin, page};
use super::waiting::waiting;
use super::{Intent, Notice};
use crate::clock;
use crate::model::{Place, calls_back};

/// The start page with what is there.
pub(super) fn start(screen: &Screen) -> El {
    let (found, has_answers, has_traces) =
        screen.now(|state| (state.notice, state.response.has_answers(), state.has_traces()));
    let buttons = if has_answers { welcome_back(screen) } else { vec![begin(screen)] };
    let foot = if has_traces { keeping(screen) } else { waiting(screen) };
    page(screen, found.map(|found| notice(screen, found)), buttons).child(foot)
}

/// What was found, in a sentence.
pub(super) fn sentence_of(screen: &Screen, notice: Notice) -> &'static str {
    let said = screen.later();
    match notice {
        Notice::Damaged => said.damaged,
        Notice::Newer => said.newer,
        Notice::Opened => said.opened,
        Notice::Deleted => said.deleted,
        Notice::NotDeleted => said.not_deleted,
    }
}

pub(super) fn notice(screen: &Screen, notice: Notice) -> El {
    let (said, sentence) = (screen.later(), sentence_of(screen, notice));
    let file = notice.stays().then(|| button(screen, Look::Quiet, said.download_damaged, Intent::DownloadDamaged));
    el_class("div", "notice").child(el("p").attr("id", NOTICE).text(sentence)).maybe(file)
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
    let said = screen.later();
    let start_again = Request {
        title: said.ask_start_again,
        about: said.about_start_again,
        yes: said.start_again,
        intent: Intent::StartAgain,
        keep: screen.words().keep,
        is_all: true,
    };
    let buttons = ask_first(screen, start_again, Look::Secondary, |screen, start_again| {
        let resume = Intent::Go(screen.now(|state| state.resume.clone()));
        let carry_on = button(screen, Look::Primary, said.carry_on, resume);
        el_class("div", "navigation").child(carry_on).maybe(come_back(screen)).child(start_again)
    });
    vec![words("p", "welcome-back", said.welcome_back), buttons]
}
