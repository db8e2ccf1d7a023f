//! Answers are kept on the device, and the person finds them when they come back.

use serde_json::{Value, json};

use crate::keyboard::Keyboard;
use crate::site::council;
use crate::visitor::Visitor;
use crate::wait::until;

/// The key of the collaboration self-assessment.
const KEY: &str = "stack-up:collaboration";

#[tokio::test]
async fn coming_back_carries_on_at_the_step_with_every_answer() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.writes("subject", "Hospital discharge").await;
    widget.press_on("Continue").await;
    widget.chooses("outcomes", "Mostly").await;
    widget.press_at("outcomes", "Add a note").await;
    widget.writes("outcomes.note", "Falls data,\nlast March").await;
    widget.chooses("voice", "Not sure").await;
    widget.writes("voice.who", "the commissioning team").await;
    visitor
        .has_kept(json!({
            "subject": {"text": "Hospital discharge"},
            "outcomes": {"score": 3, "note": "Falls data,\nlast March"},
            "voice": {"unscored": "not-sure", "who": "the commissioning team"}
        }))
        .await;
    visitor.reloads().await;
    widget.says("Your answers are still here. You can carry on where you were.").await;
    assert!(!widget.has_button("Start").await);
    assert_eq!(widget.press_on("Carry on").await, "The service user’s view");
    widget.has_focus_on("The service user’s view").await;
    assert_eq!(widget.progress().await, "Step 2 of 8");
    assert_eq!(widget.marked("outcomes").await, ["3"]);
    assert_eq!(widget.typed("outcomes.note").await, "Falls data,\nlast March");
    assert_eq!(widget.marked("voice").await, ["not-sure"]);
    assert_eq!(widget.typed("voice.who").await, "the commissioning team");
    widget.press_on("Back").await;
    assert_eq!(widget.typed("subject").await, "Hospital discharge");
}

#[tokio::test]
async fn a_finished_report_is_there_tomorrow() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.writes("subject", "Hospital discharge").await;
    widget.press_on("Continue").await;
    widget.chooses("outcomes", "Mostly").await;
    widget.goes_on(6).await;
    widget.press_on("Finish").await;
    visitor.reloads().await;
    assert_eq!(widget.press_on("Carry on").await, "Hospital discharge");
    assert!(widget.has_button("Back to my answers").await);
}

#[tokio::test]
async fn typing_is_kept_while_keys_still_arrive() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.writes("subject", "H").await;
    let keyboard = Keyboard(widget);
    for _ in 0..200 {
        keyboard.press("o").await;
        if visitor.kept().await.contains_key(KEY) {
            return;
        }
    }
    panic!("nothing is kept, though 200 keys were pressed without a pause");
}

#[tokio::test]
async fn leaving_at_once_keeps_what_was_typed_last() {
    let visitor = Visitor::begins(council().where_no_timer_fires()).await;
    let widget = visitor.widget();
    widget.writes("subject", "Hospital discharge").await;
    assert!(visitor.kept().await.is_empty(), "no timer has fired");
    visitor.reloads().await;
    widget.press_on("Carry on").await;
    assert_eq!(widget.typed("subject").await, "Hospital discharge");
}

#[tokio::test]
async fn hiding_the_page_keeps_what_was_typed_last() {
    let visitor = Visitor::begins(council().where_no_timer_fires()).await;
    let widget = visitor.widget();
    widget.writes("subject", "Hospital discharge").await;
    assert!(visitor.kept().await.is_empty(), "no timer has fired");
    let tab = visitor.session.driver.new_tab().await.unwrap();
    visitor.session.driver.switch_to_window(tab).await.unwrap();
    visitor.goes_to_address("/empty").await;
    visitor.has_kept(json!({"subject": {"text": "Hospital discharge"}})).await;
}

#[tokio::test]
async fn starting_again_offers_the_download_and_then_deletes() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.writes("subject", "Hospital discharge").await;
    visitor.has_kept(json!({"subject": {"text": "Hospital discharge"}})).await;
    visitor.reloads().await;
    widget.press("Start again").await;
    widget.has_focus_on("Start again?").await;
    widget.says("Your answers so far will be deleted. You may like to download them first.").await;
    widget.press("Download my answers").await;
    assert_eq!(visitor.downloaded().await.json()["answers"]["subject"]["text"], "Hospital discharge");
    widget.press("Keep my answers").await;
    until("“Carry on”", async || widget.has_button("Carry on").await.then_some(())).await;
    assert!(visitor.kept().await.contains_key(KEY));
    widget.press("Start again").await;
    widget.says("Your answers so far will be deleted.").await;
    widget.press("Start again").await;
    until("“Start”", async || widget.has_button("Start").await.then_some(())).await;
    assert!(visitor.kept().await.is_empty());
    widget.press_on("Start").await;
    assert_eq!(widget.typed("subject").await, "");
}

