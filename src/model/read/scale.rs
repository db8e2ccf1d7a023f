//! Reading a scale.

use super::fault::Fault;
use super::object::{Ids, Object};
use crate::model::{Enough, Json, Mark, Point, Scale, Unscored};

pub(super) fn scale(object: Object, taken: &Ids) -> Scale {
    let points: Vec<Point> = object.objects("points").map(point).collect();
    check_points(&object, &points);
    let unscored_ids = Ids::default();
    let scale = Scale {
        id: object.id(taken),
        points,
        unscored: object.objects("unscored").filter_map(|item| unscored(item, &unscored_ids)).collect(),
        note: object.optional_text("note"),
        enough: object.object("enough").map(enough).unwrap_or_default(),
        varies: object.whole("varies", 1..=10, "a whole number from 1 to 10"),
    };
    object.finish();
    scale
}

fn point(object: Object) -> Point {
    let point = Point {
        score: object.score("score"),
        label: object.text("label"),
        description: object.text("description"),
        up_to: object.whole("upTo", 0..=100, "a whole number from 0 to 100"),
        none_below: object.optional_score("noneBelow"),
    };
    object.finish();
    point
}

fn check_points(object: &Object, points: &[Point]) {
    if points.len() < 2 {
        object.fault_of_its_own("points", Fault::NotA("a list of at least two points"));
    }
    for (place, pair) in points.windows(2).enumerate() {
        let [lower, higher] = pair else { continue };
        let path = |field: &str| format!("points[{}].{field}", place.saturating_add(1));
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
        let path = format!("points[{}].upTo", points.len().saturating_sub(1));
        object.fault_of_its_own(&path, Fault::NotA("ten times the highest score"));
    }
}

fn unscored(object: Object, taken: &Ids) -> Option<Unscored> {
    let id = object.word("id", &["not-sure", "not-applicable"]);
    object.take(id, taken);
    let mark = match id {
        "not-sure" => Some(Mark::NotSure),
        "not-applicable" => Some(Mark::NotApplicable),
        _ => None,
    };
    let label = object.text("label");
    let description = object.text("description");
    let who = if mark == Some(Mark::NotApplicable) { None } else { object.optional_text("who") };
    object.finish();
    mark.map(|mark| Unscored { mark, label, description, who })
}

fn enough(object: Object) -> Enough {
    const WANTED: &str = "a share: two whole numbers, such as [2, 3], the first no higher than the second";
    let enough = Enough {
        answers: object.whole("answers", 1..=100, "a whole number from 1 to 100"),
        share: object.value("share", WANTED, share).unwrap_or_default(),
    };
    object.finish();
    enough
}

fn share(json: &Json) -> Option<(u32, u32)> {
    let [part, whole] = json.items() else { return None };
    let (part, whole) = (part.as_whole()?, whole.as_whole()?);
    ((1..=100).contains(&whole) && part <= whole).then_some((part, whole))
}
