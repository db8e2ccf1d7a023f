//! The items of a group, and what was said of them later. A field of an item stands beside its id: words and days as
//! strings, a choice of one as the id of its option, any other choice as an object.

use super::{add, add_text, choice, read, split, unknown};
use crate::model::item::put_value;
use crate::model::response::Fields;
use crate::model::{
    Answer, Ask, AskGroup, CheckIn, Choice, Date, Item, Json, Question, Questionnaire, Response, Values, is_id, value,
};

/// How many items are read: ten times as many as any group takes.
const MOST_ITEMS: usize = 100;

fn list(questions: &[Question]) -> Vec<&Question> {
    let mut list = Vec::new();
    for question in questions {
        list.push(question);
    }
    list
}

/// The items of a group.
pub(super) fn write(questionnaire: &Questionnaire, response: &Response, ask: &AskGroup, items: &[Item]) -> Json {
    let fields = ask.all_fields();
    let mut written = Vec::new();
    for item in items {
        if item.is_empty() {
            continue;
        }
        let mut object = Fields::new();
        add_text(&mut object, "id", &item.id);
        write_values(questionnaire, response, &fields, &item.values, &mut object);
        if !item.check_ins.is_empty() {
            let check_ins = check_ins(questionnaire, response, &list(&ask.check_in), &item.check_ins);
            add(&mut object, "checkIns", check_ins);
        }
        object.extend_from_slice(&item.extra);
        written.push(Json::Object(object));
    }
    Json::List(written)
}

/// What was said on later days.
pub(super) fn check_ins(
    questionnaire: &Questionnaire,
    response: &Response,
    fields: &[&Question],
    check_ins: &[CheckIn],
) -> Json {
    let mut written = Vec::new();
    for check_in in check_ins {
        let mut object = Fields::new();
        add_text(&mut object, "date", &join![check_in.date]);
        write_values(questionnaire, response, fields, &check_in.values, &mut object);
        object.extend_from_slice(&check_in.extra);
        written.push(Json::Object(object));
    }
    Json::List(written)
}

fn write_values(
    questionnaire: &Questionnaire,
    response: &Response,
    fields: &[&Question],
    values: &Values,
    object: &mut Fields,
) {
    for field in fields {
        let json = match (value(values, &field.id), &field.ask) {
            (Some(Answer::Text(text)), _) => Json::Text(text.clone()),
            (Some(Answer::Date(date)), _) => Json::Text(join![date]),
            (Some(Answer::Choice(given)), Ask::Choice(ask)) => match given.chosen.first() {
                Some(id) if is_plain(ask) => Json::Text(id.clone()),
                _ => Json::Object(choice::write(questionnaire, response, ask, given)),
            },
            _ => continue,
        };
        add(object, &field.id, json);
    }
}

/// Whether the id of an option says all.
fn is_plain(ask: &crate::model::AskChoice) -> bool {
    !ask.any && ask.own.is_none() && ask.offers.is_none()
}

/// Takes the items of a group out of the fields of an answer; what does not fit stays there.
pub(super) fn take_items(questionnaire: &Questionnaire, ask: &AskGroup, rest: &mut Fields) -> Option<Vec<Item>> {
    let given = read::take_list(rest, "items")?;
    let fields = ask.all_fields();
    let mut items: Vec<Item> = Vec::new();
    let mut unfit = Vec::new();
    for json in given {
        let id = json.text_of("id").filter(|id| is_id(id));
        let is_new = |id: &&str| items.len() < MOST_ITEMS && items.iter().all(|item| item.id != **id);
        let Some(id) = id.filter(is_new) else {
            unfit.push(json);
            continue;
        };
        let mut left = unknown(&json, &["id"]);
        let check_ins = take_check_ins(questionnaire, "checkIns", &list(&ask.check_in), &mut left).unwrap_or_default();
        let values = take_values(questionnaire, &fields, &mut left);
        let (wrong, extra) = split(left, &|name| name == "checkIns" || names(&fields, name));
        leave_object("id", id, wrong, &mut unfit);
        items.push(Item { id: id.to_owned(), values, check_ins, extra });
    }
    leave(rest, "items", unfit);
    Some(items)
}

/// Takes check-ins out of a field; what does not fit stays there.
pub(super) fn take_check_ins(
    questionnaire: &Questionnaire,
    name: &str,
    fields: &[&Question],
    rest: &mut Fields,
) -> Option<Vec<CheckIn>> {
    let given = read::take_list(rest, name)?;
    let mut check_ins: Vec<CheckIn> = Vec::new();
    let mut unfit = Vec::new();
    for json in given {
        let date = json.text_of("date").and_then(Date::parse);
        let Some(date) = date.filter(|date| check_ins.iter().all(|other| other.date != *date)) else {
            unfit.push(json);
            continue;
        };
        let mut left = unknown(&json, &["date"]);
        let values = take_values(questionnaire, fields, &mut left);
        let (wrong, extra) = split(left, &|name| names(fields, name));
        leave_object("date", &join![date], wrong, &mut unfit);
        check_ins.push(CheckIn { date, values, extra });
    }
    leave(rest, name, unfit);
    Some(check_ins)
}

fn names(fields: &[&Question], name: &str) -> bool {
    fields.iter().any(|field| field.id == name)
}

/// Leaves what does not fit of an object, under the id or date of the object.
fn leave_object(key: &str, value: &str, mut wrong: Fields, unfit: &mut Vec<Json>) {
    if !wrong.is_empty() {
        wrong.insert(0, (key.to_owned(), value.into()));
        unfit.push(Json::Object(wrong));
    }
}

/// Leaves what does not fit of a list, when there is any.
pub(super) fn leave(rest: &mut Fields, name: &str, unfit: Vec<Json>) {
    if !unfit.is_empty() {
        add(rest, name, Json::List(unfit));
    }
}

fn take_values(questionnaire: &Questionnaire, fields: &[&Question], rest: &mut Fields) -> Values {
    let mut values = Values::new();
    for field in fields {
        if let Some(answer) = read::take(rest, &field.id, |json| read_value(questionnaire, field, json)) {
            put_value(&mut values, &field.id, answer);
        }
    }
    values
}

/// The answer in a field; nothing when any of it does not fit.
fn read_value(questionnaire: &Questionnaire, field: &Question, json: &Json) -> Option<Answer> {
    match &field.ask {
        Ask::Text { .. } => json.as_text().map(|text| Answer::Text(text.to_owned())),
        Ask::Date(_) => Date::parse(json.as_text()?).map(Answer::Date),
        Ask::Choice(ask) if is_plain(ask) => {
            let id = json.as_text()?;
            let is_known = ask.options.iter().any(|option| option.id == id);
            is_known.then(|| Answer::Choice(Choice { chosen: vec![id.to_owned()], ..Choice::default() }))
        }
        Ask::Choice(ask) => {
            let Json::Object(fields) = json else { return None };
            let mut left = fields.clone();
            let mut choice = choice::take(questionnaire, ask, &mut left);
            let fits = left.iter().all(|(name, _)| !choice::KNOWN.contains(&name.as_str()));
            choice.extra = left;
            fits.then_some(Answer::Choice(choice))
        }
        _ => None,
    }
}
