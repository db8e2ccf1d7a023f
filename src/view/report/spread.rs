//! The spread of the answers to one theme: a dot for each, standing in the column of its answer.

use crate::model::{Standing, ThemeScore};
use crate::view::dom::{El, el, el_class, svg};
use crate::view::screen::Screen;

/// Units of the picture: the width of a column, and what a dot takes up in it.
const COLUMN: u32 = 100;
const DOT: u32 = 22;
const RADIUS: u32 = 9;
const DOTS_A_ROW: u32 = 4;

/// The picture, with its columns named below. Hollow dots: too few answers for a score.
pub(super) fn spread(screen: &Screen, score: &ThemeScore) -> El {
    let columns = u32::try_from(score.spread.len()).unwrap_or(1).max(1);
    let rows = score.spread.iter().map(|count| count.div_ceil(DOTS_A_ROW)).max().unwrap_or(0).max(1);
    let floor = rows * DOT + 4;
    let class = match score.standing {
        Standing::Scored { .. } => "spread",
        _ => "spread hollow",
    };
    let dots = (0..columns).zip(&score.spread).flat_map(|(column, count)| {
        (0..*count).map(move |dot| {
            let left = column * COLUMN + dot % DOTS_A_ROW * DOT + DOT / 2;
            let top = floor - 4 - dot / DOTS_A_ROW * DOT - DOT / 2;
            units(svg("circle"), [("cx", left), ("cy", top), ("r", RADIUS)])
        })
    });
    let floors = (0..columns).map(|column| rectangle("floor", column * COLUMN, floor, COLUMN - 4, 2));
    let bar = score.tenths().map(|tenths| rectangle("bar", 0, floor + 6, reach(score, tenths), 4));
    let labels = score.scale.points.iter().map(|point| el("li").text(&screen.say(&point.label)));
    let picture = svg("svg")
        .attr("viewBox", &format!("0 0 {} {}", columns * COLUMN - 4, floor + 12))
        .attr("role", "img")
        .attr("aria-label", &summary(screen, score))
        .children(dots)
        .children(floors)
        .children(bar);
    el_class("div", class).child(picture).child(el_class("ul", "columns").attr("aria-hidden", "true").children(labels))
}

/// How far the bar of the mean reaches: to the middle of a column when the mean is the score of that column.
fn reach(score: &ThemeScore, tenths: u32) -> u32 {
    let lowest = score.scale.points.first().map_or(0, |point| u32::from(point.score));
    let steps = u32::from(score.scale.highest()).saturating_sub(lowest).max(1);
    let columns = u32::try_from(score.spread.len()).unwrap_or(1).saturating_sub(1);
    columns * COLUMN * tenths.saturating_sub(lowest * 10) / (steps * 10) + COLUMN / 2 - 2
}

fn rectangle(class: &str, x: u32, y: u32, width: u32, height: u32) -> El {
    units(svg("rect").attr("class", class), [("x", x), ("y", y), ("width", width), ("height", height)])
}

fn units<const N: usize>(shape: El, units: [(&str, u32); N]) -> El {
    units.into_iter().fold(shape, |shape, (name, value)| shape.attr(name, &value.to_string()))
}

/// The spread in words, for those who hear it.
fn summary(screen: &Screen, score: &ThemeScore) -> String {
    let points = score.scale.points.iter().zip(&score.spread);
    let counts: Vec<String> = points.map(|(point, count)| format!("{}: {count}", screen.say(&point.label))).collect();
    counts.join(", ")
}
