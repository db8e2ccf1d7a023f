//! A widget, as the person sees it and uses it.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};

use crate::keyboard::Stop;
use crate::visitor::Visitor;
use crate::wait::{becomes, until};

const SCRIPT: &str = include_str!("page/widget.js");
const CLICK: &str = "arguments[0].click()";
/// The key at the end of a line, as drivers know it.
const ENTER: &str = "\u{e007}";

/// A widget on a page.
#[derive(Clone, Copy)]
pub struct Widget<'a> {
    visitor: &'a Visitor,
    path: &'a str,
    is_in_a_hurry: bool,
}

/// What stands in the place of a widget that can't be shown.
#[derive(Debug, Clone, PartialEq, serde::Deserialize)]
pub struct Alert {
    pub words: String,
    pub lang: String,
}

impl<'a> Widget<'a> {
    /// The widget at a selector; ` >>> ` leads into a shadow root.
    pub fn at(visitor: &'a Visitor, path: &'a str) -> Self {
        Widget { visitor, path, is_in_a_hurry: false }
    }

    /// The same, used by script instead of mouse and keys: on the way to what a test is about.
    pub fn in_a_hurry(self) -> Self {
        Widget { is_in_a_hurry: true, ..self }
    }

    /// The person who uses it.
    pub fn visitor(self) -> &'a Visitor {
        self.visitor
    }
}

// What is there.
impl Widget<'_> {
    /// Asks `page/widget.js`.
    pub async fn ask<T: DeserializeOwned>(&self, verb: &str, given: Value) -> T {
        self.visitor.session.script(SCRIPT, self.arguments(verb, given)).await
    }

    fn arguments(&self, verb: &str, given: Value) -> Vec<Value> {
        let Value::Array(given) = given else { panic!("{given} is no list") };
        [json!(self.path), json!(verb)].into_iter().chain(given).collect()
    }

    /// The heading of the step; empty while there is none.
    pub async fn heading(&self) -> String {
        self.ask::<Option<String>>("heading", json!([])).await.unwrap_or_default()
    }

    /// Waits for a step.
    pub async fn stands_at(&self, heading: &str) {
        becomes(heading.to_owned(), async || self.heading().await).await;
    }

    /// Which step it is, in words.
    pub async fn progress(&self) -> String {
        self.ask("progress", json!([])).await
    }

    /// The language of the widget.
    pub async fn language(&self) -> String {
        self.ask("language", json!([])).await
    }

    /// All that can be read.
    pub async fn text(&self) -> String {
        self.ask("text", json!([])).await
    }

    /// Waits until something can be read.
    pub async fn says(&self, words: &str) {
        until(&format!("“{words}”"), async || self.text().await.contains(words).then_some(())).await;
    }

    /// The buttons that are there.
    pub async fn buttons(&self) -> Vec<String> {
        self.ask("buttons", json!([])).await
    }

    /// Whether there is a button.
    pub async fn has_button(&self, words: &str) -> bool {
        self.buttons().await.iter().any(|button| button == words)
    }

    /// The values that are marked under a question.
    pub async fn marked(&self, question: &str) -> Vec<String> {
        self.ask("marked", json!([question])).await
    }

    /// The options of a question that can be seen.
    pub async fn offered(&self, question: &str) -> Vec<String> {
        self.ask("offered", json!([question])).await
    }

    /// What is written in a field; empty where there is none.
    pub async fn typed(&self, name: &str) -> String {
        self.all_typed(name).await.concat()
    }

    /// What is written in each of the fields that share a name.
    pub async fn all_typed(&self, name: &str) -> Vec<String> {
        self.ask("typed", json!([name])).await
    }

    /// The element that has the focus.
    pub async fn stop(&self) -> Option<Stop> {
        self.ask("stop", json!([])).await
    }

    /// Waits until the focus is on an element with these words, and it can be seen.
    pub async fn has_focus_on(&self, words: &str) {
        let words_and_seen = async || self.stop().await.map(|stop| (stop.words, stop.seen));
        becomes(Some((words.to_owned(), true)), words_and_seen).await;
    }
}

