//! "First steps": those that are offered, and where steps are planned.

use stack_up::model::Ask;
use stack_up::model::block::Plan;
use stack_up::model::report::Finding;

use crate::support::{GARDEN, Person, REPAIR, STRENGTHS, ids};

/// Expects the steps that are offered, and those on request; none when the part is not there.
fn check(marks: &str, expected: Option<(&str, &str)>) {
    check_person(&Person::marking(marks), expected);
}

fn check_person(person: &Person, expected: Option<(&str, &str)>) {
    let steps = person.finds(|finding| match finding {
        Finding::Steps { offered, others, .. } => Some((ids(&offered), ids(&others))),
        _ => None,
    });
    assert_eq!(steps.as_ref().map(|(offered, others)| (offered.as_str(), others.as_str())), expected);
}

#[test]
fn steps_are_those_of_the_conversations_and_on_request_of_all_others_at_two_or_below() {
    let others = "outcomes participation why everyday";
    check("user-view 2 1 0 0 1 | purpose 2 2 3 4", Some(("money whole-view voice", others)));
    check("user-view 4 3 3 3 2", Some(("participation", "")));
    check("user-view 2 2 2 2 2", Some(("whole-view participation", "outcomes voice money")));
    check("whole 2", Some(("", "balance")));
}

#[test]
fn without_a_statement_at_two_or_below_no_step_is_offered() {
    check("user-view 4 3 3 ? -", Some(("", "")));
}

#[test]
fn without_a_plan_the_part_is_there_only_when_a_step_is_offered() {
    check_person(&Person::with(GARDEN).marks("season 2 2 2 2 2 2 2").chooses("wishes", "pond"), None);
    check_person(&Person::with(GARDEN).marks("season _ 0"), Some(("water", "")));
    check_person(&Person::with(GARDEN).marks("season _ _ _ _ _ 1"), None);
}

fn plan(person: &Person) -> Option<&Plan> {
    person.finds(|finding| match finding {
        Finding::Steps { plan, .. } => plan,
        _ => None,
    })
}

/// Expects the plan to be there, or not.
fn check_plan(person: &Person, is_there: bool) {
    assert_eq!(plan(person).is_some(), is_there, "{:?}", person.response.recorded());
}

#[test]
fn a_plan_is_there_whenever_there_is_anything_to_report() {
    let nobody = || Person::marking("");
    for person in [
        Person::marking("user-view 4"),
        Person::marking("user-view ?"),
        Person::marking("user-view -"),
        nobody().chooses("hopes", "fit"),
        nobody().adds("barriers", "rain"),
        nobody().writes("subject", "Hospital discharge"),
        nobody().writes("first-steps.s1.step", "Ask Ann."),
        nobody().names_the_day("review", "2027-01-15"),
        Person::with(REPAIR).writes("best", "A toaster."),
        Person::with(REPAIR).writes("visits.news@2026-12-01", "Cake."),
    ] {
        check_plan(&person, true);
    }
}

#[test]
fn a_plan_is_there_beside_notes_alone() {
    let person = Person::marking("").notes("outcomes", "Falls data");
    assert!(person.finds(|finding| matches!(finding, Finding::Notes { .. }).then_some(())).is_some());
    check_plan(&person, true);
}

#[test]
fn with_nothing_to_report_no_plan_is_there() {
    let nobody = || Person::marking("");
    for person in [
        nobody(),
        nobody().writes("subject", " \n"),
        nobody().adds("hopes", "\t"),
        nobody().writes("first-steps.s1.step", " "),
        nobody().chooses("hopes", "fit").drops("hopes", "fit"),
        Person::with(REPAIR),
        Person::with(REPAIR).writes("jobs.j1.job", "  "),
    ] {
        check_plan(&person, false);
        assert_eq!(person.report().parts, []);
    }
}

#[test]
fn a_questionnaire_without_a_plan_has_none() {
    check_plan(&Person::with(GARDEN).marks("season 0 0 0 0 0 0 0"), false);
    check_plan(&Person::with(STRENGTHS).chooses("skills", "cooking"), false);
}

/// Expects the ids that the plan names: its group, the field for an offered step, and the day of the review.
fn check_names(person: &Person, expected: (&str, &str, &str)) {
    let plan = plan(person).unwrap();
    let Ask::Group(group) = &plan.group.ask else { panic!("no group: {:?}", plan.group) };
    assert!(group.fields.iter().any(|field| field.id == plan.field), "{}", plan.field);
    assert!(matches!(plan.review.ask, Ask::Date(Some(_))), "{:?}", plan.review);
    assert_eq!((plan.group.id.as_str(), plan.field.as_str(), plan.review.id.as_str()), expected);
}

#[test]
fn a_plan_says_where_a_step_goes_and_when_it_is_looked_back_on() {
    check_names(&Person::marking("user-view 4"), ("first-steps", "step", "review"));
    check_names(&Person::with(REPAIR).marks("bench 2"), ("tries", "try", "look-back"));
}
