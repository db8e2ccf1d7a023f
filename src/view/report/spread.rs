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
    let most = score.spread.iter().copied().max().unwrap_or(0);
    let floor = most.div_ceil(DOTS_A_ROW).max(1) * DOT + 4;
    let picture = svg("svg").attr("role", "img");
    let labels = el_class("ul", "columns").attr("aria-hidden", "true");
    let mut left = 0;
    let mut summary = screen.say(&score.theme.title);
    for (point, count) in score.scale.points.iter().zip(&score.spread) {
        column(picture, left, floor, *count);
        let label = screen.say(&point.label);
        summary.push_str(&join![", ", label, ": ", count]);
        labels.add(el("li").text(&label));
        left += COLUMN;
    }
    let class = match score.standing {
        Standing::Scored { tenths, .. } => {
            picture.add(rectangle("bar", 0, floor + 6, reach(score, tenths), 4));
            "spread"
        }
        _ => "spread hollow",
    };
    let view = join!["0 0 ", left.saturating_sub(4), " ", floor + 12];
    el_class("div", class).child(picture.attr("viewBox", &view).attr("aria-label", &summary)).child(labels)
}

/// The floor of one column, and the dots on it, four beside each other.
fn column(picture: El, left: u32, floor: u32, count: u32) {
    picture.add(rectangle("floor", left, floor, COLUMN - 4, 2));
    // They stand in the middle of the column, as the end of the bar does.
    let middle = left + (COLUMN - 4 - count.min(DOTS_A_ROW) * DOT) / 2;
    for dot in 0..count {
        let x = middle + dot % DOTS_A_ROW * DOT + DOT / 2;
        let y = floor - 4 - dot / DOTS_A_ROW * DOT - DOT / 2;
        picture.add(units(svg("circle"), &[("cx", x), ("cy", y), ("r", RADIUS)]));
    }
}

/// How far the bar of the mean reaches: to the middle of a column when the mean is the score of that column.
fn reach(score: &ThemeScore, tenths: u32) -> u32 {
    let lowest = score.scale.points.first().map_or(0, |point| u32::from(point.score));
    let steps = u32::from(score.scale.highest()).saturating_sub(lowest).max(1);
    let columns = u32::try_from(score.spread.len()).unwrap_or(1).saturating_sub(1);
    columns * COLUMN * tenths.saturating_sub(lowest * 10) / (steps * 10) + COLUMN / 2 - 2
}

fn rectangle(class: &str, x: u32, y: u32, width: u32, height: u32) -> El {
    units(svg("rect").attr("class", class), &[("x", x), ("y", y), ("width", width), ("height", height)])
}

fn units(mut shape: El, units: &[(&str, u32)]) -> El {
    for (name, value) in units {
        shape = shape.attr(name, &join![value]);
    }
    shape
}
