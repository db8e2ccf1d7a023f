//! The start page is there before the rest of the engine: what is pressed meanwhile is done when that is here.

use serde_json::json;

use crate::site::{FOLDER, council, council_with};
use crate::visitor::Visitor;
use crate::wait::until;

const FIRST_STEP: &str = "Before you start";
const NOT_LOADED: &str =
    "Part of this questionnaire could not be loaded. Check that you are online, then try again, or reload this page.";

async fn has_the_rest(visitor: &Visitor, what: &str) {
    let asked = async || visitor.page::<bool>("return isAsked()").await.then_some(());
    until("a request for the rest", asked).await;
    visitor.page::<()>(&format!("{what}(); return null")).await;
}

#[tokio::test]
async fn the_start_page_does_not_wait_for_the_rest_and_start_does() {
    let visitor = Visitor::opens(council().where_the_rest_waits()).await;
    let widget = visitor.widget();
    widget.press("Start").await;
    widget.says("One moment…").await;
    assert_eq!(widget.heading().await, "How do you stack up?");
    has_the_rest(&visitor, "bring").await;
    widget.stands_at(FIRST_STEP).await;
    widget.has_focus_on(FIRST_STEP).await;
    widget.chooses("viewpoint", "My team").await;
    assert!(!widget.text().await.contains("One moment"));
}

#[tokio::test]
async fn all_that_was_pressed_is_done_in_its_order() {
    let visitor = Visitor::opens(council().where_the_rest_waits()).await;
    let widget = visitor.widget();
    widget.press("Cymraeg").await;
    widget.press("Start").await;
    has_the_rest(&visitor, "bring").await;
    widget.stands_at("Cyn i chi ddechrau").await;
    widget.press("English").await;
    widget.stands_at(FIRST_STEP).await;
}

#[tokio::test]
async fn when_the_rest_is_lost_it_is_said_and_pressing_again_asks_again() {
    let visitor = Visitor::opens(council().where_the_rest_waits()).await;
    let widget = visitor.widget();
    widget.press("Start").await;
    for _ in 0..2 {
        has_the_rest(&visitor, "lose").await;
        widget.says(NOT_LOADED).await;
        widget.press("Start").await;
        widget.says("One moment…").await;
    }
    has_the_rest(&visitor, "bring").await;
    widget.stands_at(FIRST_STEP).await;
    let asked = visitor.requests().into_iter().filter(|path| path.starts_with(&format!("{FOLDER}rest-")));
    assert_eq!(asked.count(), 1);
}

#[tokio::test]
async fn a_widget_that_goes_before_the_rest_is_here_is_there_again_when_it_comes_back() {
    let visitor = Visitor::opens(council().where_the_rest_waits()).await;
    visitor.widget().press("Start").await;
    visitor.page::<()>("window.kept = document.querySelector('stack-up'); kept.remove(); return null").await;
    has_the_rest(&visitor, "bring").await;
    visitor.page::<()>("document.body.append(kept); return null").await;
    visitor.widget().press("Start").await;
    visitor.widget().stands_at(FIRST_STEP).await;
    assert!(visitor.seen::<Vec<String>>("errors").await.is_empty());
}

#[tokio::test]
async fn a_deletion_that_waits_can_be_taken_back_and_goes_with_the_widget() {
    let leaves = "const widget = document.querySelector('stack-up'); widget.remove(); return new Promise((done) =>
        setTimeout(() => { document.body.append(widget); done(null); }))";
    let visitor = Visitor::begins(council()).await;
    visitor.widget().chooses("viewpoint", "My team").await;
    let kept = json!({"viewpoint": {"chosen": ["team"]}});
    visitor.has_kept(kept.clone()).await;
    for leaves in ["", leaves] {
        visitor.goes_to(council().where_the_rest_waits()).await;
        let widget = visitor.widget();
        widget.press("Start again").await;
        widget.press("Start again").await;
        widget.says("One moment…").await;
        if leaves.is_empty() {
            widget.press("Keep my answers").await;
        } else {
            visitor.page::<()>(leaves).await;
        }
        has_the_rest(&visitor, "bring").await;
        widget.press_on("Carry on").await;
        assert_eq!(widget.marked("viewpoint").await, ["team"]);
        visitor.has_kept(kept.clone()).await;
    }
}

#[tokio::test]
async fn what_one_widget_could_not_load_is_said_no_more_when_it_is_there() {
    let page = r#"<stack-up questionnaire="collaboration"></stack-up><stack-up questionnaire="strengths"></stack-up>"#;
    let visitor = Visitor::opens(council_with(page).where_the_rest_waits()).await;
    visitor.hears("ready", 2).await;
    let [first, second] =
        ["[questionnaire=collaboration]", "[questionnaire=strengths]"].map(|path| visitor.widget_at(path));
    first.press("Start").await;
    has_the_rest(&visitor, "lose").await;
    first.says(NOT_LOADED).await;
    second.press("Start").await;
    has_the_rest(&visitor, "bring").await;
    second.stands_at("Things I do").await;
    first.press("Cymraeg").await;
    first.stands_at("Sut siâp sydd ar eich cydweithio?").await;
    assert!(!first.text().await.contains("Nid oedd modd llwytho"));
}

#[tokio::test]
async fn the_rest_is_loaded_once_for_all_widgets() {
    let page = r#"<stack-up questionnaire="collaboration"></stack-up><stack-up questionnaire="strengths"></stack-up>"#;
    let visitor = Visitor::opens(council_with(page)).await;
    visitor.hears("ready", 2).await;
    visitor.widget_at("[questionnaire=strengths]").press("Start").await;
    visitor.widget_at("[questionnaire=collaboration]").press("Start").await;
    visitor.widget_at("[questionnaire=collaboration]").stands_at(FIRST_STEP).await;
    let rest = visitor.requests().into_iter().filter(|path| path.starts_with(&format!("{FOLDER}rest-")));
    assert_eq!(rest.count(), 1);
}
