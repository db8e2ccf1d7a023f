//! The answer to a choice: what was chosen, own words, and what was chosen but is not on offer now.

use super::{add, add_text, items, read, unknown};
use crate::model::response::Fields;
use crate::model::{Ask, AskChoice, Choice, Json, Own, Questionnaire, Response, is_id, offered};

/// The fields of a choice.
pub(super) const KNOWN: &[&str] = &["chosen", "notOffered", "own"];

/// The fields of an answer.
pub(super) fn write(questionnaire: &Questionnaire, response: &Response, ask: &AskChoice, choice: &Choice) -> Fields {
    let mut known = Vec::new();
    for offer in offered(questionnaire, response, ask, Some(choice)) {
        known.push(offer.id);
    }
    for own in &choice.own {
        if !known.contains(&own.id.as_str()) {
            known.push(&own.id);
        }
    }
    let mut chosen = Vec::new();
    for id in &known {
        if choice.has(id) {
            chosen.push(Json::from(*id));
        }
    }
    let mut not_offered = Vec::new();
    for id in &choice.chosen {
        if !known.contains(&id.as_str()) {
            not_offered.push(Json::from(id.as_str()));
        }
    }
    let mut fields = Fields::new();
    add(&mut fields, "chosen", Json::List(chosen));
    items::leave(&mut fields, "notOffered", not_offered);
    if !choice.own.is_empty() {
        let mut own_words = Vec::new();
        for own in &choice.own {
            let mut fields = Fields::new();
            add_text(&mut fields, "id", &own.id);
            add_text(&mut fields, "text", &own.text);
            fields.extend_from_slice(&own.extra);
            own_words.push(Json::Object(fields));
        }
        add(&mut fields, "own", Json::List(own_words));
    }
    fields.extend_from_slice(&choice.extra);
    fields
}

/// Takes a choice out of the fields of an answer; what does not fit stays there.
pub(super) fn take(questionnaire: &Questionnaire, ask: &AskChoice, rest: &mut Fields) -> Choice {
    let own = if ask.own.is_some() { read::take(rest, "own", read_own) } else { None };
    let own = own.unwrap_or_default();
    let mut chosen: Vec<String> = Vec::new();
    for field in ["chosen", "notOffered"] {
        let mut unfit = Vec::new();
        for id in read::take(rest, field, read_ids).unwrap_or_default() {
            if ask.any && chosen.contains(&id) {
                continue;
            }
            let is_own = own.iter().any(|own| own.id == id);
            let is_full = !ask.any && !chosen.is_empty();
            if !is_full && (is_own || can_offer(questionnaire, ask, &id)) {
                chosen.push(id);
            } else {
                unfit.push(Json::Text(id));
            }
        }
        items::leave(rest, field, unfit);
    }
    Choice { chosen, own, extra: Fields::new() }
}

/// Whether a choice offers an option with this id, or could when other answers change.
fn can_offer(questionnaire: &Questionnaire, ask: &AskChoice, id: &str) -> bool {
    let has = |ask: &AskChoice| ask.options.iter().any(|option| option.id == id);
    let Some(offers) = &ask.offers else { return has(ask) };
    offers.from.iter().any(|source| match questionnaire.question(source).map(|question| &question.ask) {
        Some(Ask::Choice(other)) => has(other) || id.starts_with("own-"),
        _ => source == id,
    })
}

/// The strings of a list; nothing when this is no list, or holds anything else.
fn read_ids(json: &Json) -> Option<Vec<String>> {
    let Json::List(items) = json else { return None };
    let mut ids = Vec::new();
    for item in items {
        ids.push(item.as_text()?.to_owned());
    }
    Some(ids)
}

/// Own words with ids that differ; nothing when this is no list, or holds anything else.
fn read_own(json: &Json) -> Option<Vec<Own>> {
    let Json::List(items) = json else { return None };
    let mut own: Vec<Own> = Vec::new();
    for item in items {
        let id = item.text_of("id").filter(|id| id.starts_with("own-") && is_id(id))?;
        if own.iter().any(|other| other.id == id) {
            return None;
        }
        own.push(Own {
            id: id.to_owned(),
            text: item.text_of("text")?.to_owned(),
            extra: unknown(item, &["id", "text"]),
        });
    }
    Some(own)
}
