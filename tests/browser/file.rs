//! "Download my answers": a file with all that was answered, which other programs can read.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::answers::{STEPS, answers, themes};
use crate::site::{GARDEN, council, council_with};
use crate::visitor::{Download, Visitor};

/// Compares a file with what was answered, field by field.
async fn check(visitor: &Visitor, file: &Download, language: &str, expected: Value) {
    assert_eq!(file.name, format!("collaboration-{}.json", visitor.today().await));
    is_valid(&file.json());
    let Value::Object(mut fields) = file.json() else { panic!("{} is no object", file.text) };
    let title = if language == "cy" { "Sut siâp sydd ar eich cydweithio?" } else { "How do you stack up?" };
    let about = json!({"id": "collaboration", "version": "1.1.0", "title": title});
    let mut take = |name: &str| fields.remove(name).unwrap_or_else(|| panic!("{name} is not in {}", file.text));
    assert_eq!(take("format"), "stack-up-response");
    assert_eq!(take("formatVersion"), 1);
    assert_eq!(take("questionnaire"), about);
    assert_eq!(take("language"), language);
    assert_eq!(take("setAside"), json!([]));
    let times = ["startedAt", "updatedAt"].map(|name| take(name).as_str().unwrap().to_owned());
    assert!(times[0] <= times[1], "{times:?}");
    let completed = take("completedAt");
    assert_eq!(completed.is_null(), expected["isComplete"] == false, "{completed}");
    assert_eq!(take("answers"), expected["answers"]);
    assert_eq!(take("themes"), expected["themes"]);
    assert!(fields.is_empty(), "more than is told: {fields:?}");
}

/// By the schema of this project.
pub fn is_valid(file: &Value) {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/response.schema.json");
    let schema: Value = serde_json::from_str(&fs::read_to_string(schema).unwrap()).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let faults: Vec<String> = validator.iter_errors(file).map(|fault| fault.to_string()).collect();
    assert!(faults.is_empty(), "{faults:?}");
}

/// The ids of the answers stand in the file in the order of the questionnaire.
fn is_in_order(file: &Download) {
    let answers = file.text.split_once("\"answers\"").unwrap().1;
    let ids: Vec<&str> = STEPS.iter().flat_map(|(_, acts)| acts.iter().map(|(question, _)| *question)).collect();
    let places: Vec<usize> = ids.iter().map(|id| answers.find(&format!("\"{id}\": {{")).unwrap()).collect();
    assert!(places.is_sorted(), "{}", file.text);
}

#[tokio::test]
async fn the_file_at_a_step_has_what_was_answered_so_far() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.answers(STEPS[0].1).await;
    widget.press_on("Continue").await;
    widget.answers(STEPS[1].1).await;
    widget.press("Download my answers").await;
    let all = answers();
    let first = ["subject", "viewpoint", "hopes", "outcomes", "voice", "money", "whole-view", "participation"];
    let first: Value = first.into_iter().map(|id| (id.to_owned(), all[id].clone())).collect();
    let open = |id: &str, applicable: u32| json!({"id": id, "score": null, "answered": 0, "applicable": applicable});
    let themes = json!([themes()[0], open("purpose", 6), open("whole-system", 4), open("power", 9)]);
    let file = visitor.downloaded().await;
    check(&visitor, &file, "en", json!({"answers": first, "themes": themes, "isComplete": false})).await;
}

#[tokio::test]
async fn the_file_on_the_report_has_all_that_was_answered() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    for (heading, acts) in STEPS {
        widget.stands_at(heading).await;
        widget.in_a_hurry().answers(acts).await;
        widget.in_a_hurry().press_on("Continue").await;
    }
    widget.press_on("Finish").await;
    widget.press("Download my answers").await;
    let file = visitor.downloaded().await;
    is_in_order(&file);
    let expected = json!({"answers": answers(), "themes": themes(), "isComplete": true});
    check(&visitor, &file, "en", expected.clone()).await;
    widget.press("Cymraeg").await;
    widget.says("Pwrpas cyffredin").await;
    widget.press("Lawrlwytho fy atebion").await;
    check(&visitor, &visitor.downloaded().await, "cy", expected).await;
}

#[tokio::test]
async fn the_file_says_when_the_answers_were_given() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    let time = "return new Date().toISOString().slice(0, 19) + 'Z'";
    widget.press_on("Start").await;
    let before: String = visitor.page(time).await;
    widget.chooses("viewpoint", "My team").await;
    let after: String = visitor.page(time).await;
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}})).await;
    visitor.reloads().await;
    widget.press_on("Carry on").await;
    widget.press("Download my answers").await;
    let file = visitor.downloaded().await.json();
    for name in ["startedAt", "updatedAt"] {
        let at = file[name].as_str().unwrap();
        assert!((before.as_str()..=after.as_str()).contains(&at), "{before} {at} {after}");
    }
}

#[tokio::test]
async fn a_questionnaire_by_address_has_a_file_named_after_it() {
    let garden = council_with(r#"<stack-up questionnaire="/files/garden.json"></stack-up>"#);
    let visitor = Visitor::begins(garden.with_file("/files/garden.json", GARDEN)).await;
    let widget = visitor.widget();
    widget.writes("name", "Ffynnon").await;
    widget.press("Download my answers").await;
    let file = visitor.downloaded().await;
    assert_eq!(file.name, format!("garden-{}.json", visitor.today().await));
    is_valid(&file.json());
    assert_eq!(file.json()["answers"], json!({"name": {"text": "Ffynnon"}}));
}
