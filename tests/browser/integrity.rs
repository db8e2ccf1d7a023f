//! A changed byte is refused, and the fallback content stays.

use xtask::server::Page;

use crate::site::{Council, FOLDER, GARDEN, built, council_with, place_of};
use crate::visitor::Visitor;
use crate::wait::until;

const FALLBACK: &str = "Please ask us for a paper copy.";

fn council() -> Council {
    council_with(&format!("<stack-up questionnaire=\"collaboration\"><p>{FALLBACK}</p></stack-up>"))
}

/// The council's server has the built file that begins and ends so, but with a space more.
fn with_changed(start: &str, end: &str, content_type: &str) -> Council {
    let (name, mut content) = built(start, end);
    content.push(b' ');
    council().with_page(&format!("{FOLDER}{name}"), Page::new(content_type, content))
}

async fn shows_the_fallback(visitor: &Visitor) {
    let seen = "const fallback = document.querySelector('stack-up > p');
        return fallback?.getBoundingClientRect().height > 0 ? fallback.innerText : null";
    until("the fallback", async || visitor.page::<Option<String>>(seen).await.filter(|text| text == FALLBACK)).await;
}

/// Each page has a server of its own, so that one changed file is not there for the next.
async fn is_refused(council: Council, code: &str) {
    let visitor = Visitor::opens(council).await;
    assert_eq!(visitor.hears("error", 1).await[0].detail["code"], code);
    shows_the_fallback(&visitor).await;
    assert!(visitor.events("ready").await.is_empty());
}

#[tokio::test]
async fn a_changed_byte_of_a_questionnaire_is_refused() {
    let start = with_changed("questionnaires/start/collaboration-en-", ".json", "application/json");
    is_refused(start, "questionnaire-missing").await;
    let whole = with_changed("questionnaires/collaboration-", ".json", "application/json");
    let visitor = Visitor::opens(whole).await;
    let widget = visitor.widget();
    widget.press_on("Start").await;
    widget.press("Continue").await;
    widget.says("Part of this questionnaire could not be loaded.").await;
    assert_eq!(widget.heading().await, "Before you start");
}

#[tokio::test]
async fn a_changed_byte_of_the_glue_is_refused() {
    is_refused(with_changed("stack-up-", ".js", "text/javascript"), "engine-failed").await;
}

/// The council's server has an engine of which one byte is another.
fn with_engine_changed_at(place: usize) -> Council {
    let (name, mut content) = built("stack-up-", ".wasm");
    content[place] ^= 1;
    council().with_page(&format!("{FOLDER}{name}"), Page::new("application/wasm", content))
}

#[tokio::test]
async fn a_changed_byte_of_the_first_part_of_the_engine_is_refused() {
    let visitor = Visitor::opens(with_engine_changed_at(place_of("questions") / 2)).await;
    assert_eq!(visitor.hears("error", 1).await[0].detail["code"], "engine-failed");
    shows_the_fallback(&visitor).await;
}

#[tokio::test]
async fn a_changed_byte_of_a_later_part_is_refused_and_what_needs_it_says_so() {
    for (part, pressed) in [("questions", "Start"), ("rest", "Print a blank copy")] {
        let visitor = Visitor::opens(with_engine_changed_at(place_of(part) + 1_000)).await;
        let widget = visitor.widget();
        widget.press(pressed).await;
        widget.says("Part of this questionnaire could not be loaded.").await;
        assert_eq!(widget.heading().await, "How do you stack up?");
    }
}

#[tokio::test]
async fn a_page_that_is_not_secure_has_the_browser_check_the_engine_as_a_whole() {
    let insecure = format!(
        "<script>Object.defineProperty(Crypto.prototype, 'subtle', {{ value: undefined }})</script>
        <script type=\"module\" src=\"{FOLDER}stack-up.js\"></script>"
    );
    let visitor = Visitor::opens(council().including(&insecure)).await;
    visitor.widget().press_on("Start").await;
    visitor.widget().stands_at("Before you start").await;
    // On a server of its own, so that the unchanged one is not taken from the browser's store.
    let visitor = Visitor::opens(with_engine_changed_at(place_of("rest") + 1_000).including(&insecure)).await;
    assert_eq!(visitor.hears("error", 1).await[0].detail["code"], "engine-failed");
    shows_the_fallback(&visitor).await;
}

#[tokio::test]
async fn a_changed_byte_of_what_checks_a_questionnaire_by_address_is_refused() {
    let tag = format!("<stack-up questionnaire=\"/files/garden.json\"><p>{FALLBACK}</p></stack-up>");
    let council = council_with(&tag).with_file("/files/garden.json", GARDEN);
    let (name, mut content) = built("check-", ".wasm");
    content.push(b' ');
    let council = council.with_page(&format!("{FOLDER}{name}"), Page::new("application/wasm", content));
    let visitor = Visitor::opens(council).await;
    assert_eq!(visitor.hears("error", 1).await[0].detail["code"], "engine-failed");
    shows_the_fallback(&visitor).await;
}

#[tokio::test]
async fn an_entry_that_is_not_the_one_of_the_snippet_is_refused() {
    let (_, entry) = built("stack-up.js", "");
    let right = xtask::integrity(&entry);
    let tag = |integrity: &str| {
        format!(
            "<script type=\"module\" src=\"{FOLDER}stack-up.js\" integrity=\"{integrity}\" crossorigin=\"anonymous\"></script>"
        )
    };
    let visitor = Visitor::opens(council().including(&tag(&right))).await;
    visitor.hears("ready", 1).await;
    visitor.goes_to(council().including(&tag(&xtask::integrity(b"another release")))).await;
    let path = format!("{FOLDER}stack-up.js");
    until("the request", async || visitor.requests().iter().filter(|asked| **asked == path).nth(1).cloned()).await;
    shows_the_fallback(&visitor).await;
    assert!(!visitor.page::<bool>("return Boolean(customElements.get('stack-up'))").await);
}
