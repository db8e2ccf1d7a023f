//! The parts of the report that are words.

use crate::model::report::{Help, Obstacle, Rated, Wording};
use crate::model::{Question, Text, Theme};
use crate::view::dom::{El, el, el_class};
use crate::view::heading::heading;
use crate::view::screen::Screen;

/// Statements with the words for their score.
pub(super) fn strengths(screen: &Screen, statements: &[Rated]) -> Vec<El> {
    let items = statements.iter().map(|rated| {
        el("li").child(line(screen, "statement", &rated.question.text)).child(line(screen, "mark", rated.label))
    });
    vec![el_class("ul", "tinted").children(items)]
}

/// Questions to talk about, larger than the statements that they come from.
pub(super) fn conversations(screen: &Screen, statements: &[Rated]) -> Vec<El> {
    let items = statements.iter().map(|rated| {
        let from = format!("{} · {}", screen.say(&rated.question.text), screen.say(rated.label));
        el("li")
            .child(el_class("p", "from").text(&from))
            .children(rated.ask.talk.as_ref().map(|talk| line(screen, "talk", talk)))
    });
    vec![el_class("ul", "ruled").children(items)]
}

/// Statements that the person was not sure of, with who might know.
pub(super) fn find_out(screen: &Screen, statements: &[(&Question, &str)]) -> Vec<El> {
    let items = statements.iter().map(|(question, who)| {
        let who = (!who.is_empty()).then(|| format!("{} {who}", screen.words.might_know));
        el("li")
            .child(line(screen, "statement", &question.text))
            .children(who.map(|who| el_class("p", "mark").text(&who)))
    });
    vec![el_class("ul", "ruled").children(items)]
}

/// An observation, with the name of a theme in it.
pub(super) fn insight(screen: &Screen, text: &Text, theme: Option<&Theme>) -> Vec<El> {
    let theme = theme.map(|theme| screen.say(&theme.title)).unwrap_or_default();
    vec![el_class("p", "observation").text(&screen.say(text).replace("{theme}", &theme))]
}

/// What gets in the way, each with where to begin.
pub(super) fn helps(screen: &Screen, begin: &Text, strong: &Text, obstacles: &[Obstacle]) -> Vec<El> {
    let help = |help: &Help| {
        let words = screen.say(help.words);
        el("li").text(&if help.strong { format!("{words} · {}", screen.say(strong)) } else { words })
    };
    let items = obstacles.iter().map(|obstacle| {
        el("li")
            .child(el_class("p", "statement").text(&wording(screen, obstacle.words)))
            .child(line(screen, "mark", begin))
            .child(el_class("ul", "plain").children(obstacle.helps.iter().map(help)))
    });
    vec![el_class("ul", "ruled").children(items)]
}

/// Hopes, with what to ask at the review.
pub(super) fn hopes(screen: &Screen, hopes: &[Wording], review: Option<&Text>) -> Vec<El> {
    let items = hopes.iter().map(|hope| el("li").text(&wording(screen, *hope)));
    let list = el_class("ul", "marked").children(items);
    let review = review.map(|review| line(screen, "observation", review));
    [list].into_iter().chain(review).collect()
}

/// First steps: those of the conversations, and the others on request.
pub(super) fn steps(screen: &Screen, offered: &[Rated], others: &[Rated], more: &Text) -> Vec<El> {
    let list = |statements: &[Rated]| {
        let steps = statements.iter().filter_map(|rated| rated.ask.step.as_ref());
        el_class("ul", "marked").children(steps.map(|step| el("li").text(&screen.say(step))))
    };
    let offered = (!offered.is_empty()).then(|| list(offered));
    let others =
        (!others.is_empty()).then(|| el("details").child(el("summary").text(&screen.say(more))).child(list(others)));
    offered.into_iter().chain(others).collect()
}

/// Every note under its statement, and what does not apply.
pub(super) fn notes(
    screen: &Screen,
    notes: &[(&Question, &str)],
    not_applicable: &[&Question],
    title: &Text,
) -> Vec<El> {
    let items = notes.iter().map(|(question, note)| {
        el("li").child(line(screen, "from", &question.text)).child(el_class("p", "own-words").text(note))
    });
    let notes = (!notes.is_empty()).then(|| el_class("ul", "ruled").children(items));
    let left_out = not_applicable.iter().map(|question| el("li").text(&screen.say(&question.text)));
    let left_out = (!not_applicable.is_empty())
        .then(|| [heading(screen, 2, &screen.say(title)), el_class("ul", "plain").children(left_out)]);
    notes.into_iter().chain(left_out.into_iter().flatten()).collect()
}

fn line(screen: &Screen, class: &str, text: &Text) -> El {
    el_class("p", class).text(&screen.say(text))
}

fn wording(screen: &Screen, words: Wording) -> String {
    match words {
        Wording::Option(text) => screen.say(text),
        Wording::Own(words) => words.to_owned(),
    }
}
