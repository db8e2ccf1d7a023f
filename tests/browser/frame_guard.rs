//! What an iframe and the page around it don't take from others.

use serde_json::json;
use xtask::server::Page;

use crate::origin::serve;
use crate::site::{Council, FOLDER, GARDEN, council_with, site};
use crate::visitor::Visitor;
use crate::wait::until;
use crate::widget::Alert;

fn framed(query: &str) -> Council {
    let page = format!(
        "<iframe src=\"{FOLDER}embed.html?{query}\" title=\"Questions\" width=\"900\" height=\"700\"></iframe>"
    );
    let tag = format!("<script type=\"module\" src=\"{FOLDER}embed-resize.js\"></script>");
    council_with(&page).including(&tag).with_file("/files/garden.json", GARDEN)
}

async fn opens(query: &str) -> Visitor {
    let visitor = Visitor::opens(framed(query)).await;
    visitor.looks_into("iframe").await;
    visitor
}

#[tokio::test]
async fn our_address_shows_nobody_else_s_questions() {
    for name in
        ["/files/garden.json", "../../files/garden.json", "https%3A%2F%2Fexample.org%2Fa.json", "none", "", "Garden"]
    {
        let visitor = opens(&format!("questionnaire={name}")).await;
        let alert = async || visitor.widget().ask::<Option<Alert>>("alert", json!([])).await;
        let words = until("the message", alert).await.words;
        assert!(words.starts_with("This questionnaire is not here."), "{name}: {words}");
        assert!(
            !visitor.requests().iter().any(|path| path.contains("garden.json") && !path.contains("embed.html")),
            "{name}"
        );
    }
}

#[tokio::test]
async fn an_organisation_is_plain_text() {
    let name = "<img src=x onerror=alert(1)>&lt;b&gt;";
    let encoded = "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%26lt%3Bb%26gt%3B";
    let visitor = opens(&format!("questionnaire=strengths&organisation={encoded}")).await;
    let widget = visitor.widget();
    widget.press_on("Start").await;
    widget.goes_on(10).await;
    widget.stands_at(&format!("What I ask of {name}")).await;
    let images: u32 =
        visitor.page("return document.querySelector('stack-up').shadowRoot.querySelectorAll('img, b').length").await;
    assert_eq!(images, 0);
}

#[tokio::test]
async fn a_theme_is_colours_and_lengths_and_nothing_else() {
    let visitor = Visitor::opens(council_with("")).await;
    let token = async |query: &str, name: &str| -> String {
        visitor.looks_up().await;
        visitor.goes_to(framed(&format!("questionnaire=collaboration&{query}"))).await;
        visitor.looks_into("iframe").await;
        visitor.widget().stands_at("How do you stack up?").await;
        visitor.page(&format!("return document.documentElement.style.getPropertyValue('--stack-up-{name}')")).await
    };
    for (query, name, expected) in [
        ("accent=%235a2a82", "accent", "#5a2a82"),
        ("accent=rebeccapurple", "accent", "rebeccapurple"),
        ("surface=oklch(95%25%200.02%20200)", "surface", "oklch(95% 0.02 200)"),
        ("text=rgb(10%2020%2030)", "text", "rgb(10 20 30)"),
        ("radius=0.5em", "radius", "0.5em"),
        ("accent=red%3Bbackground%3Aurl(%2F%2Fexample.org)", "accent", ""),
        ("accent=var(--x)", "accent", ""),
        ("accent=url(%2Fbeacon)", "accent", ""),
        ("accent=nonsense", "accent", ""),
        ("accent=currentColor", "accent", ""),
        ("accent=transparent", "accent", ""),
        ("surface=inherit", "surface", ""),
        ("text=revert-layer", "text", ""),
        ("text=color-mix(in%20srgb%2C%20currentcolor%2C%20red)", "text", ""),
        ("radius=initial", "radius", ""),
        ("radius=unset", "radius", ""),
        ("radius=attr(title)", "radius", ""),
        ("radius=red", "radius", ""),
        ("font=serif", "font", ""),
    ] {
        assert_eq!(token(query, name).await, expected, "{query}");
    }
    assert!(visitor.requests().iter().all(|path| !path.starts_with("/beacon")));
}

