//! A blank copy of the whole questionnaire, to print and fill in by hand; and the way to type one in.

use super::Intent;
use super::dom::{El, el, el_class, ul, words};
use super::heading::{heading, step_heading};
use super::navigation::{Look, button};
use super::option::{Kind, option};
use super::scale::descriptions;
use super::screen::Screen;
use crate::model::{Ask, AskChoice, FormPart, Offers, Place, Question, Room, Scale, Which, Wording};

/// The name of what is enlarged, and of its tick; no answer has such a name.
const LARGE: &str = "blank.large";

/// How many fields an item may have to stand on one page, whatever is left blank before it.
const FEW: usize = 4;

/// The step with a blank copy: what can be done with it, and the copy as it will be printed.
pub(super) fn blank(screen: &Screen) -> El {
    let (general, said) = (screen.words(), screen.later());
    let (followed, shown, told) = (screen.clone(), screen.clone(), screen.clone());
    let enlarge = move |is_large| told.want(Intent::Open(LARGE.to_owned(), is_large));
    let large = option(Kind::Checkbox, LARGE, "large", move || is_large(&followed), enlarge);
    let buttons = el_class("div", "navigation")
        .child(button(screen, Look::Primary, said.print, Intent::Print))
        .child(button(screen, Look::Secondary, general.back, Intent::Go(Place::Start)));
    let type_in = el_class("div", "beside").child(el("p").text(said.offer_typing)).child(button(
        screen,
        Look::Quiet,
        said.type_in,
        Intent::TypeIn(Place::Start),
    ));
    let above = el_class("div", "above-form")
        .child(step_heading(screen, general.print_blank))
        .child(words("p", "lead", said.about_blank))
        .child(el_class("div", "options").child(large.child(el("span").text(said.large_print))))
        .child(buttons)
        .child(type_in);
    let class = move || if is_large(&shown) { "form large" } else { "form" }.to_owned();
    el("div").child(above).child(form(screen).live_attr("class", class))
}

fn is_large(screen: &Screen) -> bool {
    screen.now(|state| state.open.iter().any(|name| name == LARGE))
}

fn form(screen: &Screen) -> El {
    let (said, questionnaire) = (screen.later(), screen.questionnaire());
    let form = el("section").child(heading(screen, 1, &screen.say(&questionnaire.title)));
    form.add(screen.said_in("p", "lead", &questionnaire.description));
    for text in &questionnaire.about {
        form.add(screen.said("p", text));
    }
    if let Some(time) = &questionnaire.time {
        form.add(screen.said("p", time));
    }
    let privacy = el("p").text(said.privacy_paper);
    let how = words("p", "statement", said.how_to_fill);
    form.add(el_class("div", "blank privacy").child(privacy).child(how).child(written("p", said.hand_in)));
    if let Some(helpers) = &questionnaire.helpers {
        let note = screen.said_in("p", "statement", &helpers.title);
        form.add(el_class("div", "blank").child(note).child(screen.said("p", &helpers.text)));
    }
    for each in &questionnaire.form() {
        form.add(part(screen, each));
    }
    form
}

/// A part, whose heading stays on one page with the first question.
fn part(screen: &Screen, part: &FormPart) -> El {
    let section = el_class("div", "form-part");
    let mut place = el_class("div", "blank").child(heading(screen, 2, &screen.say(part.title)));
    section.add(place);
    if let Some(intro) = part.intro {
        place.add(screen.said_in("p", "intro", intro));
    }
    for question in &part.questions {
        if let Some(scale) = screen.questionnaire().explained_at(question) {
            place.add(explained(screen, scale));
        }
        asked(screen, place, Some(section), question);
        place = section;
    }
    section
}

