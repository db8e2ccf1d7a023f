//! "Open my answers": the button, and what is asked when a file can't simply be opened.

use super::Intent;
use super::beside::both;
use super::device;
use super::dom::{El, el, el_class, words};
use super::heading::step_heading;
use super::navigation::{Look, button, plain_button};
use super::screen::Screen;
use crate::model::{Place, Refusal, Response};

/// What the person wants of a file.
#[derive(Debug, Clone)]
pub enum Opening {
    /// To open it, by its text; it has none when it can't be read.
    File(Option<String>),
    /// To have the answers in it in the place of those that are here.
    Take,
}

/// What is asked in the place of the start page.
#[derive(Debug, Clone, PartialEq)]
pub enum Asking {
    /// For another file, since this one can't be opened.
    File(Refusal),
    /// Which answers are wanted: those that are here, or these, which are in the file.
    Answers(Response),
    /// What becomes of the answers that are kept on a device that others use, too.
    Device,
}

/// The button that has a file picked and opened. The field for that is unseen: its own words are the browser's.
pub(super) fn open_button(screen: &Screen, look: Look, label: &str) -> El {
    let told = screen.clone();
    let field = el("input")
        .attr("type", "file")
        .attr("name", "answers")
        .attr("accept", ".json,application/json")
        .attr("autocomplete", "off")
        .attr("hidden", "")
        .on_file(move |text| told.want(Intent::OpenFile(Opening::File(text))));
    el_class("div", "open").child(plain_button(look, label, move || field.thing().press())).child(field)
}

/// A step of its own for what is asked.
pub(super) fn asking(screen: &Screen, asking: &Asking) -> El {
    let step = el("div").child(words("p", "above", &screen.say(&screen.questionnaire().title)));
    match asking {
        Asking::File(refusal) => refused(screen, refusal, step),
        Asking::Answers(response) => which(screen, response, step),
        Asking::Device => device::whose(screen, step),
    }
    step
}

fn refused(screen: &Screen, refusal: &Refusal, step: El) {
    let said = screen.later();
    let (why, title) = match refusal {
        Refusal::TooLarge => (said.too_large, None),
        Refusal::NoResponse => (said.no_response, None),
        Refusal::OtherQuestionnaire(title) => (said.other_questionnaire, Some(title)),
        Refusal::Damaged => (said.damaged_file, None),
        Refusal::Newer => (said.newer_file, None),
    };
    step.add(step_heading(screen, said.not_opened).attr("aria-describedby", "why"));
    let why = words("p", "lead", why);
    let name = title.map(|title| words("p", "own-words", title).attr("dir", "auto"));
    let about = el("div").attr("id", "why").child(why).maybe(name).child(words("p", "unchanged", said.unchanged));
    let back = button(screen, Look::Secondary, screen.words().back, Intent::Go(Place::Start));
    let another = open_button(screen, Look::Primary, said.another_file);
    step.add(about);
    step.add(el_class("div", "navigation").child(another).child(back));
}

fn which(screen: &Screen, response: &Response, step: El) {
    let said = screen.later();
    let take = button(screen, Look::Secondary, said.take_those, Intent::OpenFile(Opening::Take));
    let keep = button(screen, Look::Primary, said.keep_these, Intent::Go(Place::Start));
    step.add(step_heading(screen, said.which_answers).attr("aria-describedby", "which"));
    step.add(words("p", "lead", said.about_which).attr("id", "which"));
    step.add(button(screen, Look::Quiet, said.download_these, Intent::Download));
    step.add(both(screen, response));
    step.add(el_class("div", "navigation").child(keep).child(take));
}
