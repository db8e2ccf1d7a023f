//! "Check your answers": every answer can be changed from there, and what is open is listed kindly.

use serde_json::json;

use crate::site::council;
use crate::visitor::Visitor;
use crate::widget::Widget;

const SUBJECT: &str = "Which collaboration do you have in mind?";
const OUTCOMES: &str = "Our results lead us to talk with partners about what to do together.";

/// A person who has answered three questions and stands before the report.
async fn checks() -> Visitor {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget().in_a_hurry();
    widget.press_on("Start").await;
    widget.writes("subject", "Hospital discharge").await;
    widget.chooses("hopes", "Money saved, or better used").await;
    widget.writes("hopes.own", "fewer forms").await;
    widget.press_on("Continue").await;
    widget.chooses("voice", "Not sure").await;
    widget.writes("voice.who", "the commissioning team").await;
    widget.press_at("voice", "Add a note").await;
    widget.writes("voice.note", "New in post").await;
    widget.goes_on(6).await;
    widget.stands_at("Check your answers").await;
    visitor
}

async fn rows(widget: Widget<'_>, title: &str) -> Vec<Vec<String>> {
    widget.ask("rows", json!([title])).await
}

#[tokio::test]
async fn every_answer_is_there_in_words() {
    let visitor = checks().await;
    let widget = visitor.widget();
    let hopes = "What do you hope that working together will bring?";
    assert_eq!(
        rows(widget, "Before you start").await,
        [vec![SUBJECT, "Hospital discharge"], vec![hopes, "Money saved, or better used", "fewer forms"]]
    );
    assert_eq!(
        rows(widget, "The service user’s view").await,
        [[
            "People who use our services help design services and policies.",
            "Not sure",
            "Who might know: the commissioning team",
            "Note: New in post"
        ]]
    );
}

#[tokio::test]
async fn what_was_skipped_is_listed_kindly() {
    let visitor = checks().await;
    let widget = visitor.widget();
    widget.says("27 questions are open. That is fine; they are here in case you want to answer them.").await;
    let open = rows(widget, "Left open").await;
    assert_eq!(open.len(), 27);
    assert_eq!(open[..2], [["Who are you answering for?"], [OUTCOMES]]);
}

#[tokio::test]
async fn changing_an_answer_leads_to_its_question_and_back() {
    let visitor = checks().await;
    let widget = visitor.widget();
    let change = format!("Change: {SUBJECT}");
    assert_eq!(widget.press_on(&change).await, "Before you start");
    widget.has_focus_on(SUBJECT).await;
    widget.wipes("subject").await;
    widget.writes("subject", "Falls").await;
    assert_eq!(widget.press_on("Continue").await, "Check your answers");
    widget.has_focus_on(&change).await;
    assert_eq!(rows(widget, "Before you start").await[0], [SUBJECT, "Falls"]);
}

#[tokio::test]
async fn back_from_a_change_leads_to_the_check_too() {
    let visitor = checks().await;
    let widget = visitor.widget();
    let change = "Change: People who use our services help design services and policies.";
    widget.press_on(change).await;
    widget.has_focus_on("Not sure").await;
    assert_eq!(widget.press_on("Back").await, "Check your answers");
    widget.has_focus_on(change).await;
    assert_eq!(widget.press_on("Back").await, "One last question", "the way is the usual one again");
}

#[tokio::test]
async fn a_question_that_was_open_can_be_answered_from_there() {
    let visitor = checks().await;
    let widget = visitor.widget();
    assert_eq!(widget.press_on(&format!("Answer: {OUTCOMES}")).await, "The service user’s view");
    widget.has_focus_on("Not yet").await;
    widget.chooses("outcomes", "Mostly").await;
    assert_eq!(widget.press_on("Continue").await, "Check your answers");
    widget.has_focus_on(&format!("Change: {OUTCOMES}")).await;
    assert_eq!(rows(widget, "Left open").await.len(), 26);
}

#[tokio::test]
async fn an_answer_that_was_cleared_from_there_is_open_again() {
    let visitor = checks().await;
    let widget = visitor.widget();
    widget.press_on(&format!("Change: {SUBJECT}")).await;
    widget.wipes("subject").await;
    widget.press_on("Continue").await;
    widget.has_focus_on(&format!("Answer: {SUBJECT}")).await;
    assert_eq!(rows(widget, "Left open").await[0], [SUBJECT]);
}
