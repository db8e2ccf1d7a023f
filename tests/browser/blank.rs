//! A blank copy to print: where it is found, what stands on it, and that nothing else comes of it.

use serde_json::{Value, json};

use crate::keyboard::Keyboard;
use crate::site::{council, council_with};
use crate::visitor::Visitor;
use crate::wait::until;
use crate::widget::Widget;

const COLLABORATION: &str = include_str!("../../questionnaires/collaboration.json");
const STRENGTHS: &str = include_str!("../../questionnaires/strengths.json");

/// The fields of a questionnaire file whose texts stand on a blank copy, or hold more of them.
const ON_IT: &[&str] = &[
    "about",
    "description",
    "fields",
    "groups",
    "helpers",
    "hint",
    "intro",
    "item",
    "label",
    "more",
    "note",
    "options",
    "own",
    "points",
    "prompts",
    "questions",
    "scales",
    "sections",
    "text",
    "time",
    "title",
    "unscored",
    "who",
];

/// Every text of a blank copy in a language, as the file has it.
fn texts(value: &Value, tag: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) if fields.contains_key(tag) => found.extend(fields[tag].as_str().map(str::to_owned)),
        Value::Object(fields) => {
            let on_it = fields.iter().filter(|(name, _)| ON_IT.contains(&name.as_str()));
            on_it.for_each(|(_, value)| texts(value, tag, found));
        }
        Value::Array(items) => items.iter().for_each(|item| texts(item, tag, found)),
        _ => {}
    }
}

/// The texts of a file that a blank copy in a language has to have.
pub fn texts_of(file: &str, tag: &str) -> Vec<String> {
    let mut found = Vec::new();
    texts(&serde_json::from_str(file).unwrap(), tag, &mut found);
    let with_organisation = |text: String| {
        let nobody = if tag == "cy" { "gwasanaethau fy ardal" } else { "the services around me" };
        text.replace("{organisation}", nobody)
    };
    found.into_iter().map(with_organisation).collect()
}

/// A visitor at the blank copy of a questionnaire.
pub async fn at_the_blank_copy(content: &str) -> Visitor {
    let visitor = Visitor::opens(council_with(content).where_the_printer_waits()).await;
    assert_eq!(visitor.widget().press_on("Print a blank copy").await, "Print a blank copy");
    visitor
}

async fn says_all(widget: Widget<'_>, file: &str, tag: &str, least: usize) {
    let text = widget.text().await;
    let on_it = texts_of(file, tag);
    assert!(on_it.len() > least, "{}", on_it.len());
    let missing: Vec<_> = on_it.iter().filter(|words| !text.contains(words.as_str())).collect();
    assert!(missing.is_empty(), "not on the blank copy: {missing:#?}");
}

#[tokio::test]
async fn every_question_is_on_the_blank_copy_in_both_languages() {
    for (questionnaire, file, least) in [("collaboration", COLLABORATION, 100), ("strengths", STRENGTHS, 90)] {
        let visitor = at_the_blank_copy(&format!(r#"<stack-up questionnaire="{questionnaire}"></stack-up>"#)).await;
        let widget = visitor.widget();
        says_all(widget, file, "en", least).await;
        widget.press_on("Cymraeg").await;
        widget.stands_at("Argraffu copi gwag").await;
        says_all(widget, file, "cy", least).await;
    }
}

#[tokio::test]
async fn what_a_follow_up_depends_on_is_said() {
    let visitor = at_the_blank_copy(r#"<stack-up questionnaire="strengths"></stack-up>"#).await;
    let widget = visitor.widget();
    widget.says("If you answered any of this, look back and write down what fits: “What are you good at?”").await;
    widget.says("For ideas, look at what you did not tick here: “What are you good at?”").await;
    widget.says("“What are you good at?” “Who do you like spending time with?”").await;
}

#[tokio::test]
async fn an_answer_of_a_scale_that_asks_for_more_says_so() {
    let visitor = at_the_blank_copy(r#"<stack-up questionnaire="collaboration"></stack-up>"#).await;
    visitor.widget().says("If you tick “Not sure”: Who might know? A role is enough.").await;
}

#[tokio::test]
async fn the_organisation_is_named_on_the_blank_copy() {
    let visitor =
        at_the_blank_copy(r#"<stack-up questionnaire="strengths" organisation="Gwynfa Council"></stack-up>"#).await;
    visitor.widget().says("What could Gwynfa Council do more of?").await;
}

#[tokio::test]
async fn a_blank_copy_is_found_and_left_by_keyboard() {
    let visitor = Visitor::opens(council()).await;
    let keyboard = Keyboard(visitor.widget());
    until("the start page", async || visitor.widget().has_button("Start").await.then_some(())).await;
    keyboard.tabs_to("Print a blank copy").await;
    keyboard.press(thirtyfour::Key::Enter).await;
    visitor.widget().stands_at("Print a blank copy").await;
    visitor.widget().has_focus_on("Print a blank copy").await;
    keyboard.tabs_to("Large print").await;
    keyboard.press(" ").await;
    assert!(keyboard.stop().await.checked);
    keyboard.tabs_to("Print").await;
    keyboard.tabs_to("Back").await;
    keyboard.press(thirtyfour::Key::Enter).await;
    visitor.widget().has_focus_on("How do you stack up?").await;
}

#[tokio::test]
async fn large_print_stays_while_the_language_is_switched() {
    let visitor = at_the_blank_copy(r#"<stack-up questionnaire="collaboration"></stack-up>"#).await;
    let widget = visitor.widget();
    assert!(widget.marked("blank.large").await.is_empty());
    widget.chooses("blank.large", "Large print").await;
    assert_eq!(widget.marked("blank.large").await, ["large"]);
    widget.press("Cymraeg").await;
    widget.stands_at("Argraffu copi gwag").await;
    assert_eq!(widget.marked("blank.large").await, ["large"]);
}

#[tokio::test]
async fn looking_at_a_blank_copy_writes_nothing() {
    let visitor = at_the_blank_copy(r#"<stack-up questionnaire="collaboration"></stack-up>"#).await;
    visitor.widget().chooses("blank.large", "Large print").await;
    visitor.widget().press_on("Back").await;
    assert!(visitor.seen::<Vec<String>>("writes").await.is_empty());
}

#[tokio::test]
async fn answers_are_not_on_it_and_are_still_there_afterwards() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.writes("subject", "The lantern walk").await;
    widget.press_on("Continue").await;
    visitor.has_kept(json!({"subject": {"text": "The lantern walk"}})).await;
    visitor.reloads().await;
    let before = visitor.kept().await;
    widget.press_on("Print a blank copy").await;
    assert!(!widget.text().await.contains("The lantern walk"));
    assert_eq!(visitor.kept().await, before);
    visitor.reloads().await;
    assert_eq!(widget.press_on("Carry on").await, "The service user’s view");
}