/// Whether the ground of the page is dark or light: each engine has a dark of its own.
const GROUND: &str = "const colour = getComputedStyle(document.documentElement).backgroundColor;
    return colour.match(/\\d+/g).slice(0, 3).every((part) => part < 64) ? 'dark' : colour === 'rgb(255, 255, 255)' ? 'light' : colour";

#[tokio::test]
async fn the_scheme_of_the_page_can_be_asked_for() {
    for scheme in ["dark", "light"] {
        let visitor = opens(&format!("questionnaire=collaboration&scheme={scheme}")).await;
        visitor.widget().stands_at("How do you stack up?").await;
        assert_eq!(visitor.page::<String>(GROUND).await, scheme);
    }
}

#[tokio::test]
async fn on_a_dark_device_it_is_light_in_an_iframe_and_dark_when_opened_by_itself() {
    let visitor = Visitor::opens(council_with("")).await;
    visitor.session.prefers(&[("prefers-color-scheme", "dark")]).await;
    for (query, expected) in [
        ("questionnaire=collaboration", "light"),
        ("questionnaire=collaboration&scheme=dim", "light"),
        ("questionnaire=collaboration&scheme=dark", "dark"),
    ] {
        visitor.looks_up().await;
        visitor.goes_to(framed(query)).await;
        visitor.looks_into("iframe").await;
        visitor.widget().stands_at("How do you stack up?").await;
        assert_eq!(visitor.page::<String>(GROUND).await, expected, "{query}");
    }
    visitor.looks_up().await;
    visitor.goes_to_address(&format!("{FOLDER}embed.html?questionnaire=collaboration")).await;
    visitor.widget().stands_at("How do you stack up?").await;
    assert_eq!(visitor.page::<String>(GROUND).await, "dark");
    visitor.session.prefers(&[]).await;
}

#[tokio::test]
async fn messages_that_are_not_of_our_iframe_change_nothing() {
    let forger = Page::html(
        "<script>for (const stackUp of ['height', 'step', 'ready']) parent.postMessage({ stackUp, height: 66, top: 5000 }, '*')</script>",
    );
    let elsewhere = serve(site().page("/embed.html", forger.clone()));
    let visitor = Visitor::opens(framed("questionnaire=collaboration").with_page("/forged", forger)).await;
    let height = async |selector: &str| -> i64 {
        visitor.page(&format!("return document.querySelector('{selector}').clientHeight")).await
    };
    visitor.looks_into("iframe").await;
    visitor.widget().press_on("Start").await;
    let fitted = visitor.fits_the_iframe().await;
    let add = |id: &str, src: &str| {
        format!(
            "window.heard ??= []; addEventListener('message', ({{ data }}) => heard.push(data));
            const frame = document.createElement('iframe'); frame.id = '{id}'; frame.src = '{src}'; frame.height = 200;
            document.body.append(frame); scrollTo(0, 0); return null"
        )
    };
    visitor.page::<()>(&add("forged", "/forged")).await;
    visitor.page::<()>(&add("foreign", &elsewhere.url("/embed.html"))).await;
    visitor.page::<()>("postMessage({ stackUp: 'height', height: 66 }, '*'); return null").await;
    let heard = "return heard.filter(({ height }) => height === 66).length";
    until("the forged messages", async || (visitor.page::<u32>(heard).await >= 7).then_some(())).await;
    assert_eq!((height("iframe").await, height("#forged").await, height("#foreign").await), (fitted, 200, 200));
    assert!(visitor.page::<bool>("return scrollY === 0").await);
}
