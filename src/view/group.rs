//! A group: items with the same fields, which can be added, taken out and put in another order.

use super::confirm::{Request, ask_first};
use super::dom::{El, el, el_class, words};
use super::fold::fold;
use super::navigation::{Look, button};
use super::question::{fieldset, question};
use super::screen::Screen;
use super::{Focus, Intent, State, calendar};
use crate::model::{AskGroup, Item, Question, Slot, next_item_id};

/// A group, with a blank item where there is none.
pub(super) fn group(screen: &Screen, asked: &Question, ask: &AskGroup) -> El {
    let fieldset = fieldset(screen, asked, &asked.id);
    let ids = item_ids(screen, &asked.id, ask);
    for (place, id) in ids.iter().enumerate() {
        fieldset.add(item(screen, asked, ask, id, place, ids.len()));
    }
    if ids.len() >= ask.most {
        return fieldset;
    }
    let next = Slot { item: Some(next_id(screen, &asked.id, ask, &ids)), ..Slot::question(&asked.id) };
    let add = button(screen, Look::Secondary, &screen.say(&ask.add), Intent::Add(next, None));
    fieldset.child(el_class("div", "beside").child(add))
}

/// The items that there are, and the blank one that the person asked for.
fn item_ids(screen: &Screen, question: &str, ask: &AskGroup) -> Vec<String> {
    screen.now(|state| {
        let items = state.response.items(question);
        let mut ids: Vec<String> = items.iter().map(|item| item.id.clone()).collect();
        if let Some(id) = state.adding.item.clone().filter(|id| state.adding.question == question && !ids.contains(id))
        {
            ids.push(id);
        }
        if ids.is_empty() {
            ids.push(next_item_id(ask, items));
        }
        ids
    })
}

fn next_id(screen: &Screen, question: &str, ask: &AskGroup, shown: &[String]) -> String {
    let mut items = screen.now(|state| state.response.items(question).to_vec());
    items.extend(shown.iter().map(|id| Item::new(id)));
    next_item_id(ask, &items)
}

fn item(screen: &Screen, asked: &Question, ask: &AskGroup, id: &str, place: usize, of: usize) -> El {
    let slot = Slot { item: Some(id.to_owned()), ..Slot::question(&asked.id) };
    let name = screen.say(&ask.item);
    let legend = if ask.most > 1 { join![name, " ", place.saturating_add(1)] } else { name };
    // Which item it belongs to is said to those who don't see it, where there are several.
    let unseen = if of > 1 { join![": ", legend] } else { String::new() };
    let frame = el_class("fieldset", "item").child(el("legend").text(&legend));
    for field in &ask.fields {
        frame.add(question(screen, field, Slot::field(&asked.id, id, &field.id), None));
    }
    if let Some(days) = &ask.calendar {
        frame.add(calendar::of_item(screen, &asked.id, id, days, &unseen));
    }
    if !ask.more.is_empty() {
        frame.add(more(screen, asked, ask, id, &unseen));
    }
    let is_new = screen.focuses(&Focus::Question(slot.name()));
    frame.child(arrange(screen, &slot, &legend, place, of)).focus_field_if(is_new)
}

/// The fields that are not asked at first; open when something stands in them.
fn more(screen: &Screen, asked: &Question, ask: &AskGroup, id: &str, unseen: &str) -> El {
    let mut is_used = false;
    let mut fields = Vec::new();
    for field in &ask.more {
        let slot = Slot::field(&asked.id, id, &field.id);
        is_used |= screen.now(|state| state.response.at(&slot).is_some());
        fields.push(question(screen, field, slot, None));
    }
    let summary = el("span").text(screen.later().add_more).child(words("span", "unseen", unseen));
    fold(screen, &join![asked.id, ".", id], "more", summary, is_used).children(fields)
}

/// The buttons of an item; which one they belong to is said to those who don't see it.
fn arrange(screen: &Screen, slot: &Slot, legend: &str, place: usize, of: usize) -> El {
    let said = screen.later();
    let unseen = join![": ", legend];
    let buttons = el_class("div", "beside");
    if place > 0 {
        let up = button(screen, Look::Quiet, said.move_up, Intent::MoveUp(slot.clone()));
        buttons.add(up.child(words("span", "unseen", &unseen)));
    }
    let (followed, shown, slot) = (screen.clone(), screen.clone(), slot.clone());
    let watched = slot.clone();
    let is_there = move |state: &State| {
        state.response.items(&watched.question).iter().any(|item| Some(&item.id) == watched.item.as_ref())
    };
    let can_remove = move || of > 1 || followed.now(|state| is_there(state));
    buttons.live_if(can_remove, move || remove(&shown, &slot, unseen.clone()))
}

fn remove(screen: &Screen, slot: &Slot, unseen: String) -> El {
    let said = screen.later();
    let request = Request {
        title: said.ask_remove,
        about: said.about_remove,
        yes: said.remove,
        intent: Intent::Remove(slot.clone()),
        keep: said.keep_it,
        is_all: false,
    };
    ask_first(screen, request, Look::Quiet, move |_, remove| remove.child(words("span", "unseen", &unseen)))
}
