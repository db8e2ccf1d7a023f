//! The response file: what "Download my answers" gives, and the heart of what is saved.

use super::answer::{Answer, Choice, Mark, Own, Statement};
use super::response::Fields;
use super::{Ask, AskChoice, Json, Question, Questionnaire, Recorded, Response, Scale, Stamp, Timestamp};
use super::{is_id, theme_scores};

const FORMAT: &str = "stack-up-response";
const KNOWN: &[&str] = &[
    "format",
    "formatVersion",
    "questionnaire",
    "language",
    "startedAt",
    "updatedAt",
    "completedAt",
    "answers",
    "setAside",
    "themes",
];
const KNOWN_OF_QUESTIONNAIRE: &[&str] = &["id", "version", "title"];
const KNOWN_OF_ANSWERS: &[&str] = &["score", "unscored", "chosen", "own", "text", "who", "note", "items"];
const KNOWN_OF_OWN: &[&str] = &["id", "text"];

/// Why a response can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResponseError {
    /// It is no response.
    OtherFormat,
    /// It was written by a newer widget.
    NewerFormat,
    /// It answers another questionnaire.
    OtherQuestionnaire,
    /// A field that every response has is missing or damaged.
    Damaged,
}

/// The response as a JSON value, answers in the order of the questionnaire, themes computed anew.
pub fn write_response(questionnaire: &Questionnaire, response: &Response) -> Json {
    let answers = questionnaire.questions().filter_map(|question| {
        let recorded = response.recorded().iter().find(|recorded| recorded.question == question.id)?;
        let mut fields = answer_fields(question, recorded)?;
        fields.extend(recorded.extra.iter().cloned());
        Some((question.id.clone(), Json::Object(fields)))
    });
    let mut fields = vec![
        field("format", FORMAT),
        ("formatVersion".to_owned(), Json::whole(1)),
        ("questionnaire".to_owned(), about(questionnaire, response)),
        field("language", response.language.as_str()),
        field("startedAt", response.started_at.as_str()),
        field("updatedAt", response.updated_at.as_str()),
        ("completedAt".to_owned(), response.completed_at.as_ref().map_or(Json::Null, |at| at.as_str().into())),
        ("answers".to_owned(), Json::Object(answers.collect())),
        ("setAside".to_owned(), Json::List(response.set_aside.clone())),
    ];
    if !questionnaire.scales.is_empty() {
        fields.push(("themes".to_owned(), themes(questionnaire, response)));
    }
    fields.extend(response.extra.iter().cloned());
    Json::Object(fields)
}

fn field(name: &str, text: &str) -> (String, Json) {
    (name.to_owned(), text.into())
}

fn about(questionnaire: &Questionnaire, response: &Response) -> Json {
    let language = questionnaire.language(&response.language).unwrap_or_default();
    let mut fields = vec![
        field("id", &questionnaire.id),
        field("version", &questionnaire.version),
        field("title", questionnaire.title.get(language)),
    ];
    fields.extend(response.extra_of_questionnaire.iter().cloned());
    Json::Object(fields)
}

fn themes(questionnaire: &Questionnaire, response: &Response) -> Json {
    let scores = theme_scores(questionnaire, response);
    let themes = scores.iter().map(|score| {
        Json::Object(vec![
            field("id", &score.theme.id),
            ("score".to_owned(), score.tenths().map_or(Json::Null, tenths)),
            ("answered".to_owned(), Json::whole(score.answered)),
            ("applicable".to_owned(), Json::whole(score.applicable)),
        ])
    });
    Json::List(themes.collect())
}

fn tenths(tenths: u32) -> Json {
    Json::Number(format!("{}.{}", tenths / 10, tenths % 10))
}

fn answer_fields(question: &Question, recorded: &Recorded) -> Option<Fields> {
    Some(match (recorded.answer.as_ref()?, &question.ask) {
        (Answer::Statement(statement), _) => statement_fields(statement),
        (Answer::Choice(choice), Ask::Choice(ask)) => choice_fields(choice, ask, &recorded.extra_of_own),
        (Answer::Choice(_), _) => return None,
        (Answer::Text(text), _) => vec![field("text", text)],
    })
}

