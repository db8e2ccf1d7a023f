//! The iframe way: the widget in a page of its own, and what the page around it sees of it.

use serde_json::{Value, json};

use crate::origin::serve;
use crate::site::{Council, FOLDER, council_with, site};
use crate::visitor::Visitor;
use crate::wait::until;

/// The flags that the README names.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-downloads allow-modals allow-forms";

/// The snippet of an iframe, from a folder on some server.
fn snippet(folder: &str, query: &str, attributes: &str) -> String {
    format!(
        r#"<iframe src="{folder}embed.html?{query}" title="How do you stack up?" width="100%" height="700" {attributes}></iframe>"#
    )
}

/// A page with the snippet and the script that fits its height.
fn framed(query: &str, attributes: &str) -> Council {
    fitted(&snippet(FOLDER, query, attributes), FOLDER)
}

fn fitted(content: &str, folder: &str) -> Council {
    let tag = format!("<script type=\"module\" src=\"{folder}embed-resize.js\"></script>");
    council_with(&format!("<div>Above</div>{content}<p>Below</p>")).including(&tag)
}

const COLLABORATION: &str = "questionnaire=collaboration";

#[tokio::test]
async fn the_height_follows_the_content() {
    let visitor = Visitor::opens(framed(COLLABORATION, "")).await;
    visitor.looks_into("iframe").await;
    visitor.widget().press_on("Start").await;
    visitor.fits_the_iframe().await;
    visitor.looks_into("iframe").await;
    visitor.widget().press_on("Continue").await;
    visitor.fits_the_iframe().await;
    visitor.looks_into("iframe").await;
    visitor.widget().press_at("outcomes", "Add a note").await;
    visitor.fits_the_iframe().await;
    let wider = "document.querySelector('iframe').style.width = '320px'; return null";
    visitor.page::<()>(wider).await;
    visitor.fits_the_iframe().await;
}

#[tokio::test]
async fn a_script_that_comes_late_learns_the_height_all_the_same() {
    let visitor = Visitor::opens(council_with(&snippet(FOLDER, COLLABORATION, "")).including("")).await;
    visitor.looks_into("iframe").await;
    visitor.widget().stands_at("How do you stack up?").await;
    visitor.looks_up().await;
    let late = format!("return import('{FOLDER}embed-resize.js').then(() => null)");
    visitor.page::<()>(&late).await;
    visitor.fits_the_iframe().await;
}

#[tokio::test]
async fn a_step_brings_its_heading_into_view() {
    let visitor = Visitor::opens(framed(COLLABORATION, "")).await;
    visitor.looks_into("iframe").await;
    visitor.widget().press_on("Start").await;
    for heading in ["The service user’s view", "A common purpose"] {
        visitor.looks_into("iframe").await;
        assert_eq!(visitor.widget().press_on("Continue").await, heading);
        let top: f64 =
            visitor.page("return document.activeElement.shadowRoot.activeElement.getBoundingClientRect().top").await;
        visitor.looks_up().await;
        let on_screen = format!(
            "const at = document.querySelector('iframe').getBoundingClientRect().top + {top};
            return at >= 0 && at < innerHeight / 2"
        );
        until("the heading in the upper half", async || visitor.page::<bool>(&on_screen).await.then_some(())).await;
    }
}

#[tokio::test]
async fn several_iframes_on_a_page_do_not_mix() {
    let two =
        [snippet(FOLDER, COLLABORATION, "id=\"a\""), snippet(FOLDER, "questionnaire=strengths&lang=cy", "id=\"b\"")];
    let visitor = Visitor::opens(fitted(&two.concat(), FOLDER)).await;
    visitor.looks_into("#b").await;
    visitor.widget().press_on("Dechrau").await;
    let inner: f64 = visitor.page("return document.documentElement.getBoundingClientRect().height").await;
    visitor.looks_up().await;
    let height =
        async |id: &str| -> f64 { visitor.page(&format!("return document.querySelector('{id}').clientHeight")).await };
    until("the height of the second", async || ((height("#b").await - inner.ceil()).abs() < 1.0).then_some(())).await;
    visitor.fits_the_iframe().await;
    visitor.looks_into("#a").await;
    visitor.widget().stands_at("How do you stack up?").await;
}

