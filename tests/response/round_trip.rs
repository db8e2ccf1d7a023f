//! What was written is read as it was, and written as it was.

use serde_json::json;
use stack_up::model::{Answer, Json, Values, read_questionnaire, read_response, write_response};

use crate::support::{GARDEN, Person};
use crate::{file_with, people, read, written};

/// Expects the same bytes when what was written is read and written again, and the same answers in between.
pub fn check(person: &Person) {
    let Person { questionnaire, response } = person;
    let first = write_response(questionnaire, response);
    for text in [first.to_page(), first.to_line()] {
        let again = read_response(questionnaire, &Json::parse(&text).unwrap()).unwrap();
        let second = write_response(questionnaire, &again);
        assert!([second.to_page(), second.to_line()].contains(&text), "{text}\n{}", second.to_page());
        for question in questionnaire.all_questions() {
            assert_eq!(sorted(again.answer(&question.id)), sorted(response.answer(&question.id)), "{}", question.id);
        }
        assert_eq!(again.language, response.language);
        assert_eq!(again.set_aside, response.set_aside);
        assert_eq!(
            (&again.started_at, &again.updated_at, &again.completed_at),
            (&response.started_at, &response.updated_at, &response.completed_at)
        );
    }
}

/// What was answered, without the order of choosing and of filling in.
fn sorted(answer: Option<&Answer>) -> Option<Answer> {
    let mut answer = answer.cloned();
    if let Some(answer) = &mut answer {
        sort(answer);
    }
    answer
}

fn sort(answer: &mut Answer) {
    match answer {
        Answer::Choice(choice) => choice.chosen.sort(),
        Answer::CheckIns(check_ins) => check_ins.iter_mut().for_each(|check_in| sort_values(&mut check_in.values)),
        Answer::Group(items) => {
            for item in items {
                sort_values(&mut item.values);
                item.check_ins.iter_mut().for_each(|check_in| sort_values(&mut check_in.values));
            }
        }
        _ => {}
    }
}

fn sort_values(values: &mut Values) {
    values.sort_by(|(one, _), (other, _)| one.cmp(other));
    for (_, answer) in values {
        sort(answer);
    }
}

#[test]
fn write_read_write_gives_the_same_bytes() {
    people().iter().for_each(check);
}

#[test]
fn words_survive_in_every_script_and_length() {
    for words in [
        "Dŵr a phridd: ŵ ŷ Ŵ Ŷ â ê î ô û",
        "الحديقة جميلة",
        "👩🏽‍🌾🌱🇬🇧",
        "one\ntwo\r\nthree\rfour\u{2028}five\u{0085}",
        " spaces at both ends \t",
        "\"quotes\" \\ / {braces} </script> \u{0}\u{1f}\u{7f}\u{feff}",
        "e\u{301} \u{fffd} \u{10ffff}",
    ] {
        check(&Person::with(GARDEN).writes("story", words).notes("water", words).adds("wishes", words));
    }
    check(&Person::with(GARDEN).writes("story", &"ŷ🌱".repeat(2_500)).notes("water", &"x".repeat(5_000)));
}

#[test]
fn answers_stand_in_the_order_of_the_questionnaire() {
    let person = Person::with(GARDEN)
        .writes("story", "x")
        .adds("wishes", "x")
        .chooses("wishes", "fruit pond")
        .marks("season _ 1 2")
        .marks("season 0")
        .chooses("role", "grower");
    let file = write_response(&person.questionnaire, &person.response);
    let fields = file.get("answers").unwrap().fields();
    let ids: Vec<_> = fields.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, ["role", "compost", "water", "wildlife", "wishes", "story"]);
    let wishes = file.get("answers").unwrap().get("wishes").unwrap();
    assert_eq!(wishes.to_line(), r#"{"chosen":["pond","fruit","own-1"],"own":[{"id":"own-1","text":"x"}]}"#);
}

#[test]
fn answers_in_another_order_are_read() {
    let file = file_with(json!({"story": {"text": "x"}, "water": {"score": 1}, "name": {"text": "y"}}));
    let garden = crate::support::read(GARDEN);
    let response = read(&garden, &file).unwrap();
    let answers = written(&garden, &response)["answers"].clone();
    assert_eq!(answers, json!({"name": {"text": "y"}, "water": {"score": 1}, "story": {"text": "x"}}));
}

#[test]
fn cleared_answers_are_not_in_the_file() {
    let person = Person::with(GARDEN).writes("name", "x").writes("name", "").marks("season 1");
    assert_eq!(written(&person.questionnaire, &person.response)["answers"], json!({"compost": {"score": 1}}));
}

fn check_themes(marks: &str, expected: &str) {
    let person = Person::marking(marks);
    let file = write_response(&person.questionnaire, &person.response);
    let theme = file.get("themes").unwrap().items().first().unwrap();
    assert_eq!(theme.to_line(), expected);
}

#[test]
fn scores_of_themes_are_written_with_tenths() {
    check_themes("user-view 3 2 2 2 _", r#"{"id":"user-view","score":2.3,"answered":4,"applicable":5}"#);
    check_themes("user-view 2 2 2 2 2", r#"{"id":"user-view","score":2.0,"answered":5,"applicable":5}"#);
    check_themes("user-view 3 ? - _ _", r#"{"id":"user-view","score":null,"answered":1,"applicable":4}"#);
    check_themes("", r#"{"id":"user-view","score":null,"answered":0,"applicable":5}"#);
}

#[test]
fn scores_in_a_file_are_not_believed() {
    let mut file = file_with(json!({"water": {"score": 1}, "compost": {"score": 2}}));
    file["themes"] = json!([{"id": "soil", "score": 0.1, "answered": 9, "applicable": 9}, "more"]);
    let garden = crate::support::read(GARDEN);
    let themes = written(&garden, &read(&garden, &file).unwrap())["themes"].clone();
    assert_eq!(themes[0], json!({"id": "soil", "score": 1.5, "answered": 2, "applicable": 3}));
    assert_eq!(themes.as_array().unwrap().len(), 2);
}

#[test]
fn a_questionnaire_without_a_scale_has_no_themes() {
    let text = r#"{
        "format": "stack-up-questionnaire", "formatVersion": 1, "id": "plain", "version": "1", "languages": ["en"],
        "title": "x", "description": "x", "about": [], "scales": [], "themes": [],
        "sections": [{"id": "a", "title": "x", "questions": [{"id": "b", "kind": "text", "text": "x"}]}],
        "report": [{"block": "heading", "title": "x", "lead": "x", "empty": "x"}]
    }"#;
    let plain = read_questionnaire(text).unwrap();
    let response = Person::with(GARDEN).response;
    assert_eq!(write_response(&plain, &response).get("themes"), None);
}

#[test]
fn the_title_is_in_the_language_of_the_response() {
    let check = |language: &str, expected: &str| {
        let mut person = Person::with(GARDEN);
        language.clone_into(&mut person.response.language);
        let file = written(&person.questionnaire, &person.response);
        assert_eq!(file["questionnaire"]["title"], json!(expected));
        assert_eq!(file["language"], json!(language));
    };
    check("en", "How does our community garden stack up?");
    check("cy", "Sut siâp sydd ar ein gardd gymunedol?");
    check("cy-GB", "Sut siâp sydd ar ein gardd gymunedol?");
    check("de", "How does our community garden stack up?");
}
