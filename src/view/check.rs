//! "Check your answers": every answer with a way to change it, and what is open.

use super::dom::{El, el, el_class, ul, words};
use super::heading::{heading, step_heading};
use super::navigation::{Look, button, navigation};
use super::said::lines;
use super::screen::Screen;
use super::switch::PROGRESS;
use super::typing::foot;
use super::{Focus, Intent};
use crate::model::{Place, Question};

/// The check before the report.
pub(super) fn check(screen: &Screen) -> El {
    let step = el("div").child(step_heading(screen, screen.later().check).attr("aria-describedby", PROGRESS));
    let lead = el_class("p", "lead");
    let given = el("div");
    let open = ul("rows");
    let mut open_count = 0_u32;
    let mut given_count = 0_usize;
    for section in &screen.questionnaire().sections {
        let rows = ul("rows");
        let given_before = given_count;
        for question in &section.questions {
            if screen.now(|state| state.response.is_answered(&question.id)) {
                given_count += 1;
                rows.add(row(screen, question, screen.later().change));
            } else {
                open_count += 1;
                open.add(row(screen, question, screen.later().answer));
            }
        }
        if given_count > given_before {
            given.add(group(screen, &screen.say(&section.title)).child(rows));
        }
    }
    let about = if given_count == 0 { screen.later().nothing_yet } else { screen.later().about_check };
    step.add(lead.text(about));
    step.add(given);
    if open_count > 0 {
        let about = el("p").text(&screen.counted(&screen.later().about_skipped, open_count, "", 0));
        step.add(group(screen, screen.later().skipped).child(about).child(open));
    }
    step.child(navigation(screen, &Place::Check)).child(foot(screen))
}

fn group(screen: &Screen, title: &str) -> El {
    el_class("div", "group").child(heading(screen, 1, title))
}

fn row(screen: &Screen, question: &Question, change: &str) -> El {
    let text = screen.say(&question.text);
    let lines = screen.now(|state| match state.response.answer(&question.id) {
        Some(answer) => lines(screen, &state.response, question, answer),
        None => Vec::new(),
    });
    let shown = el("div").child(words("p", "asked", &text));
    for line in &lines {
        shown.add(words("p", "given", line));
    }
    let button = button(screen, Look::Quiet, change, Intent::Change(question.id.clone()));
    let button = button.child(words("span", "unseen", &join![": ", text]));
    let takes_focus = screen.focuses(&Focus::ChangeButton(question.id.clone()));
    el("li").child(shown).child(button.focus_if(takes_focus))
}
