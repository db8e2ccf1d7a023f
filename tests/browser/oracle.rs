//! Two people type in two windows at once, and an oracle knows every answer that was given.
//!
//! `STACK_UP_ANSWERS` asks for more than a few in each window: 600 take about a minute.

use std::collections::BTreeMap;
use std::env;

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::WindowHandle;

use crate::site::council;
use crate::visitor::Visitor;
use crate::wait::until;

const KEY: &str = "stack-up:collaboration";

/// Answers by script, one after the other, and writes down each of them with the time. Each window has three statements of
/// its own, and both have the fourth and the fifth.
const TYPES: &str = "
    const [own, count] = arguments;
    const root = document.querySelector('stack-up').shadowRoot;
    const labels = (question) => [...root.querySelectorAll(`[name='${question}']`)];
    window.given = [];
    let seed = own.length * 7919 + 17;
    const lot = (below) => (seed = (seed * 48271) % 2147483647) % below;
    const step = () => {
        if (given.length === count) return;
        const questions = [...own, 'participation', 'whole-view'];
        const question = questions[lot(questions.length)];
        const note = root.querySelector(`[name='${question}.note']`);
        if (note && lot(2)) {
            note.value = note.value.slice(0, 40) + String.fromCharCode(97 + lot(26));
            note.dispatchEvent(new InputEvent('input', { bubbles: true }));
        } else {
            const options = labels(question);
            options[lot(5)].click();
        }
        const marked = labels(question).find(({ checked }) => checked)?.value ?? null;
        given.push({ question, marked, note: note?.value ?? '', at: performance.timeOrigin + performance.now() });
        setTimeout(step, lot(120));
    };
    step();
    return null";

/// An answer that was given.
#[derive(Debug, Clone, Deserialize)]
struct Given {
    question: String,
    marked: Option<String>,
    note: String,
    at: f64,
}

impl Given {
    /// As it stands in what is saved.
    fn saved(&self) -> Value {
        let mut answer = json!({});
        if let Some(score) = self.marked.as_ref().and_then(|marked| marked.parse::<u32>().ok()) {
            answer["score"] = json!(score);
        }
        if !self.note.is_empty() {
            answer["note"] = json!(self.note);
        }
        answer
    }
}

fn answers() -> usize {
    env::var("STACK_UP_ANSWERS").ok().and_then(|answers| answers.parse().ok()).unwrap_or(40)
}

/// Opens the field for a note at each statement.
async fn opens_notes(visitor: &Visitor) {
    let widget = visitor.widget().in_a_hurry();
    for question in ["outcomes", "voice", "money", "whole-view", "participation"] {
        if widget.all_typed(&format!("{question}.note")).await.is_empty() {
            widget.press_at(question, "Add a note").await;
        }
    }
}

async fn given(visitor: &Visitor, count: usize) -> Vec<Given> {
    let all = async || Some(visitor.page::<Vec<Given>>("return window.given").await).filter(|all| all.len() == count);
    // As long as there is another one every now and then, there is no hurry.
    let mut seen = 0;
    loop {
        if let Some(all) = all().await {
            return all;
        }
        let more = async || Some(visitor.page::<usize>("return window.given.length").await).filter(|now| *now > seen);
        seen = until("another answer", more).await;
    }
}

#[tokio::test]
async fn every_answer_of_two_windows_is_the_last_one_or_waits_to_be_decided() {
    let visitor = Visitor::begins(council()).await;
    let driver = &visitor.session.driver;
    visitor.widget().in_a_hurry().press_on("Continue").await;
    visitor.widget().in_a_hurry().chooses("outcomes", "Mostly").await;
    visitor.has_kept(json!({"outcomes": {"score": 3}})).await;
    let windows: [WindowHandle; 2] = [driver.window().await.unwrap(), driver.new_window().await.unwrap()];
    let own = [json!(["outcomes"]), json!(["voice", "money"])];
    driver.switch_to_window(windows[1].clone()).await.unwrap();
    visitor.goes_to(council()).await;
    visitor.widget().in_a_hurry().press_on("Carry on").await;
    opens_notes(&visitor).await;
    driver.switch_to_window(windows[0].clone()).await.unwrap();
    opens_notes(&visitor).await;
    for (window, own) in windows.iter().zip(&own) {
        driver.switch_to_window(window.clone()).await.unwrap();
        let (): () = visitor.session.script(TYPES, vec![own.clone(), json!(answers())]).await;
    }
    let mut logs = Vec::new();
    for window in &windows {
        driver.switch_to_window(window.clone()).await.unwrap();
        logs.push(given(&visitor, answers()).await);
    }
    // Whatever is not saved yet is, when the person leaves.
    for window in &windows {
        driver.switch_to_window(window.clone()).await.unwrap();
        visitor.page::<()>("dispatchEvent(new Event('pagehide')); return null").await;
    }
    let mut last: BTreeMap<String, Given> = BTreeMap::new();
    let mut all = logs.concat();
    all.sort_by(|one, other| one.at.total_cmp(&other.at));
    for given in &all {
        last.insert(given.question.clone(), given.clone());
    }
    for (question, last) in &last {
        let expected = last.saved();
        let found = async || {
            let kept: Value = serde_json::from_str(visitor.kept().await.get(KEY)?).ok()?;
            let others = kept["others"].as_array().cloned().unwrap_or_default();
            let waiting =
                others.iter().filter(|other| other["question"] == *question).map(|other| other["answer"].clone());
            let versions: Vec<Value> = waiting.chain([kept["response"]["answers"][question].clone()]).collect();
            versions.contains(&expected).then_some(versions)
        };
        let versions = until(&format!("{question}: {expected}"), found).await;
        let was_given =
            |version: &Value| all.iter().any(|given| given.question == *question && given.saved() == *version);
        assert!(versions.iter().all(was_given), "{question}: {versions:?}");
        let is_shared = ["participation", "whole-view"].contains(&question.as_str());
        assert!(is_shared || versions.len() == 1, "{question} was answered in one window only: {versions:?}");
    }
    for window in &windows {
        driver.switch_to_window(window.clone()).await.unwrap();
        assert!(visitor.seen::<Vec<String>>("errors").await.is_empty());
    }
}
