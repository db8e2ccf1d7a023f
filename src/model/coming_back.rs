//! Coming back: when a person is asked how it went, and about what.

use super::{Answer, Ask, AskGroup, Date, Item, Question, Questionnaire, Response};

/// An item that is asked after.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AskedAfter<'a> {
    /// The group that it stands in.
    pub question: &'a Question,
    /// What the group asks.
    pub ask: &'a AskGroup,
    /// The item.
    pub item: &'a Item,
}

/// Whether coming back is offered on a day: from the date that the person named; where the questionnaire asks for none,
/// from the day after the report was `reached`.
pub fn calls_back(questionnaire: &Questionnaire, response: &Response, reached: Option<Date>, today: Date) -> bool {
    let Some(check_in) = &questionnaire.check_in else { return false };
    let is_time = match &check_in.from {
        Some(from) => matches!(response.answer(from), Some(Answer::Date(date)) if *date <= today),
        None => reached.is_some_and(|day| day < today),
    };
    is_time && (check_in.question.is_some() || !asked_after(questionnaire, response).is_empty())
}

/// The items that are asked after, in the order of the file: all that have a name, or of which
/// something was said.
pub fn asked_after<'a>(questionnaire: &'a Questionnaire, response: &'a Response) -> Vec<AskedAfter<'a>> {
    let mut asked = Vec::new();
    for question in questionnaire.all_questions() {
        let Ask::Group(ask) = &question.ask else { continue };
        if ask.check_in.is_empty() {
            continue;
        }
        for item in response.items(&question.id) {
            if ask.name_of(item).is_some() || !item.check_ins.is_empty() {
                asked.push(AskedAfter { question, ask, item });
            }
        }
    }
    asked
}
