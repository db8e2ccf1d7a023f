//! Reading one answer. What does not fit is set aside.

use super::{choice, items, set_aside, split};
use crate::model::response::Fields;
use crate::model::{Answer, Ask, Date, Json, Mark, Questionnaire, Recorded, Response, Scale, Stamp, Statement};

const KNOWN: &[&str] = &["score", "unscored", "chosen", "notOffered", "own", "text", "date", "who", "note", "items"];

/// Reads the answer to the question with an id into the response.
pub fn answer(questionnaire: &Questionnaire, response: &mut Response, id: &str, json: &Json) {
    let mut rest = json.fields().to_vec();
    let answer = questionnaire.question(id).and_then(|question| match &question.ask {
        Ask::Statement(ask) => Some(Answer::Statement(statement(questionnaire.scale(&ask.scale)?, &mut rest))),
        Ask::Choice(ask) => Some(Answer::Choice(choice::take(questionnaire, ask, &mut rest))),
        Ask::Text { .. } => text(&mut rest, "text").map(Answer::Text),
        Ask::Date(_) => take(&mut rest, "date", |json| Date::parse(json.as_text()?)).map(Answer::Date),
        Ask::Group(ask) => items::take_items(questionnaire, ask, &mut rest).map(Answer::Group),
        Ask::CheckIns { .. } => {
            items::take_check_ins(questionnaire, "items", &question.ask.fields(), &mut rest).map(Answer::CheckIns)
        }
    });
    let Some(answer) = answer.filter(|answer| !answer.is_empty()) else {
        if !rest.is_empty() || !matches!(json, Json::Object(_)) {
            set_aside(response, id, json.clone());
        }
        return;
    };
    let (unfit, extra) = split(rest, &|name| KNOWN.contains(&name));
    if !unfit.is_empty() {
        set_aside(response, id, Json::Object(unfit));
    }
    let stamp = Stamp::new(1, "");
    let recorded = Recorded::new(id, Some(answer), stamp);
    response.recorded.push(Recorded { extra, ..recorded });
}

/// Takes a field out when `fits` makes something of it; leaves it where it is otherwise.
pub(super) fn take<T>(rest: &mut Fields, name: &str, fits: impl Fn(&Json) -> Option<T>) -> Option<T> {
    let place = rest.iter().position(|(key, _)| key == name)?;
    let taken = rest.get(place).and_then(|(_, json)| fits(json))?;
    rest.remove(place);
    Some(taken)
}

/// Takes a list out; leaves what is no list where it is.
pub(super) fn take_list(rest: &mut Fields, name: &str) -> Option<Vec<Json>> {
    let place = rest.iter().position(|(key, json)| key == name && matches!(json, Json::List(_)))?;
    match rest.remove(place) {
        (_, Json::List(items)) => Some(items),
        _ => None,
    }
}

fn text(rest: &mut Fields, name: &str) -> Option<String> {
    take(rest, name, |json| json.as_text().map(str::to_owned))
}

fn statement(scale: &Scale, rest: &mut Fields) -> Statement {
    let known = |mark: Mark| scale.label(mark).map(|_| mark);
    let score = take(rest, "score", |json| known(Mark::Score(json.as_whole()?.try_into().ok()?)));
    let mark = score.or_else(|| {
        take(rest, "unscored", |json| match json.as_text()? {
            "not-sure" => known(Mark::NotSure),
            "not-applicable" => known(Mark::NotApplicable),
            _ => None,
        })
    });
    Statement { mark, who: text(rest, "who").unwrap_or_default(), note: text(rest, "note").unwrap_or_default() }
}
