//! First steps: planned on the report, kept, and looked back at from the day of the review on.

use serde_json::{Value, json};

use crate::shortcut::REPORT;
use crate::site::{Council, council};
use crate::visitor::Visitor;
use crate::wait::{becomes, until};
use crate::widget::Widget;

pub const INTERVIEW: &str = "Add one question about working with others to the next job interview.";
pub const SIGN_OFF: &str = "List three things that no longer need sign-off.";
const BUDGET: &str = "Show one budget to people who use the service, and ask what they would change.";
/// The step of a statement that is offered on request.
const MEETING: &str = "Invite two people who use the service to the next design meeting, and cover their costs.";

const REVIEW: &str = "Review our first steps";
const CY_REVIEW: &str = "Adolygu ein camau cyntaf";
const KEY: &str = "stack-up:collaboration";

fn partnership() -> Council {
    council().where_the_printer_waits().on_day("2026-11-22")
}

/// A person at the report about a collaboration.
async fn has_a_report() -> Visitor {
    let visitor = Visitor::opens(partnership()).await;
    visitor.widget().rushes(REPORT).await;
    visitor.widget().stands_at("Hospital discharge").await;
    visitor
}

/// A person who has planned two steps, to be looked back at on 1 March 2027.
pub async fn has_planned() -> Visitor {
    let visitor = has_a_report().await;
    let widget = visitor.widget();
    chooses(widget, SIGN_OFF, "s1").await;
    widget.writes("first-steps.s1.who", "the ward managers").await;
    widget.writes("first-steps.s1.when", "before Easter").await;
    widget.press("Add a step of your own").await;
    widget.writes("first-steps.s2.step", "Meet for lunch, with no agenda").await;
    widget.gives("review", "2027-03-01").await;
    keeps(&visitor, plan()).await;
    visitor
}

/// The plan in the file.
fn plan() -> Value {
    json!([
        {"id": "s1", "step": SIGN_OFF, "who": "the ward managers", "when": "before Easter"},
        {"id": "s2", "step": "Meet for lunch, with no agenda"}
    ])
}

/// Chooses an offered step, which goes into the item with this id.
async fn chooses(widget: Widget<'_>, step: &str, item: &str) {
    widget.press(&format!("Choose this step: {step}")).await;
    let name = format!("first-steps.{item}.step");
    becomes(step.to_owned(), async || widget.typed(&name).await).await;
}

/// The steps that can still be chosen.
async fn offered(widget: Widget<'_>) -> Vec<String> {
    let buttons = widget.buttons().await;
    buttons.iter().filter_map(|button| button.strip_prefix("Choose this step: ")).map(str::to_owned).collect()
}

async fn keeps(visitor: &Visitor, items: Value) {
    becomes(items, async || visitor.kept_answers(KEY).await["first-steps"]["items"].clone()).await;
}

async fn downloads(visitor: &Visitor) -> Value {
    visitor.widget().press("Download my answers").await;
    visitor.downloaded().await.json()["answers"].clone()
}

/// Comes back on a day, and looks back at the first steps.
pub async fn reviews(visitor: &Visitor, day: &str) {
    visitor.comes_back_on(day).await;
    assert_eq!(visitor.widget().press_on(REVIEW).await, "Looking back at our first steps");
}

#[tokio::test]
async fn a_step_is_chosen_from_those_that_are_offered() {
    let visitor = has_a_report().await;
    let widget = visitor.widget();
    assert_eq!(offered(widget).await, [INTERVIEW, SIGN_OFF, BUDGET]);
    chooses(widget, SIGN_OFF, "s1").await;
    becomes("first-steps.s1.step".to_owned(), async || widget.stop().await.map(|stop| stop.name).unwrap_or_default())
        .await;
    assert_eq!(offered(widget).await, [INTERVIEW, BUDGET]);
    widget.unfolds("Show more steps", 0).await;
    until("more steps", async || offered(widget).await.iter().any(|step| step == MEETING).then_some(())).await;
    chooses(widget, MEETING, "s2").await;
    keeps(&visitor, json!([{"id": "s1", "step": SIGN_OFF}, {"id": "s2", "step": MEETING}])).await;
}

#[tokio::test]
async fn a_chosen_step_is_chosen_in_every_language() {
    let visitor = has_a_report().await;
    visitor.widget().press(&format!("Choose this step: {INTERVIEW}")).await;
    visitor.widget().says("You have chosen this step.").await;
    visitor.widget().press("Cymraeg").await;
    visitor.widget().says("Rydych chi wedi dewis y cam hwn.").await;
}

#[tokio::test]
async fn a_chosen_step_never_takes_the_place_of_own_words() {
    let visitor = has_a_report().await;
    let widget = visitor.widget();
    widget.writes("first-steps.s1.step", "Meet for lunch").await;
    chooses(widget, BUDGET, "s2").await;
    keeps(&visitor, json!([{"id": "s1", "step": "Meet for lunch"}, {"id": "s2", "step": BUDGET}])).await;
}

