//! The widget costs the page nothing until it is wanted.

use crate::site::{FOLDER, built, council_with};
use crate::visitor::Visitor;
use crate::wait::until;

/// What was asked for of our folder.
fn ours(visitor: &Visitor) -> Vec<String> {
    visitor.requests().into_iter().filter(|path| path.starts_with(FOLDER)).collect()
}

async fn scrolls_to(visitor: &Visitor, selector: &str) {
    let script = format!("document.querySelector('{selector}').scrollIntoView(); return null");
    visitor.page::<()>(&script).await;
}

/// Waits until the page has been painted, and what watches the screen has been told.
async fn has_been_seen(visitor: &Visitor) {
    let painted = "window.painted ??= (requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
        window.painted = 2; }))), 1); return window.painted === 2";
    until("a painted page", async || visitor.page::<bool>(painted).await.then_some(())).await;
}

#[tokio::test]
async fn far_from_the_screen_one_request_is_made_and_near_it_the_rest() {
    let far = r#"<div style="height: 4000px"></div><stack-up questionnaire="collaboration"><p>Soon</p></stack-up>"#;
    let visitor = Visitor::opens(council_with(far)).await;
    has_been_seen(&visitor).await;
    assert_eq!(ours(&visitor), [format!("{FOLDER}stack-up.js")]);
    scrolls_to(&visitor, "stack-up").await;
    visitor.hears("ready", 1).await;
    visitor.widget().press_on("Start").await;
    visitor.widget().stands_at("Before you start").await;
    assert_eq!(ours(&visitor).len(), 5);
}

#[tokio::test]
async fn within_600_pixels_of_the_screen_it_loads_and_beyond_it_does_not() {
    // The window is 1280 by 900 with what surrounds the page; the page itself is measured.
    let gap = |beyond: i32| {
        format!(
            r#"<div id="gap"></div><stack-up questionnaire="collaboration"></stack-up>
            <script>document.querySelector("stack-up").style.position = "absolute";
            document.querySelector("stack-up").style.top = `${{innerHeight + {beyond}}}px`;</script>"#
        )
    };
    let visitor = Visitor::opens(council_with(&gap(650))).await;
    has_been_seen(&visitor).await;
    assert_eq!(ours(&visitor).len(), 1);
    visitor.goes_to(council_with(&gap(550))).await;
    visitor.hears("ready", 1).await;
}

#[tokio::test]
async fn a_widget_that_is_eager_loads_at_once_wherever_it_stands() {
    let far =
        r#"<div style="height: 4000px"></div><stack-up questionnaire="collaboration" loading="eager"></stack-up>"#;
    let visitor = Visitor::opens(council_with(far)).await;
    visitor.hears("ready", 1).await;
}

#[tokio::test]
async fn a_page_that_preloads_the_files_asks_for_each_once() {
    let link = |start: &str, end: &str, attributes: &str| {
        let (name, content) = built(start, end);
        let integrity = xtask::integrity(&content);
        format!("<link {attributes} href=\"{FOLDER}{name}\" integrity=\"{integrity}\" crossorigin=\"anonymous\">")
    };
    let head = [
        link("stack-up-", ".js", "rel=\"modulepreload\""),
        format!(
            "<link rel=\"preload\" as=\"fetch\" href=\"{FOLDER}{}\" crossorigin=\"anonymous\">",
            built("stack-up-", ".wasm").0
        ),
        link("questionnaires/start/collaboration-en-", ".json", "rel=\"preload\" as=\"fetch\""),
        format!("<script type=\"module\" src=\"{FOLDER}stack-up.js\"></script>"),
    ];
    let page = r#"<stack-up questionnaire="collaboration"></stack-up>"#;
    let visitor = Visitor::opens(council_with(page).including(&head.concat())).await;
    visitor.widget().press_on("Start").await;
    visitor.widget().stands_at("Before you start").await;
    let mut asked = ours(&visitor);
    assert_eq!(asked.len(), 5, "{asked:?}");
    asked.sort();
    asked.dedup();
    assert_eq!(asked.len(), 5, "{asked:?}");
}

#[tokio::test]
async fn a_page_that_reserves_the_height_does_not_move() {
    let page = r#"<style>stack-up { display: block; min-height: 1100px; }</style>
        <script>window.shifts = []; new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
        .observe({ type: "layout-shift", buffered: true });</script>
        <stack-up questionnaire="collaboration"><p>Soon</p></stack-up><p>Below</p>"#;
    let visitor = Visitor::opens(council_with(page)).await;
    visitor.widget().stands_at("How do you stack up?").await;
    has_been_seen(&visitor).await;
    let below = "return document.querySelector('main > p').getBoundingClientRect().top
        - document.querySelector('stack-up').getBoundingClientRect().top";
    let distance: f64 = visitor.page(below).await;
    assert!((1100.0..1160.0).contains(&distance), "the start page fits into what is reserved: {distance}");
    assert!(visitor.page::<Vec<f64>>("return window.shifts").await.is_empty());
}

#[tokio::test]
async fn with_scripts_off_the_fallback_shows() {
    // A sandbox without scripts is a browser with scripts off.
    let page = r#"<stack-up questionnaire="collaboration"><p>Please ask us for a paper copy.</p></stack-up>"#;
    let frame = r#"<iframe src="/inner" sandbox="allow-same-origin" width="800" height="300"></iframe>"#;
    let inner = council_with(page).page();
    let visitor = Visitor::opens(council_with(frame).with_page("/inner", inner)).await;
    let shown = "const inner = document.querySelector('iframe').contentDocument;
        const fallback = inner?.querySelector('stack-up > p');
        return fallback?.getBoundingClientRect().height > 0 ? fallback.innerText : null";
    let text = until("the fallback", async || visitor.page::<Option<String>>(shown).await).await;
    assert_eq!(text, "Please ask us for a paper copy.");
    assert!(
        visitor
            .page::<bool>("return !document.querySelector('iframe').contentWindow.customElements.get('stack-up')")
            .await
    );
}
