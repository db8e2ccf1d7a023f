//! What a choice offers of other answers follows them, and what was chosen of it is kept.

use serde_json::{Value, json};
use stack_up::model::{Wording, chosen, offered};

use crate::support::{Person, REPAIR, STRENGTHS};
use crate::{file_of, read, written};

fn say(wording: &Wording) -> String {
    match wording {
        Wording::Option(option) => option.id.clone(),
        Wording::Own(own) => format!("({own})"),
        Wording::Quote(quote) => format!("“{quote}”"),
    }
}

/// Expects what is offered at a place and what of it is chosen: ids of options, own words in brackets, and quotes. And
/// the same again after the answers were written and read.
fn check(person: &Person, place: &str, is_offered: &str, is_chosen: &str) {
    for person in [person, &reread(person)] {
        let Person { questionnaire, response, .. } = person;
        let (ask, choice) = (person.ask_choice(place), person.choice(place));
        let found: Vec<String> =
            offered(questionnaire, response, ask, Some(&choice)).iter().map(|offer| say(&offer.wording)).collect();
        assert_eq!(found.join(" "), is_offered, "offered at {place}");
        let found: Vec<String> = chosen(questionnaire, response, ask, &choice).iter().map(say).collect();
        assert_eq!(found.join(" "), is_chosen, "chosen at {place}");
    }
}

/// The same person, after their answers were written and read.
fn reread(person: &Person) -> Person {
    let Person { questionnaire, response } = person;
    let response = read(questionnaire, &written(questionnaire, response)).unwrap();
    assert_eq!(response.set_aside, []);
    Person { questionnaire: questionnaire.clone(), response }
}

/// An answer as it is written.
fn answer(person: &Person, question: &str) -> Value {
    written(&person.questionnaire, &person.response)["answers"][question].clone()
}

fn resident() -> Person {
    Person::with(STRENGTHS)
}

#[test]
fn what_is_chosen_is_offered_elsewhere_in_the_order_of_the_file() {
    check(&resident(), "share", "", "");
    let person = resident().chooses("skills", "calm welsh cooking");
    check(&person, "share", "cooking welsh calm", "");
    check(&person.chooses("share", "calm cooking"), "share", "cooking welsh calm", "cooking calm");
}

#[test]
fn what_is_taken_back_leaves_and_comes_back_with_its_source() {
    let person = resident().chooses("skills", "cooking calm").chooses("share", "calm cooking");
    let without = person.drops("skills", "cooking");
    check(&without, "share", "calm", "calm");
    assert_eq!(answer(&without, "share"), json!({"chosen": ["calm"], "notOffered": ["cooking"]}));
    let with_nothing = reread(&without).drops("skills", "calm");
    check(&with_nothing, "share", "", "");
    assert_eq!(answer(&with_nothing, "share"), json!({"chosen": [], "notOffered": ["calm", "cooking"]}));
    let again = reread(&with_nothing).chooses("skills", "cooking");
    check(&again, "share", "cooking", "cooking");
    assert_eq!(answer(&again, "share"), json!({"chosen": ["cooking"], "notOffered": ["calm"]}));
}

#[test]
fn what_is_chosen_while_something_is_not_offered_joins_it() {
    let person = resident().chooses("skills", "cooking").chooses("share", "cooking").drops("skills", "cooking");
    let person = reread(&person).chooses("skills", "calm").chooses("share", "calm");
    check(&person, "share", "calm", "calm");
    check(&person.chooses("skills", "cooking"), "share", "cooking calm", "cooking calm");
}

#[test]
fn own_words_are_offered_while_they_are_chosen() {
    let person = resident().adds("skills", " juggling ").adds("skills", "puns").thinks_of("skills", "maps");
    check(&person, "share", "(juggling) (puns)", "");
    let person = person.chooses("share", "own-2");
    check(&person, "share", "(juggling) (puns)", "(puns)");
    let reworded = person.rewrites("skills", "own-2", "bad puns");
    check(&reworded, "share", "(juggling) (bad puns)", "(bad puns)");
    let blank = reworded.rewrites("skills", "own-2", "  ");
    check(&blank, "share", "(juggling)", "");
    let dropped = blank.rewrites("skills", "own-2", "puns").drops("skills", "own-2");
    check(&dropped, "share", "(juggling)", "");
    check(&dropped.chooses("skills", "own-2"), "share", "(juggling) (puns)", "(puns)");
}

#[test]
fn own_words_that_are_emptied_leave_what_was_chosen_of_them() {
    let person = resident().adds("skills", "juggling").chooses("share", "own-1").rewrites("skills", "own-1", "");
    check(&person, "share", "", "");
    assert_eq!(answer(&person, "share"), json!({"chosen": [], "notOffered": ["own-1"]}));
}