fn statement_fields(statement: &Statement) -> Fields {
    let mark = statement.mark.map(|mark| match mark {
        Mark::Score(score) => ("score".to_owned(), Json::whole(score.into())),
        Mark::NotSure => field("unscored", "not-sure"),
        Mark::NotApplicable => field("unscored", "not-applicable"),
    });
    let words = [("who", &statement.who), ("note", &statement.note)];
    let words = words.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| field(name, text));
    mark.into_iter().chain(words).collect()
}

fn choice_fields(choice: &Choice, ask: &AskChoice, extra_of_own: &[(String, Fields)]) -> Fields {
    let options = ask.options.iter().map(|option| &option.id);
    let own = choice.own.iter().map(|own| &own.id);
    let chosen = options.chain(own).filter(|id| choice.has(id)).map(|id| id.as_str().into());
    let mut fields = vec![("chosen".to_owned(), Json::List(chosen.collect()))];
    if !choice.own.is_empty() {
        let own = choice.own.iter().map(|own| {
            let mut fields = vec![field("id", &own.id), field("text", &own.text)];
            let extra = extra_of_own.iter().filter(|(id, _)| *id == own.id);
            fields.extend(extra.flat_map(|(_, extra)| extra.iter().cloned()));
            Json::Object(fields)
        });
        fields.push(("own".to_owned(), Json::List(own.collect())));
    }
    fields
}

/// Reads a response. What does not fit the questionnaire is set aside, never dropped; stamps begin at revision 1 by
/// nobody.
///
/// # Errors
/// When the value is no response to this questionnaire that this widget can read.
pub fn read_response(questionnaire: &Questionnaire, json: &Json) -> Result<Response, ResponseError> {
    if json.get("format").and_then(Json::as_text) != Some(FORMAT) {
        return Err(ResponseError::OtherFormat);
    }
    match json.get("formatVersion").and_then(Json::as_whole) {
        Some(1) => {}
        Some(2..) => return Err(ResponseError::NewerFormat),
        _ => return Err(ResponseError::Damaged),
    }
    let about = json.get("questionnaire").ok_or(ResponseError::OtherQuestionnaire)?;
    if about.get("id").and_then(Json::as_text) != Some(&questionnaire.id) {
        return Err(ResponseError::OtherQuestionnaire);
    }
    let time = |name| json.get(name).and_then(Json::as_text).and_then(Timestamp::parse).ok_or(ResponseError::Damaged);
    let language = json.get("language").and_then(Json::as_text).ok_or(ResponseError::Damaged)?;
    let mut response = Response::new(time("startedAt")?, language);
    response.updated_at = time("updatedAt")?;
    if !matches!(json.get("completedAt"), None | Some(Json::Null)) {
        response.completed_at = Some(time("completedAt")?);
    }
    response.set_aside = match json.get("setAside") {
        None => Vec::new(),
        Some(Json::List(items)) => items.clone(),
        Some(_) => return Err(ResponseError::Damaged),
    };
    response.extra = unknown(json, KNOWN);
    response.extra_of_questionnaire = unknown(about, KNOWN_OF_QUESTIONNAIRE);
    let Some(Json::Object(answers)) = json.get("answers") else { return Err(ResponseError::Damaged) };
    for (id, answer) in answers {
        read_answer(questionnaire, &mut response, id, answer);
    }
    Ok(response)
}

fn unknown(json: &Json, known: &[&str]) -> Fields {
    json.fields().iter().filter(|(name, _)| !known.contains(&name.as_str())).cloned().collect()
}