#[tokio::test]
async fn deleting_asks_once_and_leaves_no_trace() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.writes("subject", "Hospital discharge").await;
    widget.press_on("Continue").await;
    widget.chooses("outcomes", "Mostly").await;
    widget.press("Delete my answers").await;
    widget.has_focus_on("Delete your answers?").await;
    widget.press("Keep my answers").await;
    let both = json!({"subject": {"text": "Hospital discharge"}, "outcomes": {"score": 3}});
    visitor.has_kept(both).await;
    assert_eq!(widget.marked("outcomes").await, ["3"]);
    widget.press("Delete my answers").await;
    widget.says("They will be gone from this device.").await;
    widget.press("Delete my answers").await;
    widget.has_focus_on("How do you stack up?").await;
    widget.says("Your answers are deleted from this device.").await;
    leaves_no_trace(&visitor).await;
    assert!(!widget.text().await.contains("Hospital discharge"));
    widget.press_on("Start").await;
    assert_eq!(widget.typed("subject").await, "");
    widget.press_on("Continue").await;
    assert!(widget.marked("outcomes").await.is_empty());
    visitor.reloads().await;
    until("“Start”", async || widget.has_button("Start").await.then_some(())).await;
    leaves_no_trace(&visitor).await;
}

async fn leaves_no_trace(visitor: &Visitor) {
    for storage in ["localStorage", "sessionStorage"] {
        let left: Vec<String> = visitor.holds(storage).await.into_keys().collect();
        assert!(left.is_empty(), "{storage} has {left:?}");
    }
}

#[tokio::test]
async fn deleting_touches_nothing_of_the_page() {
    let visitor = Visitor::opens(council()).await;
    visitor.had_kept("council-cookie-banner", "seen").await;
    visitor.had_kept("stack-up:a:collaboration", "of another widget").await;
    let widget = visitor.widget();
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    widget.press("Delete my answers").await;
    widget.says("They will be gone from this device.").await;
    widget.press("Delete my answers").await;
    widget.says("Your answers are deleted from this device.").await;
    let left: Vec<String> = visitor.kept().await.into_keys().collect();
    assert_eq!(left, ["council-cookie-banner", "stack-up:a:collaboration"]);
}

#[tokio::test]
async fn nothing_is_written_before_the_first_answer() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.goes_on(2).await;
    widget.press("Cymraeg").await;
    widget.stands_at("Pwrpas cyffredin").await;
    widget.press("English").await;
    widget.stands_at("A common purpose").await;
    widget.press_at("why", "Add a note").await;
    widget.has_focus_on("What makes you say that?").await;
    widget.press_on("Back").await;
    assert!(visitor.seen::<Vec<String>>("writes").await.is_empty());
    visitor.page::<()>("dispatchEvent(new PageTransitionEvent('pagehide')); return null").await;
    assert!(visitor.seen::<Vec<String>>("writes").await.is_empty());
    widget.chooses("outcomes", "Mostly").await;
    until("an answer to be kept", async || visitor.kept().await.contains_key(KEY).then_some(())).await;
    let writes: Vec<String> = visitor.seen("writes").await;
    assert!(writes.iter().all(|key| key == KEY), "{writes:?}");
}

#[tokio::test]
async fn each_answer_that_is_kept_has_its_revision_and_its_writer() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.chooses("viewpoint", "My team").await;
    widget.chooses("viewpoint", "A partnership").await;
    visitor.has_kept(json!({"viewpoint": {"chosen": ["partnership"]}})).await;
    let envelope: Value = serde_json::from_str(&visitor.kept().await[KEY]).unwrap();
    let stamp = &envelope["stamps"]["viewpoint"];
    assert_eq!(envelope["formatVersion"], 2);
    assert_eq!(stamp["revision"], 2);
    assert!(!stamp["writer"].as_str().unwrap().is_empty());
}
