//! Every answer can be taken back, and stays away.

use serde_json::json;

use crate::keyboard::Keyboard;
use crate::site::council;
use crate::visitor::Visitor;
use crate::wait::{becomes, until};

#[tokio::test]
async fn every_kind_of_answer_can_be_cleared_for_good() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.writes("subject", "Hospital discharge").await;
    widget.chooses("viewpoint", "My team").await;
    widget.chooses("hopes", "Money saved, or better used").await;
    widget.writes("hopes.own", "fewer forms").await;
    widget.press_on("Continue").await;
    widget.chooses("outcomes", "Mostly").await;
    widget.press_at("outcomes", "Add a note").await;
    widget.writes("outcomes.note", "Falls data").await;
    widget.chooses("voice", "Not sure").await;
    widget.writes("voice.who", "the commissioning team").await;
    visitor
        .has_kept(json!({
            "subject": {"text": "Hospital discharge"},
            "viewpoint": {"chosen": ["team"]},
            "hopes": {"chosen": ["money", "own-1"], "own": [{"id": "own-1", "text": "fewer forms"}]},
            "outcomes": {"score": 3, "note": "Falls data"},
            "voice": {"unscored": "not-sure", "who": "the commissioning team"}
        }))
        .await;

    widget.press_at("outcomes", "Clear this answer").await;
    widget.wipes("outcomes.note").await;
    widget.wipes("voice.who").await;
    widget.press_at("voice", "Clear this answer").await;
    widget.press_on("Back").await;
    widget.wipes("subject").await;
    widget.press_at("viewpoint", "Clear this answer").await;
    widget.chooses("hopes", "Money saved, or better used").await;
    widget.wipes("hopes.own").await;
    visitor.has_kept(json!({})).await;

    visitor.reloads().await;
    widget.press_on("Start").await;
    for name in ["viewpoint", "hopes"] {
        assert!(widget.marked(name).await.is_empty(), "{name}");
    }
    for name in ["subject", "hopes.own"] {
        assert_eq!(widget.typed(name).await, "", "{name}");
    }
    widget.press_on("Continue").await;
    for name in ["outcomes", "voice"] {
        assert!(widget.marked(name).await.is_empty(), "{name}");
    }
    assert!(!widget.text().await.contains("What makes you say that?"));
}

#[tokio::test]
async fn the_mark_alone_can_be_cleared_and_the_note_stays() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.goes_on(1).await;
    widget.chooses("outcomes", "Mostly").await;
    widget.press_at("outcomes", "Add a note").await;
    widget.writes("outcomes.note", "Falls data").await;
    widget.press_at("outcomes", "Clear this answer").await;
    visitor.has_kept(json!({"outcomes": {"note": "Falls data"}})).await;
    assert_eq!(widget.typed("outcomes.note").await, "Falls data");
}

#[tokio::test]
async fn an_answer_can_be_given_again_after_it_was_cleared() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    for _ in 0..2 {
        widget.chooses("viewpoint", "My team").await;
        becomes(vec!["team".to_owned()], async || widget.marked("viewpoint").await).await;
        widget.press_at("viewpoint", "Clear this answer").await;
        becomes(Vec::new(), async || widget.marked("viewpoint").await).await;
    }
    widget.chooses("viewpoint", "My team").await;
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}})).await;
}

#[tokio::test]
async fn clearing_by_keyboard_leaves_the_focus_in_the_question() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    let keyboard = Keyboard(widget);
    widget.press_on("Start").await;
    widget.press_on("Continue").await;
    widget.has_focus_on("The service user’s view").await;
    keyboard.tabs_into("outcomes").await;
    keyboard.picks("Mostly").await;
    keyboard.tabs_to("Clear this answer").await;
    keyboard.press(" ").await;
    becomes(Vec::new(), async || widget.marked("outcomes").await).await;
    let question = until("the focus in the question", async || widget.stop().await.map(|stop| stop.question)).await;
    assert_eq!(question, "outcomes");
}

#[tokio::test]
async fn keeping_the_answers_gives_the_focus_back_to_the_button_that_asked() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    let keyboard = Keyboard(widget);
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    press_and_keep(&keyboard, "Delete my answers").await;
    widget.press_on("Back").await;
    press_and_keep(&keyboard, "Start again").await;
}

async fn press_and_keep(keyboard: &Keyboard<'_>, button: &str) {
    keyboard.0.press(button).await;
    keyboard.tabs_to("Keep my answers").await;
    keyboard.press(" ").await;
    keyboard.0.has_focus_on(button).await;
}
