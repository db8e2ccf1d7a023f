//! The spread of the answers to one theme: a dot for each, standing in the column of its answer.

use leptos::prelude::*;

use crate::model::{Standing, ThemeScore};
use crate::view::screen::Screen;

/// Units of the picture: the width of a column, and what a dot takes up in it.
const COLUMN: u32 = 100;
const DOT: u32 = 22;
const RADIUS: u32 = 9;
const DOTS_A_ROW: u32 = 4;

/// The picture, with its columns named below. Hollow dots: too few answers for a score.
pub(super) fn spread(screen: &Screen, score: &ThemeScore) -> AnyView {
    let columns = u32::try_from(score.spread.len()).unwrap_or(1).max(1);
    let rows = score.spread.iter().map(|count| count.div_ceil(DOTS_A_ROW)).max().unwrap_or(0).max(1);
    let floor = rows.saturating_mul(DOT).saturating_add(4);
    let class = match score.standing {
        Standing::Scored { .. } => "spread",
        _ => "spread hollow",
    };
    let dots = (0..).step_by(COLUMN as usize).zip(&score.spread).flat_map(|(left, count)| {
        (0..*count).map(move |dot| {
            let x = left + DOT / 2 + dot % DOTS_A_ROW * DOT;
            let y = floor - 4 - DOT / 2 - dot / DOTS_A_ROW * DOT;
            view! { <circle cx=x.to_string() cy=y.to_string() r=RADIUS.to_string() /> }
        })
    });
    let lines = (0..columns).map(|column| {
        let left = column * COLUMN;
        view! { <rect x=left.to_string() y=floor.to_string() width=(COLUMN - 4).to_string() height="2" class="floor" /> }
    });
    let bar = score.tenths().map(|tenths| bar(score, tenths, floor));
    let labels = score.scale.points.iter().map(|point| view! { <li>{screen.say(&point.label)}</li> });
    view! {
        <div class=class>
            <svg viewBox=format!("0 0 {} {}", columns * COLUMN, floor + 12) role="img" aria-label=summary(screen, score)>
                {dots.collect_view()}
                {lines.collect_view()}
                {bar}
            </svg>
            <ul class="columns" aria-hidden="true">{labels.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// The mean as a bar below the floor: it ends under the middle of a column when the mean is the score of that column.
fn bar(score: &ThemeScore, tenths: u32, floor: u32) -> AnyView {
    let lowest = score.scale.points.first().map_or(0, |point| u32::from(point.score));
    let highest = u32::from(score.scale.highest());
    let steps = highest.saturating_sub(lowest).max(1);
    let columns = u32::try_from(score.spread.len()).unwrap_or(1).max(1);
    let reach = columns.saturating_sub(1).saturating_mul(COLUMN).saturating_mul(tenths.saturating_sub(lowest * 10));
    let width = reach / (steps * 10) + COLUMN / 2 - 2;
    view! { <rect x="0" y=(floor + 6).to_string() width=width.to_string() height="4" class="bar" /> }.into_any()
}

/// The spread in words, for those who hear it.
fn summary(screen: &Screen, score: &ThemeScore) -> String {
    let points = score.scale.points.iter().zip(&score.spread);
    let counts: Vec<String> = points.map(|(point, count)| format!("{}: {count}", screen.say(&point.label))).collect();
    counts.join(", ")
}
