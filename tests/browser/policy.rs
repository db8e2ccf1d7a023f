//! Pages under a strict policy, as public services have them.

use serde_json::json;

use crate::site::{STRICT, council};
use crate::visitor::Visitor;

#[tokio::test]
async fn the_way_works_under_a_strict_policy_without_a_violation() {
    let visitor = Visitor::begins(council().under(STRICT)).await;
    let widget = visitor.widget();
    widget.writes("subject", "Hospital discharge").await;
    widget.chooses("viewpoint", "My team").await;
    widget.press("Cymraeg").await;
    widget.stands_at("Cyn i chi ddechrau").await;
    widget.press("English").await;
    widget.stands_at("Before you start").await;
    widget.press_on("Continue").await;
    widget.chooses("outcomes", "Mostly").await;
    widget.chooses("voice", "Not sure").await;
    widget.chooses("money", "Throughout").await;
    widget.chooses("whole-view", "Not yet").await;
    widget.chooses("participation", "In places").await;
    widget.goes_on(6).await;
    widget.press_on("Finish").await;
    widget.says("In places · 2.3 out of 4").await;
    widget.press("Download my answers").await;
    assert_eq!(visitor.downloaded().await.json()["answers"]["money"], json!({"score": 4}));
    visitor.reloads().await;
    widget.press_on("Carry on").await;
    assert_eq!(visitor.seen::<Vec<String>>("violations").await, NONE);
    assert_eq!(visitor.seen::<Vec<String>>("errors").await, NONE);
}

#[tokio::test]
async fn the_styles_are_applied_under_a_strict_policy() {
    let visitor = Visitor::opens(council().under(STRICT)).await;
    let widget = visitor.widget();
    widget.stands_at("How do you stack up?").await;
    let style =
        async |selector: &str, property: &str| -> String { widget.ask("style", json!([selector, property])).await };
    assert_eq!(style("button.primary", "backgroundColor").await, "rgb(15, 94, 99)");
    assert_eq!(style("h2", "textTransform").await, "none", "the page’s own styles stay outside");
    widget.press_on("Start").await;
    assert_eq!(style("ul, fieldset", "borderTopWidth").await, "0px");
    assert_eq!(style(".option", "display").await, "flex");
}

const NONE: [&str; 0] = [];
