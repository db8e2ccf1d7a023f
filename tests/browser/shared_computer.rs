//! On a computer that others use, too, nothing outlasts the tab.

use serde_json::{Value, json};

use crate::file_field::brings;
use crate::opening::file;
use crate::site::{Council, council, council_with};
use crate::visitor::Visitor;
use crate::wait::{becomes, until};
use crate::widget::Widget;

const SHARED: &str = "I’m on a shared computer";
const OWN: &str = "This is my own computer";
const ON_SHARED: &str = "Your answers are kept in this tab alone, and go when you close it.";

/// A page that keeps answers somewhere.
pub fn council_that_keeps(storage: &str) -> Council {
    council_with(&format!(r#"<stack-up questionnaire="collaboration" storage="{storage}"></stack-up>"#))
}

/// The answers in one of the browser's stores.
async fn answers_in(visitor: &Visitor, storage: &str) -> Value {
    let held = visitor.holds(storage).await;
    let kept = held.get("stack-up:collaboration").and_then(|text| serde_json::from_str::<Value>(text).ok());
    kept.unwrap_or_default()["response"]["answers"].clone()
}

async fn holds(visitor: &Visitor, storage: &str, answers: Value) {
    becomes(answers, async || answers_in(visitor, storage).await).await;
}

/// Waits until one of the browser's stores is empty.
pub async fn holds_nothing(visitor: &Visitor, storage: &str) {
    becomes(Vec::<String>::new(), async || visitor.holds(storage).await.into_keys().collect()).await;
}

/// Waits for a button.
pub async fn offers(widget: Widget<'_>, button: &str) {
    until(button, async || widget.has_button(button).await.then_some(())).await;
}

/// Someone with an answer on the device, at the start page.
async fn has_answered() -> Visitor {
    let visitor = Visitor::begins(council()).await;
    visitor.widget().in_a_hurry().writes("subject", "Hospital discharge").await;
    visitor.has_kept(json!({"subject": {"text": "Hospital discharge"}})).await;
    visitor.reloads().await;
    offers(visitor.widget(), "Carry on").await;
    visitor
}

fn discharge() -> Value {
    json!({"subject": {"text": "Hospital discharge"}})
}

#[tokio::test]
async fn on_a_shared_computer_answers_are_kept_in_the_tab_alone() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    widget.press(SHARED).await;
    widget.says(ON_SHARED).await;
    widget.has_focus_on(OWN).await;
    widget.says("Your answers are kept until you close this tab.").await;
    assert!(visitor.seen::<Vec<String>>("writes").await.is_empty(), "nothing before the first answer");
    widget.press_on("Start").await;
    widget.writes("subject", "Buses").await;
    widget.says("Kept until you close this tab").await;
    holds(&visitor, "sessionStorage", json!({"subject": {"text": "Buses"}})).await;
    visitor.reloads().await;
    offers(widget, "Carry on").await;
    assert!(!widget.has_button(SHARED).await && !widget.has_button(OWN).await, "there are answers in the tab");
    widget.press_on("Carry on").await;
    widget.writes("subject", " and trains").await;
    holds(&visitor, "sessionStorage", json!({"subject": {"text": "Buses and trains"}})).await;
    holds_nothing(&visitor, "localStorage").await;
    let tab = visitor.session.driver.new_tab().await.unwrap();
    visitor.session.driver.switch_to_window(tab).await.unwrap();
    visitor.goes_to_address("/council").await;
    offers(widget, "Start").await;
    assert!(!widget.has_button("Carry on").await);
    holds_nothing(&visitor, "sessionStorage").await;
}

#[tokio::test]
async fn a_file_that_is_opened_on_a_shared_computer_stays_in_the_tab() {
    let visitor = Visitor::opens(council()).await;
    visitor.widget().press(SHARED).await;
    visitor.widget().says(ON_SHARED).await;
    brings(&visitor, &file(json!({"subject": {"text": "Buses"}}))).await;
    holds(&visitor, "sessionStorage", json!({"subject": {"text": "Buses"}})).await;
    holds_nothing(&visitor, "localStorage").await;
}

#[tokio::test]
async fn it_can_be_taken_back_before_the_first_answer_and_not_after() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    widget.press(SHARED).await;
    widget.has_focus_on(OWN).await;
    widget.press(OWN).await;
    widget.has_focus_on(SHARED).await;
    widget.says("Your answers are saved on this device.").await;
    widget.press_on("Start").await;
    widget.writes("subject", "Buses").await;
    holds(&visitor, "localStorage", json!({"subject": {"text": "Buses"}})).await;
    holds_nothing(&visitor, "sessionStorage").await;
}

#[tokio::test]
async fn it_is_offered_only_where_answers_would_stay_on_the_device() {
    for (storage, is_offered) in [("local", true), ("session", false), ("none", false)] {
        let visitor = Visitor::opens(council_that_keeps(storage)).await;
        let widget = visitor.widget();
        offers(widget, "Start").await;
        assert_eq!(widget.has_button(SHARED).await, is_offered, "{storage}");
    }
}

#[tokio::test]
async fn answers_on_the_device_move_into_the_tab_when_they_are_the_persons_own() {
    let visitor = has_answered().await;
    let widget = visitor.widget();
    widget.press_on(SHARED).await;
    widget.has_focus_on("What about the answers on this device?").await;
    assert!(!widget.text().await.contains("Hospital discharge"));
    assert_eq!(answers_in(&visitor, "localStorage").await, discharge());
    widget.press_on("Move them into this tab").await;
    holds_nothing(&visitor, "localStorage").await;
    assert_eq!(answers_in(&visitor, "sessionStorage").await, discharge());
    widget.press_on("Carry on").await;
    assert_eq!(widget.typed("subject").await, "Hospital discharge");
}

