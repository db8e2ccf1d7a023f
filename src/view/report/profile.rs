//! The themes: how the answers spread, in words, and the same in figures.

use leptos::prelude::*;

use super::spread::spread;
use crate::model::{Standing, ThemeScore};
use crate::view::heading::heading;
use crate::view::screen::Screen;

/// One row for each theme, and a table.
pub(super) fn profile(screen: &Screen, themes: &[ThemeScore]) -> AnyView {
    let rows = themes.iter().map(|theme| {
        let lines = lines(screen, theme).into_iter().map(|line| view! { <p>{line}</p> });
        view! {
            <div class="theme">
                <div class="theme-words">
                    {heading(screen, 2, screen.say(&theme.theme.title))}
                    {lines.collect_view()}
                </div>
                {spread(screen, theme)}
            </div>
        }
    });
    view! {
        {rows.collect_view()}
        {tables(screen, themes)}
    }
    .into_any()
}

/// What can be said of a theme: the word first, then the figure, then what it rests on.
fn lines(screen: &Screen, score: &ThemeScore) -> Vec<String> {
    let words = screen.words;
    match score.standing {
        Standing::Scored { tenths, word, varies } => {
            let figure = format!("{} · {}", screen.say(&word.label), (words.out_of)(tenths, score.scale.highest()));
            let from = (words.from_statements)(score.answered, score.applicable);
            let from = if varies { format!("{from}, {}", words.varies) } else { from };
            vec![figure, from]
        }
        Standing::TooFewAnswers { open } => {
            vec![words.too_few_answers.to_owned(), (words.still_open)(open, score.applicable)]
        }
        Standing::TooFewApply => vec![words.too_few_apply.to_owned()],
        Standing::DoesNotApply => vec![words.does_not_apply.to_owned()],
    }
}

/// A table for each scale, its themes below each other.
fn tables(screen: &Screen, themes: &[ThemeScore]) -> AnyView {
    let scales = screen.questionnaire.scales.iter().filter_map(|scale| {
        let of_scale: Vec<&ThemeScore> = themes.iter().filter(|theme| theme.scale.id == scale.id).collect();
        let first = *of_scale.first()?;
        let points = first.scale.points.iter().map(|point| view! { <th scope="col">{screen.say(&point.label)}</th> });
        let rows = of_scale.into_iter().map(|theme| row(screen, theme));
        let label = screen.words.in_figures;
        Some(view! {
            <div class="table" role="region" aria-label=label tabindex="0">
                <table>
                    <caption>{label}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{screen.words.theme}</th>
                            {points.collect_view()}
                            <th scope="col">{screen.words.summary}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        })
    });
    scales.collect_view().into_any()
}

fn row(screen: &Screen, theme: &ThemeScore) -> AnyView {
    let counts = theme.spread.iter().map(|count| view! { <td>{count.to_string()}</td> });
    view! {
        <tr>
            <th scope="row">{screen.say(&theme.theme.title)}</th>
            {counts.collect_view()}
            <td>{lines(screen, theme).join(", ")}</td>
        </tr>
    }
    .into_any()
}
