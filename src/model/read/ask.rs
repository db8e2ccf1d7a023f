//! Reading a question.

use super::fault::{Fault, mend};
use super::group;
use super::ids::Ids;
use super::object::Object;
use super::reference::Wanted;
use crate::model::{Ask, AskChoice, AskOption, AskStatement, Offers, Question, Reminder, Text, Which};

/// Where a question stands, which decides what else belongs to it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// In a section: it may begin a screen, or take several.
    InSection,
    /// In the report, by itself.
    InReport,
    /// In an item, or in a check-in.
    AsField,
}

/// A question of a section.
pub(super) fn question<const C: bool>(object: &Object<C>, taken: &Ids) -> Question {
    read(object, taken, &["scale", "choice", "text", "date", "group"], Stands::InSection)
}

/// A question of the report, of one kind.
pub(super) fn question_of<const C: bool>(object: &Object<C>, taken: &Ids, kind: &'static [&'static str]) -> Question {
    read(object, taken, kind, Stands::InReport)
}

/// A field, which is asked like a question; it may not be called like what stands beside it in a file.
pub(super) fn field<const C: bool>(object: &Object<C>, taken: &Ids, reserved: &[&str]) -> Question {
    let field = read(object, taken, &["text", "date", "choice"], Stands::AsField);
    if C && reserved.contains(&field.id.as_str()) {
        object.fault("id", Fault::DoubleId(field.id.clone()));
    }
    field
}

fn read<const C: bool>(object: &Object<C>, taken: &Ids, kinds: &'static [&'static str], stands: Stands) -> Question {
    Question {
        id: asked_id(object, taken),
        text: object.text("text"),
        hint: object.optional_text("hint"),
        screen: if stands == Stands::InSection { object.optional_text("screen") } else { None },
        ask: ask(object, kinds, stands),
    }
}

/// The id of a question or an option.
fn asked_id<const C: bool>(object: &Object<C>, taken: &Ids) -> String {
    let id = object.id(taken);
    if C && id.starts_with("own-") {
        object.fault("id", Fault::NotA(mend("an id that does not begin with “own-”, which is for own words")));
    }
    id
}

fn ask<const C: bool>(object: &Object<C>, kinds: &'static [&'static str], stands: Stands) -> Ask {
    match object.word("kind", kinds) {
        "scale" => Ask::Statement(AskStatement {
            scale: object.reference("scale", Wanted::Scale),
            theme: object.optional_reference("theme", Wanted::Theme),
            talk: object.optional_text("talk"),
            step: object.optional_text("step"),
        }),
        "choice" => Ask::Choice(choice(object, stands)),
        "text" => Ask::Text { long: object.flag("long", false), prompts: object.optional_texts("prompts") },
        "date" if stands == Stands::AsField => Ask::Date(None),
        "date" => Ask::Date(object.optional_object("calendar", reminder)),
        "group" => Ask::Group(group::group(object)),
        _ => {
            object.pass();
            Ask::default()
        }
    }
}

fn reminder<const C: bool>(object: &Object<C>) -> Reminder {
    let group = object.reference("group", Wanted::Group);
    Reminder { words: object.field_reference("words", &group, Wanted::TextField), group }
}

fn choice<const C: bool>(object: &Object<C>, stands: Stands) -> AskChoice {
    let taken = Ids::default();
    let any = object.word("select", &["one", "any"]) == "any";
    let own = object.optional_text("own");
    let offers = object.optional_object("offers", read_offers);
    let mut options = Vec::new();
    let mut groups = Vec::new();
    if stands == Stands::InSection && offers.is_none() && object.field("groups").is_some() {
        let mut place = 0_usize;
        groups = object.some_objects("groups", |group| {
            let title = group.text("title");
            options.append(&mut group.some_objects("options", |item| option(item, &taken, place)));
            place = place.saturating_add(1);
            title
        });
    } else if offers.is_none() {
        options = object.some_objects("options", |item| option(item, &taken, 0));
    }
    object.check_ids(&taken);
    AskChoice { any, options, groups, offers, own }
}

fn read_offers<const C: bool>(object: &Object<C>) -> Offers {
    let (wanted, which) = match object.word("which", &["chosen", "rest"]) {
        "chosen" => (Wanted::Source, Which::Chosen { none: object.text("none") }),
        "rest" => (Wanted::SourceOfOptions, Which::Rest { more: object.text("more") }),
        _ => {
            object.pass();
            (Wanted::Source, Which::Chosen { none: Text::default() })
        }
    };
    Offers { from: object.some_references("from", wanted), which }
}

fn option<const C: bool>(object: &Object<C>, taken: &Ids, group: usize) -> AskOption {
    AskOption {
        id: asked_id(object, taken),
        label: object.text("label"),
        in_report: object.optional_text("inReport"),
        helps: object.references("helps", Wanted::QuestionOrTheme),
        group,
    }
}
