//! The themes: how the answers spread, in words, and the same in figures.

use super::spread::spread;
use crate::join::fill;
use crate::model::{Scale, Standing, ThemeScore};
use crate::view::dom::{El, el, el_class};
use crate::view::heading::heading;
use crate::view::screen::Screen;

/// One row for each theme, and a table.
pub(super) fn profile(screen: &Screen, section: El, themes: &[ThemeScore]) {
    for theme in themes {
        let words = el_class("div", "theme-words").child(heading(screen, 2, &screen.say(&theme.theme.title)));
        for line in lines(screen, theme) {
            words.add(el("p").text(&line));
        }
        section.add(el_class("div", "theme").child(words).child(spread(screen, theme)));
    }
    for scale in &screen.questionnaire().scales {
        if themes.iter().any(|theme| theme.scale.id == scale.id) {
            section.add(table(screen, scale, themes));
        }
    }
}

/// What can be said of a theme: the word first, then the figure, then what it rests on.
fn lines(screen: &Screen, score: &ThemeScore) -> Vec<String> {
    let said = screen.later();
    match score.standing {
        Standing::Scored { tenths, word, varies } => {
            let mean = fill(&fill(said.decimal, "whole", &(tenths / 10)), "tenths", &(tenths % 10));
            let figure = fill(&fill(said.out_of, "mean", &mean.as_str()), "highest", &score.scale.highest());
            let figure = join![screen.say(&word.label), " · ", figure];
            let mut lines =
                vec![figure, screen.counted(&said.from_statements, score.applicable, "answered", score.answered)];
            if varies {
                lines.push(said.varies.to_owned());
            }
            lines
        }
        Standing::TooFewAnswers { open } => {
            let open = screen.counted(&said.still_open, open, "applicable", score.applicable);
            vec![said.too_few_answers.to_owned(), open]
        }
        Standing::TooFewApply => vec![said.too_few_apply.to_owned()],
        Standing::DoesNotApply => vec![said.does_not_apply.to_owned()],
    }
}

/// The themes of a scale below each other.
fn table(screen: &Screen, scale: &Scale, themes: &[ThemeScore]) -> El {
    let said = screen.later();
    let head = el("tr").child(column(said.theme));
    for point in &scale.points {
        head.add(column(&screen.say(&point.label)));
    }
    head.add(column(said.summary));
    let body = el("tbody");
    for theme in themes.iter().filter(|theme| theme.scale.id == scale.id) {
        body.add(row(screen, theme));
    }
    let caption = el("caption").text(said.in_figures);
    let table = el("table").child(caption).child(el("thead").child(head)).child(body);
    let frame = el_class("div", "table").attr("role", "region").attr("tabindex", "0");
    frame.attr("aria-label", said.in_figures).child(table)
}

fn row(screen: &Screen, theme: &ThemeScore) -> El {
    let row = el("tr").child(el("th").attr("scope", "row").text(&screen.say(&theme.theme.title)));
    for count in &theme.spread {
        row.add(el("td").text(&join![count]));
    }
    let summary = el("td");
    for line in lines(screen, theme) {
        summary.add(el("p").text(&line));
    }
    row.child(summary)
}

fn column(words: &str) -> El {
    el("th").attr("scope", "col").text(words)
}
