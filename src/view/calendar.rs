//! "Put it in my calendar": a day, and the words of a first step, as a file.

use std::rc::Rc;

use super::Intent;
use super::dom::{self, El, el_class};
use super::navigation::{Look, plain_button};
use super::screen::Screen;
use crate::model::{Answer, Calendar, Date, Reminder, Slot};

/// The earliest year that can be meant.
const EARLIEST: u16 = 1900;

/// The button of an item, there while it has a day. `unseen` words tell it apart from others.
pub(super) fn of_item(screen: &Screen, question: &str, item: &str, calendar: &Calendar, unseen: &str) -> El {
    let day = Slot::field(question, item, &calendar.date);
    let words = Slot::field(question, item, &calendar.words);
    let (source, read) = (screen.clone(), move |screen: &Screen| {
        screen.now(|state| state.response.at(&words).and_then(Answer::words).unwrap_or_default().to_owned())
    });
    button(source, day, Rc::new(read), unseen.to_owned())
}

/// The button of a date question, with the words of every item of a group.
pub(super) fn of_group(screen: &Screen, day: Slot, reminder: &Reminder) -> El {
    let reminder = reminder.clone();
    let words = move |screen: &Screen| {
        screen.now(|state| {
            let mut words = String::new();
            for each in state.response.items(&reminder.group).iter().filter_map(|item| item.words(&reminder.words)) {
                words.push_str(if words.is_empty() { "" } else { "; " });
                words.push_str(each);
            }
            words
        })
    };
    button(screen.clone(), day, Rc::new(words), String::new())
}

fn button(screen: Screen, day: Slot, words: Rc<dyn Fn(&Screen) -> String>, unseen: String) -> El {
    let (followed, slot) = (screen.clone(), day.clone());
    // While a year is typed it passes through the first centuries.
    let is_there = move || followed.now(|state| date_at(state, &slot).is_some_and(|date| date.year >= EARLIEST));
    el_class("div", "calendar").live_if(is_there, move || {
        let (screen, words, day) = (screen.clone(), words.clone(), day.clone());
        let (said, unseen) = (screen.later().calendar, dom::words("span", "unseen", &unseen));
        let remember = move || {
            if let Some(date) = screen.now(|state| date_at(state, &day)) {
                let mut about = words(&screen);
                if about.is_empty() {
                    about.push_str(screen.later().reminder);
                }
                screen.want(Intent::Remember(day.clone(), date, about));
            }
        };
        plain_button(Look::Quiet, said, remember).child(unseen)
    })
}

fn date_at(state: &super::State, slot: &Slot) -> Option<Date> {
    match state.response.at(slot) {
        Some(Answer::Date(date)) => Some(*date),
        _ => None,
    }
}
