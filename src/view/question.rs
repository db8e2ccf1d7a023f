//! A question, whatever its kind.

use std::rc::Rc;

use super::dom::{El, el, el_class};
use super::field::{Field, Kind, field};
use super::screen::Screen;
use super::{Focus, Intent, calendar, choice, group, scale};
use crate::model::{Answer, Ask, Date, Question, Slot};

/// A question of a step, or a field of an item, which is asked like one. It takes the focus when the person came to
/// change its answer. Of a choice whose options stand in groups, one is shown.
pub(super) fn question(screen: &Screen, question: &Question, slot: Slot, group: Option<usize>) -> El {
    let focus = Focus::Question(slot.name());
    let content = match &question.ask {
        Ask::Choice(ask) => choice::choice(screen, question, ask, slot, group),
        Ask::Text { long, .. } => own_words(screen, question, slot, if *long { Kind::Long } else { Kind::Short }),
        Ask::Statement(_) | Ask::Date(_) | Ask::Group(_) | Ask::CheckIns { .. } => {
            of_later_kind(screen, question, slot)
        }
    };
    content.focus_field_if(screen.focuses(&focus))
}

of_part! { "rest" "11",
    /// A question of a kind that [comes later](Ask::comes_later).
    fn of_later_kind(screen: &Screen, question: &Question, slot: Slot) -> El {
        match &question.ask {
            Ask::Statement(ask) => scale::statement(screen, question, ask),
            Ask::Date(reminder) => {
                let day = own_words(screen, question, slot.clone(), Kind::Day);
                day.maybe(reminder.as_ref().map(|reminder| calendar::of_group(screen, slot, reminder)))
            }
            Ask::Group(ask) => group::group(screen, question, ask),
            _ => el("div"),
        }
    }
}

/// A group of fields under one question.
pub(super) fn fieldset(screen: &Screen, question: &Question, name: &str) -> El {
    let legend = screen.said("legend", &question.text);
    let fieldset = el_class("fieldset", "question").child(legend);
    let Some(hint) = &question.hint else { return fieldset };
    let id = join![name, ".hint"];
    fieldset.attr("aria-describedby", &id).child(screen.said_in("p", "hint", hint).attr("id", &id))
}

/// A field for words, or for a day.
fn own_words(screen: &Screen, question: &Question, slot: Slot, kind: Kind) -> El {
    let (shown, shown_slot) = (screen.clone(), slot.clone());
    let told = screen.clone();
    let is_question = slot.field.is_none();
    let text = move || {
        shown.now(|state| match state.response.at(&shown_slot) {
            Some(Answer::Text(text)) => text.clone(),
            Some(Answer::Date(date)) => join![date],
            _ => String::new(),
        })
    };
    let mut hint = question.hint.as_ref().map(|hint| screen.say(hint));
    if let Ask::Text { prompts, .. } = &question.ask {
        for prompt in prompts {
            let hint = hint.get_or_insert_default();
            if !hint.is_empty() {
                hint.push('\n');
            }
            hint.push_str(&screen.say(prompt));
        }
    }
    let about = Field {
        id: slot.name(),
        name: slot.name(),
        label: screen.say(&question.text),
        hint,
        kind,
        is_question,
        text: Rc::new(text),
        typed: Box::new(move |text: String| {
            // A day that is not whole yet is no answer, as no words are none.
            let answer = match kind {
                Kind::Day => Date::parse(&text).map_or(Answer::Text(String::new()), Answer::Date),
                _ => Answer::Text(text),
            };
            told.want(Intent::Type(slot.clone(), answer));
        }),
    };
    field(screen, about)
}
