//! What an earlier questionnaire asked, and this one does not, is handed back.

use serde_json::{Value, json};

use crate::site::council;
use crate::visitor::Visitor;

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