fn tools(person: &Person) -> String {
    let rest = offered(&person.questionnaire, &person.response, person.ask_choice("seek"), None);
    rest.iter().map(|offer| offer.id).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_rest_is_what_is_not_chosen_elsewhere() {
    assert_eq!(tools(&Person::with(REPAIR)), "driver needle glue iron drill");
    let person =
        Person::with(REPAIR).chooses("tools", "glue drill").adds("tools", "a saw").thinks_of("tools", "string");
    assert_eq!(tools(&person), "driver needle iron");
    check(&person, "seek", "driver needle iron", "");
}

#[test]
fn the_rest_keeps_what_was_chosen_of_it() {
    let person = Person::with(REPAIR).chooses("tools", "glue").chooses("seek", "iron").adds("seek", "a saw");
    check(&person, "seek", "driver needle iron drill", "iron (a saw)");
    let found = person.chooses("tools", "iron needle");
    check(&found, "seek", "driver iron drill", "iron (a saw)");
    assert_eq!(answer(&found, "seek")["chosen"], json!(["iron", "own-1"]));
    check(&found.drops("seek", "iron"), "seek", "driver drill", "(a saw)");
}

#[test]
fn texts_are_quoted_while_they_have_words() {
    let person = resident()
        .chooses("skills", "calm")
        .adds("skills", "puns")
        .writes("people", "\n Gran and Bob ")
        .writes("places", " \n")
        .writes("goals.g1.goal", "x");
    check(&person, "goals.g1.have", "calm (puns) “Gran and Bob”", "");
    let person = person.chooses("goals.g1.have", "people calm");
    check(&person, "goals.g1.have", "calm (puns) “Gran and Bob”", "calm “Gran and Bob”");
    let person = person.writes("people", "Gran").writes("places", "The library");
    check(&person, "goals.g1.have", "calm (puns) “Gran” “The library”", "calm “Gran”");
    let person = person.writes("people", "");
    check(&person, "goals.g1.have", "calm (puns) “The library”", "calm");
    let have = &answer(&person, "goals")["items"][0]["have"];
    assert_eq!(*have, json!({"chosen": ["calm"], "notOffered": ["people"]}));
    check(&reread(&person).writes("people", "Bob"), "goals.g1.have", "calm (puns) “Bob” “The library”", "calm “Bob”");
}

#[test]
fn items_of_a_group_choose_each_for_itself() {
    let person = Person::with(REPAIR)
        .chooses("tools", "glue drill")
        .chooses("jobs.j1.with", "glue")
        .adds("jobs.j1.with", "string")
        .chooses("jobs.j2.with", "drill");
    check(&person, "jobs.j1.with", "glue drill", "glue (string)");
    check(&person, "jobs.j2.with", "glue drill", "drill");
    let person = person.drops("tools", "glue");
    check(&person, "jobs.j1.with", "drill", "(string)");
    check(&person, "jobs.j2.with", "drill", "drill");
    let items = answer(&person, "jobs")["items"].clone();
    let own = json!([{"id": "own-with-1", "text": "string"}]);
    let expected = json!([
        {"id": "j1", "with": {"chosen": ["own-with-1"], "notOffered": ["glue"], "own": own}},
        {"id": "j2", "with": {"chosen": ["drill"]}},
    ]);
    assert_eq!(items, expected);
}

#[test]
fn what_was_said_on_a_day_follows_too() {
    let person = Person::with(REPAIR).chooses("tools", "glue").adds("tools", "a saw").writes("jobs.j1.job", "x");
    let person = person.chooses("jobs.j1.used@2026-12-01", "own-1 glue").drops("tools", "glue");
    check(&person, "jobs.j1.used@2026-12-01", "(a saw)", "(a saw)");
    check(&person, "jobs.j1.used@2026-12-02", "(a saw)", "");
    let used = &answer(&person, "jobs")["items"][0]["checkIns"][0]["used"];
    assert_eq!(*used, json!({"chosen": ["own-1"], "notOffered": ["glue"]}));
    check(&person.chooses("tools", "glue"), "jobs.j1.used@2026-12-01", "glue (a saw)", "glue (a saw)");
}

/// Expects the answer to `share` to be written so, and what of it is set aside.
fn check_read(share: Value, expected: Value, set_aside: Value) {
    let questionnaire = crate::support::read(STRENGTHS);
    let file = file_of("strengths", json!({"skills": {"chosen": ["cooking"]}, "share": share}));
    let again = written(&questionnaire, &read(&questionnaire, &file).unwrap());
    assert_eq!((&again["answers"]["share"], &again["setAside"]), (&expected, &set_aside), "{share}");
    assert_eq!(written(&questionnaire, &read(&questionnaire, &again).unwrap()), again);
}

#[test]
fn what_could_be_offered_is_read_wherever_it_stands() {
    let kept = json!({"chosen": ["cooking"], "notOffered": ["calm"]});
    check_read(json!({"chosen": ["calm", "cooking"]}), kept.clone(), json!([]));
    check_read(json!({"notOffered": ["calm", "cooking"]}), kept.clone(), json!([]));
    check_read(json!({"notOffered": ["calm"], "chosen": ["cooking"]}), kept, json!([]));
}

#[test]
fn what_never_could_be_offered_is_set_aside() {
    let aside = |answer: Value| json!([{"question": "share", "answer": answer}]);
    check_read(
        json!({"chosen": ["cooking", "flying"], "notOffered": ["sailing"]}),
        json!({"chosen": ["cooking"]}),
        aside(json!({"chosen": ["flying"], "notOffered": ["sailing"]})),
    );
    check_read(
        json!({"chosen": ["cooking"], "notOffered": "calm"}),
        json!({"chosen": ["cooking"]}),
        aside(json!({"notOffered": "calm"})),
    );
    check_read(json!({"notOffered": ["flying"]}), Value::Null, aside(json!({"notOffered": ["flying"]})));
}

#[test]
fn an_id_that_stands_several_times_is_written_once() {
    let several = json!({"chosen": ["cooking", "cooking"], "notOffered": ["cooking", "calm", "calm"]});
    check_read(several, json!({"chosen": ["cooking"], "notOffered": ["calm"]}), json!([]));
}
