//! "Worth finding out", "Notes" and what does not apply.

use stack_up::model::report::Finding;

use crate::support::Person;

fn check_find_out(person: &Person, expected: &[(&str, &str)]) {
    let found = person.finds(|finding| match finding {
        Finding::FindOut(list) => {
            Some(list.into_iter().map(|(question, who)| (question.id.as_str(), who)).collect::<Vec<_>>())
        }
        _ => None,
    });
    assert_eq!(found.unwrap_or_default(), expected);
}

#[test]
fn what_the_person_was_not_sure_of_stands_with_who_might_know() {
    let person = Person::marking("power ? | user-view ? 3 ? - _ | whole ?").says_who_knows("money", " the board ");
    check_find_out(&person, &[("outcomes", ""), ("money", "the board"), ("details", ""), ("balance", "")]);
}

#[test]
fn who_might_know_is_shown_only_while_the_person_is_not_sure() {
    check_find_out(&Person::marking("user-view 3").says_who_knows("outcomes", "the board"), &[]);
    check_find_out(&Person::marking("").says_who_knows("outcomes", "the board"), &[]);
    check_find_out(&Person::marking("user-view 3 - _"), &[]);
}

/// Expects the notes, and the statements that do not apply.
fn check_notes(person: &Person, notes: &[(&str, &str)], not_applicable: &[&str]) {
    let (found, does_not_apply) = person
        .finds(|finding| match finding {
            Finding::Notes { notes, not_applicable, .. } => {
                let notes: Vec<_> = notes.into_iter().map(|(question, note)| (question.id.as_str(), note)).collect();
                Some((notes, not_applicable.into_iter().map(|question| question.id.as_str()).collect()))
            }
            _ => None,
        })
        .unwrap_or((Vec::new(), Vec::new()));
    assert_eq!(found, notes);
    assert_eq!(does_not_apply, not_applicable);
}

#[test]
fn every_note_stands_under_its_statement_whatever_its_mark() {
    let person =
        Person::marking("user-view 4 0 ? -").notes("careers", "In two teams.").notes("outcomes", " Falls data\n");
    let person = person.notes("money", "Ask again.").notes("whole-view", "Not us.").notes("balance", "Yes.");
    let notes = [
        ("outcomes", "Falls data"),
        ("money", "Ask again."),
        ("whole-view", "Not us."),
        ("careers", "In two teams."),
        ("balance", "Yes."),
    ];
    check_notes(&person, &notes, &["whole-view"]);
}

#[test]
fn what_does_not_apply_is_listed() {
    check_notes(&Person::marking("user-view 4 - | power - ? | whole _ -"), &[], &["voice", "details", "resilience"]);
}

#[test]
fn without_a_note_or_what_does_not_apply_the_part_is_not_there() {
    let person = Person::marking("user-view 4 0 ? _").notes("voice", "  \n ");
    check_notes(&person, &[], &[]);
    assert!(!person.report().parts.iter().any(|part| matches!(part.finding, Finding::Notes { .. })));
}