fn read_answer(questionnaire: &Questionnaire, response: &mut Response, id: &str, json: &Json) {
    let mut rest = json.fields().to_vec();
    let answer = questionnaire.question(id).and_then(|question| match &question.ask {
        Ask::Statement(ask) => Some(Answer::Statement(take_statement(questionnaire.scale(&ask.scale)?, &mut rest))),
        Ask::Choice(ask) => Some(Answer::Choice(take_choice(ask, &mut rest))),
        Ask::Text { .. } => take_text(&mut rest, "text").map(Answer::Text),
    });
    let mut set_aside = |answer| {
        response.set_aside.push(Json::Object(vec![field("question", id), ("answer".to_owned(), answer)]));
    };
    let Some(answer) = answer.filter(|answer| !answer.is_empty()) else {
        if !rest.is_empty() || !matches!(json, Json::Object(_)) {
            set_aside(json.clone());
        }
        return;
    };
    let (unfit, extra): (Fields, Fields) =
        rest.into_iter().partition(|(name, _)| KNOWN_OF_ANSWERS.contains(&name.as_str()));
    if !unfit.is_empty() {
        set_aside(Json::Object(unfit));
    }
    let own = json.get("own").map(Json::items).unwrap_or_default().iter();
    let extra_of_own = own.filter_map(|own| Some((own.get("id")?.as_text()?.to_owned(), unknown(own, KNOWN_OF_OWN))));
    let extra_of_own = extra_of_own.filter(|(_, extra)| !extra.is_empty()).collect();
    let stamp = Stamp { revision: 1, writer: String::new() };
    let recorded = Recorded::new(id, Some(answer), stamp);
    response.recorded.push(Recorded { extra, extra_of_own, ..recorded });
}

/// Takes a field out when `fits` makes something of it; leaves it where it is otherwise.
fn take<T>(rest: &mut Fields, name: &str, fits: impl Fn(&Json) -> Option<T>) -> Option<T> {
    let place = rest.iter().position(|(key, _)| key == name)?;
    let taken = rest.get(place).and_then(|(_, json)| fits(json))?;
    rest.remove(place);
    Some(taken)
}

fn take_text(rest: &mut Fields, name: &str) -> Option<String> {
    take(rest, name, |json| json.as_text().map(str::to_owned))
}

fn take_statement(scale: &Scale, rest: &mut Fields) -> Statement {
    let known = |mark: Mark| scale.label(mark).map(|_| mark);
    let score = take(rest, "score", |json| known(Mark::Score(json.as_whole()?.try_into().ok()?)));
    let mark = score.or_else(|| {
        take(rest, "unscored", |json| match json.as_text()? {
            "not-sure" => known(Mark::NotSure),
            "not-applicable" => known(Mark::NotApplicable),
            _ => None,
        })
    });
    Statement {
        mark,
        who: take_text(rest, "who").unwrap_or_default(),
        note: take_text(rest, "note").unwrap_or_default(),
    }
}

fn take_choice(ask: &AskChoice, rest: &mut Fields) -> Choice {
    let own = ask.own.as_ref().and_then(|_| take(rest, "own", |json| list(json, read_own).filter(|own| differ(own))));
    let own = own.unwrap_or_default();
    let chosen = take(rest, "chosen", |json| list(json, |id| id.as_text().map(str::to_owned)));
    let is_known =
        |id: &String| ask.options.iter().any(|option| option.id == *id) || own.iter().any(|own| own.id == *id);
    let (mut chosen, unknown): (Vec<String>, Vec<String>) = chosen.unwrap_or_default().into_iter().partition(is_known);
    let mut unfit: Vec<Json> = unknown.into_iter().map(Json::Text).collect();
    if !ask.any {
        unfit.extend(chosen.drain(1.min(chosen.len())..).map(Json::Text));
    }
    if !unfit.is_empty() {
        rest.push(("chosen".to_owned(), Json::List(unfit)));
    }
    Choice { chosen, own }
}

/// What `item` makes of each item; nothing when this is no list, or it makes nothing of one.
fn list<T>(json: &Json, item: impl Fn(&Json) -> Option<T>) -> Option<Vec<T>> {
    let Json::List(items) = json else { return None };
    items.iter().map(item).collect()
}

fn read_own(json: &Json) -> Option<Own> {
    let id = json.get("id")?.as_text().filter(|id| id.starts_with("own-") && is_id(id))?;
    let text = json.get("text")?.as_text()?;
    Some(Own { id: id.to_owned(), text: text.to_owned() })
}

fn differ(own: &[Own]) -> bool {
    own.iter().enumerate().all(|(place, one)| own.iter().take(place).all(|other| other.id != one.id))
}
