//! What goes on my page, and copying it: the person says what leaves the screen, and the words arrive as they were.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::shortcut::MY_PAGE;
use crate::site::{Council, council_with};
use crate::visitor::Visitor;
use crate::wait::{becomes, until};
use crate::widget::Widget;

const PARTS: [&str; 10] = [
    "What I am good at",
    "What I can share",
    "What I want to learn",
    "My story",
    "What I care about",
    "People and places",
    "My hopes",
    "What I plan",
    "What I ask of Gwynfa Council",
    "What Gwynfa Council agreed to do",
];

/// The ids of the parts that are ticked at first.
const TICKED: [&str; 8] = ["good-at", "share", "learn", "story", "hopes", "plan", "asks", "agreed"];

/// What is copied when nothing was ticked or unticked.
const COPIED: &str = include_str!("page/my-page.txt");
const CY_COPIED: &str = include_str!("page/my-page-cy.txt");

/// Ways of a browser not to copy.
const REFUSALS: [&str; 3] = [
    "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })",
    "navigator.clipboard.writeText = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'))",
    "navigator.clipboard.writeText = () => { throw new TypeError('no clipboard') }",
];

/// A page with a letter beside the widget, which takes what is pasted.
fn letter() -> Council {
    let page = r#"<stack-up questionnaire="strengths" organisation="Gwynfa Council"></stack-up>
        <p><label>A letter <textarea id="letter"></textarea></label></p>"#;
    council_with(page).where_the_printer_waits().on_day("2026-11-22")
}

/// A person who has got to my page.
async fn has_a_page() -> Visitor {
    let visitor = Visitor::opens(letter()).await;
    visitor.widget().rushes(MY_PAGE).await;
    visitor.widget().stands_at("My page").await;
    visitor
}

/// Presses a key along with the control key.
async fn controls(visitor: &Visitor, key: &str) {
    let chain = visitor.session.driver.action_chain().key_down(Key::Control).send_keys(key).key_up(Key::Control);
    chain.perform().await.expect("the keys are pressed");
}

/// Pastes into the letter, which then holds nothing else.
async fn pastes(visitor: &Visitor) -> String {
    let (): () = visitor.page("letter.value = ''; letter.focus(); return null").await;
    controls(visitor, "v").await;
    until("words in the letter", async || {
        Some(visitor.page::<String>("return letter.value").await).filter(|words| !words.is_empty())
    })
    .await
}

async fn copies(widget: Widget<'_>) -> String {
    widget.press("Copy as text").await;
    widget.says("Copied. You can paste it where you like.").await;
    pastes(widget.visitor()).await
}

async fn ticked(widget: Widget<'_>, parts: &[&str]) {
    becomes(parts.iter().map(|part| (*part).to_owned()).collect(), async || widget.marked("on-page").await).await;
}

#[tokio::test]
async fn every_part_that_has_words_has_a_tick_and_two_are_off_at_first() {
    let visitor = has_a_page().await;
    let widget = visitor.widget();
    widget.says("What goes on my page?").await;
    assert_eq!(widget.offered("on-page").await, PARTS);
    ticked(widget, &TICKED).await;
    assert_eq!(widget.text().await.matches("This part stays here. It is not printed or copied.").count(), 2);
    widget.says("My sister Nesta").await;
}

#[tokio::test]
async fn a_part_without_words_has_no_tick() {
    let visitor = Visitor::opens(letter()).await;
    let widget = visitor.widget();
    let mut given = [MY_PAGE[0]; 11].map(|_| &[][..]);
    given[5] = MY_PAGE[5];
    given[7] = &[("places", "The library")];
    widget.rushes(&given).await;
    widget.stands_at("My page").await;
    assert_eq!(widget.offered("on-page").await, ["My story", "People and places"]);
    ticked(widget, &["story"]).await;
}

#[tokio::test]
async fn what_is_ticked_is_what_is_printed_and_copied() {
    let visitor = has_a_page().await;
    let widget = visitor.widget();
    for part in ["My story", "People and places", "What I plan"] {
        widget.chooses("on-page", part).await;
    }
    ticked(widget, &["good-at", "share", "learn", "people-and-places", "hopes", "asks", "agreed"]).await;
    let on = ["Playing the harp", "People and places", "My sister Nesta", "We could mend the stile."];
    let off = ["My story", "I sang until help came.", "The old chapel", "What I plan", "Bring the choir back", "Megan"];
    let copied = copies(widget).await;
    assert!(on.iter().all(|words| copied.contains(words)), "{copied}");
    assert!(!off.iter().any(|words| copied.contains(words)), "{copied}");
    let paper = widget.prints("Print", "ticked").await;
    paper.holds(&on);
    paper.lacks(&off);
}

#[tokio::test]
async fn the_ticks_stay_when_the_language_or_an_answer_changes() {
    let visitor = has_a_page().await;
    let widget = visitor.widget();
    for part in ["My story", "What I care about"] {
        widget.chooses("on-page", part).await;
    }
    let chosen = ["good-at", "share", "learn", "care-about", "hopes", "plan", "asks", "agreed"];
    ticked(widget, &chosen).await;
    widget.press_on("Cymraeg").await;
    ticked(widget, &chosen).await;
    widget.press_on("English").await;
    widget.press_on("Change: My story").await;
    widget.writes("proud", "\nThe end.").await;
    while widget.heading().await != "My page" {
        let onward = if widget.has_button("Finish").await { "Finish" } else { "Continue" };
        widget.in_a_hurry().press_on(onward).await;
    }
    ticked(widget, &chosen).await;
}

