//! What a file holds and nothing uses, and blocks that never have anything to say.

use stack_up::model::block::Content;
use stack_up::model::{Ask, AskStatement, Mark, Questionnaire, Scale};

use crate::question;
use crate::remark::Remark;

/// The remarks on what is unused in a valid file.
pub fn remarks(file: &Questionnaire) -> Vec<Remark> {
    let found = [
        scales(file),
        themes(file),
        silent_blocks(file),
        Remark::about(
            "no block of the report asks to talk; add the block `conversations`, or take these out",
            if has(file, is_conversations) { Vec::new() } else { statements(file, "talk", |ask| ask.talk.is_some()) },
        ),
        Remark::about(
            "no block of the report offers steps; add the block `steps`, or take these out",
            if has(file, is_steps) { Vec::new() } else { statements(file, "step", |ask| ask.step.is_some()) },
        ),
        Remark::about(
            "no block of the report shows notes; add the block `notes`, or take this out",
            if has(file, is_notes) { Vec::new() } else { of_scales(file, "note", |scale| scale.note.is_some()) },
        ),
        coming_back(file),
    ];
    found.into_iter().flatten().chain(question::remarks(file)).collect()
}

fn has(file: &Questionnaire, is_wanted: impl Fn(&Content) -> bool) -> bool {
    file.report.iter().any(|block| is_wanted(&block.content))
}

fn is_conversations(content: &Content) -> bool {
    matches!(content, Content::Conversations { .. })
}

fn is_steps(content: &Content) -> bool {
    matches!(content, Content::Steps { .. })
}

fn is_notes(content: &Content) -> bool {
    matches!(content, Content::Notes { .. })
}

/// The paths of those scales, with the name of a field of each.
fn of_scales(file: &Questionnaire, field: &str, is_meant: impl Fn(&Scale) -> bool) -> Vec<String> {
    let meant = file.scales.iter().enumerate().filter(|(_, scale)| is_meant(scale));
    meant.map(|(place, _)| format!("scales[{place}].{field}")).collect()
}

/// The paths of a field of those statements.
fn statements(file: &Questionnaire, field: &str, is_meant: impl Fn(&AskStatement) -> bool) -> Vec<String> {
    let is_meant = |ask: &Ask| matches!(ask, Ask::Statement(ask) if is_meant(ask));
    let meant = question::places(file).filter(|(_, question)| is_meant(&question.ask));
    meant.map(|(path, _)| format!("{path}.{field}")).collect()
}

fn scales(file: &Questionnaire) -> Option<Remark> {
    let is_used = |scale: &Scale| file.statements().any(|(_, ask)| ask.scale == scale.id);
    Remark::about(
        "no statement uses this scale; name it in a statement, or take it out",
        of_scales(file, "id", |scale| !is_used(scale)),
    )
}

fn themes(file: &Questionnaire) -> Option<Remark> {
    let names_themes = |content: &Content| matches!(content, Content::Profile | Content::Insight(_));
    let is_unused = !file.themes.is_empty() && !has(file, names_themes);
    Remark::about(
        "no block of the report names a theme; add the block `profile`, or take them out",
        if is_unused { vec!["themes".to_owned()] } else { Vec::new() },
    )
}

fn silent_blocks(file: &Questionnaire) -> Option<Remark> {
    let has_statements = file.statements().next().is_some();
    let has_steps = file.statements().any(|(_, ask)| ask.step.is_some());
    let has_notes = file.scales.iter().any(|scale| scale.note.is_some());
    let can_be = |mark| file.scales.iter().any(|scale| scale.unscored(mark).is_some());
    let is_silent = |content: &Content| match content {
        Content::Strengths(strengths) => !has_statements && strengths.hopes.is_none(),
        Content::Profile => file.themes.is_empty(),
        Content::Conversations { .. } => !has_statements,
        Content::FindOut => !has_statements || !can_be(Mark::NotSure),
        Content::Steps { plan, .. } => !has_steps && plan.is_none(),
        Content::Notes { .. } => !has_statements || !(has_notes || can_be(Mark::NotApplicable)),
        _ => false,
    };
    let silent = file.report.iter().enumerate().filter(|(_, block)| is_silent(&block.content));
    Remark::about(
        "this block never has anything to say, since the file lacks what it shows; take it out",
        silent.map(|(place, _)| format!("report[{place}].block")).collect(),
    )
}

