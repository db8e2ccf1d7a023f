//! What the person asks of every page: light or dark, system colours, room between letters and lines, large letters.

use serde_json::json;

use crate::engine::Engine;
use crate::site::council_with;
use crate::visitor::Visitor;
use crate::wait::becomes;

const PLAIN: &str = include_str!("hostile/plain.html");
const DARK: &str = include_str!("hostile/dark.html");
const NONE: [String; 0] = [];

/// The ground, the words, and the ground of the first button.
const COLOURS: &str = "const root = document.querySelector('stack-up').shadowRoot;
    const style = (selector) => getComputedStyle(root.querySelector(selector));
    return [style('.stack-up').backgroundColor, style('h2').color, style('button.primary').backgroundColor]";

const LIGHT: [&str; 3] = ["rgb(255, 255, 255)", "rgb(0, 0, 0)", "rgb(15, 94, 99)"];
const NIGHT: [&str; 3] = ["rgb(18, 18, 18)", "rgb(255, 255, 255)", "rgb(124, 198, 203)"];
const NIGHT_OF_FIREFOX: [&str; 3] = ["rgb(28, 27, 34)", "rgb(251, 251, 254)", "rgb(124, 198, 203)"];

#[tokio::test]
async fn the_scheme_of_the_page_is_followed_whatever_the_system_s_is() {
    let visitor = Visitor::opens(council_with("")).await;
    let both = PLAIN.replace("<html", "<html style=\"color-scheme: light dark\"");
    let night = if visitor.session.engine == Engine::Firefox { NIGHT_OF_FIREFOX } else { NIGHT };
    for (system, page, expected) in [
        ("dark", PLAIN, LIGHT),
        ("light", DARK, night),
        ("dark", DARK, night),
        ("light", both.as_str(), LIGHT),
        ("dark", both.as_str(), night),
    ] {
        visitor.session.prefers(&[("prefers-color-scheme", system)]).await;
        visitor.stands_on(page).await;
        visitor.widget().stands_at("How do you stack up?").await;
        assert_eq!(visitor.page::<Vec<String>>(COLOURS).await, expected, "on a {system} system");
    }
    // The page follows the system, and so does the widget, while it is there.
    visitor.session.prefers(&[("prefers-color-scheme", "light")]).await;
    becomes(LIGHT.map(str::to_owned).to_vec(), async || visitor.page(COLOURS).await).await;
    visitor.session.prefers(&[]).await;
}

#[tokio::test]
async fn forced_colours_go_before_those_of_the_page() {
    let visitor = Visitor::opens(council_with("")).await;
    visitor.stands_on(PLAIN).await;
    let widget = visitor.widget();
    let set = "for (const [token, value] of [['accent', '#777'], ['surface', 'silver'], ['text', '#333']])
        document.querySelector('stack-up').style.setProperty(`--stack-up-${token}`, value);
        return null";
    visitor.page::<()>(set).await;
    widget.in_a_hurry().press_on("Start").await;
    widget.press_on("Continue").await;
    widget.chooses("outcomes", "Mostly").await;
    visitor.session.prefers(&[("forced-colors", "active")]).await;
    let tokens = "const probe = document.body.appendChild(document.createElement('i'));
        const system = (name) => { probe.style.color = name; return getComputedStyle(probe).color; };
        const style = (selector, pseudo) => getComputedStyle(document.querySelector('stack-up').shadowRoot
            .querySelector(selector), pseudo);
        const found = [
            [style('.stack-up').backgroundColor, system('Canvas')],
            [style('legend').color, system('CanvasText')],
            [style('summary').color, system('LinkText')],
            [style('button.primary').color, system('Canvas')],
            [style('button.primary').backgroundColor, system('LinkText')],
            // Otherwise Chromium puts a plate of the ground below the word, which has that colour.
            [style('button.primary').forcedColorAdjust, 'none'],
            [style('.option :checked', '::before').borderTopColor, system('LinkText')],
            [style('.option :not(:checked) + span', '::before').borderTopColor, system('CanvasText')],
            // What has no border elsewhere has none here.
            [style('.unscored .option :not(:checked) + span', '::before').borderTopColor, system('Canvas')],
            [style('button.quiet').borderTopColor, system('Canvas')],
        ].filter(([one, other]) => one !== other).map(String);
        probe.remove();
        return found";
    becomes(NONE.to_vec(), async || visitor.page(tokens).await).await;
    visitor.session.prefers(&[]).await;
}

