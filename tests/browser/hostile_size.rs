//! Files and saved answers that are as large, deep and numerous as can be: they are shown or refused, and the page goes on.

use serde_json::{Value, json};

use crate::site::{Council, GARDEN, council, council_with};
use crate::visitor::Visitor;
use crate::wait::until;

const KEY: &str = "stack-up:collaboration";
const DAMAGED: &str = "There are saved answers here that can’t be read. They stay as they were.";

fn with_file(text: &str) -> Council {
    council_with("<stack-up questionnaire=\"/files/own.json\"></stack-up>").with_file("/files/own.json", text)
}

/// The garden's questionnaire, with one more choice that has so many options.
fn with_options(many: usize) -> String {
    let options: Vec<Value> = (0..many).map(|number| json!({"id": format!("a{number}"), "label": "x"})).collect();
    let question = json!({"id": "many", "kind": "choice", "select": "any", "text": "Which?", "options": options});
    let mut file: Value = serde_json::from_str(GARDEN).unwrap();
    file["sections"]
        .as_array_mut()
        .unwrap()
        .insert(0, json!({"id": "more", "title": "Very many", "questions": [question]}));
    file.to_string()
}

#[tokio::test]
async fn more_options_than_a_file_may_have_are_refused_by_name() {
    let visitor = Visitor::opens(with_file(&with_options(34_000))).await;
    assert_eq!(visitor.hears("error", 1).await[0].detail["code"], "too-many-values");
    assert_eq!(visitor.page::<u32>("return 6 * 7").await, 42, "the page goes on");
}

#[tokio::test]
async fn as_many_options_as_a_file_can_hold_are_shown_and_can_be_chosen() {
    let visitor = Visitor::opens(with_file(&with_options(16_000))).await;
    let widget = visitor.widget().in_a_hurry();
    widget.press_on("Start").await;
    widget.stands_at("Very many").await;
    let boxes = "return document.querySelector('stack-up').shadowRoot.querySelectorAll('[name=many]').length";
    assert_eq!(visitor.page::<u32>(boxes).await, 16_000);
    let click =
        "document.querySelector('stack-up').shadowRoot.querySelector('[name=many][value=a15999]').click(); return null";
    visitor.page::<()>(click).await;
    let kept = async || Some(visitor.kept_answers("stack-up:garden").await).filter(|answers| !answers.is_null());
    assert_eq!(until("the answer", kept).await, json!({"many": {"chosen": ["a15999"]}}));
}

/// What someone saved of the self-assessment of collaborations, with these answers.
fn saved(answers: &Value) -> String {
    json!({
        "format": "stack-up-saved", "formatVersion": 1, "place": "check", "stamps": {},
        "response": {
            "format": "stack-up-response", "formatVersion": 1,
            "questionnaire": {"id": "collaboration", "version": "1.0.0", "title": "x"}, "language": "en",
            "startedAt": "2026-11-22T09:30:00Z", "updatedAt": "2026-11-22T09:41:12Z", "completedAt": null,
            "answers": answers, "setAside": [],
        },
    })
    .to_string()
}

/// Puts what a script makes where answers are kept, and opens the page again.
async fn had_made(visitor: &Visitor, script: &str) {
    visitor.goes_to_address("/empty").await;
    visitor.page::<()>(&format!("localStorage.clear(); localStorage.setItem('{KEY}', {script}); return null")).await;
    visitor.goes_to(council()).await;
}

#[tokio::test]
async fn what_was_saved_and_is_no_state_at_all_is_told_of_whatever_it_is() {
    let visitor = Visitor::opens(council()).await;
    for script in [
        "'['.repeat(2_000_000)",
        "'{\"a\":'.repeat(300_000)",
        "'[' + '0,'.repeat(1_000_000) + '0]'",
        "'{' + Array.from({ length: 200_000 }, (_, at) => `\"a${at}\":0`) + '}'",
        "'\\ud800{\\udc00}'",
        "'\\0'",
        "'null'",
        "'\"' + '\\\\u0000'.repeat(300_000) + '\"'",
        "'{\"format\":\"stack-up-saved\",\"formatVersion\":1e999}'",
        "'{\"__proto__\":{\"format\":\"stack-up-saved\"}}'",
        "'{\"format\":\"stack-up-saved\",\"formatVersion\":1,\"stamps\":[],\"response\":NaN}'",
    ] {
        had_made(&visitor, script).await;
        visitor.widget().says(DAMAGED).await;
        visitor.widget().press_on("Start").await;
        assert!(visitor.events("error").await.is_empty(), "{script}");
    }
}

#[tokio::test]
async fn saved_answers_of_very_many_parts_are_read_shown_and_kept() {
    let visitor = Visitor::opens(council()).await;
    let ids: Vec<String> = (0..150_000).map(|number| format!("own-{number}")).collect();
    let own: Vec<Value> = (0..6_000).map(|number| json!({"id": format!("own-{number}"), "text": "x"})).collect();
    let steps: Vec<Value> = (0..6_000).map(|number| json!({"id": format!("s{number}"), "step": "x"})).collect();
    let isolates = "\u{2066}x\u{2069}".repeat(20_000);
    let seen = "Still here";
    for answers in [
        json!({"hopes": {"chosen": ids}, "subject": {"text": seen}}),
        json!({"hopes": {"chosen": [], "own": own}, "subject": {"text": seen}}),
        json!({"first-steps": {"items": steps}, "subject": {"text": seen}}),
        json!({"subject": {"text": isolates}, "outcomes": {"score": 3, "note": seen}}),
    ] {
        visitor.forgets().await;
        visitor.had_kept(KEY, &saved(&answers)).await;
        let widget = visitor.widget().in_a_hurry();
        until("the start page", async || widget.has_button("Carry on").await.then_some(())).await;
        widget.press("Carry on").await;
        widget.says(seen).await;
        widget.press_on("Finish").await;
        assert!(visitor.events("error").await.is_empty());
        visitor.reloads().await;
        let kept = visitor.kept_answers(KEY).await;
        assert!(kept.to_string().contains(seen), "what was there is kept");
    }
}
