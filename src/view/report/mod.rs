//! The report: what the answers give back.

mod aside;
mod copying;
mod page;
mod parts;
mod profile;
mod send;
mod share;
mod spread;
mod steps;

use super::confirm::{Request, ask_first};
use super::dom::{self, El, el, el_class};
use super::heading::{heading, step_heading};
use super::navigation::{Look, button};
use super::screen::Screen;
use super::typing;
use super::{Focus, Intent, Keeping, State};
use crate::clock;
use crate::model::Place;
use crate::model::report::{Finding, Part, Report, report as report_of};

/// The report of the answers as they are now.
pub(super) fn report(screen: &Screen) -> El {
    screen.now(|state| {
        let Some(report) = report_of(screen.questionnaire(), &state.response) else { return el("div") };
        let date = screen.day(clock::local_day(&state.response.updated_at));
        let body = el_class("div", "report").child(head(screen, &report, &date, is_gone(state, &report)));
        for part in &report.parts {
            body.add(section(screen, part));
        }
        let back = if report.parts.is_empty() {
            body.add(screen.said_in("p", "empty", &report.heading.empty));
            button(screen, Look::Primary, screen.words().start, Intent::Go(screen.questionnaire().first()))
        } else {
            let before = screen.questionnaire().before(&Place::Report);
            button(screen, Look::Secondary, screen.later().back_to_answers, Intent::Go(before))
        };
        let share = (!report.parts.is_empty()).then(|| share::share(screen, &report, body));
        let is_own = !report.parts.is_empty() && state.keeping != Keeping::Typing;
        let send = if is_own { send::send(screen, state) } else { None };
        let end = if is_own { finish(screen, back) } else { el_class("div", "navigation").child(back) };
        let step = el("div").child(body).maybe(share).maybe(send).child(end);
        step.maybe(aside::aside(screen, state)).maybe(typing::done(screen, state)).child(typing::foot(screen))
    })
}

/// The end of it: nothing stays on the device.
fn finish(screen: &Screen, back: El) -> El {
    let words = screen.words();
    let delete = Request {
        title: words.ask_delete,
        about: words.about_delete,
        yes: screen.later().finish_and_delete,
        intent: Intent::Delete,
        keep: words.keep,
        is_all: true,
    };
    ask_first(screen, delete, Look::Secondary, move |_, delete| el_class("div", "navigation").child(back).child(delete))
}

/// Whether the part that the person came back to has nothing to show any more: then the heading takes the focus.
fn is_gone(state: &State, report: &Report) -> bool {
    let Focus::ChangeButton(question) = &state.focus else { return false };
    !report.parts.iter().any(|part| match &part.finding {
        Finding::Page(shown) => {
            shown.iter().any(|each| each.part.show.first().is_some_and(|first| first.question == *question))
        }
        _ => false,
    })
}

/// What the person wrote stands largest; what we say about it, above and below.
fn head(screen: &Screen, report: &Report, date: &str, takes_focus: bool) -> El {
    let title = screen.say(report.title);
    let head = el_class("div", "report-head");
    match report.subject {
        Some(subject) => {
            head.add(dom::words("p", "above", &title));
            head.add(step_heading(screen, subject).focus_if(takes_focus));
        }
        None => head.add(step_heading(screen, &title).focus_if(takes_focus)),
    }
    let whose = match report.viewpoint {
        Some(viewpoint) => join![screen.say(viewpoint), " · ", date],
        None => date.to_owned(),
    };
    head.child(dom::words("p", "whose", &whose)).child(screen.said_in("p", "lead", &report.heading.lead))
}

fn section(screen: &Screen, part: &Part) -> El {
    let section = el_class("section", class(&part.finding));
    // The parts of a page have headings of their own.
    if !matches!(part.finding, Finding::Page(_)) {
        section.add(heading(screen, 1, &screen.say(part.title)));
    }
    if let Some(intro) = part.intro {
        section.add(screen.said_in("p", "intro", intro));
    }
    match &part.finding {
        Finding::Strengths(statements) => parts::strengths(screen, section, statements),
        Finding::Profile(themes) => profile::profile(screen, section, themes),
        Finding::Conversations(statements) => parts::conversations(screen, section, statements),
        Finding::FindOut(statements) => parts::find_out(screen, section, statements),
        Finding::Insight(text, theme) => parts::insight(screen, section, text, *theme),
        Finding::Helps { begin, strong, obstacles } => parts::helps(screen, section, begin, strong, obstacles),
        Finding::Hopes(hopes, review) => parts::hopes(screen, section, hopes, *review),
        Finding::Steps { offered, others, more, plan } => {
            steps::steps(screen, section, offered, others, more, *plan);
        }
        Finding::Notes { notes, not_applicable, title } => {
            parts::notes(screen, section, notes, not_applicable, title);
        }
        Finding::Page(shown) => page::page(screen, section, shown),
    }
    section
}

fn class(finding: &Finding) -> &'static str {
    match finding {
        Finding::Strengths(_) => "part strengths",
        Finding::Profile(_) => "part profile",
        Finding::Conversations(_) => "part conversations",
        Finding::FindOut(_) => "part find-out",
        Finding::Insight(..) => "part insight",
        Finding::Helps { .. } => "part helps",
        Finding::Hopes(..) => "part hopes",
        Finding::Steps { .. } => "part steps",
        Finding::Notes { .. } => "part notes",
        Finding::Page(_) => "page",
    }
}
