//! "Check your answers": every answer with a way to change it, and what is open.

use leptos::html::custom;
use leptos::prelude::*;

use super::heading::{heading, step_heading};
use super::keeping::keeping;
use super::navigation::navigation;
use super::screen::Screen;
use super::{Focus, Intent};
use crate::model::{Answer, Ask, Mark, Place, Question, Section};

/// The check before the report.
pub(super) fn check(screen: &Screen) -> AnyView {
    let words = screen.words;
    let questionnaire = &screen.questionnaire;
    let (given, open): (Vec<&Question>, Vec<&Question>) =
        questionnaire.questions().partition(|question| has_answer(screen, question));
    let sections = questionnaire.sections.iter().filter_map(|section| answers(screen, section));
    let lead = if given.is_empty() { words.nothing_yet } else { words.about_check };
    view! {
        {step_heading(screen, words.check)}
        <p class="lead">{lead}</p>
        {sections.collect_view()}
        {(!open.is_empty()).then(|| skipped(screen, &open))}
        {navigation(screen, &Place::Check)}
        {keeping(screen)}
    }
    .into_any()
}

fn has_answer(screen: &Screen, question: &Question) -> bool {
    screen.state.response.with_untracked(|response| response.is_answered(&question.id))
}

fn answers(screen: &Screen, section: &Section) -> Option<AnyView> {
    let given = section.questions.iter().filter(|question| has_answer(screen, question));
    let rows: Vec<AnyView> = given.map(|question| row(screen, question, screen.words.change)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <div class="group">
                {heading(screen, 1, screen.say(&section.title))}
                <ul class="rows">{rows}</ul>
            </div>
        }
        .into_any()
    })
}

fn skipped(screen: &Screen, open: &[&Question]) -> AnyView {
    let rows: Vec<AnyView> = open.iter().map(|question| row(screen, question, screen.words.answer)).collect();
    view! {
        <div class="group">
            {heading(screen, 1, screen.words.skipped)}
            <p>{(screen.words.about_skipped)(open.len())}</p>
            <ul class="rows">{rows}</ul>
        </div>
    }
    .into_any()
}

fn row(screen: &Screen, question: &Question, change: &'static str) -> AnyView {
    let text = screen.say(&question.text);
    let lines = screen.state.response.with_untracked(|response| {
        response.answer(&question.id).map(|answer| lines(screen, question, answer)).unwrap_or_default()
    });
    let lines = lines.into_iter().map(|line| view! { <p class="given">{line}</p> });
    view! {
        <li>
            <div>
                <p class="asked">{text.clone()}</p>
                {lines.collect_view()}
            </div>
            {change_button(screen, question, change, &text)}
        </li>
    }
    .into_any()
}

fn change_button(screen: &Screen, question: &Question, change: &'static str, text: &str) -> AnyView {
    let wants = screen.wants;
    let id = question.id.clone();
    let button = NodeRef::new();
    if screen.state.focus.get_untracked() == Focus::ChangeButton(id.clone()) {
        button.on_load(|element: web_sys::HtmlElement| drop(element.focus()));
    }
    custom("button")
        .attr("type", "button")
        .attr("class", "quiet")
        .attr("part", "button")
        .node_ref(button)
        .on(leptos::ev::click, move |_| wants.run(Intent::Change(id.clone())))
        .child((change, view! { <span class="unseen">{format!(": {text}")}</span> }))
        .into_any()
}

/// The answer in words, a line for each part of it.
fn lines(screen: &Screen, question: &Question, answer: &Answer) -> Vec<String> {
    match (answer, &question.ask) {
        (Answer::Text(text), _) => vec![text.clone()],
        (Answer::Choice(choice), Ask::Choice(ask)) => {
            let options = ask.options.iter().filter(|option| choice.has(&option.id));
            let options = options.map(|option| screen.say(&option.label));
            options.chain(choice.chosen_own().map(|own| own.text.clone())).collect()
        }
        (Answer::Statement(statement), Ask::Statement(ask)) => {
            let scale = screen.questionnaire.scale(&ask.scale);
            let label = statement.mark.and_then(|mark| scale?.label(mark)).map(|label| screen.say(label));
            let who = Some(&statement.who).filter(|who| statement.mark == Some(Mark::NotSure) && !who.is_empty());
            let who = who.map(|who| format!("{} {who}", screen.words.might_know));
            let note = Some(&statement.note).filter(|note| !note.is_empty());
            let note = note.map(|note| format!("{}: {note}", screen.words.note));
            label.into_iter().chain(who).chain(note).collect()
        }
        _ => Vec::new(),
    }
}
