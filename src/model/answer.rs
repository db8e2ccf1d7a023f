//! What a person answered to one question.

use super::response::Fields;
use super::{CheckIn, Date, Item};

/// An answer, of the kind of its question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// To a statement.
    Statement(Statement),
    /// To a choice of one, or of any number.
    Choice(Choice),
    /// To a question for words.
    Text(String),
    /// To a question for a day.
    Date(Date),
    /// To a group.
    Group(Vec<Item>),
    /// To what is asked of someone who comes back.
    CheckIns(Vec<CheckIn>),
}

/// Where a person puts a statement on its scale, and what they say about it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statement {
    /// The point of the scale, or an unscored answer; `None` while only a note is there.
    pub mark: Option<Mark>,
    /// Who might know, asked with "not sure" and kept when the mark changes.
    pub who: String,
    /// What makes the person say that.
    pub note: String,
}

/// A mark on a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The score of a point.
    Score(u8),
    /// Applies, but the person does not know.
    NotSure,
    /// Not part of the work: does not count at all.
    NotApplicable,
}

/// Options that were chosen, and own words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// Ids of options and of own words, in the order of choosing.
    pub chosen: Vec<String>,
    /// Own words, chosen or not, in the order in which they were added.
    pub own: Vec<Own>,
    /// Further fields, in an item; those of an answer of its own stand beside it.
    pub(super) extra: Fields,
}

/// Something that a person added to the options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// `own-1`, `own-2` and so on, unique within the answer.
    pub id: String,
    /// The words, as typed.
    pub text: String,
    pub(super) extra: Fields,
}

impl Answer {
    /// Whether nothing of it is left: such an answer is not kept.
    pub fn is_empty(&self) -> bool {
        match self {
            Answer::Statement(statement) => *statement == Statement::default(),
            Answer::Choice(choice) => *choice == Choice::default(),
            Answer::Text(text) => text.is_empty(),
            Answer::Date(_) => false,
            Answer::Group(items) => items.iter().all(Item::is_empty),
            Answer::CheckIns(check_ins) => check_ins.is_empty(),
        }
    }

    /// Whether it answers its question: a note alone does not, nor do spaces.
    pub fn answers(&self) -> bool {
        match self {
            Answer::Statement(statement) => statement.mark.is_some(),
            Answer::Choice(choice) => choice.chosen.iter().any(|id| !choice.is_blank(id)),
            Answer::Text(text) => !text.trim().is_empty(),
            Answer::Date(_) => true,
            Answer::Group(items) => items.iter().any(Item::answers),
            Answer::CheckIns(check_ins) => !check_ins.is_empty(),
        }
    }

    /// The words of a text, without spaces around; none when there are none.
    pub fn words(&self) -> Option<&str> {
        match self {
            Answer::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }
}

impl Choice {
    /// Whether an option, or own words, are chosen.
    pub fn has(&self, id: &str) -> bool {
        self.chosen.iter().any(|chosen| chosen == id)
    }

    /// Chooses an option or own words, or takes it back.
    pub fn set(&mut self, id: &str, chosen: bool) {
        self.chosen.retain(|known| known != id);
        if chosen {
            self.chosen.push(id.to_owned());
        }
    }

    /// Writes own words, which chooses them; empty words are taken out.
    pub fn write_own(&mut self, id: &str, text: String) {
        self.set(id, !text.is_empty());
        match self.own.iter().position(|own| own.id == id) {
            Some(place) if text.is_empty() => {
                self.own.remove(place);
            }
            Some(place) => {
                if let Some(own) = self.own.get_mut(place) {
                    own.text = text;
                }
            }
            None if text.is_empty() => {}
            None => self.own.push(Own { id: id.to_owned(), text, extra: Fields::new() }),
        }
    }

    /// The own words that are chosen and not blank.
    pub fn chosen_own(&self) -> impl Iterator<Item = &Own> {
        self.own.iter().filter(|own| self.has(&own.id) && !self.is_blank(&own.id))
    }

    /// Whether these are own words of spaces only.
    fn is_blank(&self, id: &str) -> bool {
        self.own.iter().any(|own| own.id == id && own.text.trim().is_empty())
    }
}
