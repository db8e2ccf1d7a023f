//! Questions whose answers, or whose words, the report has no use for.

use std::collections::BTreeSet;

use stack_up::model::block::{Content, Rule};
use stack_up::model::{Ask, AskChoice, AskOption, Question, Questionnaire};

use crate::remark::Remark;

/// The remarks on the questions of the sections.
pub fn remarks(file: &Questionnaire) -> Vec<Remark> {
    let used = used(file);
    let unused = places(file).filter(|(_, question)| !used.contains(question.id.as_str()) && !speaks(file, question));
    let found = [
        Remark::about(
            "the report shows no answer to this; show it on a page, or be sure that asking is enough",
            unused.map(|(path, _)| path).collect(),
        ),
        Remark::about(
            "`inReport` is for the choice that `viewpoint` names; take it out of these options",
            choices_with(file, &viewpoints(file), |option| option.in_report.is_some()),
        ),
        Remark::about(
            "`helps` is for a choice that an insight `helps` names; take it out of these options",
            choices_with(file, &obstacles(file), |option| !option.helps.is_empty()),
        ),
    ];
    found.into_iter().flatten().collect()
}

/// The questions of the sections, with their paths.
pub fn places(file: &Questionnaire) -> impl Iterator<Item = (String, &Question)> {
    let sections = file.sections.iter().enumerate();
    sections.flat_map(|(section, holder)| {
        let questions = holder.questions.iter().enumerate();
        questions.map(move |(place, question)| (format!("sections[{section}].questions[{place}]"), question))
    })
}

/// The choices that are not among some, and have an option of a kind.
fn choices_with(file: &Questionnaire, known: &[&String], is_meant: impl Fn(&AskOption) -> bool) -> Vec<String> {
    let others = places(file).filter(|(_, question)| !known.contains(&&question.id));
    let meant = others.filter(|(_, question)| match &question.ask {
        Ask::Choice(choice) => choice.options.iter().any(&is_meant),
        _ => false,
    });
    meant.map(|(path, _)| path).collect()
}

fn viewpoints(file: &Questionnaire) -> Vec<&String> {
    let named = file.report.iter().filter_map(|block| match &block.content {
        Content::Heading(heading) => heading.viewpoint.as_ref(),
        _ => None,
    });
    named.collect()
}

fn obstacles(file: &Questionnaire) -> Vec<&String> {
    let named = file.report.iter().filter_map(|block| match &block.content {
        Content::Insight(Rule::Helps { question, .. }) => Some(question),
        _ => None,
    });
    named.collect()
}

/// Whether a question matters without being named: a statement, by its score; a day or an item with a day, in the
/// calendar; an item, when someone comes back.
fn speaks(file: &Questionnaire, question: &Question) -> bool {
    match &question.ask {
        Ask::Statement(_) => true,
        Ask::Date(reminder) => reminder.is_some(),
        Ask::Group(group) => group.calendar.is_some() || (file.check_in.is_some() && !group.check_in.is_empty()),
        _ => false,
    }
}

/// The ids of all questions that something names.
fn used(file: &Questionnaire) -> BTreeSet<&str> {
    let mut used = BTreeSet::new();
    for block in &file.report {
        match &block.content {
            Content::Heading(heading) => used.extend(heading.subject.iter().chain(&heading.viewpoint)),
            Content::Strengths(strengths) => used.extend(strengths.hopes.iter().map(|hopes| &hopes.question)),
            Content::Hopes { question, .. } | Content::Insight(Rule::Helps { question, .. }) => {
                used.insert(question);
            }
            Content::Page(parts) => used.extend(parts.iter().flat_map(|part| &part.show).map(|show| &show.question)),
            _ => {}
        }
    }
    for question in file.all_questions() {
        match &question.ask {
            Ask::Choice(choice) => used.extend(sources(choice)),
            Ask::Date(reminder) => used.extend(reminder.iter().map(|reminder| &reminder.group)),
            Ask::Group(group) => {
                for field in group.all_fields().into_iter().chain(&group.check_in) {
                    if let Ask::Choice(choice) = &field.ask {
                        used.extend(sources(choice));
                    }
                }
            }
            Ask::CheckIns { last, .. } => used.extend(last.iter().filter_map(|(_, condition)| condition.as_ref())),
            _ => {}
        }
    }
    used.extend(file.check_in.iter().filter_map(|check_in| check_in.from.as_ref()));
    used.into_iter().map(String::as_str).collect()
}

fn sources(choice: &AskChoice) -> impl Iterator<Item = &String> {
    choice.offers.iter().flat_map(|offers| &offers.from)
}

#[cfg(test)]
mod tests {
    use crate::unused::tests::paths;

    const THIRD: &str = "sections[0].questions[2]";

    #[test]
    fn an_answer_that_nothing_shows_is_named() {
        assert_eq!(paths(&[], r#"{"id": "story", "kind": "text", "text": "x"}"#), THIRD);
        assert_eq!(paths(&[], r#"{"id": "day", "kind": "date", "text": "x"}"#), THIRD);
        let group = r#"{"id": "goals", "kind": "group", "text": "x", "item": "x", "itemId": "g", "most": 1, "add": "x",
            "fields": [{"id": "goal", "kind": "text", "text": "x"}, {"id": "day", "kind": "date", "text": "x"}]}"#;
        assert_eq!(paths(&[], group), THIRD);
        let calendar = group.replace("]}", r#"], "calendar": {"date": "day", "words": "goal"}}"#);
        assert_eq!(paths(&[], &calendar), "");
    }

    #[test]
    fn an_answer_that_is_shown_or_offered_elsewhere_is_not() {
        let page = (
            r#""review": "x"}"#,
            r#""review": "x"}, {"block": "page", "parts": [{"id": "p", "title": "x", "show": [{"question": "share"}]}]}"#,
        );
        let share = r#"{"id": "story", "kind": "text", "text": "x"},
            {"id": "share", "kind": "choice", "select": "any", "text": "x",
             "offers": {"which": "chosen", "from": ["wishes", "story"], "none": "x"}}"#;
        assert_eq!(paths(&[page], share), "");
        assert_eq!(paths(&[], share), "sections[0].questions[3]");
    }

    #[test]
    fn words_of_options_that_no_block_needs_are_named() {
        let option = |field: &'static str| (r#""label": "A"}"#, format!(r#""label": "A", {field}}}"#));
        let (from, to) = option(r#""inReport": "x""#);
        assert_eq!(paths(&[(from, &to)], ""), "sections[0].questions[1]");
        let (from, to) = option(r#""helps": ["name"]"#);
        assert_eq!(paths(&[(from, &to)], ""), "sections[0].questions[1]");
        let helps = (
            r#""block": "hopes", "title": "x", "question": "wishes", "review": "x""#,
            r#""block": "insight", "title": "x", "rule": "helps", "question": "wishes", "begin": "x", "strongFrom": 1,
               "strong": "x""#,
        );
        assert_eq!(paths(&[(from, &to), helps], ""), "");
    }
}
