//! Where the page's policy forbids WebAssembly, an iframe takes the widget's place by itself; where it forbids that too,
//! the fallback content stays.

use serde_json::json;
use xtask::server::Page;

use crate::site::{Council, FOLDER, GARDEN, NONCE, council_with};
use crate::visitor::Visitor;
use crate::wait::{becomes, until};

const FALLBACK: &str = "Please ask us for a paper copy.";
const FRAME: &str = "stack-up >>> iframe";

/// No WebAssembly, but frames of the own origin.
const NO_WASM: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'";
const NO_FRAME: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
/// WebAssembly may run, but nothing may be fetched.
const NO_FETCH: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; frame-src 'self'";

fn council(attributes: &str) -> Council {
    council_with(&format!(
        "<stack-up questionnaire=\"collaboration\" {attributes}><p>{FALLBACK}</p></stack-up><aside></aside>"
    ))
}

async fn goes_the_way_in_the_frame(visitor: &Visitor) {
    visitor.hears("ready", 1).await;
    visitor.looks_into(FRAME).await;
    let widget = visitor.widget();
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    widget.press_on("Continue").await;
    widget.chooses("outcomes", "Mostly").await;
    widget.goes_on(6).await;
    widget.press_on("Finish").await;
    visitor.looks_up().await;
}

#[tokio::test]
async fn where_webassembly_is_forbidden_an_iframe_takes_the_place() {
    for policy in [NO_WASM, NO_FETCH] {
        let visitor = Visitor::opens(council("").under(policy)).await;
        goes_the_way_in_the_frame(&visitor).await;
        visitor.hears("complete", 1).await;
        let progress = visitor.hears("progress", 2).await;
        assert_eq!(progress[1].detail, json!({"questionnaire": "collaboration", "answered": 2, "total": 30}));
        let about = "const { shadowRoot } = document.querySelector('stack-up'); const frame = shadowRoot.querySelector('iframe');
            return [frame.title, shadowRoot.childElementCount, frame.clientWidth > 1000]";
        assert_eq!(visitor.page::<(String, u32, bool)>(about).await, ("How do you stack up?".into(), 1, true));
        assert!(visitor.events("error").await.is_empty());
        assert!(visitor.seen::<Vec<String>>("errors").await.is_empty());
        fits(&visitor).await;
    }
}

/// The iframe is as high as what is in it.
async fn fits(visitor: &Visitor) {
    let heights = "const frame = document.querySelector('stack-up').shadowRoot.querySelector('iframe');
        return frame.clientHeight - Math.ceil(frame.contentDocument.documentElement.getBoundingClientRect().height)";
    becomes(0, async || visitor.page::<i64>(heights).await).await;
}

#[tokio::test]
async fn what_the_page_asks_for_holds_in_the_iframe_too() {
    let look = Page::new("text/css", "stack-up { --stack-up-accent: rgb(90, 42, 130); }");
    let page = r#"<link rel="stylesheet" href="/look.css">
        <stack-up questionnaire="collaboration" lang="cy" heading-level="3" storage-key="north"></stack-up>"#;
    let visitor = Visitor::opens(council_with(page).with_page("/look.css", look).under(NO_WASM)).await;
    visitor.hears("ready", 1).await;
    visitor.looks_into(FRAME).await;
    let widget = visitor.widget();
    widget.stands_at("Sut siâp sydd ar eich cydweithio?").await;
    let headings: Vec<(String, String)> = widget.ask("headings", json!([])).await;
    assert_eq!(headings[0].0, "h3");
    let button: String = widget.ask("style", json!(["button.primary", "backgroundColor"])).await;
    assert_eq!(button, "rgb(90, 42, 130)");
    widget.press_on("Dechrau").await;
    widget.chooses("viewpoint", "Fy nhîm").await;
    visitor.looks_up().await;
    let keys = async || visitor.kept().await.into_keys().collect::<Vec<_>>();
    becomes(vec!["stack-up:north:collaboration".to_owned()], keys).await;
    visitor.page::<()>("document.querySelector('stack-up').lang = 'en'; return null").await;
    visitor.hears("ready", 2).await;
    visitor.looks_into(FRAME).await;
    visitor.widget().stands_at("How do you stack up?").await;
    visitor.widget().press_on("Carry on").await;
    assert_eq!(visitor.widget().marked("viewpoint").await, ["team"]);
}

