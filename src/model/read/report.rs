//! Reading the blocks of the report.

use std::rc::Rc;

use super::fault::{Fault, mend};
use super::ids::Ids;
use super::object::Object;
use super::reference::Wanted;
use super::{ask, page};
use crate::model::block::{Balance, Block, Content, Heading, HopesInstead, OnTheWay, Plan, Rule, Strengths};
use crate::model::{Ask, Questionnaire, Text};

const KINDS: &[&str] =
    &["heading", "strengths", "profile", "conversations", "find-out", "insight", "hopes", "steps", "notes", "page"];
const TENTHS: &str = mend("a whole number of tenths, from 0 to 100");

pub(super) fn blocks<const C: bool>(file: &Object<C>, taken: &Ids) -> Vec<Block> {
    let blocks = file.some_objects("report", |object| block(object, taken));
    let is_in_place = |(place, block): (usize, &Block)| (place == 0) == matches!(block.content, Content::Heading(_));
    if C && !blocks.iter().enumerate().all(is_in_place) {
        file.fault("report", Fault::HeadingFirst);
    }
    blocks
}

fn block<const C: bool>(object: &Object<C>, taken: &Ids) -> Block {
    let kind = object.word("block", KINDS);
    Block {
        title: if kind == "page" { Text::default() } else { object.text("title") },
        intro: if kind == "heading" { None } else { object.optional_text("intro") },
        content: content(object, kind, taken),
    }
}

fn content<const C: bool>(object: &Object<C>, kind: &str, taken: &Ids) -> Content {
    match kind {
        "strengths" => Content::Strengths(strengths(object)),
        "conversations" => Content::Conversations { at_most: object.score("atMost"), most: most(object) },
        "find-out" => Content::FindOut,
        "insight" => rule(object).map_or(Content::Profile, Content::Insight),
        "hopes" => Content::Hopes {
            question: object.reference("question", Wanted::ChoiceOfAny),
            review: object.text("review"),
        },
        "steps" => Content::Steps {
            at_most: object.score("atMost"),
            more: object.text("more"),
            plan: object.optional_object("plan", |inner| Box::new(plan(inner, taken))),
        },
        "page" => Content::Page(page::parts(object)),
        "notes" => Content::Notes { not_applicable: object.text("notApplicable") },
        "heading" => Content::Heading(Heading {
            lead: object.text("lead"),
            subject: object.optional_reference("subject", Wanted::Text),
            viewpoint: object.optional_reference("viewpoint", Wanted::ChoiceOfOne),
            empty: object.text("empty"),
        }),
        known => {
            if known.is_empty() {
                object.pass();
            }
            Content::Profile
        }
    }
}

fn plan<const C: bool>(object: &Object<C>, taken: &Ids) -> Plan {
    let question = |name, kind| object.object(name, |inner| ask::question_of(inner, taken, kind)).unwrap_or_default();
    let group = question("group", &["group"]);
    Plan {
        field: object.field_reference("field", &group.id, Wanted::TextField),
        group: Rc::new(group),
        review: Rc::new(question("review", &["date"])),
    }
}

fn strengths<const C: bool>(object: &Object<C>) -> Strengths {
    Strengths {
        at_least: object.score("atLeast"),
        most: most(object),
        on_the_way: object.optional_object("onTheWay", |inner| OnTheWay {
            title: inner.text("title"),
            intro: inner.optional_text("intro"),
            at_least: inner.score("atLeast"),
        }),
        hopes: object.optional_object("hopes", |inner| HopesInstead {
            title: inner.text("title"),
            intro: inner.optional_text("intro"),
            question: inner.reference("question", Wanted::ChoiceOfAny),
        }),
    }
}

fn rule<const C: bool>(object: &Object<C>) -> Option<Rule> {
    Some(match object.word("rule", &["balance", "low", "helps"]) {
        "balance" => Rule::Balance(Balance {
            theme: object.reference("theme", Wanted::Theme),
            margin: tenths(object, "margin"),
            ceiling: tenths(object, "ceiling"),
            question: object.reference("question", Wanted::Statement),
            at_most: object.score("atMost"),
            ahead: object.text_with("ahead", &["theme"]),
            pushing: object.text("pushing"),
            behind: object.text("behind"),
        }),
        "low" => Rule::Low {
            question: object.reference("question", Wanted::Statement),
            at_most: object.score("atMost"),
            named: object.text_with("named", &["theme"]),
            unnamed: object.text("unnamed"),
        },
        "helps" => Rule::Helps {
            question: object.reference("question", Wanted::ChoiceOfAny),
            begin: object.text("begin"),
            strong_from: tenths(object, "strongFrom"),
            strong: object.text("strong"),
        },
        _ => {
            object.pass();
            return None;
        }
    })
}

fn most<const C: bool>(object: &Object<C>) -> usize {
    object.whole("most", 1..=100, mend("a whole number from 1 to 100")).try_into().unwrap_or_default()
}

fn tenths<const C: bool>(object: &Object<C>, name: &'static str) -> u32 {
    object.whole(name, 0..=100, TENTHS)
}

/// Notes every option without `helps` in a choice that an insight `helps` names.
pub(super) fn check_helps<const C: bool>(file: &Object<C>, questionnaire: &Questionnaire) {
    let mut named = Vec::new();
    for block in &questionnaire.report {
        if let Content::Insight(Rule::Helps { question, .. }) = &block.content {
            named.push(question);
        }
    }
    for (i, section) in questionnaire.sections.iter().enumerate() {
        for (j, question) in section.questions.iter().enumerate() {
            let Ask::Choice(choice) = &question.ask else { continue };
            if !named.contains(&&question.id) {
                continue;
            }
            let mut group = 0;
            let mut first = 0;
            for (k, option) in choice.options.iter().enumerate() {
                if option.group != group {
                    (group, first) = (option.group, k);
                }
                if option.helps.is_empty() {
                    let inner = if choice.groups.is_empty() { String::new() } else { join!["groups[", group, "]."] };
                    let place = k.saturating_sub(first);
                    let path = join!["sections[", i, "].questions[", j, "].", inner, "options[", place, "].helps"];
                    file.fault(&path, Fault::Missing);
                }
            }
        }
    }
}
