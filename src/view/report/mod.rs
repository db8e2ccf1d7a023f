//! The report: what the answers give back.

mod parts;
mod profile;
mod spread;

use super::Intent;
use super::dom::{El, el, el_class};
use super::heading::{heading, step_heading};
use super::keeping::keeping;
use super::navigation::{Look, button, buttons};
use super::screen::Screen;
use crate::clock;
use crate::model::Place;
use crate::model::report::{Finding, Part, Report, report as report_of};

/// The report of the answers as they are now.
pub(super) fn report(screen: &Screen) -> El {
    screen.response(|response| {
        let Some(report) = report_of(&screen.questionnaire, response) else { return el("div") };
        let date = (screen.words.date)(clock::local_day(&response.updated_at));
        let back = if report.parts.is_empty() {
            let first = Intent::Go(screen.questionnaire.first());
            button(screen, Look::Primary, screen.words.start, first)
        } else {
            let before = Intent::Go(screen.questionnaire.before(&Place::Report));
            button(screen, Look::Secondary, screen.words.back_to_answers, before)
        };
        let empty = report.parts.is_empty().then(|| screen.say(&report.heading.empty));
        let body = el_class("div", "report")
            .child(head(screen, &report, &date))
            .children(empty.map(|words| el_class("p", "empty").text(&words)))
            .children(report.parts.iter().map(|part| section(screen, part)));
        el("div").child(body).child(buttons([back])).child(keeping(screen))
    })
}

/// What the person wrote stands largest; what we say about it, above and below.
fn head(screen: &Screen, report: &Report, date: &str) -> El {
    let title = screen.say(report.title);
    let (above, largest) = match report.subject {
        Some(subject) => (Some(&title), subject),
        None => (None, title.as_str()),
    };
    let whose = match report.viewpoint {
        Some(viewpoint) => format!("{} · {date}", screen.say(viewpoint)),
        None => date.to_owned(),
    };
    el_class("div", "report-head")
        .children(above.map(|title| el_class("p", "above").text(title)))
        .child(step_heading(screen, largest))
        .child(el_class("p", "whose").text(&whose))
        .child(el_class("p", "lead").text(&screen.say(&report.heading.lead)))
}

fn section(screen: &Screen, part: &Part) -> El {
    let (class, content) = match &part.finding {
        Finding::Strengths(statements) => ("part strengths", parts::strengths(screen, statements)),
        Finding::Profile(themes) => ("part profile", profile::profile(screen, themes)),
        Finding::Conversations(statements) => ("part conversations", parts::conversations(screen, statements)),
        Finding::FindOut(statements) => ("part find-out", parts::find_out(screen, statements)),
        Finding::Insight(text, theme) => ("part insight", parts::insight(screen, text, *theme)),
        Finding::Helps { begin, strong, obstacles } => ("part helps", parts::helps(screen, begin, strong, obstacles)),
        Finding::Hopes(hopes, review) => ("part hopes", parts::hopes(screen, hopes, *review)),
        Finding::Steps { offered, others, more } => ("part steps", parts::steps(screen, offered, others, more)),
        Finding::Notes { notes, not_applicable, title } => {
            ("part notes", parts::notes(screen, notes, not_applicable, title))
        }
    };
    el_class("section", class)
        .child(heading(screen, 1, &screen.say(part.title)))
        .children(part.intro.map(|intro| el_class("p", "intro").text(&screen.say(intro))))
        .children(content)
}
