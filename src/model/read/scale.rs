//! Reading a scale.

use super::fault::{Fault, mend};
use super::ids::Ids;
use super::object::Object;
use crate::model::{Enough, Json, Mark, Point, Scale, Unscored};

pub(super) fn scale<const C: bool>(object: &Object<C>, taken: &Ids) -> Scale {
    let points = object.objects("points", point);
    if C {
        check_points(object, &points);
    }
    let unscored_ids = Ids::default();
    let unscored = object.objects("unscored", |item| unscored(item, &unscored_ids));
    object.check_ids(&unscored_ids);
    Scale {
        id: object.id(taken),
        points,
        unscored,
        note: object.optional_text("note"),
        enough: object.object("enough", enough).unwrap_or_default(),
        varies: object.whole("varies", 1..=10, mend("a whole number from 1 to 10")),
    }
}

fn point<const C: bool>(object: &Object<C>) -> Point {
    Point {
        score: object.score("score"),
        label: object.text("label"),
        description: object.text("description"),
        up_to: object.whole("upTo", 0..=100, mend("a whole number from 0 to 100")),
        none_below: object.optional_score("noneBelow"),
    }
}

fn check_points<const C: bool>(object: &Object<C>, points: &[Point]) {
    if points.len() < 2 {
        object.fault_of_its_own("points", Fault::NotA(mend("a list of at least two points")));
    }
    for (place, pair) in points.windows(2).enumerate() {
        let [lower, higher] = pair else { continue };
        let path = |field: &str| join!["points[", place.saturating_add(1), "].", field];
        if higher.score <= lower.score {
            object.fault_of_its_own(&path("score"), Fault::NotRising);
        }
        if higher.up_to <= lower.up_to {
            object.fault_of_its_own(&path("upTo"), Fault::NotRising);
        }
    }
    if let Some(last) = points.last()
        && last.up_to != u32::from(last.score).saturating_mul(10)
    {
        let path = join!["points[", points.len().saturating_sub(1), "].upTo"];
        object.fault_of_its_own(&path, Fault::NotA(mend("ten times the highest score")));
    }
}

/// The mark is of no account when the id is a fault.
fn unscored<const C: bool>(object: &Object<C>, taken: &Ids) -> Unscored {
    let id = object.word("id", &["not-sure", "not-applicable"]);
    object.take(id, taken);
    let mark = if id == "not-applicable" { Mark::NotApplicable } else { Mark::NotSure };
    Unscored {
        mark,
        label: object.text("label"),
        description: object.text("description"),
        who: if mark == Mark::NotApplicable { None } else { object.optional_text("who") },
    }
}

fn enough<const C: bool>(object: &Object<C>) -> Enough {
    const WANTED: &str = mend("a share: two whole numbers, such as [2, 3], the first no higher than the second");
    Enough {
        answers: object.whole("answers", 1..=100, mend("a whole number from 1 to 100")),
        share: object.value("share", WANTED, share).unwrap_or_default(),
    }
}

fn share(json: &Json) -> Option<(u32, u32)> {
    let [part, whole] = json.items() else { return None };
    let (part, whole) = (part.as_whole()?, whole.as_whole()?);
    ((1..=100).contains(&whole) && part <= whole).then_some((part, whole))
}
