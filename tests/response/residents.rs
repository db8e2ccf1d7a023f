//! Everything filled in, in every script, is read as it was written.

use serde_json::json;
use stack_up::model::{Ask, AskGroup, Question, offered};

use crate::round_trip::check;
use crate::support::{COLLABORATION, GARDEN, Person, REPAIR, STRENGTHS, read, slot};
use crate::{file_of, written};

/// Words as people type them.
const WORDS: [&str; 6] = [
    "Rwy’n hoffi’r môr, ac ŷd a thŷ fy nhaid: ŵ Ŵ ŷ Ŷ â ê î ô û ẅ",
    "أحب الحديقة وأصدقائي، وأريد أن أتعلم العزف.",
    "👩🏽‍🌾👨‍👩‍👧‍👦🏳️‍🌈 and 🇬🇧",
    "one\ntwo\r\nthree\rfour\u{2028}five\u{85}six\n",
    " \t“quotes” \"\\ / {braces} </script> ; , : \u{0}\u{7f}\u{feff} ",
    "e\u{301}\u{327} \u{200d}\u{200f}\u{fffd}\u{10ffff}",
];

/// Someone who gave every answer there is, with the words in turn.
struct Filling<'a> {
    person: Person,
    words: &'a [String],
    turn: usize,
}

impl Filling<'_> {
    fn next(&mut self) -> &str {
        self.turn += 1;
        &self.words[self.turn % self.words.len()]
    }

    fn change(&mut self, change: impl FnOnce(Person) -> Person) {
        let empty = Person { questionnaire: self.person.questionnaire.clone(), response: self.person.response.clone() };
        self.person = change(std::mem::replace(&mut self.person, empty));
    }

    fn answer(&mut self, place: &str, question: &Question) {
        match &question.ask {
            Ask::Statement(_) => {
                let note = self.next().to_owned();
                self.change(|person| person.notes(place, &note));
            }
            Ask::Text { .. } => {
                let words = self.next().to_owned();
                self.change(|person| person.writes(place, &words));
            }
            Ask::Date(_) => self.change(|person| person.names_the_day(place, "2027-02-28")),
            Ask::Choice(ask) => {
                let Person { questionnaire, response } = &self.person;
                let ids = offered(questionnaire, response, ask, None).into_iter().map(|offer| offer.id.to_owned());
                let ids: Vec<String> = ids.take(if ask.any { usize::MAX } else { 1 }).collect();
                self.change(|person| person.chooses(place, &ids.join(" ")));
                for _ in 0..if ask.any && ask.own.is_some() { 2 } else { 0 } {
                    let words = self.next().to_owned();
                    self.change(|person| person.adds(place, &words));
                }
            }
            Ask::Group(ask) => self.items(&question.id, ask),
            Ask::CheckIns { first, last } => {
                for day in ["2026-12-01", "2027-01-15"] {
                    for field in first.iter().chain(last.iter().map(|(field, _)| field)) {
                        self.answer(&format!("{}.{}@{day}", question.id, field.id), field);
                    }
                }
            }
        }
    }

    fn items(&mut self, question: &str, ask: &AskGroup) {
        for number in 1..=ask.most {
            let place = |field: &Question| format!("{question}.{}{number}.{}", ask.item_id, field.id);
            for field in ask.all_fields() {
                self.answer(&place(field), field);
            }
            for day in ["2026-12-01", "2027-01-15"] {
                for field in &ask.check_in {
                    self.answer(&format!("{}@{day}", place(field)), field);
                }
            }
        }
    }
}

/// Someone who gave every answer to a questionnaire.
fn everything(questionnaire: &str, words: &[String]) -> Person {
    let mut filling = Filling { person: Person::with(questionnaire), words, turn: 0 };
    for question in read(questionnaire).all_questions() {
        filling.answer(&question.id, question);
    }
    let Person { questionnaire, response } = &filling.person;
    assert!(questionnaire.all_questions().iter().all(|question| response.answer(&question.id).is_some()));
    filling.person
}