/// What the answers of a scale mean, once for all statements.
fn explained(screen: &Screen, scale: &Scale) -> El {
    let meaning = el_class("div", "blank meaning").child(words("p", "statement", screen.later().about_scale));
    meaning.add(descriptions(screen, scale));
    for answer in &scale.unscored {
        if let Some(who) = &answer.who {
            let label = screen.say(&answer.label);
            let follows =
                join![screen.later().if_ticked, " ", screen.wording(Wording::Quote(&label)), ": ", screen.say(who)];
            meaning.add(el("p").text(&follows));
        }
    }
    meaning
}

/// A question with room for its answer, at a place within which no page may end; its items stand in the section around
/// it. A field of an item has none.
fn asked(screen: &Screen, place: El, section: Option<El>, question: &Question) {
    let frame = el_class("div", "blank").child(screen.said_in("p", "statement", &question.text));
    place.add(frame);
    if let Some(hint) = question.hint_on_paper() {
        frame.add(screen.said_in("p", "hint", hint));
    }
    if let Ask::Text { prompts, .. } = &question.ask {
        for prompt in prompts {
            frame.add(screen.said_in("p", "hint", prompt));
        }
    }
    match question.room(section.is_none()) {
        Room::Scale(scale) => points(screen, frame, scale),
        Room::Boxes(ask) => boxes(screen, frame, section.unwrap_or(frame), ask),
        Room::LookBack(offers) => {
            look_back(screen, frame, offers);
            lines(frame, 2);
        }
        Room::Lines(number) => lines(frame, number),
        Room::Day => frame.add(words("p", "day", "____ / ____ / ________")),
        Room::Items(ask, number) => {
            for each in 1..=number {
                let item = el_class("div", if ask.all_fields().len() > FEW { "item long" } else { "item" });
                item.add(heading(screen, 3, &join![screen.say(&ask.item), " ", each]));
                for field in ask.all_fields() {
                    asked(screen, item, None, field);
                }
                section.unwrap_or(place).add(item);
            }
        }
    }
}

/// Which answers to look back at.
fn look_back(screen: &Screen, frame: El, offers: &Offers) {
    let said = screen.later();
    let begin = if matches!(offers.which, Which::Chosen { .. }) { said.look_back } else { said.look_for_ideas };
    let mut sentence = begin.to_owned();
    for source in &offers.from {
        if let Some(question) = screen.questionnaire().question(source) {
            sentence.push(' ');
            sentence.push_str(&screen.wording(Wording::Quote(&screen.say(&question.text))));
        }
    }
    frame.add(words("p", "hint", &sentence));
}

/// The answers of a scale in a row, and a line for a note.
fn points(screen: &Screen, frame: El, scale: &str) {
    let Some(scale) = screen.questionnaire().scale(scale) else { return };
    let row = ul("boxes round row");
    for point in &scale.points {
        row.add(screen.said("li", &point.label));
    }
    for answer in &scale.unscored {
        row.add(screen.said("li", &answer.label));
    }
    frame.add(row);
    if let Some(note) = &scale.note {
        frame.add(written("p", &screen.say(note)));
    }
}

/// A box for each option, and a line for own words. Where options stand in groups, a page may end before each further one.
fn boxes(screen: &Screen, frame: El, section: El, ask: &AskChoice) {
    let mut place = frame;
    for group in 0..ask.groups.len().max(1) {
        if group > 0 {
            place = el_class("div", "blank");
            section.add(place);
        }
        if let Some(title) = ask.groups.get(group) {
            place.add(screen.said_in("p", "group-title", title));
        }
        let list = ul(if ask.any { "boxes" } else { "boxes round" });
        for each in ask.options.iter().filter(|each| each.group == group) {
            list.add(screen.said("li", &each.label));
        }
        place.add(list);
        if let (Some(own), true) = (&ask.own, group.saturating_add(1) >= ask.groups.len()) {
            list.add(written("li", &screen.say(own)));
        }
    }
}

/// A line with words before it.
fn written(tag: &str, before: &str) -> El {
    el_class(tag, "written").child(el("span").text(before)).child(el_class("span", "line"))
}

fn lines(frame: El, number: usize) {
    for _ in 0..number {
        frame.add(el_class("div", "line"));
    }
}
