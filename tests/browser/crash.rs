//! When the engine stops all the same, it is said, and nothing is left blank.

use serde_json::json;

use crate::site::council_with;
use crate::visitor::Visitor;
use crate::wait::until;
use crate::widget::Alert;

const STOPPED: &str = "This questionnaire has stopped. What was saved is still there: please reload this page.";

#[tokio::test]
async fn an_engine_that_stops_says_so_in_every_widget_and_the_answers_are_still_there() {
    let page = r#"<stack-up id="a" questionnaire="collaboration"></stack-up><stack-up id="b" questionnaire="strengths"></stack-up>"#;
    let visitor = Visitor::opens(council_with(page)).await;
    visitor.hears("ready", 2).await;
    let widget = visitor.widget_at("#a");
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
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
    for id in ["#a", "#b"] {
        let alert = async || visitor.widget_at(id).ask::<Option<Alert>>("alert", json!([])).await;
        assert_eq!(until("the sentence", alert).await.words, STOPPED);
    }
    // It can still be moved and taken out.
    visitor.page::<()>("document.body.append(a); b.remove(); return null").await;
    visitor.reloads().await;
    widget.press_on("Carry on").await;
    widget.press_on("Back").await;
    assert_eq!(widget.marked("viewpoint").await, ["team"]);
}
