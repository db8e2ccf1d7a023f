//! Pages that change around the widget: no answer is lost.

use serde_json::{Value, json};

use crate::site::{Council, GARDEN, council_with};
use crate::visitor::Visitor;
use crate::wait::until;

const GARDEN_FILE: &str = "/files/garden.json";
const KEY: &str = "stack-up:collaboration";
const NORTH: &str = "stack-up:north:collaboration";

fn page(attributes: &str) -> Council {
    let page = format!(r#"<stack-up questionnaire="collaboration" {attributes}></stack-up><aside></aside>"#);
    council_with(&page).with_file(GARDEN_FILE, GARDEN)
}

/// A person with two answers, at the second step.
async fn at_the_second_step(council: Council) -> Visitor {
    let visitor = Visitor::opens(council).await;
    goes_to_the_second_step(&visitor).await;
    visitor
}

async fn goes_to_the_second_step(visitor: &Visitor) {
    let widget = visitor.widget().in_a_hurry();
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    widget.press_on("Continue").await;
    widget.press_at("outcomes", "Add a note").await;
    widget.writes("outcomes.note", "Falls data").await;
}

async fn does(visitor: &Visitor, script: &str) {
    let script = format!("const widget = document.querySelector('stack-up'); {script}; return null");
    visitor.page::<()>(&script).await;
}

#[tokio::test]
async fn a_widget_that_is_moved_keeps_the_step_and_the_answers() {
    let visitor = at_the_second_step(page("storage=\"none\"")).await;
    does(&visitor, "document.querySelector('aside').append(widget)").await;
    let widget = visitor.widget();
    widget.stands_at("The service user’s view").await;
    assert_eq!(widget.typed("outcomes.note").await, "Falls data");
    widget.chooses("outcomes", "Mostly").await;
    widget.press_on("Back").await;
    assert_eq!(widget.marked("viewpoint").await, ["team"]);
    assert_eq!(visitor.events("ready").await.len(), 1);
}

#[tokio::test]
async fn a_widget_that_is_taken_out_and_put_back_keeps_the_answers() {
    let visitor = Visitor::opens(page("")).await;
    for storage in ["local", "none"] {
        visitor.goes_to(page(&format!("storage=\"{storage}\" storage-key=\"{storage}\""))).await;
        goes_to_the_second_step(&visitor).await;
        does(&visitor, "window.kept = widget; widget.remove()").await;
        // The widget leaves in a microtask: it is gone by the next command.
        does(&visitor, "document.querySelector('aside').append(window.kept)").await;
        visitor.hears("ready", 2).await;
        let widget = visitor.widget();
        assert_eq!(widget.press_on("Carry on").await, "The service user’s view", "{storage}");
        assert_eq!(widget.typed("outcomes.note").await, "Falls data", "{storage}");
        widget.press_on("Back").await;
        assert_eq!(widget.marked("viewpoint").await, ["team"], "{storage}");
    }
}

#[tokio::test]
async fn a_page_that_changes_without_loading_carries_on_in_a_new_element() {
    let visitor = at_the_second_step(page("")).await;
    let leaves = "history.pushState({}, '', '/news'); document.querySelector('main').replaceChildren('News')";
    does(&visitor, leaves).await;
    let returns = "history.back(); const again = document.createElement('stack-up'); \
        again.setAttribute('questionnaire', 'collaboration'); document.querySelector('main').replaceChildren(again)";
    does(&visitor, returns).await;
    visitor.hears("ready", 2).await;
    let widget = visitor.widget();
    assert_eq!(widget.press_on("Carry on").await, "The service user’s view");
    assert_eq!(widget.typed("outcomes.note").await, "Falls data");
    assert!(visitor.seen::<Vec<String>>("errors").await.is_empty());
}

#[tokio::test]
async fn a_questionnaire_that_was_shown_is_asked_for_no_more() {
    let visitor = Visitor::opens(page("")).await;
    visitor.hears("ready", 1).await;
    visitor.has_all().await;
    does(&visitor, "performance.clearResourceTimings(); widget.replaceWith(widget.cloneNode(true))").await;
    visitor.hears("ready", 2).await;
    does(&visitor, "const again = widget.cloneNode(true); again.lang = 'cy'; widget.replaceWith(again)").await;
    visitor.hears("ready", 3).await;
    let requests = "return performance.getEntriesByType('resource').filter(({ name }) => name.includes('/questionnaires/')).length";
    assert_eq!(visitor.page::<usize>(requests).await, 0);
}

#[tokio::test]
async fn a_widget_that_comes_and_goes_while_it_loads_is_shown_once() {
    let visitor = Visitor::opens(council_with("<aside></aside>")).await;
    let flickers = "const again = document.createElement('stack-up'); const aside = document.querySelector('aside'); \
        for (let time = 0; time < 5; time += 1) { again.setAttribute('questionnaire', time % 2 ? 'strengths' : 'collaboration'); \
        aside.append(again); again.remove(); } aside.append(again)";
    does(&visitor, flickers).await;
    visitor.widget().stands_at("How do you stack up?").await;
    assert_eq!(visitor.events("ready").await.len(), 1);
    assert!(visitor.seen::<Vec<String>>("errors").await.is_empty());
}

#[tokio::test]
async fn a_widget_that_is_moved_while_it_loads_is_shown_once_and_keeps_its_answers() {
    let far = "<stack-up questionnaire=\"collaboration\" storage=\"none\"></stack-up><div style=\"height: 4000px\"></div><aside></aside>";
    let visitor = Visitor::opens(council_with(far).where_files_wait()).await;
    does(&visitor, "document.querySelector('aside').append(widget); window.answer()").await;
    does(&visitor, "document.querySelector('main').prepend(widget)").await;
    goes_to_the_second_step(&visitor).await;
    does(&visitor, "scrollTo(0, 9000)").await;
    does(&visitor, "scrollTo(0, 0)").await;
    let widget = visitor.widget();
    widget.chooses("outcomes", "Mostly").await;
    assert_eq!(widget.typed("outcomes.note").await, "Falls data");
    assert_eq!(visitor.events("ready").await.len(), 1);
}

#[tokio::test]
async fn a_widget_far_from_the_screen_becomes_eager_when_that_is_asked_for() {
    let far = "<div style=\"height: 4000px\"></div><stack-up questionnaire=\"collaboration\"></stack-up>";
    let visitor = Visitor::opens(council_with(far)).await;
    does(&visitor, "widget.setAttribute('loading', 'eager')").await;
    visitor.hears("ready", 1).await;
    does(&visitor, "widget.removeAttribute('loading')").await;
    visitor.widget().press_on("Start").await;
    assert_eq!(visitor.events("ready").await.len(), 1, "a widget that is there stays there");
}

#[tokio::test]
async fn a_widget_that_is_taken_out_keeps_what_was_typed_last() {
    let visitor = at_the_second_step(page("").where_no_timer_fires()).await;
    does(&visitor, "widget.remove()").await;
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}, "outcomes": {"note": "Falls data"}})).await;
}

