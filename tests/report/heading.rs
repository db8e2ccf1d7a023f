//! The heading, the order of the parts, and the report without anything to say.

use stack_up::model::Language;
use stack_up::model::report::Finding;

use crate::support::{GARDEN, Person};

/// Expects the subject and the viewpoint in English.
fn check(person: &Person, subject: Option<&str>, viewpoint: Option<&str>) {
    let report = person.report();
    assert_eq!(report.subject, subject);
    assert_eq!(report.viewpoint.map(|text| text.get(Language(0))), viewpoint);
}

#[test]
fn the_heading_names_the_subject_and_whose_view_it_is() {
    check(&Person::marking("").writes("subject", "  Hospital discharge\n"), Some("Hospital discharge"), None);
    check(&Person::with(GARDEN).chooses("role", "grower"), None, Some("A grower’s view"));
    check(&Person::with(GARDEN).chooses("role", "neighbour"), None, Some("I live nearby"));
}

#[test]
fn a_heading_without_answers_names_neither() {
    check(&Person::marking("user-view 4"), None, None);
    check(&Person::marking("").writes("subject", " \n "), None, None);
    check(&Person::with(GARDEN).adds("role", "I cook"), None, None);
}

fn check_empty(person: &Person) {
    let report = person.report();
    assert_eq!(report.parts, []);
    assert!(!report.heading.empty.get(Language(0)).is_empty());
}

#[test]
fn a_report_with_nothing_to_say_has_no_parts() {
    check_empty(&Person::marking(""));
    check_empty(&Person::with(GARDEN).writes("name", "Ffynnon").chooses("role", "grower"));
    check_empty(&Person::marking("").adds("hopes", " ").adds("barriers", "\t"));
    check_empty(&Person::marking("").notes("outcomes", " ").says_who_knows("voice", "the board"));
}

fn kind(finding: &Finding) -> &'static str {
    match finding {
        Finding::Strengths(_) => "strengths",
        Finding::Profile(_) => "profile",
        Finding::Conversations(_) => "conversations",
        Finding::FindOut(_) => "find-out",
        Finding::Insight(..) => "insight",
        Finding::Helps { .. } => "helps",
        Finding::Hopes(..) => "hopes",
        Finding::Steps { .. } => "steps",
        Finding::Notes { .. } => "notes",
        Finding::Page(_) => "page",
    }
}

#[test]
fn the_parts_stand_in_the_order_of_the_file() {
    let person =
        Person::marking("user-view 4 3 1 ? - | whole 0 0").chooses("hopes", "fit").chooses("barriers", "energy");
    let person = person.notes("outcomes", "Falls data");
    let kinds: Vec<_> = person.report().parts.iter().map(|part| kind(&part.finding)).collect();
    let expected =
        ["strengths", "profile", "conversations", "find-out", "insight", "insight", "helps", "hopes", "steps", "notes"];
    assert_eq!(kinds, expected);
}
