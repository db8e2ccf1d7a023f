//! Saving that fails, at the first, a middle and the last write, and what the person sees of it.

use serde_json::{Value, json};

use crate::shared_computer::council_that_keeps;
use crate::site::{Council, council};
use crate::visitor::Visitor;
use crate::wait::until;

const KEY: &str = "stack-up:collaboration";
const COPY: &str = "stack-up:collaboration:damaged";
const FAILS: &str = "Your answers can’t be saved on this device just now.";
const SAVED: &str = "Saved on this device";
const DELETED: &str = "These answers were deleted from this device, maybe in another tab.";
const DAMAGED: &str = "There are saved answers here that can’t be read.";
const NEWER: &str = "There are answers here that a newer version of this page saved.";

/// Time goes by quickly for what is tried again, and there is room for so many writes of ours.
const FAULTS: &str = "{ const { setTimeout: original } = window;
    window.setTimeout = (call, after, ...given) => original(call, after === 5000 ? 50 : after, ...given);
    window.faults = { writes: 0, from: Infinity, to: Infinity };
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
        if (!key.startsWith('stack-up:')) return setItem.call(this, key, value);
        faults.writes += 1;
        if (faults.writes >= faults.from && faults.writes < faults.to) throw new DOMException('no room', 'QuotaExceededError');
        return setItem.call(this, key, value);
    }; }";

fn page() -> Council {
    council().with_script("/faults.js", FAULTS)
}

/// The answers that a person gives one after the other, each saved by itself.
const ANSWERS: [(&str, &str, &str); 3] = [
    ("viewpoint", "Only myself", "me"),
    ("viewpoint", "My team", "team"),
    ("viewpoint", "A partnership", "partnership"),
];

#[tokio::test]
async fn a_write_that_fails_is_said_loses_nothing_and_is_made_up_for_by_itself() {
    let visitor = Visitor::opens(page()).await;
    for failing in 0..ANSWERS.len() {
        visitor.forgets().await;
        visitor.goes_to(page()).await;
        let widget = visitor.widget();
        widget.in_a_hurry().press_on("Start").await;
        for (place, (question, label, option)) in ANSWERS.iter().enumerate() {
            if place == failing {
                visitor.page::<()>("faults.from = faults.writes + 1; faults.to = Infinity; return null").await;
            }
            widget.chooses(question, label).await;
            if place == failing {
                widget.says(FAILS).await;
                assert_eq!(widget.marked(question).await, [*option]);
                widget.press("Download my answers").await;
                let answers = visitor.downloaded().await.json()["answers"].clone();
                assert_eq!(answers, json!({"viewpoint": {"chosen": [option]}}));
                // The person does nothing more: it saves by itself as soon as it can.
                visitor.page::<()>("faults.to = 0; return null").await;
            }
            widget.says(SAVED).await;
            visitor.has_kept(json!({"viewpoint": {"chosen": [option]}})).await;
            assert!(!widget.text().await.contains(FAILS));
        }
        assert!(visitor.seen::<Vec<String>>("errors").await.is_empty());
    }
}

async fn answers_first(visitor: &Visitor) {
    let widget = visitor.widget();
    widget.in_a_hurry().press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    widget.says(SAVED).await;
}

#[tokio::test]
async fn what_the_page_clears_while_in_use_is_told_and_can_be_saved_again() {
    let visitor = Visitor::opens(page()).await;
    answers_first(&visitor).await;
    let widget = visitor.widget();
    visitor.page::<()>("localStorage.clear(); return null").await;
    widget.writes("subject", "Hospital discharge").await;
    widget.says(DELETED).await;
    assert!(visitor.kept().await.is_empty());
    assert_eq!(widget.typed("subject").await, "Hospital discharge");
    widget.press("Save again").await;
    let both = json!({"subject": {"text": "Hospital discharge"}, "viewpoint": {"chosen": ["team"]}});
    visitor.has_kept(both).await;
    widget.says(SAVED).await;
}

