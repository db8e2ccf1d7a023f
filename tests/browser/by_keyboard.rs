//! A resident who uses the keyboard alone comes to the same page.

use serde_json::json;
use thirtyfour::Key;

use crate::answers::Act::{self, Ticks, Writes};
use crate::keyboard::Keyboard;
use crate::resident::{SCREENS, residents};
use crate::visitor::Visitor;

/// What is answered on each screen, in the order of [`SCREENS`].
const ANSWERS: [&[(&str, Act)]; 11] = [
    &[("skills", Ticks(&["Cooking and baking", "Growing things"]))],
    &[("skills", Ticks(&["Filling in forms"]))],
    &[("skills", Ticks(&["Listening"]))],
    &[("share", Ticks(&["Growing things"]))],
    &[],
    &[("proud", Writes("We cooked for the whole street."))],
    &[("passions", Ticks(&["Family"]))],
    &[("people", Writes("My sister")), ("places", Writes("The allotment"))],
    &[("future", Writes("The garden is open."))],
    &[("goals.g1.goal", Writes("A garden for all")), ("goals.g1.step", Writes("Ask Ann"))],
    &[("more", Writes("Lend tools"))],
];

#[tokio::test]
async fn a_resident_goes_the_whole_way_by_keyboard_alone() {
    let visitor = Visitor::opens(residents()).await;
    let widget = visitor.widget();
    let keyboard = Keyboard(widget);
    widget.stands_at("My strengths, hopes and next steps").await;
    keyboard.tabs_to("Start").await;
    keyboard.press(Key::Enter).await;
    for ((heading, _), acts) in SCREENS.iter().zip(ANSWERS) {
        widget.has_focus_on(heading).await;
        keyboard.answers(acts).await;
        keyboard.tabs_to(if *heading == SCREENS[10].0 { "Finish" } else { "Continue" }).await;
        keyboard.press(Key::Enter).await;
    }
    widget.has_focus_on("My page").await;
    keyboard.tabs_to("Download my answers").await;
    keyboard.press(Key::Enter).await;
    let answers = visitor.downloaded().await.json()["answers"].clone();
    assert_eq!(answers["share"], json!({"chosen": ["growing"]}), "{answers}");
    assert_eq!(answers["proud"], json!({"text": "We cooked for the whole street."}));
    assert_eq!(answers["goals"]["items"][0]["step"], "Ask Ann");
    assert_eq!(answers["more"], json!({"text": "Lend tools"}));
}