#[tokio::test]
async fn the_file_has_every_answer_whatever_is_ticked() {
    let visitor = has_a_page().await;
    let widget = visitor.widget();
    for part in PARTS.iter().filter(|part| !["What I care about", "People and places"].contains(part)) {
        widget.chooses("on-page", part).await;
    }
    ticked(widget, &[]).await;
    widget.press("Download my answers").await;
    let answers = visitor.downloaded().await.json()["answers"].clone();
    let given: BTreeSet<&str> = answers.as_object().unwrap().keys().map(String::as_str).collect();
    let all = "skills share learn proud passions people places together future keep possible goals more different \
        step-back agreed";
    assert_eq!(given, all.split_whitespace().collect());
    assert_eq!(answers["people"], json!({"text": "My sister Nesta"}));
    let goal = json!({"id": "g1", "goal": "Bring the choir back", "step": "Ask Megan for the key, over tea",
        "when": "After the harvest", "date": "2027-03-01"});
    assert_eq!(answers["goals"], json!({"items": [goal]}));
}

#[tokio::test]
async fn the_words_are_copied_with_their_line_breaks_and_without_any_button() {
    let visitor = has_a_page().await;
    assert_eq!(copies(visitor.widget()).await, COPIED);
}

#[tokio::test]
async fn the_words_are_copied_in_welsh() {
    let visitor = has_a_page().await;
    let widget = visitor.widget();
    widget.press_on("Cymraeg").await;
    widget.press("Copïo fel testun").await;
    widget.says("Wedi’i gopïo. Gallwch ei ludo lle y mynnwch.").await;
    assert_eq!(pastes(&visitor).await, CY_COPIED);
}

/// The words stand in a field that has the focus; from there, the person's own keys copy them.
async fn are_there_to_copy(visitor: &Visitor, words: &str) {
    let field = "const field = document.querySelector('stack-up').shadowRoot.activeElement;
        return field?.matches('textarea') ? field.value : ''";
    becomes(words.to_owned(), async || visitor.page::<String>(field).await).await;
    controls(visitor, "a").await;
    controls(visitor, "c").await;
    assert_eq!(pastes(visitor).await, words);
}

#[tokio::test]
async fn where_the_browser_refuses_the_words_stand_in_a_field() {
    for refusal in REFUSALS {
        let visitor = has_a_page().await;
        let widget = visitor.widget();
        visitor.page::<()>(&format!("{refusal}; return null")).await;
        widget.press("Copy as text").await;
        widget.says("Your browser did not copy it. Here are the words, for you to select and copy.").await;
        are_there_to_copy(&visitor, COPIED).await;
        widget.press_on("Cymraeg").await;
        widget.press("Copïo fel testun").await;
        widget.says("Wnaeth eich porwr ddim ei gopïo. Dyma’r geiriau, i chi eu dewis a’u copïo.").await;
        are_there_to_copy(&visitor, CY_COPIED).await;
        assert_eq!(visitor.seen::<Vec<String>>("errors").await, [""; 0], "{refusal}");
    }
}

#[tokio::test]
async fn another_choice_takes_back_what_was_said_of_copying() {
    let visitor = has_a_page().await;
    let widget = visitor.widget();
    visitor.page::<()>(&format!("{}; return null", REFUSALS[1])).await;
    widget.press("Copy as text").await;
    widget.says("Your browser did not copy it.").await;
    widget.chooses("on-page", "My story").await;
    until("no word of it", async || (!widget.text().await.contains("Your browser did not copy it.")).then_some(()))
        .await;
    widget.press("Copy as text").await;
    widget.says("Your browser did not copy it.").await;
    let shown: String = visitor.page("return document.querySelector('stack-up').shadowRoot.activeElement.value").await;
    assert!(!shown.contains("I sang until help came."), "{shown}");
}

#[tokio::test]
async fn sharing_makes_no_request_and_sets_no_cookie() {
    let visitor = Visitor::opens(letter()).await;
    let widget = visitor.widget();
    visitor.hears("ready", 1).await;
    let before = visitor.requests();
    widget.rushes(MY_PAGE).await;
    widget.chooses("on-page", "People and places").await;
    copies(widget).await;
    widget.prints("Print", "quiet").await;
    widget.in_a_hurry().press_on("Change: What I plan").await;
    widget.press("Put it in my calendar").await;
    visitor.downloaded().await;
    assert_eq!(visitor.requests(), before);
    assert!(visitor.session.driver.get_all_cookies().await.unwrap().is_empty());
    assert_eq!(visitor.kept().await.into_keys().collect::<Vec<_>>(), ["stack-up:strengths"]);
    assert!(visitor.holds("sessionStorage").await.is_empty());
    let told: Vec<Value> = visitor.seen("events").await;
    assert!(told.iter().all(|event| !event.to_string().contains("Nesta")), "{told:?}");
    let totals = told.iter().filter(|event| event["type"] == "progress").map(|event| &event["detail"]["total"]);
    assert!(totals.clone().count() > 0 && totals.clone().all(|total| total == 16), "{told:?}");
}
