//! Sending the answers to the page: only where the page asks for it, and only by the person's own act.

use serde_json::{Value, json};

use crate::resident::residents_with;
use crate::shortcut::{MY_PAGE, REPORT};
use crate::site::{Council, FOLDER, council, council_with};
use crate::visitor::Visitor;
use crate::wait::{becomes, until};
use crate::widget::Widget;

const SEND: &str = "Send my answers";
const TO: &str = "Send my answers to Gwynfa Council";
const ABOUT: &str = "This gives all your answers to the website that you are on, as they are in the file that you can \
    download. What is not shown on this page goes too. Nothing is sent before you press the button.";
const SENT: &str = "Your answers have been given to this website.";

fn council_that_asks(attributes: &str) -> Council {
    council_with(&format!(r#"<stack-up questionnaire="collaboration" share-results {attributes}></stack-up>"#))
}

async fn is_offered(widget: Widget<'_>, button: &str, is_offered: bool) {
    becomes(is_offered, async || widget.has_button(button).await).await;
}

#[tokio::test]
async fn what_is_sent_is_the_response_as_it_is_downloaded() {
    let visitor = Visitor::opens(council_that_asks("organisation=\"Gwynfa Council\"")).await;
    let widget = visitor.widget();
    widget.rushes(REPORT).await;
    widget.says(ABOUT).await;
    assert!(visitor.events("share").await.is_empty());
    widget.press(TO).await;
    widget.says(SENT).await;
    let shared = visitor.hears("share", 1).await;
    assert_eq!(shared.len(), 1);
    assert!(shared[0].bubbles && shared[0].composed);
    widget.press("Download my answers").await;
    let file = visitor.downloaded().await;
    let as_the_page_reads_it = "return JSON.parse(arguments[0])";
    let file: Value = visitor.session.script(as_the_page_reads_it, vec![json!(file.text)]).await;
    assert_eq!(shared[0].detail, json!({ "response": file }));
    assert_eq!(file["answers"]["subject"]["text"], "Hospital discharge");
}

#[tokio::test]
async fn all_of_a_residents_answers_go_also_those_that_stay_off_their_page() {
    let visitor = Visitor::opens(residents_with("share-results")).await;
    let widget = visitor.widget();
    widget.rushes(MY_PAGE).await;
    widget.says(ABOUT).await;
    widget.press(SEND).await;
    let shared = visitor.hears("share", 1).await;
    // "People and places" is not ticked at first.
    assert_eq!(shared[0].detail["response"]["answers"]["people"]["text"], "My sister Nesta");
}

#[tokio::test]
async fn nothing_is_told_but_by_the_button_and_each_press_tells_once() {
    let visitor = Visitor::opens(council_that_asks("")).await;
    let widget = visitor.widget();
    widget.rushes(REPORT).await;
    widget.press("Copy as text").await;
    widget.press_on("Back to my answers").await;
    widget.press_on("Finish").await;
    visitor.page::<()>("dispatchEvent(new PageTransitionEvent('pagehide')); return null").await;
    assert!(visitor.events("share").await.is_empty());
    widget.press(SEND).await;
    widget.says(SENT).await;
    widget.press(SEND).await;
    assert_eq!(visitor.hears("share", 2).await.len(), 2);
    // What was sent is not what is there now.
    widget.in_a_hurry().gives("review", "2027-03-01").await;
    becomes(false, async || widget.text().await.contains(SENT)).await;
    assert_eq!(visitor.events("share").await.len(), 2);
}

#[tokio::test]
async fn it_is_not_there_unless_the_page_asks_nor_before_the_end_nor_without_answers() {
    let visitor = Visitor::opens(council()).await;
    visitor.widget().rushes(REPORT).await;
    visitor.widget().stands_at("Hospital discharge").await;
    is_offered(visitor.widget(), SEND, false).await;
    visitor.forgets().await;
    visitor.goes_to(council_that_asks("")).await;
    let widget = visitor.widget().in_a_hurry();
    widget.press_on("Start").await;
    for _ in 0..7 {
        assert!(!widget.has_button(SEND).await);
        widget.press_on("Continue").await;
    }
    widget.press_on("Finish").await;
    until("“Start”", async || widget.has_button("Start").await.then_some(())).await;
    assert!(!widget.has_button(SEND).await);
}

#[tokio::test]
async fn the_attribute_can_be_set_and_taken_away_later() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    widget.rushes(REPORT).await;
    widget.stands_at("Hospital discharge").await;
    let does = async |what: &str| {
        visitor.page::<()>(&format!("document.querySelector('stack-up').{what}; return null")).await;
    };
    does("toggleAttribute('share-results', true)").await;
    is_offered(widget, SEND, true).await;
    does("setAttribute('organisation', 'Gwynfa Council')").await;
    is_offered(widget, TO, true).await;
    does("removeAttribute('share-results')").await;
    is_offered(widget, TO, false).await;
    assert_eq!(visitor.events("ready").await.len(), 1, "it changes in place");
    assert_eq!(widget.heading().await, "Hospital discharge");
}

#[tokio::test]
async fn someone_who_types_in_a_paper_copy_sends_nothing() {
    let visitor = Visitor::opens(council_that_asks("")).await;
    let widget = visitor.widget().in_a_hurry();
    widget.press_on("Print a blank copy").await;
    widget.press_on("Type in a paper copy").await;
    widget.rushes(REPORT).await;
    widget.stands_at("Hospital discharge").await;
    assert!(!widget.has_button(SEND).await);
    assert!(!widget.has_button("Finish and delete from this device").await);
}

#[tokio::test]
async fn an_iframe_never_offers_it() {
    let policy = "default-src 'none'; script-src 'self' 'nonce-c3RhY2stdXA'; style-src 'self'; frame-src 'self'";
    let query = format!(
        r#"<iframe src="{FOLDER}embed.html?questionnaire=collaboration&amp;share-results=&amp;storage=none"></iframe>"#
    );
    let pages = [
        (council_with(&query).including(""), "iframe"),
        (council_that_asks("storage=\"none\"").under(policy), "stack-up >>> iframe"),
    ];
    for (page, path) in pages {
        let visitor = Visitor::opens(page).await;
        visitor.looks_into(path).await;
        let widget = visitor.widget();
        widget.rushes(REPORT).await;
        widget.stands_at("Hospital discharge").await;
        assert!(!widget.has_button(SEND).await, "{path}");
    }
}

#[tokio::test]
async fn it_is_offered_in_welsh_too() {
    let visitor = Visitor::opens(council_that_asks("organisation=\"Cyngor Gwynfa\"")).await;
    let widget = visitor.widget();
    widget.rushes(REPORT).await;
    widget.press("Cymraeg").await;
    let send = "Anfon fy atebion i sylw Cyngor Gwynfa";
    is_offered(widget, send, true).await;
    widget.says("Does dim yn cael ei anfon cyn i chi bwyso’r botwm.").await;
    widget.press(send).await;
    widget.says("Mae eich atebion wedi’u rhoi i’r wefan hon.").await;
    assert_eq!(visitor.hears("share", 1).await[0].detail["response"]["language"], "cy");
}