// What a person does.
impl Widget<'_> {
    /// Presses a button.
    pub async fn press(&self, words: &str) {
        self.click("button", json!([words])).await;
    }

    /// Presses a button of a question.
    pub async fn press_at(&self, question: &str, words: &str) {
        self.click("button", json!([words, question])).await;
    }

    /// Presses a button that leads to another step, and gives the heading of that one.
    pub async fn press_on(&self, words: &str) -> String {
        let step = async || Some(self.heading().await).filter(|heading| !heading.is_empty());
        let before = until("a step", step).await;
        self.press(words).await;
        let heading = async || Some(self.heading().await).filter(|heading| *heading != before && !heading.is_empty());
        until(&format!("the step after “{before}”"), heading).await
    }

    /// Goes on, so many steps, in a hurry.
    pub async fn goes_on(&self, steps: usize) {
        for _ in 0..steps {
            self.in_a_hurry().press_on("Continue").await;
        }
    }

    /// Clicks the label of an option.
    pub async fn chooses(&self, question: &str, words: &str) {
        self.click("option", json!([question, words])).await;
    }

    /// Types into a field.
    pub async fn writes(&self, name: &str, text: &str) {
        self.writes_at(name, 0, text).await;
    }

    /// Types into one of the fields that share a name.
    pub async fn writes_at(&self, name: &str, place: usize, text: &str) {
        let field = self.click("field", json!([name, place])).await;
        if self.is_in_a_hurry {
            let (): () = self.ask("enter", json!([name, place, text])).await;
        } else {
            // A click puts the caret where it was, and some drivers leave it there.
            let (): () = self.ask("end", json!([name, place])).await;
            // WebKit's driver has a key for the end of a line, and drops the sign for it.
            let keys = text.replace('\n', ENTER);
            field.send_keys(keys).await.expect("the field takes keys");
        }
    }

    /// Pastes into a field, which takes any text at once.
    pub async fn pastes(&self, name: &str, text: &str) {
        self.pastes_at(name, 0, text).await;
    }

    /// Pastes into one of the fields that share a name.
    pub async fn pastes_at(&self, name: &str, place: usize, text: &str) {
        until(&format!("the field {name}"), async || self.find("field", json!([name, place])).await).await;
        let pasted: bool = self.ask("paste", json!([name, place, text])).await;
        assert!(pasted, "{name} takes what is pasted");
    }

    /// Gives a field for a day one such as 2026-12-01.
    pub async fn picks_day(&self, name: &str, day: &str) {
        until(&format!("the day {name}"), async || self.ask::<Option<bool>>("day", json!([name, day])).await).await;
    }

    /// Opens what is folded behind words.
    pub async fn unfolds(&self, words: &str, place: usize) {
        self.click("summary", json!([words, place])).await;
    }

    /// Selects what is in a field, and deletes it.
    pub async fn wipes(&self, name: &str) {
        // Keys go to what has the focus, which only a real click gives.
        Widget { is_in_a_hurry: false, ..*self }.click("field", json!([name, 0])).await;
        let chain = self.visitor.session.driver.action_chain();
        let select_all = chain.key_down(Key::Control).send_keys("a").key_up(Key::Control);
        select_all.send_keys(Key::Delete).perform().await.expect("the field takes keys");
    }

    /// Scrolls to an element, and clicks it, as soon as it is there.
    async fn click(&self, verb: &str, given: Value) -> WebElement {
        let what = format!("{verb} {given}");
        until(&what, async || {
            let element = self.find(verb, given.clone()).await?;
            let clicked = if self.is_in_a_hurry {
                element.handle().execute(CLICK, vec![element.to_json().ok()?]).await.map(|_| true)
            } else {
                self.visitor.session.clicks(&element, verb == "field").await
            };
            // It may have been replaced in the meantime, or something may cover it for a moment.
            clicked.unwrap_or_default().then_some(element)
        })
        .await
    }

    async fn find(&self, verb: &str, given: Value) -> Option<WebElement> {
        self.visitor.session.element(SCRIPT, self.arguments(verb, given)).await
    }
}
