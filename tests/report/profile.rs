//! The profile: one row per theme.

use stack_up::model::report::Finding;

use crate::support::Person;

/// Expects the themes, in the order of their rows; none when the profile is not there.
fn check(person: &Person, expected: Option<&str>) {
    let rows = person.finds(|finding| match finding {
        Finding::Profile(rows) => Some(rows.iter().map(|row| row.theme.id.clone()).collect::<Vec<_>>().join(" ")),
        _ => None,
    });
    assert_eq!(rows.as_deref(), expected);
}

#[test]
fn rows_stand_in_the_order_of_the_file() {
    let all = "user-view 1 1 1 1 1 | purpose 3 3 3 3 3 3 | whole-system 0 0 0 0 | power 4 4 4 4 4 4 4 4 4";
    check(&Person::marking(all), Some("user-view purpose whole-system power"));
    check(&Person::marking("power 2"), Some("user-view purpose whole-system power"));
}

#[test]
fn rows_without_a_score_stand_last_in_the_order_of_the_file() {
    let some = "user-view 4 4 | purpose 1 1 1 1 1 1 | whole-system - - - - | power 1 1 1 1 1 1";
    check(&Person::marking(some), Some("purpose power user-view whole-system"));
    check(&Person::marking("whole-system 4 4 4 4"), Some("whole-system user-view purpose power"));
}

#[test]
fn the_profile_is_there_once_a_statement_of_a_theme_is_marked() {
    let rows = Some("user-view purpose whole-system power");
    check(&Person::marking("user-view ?"), rows);
    check(&Person::marking("power -"), rows);
    check(&Person::marking("whole 3 3"), None);
    check(&Person::marking("").notes("outcomes", "A note."), None);
    check(&Person::marking("").chooses("hopes", "fit"), None);
}
