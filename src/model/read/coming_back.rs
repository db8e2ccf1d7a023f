//! Reading what is asked of someone who comes back.

use super::ask;
use super::ids::Ids;
use super::object::Object;
use super::reference::Wanted;
use crate::model::{Ask, ComingBack, Question};

/// The day of a check-in stands beside its fields.
const RESERVED: &[&str] = &["id", "date"];

pub(super) fn coming_back<const C: bool>(object: &Object<C>, taken: &Ids) -> ComingBack {
    let fields = Ids::default();
    let first = object.optional_objects("first", |field| ask::field(field, &fields, RESERVED));
    let last = object.optional_objects("last", |field| on_condition(field, &fields));
    object.check_ids(&fields);
    let title = object.text("title");
    let has_questions = !first.is_empty() || !last.is_empty();
    let question = has_questions.then(|| Question {
        id: object.id(taken),
        text: title.clone(),
        hint: None,
        screen: None,
        ask: Ask::CheckIns { first, last },
    });
    ComingBack {
        offer: object.text("offer"),
        title,
        intro: object.optional_text("intro"),
        from: object.optional_reference("from", Wanted::Date),
        question,
    }
}

/// A field that may be asked only when another question is answered.
fn on_condition<const C: bool>(object: &Object<C>, taken: &Ids) -> (Question, Option<String>) {
    (ask::field(object, taken, RESERVED), object.optional_reference("ifAnswered", Wanted::Question))
}
