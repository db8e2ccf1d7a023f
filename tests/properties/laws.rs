//! Merging is commutative, associative and idempotent, and knows what it merged.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use stack_up::model::{Place, Response, Saved, Stamp};

use crate::history::{Tabs, steps};
use crate::support::{GARDEN, read};
use crate::{config, essence};

fn merged(one: &Response, other: &Response) -> Response {
    let mut merged = one.clone();
    merged.merge(other);
    merged
}

fn three() -> impl Strategy<Value = Vec<Response>> {
    steps().prop_map(|steps| Tabs::live(&steps).responses)
}

/// Stamps such as nobody writes who means well.
fn stamps() -> impl Strategy<Value = Stamp> {
    let revision = prop_oneof![0..4_u32, Just(u32::MAX)];
    let writer = prop_oneof![Just(""), Just("ann"), Just("ben")];
    let after = prop::collection::vec(("(ann|ben|)", revision.clone()), 0..3);
    (revision, writer, after).prop_map(|(revision, writer, after)| Stamp { after, ..Stamp::new(revision, writer) })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn who_merges_whom_does_not_matter(three in three()) {
        let [a, b, c] = three.as_slice() else { panic!("three") };
        prop_assert_eq!(essence(&merged(a, b)), essence(&merged(b, a)));
        prop_assert_eq!(essence(&merged(&merged(a, b), c)), essence(&merged(a, &merged(b, c))));
    }

    #[test]
    fn merging_twice_changes_nothing(three in three()) {
        let [a, b, _] = three.as_slice() else { panic!("three") };
        prop_assert_eq!(&merged(a, a), a);
        prop_assert_eq!(&merged(&merged(a, b), b), &merged(a, b));
        prop_assert_eq!(&merged(&merged(a, b), a), &merged(a, b));
    }

    #[test]
    fn what_is_merged_is_known_and_what_is_known_changes_nothing(three in three()) {
        let [a, b, _] = three.as_slice() else { panic!("three") };
        let both = merged(a, b);
        prop_assert!(both.knows(a) && both.knows(b));
        if a.knows(b) {
            prop_assert_eq!(versions(&both), versions(a));
        }
    }

    #[test]
    fn what_takes_the_place_of_answers_comes_after_all_of_them(three in three()) {
        let [a, b, _] = three.as_slice() else { panic!("three") };
        let mut taken = b.clone();
        taken.take_place_of(a, "dan");
        let both = merged(a, &taken);
        prop_assert_eq!(both.undecided(), None);
        for version in both.recorded() {
            prop_assert_eq!(both.answer(&version.question), b.answer(&version.question));
        }
    }

    #[test]
    fn damaged_stamps_do_no_harm(three in three(), stamps in prop::collection::vec(stamps(), 4)) {
        let [a, b, _] = <[Response; 3]>::try_from(three).unwrap();
        let mut stamps = stamps.iter();
        let [a, b] = [a, b].map(|response| spoilt(&response, &mut stamps));
        let both = merged(&a, &b);
        prop_assert_eq!(&merged(&both, &both), &both);
        // Whatever they say, no question is left without an answer that one of them has recorded.
        for version in a.recorded().iter().chain(b.recorded()) {
            prop_assert!(both.versions().any(|own| own.question == version.question));
        }
    }
}

/// The same answers with other stamps, as they are read from what was saved.
fn spoilt<'a>(response: &Response, stamps: &mut impl Iterator<Item = &'a Stamp>) -> Response {
    let garden = read(GARDEN);
    let saved = Saved {
        response: response.clone(),
        place: Place::Start,
        chosen_language: None,
        left_out: None,
        is_shared_device: false,
    };
    let mut file: Value = serde_json::from_str(&saved.write(&garden)).unwrap();
    for (_, written) in file["stamps"].as_object_mut().unwrap() {
        let Some(stamp) = stamps.next() else { break };
        let after: Map<String, Value> = stamp.after.iter().map(|(writer, at)| (writer.clone(), json!(at))).collect();
        *written = json!({"revision": stamp.revision, "writer": stamp.writer, "after": after});
    }
    Saved::read(&garden, &file.to_string()).unwrap().response
}

fn versions(response: &Response) -> Vec<String> {
    let mut versions: Vec<String> = response.versions().map(crate::version).collect();
    versions.sort();
    versions
}
