//! The themes: how the answers spread, in words, and the same in figures.

use super::spread::spread;
use crate::model::{Scale, Standing, ThemeScore};
use crate::view::dom::{El, el, el_class};
use crate::view::heading::heading;
use crate::view::screen::Screen;

/// One row for each theme, and a table.
pub(super) fn profile(screen: &Screen, themes: &[ThemeScore]) -> Vec<El> {
    let rows = themes.iter().map(|theme| {
        let words = el_class("div", "theme-words")
            .child(heading(screen, 2, &screen.say(&theme.theme.title)))
            .children(lines(screen, theme).iter().map(|line| el("p").text(line)));
        el_class("div", "theme").child(words).child(spread(screen, theme))
    });
    let tables = screen.questionnaire.scales.iter().filter_map(|scale| table(screen, scale, themes));
    rows.chain(tables).collect()
}

/// What can be said of a theme: the word first, then the figure, then what it rests on.
fn lines(screen: &Screen, score: &ThemeScore) -> Vec<String> {
    let words = screen.words;
    match score.standing {
        Standing::Scored { tenths, word, varies } => {
            let figure = format!("{} · {}", screen.say(&word.label), (words.out_of)(tenths, score.scale.highest()));
            let from = (words.from_statements)(score.answered, score.applicable);
            let varies = varies.then(|| words.varies.to_owned());
            [figure, from].into_iter().chain(varies).collect()
        }
        Standing::TooFewAnswers { open } => {
            vec![words.too_few_answers.to_owned(), (words.still_open)(open, score.applicable)]
        }
        Standing::TooFewApply => vec![words.too_few_apply.to_owned()],
        Standing::DoesNotApply => vec![words.does_not_apply.to_owned()],
    }
}

/// The themes of a scale below each other.
fn table(screen: &Screen, scale: &Scale, themes: &[ThemeScore]) -> Option<El> {
    let of_scale: Vec<&ThemeScore> = themes.iter().filter(|theme| theme.scale.id == scale.id).collect();
    let points = scale.points.iter().map(|point| column(&screen.say(&point.label)));
    let head = el("tr").child(column(screen.words.theme)).children(points).child(column(screen.words.summary));
    let rows = of_scale.iter().map(|theme| {
        let name = el("th").attr("scope", "row").text(&screen.say(&theme.theme.title));
        let counts = theme.spread.iter().map(|count| el("td").text(&count.to_string()));
        el("tr").child(name).children(counts).child(el("td").text(&lines(screen, theme).join(" · ")))
    });
    let table = el("table")
        .child(el("caption").text(screen.words.in_figures))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows));
    let scrolling = el_class("div", "table")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", screen.words.in_figures);
    (!of_scale.is_empty()).then(|| scrolling.child(table))
}

fn column(words: &str) -> El {
    el("th").attr("scope", "col").text(words)
}
