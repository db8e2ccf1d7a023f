//! A page in the person's own words: what they wrote and chose, with nothing added to it.

use crate::model::block::{PagePart, Show};
use crate::model::{Answer, Ask, AskGroup, Date, Item, Question, Questionnaire, Response, Text, Wording, chosen};

/// A part of a page that has something to show.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown<'a> {
    /// The part.
    pub part: &'a PagePart,
    /// What stands in it, at least one entry.
    pub entries: Vec<Entry<'a>>,
}

/// One answer on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'a> {
    /// Words before it.
    pub label: Option<&'a Text>,
    /// What was answered.
    pub said: Said<'a>,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Said<'a> {
    /// Own words.
    Words(&'a str),
    /// A day.
    Day(Date),
    /// What was chosen.
    List(Vec<Wording<'a>>),
    /// The items of a group.
    Items(Vec<Vec<Entry<'a>>>),
}

/// The parts of a page that have something to show.
pub(super) fn page<'a>(
    questionnaire: &'a Questionnaire,
    response: &'a Response,
    parts: &'a [PagePart],
) -> Vec<Shown<'a>> {
    let mut page = Vec::new();
    for part in parts {
        let mut entries = Vec::new();
        for show in &part.show {
            let Some(question) = questionnaire.question(&show.question) else { continue };
            let Some(answer) = response.answer(&question.id) else { continue };
            if let Some(entry) = entry(questionnaire, response, question, answer, show) {
                entries.push(entry);
            }
        }
        if !entries.is_empty() {
            page.push(Shown { part, entries });
        }
    }
    page
}

fn entry<'a>(
    questionnaire: &'a Questionnaire,
    response: &'a Response,
    question: &'a Question,
    answer: &'a Answer,
    show: &'a Show,
) -> Option<Entry<'a>> {
    let said = match (answer, &question.ask) {
        (Answer::Date(date), _) => Said::Day(*date),
        (Answer::Choice(choice), Ask::Choice(ask)) => {
            let chosen = chosen(questionnaire, response, ask, choice);
            (!chosen.is_empty()).then_some(Said::List(chosen))?
        }
        (Answer::Group(items), Ask::Group(ask)) => {
            let mut shown = Vec::new();
            for item in items {
                let entries = item_entries(questionnaire, response, ask, item, show);
                if !entries.is_empty() {
                    shown.push(entries);
                }
            }
            (!shown.is_empty()).then_some(Said::Items(shown))?
        }
        _ => Said::Words(answer.words()?),
    };
    Some(Entry { label: show.label.as_ref(), said })
}

fn item_entries<'a>(
    questionnaire: &'a Questionnaire,
    response: &'a Response,
    ask: &'a AskGroup,
    item: &'a Item,
    show: &'a Show,
) -> Vec<Entry<'a>> {
    let mut entries = Vec::new();
    for show in &show.fields {
        let (Some(field), Some(answer)) = (ask.field(&show.question), item.value(&show.question)) else { continue };
        if let Some(entry) = entry(questionnaire, response, field, answer, show) {
            entries.push(entry);
        }
    }
    entries
}
