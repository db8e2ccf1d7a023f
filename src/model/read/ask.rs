//! Reading a question.

use super::fault::Fault;
use super::object::{Ids, Object};
use super::reference::Wanted;
use crate::model::{Ask, AskChoice, AskOption, AskStatement, Question};

pub(super) fn question(object: Object, taken: &Ids) -> Question {
    let question = Question {
        id: object.id(taken),
        text: object.text("text"),
        hint: object.optional_text("hint"),
        ask: ask(&object),
    };
    object.finish();
    question
}

fn ask(object: &Object) -> Ask {
    match object.word("kind", &["scale", "choice", "text"]) {
        "scale" => Ask::Statement(AskStatement {
            scale: object.reference("scale", Wanted::Scale),
            theme: object.optional_reference("theme", Wanted::Theme),
            talk: object.optional_text("talk"),
            step: object.optional_text("step"),
        }),
        "choice" => Ask::Choice(choice(object)),
        "text" => Ask::Text { long: object.flag("long", false) },
        _ => {
            object.pass();
            Ask::Text { long: false }
        }
    }
}

fn choice(object: &Object) -> AskChoice {
    let option_ids = Ids::default();
    AskChoice {
        any: object.word("select", &["one", "any"]) == "any",
        options: object.some_objects("options").map(|item| option(item, &option_ids)).collect(),
        own: object.optional_text("own"),
    }
}

fn option(object: Object, taken: &Ids) -> AskOption {
    let option = AskOption {
        id: object.id(taken),
        label: object.text("label"),
        in_report: object.optional_text("inReport"),
        helps: object.references("helps", Wanted::QuestionOrTheme),
    };
    if option.id.starts_with("own-") {
        object.fault("id", Fault::NotA("an id that does not begin with “own-”, which is for own words"));
    }
    object.finish();
    option
}