#[tokio::test]
async fn there_is_room_for_three_steps_of_ones_own_or_offered() {
    let visitor = has_a_report().await;
    let widget = visitor.widget();
    widget.writes("first-steps.s1.step", "Meet for lunch, with no agenda").await;
    widget.press("Add a step of your own").await;
    widget.writes("first-steps.s2.step", "Ring the hospice").await;
    chooses(widget, BUDGET, "s3").await;
    assert!(offered(widget).await.is_empty(), "there is no room");
    assert!(!widget.has_button("Add a step of your own").await);
    assert_eq!(widget.typed("first-steps.s1.step").await, "Meet for lunch, with no agenda");
    widget.press("Remove: First step 2").await;
    widget.says("Remove this?").await;
    widget.press("Remove").await;
    until("room", async || (offered(widget).await == [INTERVIEW, SIGN_OFF]).then_some(())).await;
    let left = json!([{"id": "s1", "step": "Meet for lunch, with no agenda"}, {"id": "s3", "step": BUDGET}]);
    keeps(&visitor, left).await;
    assert!(widget.has_button("Add a step of your own").await);
}

#[tokio::test]
async fn the_plan_is_there_after_a_reload_and_in_the_file() {
    let visitor = has_planned().await;
    let widget = visitor.widget();
    visitor.reloads().await;
    assert_eq!(widget.press_on("Carry on").await, "Hospital discharge");
    assert_eq!(widget.typed("first-steps.s1.step").await, SIGN_OFF);
    assert_eq!(widget.typed("first-steps.s1.who").await, "the ward managers");
    assert_eq!(widget.typed("first-steps.s1.when").await, "before Easter");
    assert_eq!(widget.typed("first-steps.s2.step").await, "Meet for lunch, with no agenda");
    assert_eq!(widget.typed("review").await, "2027-03-01");
    let answers = downloads(&visitor).await;
    assert_eq!(answers["first-steps"], json!({"items": plan()}));
    assert_eq!(answers["review"], json!({"date": "2027-03-01"}));
}

#[tokio::test]
async fn the_plan_is_copied_as_it_is_printed() {
    let visitor = has_planned().await;
    visitor.reloads().await;
    let widget = visitor.widget();
    widget.press_on("Carry on").await;
    let no_clipboard = "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }); return null";
    visitor.page::<()>(no_clipboard).await;
    widget.press("Copy as text").await;
    widget.says("Your browser did not copy it.").await;
    let copied: String = visitor.page("return document.querySelector('stack-up').shadowRoot.activeElement.value").await;
    let (_, steps) = copied.split_once("First steps\n").expect("first steps");
    for words in [SIGN_OFF, "the ward managers · before Easter", "Meet for lunch, with no agenda", "1 March 2027"] {
        assert_eq!(steps.matches(words).count(), 1, "{words}: {steps}");
    }
    for words in [INTERVIEW, BUDGET, MEETING, "Choose this step", "What will you do?", "Remove", "Show more steps"] {
        assert!(!steps.contains(words), "{words}: {steps}");
    }
}

#[tokio::test]
async fn planning_is_no_progress() {
    let visitor = has_a_report().await;
    let widget = visitor.widget();
    let before = visitor.events("progress").await;
    assert!(before.iter().all(|event| event.detail["total"] == 30), "{before:?}");
    chooses(widget, SIGN_OFF, "s1").await;
    widget.writes("first-steps.s1.who", "the ward managers").await;
    widget.gives("review", "2027-03-01").await;
    keeps(&visitor, json!([{"id": "s1", "step": SIGN_OFF, "who": "the ward managers"}])).await;
    assert_eq!(visitor.events("progress").await, before);
    widget.press_on("Back to my answers").await;
    widget.press_on("Back").await;
    widget.chooses("barriers", "Sharing money, staff or data").await;
    let told = visitor.hears("progress", before.len() + 1).await;
    let answered = before.last().unwrap().detail["answered"].as_u64().unwrap() + 1;
    let detail = json!({"questionnaire": "collaboration", "answered": answered, "total": 30});
    assert_eq!(told.last().unwrap().detail, detail);
    let told = serde_json::to_string(&told.iter().map(|event| &event.detail).collect::<Vec<_>>()).unwrap();
    assert!(!told.contains("ward"), "{told}");
}

