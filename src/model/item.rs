//! Items of groups, and what was said of them on later days.

use super::response::Fields;
use super::{Answer, AskGroup, Date};

/// Answers to fields, by their ids.
pub type Values = Vec<(String, Answer)>;

/// One item of a group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// Its id, unique within the group.
    pub id: String,
    /// The answers to its fields.
    pub values: Values,
    /// What was said of it later, in the order of saying.
    pub check_ins: Vec<CheckIn>,
    pub(super) extra: Fields,
}

/// What was said on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckIn {
    /// The day.
    pub date: Date,
    /// The answers to its fields.
    pub values: Values,
    pub(super) extra: Fields,
}

/// The answer to a field.
pub fn value<'a>(values: &'a Values, field: &str) -> Option<&'a Answer> {
    values.iter().find(|(id, _)| id == field).map(|(_, answer)| answer)
}

/// Gives, changes or clears the answer to a field.
pub(super) fn put_value(values: &mut Values, field: &str, answer: Answer) {
    match values.iter().position(|(id, _)| id == field) {
        Some(place) if answer.is_empty() => {
            values.remove(place);
        }
        Some(place) => {
            if let Some((_, known)) = values.get_mut(place) {
                *known = answer;
            }
        }
        None if answer.is_empty() => {}
        None => values.push((field.to_owned(), answer)),
    }
}

impl Answer {
    /// The answers to the fields under a question, of every item and every day.
    pub(super) fn values(&self) -> Vec<&Values> {
        let mut found = Vec::new();
        match self {
            Answer::Group(items) => {
                for item in items {
                    found.push(&item.values);
                    for check_in in &item.check_ins {
                        found.push(&check_in.values);
                    }
                }
            }
            Answer::CheckIns(check_ins) => {
                for check_in in check_ins {
                    found.push(&check_in.values);
                }
            }
            _ => {}
        }
        found
    }
}

impl Item {
    /// An item without answers.
    pub fn new(id: &str) -> Self {
        Item { id: id.to_owned(), ..Item::default() }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.check_ins.is_empty() && self.extra.is_empty()
    }

    /// Whether it answers anything: spaces do not.
    pub fn answers(&self) -> bool {
        self.values.iter().any(|(_, answer)| answer.answers())
    }

    /// The answer to a field.
    pub fn value(&self, field: &str) -> Option<&Answer> {
        value(&self.values, field)
    }

    /// The words of a field, without spaces around.
    pub fn words(&self, field: &str) -> Option<&str> {
        self.value(field)?.words()
    }

    /// The day in a field.
    pub fn date(&self, field: &str) -> Option<Date> {
        match self.value(field) {
            Some(Answer::Date(date)) => Some(*date),
            _ => None,
        }
    }

    /// What was said of it on a day.
    pub fn check_in(&self, date: Date) -> Option<&CheckIn> {
        self.check_ins.iter().find(|check_in| check_in.date == date)
    }
}

impl CheckIn {
    /// A check-in without answers.
    pub fn new(date: Date) -> Self {
        CheckIn { date, values: Values::new(), extra: Fields::new() }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.extra.is_empty()
    }
}

/// The id of a further item, one past the highest in use.
pub fn next_item_id(ask: &AskGroup, items: &[Item]) -> String {
    let mut taken = Vec::new();
    for item in items {
        taken.push(item.id.as_str());
    }
    next_id(&ask.item_id, &taken)
}

/// The first free id in the row that begins with `prefix`.
pub(super) fn next_id(prefix: &str, taken: &[&str]) -> String {
    let mut highest = 0_u32;
    for id in taken {
        let number = id.strip_prefix(prefix).and_then(|number| number.parse().ok());
        highest = highest.max(number.unwrap_or(0));
    }
    join![prefix, highest.saturating_add(1)]
}

/// Moves an item before the one in front of it.
pub fn move_up(items: &mut [Item], id: &str) {
    if let Some(place) = items.iter().position(|item| item.id == id)
        && let Some(before) = place.checked_sub(1)
    {
        items.swap(before, place);
    }
}
