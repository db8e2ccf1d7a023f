//! "Hopes to come back to".

use stack_up::model::block::Content;
use stack_up::model::report::Finding;

use crate::support::Person;
use crate::{rule_of, say_words};

/// Expects the hopes that are shown with what to ask at the review; nothing when the part is not there.
fn check(person: &Person, expected: &str) {
    let review = rule_of(&person.questionnaire, |content| match content {
        Content::Hopes { review, .. } => Some(review.clone()),
        _ => None,
    });
    let hopes = person.finds(|finding| match finding {
        Finding::Hopes(words, Some(shown)) => {
            assert_eq!(*shown, review);
            Some(say_words(&words))
        }
        _ => None,
    });
    assert_eq!(hopes.unwrap_or_default(), expected);
}

#[test]
fn the_hopes_chosen_stand_in_the_order_of_the_file_and_own_words_last() {
    check(
        &Person::marking("user-view 4").adds("hopes", "fewer forms").chooses("hopes", "voice fit"),
        "fit voice (fewer forms)",
    );
    check(&Person::marking("").chooses("hopes", "needs"), "needs");
    check(&Person::marking("").adds("hopes", "  one\ntwo "), "(one\ntwo)");
}

#[test]
fn without_hopes_the_part_is_not_there() {
    check(&Person::marking("user-view 4 0 3 2 1"), "");
    check(&Person::marking("").adds("hopes", " "), "");
    check(&Person::marking("").thinks_of("hopes", "fewer forms"), "");
}
