//! The answers that are here, beside those in a file: the questions that differ, and what is said to each.

use super::dom::{El, el, el_class, words};
use super::fold::fold;
use super::said::lines;
use super::screen::Screen;
use crate::model::{Answer, Ask, CheckIn, Question, Response, Values, differing, value};

/// What unfolds when the person wants to look at both.
pub(super) fn both(screen: &Screen, other: &Response) -> El {
    let said = screen.paper();
    let list = el_class("ul", "ruled");
    screen.now(|state| {
        for question in differing(screen.questionnaire(), &state.response, other) {
            let columns = el_class("div", "both");
            for (side, response) in [(said.here, &state.response), (said.in_file, other)] {
                columns.add(column(screen, side, response, question));
            }
            list.add(el("li").child(screen.said_in("p", "statement", &question.text)).child(columns));
        }
    });
    fold(screen, "both", "both-answers", el("span").text(said.look_at_both), false).child(list)
}

fn column(screen: &Screen, side: &str, response: &Response, question: &Question) -> El {
    let column = el("div").child(words("p", "asked", side));
    let mut told = Vec::new();
    if let Some(answer) = response.answer(&question.id) {
        tell(screen, response, question, answer, &mut told);
    }
    if told.is_empty() {
        return column.child(words("p", "given", screen.paper().no_answer));
    }
    for line in &told {
        column.add(words("p", "given", line));
    }
    column
}

/// All that an answer says, a line for each part of it.
fn tell(screen: &Screen, response: &Response, question: &Question, answer: &Answer, told: &mut Vec<String>) {
    match (answer, &question.ask) {
        (Answer::Group(items), Ask::Group(ask)) => {
            for item in items {
                for fields in [&ask.fields, &ask.more] {
                    values(screen, response, fields, &item.values, told);
                }
                days(screen, response, &[&ask.check_in], &item.check_ins, told);
            }
        }
        (Answer::CheckIns(check_ins), Ask::CheckIns { first, last }) => {
            let mut after = Vec::new();
            for (field, _) in last {
                after.push(field.clone());
            }
            days(screen, response, &[first, &after], check_ins, told);
        }
        _ => told.append(&mut lines(screen, response, question, answer)),
    }
}

fn days(screen: &Screen, response: &Response, fields: &[&Vec<Question>], days: &[CheckIn], told: &mut Vec<String>) {
    for day in days {
        told.push(screen.day(day.date));
        for fields in fields {
            values(screen, response, fields, &day.values, told);
        }
    }
}

fn values(screen: &Screen, response: &Response, fields: &[Question], values: &Values, told: &mut Vec<String>) {
    for field in fields {
        let Some(answer) = value(values, &field.id) else { continue };
        for line in lines(screen, response, field, answer) {
            told.push(join![screen.say(&field.text), " ", line]);
        }
    }
}