/// What is asked of someone who comes back, and the offer to do so, need each other.
fn coming_back(file: &Questionnaire) -> Option<Remark> {
    let mut asking = Vec::new();
    for (path, question) in question::places(file) {
        if matches!(&question.ask, Ask::Group(group) if !group.check_in.is_empty()) {
            asking.push(format!("{path}.checkIn"));
        }
    }
    for (place, block) in file.report.iter().enumerate() {
        if let Content::Steps { plan: Some(plan), .. } = &block.content
            && matches!(&plan.group.ask, Ask::Group(group) if !group.check_in.is_empty())
        {
            asking.push(format!("report[{place}].plan.group.checkIn"));
        }
    }
    match &file.check_in {
        None => Remark::about("nobody is asked this; add `checkIn` to the file, or take it out", asking),
        Some(offer) if asking.is_empty() && offer.question.is_none() => Remark::about(
            "nothing is asked of someone who comes back; add `first`, `last` or the `checkIn` of a group, or take it out",
            vec!["checkIn".to_owned()],
        ),
        Some(_) => None,
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// Two questions whose answers the report uses.
    pub const ASKED: &str = r#"
        {"id": "name", "kind": "text", "text": "Which?"},
        {"id": "wishes", "kind": "choice", "select": "any", "text": "What?", "options": [{"id": "a", "label": "A"}]}"#;

    /// A small valid file that asks these questions, about which there is nothing to remark.
    pub fn small(questions: &str) -> String {
        format!(
            r#"{{"format": "stack-up-questionnaire", "formatVersion": 1, "id": "small", "version": "1",
            "languages": ["en", "cy"], "title": "A title", "description": "A lead", "about": [],
            "scales": [], "themes": [],
            "sections": [{{"id": "all", "title": "All", "questions": [{questions}]}}],
            "report": [
                {{"block": "heading", "title": "x", "lead": "x", "empty": "x", "subject": "name"}},
                {{"block": "hopes", "title": "x", "question": "wishes", "review": "x"}}
            ]}}"#
        )
    }

    /// The paths of all remarks on a file, made from the small one by changes.
    pub fn paths(changes: &[(&str, &str)], questions: &str) -> String {
        let mut text = small(format!("{ASKED}, {questions}").trim_end_matches(", "));
        for (from, to) in changes {
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
        }
        let questionnaire = stack_up::model::read_questionnaire(&text).unwrap();
        let paths: Vec<String> = remarks(&questionnaire).into_iter().flat_map(|remark| remark.paths).collect();
        paths.join(" ")
    }

    const SCALES: (&str, &str) = (
        r#""scales": []"#,
        r#""scales": [{"id": "extent", "varies": 1, "enough": {"answers": 1, "share": [1, 1]}, "note": "Why?",
            "points": [{"score": 0, "upTo": 4, "label": "x", "description": "x"},
                       {"score": 1, "upTo": 10, "label": "x", "description": "x"}],
            "unscored": [{"id": "not-sure", "label": "x", "description": "x"}]}]"#,
    );
    const THEMES: (&str, &str) = (r#""themes": []"#, r#""themes": [{"id": "trust", "title": "Trust"}]"#);
    const STATEMENT: &str = r#"
        {"id": "listen", "kind": "scale", "scale": "extent", "theme": "trust", "text": "x", "talk": "x", "step": "x"}"#;

    fn report(blocks: &'static str) -> (&'static str, String) {
        (r#""review": "x"}"#, format!(r#""review": "x"}}, {blocks}"#))
    }

    #[test]
    fn a_file_that_uses_all_it_holds_has_no_remark() {
        assert_eq!(paths(&[], ""), "");
        let (from, to) = report(
            r#"{"block": "profile", "title": "x"}, {"block": "conversations", "title": "x", "atMost": 0, "most": 1},
               {"block": "steps", "title": "x", "atMost": 0, "more": "x"}, {"block": "find-out", "title": "x"},
               {"block": "notes", "title": "x", "notApplicable": "x"}"#,
        );
        assert_eq!(paths(&[SCALES, THEMES, (from, &to)], STATEMENT), "");
    }

    #[test]
    fn a_scale_without_statements_is_named() {
        let (from, to) = report(r#"{"block": "profile", "title": "x"}"#);
        assert_eq!(paths(&[SCALES], ""), "scales[0].id scales[0].note");
        let without = STATEMENT.replace(r#", "talk": "x", "step": "x""#, "");
        assert_eq!(paths(&[SCALES, THEMES, (from, &to)], &without), "scales[0].note");
    }

    #[test]
    fn what_the_report_has_no_block_for_is_named() {
        let expected = "themes sections[0].questions[2].talk sections[0].questions[2].step scales[0].note";
        assert_eq!(paths(&[SCALES, THEMES], STATEMENT), expected);
    }

    #[test]
    fn blocks_that_never_speak_are_named() {
        let (from, to) = report(
            r#"{"block": "profile", "title": "x"}, {"block": "conversations", "title": "x", "atMost": 0, "most": 1},
               {"block": "steps", "title": "x", "atMost": 0, "more": "x"}, {"block": "find-out", "title": "x"},
               {"block": "notes", "title": "x", "notApplicable": "x"},
               {"block": "strengths", "title": "x", "atLeast": 1, "most": 1}"#,
        );
        let expected: Vec<String> = (2..8).map(|place| format!("report[{place}].block")).collect();
        assert_eq!(paths(&[(from, &to)], ""), expected.join(" "));
    }

    #[test]
    fn coming_back_is_offered_where_something_is_asked() {
        let group = r#"{"id": "goals", "kind": "group", "text": "x", "item": "x", "itemId": "g", "most": 1, "add": "x",
            "fields": [{"id": "goal", "kind": "text", "text": "x"}],
            "checkIn": [{"id": "state", "kind": "text", "text": "x"}]}"#;
        let offer = (r#""review": "x"}"#, r#""review": "x"}], "checkIn": {"offer": "x", "title": "x"}"#);
        let close = ("\n            ]}", "\n            }");
        assert_eq!(paths(&[offer, close], group), "");
        assert_eq!(paths(&[offer, close], ""), "checkIn");
        assert_eq!(paths(&[], group), "sections[0].questions[2].checkIn sections[0].questions[2]");
    }
}
