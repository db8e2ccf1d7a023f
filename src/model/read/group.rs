//! Reading a group: several items with the same fields.

use super::ask;
use super::fault::{Fault, mend};
use super::ids::Ids;
use super::object::Object;
use super::reference::Wanted;
use crate::model::{AskGroup, Calendar, Question};

pub(super) fn group<const C: bool>(object: &Object<C>) -> AskGroup {
    let taken = Ids::default();
    let fields = object.some_objects("fields", |field| ask::field(field, &taken, &["id"]));
    let more = object.optional_objects("more", |field| ask::field(field, &taken, &["id"]));
    let check_in = object.optional_objects("checkIn", |field| ask::field(field, &taken, &["id", "date"]));
    object.check_ids(&taken);
    let known = |id: &str, wanted: Wanted| {
        let is_wanted = |field: &Question| field.id == id && wanted.fits(&field.ask);
        fields.iter().any(is_wanted) || more.iter().any(is_wanted)
    };
    if C && let Some(first) = fields.first()
        && !Wanted::Text.fits(&first.ask)
    {
        object.fault("fields[0].kind", Fault::NotOneOf(&["text"]));
    }
    let calendar = object.optional_object("calendar", |inner| {
        let field = |name, wanted: Wanted| {
            let id = inner.string(name);
            if C && !id.is_empty() && !known(&id, wanted) {
                inner.fault(name, Fault::NoSuch(mend(wanted.field_name()), id.clone()));
            }
            id
        };
        Calendar { date: field("date", Wanted::Date), words: field("words", Wanted::Text) }
    });
    AskGroup {
        item: object.text("item"),
        item_id: object.id_in("itemId"),
        most: object.whole("most", 1..=10, mend("a whole number from 1 to 10")).try_into().unwrap_or_default(),
        add: object.text("add"),
        fields,
        more,
        check_in,
        calendar,
    }
}
