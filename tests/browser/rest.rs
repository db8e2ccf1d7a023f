//! The start page is there before the rest of the engine, and the questions are there before what comes after them: what is
//! pressed meanwhile is done when that is here.

use serde_json::json;

use crate::site::{FOLDER, council, council_with};
use crate::visitor::Visitor;
use crate::wait::until;

pub const FIRST_STEP: &str = "Before you start";
pub const ONE_MOMENT: &str = "One moment…";
pub const NOT_LOADED: &str =
    "Part of this questionnaire could not be loaded. Check that you are online, then try again, or reload this page.";
/// How often the first section of `strengths` goes on to a screen of its own.
const IN_FIRST_SECTION: usize = 5;
const TWO: &str =
    r#"<stack-up questionnaire="collaboration"></stack-up><stack-up questionnaire="strengths"></stack-up>"#;

/// What the page waits for comes, or is lost.
pub async fn has_the_part(visitor: &Visitor, what: &str) {
    let asked = async || visitor.page::<bool>("return isAsked()").await.then_some(());
    until("a request for the part", asked).await;
    visitor.page::<()>(&format!("{what}(); return null")).await;
}

/// How often a file of the engine was asked for.
fn asked_for(visitor: &Visitor, name: &str) -> usize {
    let is_asked = |path: &String| path.starts_with(&format!("{FOLDER}{name}-")) && path.contains(".wasm");
    visitor.requests().iter().filter(|path| is_asked(path)).count()
}

#[tokio::test]
async fn the_start_page_does_not_wait_for_the_questions_and_start_does() {
    let visitor = Visitor::opens(council().where_the_questions_wait()).await;
    let widget = visitor.widget();
    widget.press("Start").await;
    widget.says(ONE_MOMENT).await;
    assert_eq!(widget.heading().await, "How do you stack up?");
    has_the_part(&visitor, "bring").await;
    widget.stands_at(FIRST_STEP).await;
    widget.has_focus_on(FIRST_STEP).await;
    widget.chooses("viewpoint", "My team").await;
    assert!(!widget.text().await.contains("One moment"));
}

/// What waits before a word is said about waiting, waits until the page says so.
const HOLDS_MOMENTS: &str = "{ const { setTimeout: start, clearTimeout: stop } = window;
    const held = new Map();
    let last = 1e6;
    window.setTimeout = (call, after, ...given) =>
        after === 150 ? (held.set(++last, () => call(...given)), last) : start(call, after, ...given);
    window.clearTimeout = (timer) => void (held.delete(timer) || stop(timer));
    window.aMomentPasses = () => { for (const call of held.values()) call(); }; }";

#[tokio::test]
async fn a_word_about_waiting_comes_after_a_moment_and_at_once_to_who_tries_again() {
    let page = || council().where_the_questions_wait().with_script("/moments.js", HOLDS_MOMENTS);
    let visitor = Visitor::opens(page()).await;
    let widget = visitor.widget();
    widget.press("Start").await;
    has_the_part(&visitor, "bring").await;
    widget.stands_at(FIRST_STEP).await;
    visitor.page::<()>("aMomentPasses(); return null").await;
    assert!(!widget.text().await.contains(ONE_MOMENT), "what is here in time says nothing");

    visitor.forgets().await;
    visitor.goes_to(page()).await;
    widget.press("Start").await;
    until("a request for the part", async || visitor.page::<bool>("return isAsked()").await.then_some(())).await;
    assert!(!widget.text().await.contains(ONE_MOMENT));
    visitor.page::<()>("aMomentPasses(); return null").await;
    widget.says(ONE_MOMENT).await;
    has_the_part(&visitor, "lose").await;
    widget.says(NOT_LOADED).await;
    widget.press("Start").await;
    widget.says(ONE_MOMENT).await;
}

#[tokio::test]
async fn questions_are_answered_and_kept_before_the_rest_is_here_and_what_needs_it_waits() {
    let visitor = Visitor::begins(council().where_the_rest_waits()).await;
    let widget = visitor.widget();
    widget.chooses("viewpoint", "My team").await;
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}})).await;
    widget.press("Download my answers").await;
    widget.says(ONE_MOMENT).await;
    has_the_part(&visitor, "lose").await;
    widget.says(NOT_LOADED).await;
    widget.press("Download my answers").await;
    has_the_part(&visitor, "bring").await;
    let file = visitor.downloaded().await;
    assert!(file.text.contains("\"team\""), "{}", file.text);
    assert!(!widget.text().await.contains("One moment"));
}

#[tokio::test]
async fn the_sections_after_the_first_wait_for_the_rest() {
    let strengths = r#"<stack-up questionnaire="strengths"></stack-up>"#;
    let visitor = Visitor::begins(council_with(strengths).where_the_rest_waits()).await;
    let widget = visitor.widget();
    widget.goes_on(IN_FIRST_SECTION).await;
    let before = widget.heading().await;
    widget.press("Continue").await;
    widget.says(ONE_MOMENT).await;
    assert_eq!(widget.heading().await, before);
    has_the_part(&visitor, "bring").await;
    widget.stands_at("What I care about").await;
}

