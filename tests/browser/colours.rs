//! What the widget shows can be read, whatever colours a page asks for, and whenever it asks for others.

use serde_json::json;
use xtask::server::Page;

use crate::site::{Council, STRICT, council, council_with};
use crate::visitor::Visitor;
use crate::wait::becomes;

const COLOURS: &str = include_str!("page/colours.js");
const NONE: [String; 0] = [];

/// Greys about the middle, the ends, and colours in every notation.
const ACCENTS: [&str; 14] = [
    "#777",
    "#767676",
    "gray",
    "#808080",
    "yellow",
    "white",
    "black",
    "rebeccapurple",
    "hsl(50 100% 50%)",
    "oklch(0.7 0.3 150)",
    "color(display-p3 0 1 0)",
    "lab(60% -30 60)",
    "rgb(0 90 200 / 40%)",
    "color-mix(in oklch, red, blue)",
];

/// Surfaces with texts that can be read on them.
const GROUNDS: [(&str, &str); 6] = [
    ("Canvas", "CanvasText"),
    ("#fff", "#333"),
    ("#1b1b1b", "#eee"),
    ("#777", "#000"),
    ("navy", "#ff0"),
    ("#fd0", "#222"),
];

/// A person who has answered something at the second step.
async fn begins(council: Council) -> Visitor {
    let visitor = Visitor::begins(council).await;
    let widget = visitor.widget().in_a_hurry();
    widget.press_on("Continue").await;
    widget.chooses("outcomes", "Mostly").await;
    visitor
}

impl Visitor {
    /// Sets tokens on the element.
    async fn sets(&self, tokens: &[(&str, &str)]) {
        for (token, value) in tokens {
            let set = "document.querySelector('stack-up').style.setProperty(...arguments); return null";
            let (): () = self.session.script(set, vec![json!(format!("--stack-up-{token}")), json!(value)]).await;
        }
    }

    /// What can't be read.
    async fn unreadable(&self) -> Vec<String> {
        self.session.script(COLOURS, Vec::new()).await
    }

    /// Waits until all can be read.
    async fn reads_all(&self) {
        becomes(NONE.to_vec(), async || self.unreadable().await).await;
    }

    /// A token as it is mended; empty where the sheet's own holds.
    async fn mended(&self, token: &str) -> String {
        let mended = "return document.querySelector('stack-up').shadowRoot.querySelector('.stack-up')
            .style.getPropertyValue(arguments[0])";
        self.session.script(mended, vec![json!(token)]).await
    }

    async fn does(&self, script: &str) {
        self.page::<()>(&format!("{script}; return null")).await;
    }
}

#[tokio::test]
async fn any_accent_can_be_read_on_any_surface() {
    let visitor = begins(council()).await;
    for (surface, text) in GROUNDS {
        for accent in ACCENTS {
            visitor.sets(&[("surface", surface), ("text", text), ("accent", accent)]).await;
            let faults = async || visitor.unreadable().await.join("; ");
            becomes((accent, surface, String::new()), async || (accent, surface, faults().await)).await;
        }
    }
}

#[tokio::test]
async fn the_first_thing_that_is_seen_can_be_read_under_a_strict_policy() {
    let style = Page::new("text/css", "stack-up { --stack-up-accent: oklch(0.9 0.2 110) }");
    let head = r#"<link rel="stylesheet" href="/accent.css"><stack-up questionnaire="collaboration"></stack-up>"#;
    let visitor = Visitor::opens(council_with(head).with_page("/accent.css", style).under(STRICT)).await;
    visitor.hears("ready", 1).await;
    assert!(visitor.mended("--accent-ink").await.starts_with('#'), "mended before it is ready");
    assert_eq!(visitor.mended("--on-accent").await, "#000000");
    visitor.widget().press_on("Start").await;
    assert_eq!(visitor.seen::<Vec<String>>("violations").await, NONE);
}

#[tokio::test]
async fn an_accent_that_can_be_read_is_left_alone() {
    let visitor = begins(council()).await;
    for accent in ["#0f5e63", "#767676", "#d4351c", "black"] {
        visitor.sets(&[("accent", accent)]).await;
        visitor.reads_all().await;
        for token in ["--on-accent", "--accent-ink", "--tint", "--quiet", "--edge"] {
            becomes(String::new(), async || visitor.mended(token).await).await;
        }
    }
}

#[tokio::test]
async fn a_page_that_turns_dark_by_a_class_is_followed() {
    let style = Page::new(
        "text/css",
        "stack-up { --stack-up-accent: #777 }
        .dark stack-up { --stack-up-surface: #222; --stack-up-text: #eee }
        .dim stack-up { --stack-up-accent: #345 }",
    );
    let content = r#"<link rel="stylesheet" href="/dark.css"><stack-up questionnaire="collaboration"></stack-up>"#;
    for preference in ["no-preference", "reduce"] {
        let visitor = Visitor::opens(council_with("").with_page("/dark.css", style.clone())).await;
        visitor.session.prefers(&[("prefers-reduced-motion", preference)]).await;
        visitor.goes_to(council_with(content)).await;
        let widget = visitor.widget().in_a_hurry();
        widget.press_on("Start").await;
        widget.press_on("Continue").await;
        widget.chooses("outcomes", "Mostly").await;
        visitor.reads_all().await;
        let light = visitor.mended("--accent-ink").await;
        for class in ["dark", "dark dim", "dim", ""] {
            visitor.does(&format!("document.documentElement.className = '{class}'")).await;
            visitor.reads_all().await;
        }
        becomes(light, async || visitor.mended("--accent-ink").await).await;
        visitor.session.prefers(&[]).await;
    }
}

#[tokio::test]
async fn what_changed_while_the_widget_was_hidden_is_seen_when_it_is_shown() {
    let visitor = begins(council()).await;
    visitor.does("document.querySelector('main').style.display = 'none'").await;
    visitor.sets(&[("accent", "#fd0"), ("surface", "#fff")]).await;
    // Two frames, in which a change that is seen would have been told.
    let frames = "const done = arguments[arguments.length - 1];
        requestAnimationFrame(() => requestAnimationFrame(() => done(null)))";
    visitor.session.driver.execute_async(frames, Vec::new()).await.unwrap();
    visitor.does("document.querySelector('main').style.display = ''").await;
    visitor.reads_all().await;
}

#[tokio::test]
async fn the_page_hears_nothing_of_it() {
    let visitor = begins(council()).await;
    let listen = "window.heard = [];
        for (const type of ['transitionrun', 'transitionstart', 'transitionend', 'animationstart', 'animationend'])
            document.addEventListener(type, (event) => heard.push(event.type))";
    visitor.does(listen).await;
    visitor.sets(&[("accent", "#fd0")]).await;
    visitor.reads_all().await;
    visitor.does("document.querySelector('main').style.display = 'none'; document.body.offsetTop").await;
    visitor.does("document.querySelector('main').style.display = ''").await;
    visitor.sets(&[("accent", "#eee")]).await;
    visitor.reads_all().await;
    assert_eq!(visitor.page::<Vec<String>>("return window.heard").await, NONE);
}
