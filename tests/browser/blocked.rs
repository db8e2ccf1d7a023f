//! Where nothing can be kept, the widget works, and says so.

use serde_json::json;
use xtask::server::Page;

use crate::site::{Council, FOLDER, council, council_with};
use crate::visitor::Visitor;
use crate::wait::until;

const FAILS: &str = "Your answers can’t be saved on this device just now. They will be lost when this page closes, so \
    download them before you leave.";
const SAVED: &str = "Saved on this device";

fn council_that_keeps(storage: &str) -> Council {
    council_with(&format!(r#"<stack-up questionnaire="collaboration" storage="{storage}"></stack-up>"#))
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_is_no_obstacle() {
    let visitor = Visitor::opens(council().where_nothing_is_kept()).await;
    let widget = visitor.widget();
    widget.says(FAILS).await;
    assert!(!widget.text().await.contains("Your answers are saved on this device."));
    widget.press_on("Start").await;
    widget.says(FAILS).await;
    widget.writes("subject", "Hospital discharge").await;
    widget.chooses("viewpoint", "My team").await;
    widget.press_on("Continue").await;
    widget.chooses("outcomes", "Mostly").await;
    widget.goes_on(6).await;
    assert_eq!(widget.press_on("Finish").await, "Hospital discharge");
    widget.says(FAILS).await;
    widget.press("Download my answers").await;
    let answers = visitor.downloaded().await.json()["answers"].clone();
    let expected = json!({
        "subject": {"text": "Hospital discharge"}, "viewpoint": {"chosen": ["team"]}, "outcomes": {"score": 3}
    });
    assert_eq!(answers, expected);
    widget.press("Delete my answers").await;
    widget.says("Delete your answers?").await;
    widget.press("Delete my answers").await;
    widget.stands_at("How do you stack up?").await;
    assert!(visitor.seen::<Vec<String>>("errors").await.is_empty());
}

#[tokio::test]
async fn in_a_sandbox_the_widget_works_too() {
    let inner = format!(
        r#"<!doctype html><html lang="en"><script type="module" src="{FOLDER}stack-up.js"></script>
        <stack-up questionnaire="collaboration"></stack-up></html>"#
    );
    let frame = r#"<iframe src="/inner" sandbox="allow-scripts allow-downloads" width="800" height="800"></iframe>"#;
    let visitor = Visitor::opens(council_with(frame).with_page("/inner", Page::html(inner))).await;
    visitor.sees_all_at_once().await;
    visitor.session.driver.enter_frame(0).await.unwrap();
    let widget = visitor.widget();
    widget.says(FAILS).await;
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    widget.press("Download my answers").await;
    assert_eq!(visitor.downloaded().await.json()["answers"], json!({"viewpoint": {"chosen": ["team"]}}));
}

#[tokio::test]
async fn a_council_may_keep_answers_for_the_tab_only() {
    let visitor = Visitor::opens(council_that_keeps("session")).await;
    let widget = visitor.widget();
    widget.says("Your answers are kept until you close this tab.").await;
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    widget.says("Kept until you close this tab").await;
    visitor.reloads().await;
    widget.press_on("Carry on").await;
    assert_eq!(widget.marked("viewpoint").await, ["team"]);
    let keys: Vec<String> = visitor.holds("sessionStorage").await.into_keys().collect();
    assert_eq!(keys, ["stack-up:collaboration"]);
    assert!(visitor.kept().await.is_empty());
    widget.press("Delete my answers").await;
    widget.says("Delete your answers?").await;
    widget.press("Delete my answers").await;
    widget.stands_at("How do you stack up?").await;
    assert!(visitor.holds("sessionStorage").await.is_empty());
}

#[tokio::test]
async fn a_council_may_keep_nothing() {
    let visitor = Visitor::opens(council_that_keeps("none")).await;
    let widget = visitor.widget();
    widget.says("Your answers are not saved: they will be lost when this page closes.").await;
    widget.press_on("Start").await;
    widget.says("Not saved: download your answers before you close this page").await;
    widget.chooses("viewpoint", "My team").await;
    widget.press_on("Continue").await;
    widget.chooses("outcomes", "Mostly").await;
    widget.press("Download my answers").await;
    let answers = json!({"viewpoint": {"chosen": ["team"]}, "outcomes": {"score": 3}});
    assert_eq!(visitor.downloaded().await.json()["answers"], answers);
    assert!(visitor.seen::<Vec<String>>("writes").await.is_empty());
    visitor.reloads().await;
    until("“Start”", async || widget.has_button("Start").await.then_some(())).await;
}

#[tokio::test]
async fn when_there_is_no_more_room_it_is_said_and_nothing_is_lost() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.chooses("viewpoint", "My team").await;
    widget.says(SAVED).await;
    visitor.page::<()>("seen.isFull = true; return null").await;
    widget.writes("subject", "Hospital discharge").await;
    widget.says(FAILS).await;
    assert!(!widget.text().await.contains(SAVED));
    assert_eq!(widget.typed("subject").await, "Hospital discharge");
    assert_eq!(widget.marked("viewpoint").await, ["team"]);
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}})).await;
    widget.press_on("Continue").await;
    widget.says(FAILS).await;
    widget.press_on("Back").await;
    assert_eq!(widget.typed("subject").await, "Hospital discharge");
    widget.press("Download my answers").await;
    assert_eq!(visitor.downloaded().await.json()["answers"]["subject"]["text"], "Hospital discharge");
    visitor.page::<()>("seen.isFull = false; return null").await;
    widget.chooses("viewpoint", "A partnership").await;
    widget.says(SAVED).await;
    let both = json!({"subject": {"text": "Hospital discharge"}, "viewpoint": {"chosen": ["partnership"]}});
    visitor.has_kept(both).await;
}

#[tokio::test]
async fn answers_are_saved_where_the_browser_has_no_locks_and_where_none_comes_free() {
    let none = "Object.defineProperty(navigator, 'locks', { value: undefined })";
    let taken = "navigator.locks.request('stack-up:collaboration', () => new Promise(() => {}))";
    for script in [none, taken] {
        let content = format!("<script>{script}</script>{}", r#"<stack-up questionnaire="collaboration"></stack-up>"#);
        let visitor = Visitor::begins(council_with(&content)).await;
        visitor.widget().chooses("viewpoint", "My team").await;
        visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}})).await;
        visitor.widget().says(SAVED).await;
        assert!(visitor.seen::<Vec<String>>("errors").await.is_empty(), "{script}");
    }
}
