//! Reading a page in the person's own words.

use super::ids::Ids;
use super::object::Object;
use super::reference::Wanted;
use crate::model::block::{Beside, PagePart, Show};

pub(super) fn parts<const C: bool>(object: &Object<C>) -> Vec<PagePart> {
    let taken = Ids::default();
    let parts = object.some_objects("parts", |part| part_of_page(part, &taken));
    object.check_ids(&taken);
    parts
}

fn part_of_page<const C: bool>(object: &Object<C>, taken: &Ids) -> PagePart {
    let beside = object.field("beside").map(|_| match object.word("beside", &["start", "end"]) {
        "end" => Beside::End,
        _ => Beside::Start,
    });
    PagePart {
        id: object.id(taken),
        title: object.text("title"),
        off: object.flag("off", false),
        beside,
        show: object.some_objects("show", show),
    }
}

fn show<const C: bool>(object: &Object<C>) -> Show {
    let has_fields = object.field("fields").is_some();
    let wanted = if has_fields { Wanted::Group } else { Wanted::Words };
    let question = object.reference("question", wanted);
    let fields = object.optional_objects("fields", |inner| Show {
        question: inner.field_reference("field", &question, Wanted::Field),
        label: inner.optional_text("label"),
        fields: Vec::new(),
    });
    let label = if has_fields { None } else { object.optional_text("label") };
    Show { question, label, fields }
}