#[tokio::test]
async fn answers_on_the_device_are_neither_shown_nor_lost_when_they_are_anothers() {
    let visitor = has_answered().await;
    let widget = visitor.widget();
    widget.press_on(SHARED).await;
    widget.press_on("Leave them, and begin anew").await;
    offers(widget, "Start").await;
    widget.press_on("Start").await;
    assert_eq!(widget.typed("subject").await, "");
    widget.writes("subject", "Buses").await;
    holds(&visitor, "sessionStorage", json!({"subject": {"text": "Buses"}})).await;
    assert_eq!(answers_in(&visitor, "localStorage").await, discharge());
    widget.press_on("Back").await;
    widget.press("Delete my answers").await;
    widget.says("They will be gone from this device.").await;
    widget.press("Delete my answers").await;
    widget.says("Your answers are deleted from this device.").await;
    holds_nothing(&visitor, "sessionStorage").await;
    widget.press(OWN).await;
    offers(widget, "Carry on").await;
    widget.press_on("Carry on").await;
    assert_eq!(widget.typed("subject").await, "Hospital discharge");
}

#[tokio::test]
async fn answers_on_the_device_can_be_deleted_there_or_nothing_done() {
    let visitor = has_answered().await;
    let widget = visitor.widget();
    widget.press_on(SHARED).await;
    widget.press_on("Back").await;
    widget.says("Your answers are saved on this device.").await;
    assert_eq!(answers_in(&visitor, "localStorage").await, discharge());
    widget.press_on(SHARED).await;
    widget.press("Delete them from this device").await;
    widget.has_focus_on("Delete your answers?").await;
    widget.press("Delete them from this device").await;
    widget.says("Your answers are deleted from this device.").await;
    widget.says(ON_SHARED).await;
    holds_nothing(&visitor, "localStorage").await;
}

#[tokio::test]
async fn moving_the_element_and_changing_its_attributes_keep_to_it() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    widget.press(SHARED).await;
    widget.says(ON_SHARED).await;
    widget.press_on("Start").await;
    widget.writes("subject", "Buses").await;
    for change in ["setAttribute('storage', 'session')", "setAttribute('storage', 'local')", "remove()"] {
        let change = format!("const widget = document.querySelector('stack-up'); widget.{change};
            return new Promise((done) => setTimeout(() => {{ document.querySelector('main').append(widget); done(null); }}))");
        visitor.page::<()>(&change).await;
        offers(widget, "Carry on").await;
        holds_nothing(&visitor, "localStorage").await;
        widget.press_on("Carry on").await;
        widget.writes("subject", "!").await;
    }
    holds(&visitor, "sessionStorage", json!({"subject": {"text": "Buses!!!"}})).await;
    holds_nothing(&visitor, "localStorage").await;
}

#[tokio::test]
async fn a_shared_computer_is_spoken_of_in_welsh_too() {
    let visitor = has_answered().await;
    let widget = visitor.widget();
    widget.press("Cymraeg").await;
    let shared = "Rwy’n defnyddio cyfrifiadur sy’n cael ei rannu";
    offers(widget, shared).await;
    assert_eq!(widget.press_on(shared).await, "Beth am yr atebion sydd ar y ddyfais hon?");
    widget.press_on("Eu gadael, a dechrau o’r newydd").await;
    widget.says("Yn y tab hwn yn unig y mae eich atebion yn cael eu cadw").await;
    offers(widget, "Fy nghyfrifiadur i yw hwn").await;
    widget.press_on("Dechrau").await;
    widget.writes("subject", "Bysiau").await;
    let steps = 7;
    for _ in 0..steps {
        widget.in_a_hurry().press_on("Parhau").await;
    }
    widget.press_on("Gorffen").await;
    widget.press("Gorffen a dileu o’r ddyfais hon").await;
    widget.says("Dileu eich atebion?").await;
    widget.press("Gorffen a dileu o’r ddyfais hon").await;
    widget.says("Mae eich atebion wedi’u dileu o’r ddyfais hon.").await;
}

#[tokio::test]
async fn an_element_that_is_moved_before_the_first_answer_still_keeps_nothing_on_the_device() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    widget.press(SHARED).await;
    widget.says(ON_SHARED).await;
    let leaves = "const widget = document.querySelector('stack-up'); widget.remove(); return new Promise((done) =>
        setTimeout(() => { document.body.append(widget); done(null); }))";
    visitor.page::<()>(leaves).await;
    widget.says(ON_SHARED).await;
    widget.press_on("Start").await;
    widget.writes("subject", "Buses").await;
    holds(&visitor, "sessionStorage", json!({"subject": {"text": "Buses"}})).await;
    holds_nothing(&visitor, "localStorage").await;
}

#[tokio::test]
async fn answers_that_lie_in_the_tab_already_are_kept_with_those_that_are_moved_there() {
    let visitor = Visitor::begins(council_that_keeps("session")).await;
    visitor.widget().chooses("viewpoint", "My team").await;
    holds(&visitor, "sessionStorage", json!({"viewpoint": {"chosen": ["team"]}})).await;
    visitor.goes_to(council()).await;
    visitor.widget().press(SHARED).await;
    offers(visitor.widget(), "Carry on").await;
    holds(&visitor, "sessionStorage", json!({"viewpoint": {"chosen": ["team"]}})).await;
}
