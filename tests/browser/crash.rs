//! When the engine stops all the same, it is said, and nothing is left blank.

use serde_json::json;
use stack_up::model::{Json, read_questionnaire, read_response};

use crate::shared_computer::council_that_keeps;
use crate::site::council_with;
use crate::visitor::Visitor;
use crate::wait::until;
use crate::widget::Alert;

const UNSAVED: &str =
    "This questionnaire has stopped, and nothing was saved. Copy what you wrote, then reload this page.";
const STOPPED: &str = "This questionnaire has stopped. What was saved is still there: please reload this page.";

#[tokio::test]
async fn an_engine_that_stops_says_so_in_every_widget_and_the_answers_are_still_there() {
    let page = r#"<stack-up id="a" questionnaire="collaboration"></stack-up><stack-up id="b" questionnaire="strengths"></stack-up>"#;
    let visitor = Visitor::opens(council_with(page)).await;
    visitor.hears("ready", 2).await;
    let widget = visitor.widget_at("#a");
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}})).await;
    let breaks = "const { createElement } = document; document.createElement = function (...wanted) {
        document.createElement = createElement; throw new Error('broken by the page'); }; return null";
    visitor.page::<()>(breaks).await;
    widget.press("Continue").await;
    let errors = visitor.hears("error", 2).await;
    let mut stopped: Vec<_> =
        errors.iter().map(|error| (error.target.as_str(), error.detail["code"].as_str())).collect();
    // Which of the two was there first depends on which file came first.
    stopped.sort_unstable();
    assert_eq!(stopped, [("a", Some("engine-failed")), ("b", Some("engine-failed"))]);
    for (id, words) in [("#a", STOPPED), ("#b", UNSAVED)] {
        let alert = async || visitor.widget_at(id).ask::<Option<Alert>>("alert", json!([])).await;
        assert_eq!(until("the sentence", alert).await.words, words);
    }
    // What was saved can be taken along, and opened elsewhere.
    until("the button", async || widget.has_button("Download my answers").await.then_some(())).await;
    assert_eq!(visitor.widget_at("#b").buttons().await, [""; 0], "nothing was answered there");
    widget.press("Download my answers").await;
    let file = visitor.downloaded().await;
    assert!(file.name.starts_with("collaboration-") && file.name.contains(".json"), "{}", file.name);
    assert_eq!(file.json()["answers"], json!({"viewpoint": {"chosen": ["team"]}}));
    let questionnaire = read_questionnaire(include_str!("../../questionnaires/collaboration.json")).unwrap();
    let response = read_response(&questionnaire, &Json::parse(&file.text).unwrap()).unwrap();
    assert!(response.is_answered("viewpoint"));
    // It can still be moved and taken out.
    visitor.page::<()>("document.body.append(a); b.remove(); return null").await;
    visitor.reloads().await;
    assert_eq!(widget.press_on("Carry on").await, "Before you start");
    assert_eq!(widget.marked("viewpoint").await, ["team"]);
}

#[tokio::test]
async fn an_engine_that_stops_while_nothing_can_be_read_offers_no_file_and_damaged_answers_as_they_are() {
    let page = r#"<html lang="cy"><stack-up questionnaire="collaboration" lang="cy"></stack-up>"#;
    let visitor = Visitor::opens(council_with(page).in_language("cy")).await;
    let widget = visitor.widget();
    widget.press_on("Dechrau").await;
    widget.chooses("viewpoint", "Fy nhîm").await;
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}})).await;
    visitor.page::<()>("localStorage.setItem('stack-up:collaboration', 'spoilt'); return null").await;
    let breaks = "const { createElement } = document; document.createElement = function (...wanted) {
        document.createElement = createElement; throw new Error('broken by the page'); }; return null";
    visitor.page::<()>(breaks).await;
    widget.press("Parhau").await;
    widget.press("Lawrlwytho fy atebion").await;
    assert_eq!(visitor.downloaded().await.text, "spoilt");
}

#[tokio::test]
async fn where_nothing_is_saved_the_words_stay_on_the_screen_of_an_engine_that_stops() {
    let visitor = Visitor::begins(council_that_keeps("none")).await;
    let widget = visitor.widget();
    widget.writes("subject", "Hospital discharge").await;
    let breaks = "const { createElement } = document; document.createElement = function (...wanted) {
        document.createElement = createElement; throw new Error('broken by the page'); }; return null";
    visitor.page::<()>(breaks).await;
    // What would be made now is the button that clears this answer.
    widget.chooses("viewpoint", "My team").await;
    let alert = async || widget.ask::<Option<Alert>>("alert", json!([])).await;
    assert_eq!(until("the sentence", alert).await.words, UNSAVED);
    assert_eq!(widget.typed("subject").await, "Hospital discharge");
    assert_eq!(widget.buttons().await, [""; 0], "what nobody hears any more is not there");
    visitor.reloads().await;
    widget.press_on("Start").await;
}
