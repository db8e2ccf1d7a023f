//! The report: what the answers give back.

mod parts;
mod profile;
mod spread;

use leptos::prelude::*;

use super::Intent;
use super::heading::{heading, step_heading};
use super::keeping::keeping;
use super::navigation::{Look, button};
use super::screen::Screen;
use crate::clock;
use crate::model::Place;
use crate::model::report::{Finding, Part, Report, report as report_of};

/// The report of the answers as they are now.
pub(super) fn report(screen: &Screen) -> AnyView {
    screen.state.response.with_untracked(|response| {
        let Some(report) = report_of(&screen.questionnaire, response) else { return ().into_any() };
        let date = (screen.words.date)(clock::local_day(&response.updated_at));
        let is_empty = report.parts.is_empty();
        let parts = report.parts.iter().map(|part| section(screen, part));
        let before = screen.questionnaire.before(&Place::Report);
        let back = if is_empty { screen.questionnaire.first() } else { before };
        let back_words = if is_empty { screen.words.start } else { screen.words.back_to_answers };
        view! {
            <div class="report">
                {head(screen, &report, date)}
                {is_empty.then(|| view! { <p class="empty">{screen.say(&report.heading.empty)}</p> })}
                {parts.collect_view()}
            </div>
            <div class="navigation">{button(screen, Look::Secondary, back_words, Intent::Go(back))}</div>
            {keeping(screen)}
        }
        .into_any()
    })
}

/// What the person wrote stands largest; what we say about it, above and below.
fn head(screen: &Screen, report: &Report, date: String) -> AnyView {
    let title = screen.say(report.title);
    let viewpoint = report.viewpoint.map(|text| screen.say(text));
    let (above, largest) = match report.subject {
        Some(subject) => (Some(title), subject.to_owned()),
        None => (None, title),
    };
    let whose: Vec<String> = viewpoint.into_iter().chain([date]).collect();
    view! {
        <div class="report-head">
            {above.map(|title| view! { <p class="above">{title}</p> })}
            {step_heading(screen, largest)}
            <p class="whose">{whose.join(" · ")}</p>
            <p class="lead">{screen.say(&report.heading.lead)}</p>
        </div>
    }
    .into_any()
}

fn section(screen: &Screen, part: &Part) -> AnyView {
    let (name, content) = match &part.finding {
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
    view! {
        <section class=name>
            {heading(screen, 1, screen.say(part.title))}
            {part.intro.map(|intro| view! { <p class="intro">{screen.say(intro)}</p> })}
            {content}
        </section>
    }
    .into_any()
}