/// A resident who gave every answer.
pub fn resident() -> Person {
    everything(STRENGTHS, &WORDS.map(str::to_owned))
}

#[test]
fn everything_that_can_be_answered_is_read_as_it_was() {
    for questionnaire in [STRENGTHS, REPAIR, COLLABORATION, GARDEN] {
        check(&everything(questionnaire, &WORDS.map(str::to_owned)));
    }
}

#[test]
fn five_thousand_characters_in_every_field_are_read_as_they_were() {
    let words = WORDS.map(|words| words.chars().cycle().take(5_000).collect::<String>());
    assert!(words.iter().all(|words| words.chars().count() == 5_000));
    check(&everything(STRENGTHS, &words));
}

/// Writes words at a place, and expects them at a JSON pointer of the file.
fn check_words(place: &str, pointer: &str) {
    for words in WORDS.map(str::to_owned).into_iter().chain([WORDS.concat().repeat(30), "x".repeat(5_000)]) {
        let person = Person::with(STRENGTHS).writes(place, &words);
        let file = written(&person.questionnaire, &person.response);
        assert_eq!(file.pointer(pointer), Some(&json!(words)), "{file}");
        let again = crate::read(&person.questionnaire, &file).unwrap();
        assert_eq!(again.at(&slot(place)), person.response.at(&slot(place)));
        assert_eq!(again.set_aside, []);
    }
}

#[test]
fn words_are_written_as_they_were_typed() {
    check_words("future", "/answers/future/text");
    check_words("goals.g1.goal", "/answers/goals/items/0/goal");
    check_words("goals.g2.easier", "/answers/goals/items/0/easier");
    check_words("goals.g1.note@2026-12-01", "/answers/goals/items/0/checkIns/0/note");
    check_words("check-ins.noticed@2026-12-01", "/answers/check-ins/items/0/noticed");
}

#[test]
fn own_words_are_written_as_they_were_typed() {
    for words in WORDS {
        let person = Person::with(STRENGTHS).adds("skills", words).adds("goals.g1.have", words);
        let file = written(&person.questionnaire, &person.response);
        assert_eq!(file["answers"]["skills"]["own"], json!([{"id": "own-1", "text": words}]));
        let own = &file["answers"]["goals"]["items"][0]["have"]["own"];
        assert_eq!(*own, json!([{"id": "own-have-1", "text": words}]));
    }
}

/// Expects answers to be read with nothing set aside, and to be written as they were.
fn check_read(id: &str, questionnaire: &str, answers: serde_json::Value) {
    let questionnaire = read(questionnaire);
    let response = crate::read(&questionnaire, &file_of(id, answers.clone())).unwrap();
    assert_eq!(response.set_aside, []);
    assert_eq!(written(&questionnaire, &response)["answers"], answers);
}

#[test]
fn the_examples_of_the_contract_are_read_and_written_as_they_are() {
    let goals = json!({"items": [{"id": "g1", "goal": "…", "step": "…", "when": "…", "checkIns": [
        {"date": "2026-12-01", "state": "on-my-way", "note": "…"}
    ]}]});
    let check_ins = json!({"items": [{"date": "2026-12-01", "noticed": "…", "promise": "partly"}]});
    check_read("strengths", STRENGTHS, json!({"goals": goals, "check-ins": check_ins}));
    let first_steps = json!({"items": [{"id": "s1", "step": "…", "who": "…", "when": "…", "checkIns": [
        {"date": "2026-12-01", "better": "yes", "moved": "no", "note": "…"}
    ]}]});
    check_read("collaboration", COLLABORATION, json!({"first-steps": first_steps, "review": {"date": "2027-01-15"}}));
}

#[test]
fn a_questionnaire_without_a_scale_has_no_themes_in_its_file() {
    let Person { questionnaire, response } = resident();
    assert_eq!(written(&questionnaire, &response).get("themes"), None);
}
