//! Nothing leaves the device, and nothing is asked for once the widget is there.

use std::collections::BTreeSet;

use serde_json::json;

use crate::site::{FOLDER, council};
use crate::visitor::Visitor;

#[tokio::test]
async fn no_request_is_made_from_ready_to_report_and_download() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    visitor.hears("ready", 1).await;
    let before = requests_but_for_the_icon(&visitor);
    widget.press_on("Start").await;
    widget.writes("subject", "Hospital discharge").await;
    widget.chooses("viewpoint", "My team").await;
    widget.press("Cymraeg").await;
    widget.stands_at("Cyn i chi ddechrau").await;
    widget.press("English").await;
    widget.stands_at("Before you start").await;
    widget.press_on("Continue").await;
    widget.chooses("outcomes", "Mostly").await;
    widget.goes_on(6).await;
    widget.press_on("Finish").await;
    widget.press("Download my answers").await;
    visitor.downloaded().await;
    widget.press("Delete my answers").await;
    widget.says("They will be gone from this device.").await;
    widget.press("Delete my answers").await;
    widget.stands_at("How do you stack up?").await;
    assert_eq!(requests_but_for_the_icon(&visitor), before);
    assert_eq!(visitor.page::<String>("return document.cookie").await, "");
    assert!(visitor.session.driver.get_all_cookies().await.unwrap().is_empty());
}

/// The browser asks for the icon of the page whenever it finds the time.
fn requests_but_for_the_icon(visitor: &Visitor) -> Vec<String> {
    visitor.requests().into_iter().filter(|path| path != "/icon.svg").collect()
}

#[tokio::test]
async fn all_that_is_loaded_lies_in_our_own_folder() {
    let visitor = Visitor::opens(council()).await;
    visitor.widget().press_on("Start").await;
    visitor.widget().stands_at("Before you start").await;
    let of_the_page = ["/council", "/council.css", "/watch.js", "/icon.svg"];
    let ours: Vec<String> =
        visitor.requests().into_iter().filter(|path| !of_the_page.contains(&path.as_str())).collect();
    assert!(ours.iter().all(|path| path.starts_with(FOLDER)), "{ours:?}");
    assert_eq!(ours.len(), 5, "the entry, the glue, the engine, the questionnaire and its start: {ours:?}");
    assert_eq!(ours.len(), ours.iter().collect::<BTreeSet<_>>().len(), "each once: {ours:?}");
    let elsewhere = "return performance.getEntriesByType('resource').map((entry) => entry.name)
        .filter((name) => !name.startsWith(origin))";
    assert!(visitor.page::<Vec<String>>(elsewhere).await.is_empty());
}

#[tokio::test]
async fn the_events_tell_the_page_how_far_and_never_what() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    visitor.hears("ready", 1).await;
    widget.press_on("Start").await;
    widget.writes("subject", "Hospital discharge").await;
    // How many questions there are is known when the whole questionnaire is here.
    visitor.hears("progress", 1).await;
    widget.chooses("viewpoint", "My team").await;
    widget.chooses("viewpoint", "A partnership").await;
    widget.press_on("Continue").await;
    widget.chooses("voice", "Not sure").await;
    widget.writes("voice.who", "the commissioning team").await;
    widget.press_at("voice", "Clear this answer").await;
    let progress = visitor.hears("progress", 4).await;
    let details: Vec<_> = progress.iter().map(|event| event.detail.clone()).collect();
    let told = |answered: u32| json!({"questionnaire": "collaboration", "answered": answered, "total": 30});
    assert_eq!(details, [told(1), told(2), told(3), told(2)]);
    widget.goes_on(6).await;
    widget.press_on("Finish").await;
    let complete = visitor.hears("complete", 1).await;
    assert_eq!(complete[0].detail, json!({"questionnaire": "collaboration"}));
    let ready = visitor.events("ready").await;
    assert_eq!((ready.len(), complete.len()), (1, 1));
    assert!(ready[0].detail.is_null());
    for event in ready.iter().chain(&progress).chain(&complete) {
        assert!(event.bubbles && event.composed, "{event:?}");
    }
    assert!(visitor.events("share").await.is_empty());
}

#[tokio::test]
async fn events_are_heard_outside_of_another_shadow_root() {
    let visitor = Visitor::opens(council()).await;
    visitor.hears("ready", 1).await;
    let nest = "const card = document.querySelector('main').appendChild(document.createElement('div'));
        card.id = 'card';
        card.attachShadow({ mode: 'open' }).append(document.querySelector('stack-up'));
        return null";
    visitor.page::<()>(nest).await;
    let widget = visitor.widget_at("#card >>> stack-up");
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    assert_eq!(visitor.hears("progress", 1).await[0].target, "card");
}
