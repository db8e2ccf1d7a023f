//! What was kept and can't be read stays as it is, and the person is told.

use serde_json::{Value, json};

use crate::site::council;
use crate::visitor::Visitor;

const KEY: &str = "stack-up:collaboration";
const COPY: &str = "stack-up:collaboration:damaged";
const DAMAGED: &str = "There are saved answers here that can’t be read. They stay as they were.";
const NEWER: &str = "There are answers here that a newer version of this page saved. They are left as they are.";

async fn kept(visitor: &Visitor, key: &str) -> Option<String> {
    visitor.kept().await.remove(key)
}

/// A person for whom a text was kept.
async fn with_kept(text: &str) -> Visitor {
    let visitor = Visitor::opens(council()).await;
    visitor.had_kept(KEY, text).await;
    visitor
}

/// A text that can't be read: it is kept, told of, and can be taken along; an answer then takes its place.
async fn check(visitor: &Visitor, text: &str) {
    visitor.forgets().await;
    visitor.had_kept(KEY, text).await;
    let widget = visitor.widget();
    widget.says(DAMAGED).await;
    assert_eq!(kept(visitor, COPY).await.as_deref(), Some(text));
    widget.press("Download what was saved").await;
    let file = visitor.downloaded().await;
    assert_eq!(file.text, text);
    assert_eq!(file.name, format!("collaboration-damaged-{}.json", visitor.today().await));
    widget.press_on("Start").await;
    widget.press_on("Continue").await;
    visitor.reloads().await;
    widget.says(DAMAGED).await;
    assert_eq!(kept(visitor, KEY).await.as_deref(), Some(text), "nothing is overwritten before an answer");
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}})).await;
    assert_eq!(kept(visitor, COPY).await.as_deref(), Some(text));
}

#[tokio::test]
async fn what_is_damaged_is_kept_and_told_of() {
    let visitor = Visitor::opens(council()).await;
    check(&visitor, "{\"format\":\"stack-up-saved\",\"formatVersion\":1,\"respo").await;
    check(&visitor, "ŵ, no JSON at all").await;
    check(&visitor, "{\"cookies\":\"accepted\"}").await;
    check(&visitor, "[1, 2, 3]").await;
    check(&visitor, "{\"format\":\"stack-up-saved\",\"formatVersion\":1,\"place\":\"check\",\"stamps\":{}}").await;
}

#[tokio::test]
async fn another_damaged_text_does_not_push_out_the_first() {
    let visitor = Visitor::opens(council()).await;
    visitor.had_kept(COPY, "the first").await;
    visitor.had_kept(KEY, "the second").await;
    let widget = visitor.widget();
    widget.says(DAMAGED).await;
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    widget.says("Your answers can’t be saved on this device just now.").await;
    widget.press_on("Continue").await;
    assert_eq!(kept(&visitor, COPY).await.as_deref(), Some("the first"));
    assert_eq!(kept(&visitor, KEY).await.as_deref(), Some("the second"));
    widget.press("Download my answers").await;
    assert_eq!(visitor.downloaded().await.json()["answers"], json!({"viewpoint": {"chosen": ["team"]}}));
}

#[tokio::test]
async fn deleting_removes_what_was_damaged_too() {
    let visitor = with_kept("damaged").await;
    let widget = visitor.widget();
    widget.says(DAMAGED).await;
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    widget.press("Delete my answers").await;
    widget.says("Delete your answers?").await;
    widget.press("Delete my answers").await;
    widget.says("Your answers are deleted from this device.").await;
    assert!(visitor.kept().await.is_empty());
}

#[tokio::test]
async fn what_a_newer_widget_kept_is_left_alone() {
    let newer = json!({"format": "stack-up-saved", "formatVersion": 3, "place": "check", "response": {"new": true}});
    let visitor = with_kept(&newer.to_string()).await;
    let widget = visitor.widget();
    widget.says(NEWER).await;
    widget.press("Download what was saved").await;
    assert_eq!(visitor.downloaded().await.text, newer.to_string());
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    widget.writes("subject", "Hospital discharge").await;
    widget.press_on("Continue").await;
    widget.says("They will be lost when this page closes, so download them before you leave.").await;
    assert_eq!(visitor.seen::<Vec<String>>("writes").await, Vec::<String>::new());
    visitor.reloads().await;
    widget.says(NEWER).await;
    let kept: Value = serde_json::from_str(&kept(&visitor, KEY).await.unwrap()).unwrap();
    assert_eq!(kept, newer);
    assert_eq!(visitor.kept().await.len(), 1);
}

#[tokio::test]
async fn deleting_does_not_claim_what_it_did_not_do() {
    let newer = json!({"format": "stack-up-saved", "formatVersion": 3, "response": {}}).to_string();
    let visitor = with_kept(&newer).await;
    let widget = visitor.widget();
    widget.says(NEWER).await;
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    widget.press("Delete my answers").await;
    widget.says("Delete your answers?").await;
    widget.press("Delete my answers").await;
    widget.stands_at("How do you stack up?").await;
    let says_so = widget.text().await.contains("Your answers are deleted from this device.");
    let is_gone = visitor.kept().await.is_empty();
    assert_eq!(says_so, is_gone, "it says that answers are deleted: {says_so}; they are: {is_gone}");
}
