//! Reading the blocks of the report.

use super::fault::Fault;
use super::object::Object;
use super::reference::Wanted;
use crate::model::block::{Balance, Block, Content, Heading, HopesInstead, OnTheWay, Rule, Strengths};
use crate::model::{Ask, Questionnaire};

const KINDS: &[&str] =
    &["heading", "strengths", "profile", "conversations", "find-out", "insight", "hopes", "steps", "notes"];
const TENTHS: &str = "a whole number of tenths, from 0 to 100";

pub(super) fn blocks(file: &Object) -> Vec<Block> {
    let blocks: Vec<Block> = file.some_objects("report").map(block).collect();
    let headings = blocks.iter().filter(|block| matches!(block.content, Content::Heading(_))).count();
    let first = blocks.first().is_some_and(|block| matches!(block.content, Content::Heading(_)));
    if !blocks.is_empty() && (!first || headings > 1) {
        file.fault("report", Fault::HeadingFirst);
    }
    blocks
}

fn block(object: Object) -> Block {
    let kind = object.word("block", KINDS);
    let block = Block {
        title: object.text("title"),
        intro: if kind == "heading" { None } else { object.optional_text("intro") },
        content: content(&object, kind),
    };
    object.finish();
    block
}

fn content(object: &Object, kind: &str) -> Content {
    match kind {
        "strengths" => Content::Strengths(strengths(object)),
        "conversations" => Content::Conversations { at_most: object.score("atMost"), most: most(object) },
        "find-out" => Content::FindOut,
        "insight" => rule(object).map_or(Content::Profile, Content::Insight),
        "hopes" => Content::Hopes {
            question: object.reference("question", Wanted::ChoiceOfAny),
            review: object.text("review"),
        },
        "steps" => Content::Steps { at_most: object.score("atMost"), more: object.text("more") },
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

fn strengths(object: &Object) -> Strengths {
    Strengths {
        at_least: object.score("atLeast"),
        most: most(object),
        on_the_way: object.optional_object("onTheWay").map(|inner| {
            let on_the_way = OnTheWay {
                title: inner.text("title"),
                intro: inner.optional_text("intro"),
                at_least: inner.score("atLeast"),
            };
            inner.finish();
            on_the_way
        }),
        hopes: object.optional_object("hopes").map(|inner| {
            let hopes = HopesInstead {
                title: inner.text("title"),
                intro: inner.optional_text("intro"),
                question: inner.reference("question", Wanted::ChoiceOfAny),
            };
            inner.finish();
            hopes
        }),
    }
}

fn rule(object: &Object) -> Option<Rule> {
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

fn most(object: &Object) -> usize {
    object.whole("most", 1..=100, "a whole number from 1 to 100")
}

fn tenths(object: &Object, name: &'static str) -> u32 {
    object.whole(name, 0..=100, TENTHS)
}

/// Notes every option without `helps` in a choice that an insight `helps` names.
pub(super) fn check_helps(file: &Object, questionnaire: &Questionnaire) {
    let named = questionnaire.report.iter().filter_map(|block| match &block.content {
        Content::Insight(Rule::Helps { question, .. }) => Some(question),
        _ => None,
    });
    let named: Vec<&String> = named.collect();
    for (i, section) in questionnaire.sections.iter().enumerate() {
        for (j, question) in section.questions.iter().enumerate().filter(|(_, question)| named.contains(&&question.id))
        {
            let Ask::Choice(choice) = &question.ask else { continue };
            for (k, _) in choice.options.iter().enumerate().filter(|(_, option)| option.helps.is_empty()) {
                file.fault(&format!("sections[{i}].questions[{j}].options[{k}].helps"), Fault::Missing);
            }
        }
    }
}
