//! A page in the person's own words: what they wrote and chose, and nothing else.

use stack_up::model::Language;
use stack_up::model::report::{Entry, Finding, Said, Shown};

use crate::say_words;
use crate::support::{Person, REPAIR, STRENGTHS};

/// The parts of the page in English, each with what stands in it; none when there is no page.
fn say(person: &Person) -> Vec<String> {
    let page = person.finds(|finding| match finding {
        Finding::Page(shown) => Some(shown),
        _ => None,
    });
    page.unwrap_or_default().iter().map(say_part).collect()
}

fn say_part(shown: &Shown) -> String {
    format!("{} = {}", shown.part.title.get(Language(0)), say_entries(&shown.entries))
}

fn say_entries(entries: &[Entry]) -> String {
    entries.iter().map(say_entry).collect::<Vec<String>>().join("; ")
}

fn say_entry(entry: &Entry) -> String {
    let said = match &entry.said {
        Said::Words(words) => (*words).to_owned(),
        Said::Day(day) => day.to_string(),
        Said::List(words) => say_words(words),
        Said::Items(items) => {
            format!("<{}>", items.iter().map(|item| say_entries(item)).collect::<Vec<_>>().join("><"))
        }
    };
    entry.label.map_or(said.clone(), |label| format!("{}: {said}", label.get(Language(0))))
}

fn check(person: &Person, expected: &[&str]) {
    assert_eq!(say(person), expected);
}

fn resident() -> Person {
    Person::with(STRENGTHS)
}

#[test]
fn the_page_has_all_that_was_said_in_the_order_of_the_file() {
    let person = resident()
        .writes("agreed", "A ramp, by June.")
        .writes("step-back", "The garden.")
        .writes("different", "Call before you come.")
        .writes("more", "Evening visits.")
        .writes("goals.g1.goal", "Sell my cakes")
        .writes("goals.g1.step", "Ask at the market")
        .writes("goals.g1.when", "after Easter")
        .names_the_day("goals.g1.date", "2027-04-10")
        .writes("goals.g2.goal", "Walk more")
        .writes("possible", "A choir.")
        .writes("keep", "My flat.")
        .writes("future", "We laugh a lot.")
        .writes("together", "The park. A picnic.")
        .writes("places", "The library")
        .writes("people", "Gran")
        .chooses("passions", "food family")
        .adds("passions", "old maps")
        .writes("proud", "I fixed Ann's roof.\nIt held.")
        .chooses("skills", "calm cooking")
        .adds("skills", "juggling")
        .chooses("learn", "welsh")
        .adds("learn", "the harp")
        .chooses("share", "own-1 cooking");
    let expected = [
        "What I am good at = cooking calm (juggling)",
        "What I can share = cooking (juggling)",
        "What I want to learn = welsh (the harp)",
        "My story = I fixed Ann's roof.\nIt held.",
        "What I care about = family food (old maps)",
        "People and places = People: Gran; Places: The library; Where I live: The park. A picnic.",
        "My hopes = A year from now: We laugh a lot.; To keep: My flat.; To try: A choir.",
        "What I plan = <Sell my cakes; First step: Ask at the market; When: after Easter; Date: 2027-04-10><Walk more>",
        "What I ask of {organisation} = Do more of: Evening visits.; Do differently: Call before you come.; \
         Leave to us: The garden.",
        "What {organisation} agreed to do = A ramp, by June.",
    ];
    check(&person, &expected);
}

#[test]
fn labels_are_in_every_language() {
    let person = resident().writes("keep", "Fy fflat.");
    let page = person.report().parts;
    let Some(Finding::Page(shown)) = page.first().map(|part| &part.finding) else { panic!("{page:?}") };
    let part = shown.first().unwrap();
    assert_eq!(part.part.title.get(Language(1)), "Fy ngobeithion");
    assert_eq!(part.entries.first().unwrap().label.unwrap().get(Language(1)), "I’w gadw");
}

#[test]
fn empty_parts_are_not_there() {
    check(&resident().writes("keep", " My flat.\n"), &["My hopes = To keep: My flat."]);
    check(&resident().writes("step-back", "x"), &["What I ask of {organisation} = Leave to us: x"]);
    check(&resident().chooses("passions", "food"), &["What I care about = food"]);
}

#[test]
fn blank_words_are_no_entry() {
    let blank = resident()
        .writes("proud", " \n\t")
        .writes("people", "\u{a0}")
        .adds("skills", "  ")
        .adds("learn", "\n")
        .thinks_of("passions", "old maps")
        .writes("goals.g1.goal", " ")
        .writes("goals.g2.step", "\n");
    check(&blank, &[]);
    assert_eq!(blank.report().parts, []);
    check(&resident(), &[]);
    check(&resident().chooses("skills", "cooking").adds("skills", " "), &["What I am good at = cooking"]);
}

#[test]
fn goals_stand_with_what_is_said_of_them_and_nothing_else() {
    let person = resident()
        .writes("goals.g1.step", "Ask Ann")
        .writes("goals.g1.why", "It matters to me")
        .writes("goals.g2.goal", "\n")
        .writes("goals.g2.obstacle", "The stairs")
        .names_the_day("goals.g3.date", "2027-04-10")
        .writes("goals.g1.note@2026-12-01", "Half way");
    check(&person, &["What I plan = <First step: Ask Ann><Date: 2027-04-10>"]);
    check(&resident().writes("goals.g1.easier", "A lift"), &[]);
}

#[test]
fn what_is_said_on_later_days_is_not_on_the_page() {
    let person = resident().writes("check-ins.noticed@2026-12-01", "x").writes("goals.g1.note@2026-12-01", "y");
    check(&person.chooses("check-ins.promise@2026-12-01", "partly"), &[]);
}

#[test]
fn what_is_no_longer_offered_is_not_on_the_page() {
    let person = resident().chooses("skills", "cooking").chooses("share", "cooking").chooses("learn", "welsh");
    let learnt = person.drops("skills", "cooking").chooses("skills", "welsh");
    check(&learnt, &["What I am good at = welsh", "What I want to learn = welsh"]);
}

#[test]
fn choices_in_a_group_are_shown_with_own_words_and_quotes() {
    let person = Person::with(REPAIR)
        .writes("best", " The toaster of Ms Ahn. ")
        .chooses("tools", "glue iron")
        .writes("jobs.j1.job", "A chair")
        .chooses("jobs.j1.size", "much")
        .chooses("jobs.j1.with", "best glue drill")
        .adds("jobs.j1.with", "string")
        .chooses("lend", "glue")
        .chooses("seek", "drill")
        .names_the_day("open", "2027-02-05");
    let expected = [
        "Our shelf = glue iron",
        "To take home = glue; Sought: drill",
        "To mend = <A chair; Work: much; With: glue “The toaster of Ms Ahn.” (string)>",
        "See you there = We open on: 2027-02-05; The toaster of Ms Ahn.",
    ];
    check(&person, &expected);
}

#[test]
fn the_page_stands_where_the_report_has_it() {
    let person = Person::with(REPAIR).marks("bench 0").chooses("tools", "glue");
    let parts = person.report().parts;
    let kinds: Vec<bool> = parts.iter().map(|part| matches!(part.finding, Finding::Page(_))).collect();
    assert_eq!(kinds, [true, false, false]);
    assert!(parts.first().unwrap().title.get(Language(0)).is_empty());
}
