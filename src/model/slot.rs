//! Where an answer stands: a question, or a field of an item, or of what was said on a later day.

use super::item::{put_value, value};
use super::{Answer, CheckIn, Date, Item, Response, Timestamp};

/// The place of one answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slot {
    /// The id of the question.
    pub question: String,
    /// The id of an item of it, when it is a group.
    pub item: Option<String>,
    /// The day of a check-in.
    pub check_in: Option<Date>,
    /// The id of a field of the item or the check-in.
    pub field: Option<String>,
}

impl Slot {
    /// The answer to a question.
    pub fn question(id: &str) -> Self {
        Slot { question: id.to_owned(), ..Slot::default() }
    }

    /// A field of an item.
    pub fn field(question: &str, item: &str, field: &str) -> Self {
        Slot { item: Some(item.to_owned()), field: Some(field.to_owned()), ..Slot::question(question) }
    }

    /// The id of the question or field that is asked.
    pub fn asked(&self) -> &str {
        self.field.as_ref().unwrap_or(&self.question)
    }

    /// The name of its field on the page: `goals.g1.step`.
    pub fn name(&self) -> String {
        let mut name = self.question.clone();
        for part in [&self.item, &self.field].into_iter().flatten() {
            name.push('.');
            name.push_str(part);
        }
        name
    }
}

impl Response {
    /// The answer at a place.
    pub fn at(&self, slot: &Slot) -> Option<&Answer> {
        let answer = self.answer(&slot.question)?;
        let Some(field) = &slot.field else { return Some(answer) };
        let (values, check_ins) = match answer {
            Answer::Group(items) => {
                let item = items.iter().find(|item| Some(&item.id) == slot.item.as_ref())?;
                (&item.values, &item.check_ins)
            }
            Answer::CheckIns(check_ins) => (const { &Vec::new() }, check_ins),
            _ => return None,
        };
        let Some(date) = slot.check_in else { return value(values, field) };
        value(&check_ins.iter().find(|check_in| check_in.date == date)?.values, field)
    }

    /// Gives, changes or clears the answer at a place; an item or a check-in that is not there yet is added.
    pub fn put(&mut self, slot: &Slot, answer: Answer, writer: &str, now: Timestamp) {
        let whole = match (&slot.field, &slot.item) {
            (None, _) => answer,
            (Some(field), None) => {
                let mut check_ins = match self.answer(&slot.question) {
                    Some(Answer::CheckIns(check_ins)) => check_ins.clone(),
                    _ => Vec::new(),
                };
                put_in_check_in(&mut check_ins, slot.check_in, field, answer);
                Answer::CheckIns(check_ins)
            }
            (Some(field), Some(id)) => {
                let mut items = self.items(&slot.question).to_vec();
                if !items.iter().any(|item| item.id == *id) {
                    items.push(Item::new(id));
                }
                if let Some(item) = items.iter_mut().find(|item| item.id == *id) {
                    match slot.check_in {
                        None => put_value(&mut item.values, field, answer),
                        day => put_in_check_in(&mut item.check_ins, day, field, answer),
                    }
                }
                Answer::Group(items)
            }
        };
        self.record(&slot.question, whole, writer, now);
    }

    /// What was said on later days, in answer to a question for that.
    pub fn check_ins(&self, question: &str) -> &[CheckIn] {
        match self.answer(question) {
            Some(Answer::CheckIns(check_ins)) => check_ins,
            _ => &[],
        }
    }

    /// The days of all check-ins, the earliest first.
    pub fn check_in_days(&self) -> Vec<Date> {
        let mut days = Vec::new();
        for recorded in self.recorded() {
            match &recorded.answer {
                Some(Answer::CheckIns(check_ins)) => add_days(&mut days, check_ins),
                Some(Answer::Group(items)) => {
                    for item in items {
                        add_days(&mut days, &item.check_ins);
                    }
                }
                _ => {}
            }
        }
        days
    }

    /// Deletes what was said on a day.
    pub fn forget(&mut self, day: Date, writer: &str, now: &Timestamp) {
        let mut changed = Vec::new();
        for recorded in &mut self.recorded {
            let said = match &mut recorded.answer {
                Some(Answer::CheckIns(check_ins)) => take_day(check_ins, day),
                Some(Answer::Group(items)) => {
                    let mut said = false;
                    for item in items {
                        said |= take_day(&mut item.check_ins, day);
                    }
                    said
                }
                _ => false,
            };
            if said && let Some(answer) = recorded.answer.take() {
                changed.push((recorded.question.clone(), answer));
            }
        }
        for (question, answer) in changed {
            self.record(&question, answer, writer, now.clone());
        }
    }

    /// Changes the items of a group as a whole.
    pub fn arrange(&mut self, question: &str, writer: &str, now: Timestamp, change: impl FnOnce(&mut Vec<Item>)) {
        let mut items = self.items(question).to_vec();
        change(&mut items);
        self.record(question, Answer::Group(items), writer, now);
    }

    /// The items of a group; those that are empty included.
    pub fn items(&self, question: &str) -> &[Item] {
        match self.answer(question) {
            Some(Answer::Group(items)) => items,
            _ => &[],
        }
    }
}

fn put_in_check_in(check_ins: &mut Vec<CheckIn>, day: Option<Date>, field: &str, answer: Answer) {
    let Some(date) = day else { return };
    let place = check_ins.iter().position(|check_in| check_in.date == date).unwrap_or(check_ins.len());
    if place == check_ins.len() {
        check_ins.push(CheckIn::new(date));
    }
    if let Some(check_in) = check_ins.get_mut(place) {
        put_value(&mut check_in.values, field, answer);
    }
    check_ins.retain(|check_in| !check_in.is_empty());
}

/// Adds the days of check-ins to a list, which stays sorted.
fn add_days(days: &mut Vec<Date>, check_ins: &[CheckIn]) {
    for check_in in check_ins {
        if let Err(place) = days.binary_search(&check_in.date) {
            days.insert(place, check_in.date);
        }
    }
}

/// Deletes what was said on a day; whether anything was.
fn take_day(check_ins: &mut Vec<CheckIn>, day: Date) -> bool {
    let place = check_ins.iter().position(|check_in| check_in.date == day);
    place.map(|place| check_ins.remove(place)).is_some()
}