#[tokio::test]
async fn another_questionnaire_takes_the_place_and_the_first_comes_back_with_its_answers() {
    let visitor = at_the_second_step(page("")).await;
    let widget = visitor.widget();
    does(&visitor, &format!("widget.setAttribute('questionnaire', '{GARDEN_FILE}')")).await;
    widget.stands_at("How does our community garden stack up?").await;
    widget.press_on("Start").await;
    widget.writes("name", "Ffynnon").await;
    does(&visitor, "widget.setAttribute('questionnaire', 'collaboration')").await;
    widget.stands_at("How do you stack up?").await;
    assert_eq!(widget.press_on("Carry on").await, "The service user’s view");
    assert_eq!(widget.typed("outcomes.note").await, "Falls data");
    assert_eq!(visitor.kept_answers("stack-up:garden").await, json!({"name": {"text": "Ffynnon"}}));
}

#[tokio::test]
async fn another_questionnaire_and_back_loses_nothing_where_nothing_is_kept() {
    let visitor = at_the_second_step(page("storage=\"none\"")).await;
    let widget = visitor.widget();
    does(&visitor, &format!("widget.setAttribute('questionnaire', '{GARDEN_FILE}')")).await;
    widget.press_on("Start").await;
    widget.writes("name", "Ffynnon").await;
    does(&visitor, "widget.setAttribute('questionnaire', 'collaboration')").await;
    widget.stands_at("How do you stack up?").await;
    assert_eq!(widget.press_on("Carry on").await, "The service user’s view");
    assert_eq!(widget.typed("outcomes.note").await, "Falls data");
}

