//! A file with other answers than those that are here: the person chooses, and nothing goes without their word.

use serde_json::{Value, json};

use crate::opening::file;
use crate::shortcut::REPORT;
use crate::site::council;
use crate::visitor::Visitor;

/// Someone with answers, and a file with others.
async fn has_both() -> Visitor {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget().in_a_hurry();
    widget.writes("subject", "Hospital discharge").await;
    widget.chooses("viewpoint", "My team").await;
    widget.press_on("Continue").await;
    widget.chooses("outcomes", "Mostly").await;
    visitor.has_kept(here()).await;
    let there = json!({
        "subject": {"text": "Buses"}, "viewpoint": {"chosen": ["team"]},
        "hopes": {"chosen": ["fit", "own-1"], "own": [{"id": "own-1", "text": "fewer forms"}]},
        "first-steps": {"items": [{"id": "s1", "step": "Meet", "who": "Ann"}]}
    });
    widget.press_on("Back").await;
    widget.press_on("Back").await;
    widget.picks_file(file(there)).await;
    widget.has_focus_on("Which answers do you want?").await;
    visitor
}

fn here() -> Value {
    json!({"subject": {"text": "Hospital discharge"}, "viewpoint": {"chosen": ["team"]}, "outcomes": {"score": 3}})
}

#[tokio::test]
async fn what_is_here_can_be_kept() {
    let visitor = has_both().await;
    let widget = visitor.widget();
    widget.press_on("Keep what is here").await;
    widget.press_on("Carry on").await;
    assert_eq!(visitor.kept_answers("stack-up:collaboration").await, here());
    assert_eq!(widget.downloads().await.json()["answers"], here());
}

#[tokio::test]
async fn what_is_in_the_file_takes_the_place_after_what_is_here_could_be_downloaded() {
    let visitor = has_both().await;
    let widget = visitor.widget();
    widget.says("the ones that are here will be gone, so download them first").await;
    widget.press("Download what is here").await;
    assert_eq!(visitor.downloaded().await.json()["answers"], here());
    widget.press("Take what is in the file").await;
    widget.says("Your file is open: its answers are here now.").await;
    widget.press_on("Carry on").await;
    let file = widget.downloads().await.json();
    assert_eq!(file["answers"]["subject"]["text"], "Buses");
    assert_eq!(file["answers"]["outcomes"], json!(null));
    // For other tabs, what was taken is later than what was there, and what it does not answer is cleared.
    let kept: Value = serde_json::from_str(&visitor.kept().await["stack-up:collaboration"]).unwrap();
    assert_eq!(kept["stamps"]["outcomes"]["revision"], 2, "{kept}");
}

#[tokio::test]
async fn both_can_be_looked_at_in_words_before_choosing() {
    let visitor = has_both().await;
    let widget = visitor.widget();
    widget.unfolds("Look at both", 0).await;
    let rows = "return [...document.querySelector('stack-up').shadowRoot.querySelectorAll('.both-answers li')]
        .map((row) => [row.firstElementChild.textContent,
            ...[...row.querySelectorAll('.both > div')].map((side) => side.innerText.trim().split(/\\s*\\n\\s*/).join(' | '))])";
    let rows: Vec<Vec<String>> = visitor.page(rows).await;
    let expected = [
        ["Which collaboration do you have in mind?", "Here | Hospital discharge", "In the file | Buses"],
        [
            "What do you hope that working together will bring?",
            "Here | No answer",
            "In the file | Support that fits together around each person | fewer forms",
        ],
        [
            "Our results lead us to talk with partners about what to do together.",
            "Here | Mostly",
            "In the file | No answer",
        ],
    ];
    assert_eq!(rows[..3], expected);
    assert_eq!(rows[3][1], "Here | No answer");
    assert!(rows[3][2].contains("Meet") && rows[3][2].contains("Ann"), "{rows:?}");
    assert_eq!(rows.len(), 4);
    widget.press_on("Keep what is here").await;
}

#[tokio::test]
async fn a_file_with_the_same_answers_asks_nothing() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    widget.rushes(REPORT).await;
    let file = widget.downloads().await;
    let before = visitor.kept().await;
    assert_eq!(widget.drops_file(".stack-up", &file.text).await, [false, false]);
    widget.says("Your file is open: its answers are here now.").await;
    assert_eq!(visitor.kept().await, before);
    assert_eq!(widget.press_on("Carry on").await, "Hospital discharge");
}