#[tokio::test]
async fn an_iframe_that_is_moved_or_put_back_goes_on_with_the_answers() {
    let visitor = Visitor::opens(council("").under(NO_WASM)).await;
    goes_the_way_in_the_frame(&visitor).await;
    visitor.page::<()>("document.querySelector('aside').append(document.querySelector('stack-up')); return null").await;
    visitor.hears("ready", 2).await;
    let again = "const widget = document.querySelector('stack-up'); widget.remove(); \
        setTimeout(() => document.querySelector('main').append(widget)); return null";
    visitor.page::<()>(again).await;
    visitor.hears("ready", 3).await;
    visitor.looks_into(FRAME).await;
    visitor.widget().press_on("Carry on").await;
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}, "outcomes": {"score": 3}})).await;
}

/// The page hears why, the person reads a sentence, and the fallback content stays.
async fn is_forbidden(visitor: &Visitor) {
    let error = visitor.hears("error", 1).await.remove(0);
    assert_eq!(error.detail["code"], "policy-forbids", "{error:?}");
    let alert = "return document.querySelector('stack-up').shadowRoot.querySelector('[role=alert]')?.textContent";
    let words = until("the sentence", async || visitor.page::<Option<String>>(alert).await).await;
    assert!(words.contains("the settings of this site do not allow it"), "{words}");
    let shown = "const { height } = document.querySelector('stack-up > p').getBoundingClientRect();
        return height > 0 && !document.querySelector('stack-up').shadowRoot.querySelector('iframe')";
    assert!(visitor.page::<bool>(shown).await);
    assert!(visitor.events("ready").await.is_empty());
}

#[tokio::test]
async fn where_iframes_are_forbidden_too_the_fallback_stays() {
    let visitor = Visitor::opens(council("").under(NO_FRAME)).await;
    is_forbidden(&visitor).await;
}

#[tokio::test]
async fn what_else_the_policy_forbids_leaves_the_iframe() {
    let visitor = Visitor::opens(council("").under(NO_WASM)).await;
    let pictures = "const refuse = () => {
            new Image().src = '/icon.svg';
            if (!document.querySelector('stack-up').shadowRoot?.querySelector('iframe')) requestAnimationFrame(refuse);
        };
        refuse();
        return null";
    visitor.page::<()>(pictures).await;
    goes_the_way_in_the_frame(&visitor).await;
    assert!(visitor.seen::<Vec<String>>("violations").await.iter().any(|violation| violation.contains("icon.svg")));
    assert!(visitor.events("error").await.is_empty());
}

#[tokio::test]
async fn a_questionnaire_by_address_leaves_the_fallback() {
    let page = format!("<stack-up questionnaire=\"/files/garden.json\"><p>{FALLBACK}</p></stack-up>");
    let visitor = Visitor::opens(council_with(&page).with_file("/files/garden.json", GARDEN).under(NO_WASM)).await;
    is_forbidden(&visitor).await;
}

#[tokio::test]
async fn an_iframe_that_its_server_refuses_leaves_the_fallback() {
    let refused = Page::html("<p>An error page</p>").header("x-frame-options", "deny");
    let visitor = Visitor::opens(council("").under(NO_WASM).with_page(&format!("{FOLDER}embed.html"), refused)).await;
    is_forbidden(&visitor).await;
}

#[tokio::test]
async fn pages_that_require_trusted_types_work() {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
        require-trusted-types-for 'script'; trusted-types 'none'";
    let visitor = Visitor::begins(council("").under(policy)).await;
    let widget = visitor.widget();
    widget.chooses("viewpoint", "My team").await;
    widget.press_on("Continue").await;
    widget.chooses("outcomes", "Mostly").await;
    widget.goes_on(6).await;
    widget.press_on("Finish").await;
    assert!(visitor.seen::<Vec<String>>("violations").await.is_empty());
    assert!(visitor.seen::<Vec<String>>("errors").await.is_empty());
}

#[tokio::test]
async fn pages_whose_policy_names_scripts_by_a_nonce_work() {
    for source in ["", "'strict-dynamic'"] {
        let policy = format!(
            "default-src 'none'; script-src 'nonce-{NONCE}' {source} 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'"
        );
        let tag = format!("<script type=\"module\" nonce=\"{NONCE}\" src=\"{FOLDER}stack-up.js\"></script>");
        let visitor = Visitor::opens(council("").including(&tag).under(&policy)).await;
        visitor.hears("ready", 1).await;
        assert!(visitor.seen::<Vec<String>>("violations").await.is_empty(), "{policy}");
    }
}
