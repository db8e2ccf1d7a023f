//! The parts of the report that are words, each added to its section.

use crate::model::report::{Help, Obstacle, Rated};
use crate::model::{Question, Text, Theme, Wording};
use crate::view::dom::{El, el, ul, words};
use crate::view::heading::heading;
use crate::view::screen::Screen;

/// Statements with the words for their score.
pub(super) fn strengths(screen: &Screen, section: El, statements: &[Rated]) {
    let list = ul("tinted");
    for rated in statements {
        list.add(item(screen, "statement", &rated.question.text).child(line(screen, "mark", rated.label)));
    }
    section.add(list);
}

/// Questions to talk about, larger than the statements that they come from.
pub(super) fn conversations(screen: &Screen, section: El, statements: &[Rated]) {
    let list = ul("ruled");
    for rated in statements {
        let from = join![screen.say(&rated.question.text), " · ", screen.say(rated.label)];
        let talk = rated.ask.talk.as_ref().map(|talk| line(screen, "talk", talk));
        list.add(el("li").child(words("p", "from", &from)).maybe(talk));
    }
    section.add(list);
}

/// Statements that the person was not sure of, with who might know.
pub(super) fn find_out(screen: &Screen, section: El, statements: &[(&Question, &str)]) {
    let list = ul("ruled");
    for (question, who) in statements {
        let item = item(screen, "statement", &question.text);
        if !who.is_empty() {
            item.add(words("p", "mark", &join![screen.later().might_know, " ", who]));
        }
        list.add(item);
    }
    section.add(list);
}

/// An observation, with the name of a theme in it.
pub(super) fn insight(screen: &Screen, section: El, text: &Text, theme: Option<&Theme>) {
    let theme = theme.map(|theme| screen.say(&theme.title)).unwrap_or_default();
    section.add(words("p", "observation", &screen.say_with(text, &theme)));
}

/// What gets in the way, each with where to begin.
pub(super) fn helps(screen: &Screen, section: El, begin: &Text, strong: &Text, obstacles: &[Obstacle]) {
    let list = ul("ruled");
    for obstacle in obstacles {
        let helps = ul("plain");
        for help in &obstacle.helps {
            helps.add(el("li").text(&help_in_words(screen, help, strong)));
        }
        let words = words("p", "statement", &screen.wording(obstacle.words));
        list.add(el("li").child(words).child(line(screen, "mark", begin)).child(helps));
    }
    section.add(list);
}

fn help_in_words(screen: &Screen, help: &Help, strong: &Text) -> String {
    let mut words = screen.say(help.words);
    if help.strong {
        words.push_str(" · ");
        words.push_str(&screen.say(strong));
    }
    words
}

/// Hopes, with what to ask at the review.
pub(super) fn hopes(screen: &Screen, section: El, hopes: &[Wording], review: Option<&Text>) {
    let list = ul("marked");
    for hope in hopes {
        list.add(el("li").text(&screen.wording(*hope)));
    }
    section.add(list);
    if let Some(review) = review {
        section.add(line(screen, "observation", review));
    }
}

/// Every note under its statement, and what does not apply.
pub(super) fn notes(
    screen: &Screen,
    section: El,
    notes: &[(&Question, &str)],
    not_applicable: &[&Question],
    title: &Text,
) {
    if !notes.is_empty() {
        let list = ul("ruled");
        for (question, note) in notes {
            list.add(item(screen, "from", &question.text).child(words("p", "own-words", note)));
        }
        section.add(list);
    }
    if !not_applicable.is_empty() {
        let list = ul("plain");
        for question in not_applicable {
            list.add(screen.said("li", &question.text));
        }
        section.add(heading(screen, 2, &screen.say(title)));
        section.add(list);
    }
}

fn item(screen: &Screen, class: &str, text: &Text) -> El {
    el("li").child(line(screen, class, text))
}

fn line(screen: &Screen, class: &str, text: &Text) -> El {
    screen.said_in("p", class, text)
}