#[tokio::test]
async fn what_another_script_spoils_is_told_once_copied_aside_and_saved_anew() {
    let visitor = Visitor::opens(page()).await;
    answers_first(&visitor).await;
    let widget = visitor.widget();
    visitor.page::<()>(&format!("localStorage.setItem('{KEY}', 'accepted'); return null")).await;
    widget.writes("subject", "Hospital discharge").await;
    widget.says(DAMAGED).await;
    let both = json!({"subject": {"text": "Hospital discharge"}, "viewpoint": {"chosen": ["team"]}});
    visitor.has_kept(both).await;
    assert_eq!(visitor.kept().await[COPY], "accepted");
    widget.press("Download what was saved").await;
    assert_eq!(visitor.downloaded().await.text, "accepted");
    widget.press_on("Continue").await;
    assert!(!widget.text().await.contains(DAMAGED), "it is said once");
}

#[tokio::test]
async fn what_a_newer_widget_saves_meanwhile_is_told_and_left_alone() {
    let visitor = Visitor::opens(page()).await;
    answers_first(&visitor).await;
    let widget = visitor.widget();
    let newer = r#"{"format":"stack-up-saved","formatVersion":99}"#;
    visitor.page::<()>(&format!("localStorage.setItem('{KEY}', '{newer}'); return null")).await;
    widget.writes("subject", "Hospital discharge").await;
    widget.says(NEWER).await;
    widget.says(FAILS).await;
    assert_eq!(visitor.kept().await[KEY], newer);
    widget.press("Download my answers").await;
    assert_eq!(visitor.downloaded().await.json()["answers"]["subject"]["text"], "Hospital discharge");
}

/// Fills the first field with so many letters.
fn fill(length: usize) -> String {
    format!(
        "const field = document.querySelector('stack-up').shadowRoot.querySelector('[name=subject]');
        field.value = 'x'.repeat({length}); field.dispatchEvent(new InputEvent('input', {{bubbles: true}})); return null"
    )
}

const LITTLE_ROOM: &str = "There is not much room left here. Please download your answers, to be on the safe side.";
const TOO_LONG: &str = "Please shorten the longest one, which answers: Which collaboration do you have in mind?";

#[tokio::test]
async fn answers_that_near_four_mebibytes_are_saved_with_a_warning_and_longer_ones_are_named() {
    let visitor = Visitor::opens(page()).await;
    answers_first(&visitor).await;
    let widget = visitor.widget();
    visitor.page::<()>(&fill(4_000_000)).await;
    widget.says(LITTLE_ROOM).await;
    let kept = until("the long answer", async || {
        let kept = visitor.kept().await.remove(KEY)?;
        (kept.len() > 4_000_000).then_some(kept)
    })
    .await;
    visitor.page::<()>(&fill(4_300_000)).await;
    widget.says(TOO_LONG).await;
    assert_eq!(visitor.kept().await[KEY], kept, "what was saved stays");
    widget.press("Download my answers").await;
    widget.says(TOO_LONG).await;
    let length = "return document.querySelector('stack-up').shadowRoot.querySelector('[name=subject]').value.length";
    assert_eq!(visitor.page::<usize>(length).await, 4_300_000, "the words stay on the screen");
    visitor.page::<()>(&fill(10)).await;
    widget.says(SAVED).await;
    let kept: Value = visitor.kept_answers(KEY).await;
    assert_eq!(kept["subject"]["text"], "xxxxxxxxxx");
}

#[tokio::test]
async fn where_nothing_is_saved_there_is_a_warning_too_before_a_download_is_too_long_to_be_opened() {
    let visitor = Visitor::begins(council_that_keeps("none")).await;
    let widget = visitor.widget();
    visitor.page::<()>(&fill(4_000_000)).await;
    widget.says(LITTLE_ROOM).await;
    visitor.page::<()>(&fill(4_300_000)).await;
    widget.says(TOO_LONG).await;
    assert!(!widget.text().await.contains("can’t be saved"), "nobody wanted to save anything");
    visitor.page::<()>(&fill(10)).await;
    until("no more warning", async || (!widget.text().await.contains("longest one")).then_some(())).await;
    assert!(!widget.text().await.contains(LITTLE_ROOM));
    widget.press("Download my answers").await;
    assert_eq!(visitor.downloaded().await.json()["answers"]["subject"]["text"], "xxxxxxxxxx");
    assert!(visitor.kept().await.is_empty());
}
