//! The start page: what this is, how long it takes, what happens to the answers.

use super::device::shared;
use super::dom::{El, el, el_class};
use super::heading::step_heading;
use super::navigation::{Look, button};
use super::open::open_button;
use super::screen::Screen;
use super::waiting::waiting;
use super::{Intent, Keeping};
use crate::model::Place;

/// The id of what the person should know.
pub(super) const NOTICE: &str = "notice";

/// The start page of someone who has answered nothing yet.
pub(super) fn start(screen: &Screen) -> El {
    page(screen, None, vec![begin(screen)]).child(waiting(screen))
}

/// The button that begins.
pub(super) fn begin(screen: &Screen) -> El {
    let first = Intent::Go(screen.questionnaire().first());
    el_class("div", "navigation").child(button(screen, Look::Primary, screen.words().start, first))
}

/// The start page, with what the person should know, and with these buttons.
pub(super) fn page(screen: &Screen, notice: Option<El>, buttons: Vec<El>) -> El {
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
    let heading = step_heading(screen, &screen.say(&questionnaire.title));
    let page = el("div").child(heading);
    // Said along with the heading, which takes the focus.
    if let Some(notice) = notice {
        let _ = heading.attr("aria-describedby", NOTICE);
        page.add(notice);
    }
    let blank = button(screen, Look::Quiet, screen.words().print_blank, Intent::Go(Place::Blank));
    page.child(screen.said_in("p", "lead", &questionnaire.description))
        .child(about.child(privacy(screen)))
        .children(buttons)
        .maybe(shared(screen))
        .child(el_class("div", "actions").child(open_button(screen, Look::Quiet, screen.words().open)).child(blank))
}

fn privacy(screen: &Screen) -> El {
    let (words, screen) = (screen.words(), screen.clone());
    let privacy = move || match screen.now(|state| state.keeping) {
        Keeping::Device => words.privacy_device,
        Keeping::Tab => words.privacy_tab,
        Keeping::Nowhere | Keeping::Typing => words.privacy_none,
        Keeping::Deleted | Keeping::Fails => words.saving_fails,
    };
    el_class("p", "privacy").live_text(move || privacy().to_owned())
}
