//! What can't be shown: the fallback content stays, with a short message beside it, and the page is told a code.

use serde_json::Value;
use xtask::server::Page;

use crate::site::{Council, GARDEN, council, council_with};
use crate::visitor::Visitor;
use crate::wait::until;
use crate::widget::Alert;

/// Of something that may come later.
const LOAD: [&str; 2] = [
    "This questionnaire could not be loaded. Check that you are online, then reload this page.",
    "Nid oedd modd llwytho’r holiadur hwn. Gwiriwch eich bod ar-lein, yna ail-lwythwch y dudalen hon.",
];

/// Of something that is wrong.
const WRONG: [&str; 2] = [
    "This questionnaire can’t be shown, because something in it is not right. Please tell the people who run this site.",
    "Nid oes modd dangos yr holiadur hwn, gan nad yw rhywbeth ynddo’n iawn. Rhowch wybod i’r bobl sy’n gyfrifol am y wefan hon.",
];

/// Of a questionnaire that there is none of.
const NOT_HERE: [&str; 2] = [
    "This questionnaire is not here. Please tell the people who run this site.",
    "Nid yw’r holiadur hwn yma. Rhowch wybod i’r bobl sy’n gyfrifol am y wefan hon.",
];

const FALLBACK: &str = "Please ask us for a paper copy.";
const FILE: &str = "/files/own.json";

/// A page with a questionnaire by its name or address, and fallback content.
fn with(questionnaire: &str) -> Council {
    council_with(&format!("<stack-up {questionnaire}><p>{FALLBACK}</p></stack-up>"))
}

/// A page with a questionnaire file.
fn with_file(text: &str) -> Council {
    with(&format!("questionnaire=\"{FILE}\"")).with_file(FILE, text)
}

/// A page, in English and in Welsh; what the page is told, and what the person is.
async fn check(visitor: &Visitor, council: Council, code: &str, path: Option<&str>, words: [&str; 2]) {
    for (lang, words) in ["en", "cy"].into_iter().zip(words) {
        visitor.goes_to(council.clone().in_language(lang)).await;
        let error = visitor.hears("error", 1).await.remove(0);
        assert_eq!(error.detail["code"], code, "{error:?}");
        assert_eq!(error.detail["path"].as_str(), path, "{error:?}");
        assert!(error.bubbles && error.composed, "{error:?}");
        let message = error.detail["message"].as_str().unwrap();
        assert!(message.len() > 20, "{code} is explained: {message}");
        let console: Vec<String> = visitor.seen("errors").await;
        let is_told = |line: &&String| line.contains(code) && line.contains(path.unwrap_or_default());
        assert_eq!(console.iter().filter(is_told).count(), 1, "{console:?}");
        says_it_beside_the_fallback(visitor, words, lang).await;
        assert!(visitor.events("ready").await.is_empty(), "{code}");
    }
}

async fn says_it_beside_the_fallback(visitor: &Visitor, words: &str, lang: &str) {
    let alert = async || visitor.widget().ask::<Option<Alert>>("alert", Value::Array(Vec::new())).await;
    assert_eq!(until("the message", alert).await, Alert { words: words.into(), lang: lang.into() });
    let fallback = "const fallback = document.querySelector('stack-up > p');
        return fallback.checkVisibility() && fallback.getBoundingClientRect().height > 0 ? fallback.innerText : ''";
    assert_eq!(visitor.page::<String>(fallback).await, FALLBACK);
}

#[tokio::test]
async fn an_unknown_or_missing_questionnaire_leaves_the_fallback() {
    let visitor = Visitor::opens(council()).await;
    check(&visitor, with("questionnaire=\"nothing\""), "unknown-questionnaire", None, NOT_HERE).await;
    check(&visitor, with("questionnaire=\"constructor\""), "unknown-questionnaire", None, NOT_HERE).await;
    check(&visitor, with("questionnaire=\"\""), "unknown-questionnaire", None, NOT_HERE).await;
    check(&visitor, with(""), "unknown-questionnaire", None, NOT_HERE).await;
    check(&visitor, with("questionnaire=\"/files/none.json\""), "questionnaire-missing", None, LOAD).await;
    check(&visitor, with("questionnaire=\"http://[\""), "questionnaire-missing", None, LOAD).await;
}

#[tokio::test]
async fn a_file_that_is_no_questionnaire_leaves_the_fallback() {
    let visitor = Visitor::opens(council()).await;
    check(&visitor, with_file("{\"format\":"), "not-json", Some(""), WRONG).await;
    check(&visitor, with_file(""), "not-json", Some(""), WRONG).await;
    check(&visitor, with_file("<!doctype html><p>Please sign in</p>"), "not-json", Some(""), WRONG).await;
    check(&visitor, with_file("{\"format\": \"other\"}"), "other-format", Some(""), WRONG).await;
    let newer = GARDEN.replacen("\"formatVersion\": 1", "\"formatVersion\": 2", 1);
    check(&visitor, with_file(&newer), "newer-format", Some(""), WRONG).await;
    let large = format!("{GARDEN}{}", " ".repeat(1 << 20));
    check(&visitor, with_file(&large), "too-large", Some(""), WRONG).await;
}

#[tokio::test]
async fn a_questionnaire_with_a_fault_leaves_the_fallback_and_names_the_place() {
    let visitor = Visitor::opens(council()).await;
    let mut garden: Value = serde_json::from_str(GARDEN).unwrap();
    garden["sections"][1]["questions"][0]["text"].as_object_mut().unwrap().remove("cy");
    let path = "sections[1].questions[0].text";
    check(&visitor, with_file(&garden.to_string()), "missing-language", Some(path), WRONG).await;
    let unknown = GARDEN.replacen("\"check\": true", "\"chek\": true", 1);
    check(&visitor, with_file(&unknown), "unknown-field", Some("chek"), WRONG).await;
    let ours = GARDEN.replacen("\"id\": \"garden\"", "\"id\": \"collaboration\"", 1);
    check(&visitor, with_file(&ours), "reserved-id", Some("id"), WRONG).await;
    assert!(visitor.kept().await.is_empty());
}

#[tokio::test]
async fn a_questionnaire_that_is_mended_or_renamed_is_shown() {
    let visitor = Visitor::opens(with("questionnaire=\"nothing\"")).await;
    visitor.hears("error", 1).await;
    let rename = "document.querySelector('stack-up').setAttribute('questionnaire', 'collaboration'); return null";
    visitor.page::<()>(rename).await;
    visitor.widget().stands_at("How do you stack up?").await;
    let alert: Option<Alert> = visitor.widget().ask("alert", Value::Array(Vec::new())).await;
    assert_eq!(alert, None);
    let hidden = "return document.querySelector('stack-up > p').getBoundingClientRect().height";
    assert_eq!(visitor.page::<u32>(hidden).await, 0);
}

#[tokio::test]
async fn one_widget_that_fails_leaves_the_other_alone() {
    let page = r#"<stack-up id="bad" questionnaire="nothing"></stack-up>
        <stack-up id="good" questionnaire="collaboration"></stack-up>"#;
    let visitor = Visitor::opens(council_with(page).with_page("/other", Page::html(""))).await;
    assert_eq!(visitor.hears("error", 1).await[0].target, "bad");
    assert_eq!(visitor.widget_at("#good").press_on("Start").await, "Before you start");
}
