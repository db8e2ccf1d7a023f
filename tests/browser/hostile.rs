//! Pages that are hostile on purpose: the widget looks and works as on a plain page, and the page stays as it is.
//!
//! Each page is a file of `tests/browser/hostile/`. Pictures are left in `target/screens/`, for people to look at.

use serde_json::json;
use xtask::server::Page;

use crate::engine::Engine;
use crate::pictures::folder;
use crate::site::council_with;
use crate::visitor::Visitor;
use crate::wait::becomes;

const LOOKS: &str = include_str!("page/looks.js");
const PLAIN: &str = include_str!("hostile/plain.html");
const NONE: [String; 0] = [];

/// The steps that are looked at, and the parts of each.
const STEPS: [(&str, &[&str]); 3] = [
    ("start", &[".stack-up", "h2", ".lead", ".about p", ".privacy", ".first-line", "button.quiet", "button.primary"]),
    (
        "step",
        &[
            ".stack-up",
            "h2",
            ".progress",
            "legend",
            ".option",
            ".option span",
            "input[type=radio]",
            "textarea",
            "textarea + *, .field > label",
            "summary",
            "dt",
            "dd",
            "button.primary",
            "button.secondary",
            ".status",
        ],
    ),
    ("report", &["h2", "h3", ".theme", ".part", ".columns > li", "table", "th", "td", "button"]),
];

/// What pages hand down, and what their rules for all elements often set; colours are another matter.
const PROPERTIES: &[&str] = &[
    "border-collapse",
    "border-top-style",
    "border-top-width",
    "box-sizing",
    "caption-side",
    "column-count",
    "cursor",
    "direction",
    "display",
    "empty-cells",
    "float",
    "font-size",
    "font-style",
    "font-variant",
    "font-weight",
    "hyphens",
    "letter-spacing",
    "line-height",
    "list-style-type",
    "margin-top",
    "opacity",
    "overflow-wrap",
    "padding-top",
    "position",
    "quotes",
    "tab-size",
    "text-align",
    "text-decoration-line",
    "text-indent",
    "text-shadow",
    "text-transform",
    "user-select",
    "visibility",
    "white-space",
    "word-break",
    "word-spacing",
    "writing-mode",
];

/// Checks a page at the width of a desk and of a telephone.
pub async fn check(name: &str, html: &str) {
    let visitor = Visitor::opens(council_with("")).await;
    // Some pages scroll smoothly, and a driver clicks where a button was.
    visitor.session.prefers(&[("prefers-reduced-motion", "reduce")]).await;
    for width in [1280, 320] {
        visitor.is_this_wide(width).await;
        let plain = walk(&visitor, PLAIN, None).await;
        visitor.forgets().await;
        let hostile = walk(&visitor, html, Some(&format!("hostile-{name}-{width}"))).await;
        visitor.forgets().await;
        let others: Vec<_> = hostile.iter().filter(|look| !plain.contains(look)).collect();
        assert!(others.is_empty(), "{name} at {width} px: other than on a plain page: {others:#?}");
        assert!(hostile.iter().all(|look| !look.ends_with("is not there")), "{name}: {hostile:#?}");
    }
    visitor.session.prefers(&[]).await;
}

