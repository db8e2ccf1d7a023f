//! What an earlier questionnaire asked, and this one does not, is handed back.

use serde_json::{Value, json};

use crate::site::council;
use crate::visitor::Visitor;
use crate::wait::{becomes, until};

const KEY: &str = "stack-up:collaboration";

#[tokio::test]
async fn answers_to_questions_that_are_gone_stand_below_the_report_and_in_the_file() {
    let text = include_str!("../old/saved-1-collaboration.json");
    let mut kept: Value = serde_json::from_str(text).unwrap();
    kept["place"] = json!("report");
    kept["chosenLanguage"] = json!("en");
    kept["response"]["answers"]["shed"] = json!({"text": "What we said about the shed"});
    let visitor = Visitor::opens(council()).await;
    visitor.had_kept(KEY, &kept.to_string()).await;
    let widget = visitor.widget();
    widget.press_on("Carry on").await;
    widget.says("Answers to earlier questions").await;
    widget.says("What we said about the shed").await;
    let told = "return [...document.querySelector('stack-up').shadowRoot.querySelectorAll('.set-aside li p')]
        .map((line) => line.innerText)";
    assert_eq!(visitor.page::<Vec<String>>(told).await, ["shed", "What we said about the shed"]);
    copies_each_by_its_own_button(&visitor).await;
    widget.press("Download my answers").await;
    let file = visitor.downloaded().await.json();
    assert_eq!(file["setAside"], json!([{"question": "shed", "answer": {"text": "What we said about the shed"}}]));
    assert_eq!(file["answers"]["outcomes"], json!({"score": 4, "note": "Falls data,\nlast March"}));
    widget.press_on("Back to my answers").await;
    assert!(!widget.text().await.contains("Answers to earlier questions"));
    // The first version of what is saved became the second, with nothing lost.
    let kept: Value = serde_json::from_str(&visitor.kept().await[KEY]).unwrap();
    assert_eq!((&kept["formatVersion"], &kept["response"]["setAside"]), (&json!(2), &file["setAside"]));
    visitor.reloads().await;
    widget.press_on("Carry on").await;
    assert!(visitor.seen::<Vec<String>>("errors").await.is_empty());
}

/// Where the browser does not copy, it is said beside the button, and the words are there to select.
async fn copies_each_by_its_own_button(visitor: &Visitor) {
    let widget = visitor.widget();
    let refuses = "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }); return null";
    visitor.page::<()>(refuses).await;
    let selected = "const { activeElement } = document.querySelector('stack-up').shadowRoot;
        return [activeElement.value ?? '', activeElement.closest('.set-aside') !== null]";
    let words = async || visitor.page::<(String, bool)>(selected).await;
    widget.press("Copy as text: Answers to earlier questions").await;
    becomes(("shed\nWhat we said about the shed\n".to_owned(), true), words).await;
    widget.press("Copy as text").await;
    let (report, is_beside) =
        until("the report to select", async || Some(words().await).filter(|(words, _)| words.contains("Falls data")))
            .await;
    assert!(!is_beside && !report.contains("What we said about the shed"), "{report}");
    assert_eq!(widget.text().await.matches("Your browser did not copy it.").count(), 1);
}