/// WCAG 2.2, 1.4.12, on every element of the widget.
const SPACING: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'
        + 'p { margin-bottom: 2em !important }');
    document.querySelector('stack-up').shadowRoot.adoptedStyleSheets.push(sheet);
    return null";

/// Words that are cut off by the box that they stand in.
const CUT: &str = "return [...document.querySelector('stack-up').shadowRoot.querySelectorAll('*')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.unseen, svg *'))
    .filter((element) => getComputedStyle(element).overflow !== 'visible' || element.matches('button, label, summary'))
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && !element.matches('[role=region]')
        || element.scrollHeight > element.clientHeight + 1 && element.matches('button'))
    .map((element) => `${element.localName}.${element.className}: ${element.textContent.slice(0, 40)}`)";

async fn stays_whole(visitor: &Visitor, what: &str) {
    let widget = visitor.widget();
    for verb in ["overflow", "broken"] {
        assert_eq!(widget.ask::<Vec<String>>(verb, json!([])).await, NONE, "{what}: {verb}");
    }
    assert_eq!(visitor.page::<Vec<String>>(CUT).await, NONE, "{what}: words are cut off");
}

/// Walks from the start to the report, with something done to each page that is opened.
async fn walks(html: &str, width: u32, script: &str, what: &str) {
    let visitor = Visitor::opens(council_with("")).await;
    visitor.is_this_wide(width).await;
    visitor.stands_on(html).await;
    let widget = visitor.widget();
    widget.stands_at("How do you stack up?").await;
    visitor.page::<()>(script).await;
    stays_whole(&visitor, &format!("{what}, {width}, start")).await;
    widget.in_a_hurry().press_on("Start").await;
    widget.in_a_hurry().press_on("Continue").await;
    widget.in_a_hurry().chooses("outcomes", "Mostly").await;
    widget.in_a_hurry().press_at("outcomes", "Add a note").await;
    widget.ask::<()>("unfold", json!([])).await;
    stays_whole(&visitor, &format!("{what}, {width}, step")).await;
    widget.goes_on(6).await;
    widget.in_a_hurry().press_on("Finish").await;
    widget.ask::<()>("unfold", json!([])).await;
    stays_whole(&visitor, &format!("{what}, {width}, report")).await;
}

#[tokio::test]
async fn there_is_room_for_wider_spacing() {
    for width in [1280, 320] {
        walks(PLAIN, width, SPACING, "spacing").await;
    }
}

/// Zoomed to 400 %, a window of 1280 by 1024 has this many pixels.
#[tokio::test]
async fn letters_can_be_twice_and_four_times_as_large() {
    for (width, zoom) in [(640, "200%"), (320, "400%")] {
        walks(PLAIN, width, "return null", &format!("zoom {zoom}")).await;
    }
    let large = PLAIN.replace("<html", "<html style=\"font-size: 200%\"");
    for width in [1280, 640] {
        walks(&large, width, "return null", "letters of 200 %").await;
    }
}

/// Two thirds of a page of 960 pixels, as many councils have them, and a little more and less.
#[tokio::test]
async fn no_word_is_broken_in_a_column_of_a_page() {
    let visitor = Visitor::opens(council_with("")).await;
    for (language, start, onward) in [("en", "Start", "Continue"), ("cy", "Dechrau", "Parhau")] {
        for width in [560, 629, 630, 660, 702] {
            let column = format!("<body style=\"font-family: Arial; width: {width}px\"");
            let page = PLAIN.replace("<body", &column).replace("<stack-up", &format!("<stack-up lang=\"{language}\""));
            visitor.stands_on(&page).await;
            let widget = visitor.widget().in_a_hurry();
            widget.press_on(start).await;
            widget.press_on(onward).await;
            stays_whole(&visitor, &format!("{language}, {width}")).await;
        }
    }
}
