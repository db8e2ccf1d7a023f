//! Messages between windows that were made to do harm: each side hears its own counterpart alone, and of that no more than
//! what it is for.

use serde_json::{Value, json};
use xtask::server::Page;

use crate::origin::serve;
use crate::site::{Council, FOLDER, council_with, site};
use crate::visitor::Visitor;
use crate::wait::until;

/// Messages of every shape, as a script writes them.
const SHAPES: &str = "[null, undefined, 0, '', 'hello', 'stackUp', [], ['hello'], true, NaN, new Date(), new Map([['stackUp', 'hello']]),
    { stackUp: null }, { stackUp: {} }, { stackUp: ['height'], height: '66' }, JSON.parse('{\"__proto__\": {\"stackUp\": \"height\", \"height\": 66}}'),
    { stackUp: '__proto__', detail: { ran: 1 } }, { stackUp: 'constructor' }, { stackUp: 'share', detail: { response: {} } },
    { stackUp: 'error', detail: null }, { stackUp: 'ready' }, { stackUp: 'step', top: NaN }, { stackUp: 'step', top: '<b>' },
    ...[NaN, -1, 0, Infinity, -Infinity, '66', '66px;position:fixed', [66], {}, null, true].map((height) => ({ stackUp: 'height', height }))]";

fn framed() -> Council {
    let page = format!(
        "<iframe src=\"{FOLDER}embed.html?questionnaire=collaboration\" title=\"Questions\" width=\"900\" height=\"700\"></iframe>"
    );
    council_with(&page).including(&format!("<script type=\"module\" src=\"{FOLDER}embed-resize.js\"></script>"))
}

/// Has a script of the page itself run: what Firefox's driver sends comes from no window.
async fn says_by_itself(visitor: &Visitor, script: &str) {
    let add = "const script = document.createElement('script'); script.textContent = arguments[0];
        document.head.append(script); return null";
    let (): () = visitor.session.script(add, vec![json!(script)]).await;
}

/// Counts, in the iframe, what it tells the page around, and lists what it hears.
const WATCH: &str = "window.heard = []; window.told = 0;
    addEventListener('message', ({ data }) => heard.push(data));
    const post = parent.postMessage;
    parent.postMessage = (...given) => { window.told += 1; post.apply(parent, given); };
    return null";

#[tokio::test]
async fn an_iframe_answers_the_page_around_it_with_its_height_and_nobody_else() {
    let sibling = Page::html(
        "<script>onmessage = () => { for (const data of ['hello', { stackUp: 'hello' }]) parent.frames[0].postMessage(data, '*'); }</script>",
    );
    let elsewhere = serve(site().page("/sibling", sibling));
    let visitor = Visitor::opens(framed()).await;
    visitor.looks_into("iframe").await;
    visitor.widget().stands_at("How do you stack up?").await;
    // Its styles, which come later, may change the height.
    visitor.has_all().await;
    visitor.page::<()>(WATCH).await;
    visitor.looks_up().await;
    let add = format!(
        "const frame = document.createElement('iframe'); frame.id = 'sibling'; frame.src = '{}'; document.body.append(frame);
        return new Promise((loaded) => frame.addEventListener('load', () => (frame.contentWindow.postMessage(1, '*'), loaded(null))))",
        elsewhere.url("/sibling")
    );
    visitor.page::<()>(&add).await;
    visitor.looks_into("iframe").await;
    until("what the sibling says", async || (visitor.page::<u32>("return heard.length").await == 2).then_some(()))
        .await;
    assert_eq!(visitor.page::<u32>("return told").await, 0, "a sibling is not answered");
    visitor.looks_up().await;
    let all = format!(
        "for (const data of {SHAPES}) frames[0].postMessage(data, '*'); frames[0].postMessage({{ stackUp: 'hello' }}, '*');"
    );
    says_by_itself(&visitor, &all).await;
    visitor.looks_into("iframe").await;
    until("the last message", async || (visitor.page::<u32>("return told").await > 0).then_some(())).await;
    assert_eq!(visitor.page::<u32>("return told").await, 1, "the page is answered once, when it says hello");
    assert_eq!(visitor.widget().press_on("Start").await, "Before you start");
    assert!(visitor.page::<bool>("return {}.stackUp === undefined && {}.ran === undefined").await);
}

#[tokio::test]
async fn what_is_no_height_changes_no_height() {
    let visitor = Visitor::opens(framed()).await;
    visitor.looks_into("iframe").await;
    visitor.widget().press_on("Start").await;
    let fitted = visitor.fits_the_iframe().await;
    let listen = "window.heard = 0; addEventListener('message', ({ data }) => { window.heard += data === 'the last'; }); return null";
    visitor.page::<()>(listen).await;
    visitor.looks_into("iframe").await;
    // In Firefox these come from no window, as said above; the policy in the iframe allows no other way.
    visitor.page::<()>(&format!("for (const data of {SHAPES}) parent.postMessage(data, '*'); parent.postMessage('the last', '*'); return null")).await;
    visitor.looks_up().await;
    until("the last message", async || (visitor.page::<u32>("return heard").await == 1).then_some(())).await;
    let height = "return document.querySelector('iframe').clientHeight";
    assert_eq!(visitor.page::<i64>(height).await, fitted);
    let style: String = visitor.page("return document.querySelector('iframe').style.cssText").await;
    assert!(!style.contains("position"), "{style}");
    assert!(visitor.page::<bool>("return {}.stackUp === undefined && {}.ran === undefined").await);
    assert!(visitor.seen::<Vec<String>>("errors").await.is_empty());
}

#[tokio::test]
async fn messages_of_the_iframe_carry_no_answer() {
    let visitor = Visitor::opens(framed()).await;
    visitor
        .page::<()>("window.heard = []; addEventListener('message', ({ data }) => heard.push(data)); return null")
        .await;
    visitor.looks_into("iframe").await;
    let widget = visitor.widget().in_a_hurry();
    widget.press_on("Start").await;
    widget.pastes("subject", "Hospital discharge").await;
    widget.chooses("viewpoint", "My team").await;
    widget.press_on("Continue").await;
    widget.chooses("outcomes", "Mostly").await;
    widget.goes_on(6).await;
    widget.press_on("Finish").await;
    widget.stands_at("Hospital discharge").await;
    visitor.looks_up().await;
    let complete = "return heard.some(({ stackUp }) => stackUp === 'complete')";
    until("the end", async || visitor.page::<bool>(complete).await.then_some(())).await;
    let heard: Vec<Value> = visitor.page("return heard").await;
    assert!(heard.len() > 8, "{heard:?}");
    for message in &heard {
        let kind = message["stackUp"].as_str().unwrap();
        let known = match kind {
            "height" => json!({"stackUp": "height", "height": message["height"]}),
            "step" => json!({"stackUp": "step", "height": message["height"], "top": message["top"]}),
            "ready" => {
                json!({"stackUp": "ready", "height": message["height"], "detail": {"title": "How do you stack up?"}})
            }
            "progress" => {
                let detail =
                    json!({"questionnaire": "collaboration", "answered": message["detail"]["answered"], "total": 30});
                json!({"stackUp": "progress", "height": message["height"], "detail": detail})
            }
            "complete" => {
                json!({"stackUp": "complete", "height": message["height"], "detail": {"questionnaire": "collaboration"}})
            }
            _ => Value::Null,
        };
        assert_eq!(*message, known);
        assert!(message["height"].is_number());
    }
}
