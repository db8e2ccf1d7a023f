//! Someone who helps types in what others wrote on paper: one copy after the other, and the device keeps none of it.

use serde_json::json;
use thirtyfour::Key;

use crate::answers::{STEPS, answers};
use crate::file::is_valid;
use crate::keyboard::Keyboard;
use crate::resident::{KEY, Resident, residents};
use crate::shortcut::MY_PAGE;
use crate::site::{Council, council, council_with};
use crate::visitor::Visitor;
use crate::wait::until;
use crate::widget::Widget;

const PRIVACY: &str = "What you type in is not saved on this device, so download each copy before you go on. \
    Nothing is sent unless you send it. Answers that are saved here stay as they are, and are not shown.";
const STATUS: &str = "Not saved: download this copy before you go on or close this page";

/// Someone who helps, at the start of the first copy.
async fn helper(council: Council) -> Visitor {
    let visitor = Visitor::opens(council).await;
    begins(visitor.widget()).await;
    visitor
}

async fn begins(widget: Widget<'_>) {
    widget.press_on("Print a blank copy").await;
    assert_eq!(widget.press_on("Type in a paper copy").await, "Type in a paper copy");
}

/// Goes on to the report, from the first step.
async fn finishes(widget: Widget<'_>) {
    widget.goes_on(7).await;
    widget.press_on("Finish").await;
}

async fn keeps_nothing(visitor: &Visitor) {
    assert!(visitor.seen::<Vec<String>>("writes").await.is_empty());
    for storage in ["localStorage", "sessionStorage"] {
        assert!(visitor.holds(storage).await.is_empty(), "{storage}");
    }
}

#[tokio::test]
async fn nothing_of_a_copy_is_kept_wherever_the_page_keeps_answers() {
    for storage in ["local", "session", "none"] {
        let content = format!(r#"<stack-up questionnaire="collaboration" storage="{storage}"></stack-up>"#);
        let visitor = helper(council_with(&content)).await;
        let widget = visitor.widget();
        widget.says(PRIVACY).await;
        widget.press_on("Start").await;
        widget.says(STATUS).await;
        widget.writes("subject", "The lantern walk").await;
        finishes(widget).await;
        widget.says(STATUS).await;
        visitor.page::<()>("dispatchEvent(new PageTransitionEvent('pagehide')); return null").await;
        keeps_nothing(&visitor).await;
        visitor.reloads().await;
        until("“Start”", async || widget.has_button("Start").await.then_some(())).await;
        keeps_nothing(&visitor).await;
    }
}

#[tokio::test]
async fn a_copy_ends_with_the_report_and_the_download() {
    let visitor = helper(council()).await;
    let widget = visitor.widget();
    widget.press_on("Start").await;
    for (heading, acts) in STEPS {
        widget.stands_at(heading).await;
        widget.in_a_hurry().answers(acts).await;
        widget.press_on("Continue").await;
    }
    assert_eq!(widget.press_on("Finish").await, "Hospital discharge");
    widget.press("Download my answers").await;
    let file = visitor.downloaded().await;
    is_valid(&file.json());
    assert_eq!(file.json()["answers"], answers());
    assert_eq!(widget.press_on("Next copy").await, "Before you start");
    keeps_nothing(&visitor).await;
}

#[tokio::test]
async fn the_next_copy_is_empty_and_begins_at_the_first_question() {
    let visitor = helper(council()).await;
    let widget = visitor.widget();
    widget.press_on("Start").await;
    widget.writes("subject", "The lantern walk").await;
    widget.chooses("viewpoint", "My team").await;
    finishes(widget).await;
    widget.press("Download my answers").await;
    assert_eq!(visitor.downloaded().await.json()["answers"]["subject"]["text"], "The lantern walk");
    assert_eq!(widget.press_on("Next copy").await, "Before you start");
    widget.has_focus_on("Before you start").await;
    assert_eq!(widget.typed("subject").await, "");
    assert!(widget.marked("viewpoint").await.is_empty());
    widget.says(STATUS).await;
    widget.writes("subject", "The second one").await;
    finishes(widget).await;
    widget.press("Download my answers").await;
    let answers = visitor.downloaded().await.json()["answers"].clone();
    assert_eq!(answers, json!({"subject": {"text": "The second one"}}));
}

#[tokio::test]
async fn leaving_a_copy_asks_first_while_it_is_not_downloaded_as_it_is() {
    let visitor = helper(council()).await;
    let widget = visitor.widget();
    widget.press_on("Start").await;
    widget.writes("subject", "The lantern walk").await;
    finishes(widget).await;
    widget.press("Next copy").await;
    widget.has_focus_on("Go on without this copy?").await;
    widget.says("It has not been downloaded as it is now, and it is not saved anywhere.").await;
    widget.press("Back").await;
    widget.has_focus_on("Next copy").await;
    widget.press("Download my answers").await;
    visitor.downloaded().await;
    // What is written after the download is not in the file.
    widget.press_on("Back to my answers").await;
    widget.press_on("Back").await;
    widget.writes("barriers.own", "rain").await;
    widget.press_on("Continue").await;
    widget.press_on("Finish").await;
    widget.press("Next copy").await;
    widget.says("Go on without this copy?").await;
    widget.press("Next copy").await;
    widget.stands_at("Before you start").await;
    assert_eq!(widget.typed("subject").await, "");
}

#[tokio::test]
async fn an_empty_copy_is_left_without_a_question() {
    let visitor = helper(council()).await;
    let widget = visitor.widget();
    widget.press_on("Start").await;
    finishes(widget).await;
    assert_eq!(widget.press_on("Next copy").await, "Before you start");
    assert_eq!(widget.press_on("Stop typing in copies").await, "Print a blank copy");
    widget.has_focus_on("Print a blank copy").await;
}

#[tokio::test]
async fn the_answers_on_this_device_are_not_shown_and_stay_as_they_were() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.writes("subject", "My own answers").await;
    widget.press_on("Continue").await;
    visitor.has_kept(json!({"subject": {"text": "My own answers"}})).await;
    visitor.reloads().await;
    begins(widget).await;
    let before = visitor.kept().await;
    assert!(widget.has_button("Start").await && !widget.has_button("Carry on").await);
    widget.press_on("Start").await;
    assert_eq!(widget.typed("subject").await, "");
    widget.writes("subject", "The lantern walk").await;
    finishes(widget).await;
    assert!(!widget.text().await.contains("My own answers"));
    assert!(!widget.has_button("Delete my answers").await);
    assert_eq!(visitor.kept().await, before);
    widget.press("Stop typing in copies").await;
    widget.says("Go on without this copy?").await;
    assert_eq!(widget.press_on("Stop typing in copies").await, "Print a blank copy");
    assert_eq!(visitor.kept().await, before);
    widget.press_on("Back").await;
    assert_eq!(widget.press_on("Carry on").await, "The service user’s view");
    widget.press_on("Back").await;
    assert_eq!(widget.typed("subject").await, "My own answers");
    widget.writes("subject", ", and more").await;
    visitor.has_kept(json!({"subject": {"text": "My own answers, and more"}})).await;
}

