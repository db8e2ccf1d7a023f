//! The parts of the report that are words.

use leptos::prelude::*;

use crate::model::report::{Help, Obstacle, Rated, Wording};
use crate::model::{Question, Text, Theme};
use crate::view::heading::heading;
use crate::view::screen::Screen;

/// Statements with the words for their score.
pub(super) fn strengths(screen: &Screen, statements: &[Rated]) -> AnyView {
    let items = statements.iter().map(|rated| {
        view! {
            <li>
                <p class="statement">{screen.say(&rated.question.text)}</p>
                <p class="mark">{screen.say(rated.label)}</p>
            </li>
        }
    });
    view! { <ul class="tinted">{items.collect_view()}</ul> }.into_any()
}

/// Questions to talk about, larger than the statements that they come from.
pub(super) fn conversations(screen: &Screen, statements: &[Rated]) -> AnyView {
    let items = statements.iter().map(|rated| {
        let statement = format!("{} · {}", screen.say(&rated.question.text), screen.say(rated.label));
        let talk = screen.say_some(rated.ask.talk.as_ref());
        view! {
            <li>
                <p class="from">{statement}</p>
                {talk.map(|talk| view! { <p class="talk">{talk}</p> })}
            </li>
        }
    });
    view! { <ul class="ruled">{items.collect_view()}</ul> }.into_any()
}

/// Statements that the person was not sure of, with who might know.
pub(super) fn find_out(screen: &Screen, statements: &[(&Question, &str)]) -> AnyView {
    let items = statements.iter().map(|(question, who)| {
        let who = (!who.is_empty()).then(|| format!("{} {who}", screen.words.might_know));
        view! {
            <li>
                <p class="statement">{screen.say(&question.text)}</p>
                {who.map(|who| view! { <p class="mark">{who}</p> })}
            </li>
        }
    });
    view! { <ul class="ruled">{items.collect_view()}</ul> }.into_any()
}

/// An observation, with the name of a theme in it.
pub(super) fn insight(screen: &Screen, text: &Text, theme: Option<&Theme>) -> AnyView {
    let theme = theme.map(|theme| screen.say(&theme.title)).unwrap_or_default();
    view! { <p class="observation">{screen.say(text).replace("{theme}", &theme)}</p> }.into_any()
}

/// What gets in the way, each with where to begin.
pub(super) fn helps(screen: &Screen, begin: &Text, strong: &Text, obstacles: &[Obstacle]) -> AnyView {
    let help = |help: &Help| {
        let strong = help.strong.then(|| view! { <span class="mark">{screen.say(strong)}</span> });
        view! { <li>{screen.say(help.words)} " " {strong}</li> }
    };
    let items = obstacles.iter().map(|obstacle| {
        view! {
            <li>
                <p class="statement">{wording(screen, obstacle.words)}</p>
                <p class="mark">{screen.say(begin)}</p>
                <ul class="plain">{obstacle.helps.iter().map(help).collect_view()}</ul>
            </li>
        }
    });
    view! { <ul class="ruled">{items.collect_view()}</ul> }.into_any()
}

/// Hopes, with what to ask at the review.
pub(super) fn hopes(screen: &Screen, hopes: &[Wording], review: Option<&Text>) -> AnyView {
    let items = hopes.iter().map(|hope| view! { <li>{wording(screen, *hope)}</li> });
    view! {
        <ul class="plain">{items.collect_view()}</ul>
        {review.map(|review| view! { <p class="observation">{screen.say(review)}</p> })}
    }
    .into_any()
}

/// First steps: those of the conversations, and the others on request.
pub(super) fn steps(screen: &Screen, offered: &[Rated], others: &[Rated], more: &Text) -> AnyView {
    let list = |statements: &[Rated]| {
        let steps = statements.iter().filter_map(|rated| rated.ask.step.as_ref());
        let items = steps.map(|step| view! { <li>{screen.say(step)}</li> });
        view! { <ul class="first-steps">{items.collect_view()}</ul> }
    };
    view! {
        {(!offered.is_empty()).then(|| list(offered))}
        {(!others.is_empty())
            .then(|| {
                view! {
                    <details>
                        <summary>{screen.say(more)}</summary>
                        {list(others)}
                    </details>
                }
            })}
    }
    .into_any()
}

/// Every note under its statement, and what does not apply.
pub(super) fn notes(
    screen: &Screen,
    notes: &[(&Question, &str)],
    not_applicable: &[&Question],
    title: &Text,
) -> AnyView {
    let items = notes.iter().map(|(question, note)| {
        view! {
            <li>
                <p class="from">{screen.say(&question.text)}</p>
                <p class="own-words">{(*note).to_owned()}</p>
            </li>
        }
    });
    let left_out = not_applicable.iter().map(|question| view! { <li>{screen.say(&question.text)}</li> });
    view! {
        {(!notes.is_empty()).then(|| view! { <ul class="ruled">{items.collect_view()}</ul> })}
        {(!not_applicable.is_empty())
            .then(|| {
                view! {
                    {heading(screen, 2, screen.say(title))}
                    <ul class="plain">{left_out.collect_view()}</ul>
                }
            })}
    }
    .into_any()
}

fn wording(screen: &Screen, words: Wording) -> String {
    match words {
        Wording::Option(text) => screen.say(text),
        Wording::Own(words) => words.to_owned(),
    }
}
