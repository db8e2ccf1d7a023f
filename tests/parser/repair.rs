//! Changes to `tests/questionnaires/repair.json`, with groups, offers, days, a page and coming back.

use crate::support::REPAIR;
use crate::{Change, change, check_file};

/// The text of the file with the changes.
pub fn changed(changes: impl IntoIterator<Item = Change>) -> String {
    change(REPAIR, changes)
}

/// Makes the change to the valid file, and expects one fault, at the path and of the code.
pub fn check(change: Change, path: &str, code: &str) {
    check_all([change], &[(path, code)]);
}

/// Makes the changes, and expects these faults, in any order, and no other.
pub fn check_all(changes: impl IntoIterator<Item = Change>, expected: &[(&str, &str)]) {
    check_file(&changed(changes), expected);
}

/// Makes the changes, and expects the file to be valid still.
pub fn check_valid(changes: impl IntoIterator<Item = Change>) {
    check_all(changes, &[]);
}

#[test]
fn the_file_without_a_change_is_valid() {
    check_valid([]);
}