#[tokio::test]
async fn a_helper_who_goes_back_to_the_start_carries_on_with_the_copy() {
    let visitor = helper(council()).await;
    let widget = visitor.widget();
    widget.press_on("Start").await;
    widget.writes("subject", "The lantern walk").await;
    assert_eq!(widget.press_on("Back").await, "Type in a paper copy");
    widget.says(PRIVACY).await;
    assert!(!widget.has_button("Start again").await);
    widget.press_on("Carry on").await;
    assert_eq!(widget.typed("subject").await, "The lantern walk");
}

#[tokio::test]
async fn coming_back_is_not_offered_to_someone_who_types_in_copies() {
    let visitor = Visitor::opens(residents().on_day("2026-12-01")).await;
    let widget = visitor.widget();
    widget.rushes(MY_PAGE).await;
    visitor.comes_back_on("2026-12-09").await;
    until("“How is it going?”", async || widget.has_button("How is it going?").await.then_some(())).await;
    let before = visitor.kept_answers(KEY).await;
    begins(widget).await;
    assert_eq!(widget.buttons().await[2..], ["Start", "Stop typing in copies"]);
    widget.press_on("Start").await;
    let resident = Resident::of(&visitor);
    resident.sets_goals(&[("Learn to swim", "Ask at the pool")]).await;
    resident.finishes().await;
    assert!(!widget.has_button("How is it going?").await);
    assert_eq!(visitor.kept_answers(KEY).await, before);
}

#[tokio::test]
async fn a_copy_is_typed_in_by_keyboard_alone() {
    let visitor = helper(council()).await;
    let widget = visitor.widget();
    let keyboard = Keyboard(widget);
    widget.has_focus_on("Type in a paper copy").await;
    keyboard.tabs_to("Start").await;
    keyboard.press(Key::Enter).await;
    widget.has_focus_on("Before you start").await;
    keyboard.tabs_into("subject").await;
    keyboard.press("The lantern walk").await;
    keyboard.tabs_to("Stop typing in copies").await;
    keyboard.press(Key::Enter).await;
    widget.has_focus_on("Go on without this copy?").await;
    keyboard.press(Key::Escape).await;
    widget.has_focus_on("Stop typing in copies").await;
    keyboard.press(Key::Enter).await;
    widget.has_focus_on("Go on without this copy?").await;
    keyboard.tabs_to("Stop typing in copies").await;
    keyboard.press(Key::Enter).await;
    widget.has_focus_on("Print a blank copy").await;
}

#[tokio::test]
async fn copies_are_typed_in_with_welsh_words() {
    let visitor = helper(council()).await;
    let widget = visitor.widget();
    widget.press_on("Cymraeg").await;
    widget.stands_at("Teipio copi papur").await;
    widget.says("Nid yw’r hyn rydych chi’n ei deipio’n cael ei gadw ar y ddyfais hon").await;
    widget.press_on("Dechrau").await;
    widget.says("Heb ei gadw: lawrlwythwch y copi hwn cyn mynd ymlaen neu gau’r dudalen hon").await;
    widget.writes("subject", "Taith y llusernau").await;
    widget.press("Rhoi’r gorau i deipio copïau").await;
    widget.has_focus_on("Mynd ymlaen heb y copi hwn?").await;
    widget.press_on("Rhoi’r gorau i deipio copïau").await;
    // The language that was there before is back, too.
    widget.stands_at("Print a blank copy").await;
}
