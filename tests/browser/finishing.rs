//! "Finish and delete from this device": in every mode it leaves nothing behind.

use serde_json::{Value, json};

use crate::resident::residents;
use crate::shared_computer::{council_that_keeps, holds_nothing, offers};
use crate::shortcut::{Given, MY_PAGE, REPORT};
use crate::site::{Council, council};
use crate::visitor::Visitor;

/// What is answered about a collaboration; its name is no example of a hint.
const WALK: Given = &[
    &[("subject", "The lantern walk"), ("viewpoint", "team"), ("hopes.own", "The lantern walk again")],
    &[("outcomes", "3"), ("voice", "not-sure"), ("voice.who", "Those at the lantern walk")],
    &[],
    &[],
    &[],
    &[],
    &[],
    &[],
];

const FINISH: &str = "Finish and delete from this device";

/// Goes to the end with some answers, presses the button, and looks for what is left.
async fn leaves_nothing(page: Council, given: Given<'_>, words: &str) {
    let visitor = Visitor::opens(page).await;
    let widget = visitor.widget();
    widget.rushes(given).await;
    widget.says(words).await;
    widget.press(FINISH).await;
    widget.has_focus_on("Delete your answers?").await;
    widget.press("Keep my answers").await;
    widget.has_focus_on(FINISH).await;
    widget.says(words).await;
    widget.press(FINISH).await;
    widget.says("You may like to download them first.").await;
    widget.press(FINISH).await;
    widget.says("Your answers are deleted from this device.").await;
    for _ in 0..2 {
        is_clean(&visitor, words).await;
        visitor.goes_to_address("/empty").await;
        visitor.session.driver.back().await.unwrap();
        offers(widget, "Start").await;
    }
    is_clean(&visitor, words).await;
    widget.in_a_hurry().press_on("Start").await;
    is_clean(&visitor, words).await;
}

/// Nothing of the answers is kept, stands on the page, or is in any field.
async fn is_clean(visitor: &Visitor, words: &str) {
    for storage in ["localStorage", "sessionStorage"] {
        holds_nothing(visitor, storage).await;
    }
    let all = "const root = document.querySelector('stack-up').shadowRoot;
        const fields = [...root.querySelectorAll('input, textarea')];
        return [root.textContent, location.href, ...fields.map((field) => field.value),
            ...fields.filter(({ checked }) => checked).map(({ name }) => `${name} is marked`)]";
    let all: Vec<String> = visitor.page(all).await;
    let found: Vec<&String> = all.iter().filter(|text| text.contains(words) || text.ends_with("is marked")).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[tokio::test]
async fn finish_and_delete_leaves_nothing_behind_in_any_mode() {
    for storage in ["local", "session", "none"] {
        leaves_nothing(council_that_keeps(storage), WALK, "antern walk").await;
    }
}

#[tokio::test]
async fn finish_and_delete_leaves_nothing_of_my_page_behind() {
    leaves_nothing(residents(), MY_PAGE, "Singing on buses").await;
}

#[tokio::test]
async fn no_field_is_one_that_a_browser_fills_or_sends() {
    let fields = "const root = document.querySelector('stack-up').shadowRoot;
        return [root.querySelectorAll('form, [formaction], [type=submit]').length,
            ...[...root.querySelectorAll('input, textarea')].map((field) => `${field.name}: ${field.getAttribute('autocomplete')}`)]";
    let mut seen = 0;
    for (page, given) in [(council(), REPORT), (residents(), MY_PAGE)] {
        let visitor = Visitor::opens(page).await;
        let widget = visitor.widget().in_a_hurry();
        offers(widget, "Start").await;
        for step in 0..=given.len() {
            let found: Vec<Value> = visitor.page(fields).await;
            assert_eq!(found[0], json!(0));
            for field in &found[1..] {
                assert!(field.as_str().unwrap().ends_with(": off"), "{field}");
            }
            seen += found.len();
            if let Some(answers) = given.get(step) {
                widget.press_on(if step == 0 { "Start" } else { "Continue" }).await;
                for (name, value) in *answers {
                    widget.gives(name, value).await;
                }
            }
        }
        widget.press_on("Finish").await;
        let found: Vec<Value> = visitor.page(fields).await;
        assert!(found[1..].iter().all(|field| field.as_str().unwrap().ends_with(": off")), "{found:?}");
        assert_eq!(visitor.page::<String>("return location.search").await, "");
    }
    assert!(seen > 200, "{seen} fields were looked at");
}

#[tokio::test]
async fn a_page_that_back_brings_back_shows_nothing_that_was_deleted_meanwhile() {
    // Some browsers tell of it before the page is seen.
    let comes_back = "Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        delete document.visibilityState; return null";
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.writes("subject", "The lantern walk").await;
    visitor.has_kept(json!({"subject": {"text": "The lantern walk"}})).await;
    visitor.page::<()>(comes_back).await;
    widget.press_on("Continue").await;
    widget.press_on("Back").await;
    assert_eq!(widget.typed("subject").await, "The lantern walk");
    let leaves = "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        localStorage.removeItem('stack-up:collaboration'); return null";
    visitor.page::<()>(leaves).await;
    visitor.page::<()>(comes_back).await;
    widget.says("Your answers are deleted from this device.").await;
    is_clean(&visitor, "antern walk").await;
}
