//! "Put it in my calendar": a file with one day and the words of the first step, read by a parser that is not ours.

use icalendar::{Calendar, Component as _, DatePerhapsTime};
use serde_json::json;
use thirtyfour::Key;
use thirtyfour::common::keys::TypingData;

use crate::keyboard::Keyboard;
use crate::shortcut::{MY_PAGE, REPORT};
use crate::site::{Council, STRICT, council, council_with};
use crate::visitor::{Download, Visitor};
use crate::wait::{becomes, until};
use crate::widget::Widget;

const BUTTON: &str = "Put it in my calendar";
const CY_BUTTON: &str = "Rhoi hwn yn fy nghalendr";

/// What an entry may have, and nothing else.
const PROPERTIES: [&str; 5] = ["DTSTAMP", "DTSTART", "SUMMARY", "TRANSP", "UID"];

/// Where the goals are asked, among the steps.
const GOALS: usize = 9;

fn residents() -> Council {
    council_with(r#"<stack-up questionnaire="strengths" organisation="Gwynfa Council"></stack-up>"#)
}

/// A person at the goals, with nothing said yet.
async fn has_goals(council: Council) -> Visitor {
    let visitor = Visitor::begins(council).await;
    visitor.widget().goes_on(GOALS).await;
    visitor.widget().stands_at("My goals").await;
    visitor
}

/// A person at the report about a collaboration.
async fn has_a_report() -> Visitor {
    let visitor = Visitor::opens(council()).await;
    visitor.widget().rushes(REPORT).await;
    visitor.widget().stands_at("Hospital discharge").await;
    visitor
}

/// An entry for the whole of a day, whose only words are these. Gives what tells it apart from others.
fn is_entry(file: &Download, day: &str, words: &str) -> String {
    assert_eq!(file.name, format!("{day}.ics"));
    assert!(file.text.split_inclusive('\n').all(|line| line.ends_with("\r\n") && line.len() <= 77), "{}", file.text);
    let calendar: Calendar = file.text.parse().unwrap_or_else(|error| panic!("{error}: {}", file.text));
    let events: Vec<_> = calendar.events().collect();
    let ([event], 1) = (events.as_slice(), calendar.components.len()) else { panic!("not one entry: {}", file.text) };
    let names: Vec<&str> = event.properties().keys().map(String::as_str).collect();
    assert_eq!(names, PROPERTIES, "{}", file.text);
    assert!(matches!(event.get_start(), Some(DatePerhapsTime::Date(date)) if date.to_string() == day), "{}", file.text);
    assert_eq!(event.get_summary(), Some(words), "{}", file.text);
    event.get_uid().expect("a name of its own").to_owned()
}

/// The number of buttons for the calendar.
async fn offers(widget: Widget<'_>) -> usize {
    widget.buttons().await.iter().filter(|button| button.starts_with(BUTTON) || button.starts_with(CY_BUTTON)).count()
}

async fn is_offered(widget: Widget<'_>, times: usize) {
    becomes(times, async || offers(widget).await).await;
}

async fn has_no_errors(visitor: &Visitor) {
    assert_eq!(visitor.seen::<Vec<String>>("errors").await, [""; 0]);
    assert_eq!(visitor.seen::<Vec<String>>("violations").await, [""; 0]);
}

#[tokio::test]
async fn the_day_of_a_goal_goes_into_a_calendar_with_the_first_step_alone() {
    let visitor = has_goals(residents()).await;
    let widget = visitor.widget();
    widget.writes("goals.g1.goal", "Bring the choir back").await;
    widget.writes("goals.g1.step", "Ask Megan for the key").await;
    widget.writes("goals.g1.when", "After the harvest").await;
    assert_eq!(offers(widget).await, 0, "there is no day yet");
    widget.gives("goals.g1.date", "2027-03-01").await;
    widget.press(BUTTON).await;
    is_entry(&visitor.downloaded().await, "2027-03-01", "Ask Megan for the key");
    has_no_errors(&visitor).await;
}

#[tokio::test]
async fn a_day_is_typed_key_by_key() {
    let visitor = has_goals(residents()).await;
    let widget = visitor.widget();
    widget.writes("goals.g1.step", "Ask Megan").await;
    let keyboard = Keyboard(widget);
    keyboard.tabs_into("goals.g1.date").await;
    // The same whether the day or the month comes first, which is the browser's own affair; as is whether it goes on to the
    // next by itself, and so both are numbers after which it can't.
    for keys in [TypingData::from("1"), Key::Tab + "1", Key::Tab + "2027"] {
        keyboard.press(keys).await;
    }
    becomes("2027-01-01".to_owned(), async || widget.typed("goals.g1.date").await).await;
    widget.press(BUTTON).await;
    is_entry(&visitor.downloaded().await, "2027-01-01", "Ask Megan");
    until("the day is kept", async || {
        let kept = visitor.kept_answers("stack-up:strengths").await;
        (kept["goals"]["items"][0]["date"] == "2027-01-01").then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_day_that_is_taken_away_takes_the_button_along() {
    let visitor = has_goals(residents()).await;
    let widget = visitor.widget();
    widget.gives("goals.g1.date", "2027-03-01").await;
    is_offered(widget, 1).await;
    widget.gives("goals.g1.date", "").await;
    is_offered(widget, 0).await;
    has_no_errors(&visitor).await;
}

#[tokio::test]
async fn the_same_day_of_the_same_goal_is_the_same_entry_when_it_changes() {
    let visitor = has_goals(residents()).await;
    let widget = visitor.widget();
    widget.writes("goals.g1.step", "Ask Megan").await;
    widget.gives("goals.g1.date", "2027-03-01").await;
    widget.press(BUTTON).await;
    let before = is_entry(&visitor.downloaded().await, "2027-03-01", "Ask Megan");
    widget.gives("goals.g1.date", "2027-03-08").await;
    widget.press(BUTTON).await;
    assert_eq!(is_entry(&visitor.downloaded().await, "2027-03-08", "Ask Megan"), before);
}

#[tokio::test]
async fn a_day_of_which_a_part_is_wiped_and_typed_again_is_kept() {
    let visitor = has_goals(residents()).await;
    let widget = visitor.widget();
    widget.gives("goals.g1.date", "2026-01-12").await;
    is_offered(widget, 1).await;
    let keyboard = Keyboard(widget);
    keyboard.tabs_into("goals.g1.date").await;
    // Past the day and the month, whichever comes first, to the year.
    keyboard.press(Key::Tab + Key::Tab).await;
    keyboard.press(Key::Backspace).await;
    is_offered(widget, 0).await;
    keyboard.press("2027").await;
    becomes("2027-01-12".to_owned(), async || widget.typed("goals.g1.date").await).await;
    let kept = async || visitor.kept_answers("stack-up:strengths").await;
    becomes(json!({"goals": {"items": [{"id": "g1", "date": "2027-01-12"}]}}), kept).await;
}

#[tokio::test]
async fn a_day_without_a_step_is_a_reminder_in_the_persons_language() {
    let visitor = has_goals(residents()).await;
    let widget = visitor.widget();
    widget.writes("goals.g1.goal", "Bring the choir back").await;
    widget.gives("goals.g1.date", "2027-03-01").await;
    widget.press(BUTTON).await;
    is_entry(&visitor.downloaded().await, "2027-03-01", "Reminder");
    widget.press_on("Cymraeg").await;
    widget.press(CY_BUTTON).await;
    is_entry(&visitor.downloaded().await, "2027-03-01", "Nodyn atgoffa");
}

#[tokio::test]
async fn whatever_is_written_in_a_step_arrives_in_the_calendar() {
    let visitor = has_goals(residents()).await;
    let widget = visitor.widget();
    widget.gives("goals.g1.date", "2028-02-29").await;
    let steps = [
        "Ask Megan; then Siân, or \"Dai\\bach\": 2 o’clock",
        "Tŷ’r Ysgol ŵyr ŷd ".repeat(12).trim(),
        "BEGIN:VEVENT\nSUMMARY:Bread\n\nEND:VEVENT",
        "👩‍🌾 Llŷn ".repeat(30).trim(),
    ]
    .map(str::to_owned);
    for step in steps {
        widget.wipes("goals.g1.step").await;
        widget.pastes("goals.g1.step", &step).await;
        becomes(step.clone(), async || widget.typed("goals.g1.step").await).await;
        widget.press(BUTTON).await;
        is_entry(&visitor.downloaded().await, "2028-02-29", &step);
    }
}

#[tokio::test]
async fn each_goal_has_its_own_day_and_each_entry_its_own_name() {
    let visitor = has_goals(residents()).await;
    let widget = visitor.widget();
    widget.gives("goals.g1.step", "Ask Megan").await;
    widget.gives("goals.g1.date", "2027-03-01").await;
    widget.press("Add another goal").await;
    widget.writes("goals.g2.step", "Walk to the river").await;
    is_offered(widget, 1).await;
    widget.press("Put it in my calendar: Goal 1").await;
    let first = is_entry(&visitor.downloaded().await, "2027-03-01", "Ask Megan");
    widget.gives("goals.g1.date", "").await;
    widget.gives("goals.g2.date", "2027-04-02").await;
    is_offered(widget, 1).await;
    widget.press("Put it in my calendar: Goal 2").await;
    let second = is_entry(&visitor.downloaded().await, "2027-04-02", "Walk to the river");
    assert_ne!(first, second);
}

#[tokio::test]
async fn the_day_of_the_review_goes_into_a_calendar_with_the_first_steps() {
    let visitor = has_a_report().await;
    let widget = visitor.widget();
    widget.writes("first-steps.s1.step", "Ask one critic, kindly").await;
    widget.writes("first-steps.s1.who", "the ward managers").await;
    assert_eq!(offers(widget).await, 0, "there is no day yet");
    widget.gives("review", "2027-03-01").await;
    widget.press(BUTTON).await;
    is_entry(&visitor.downloaded().await, "2027-03-01", "Ask one critic, kindly");
    widget.press("Add a step of your own").await;
    widget.writes("first-steps.s2.step", "Meet with no agenda").await;
    widget.press(BUTTON).await;
    is_entry(&visitor.downloaded().await, "2027-03-01", "Ask one critic, kindly; Meet with no agenda");
    has_no_errors(&visitor).await;
}

#[tokio::test]
async fn an_entry_is_saved_under_a_strict_policy() {
    let visitor = has_goals(residents().under(STRICT)).await;
    let widget = visitor.widget();
    widget.gives("goals.g1.step", "Ask Megan").await;
    widget.gives("goals.g1.date", "2027-03-01").await;
    widget.press(BUTTON).await;
    is_entry(&visitor.downloaded().await, "2027-03-01", "Ask Megan");
    has_no_errors(&visitor).await;
}

#[tokio::test]
async fn my_page_offers_no_entry_and_keeps_the_day() {
    let visitor = Visitor::opens(residents()).await;
    let widget = visitor.widget();
    widget.rushes(MY_PAGE).await;
    widget.stands_at("My page").await;
    assert_eq!(offers(widget).await, 0);
    widget.says("1 March 2027").await;
    widget.press("Download my answers").await;
    assert_eq!(visitor.downloaded().await.json()["answers"]["goals"]["items"][0]["date"], json!("2027-03-01"));
}
