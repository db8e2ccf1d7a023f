//! Writing one answer.

use super::{add, add_text, choice, items};
use crate::model::response::Fields;
use crate::model::{Answer, Ask, Json, Mark, Questionnaire, Recorded, Response, Statement};

/// The fields of an answer, when its question is still asked, and it is not cleared.
pub fn answer(questionnaire: &Questionnaire, response: &Response, recorded: &Recorded) -> Option<Fields> {
    let question = questionnaire.question(&recorded.question)?;
    let mut fields = match (recorded.answer.as_ref()?, &question.ask) {
        (Answer::Statement(given), _) => statement(given),
        (Answer::Choice(given), Ask::Choice(ask)) => choice::write(questionnaire, response, ask, given),
        (Answer::Text(text), _) => one("text", text.as_str().into()),
        (Answer::Date(date), _) => one("date", Json::Text(join![date])),
        (Answer::Group(given), Ask::Group(ask)) => one("items", items::write(questionnaire, response, ask, given)),
        (Answer::CheckIns(given), Ask::CheckIns { .. }) => {
            one("items", items::check_ins(questionnaire, response, &question.ask.fields(), given))
        }
        _ => return None,
    };
    fields.extend_from_slice(&recorded.extra);
    Some(fields)
}

fn one(name: &str, value: Json) -> Fields {
    let mut fields = Fields::new();
    add(&mut fields, name, value);
    fields
}

fn statement(statement: &Statement) -> Fields {
    let mut fields = Fields::new();
    match statement.mark {
        Some(Mark::Score(score)) => add(&mut fields, "score", Json::whole(score.into())),
        Some(Mark::NotSure) => add_text(&mut fields, "unscored", "not-sure"),
        Some(Mark::NotApplicable) => add_text(&mut fields, "unscored", "not-applicable"),
        None => {}
    }
    for (name, text) in [("who", &statement.who), ("note", &statement.note)] {
        if !text.is_empty() {
            add_text(&mut fields, name, text);
        }
    }
    fields
}