#[tokio::test]
async fn another_storage_takes_the_answers_along() {
    let visitor = at_the_second_step(page("storage=\"none\"")).await;
    let widget = visitor.widget();
    does(&visitor, "widget.setAttribute('storage', 'local')").await;
    visitor.hears("ready", 2).await;
    assert_eq!(widget.press_on("Carry on").await, "The service user’s view");
    assert_eq!(widget.typed("outcomes.note").await, "Falls data");
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}, "outcomes": {"note": "Falls data"}})).await;
}

#[tokio::test]
async fn another_storage_key_loses_no_answer() {
    let visitor = at_the_second_step(page("")).await;
    let widget = visitor.widget();
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}, "outcomes": {"note": "Falls data"}})).await;
    does(&visitor, "widget.setAttribute('storage-key', 'north')").await;
    visitor.hears("ready", 2).await;
    until("a start page", async || Some(widget.buttons().await).filter(|buttons| !buttons.is_empty())).await;
    let kept = visitor.kept_answers(KEY).await;
    assert_eq!(kept, json!({"viewpoint": {"chosen": ["team"]}, "outcomes": {"note": "Falls data"}}));
}

#[tokio::test]
async fn what_is_kept_under_another_storage_key_is_not_overwritten() {
    let visitor = Visitor::begins(page("storage-key=\"north\"")).await;
    let widget = visitor.widget();
    widget.chooses("viewpoint", "A partnership").await;
    widget.in_a_hurry().writes("subject", "Up north").await;
    // These answers are of last winter.
    visitor.goes_to_address("/empty").await;
    let mut winter: Value = serde_json::from_str(&visitor.kept().await[NORTH]).unwrap();
    for time in ["startedAt", "updatedAt"] {
        winter["response"][time] = json!("2026-01-02T03:04:05Z");
    }
    visitor.had_kept(NORTH, &winter.to_string()).await;
    visitor.goes_to(page("storage-key=\"south\"")).await;
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    does(&visitor, "widget.setAttribute('storage-key', 'north')").await;
    visitor.hears("ready", 2).await;
    widget.press_on("Carry on").await;
    widget.press_on("Continue").await;
    widget.chooses("outcomes", "Mostly").await;
    let north = visitor.kept_answers(NORTH).await;
    assert_eq!(north["subject"]["text"], "Up north", "{north}");
}

#[tokio::test]
async fn what_another_tab_deletes_while_the_element_is_out_of_the_page_stays_deleted() {
    let visitor = Visitor::begins(page("")).await;
    visitor.widget().chooses("viewpoint", "My team").await;
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}})).await;
    let leaves = "const widget = document.querySelector('stack-up'); widget.remove(); return new Promise((done) =>
        setTimeout(() => { localStorage.removeItem('stack-up:collaboration'); document.body.append(widget); done(null); }))";
    visitor.page::<()>(leaves).await;
    let widget = visitor.widget();
    widget.press_on("Carry on").await;
    assert_eq!(widget.marked("viewpoint").await, ["team"]);
    widget.says("These answers were deleted from this device, maybe in another tab.").await;
    assert!(visitor.kept().await.is_empty());
    widget.press("Save again").await;
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}})).await;
}
