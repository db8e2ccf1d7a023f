//! A questionnaire with another scale and another report runs from its start to its report, with no Rust changed.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may panic")]

mod support;

use stack_up::model::report::Finding;
use stack_up::model::{Language, Place, Standing, Wording, theme_scores};
use support::{GARDEN, Person, ids};

fn gardener() -> Person {
    Person::with(GARDEN)
        .writes("name", "Ffynnon Community Garden")
        .chooses("role", "grower")
        .marks("season 2 0 1 2 2 ? 0")
        .chooses("wishes", "bench pond")
        .adds("wishes", "a kettle")
        .chooses("hurdles", "weather time")
        .writes("story", "It rained.\nWe danced.")
}

#[test]
fn every_kind_of_question_takes_an_answer() {
    let person = gardener();
    assert_eq!(person.response.answered(&person.questionnaire), 12);
    assert_eq!(person.questionnaire.questions().count(), 12);
}

#[test]
fn its_steps_are_its_sections_and_the_check() {
    let section = |id: &str| Place::Section(id.to_owned(), 0);
    let places = support::read(GARDEN).places();
    assert_eq!(places, [section("plot"), section("season"), section("ahead"), Place::Check]);
    let without_check = GARDEN.replace(r#""check": true"#, r#""check": false"#);
    assert_eq!(support::read(&without_check).places().last(), Some(&section("ahead")));
}

/// Marks for the theme `soil`, and its score and word.
fn check(marks: &str, expected: &str) {
    let person = Person::with(GARDEN).marks(&format!("season {marks}"));
    let scores = theme_scores(&person.questionnaire, &person.response);
    let said = match scores.first().unwrap().standing {
        Standing::Scored { tenths, word, varies } => {
            format!("{tenths} {}{}", word.label.get(Language(0)), if varies { ", varies" } else { "" })
        }
        other => format!("{other:?}"),
    };
    assert_eq!(said, expected, "{marks}");
}

#[test]
fn its_scale_has_rules_of_its_own() {
    check("0 1 _", "5 Bare ground");
    check("1 1 0", "7 Sprouting");
    check("1 2 _", "15 Sprouting");
    check("2 2 1", "17 In full leaf");
    check("0 2 1", "10 Sprouting, varies");
    check("2 _ _", "TooFewAnswers { open: 2 }");
    check("2 ? ?", "TooFewAnswers { open: 2 }");
}

fn say(person: &Person, finding: &Finding) -> String {
    let english = |words: &Wording| match words {
        Wording::Option(option) => option.label.get(Language(0)).to_owned(),
        Wording::Own(own) | Wording::Quote(own) => format!("({own})"),
    };
    match finding {
        Finding::Strengths(rated) | Finding::Conversations(rated) => ids(rated),
        Finding::Profile(rows) => rows.iter().map(|row| row.theme.id.as_str()).collect::<Vec<_>>().join(" "),
        Finding::FindOut(list) => list.iter().map(|(question, _)| question.id.as_str()).collect::<Vec<_>>().join(" "),
        Finding::Insight(text, theme) => format!("{} {}", text.get(Language(0)), theme.unwrap().id),
        Finding::Helps { obstacles, .. } => {
            let helps = obstacles.iter().flat_map(|obstacle| &obstacle.helps);
            let strong = helps.clone().filter(|help| help.strong).count();
            format!("{} obstacles, {} helps, {strong} strong", obstacles.len(), helps.count())
        }
        Finding::Hopes(words, _) => words.iter().map(english).collect::<Vec<_>>().join(", "),
        Finding::Steps { offered, others, .. } => format!("{} / {}", ids(offered), ids(others)),
        Finding::Notes { .. } | Finding::Page(_) => panic!("{} has no such block", person.questionnaire.id),
    }
}

#[test]
fn its_report_has_its_own_blocks_in_its_own_order() {
    let person = gardener();
    let report = person.report();
    let parts = report.parts.iter().map(|part| (part.title.get(Language(0)), say(&person, &part.finding)));
    let expected = [
        ("Wishes", "A pond, A bench, (a kettle)"),
        ("Go and look", "harvest"),
        ("Small jobs", "water / "),
        ("Over tea", "water years"),
        ("Soil and people", "soil people"),
        ("If one of us moved", "You could share a job here first: {theme}. soil"),
        ("What makes it hard", "2 obstacles, 3 helps, 1 strong"),
        ("What thrives", "welcome compost"),
    ];
    assert_eq!(parts.collect::<Vec<_>>(), expected.map(|(title, said)| (title, said.to_owned())));
    assert_eq!(report.subject, Some("Ffynnon Community Garden"));
    assert_eq!(report.viewpoint.unwrap().get(Language(1)), "Barn tyfwr");
}

#[test]
fn a_part_that_its_report_leaves_out_is_not_there() {
    let person = Person::with(GARDEN).marks("season 1 1 1 1 1 1 1").chooses("wishes", "pond");
    let titles: Vec<_> = person.report().parts.iter().map(|part| part.title.get(Language(0))).collect();
    assert_eq!(titles, ["Wishes", "Small jobs", "Soil and people"]);
}