#[tokio::test]
async fn from_another_site_it_fits_keeps_and_gives_the_answers() {
    for attributes in ["", &format!("sandbox=\"{SANDBOX}\"")] {
        let elsewhere = serve(site());
        let folder = elsewhere.url(FOLDER).replace("127.0.0.1", "localhost");
        let visitor = Visitor::opens(fitted(&snippet(&folder, COLLABORATION, attributes), &folder)).await;
        visitor.sees_all_at_once().await;
        visitor.looks_into("iframe").await;
        let widget = visitor.widget();
        widget.press_on("Start").await;
        widget.chooses("viewpoint", "My team").await;
        widget.says("Saved on this device").await;
        visitor.fits_the_iframe().await;
        visitor.looks_into("iframe").await;
        widget.press("Download my answers").await;
        assert_eq!(visitor.downloaded().await.json()["answers"], json!({"viewpoint": {"chosen": ["team"]}}));
        visitor.looks_up().await;
        visitor.reloads().await;
        visitor.looks_into("iframe").await;
        widget.press_on("Carry on").await;
        assert_eq!(widget.marked("viewpoint").await, ["team"], "{attributes}");
    }
}

#[tokio::test]
async fn in_a_sandbox_without_an_origin_it_works_and_says_that_nothing_is_kept() {
    let visitor = Visitor::opens(framed(COLLABORATION, "sandbox=\"allow-scripts allow-downloads\"")).await;
    visitor.looks_into("iframe").await;
    let widget = visitor.widget();
    widget.says("Your answers can’t be saved on this device just now.").await;
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    visitor.fits_the_iframe().await;
    visitor.looks_into("iframe").await;
    widget.press("Download my answers").await;
    assert_eq!(visitor.downloaded().await.json()["answers"], json!({"viewpoint": {"chosen": ["team"]}}));
}

#[tokio::test]
async fn without_any_script_on_the_page_it_works_at_the_height_of_the_snippet() {
    let visitor = Visitor::opens(council_with(&snippet(FOLDER, COLLABORATION, "")).including("")).await;
    visitor.looks_into("iframe").await;
    let widget = visitor.widget();
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    widget.press_on("Continue").await;
    visitor.looks_up().await;
    assert_eq!(visitor.page::<u32>("return document.querySelector('iframe').clientHeight").await, 700);
}

#[tokio::test]
async fn the_page_around_hears_of_heights_and_progress_and_never_of_answers() {
    let visitor = Visitor::opens(framed("questionnaire=strengths", "")).await;
    let listen = "window.heard = []; addEventListener('message', ({ data }) => heard.push(data)); return null";
    visitor.page::<()>(listen).await;
    visitor.looks_into("iframe").await;
    let widget = visitor.widget();
    widget.press_on("Start").await;
    widget.writes("skills.own", "Quiet secret").await;
    widget.goes_on(10).await;
    widget.press_on("Finish").await;
    visitor.looks_up().await;
    let heard = async || visitor.page::<Vec<Value>>("return window.heard").await;
    let types = async || {
        heard().await.iter().map(|message| message["stackUp"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    until("the end", async || types().await.contains(&"complete".to_owned()).then_some(())).await;
    let all = json!(heard().await);
    assert!(!all.to_string().contains("secret"), "{all}");
    let known = ["height", "step", "ready", "progress", "complete"];
    assert!(types().await.iter().all(|kind| known.contains(&kind.as_str())), "{all}");
    let fields = |message: &Value| message.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let known = ["stackUp", "height", "top", "detail"];
    assert!(heard().await.iter().flat_map(fields).all(|field| known.contains(&field.as_str())), "{all}");
}