#[tokio::test]
async fn a_review_is_offered_from_its_day_on() {
    let visitor = has_planned().await;
    let widget = visitor.widget();
    for (day, is_offered) in [("2027-02-28", false), ("2027-03-01", true), ("2028-01-01", true)] {
        visitor.comes_back_on(day).await;
        widget.says("Your answers are still here.").await;
        assert!(widget.has_button("Carry on").await);
        assert_eq!(widget.has_button(REVIEW).await, is_offered, "{day}");
    }
    widget.press_on("Cymraeg").await;
    assert!(widget.has_button(CY_REVIEW).await);
    widget.press_on(CY_REVIEW).await;
    widget.says("A yw pethau’n well i’r bobl y mae’r cam hwn ar eu cyfer?").await;
}

#[tokio::test]
async fn without_a_day_or_without_a_step_nothing_is_asked() {
    let visitor = has_a_report().await;
    let widget = visitor.widget();
    widget.gives("review", "2027-03-01").await;
    becomes(json!({"date": "2027-03-01"}), async || visitor.kept_answers(KEY).await["review"].clone()).await;
    visitor.comes_back_on("2027-03-02").await;
    widget.press_on("Carry on").await;
    widget.press_on("Back to my answers").await;
    assert!(!visitor.widget().has_button(REVIEW).await);
    widget.press_on("Finish").await;
    chooses(widget, BUDGET, "s1").await;
    widget.gives("review", "").await;
    becomes(Value::Null, async || visitor.kept_answers(KEY).await["review"].clone()).await;
    visitor.comes_back_on("2027-03-03").await;
    widget.says("Your answers are still here.").await;
    assert!(!widget.has_button(REVIEW).await);
}

#[tokio::test]
async fn each_step_is_asked_about_and_what_is_said_is_kept_by_its_day() {
    let visitor = has_planned().await;
    let widget = visitor.widget();
    reviews(&visitor, "2027-03-01").await;
    let text = widget.text().await;
    for asked in
        ["Are things better for the people this step is for?", "Has this step moved work, cost or risk onto anyone?"]
    {
        assert_eq!(text.matches(asked).count(), 2, "{asked}: {text}");
    }
    for (step, better, moved) in [("s1", "Yes", "No"), ("s2", "Not sure", "Yes")] {
        widget.chooses(&format!("first-steps.{step}.better"), better).await;
        widget.chooses(&format!("first-steps.{step}.moved"), moved).await;
    }
    widget.writes("first-steps.s2.note", "The night staff\nstay longer.").await;
    assert_eq!(widget.press_on("Finish").await, "Hospital discharge");
    reviews(&visitor, "2027-06-01").await;
    assert!(widget.marked("first-steps.s1.better").await.is_empty(), "another day asks anew");
    let before: Vec<Vec<String>> = widget.ask("before", json!([])).await;
    assert_eq!(before.len(), 1);
    assert_eq!(before[0][0], "1 March 2027");
    assert!(before[0].iter().any(|line| line == "The night staff"), "{before:?}");
    widget.chooses("first-steps.s1.better", "No").await;
    widget.press_on("Finish").await;
    let mut items = plan();
    items[0]["checkIns"] = json!([
        {"date": "2027-03-01", "better": "yes", "moved": "no"}, {"date": "2027-06-01", "better": "no"}
    ]);
    items[1]["checkIns"] = json!([
        {"date": "2027-03-01", "better": "not-sure", "moved": "yes", "note": "The night staff\nstay longer."}
    ]);
    assert_eq!(downloads(&visitor).await["first-steps"], json!({"items": items}));
}

#[tokio::test]
async fn what_was_said_on_a_day_can_be_deleted() {
    let visitor = has_planned().await;
    let widget = visitor.widget();
    reviews(&visitor, "2027-03-01").await;
    widget.chooses("first-steps.s1.better", "Yes").await;
    reviews(&visitor, "2027-03-02").await;
    widget.press("Delete: 1 March 2027").await;
    widget.says("Delete what you said on this day?").await;
    widget.press("Delete").await;
    keeps(&visitor, plan()).await;
    until("nothing from before", async || (!widget.text().await.contains("What you said before")).then_some(())).await;
}

#[tokio::test]
async fn planning_and_reviewing_makes_no_request_and_sets_no_cookie() {
    let visitor = has_planned().await;
    visitor.comes_back_on("2027-03-01").await;
    visitor.hears("ready", 1).await;
    let before = visitor.requests();
    let widget = visitor.widget();
    widget.press_on(REVIEW).await;
    widget.chooses("first-steps.s1.better", "Yes").await;
    widget.press_on("Finish").await;
    widget.prints("Print", "quiet-report").await;
    downloads(&visitor).await;
    assert_eq!(visitor.requests(), before);
    assert!(visitor.session.driver.get_all_cookies().await.unwrap().is_empty());
    assert_eq!(visitor.kept().await.into_keys().collect::<Vec<_>>(), [KEY]);
    assert_eq!(visitor.seen::<Vec<String>>("errors").await, [""; 0]);
}