/// Goes from the start to the report, and gives how all of it looks. Nothing sticks out, nothing fails, and the page
/// stays as it is.
async fn walk(visitor: &Visitor, html: &str, picture: Option<&str>) -> Vec<String> {
    visitor.stands_on(html).await;
    let mut looks = Vec::new();
    // WebKit's driver clicks by a script in the page, where some pages have changed the language under it.
    let is_webkit = visitor.session.engine == Engine::WebKit;
    let widget = if is_webkit { visitor.widget().in_a_hurry() } else { visitor.widget() };
    for (step, parts) in STEPS {
        match step {
            "start" => widget.stands_at("How do you stack up?").await,
            "step" => {
                widget.in_a_hurry().press_on("Start").await;
                widget.press_on("Continue").await;
                widget.chooses("outcomes", "Mostly").await;
                widget.chooses("voice", "Not sure").await;
                for question in ["money", "whole-view", "participation"] {
                    widget.in_a_hurry().chooses(question, "Throughout").await;
                }
                widget.press_at("outcomes", "Add a note").await;
                widget.writes("outcomes.note", "Falls data").await;
            }
            _ => {
                widget.goes_on(6).await;
                widget.press_on("Finish").await;
            }
        }
        widget.ask::<()>("unfold", json!([])).await;
        assert_eq!(widget.ask::<Vec<String>>("overflow", json!([])).await, NONE, "{picture:?} {step}");
        let seen: Vec<String> = visitor.session.script(LOOKS, vec![json!(parts), json!(PROPERTIES)]).await;
        looks.extend(seen.into_iter().map(|look| format!("{step}: {look}")));
        if let Some(picture) = picture {
            let file = folder().join(format!("{picture}-{step}.png"));
            visitor.session.driver.screenshot(&file).await.unwrap();
        }
    }
    assert_eq!(visitor.seen::<Vec<String>>("errors").await, NONE, "{picture:?}");
    assert_eq!(visitor.changed().await, NONE, "{picture:?}: the widget changes the page");
    looks
}

impl Visitor {
    /// Opens a page of this text.
    pub async fn stands_on(&self, html: &str) {
        let script = |text: &'static str| Page::new("text/javascript", text);
        let files = council_with("")
            .with_page("/govuk-page.js", script(include_str!("hostile/govuk-page.js")))
            .with_page("/jquery-page.js", script(include_str!("hostile/jquery-page.js")))
            .with_page("/hostile", Page::html(html))
            .with_page("/around.js", script(include_str!("hostile/around.js")))
            .with_page("/global.js", script(include_str!("hostile/global.js")))
            .with_page("/patches.js", script(include_str!("hostile/patches.js")));
        self.goes_to(files).await;
        self.goes_to_address("/hostile").await;
    }

    /// What of the page is other than it was before the widget came.
    pub async fn changed(&self) -> Vec<String> {
        self.page("return changed()").await
    }

    /// Makes the window so wide that the page is.
    pub async fn is_this_wide(&self, width: u32) {
        let frame: u32 = self.page("return outerWidth - innerWidth").await;
        self.session.driver.set_window_rect(0, 0, width + frame, 1000).await.unwrap();
        becomes(width, async || self.page("return innerWidth").await).await;
    }
}

#[tokio::test]
async fn a_page_that_resets_all() {
    check("reset", include_str!("hostile/reset.html")).await;
}

#[tokio::test]
async fn a_page_with_a_small_root() {
    check("small-root", include_str!("hostile/small-root.html")).await;
}

#[tokio::test]
async fn a_page_that_shouts() {
    check("shouting", include_str!("hostile/shouting.html")).await;
}

#[tokio::test]
async fn a_page_that_is_right_aligned_and_breaks_no_line() {
    check("right-aligned", include_str!("hostile/right-aligned.html")).await;
}

#[tokio::test]
async fn a_page_with_tall_lines() {
    check("tall-lines", include_str!("hostile/tall-lines.html")).await;
}

#[tokio::test]
async fn a_dark_page() {
    check("dark", include_str!("hostile/dark.html")).await;
}

#[tokio::test]
async fn a_page_from_right_to_left() {
    check("right-to-left", include_str!("hostile/right-to-left.html")).await;
}

#[tokio::test]
async fn a_page_whose_base_is_elsewhere() {
    check("base-elsewhere", include_str!("hostile/base-elsewhere.html")).await;
}

#[tokio::test]
async fn a_page_in_quirks_mode() {
    check("quirks", include_str!("hostile/quirks.html")).await;
}

#[tokio::test]
async fn a_page_that_patches_arrays_and_json() {
    check("patched", include_str!("hostile/patched.html")).await;
}

#[tokio::test]
async fn a_page_that_has_our_name_already() {
    check("same-global", include_str!("hostile/same-global.html")).await;
}
