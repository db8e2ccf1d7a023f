//! "Check your answers": every answer with a way to change it, and what is open.

use super::dom::{El, el, el_class};
use super::heading::{heading, step_heading};
use super::keeping::keeping;
use super::navigation::{Look, button, navigation};
use super::screen::Screen;
use super::{Focus, Intent};
use crate::model::{Answer, Ask, Mark, Place, Question, Section};

/// The check before the report.
pub(super) fn check(screen: &Screen) -> El {
    let words = screen.words;
    let questionnaire = &screen.questionnaire;
    let open: Vec<&Question> = questionnaire.questions().filter(|question| !is_answered(screen, question)).collect();
    let nothing = open.len() == questionnaire.questions().count();
    let lead = if nothing { words.nothing_yet } else { words.about_check };
    el("div")
        .child(step_heading(screen, words.check))
        .child(el_class("p", "lead").text(lead))
        .children(questionnaire.sections.iter().filter_map(|section| given(screen, section)))
        .children((!open.is_empty()).then(|| skipped(screen, &open)))
        .child(navigation(screen, &Place::Check))
        .child(keeping(screen))
}

fn is_answered(screen: &Screen, question: &Question) -> bool {
    screen.response(|response| response.is_answered(&question.id))
}

fn given(screen: &Screen, section: &Section) -> Option<El> {
    let given = section.questions.iter().filter(|question| is_answered(screen, question));
    let rows: Vec<El> = given.map(|question| row(screen, question, screen.words.change)).collect();
    let heading = || heading(screen, 1, &screen.say(&section.title));
    (!rows.is_empty()).then(|| el_class("div", "group").child(heading()).child(el_class("ul", "rows").children(rows)))
}

fn skipped(screen: &Screen, open: &[&Question]) -> El {
    let rows = open.iter().map(|question| row(screen, question, screen.words.answer));
    el_class("div", "group")
        .child(heading(screen, 1, screen.words.skipped))
        .child(el("p").text(&(screen.words.about_skipped)(open.len())))
        .child(el_class("ul", "rows").children(rows))
}

fn row(screen: &Screen, question: &Question, change: &str) -> El {
    let text = screen.say(&question.text);
    let lines = screen.response(|response| {
        response.answer(&question.id).map(|answer| lines(screen, question, answer)).unwrap_or_default()
    });
    let button = button(screen, Look::Quiet, change, Intent::Change(question.id.clone()))
        .child(el_class("span", "unseen").text(&format!(": {text}")));
    let takes_focus = screen.focuses(&Focus::ChangeButton(question.id.clone()));
    el("li")
        .child(
            el("div")
                .child(el_class("p", "asked").text(&text))
                .children(lines.iter().map(|line| el_class("p", "given").text(line))),
        )
        .child(if takes_focus { button.focus() } else { button })
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
            let who = (statement.mark == Some(Mark::NotSure) && !statement.who.is_empty())
                .then(|| format!("{} {}", screen.words.might_know, statement.who));
            let note = (!statement.note.is_empty()).then(|| format!("{}: {}", screen.words.note, statement.note));
            label.into_iter().chain(who).chain(note).collect()
        }
        _ => Vec::new(),
    }
}