#[tokio::test]
async fn someone_who_goes_elsewhere_while_a_step_waits_stays_there() {
    let strengths = r#"<stack-up questionnaire="strengths"></stack-up>"#;
    let visitor = Visitor::begins(council_with(strengths).where_the_rest_waits()).await;
    let widget = visitor.widget();
    widget.goes_on(IN_FIRST_SECTION).await;
    widget.press("Continue").await;
    widget.says(ONE_MOMENT).await;
    widget.press_on("Back").await;
    has_the_part(&visitor, "bring").await;
    widget.press_on("Continue").await;
    assert_eq!(widget.press_on("Continue").await, "What I care about");
}

#[tokio::test]
async fn someone_who_comes_back_finds_the_answers_as_soon_as_they_can_be_read() {
    let visitor = Visitor::begins(council()).await;
    visitor.widget().chooses("viewpoint", "My team").await;
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}})).await;
    visitor.goes_to(council().where_the_rest_waits()).await;
    has_the_part(&visitor, "bring").await;
    visitor.widget().press_on("Carry on").await;
    assert_eq!(visitor.widget().marked("viewpoint").await, ["team"]);
}

#[tokio::test]
async fn all_that_was_pressed_is_done_in_its_order() {
    let visitor = Visitor::opens(council().where_the_questions_wait()).await;
    let widget = visitor.widget();
    widget.press("Cymraeg").await;
    widget.press("Start").await;
    has_the_part(&visitor, "bring").await;
    widget.stands_at("Cyn i chi ddechrau").await;
    widget.press("English").await;
    widget.stands_at(FIRST_STEP).await;
}

#[tokio::test]
async fn when_a_part_is_lost_it_is_said_and_pressing_again_asks_again() {
    let visitor = Visitor::opens(council().where_the_questions_wait()).await;
    let widget = visitor.widget();
    widget.press("Start").await;
    for _ in 0..2 {
        has_the_part(&visitor, "lose").await;
        widget.says(NOT_LOADED).await;
        widget.press("Start").await;
        widget.says(ONE_MOMENT).await;
    }
    has_the_part(&visitor, "bring").await;
    widget.stands_at(FIRST_STEP).await;
}

#[tokio::test]
async fn a_widget_that_goes_before_the_questions_are_here_is_there_again_when_it_comes_back() {
    let visitor = Visitor::opens(council().where_the_questions_wait()).await;
    visitor.widget().press("Start").await;
    visitor.page::<()>("window.kept = document.querySelector('stack-up'); kept.remove(); return null").await;
    has_the_part(&visitor, "bring").await;
    visitor.page::<()>("document.body.append(kept); return null").await;
    visitor.widget().press("Start").await;
    visitor.widget().stands_at(FIRST_STEP).await;
    assert!(visitor.seen::<Vec<String>>("errors").await.is_empty());
}

#[tokio::test]
async fn a_deletion_that_waits_can_be_taken_back_and_goes_with_the_widget() {
    let leaves = "const widget = document.querySelector('stack-up'); widget.remove(); return new Promise((done) =>
        setTimeout(() => { document.body.append(widget); done(null); }))";
    let kept = json!({"viewpoint": {"chosen": ["team"]}});
    for leaves in ["", leaves] {
        let visitor = Visitor::begins(council().where_the_rest_waits()).await;
        let widget = visitor.widget();
        widget.chooses("viewpoint", "My team").await;
        visitor.has_kept(kept.clone()).await;
        widget.press("Delete my answers").await;
        widget.press("Delete my answers").await;
        widget.says(ONE_MOMENT).await;
        if leaves.is_empty() {
            widget.press("Keep my answers").await;
            has_the_part(&visitor, "bring").await;
        } else {
            visitor.page::<()>(leaves).await;
            has_the_part(&visitor, "bring").await;
            widget.press_on("Carry on").await;
        }
        assert_eq!(widget.marked("viewpoint").await, ["team"]);
        visitor.has_kept(kept.clone()).await;
    }
}

#[tokio::test]
async fn what_one_widget_could_not_load_is_said_no_more_when_it_is_there() {
    let visitor = Visitor::opens(council_with(TWO).where_the_questions_wait()).await;
    visitor.hears("ready", 2).await;
    let [first, second] =
        ["[questionnaire=collaboration]", "[questionnaire=strengths]"].map(|path| visitor.widget_at(path));
    first.press("Start").await;
    has_the_part(&visitor, "lose").await;
    first.says(NOT_LOADED).await;
    second.press("Start").await;
    has_the_part(&visitor, "bring").await;
    second.stands_at("Things I do").await;
    first.press("Cymraeg").await;
    first.stands_at("Sut siâp sydd ar eich cydweithio?").await;
    assert!(!first.text().await.contains("Nid oedd modd llwytho"));
}

#[tokio::test]
async fn the_engine_is_loaded_once_for_all_widgets_and_nothing_that_checks_built_in_files() {
    let visitor = Visitor::opens(council_with(TWO)).await;
    visitor.hears("ready", 2).await;
    visitor.widget_at("[questionnaire=strengths]").press("Start").await;
    let collaboration = visitor.widget_at("[questionnaire=collaboration]");
    collaboration.press("Start").await;
    collaboration.stands_at(FIRST_STEP).await;
    collaboration.chooses("viewpoint", "My team").await;
    collaboration.press("Download my answers").await;
    visitor.downloaded().await;
    assert_eq!(["stack-up", "check"].map(|name| asked_for(&visitor, name)), [1, 0]);
}
