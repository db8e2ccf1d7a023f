//! The answers that are here, beside those in a file: the questions that differ, and what is said to each.

use super::dom::{El, el, el_class, ul, words};
use super::fold::fold;
use super::said::all_lines;
use super::screen::Screen;
use crate::model::{Question, Response, differing};

/// What unfolds when the person wants to look at both.
pub(super) fn both(screen: &Screen, other: &Response) -> El {
    let said = screen.later();
    let list = ul("ruled");
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
    let answer = response.answer(&question.id);
    let told = answer.map(|answer| all_lines(screen, response, question, answer, true)).unwrap_or_default();
    if told.is_empty() {
        return column.child(words("p", "given", screen.later().no_answer));
    }
    for line in &told {
        column.add(words("p", "given", line));
    }
    column
}
