//! Answers in words.

use super::screen::Screen;
use crate::model::{Answer, Ask, Date, Json, Mark, Question, Response, Values, chosen, value};

/// An answer in words, a line for each part of it; of a group, the names of its items.
pub(super) fn lines(screen: &Screen, response: &Response, question: &Question, answer: &Answer) -> Vec<String> {
    let mut lines = Vec::new();
    match (answer, &question.ask) {
        (Answer::Text(text), _) => lines.push(text.clone()),
        (Answer::Choice(choice), Ask::Choice(ask)) => {
            for wording in chosen(screen.questionnaire(), response, ask, choice) {
                lines.push(screen.wording(wording));
            }
        }
        (Answer::Date(date), _) => lines.push(screen.day(*date)),
        (Answer::Group(items), Ask::Group(ask)) => {
            for name in items.iter().filter_map(|item| ask.name_of(item)) {
                lines.push(name.to_owned());
            }
        }
        (Answer::Statement(statement), Ask::Statement(ask)) => {
            let scale = screen.questionnaire().scale(&ask.scale);
            if let Some(label) = statement.mark.and_then(|mark| scale?.label(mark)) {
                lines.push(screen.say(label));
            }
            if statement.mark == Some(Mark::NotSure) && !statement.who.is_empty() {
                lines.push(join![screen.later().might_know, " ", statement.who]);
            }
            if !statement.note.is_empty() {
                lines.push(join![screen.later().note, ": ", statement.note]);
            }
        }
        _ => {}
    }
    lines
}

/// The same with all that stands in each item, and on each day; with the days, and what was asked, if they are to be
/// `named`.
pub(super) fn all_lines(
    screen: &Screen,
    response: &Response,
    question: &Question,
    answer: &Answer,
    named: bool,
) -> Vec<String> {
    let mut all = Vec::new();
    let fields = question.ask.fields();
    let mut add = |day: Option<Date>, values: &Values| {
        if let (true, Some(day)) = (named, day) {
            all.push(screen.day(day));
        }
        for field in &fields {
            let Some(answer) = value(values, &field.id) else { continue };
            for line in lines(screen, response, field, answer) {
                all.push(if named { join![screen.say(&field.text), " ", line] } else { line });
            }
        }
    };
    match answer {
        Answer::Group(items) => {
            for item in items {
                add(None, &item.values);
                for day in &item.check_ins {
                    add(Some(day.date), &day.values);
                }
            }
        }
        Answer::CheckIns(days) => {
            for day in days {
                add(Some(day.date), &day.values);
            }
        }
        _ => return lines(screen, response, question, answer),
    }
    all
}

/// What was set aside, in words: a line for each text and number in it, but for the names of things.
pub(super) fn lines_of(json: &Json, lines: &mut Vec<String>) {
    match json {
        Json::Text(text) | Json::Number(text) => lines.push(text.clone()),
        Json::List(items) => {
            for item in items {
                lines_of(item, lines);
            }
        }
        Json::Object(fields) => {
            for (name, value) in fields {
                if !matches!(name.as_str(), "question" | "id" | "chosen") {
                    lines_of(value, lines);
                }
            }
        }
        _ => {}
    }
}
