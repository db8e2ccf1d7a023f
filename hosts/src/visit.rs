//! A visitor opens a page, and sees what is left of a snippet in it.

use serde_json::{Value, json};
use thirtyfour::WebDriver;

use crate::host::Tried;
use crate::seen::{Remains, Seen};
use crate::snippet::{FALLBACK, HEIGHT, Way};
use crate::wait::{A_WHILE, comes};

/// What is left in the page, as the browser has it.
const REMAINS: &str = include_str!("visit/remains.js");

/// Whether the widget is there: it has a heading in its shadow root.
const STARTED: &str = "return !!document.querySelector('stack-up')?.shadowRoot?.querySelector('h1, h2, h3, h4')";

/// Brings what is looked for onto the screen, since both wait for that.
const SHOW: &str = "document.querySelector('stack-up, iframe')?.scrollIntoView()";

/// The height of the iframe, in whole pixels.
const FRAME_HEIGHT: &str = "return Math.round(document.querySelector('iframe').getBoundingClientRect().height)";

/// Opens a page with this snippet in it, or with what is left of it.
pub async fn visit(driver: &WebDriver, address: &str, way: Way) -> Tried<Seen> {
    driver.goto(address).await?;
    driver.execute(SHOW, Vec::new()).await?;
    let remains = remains(driver).await?;
    Ok(match remains.promise() {
        Seen::Starts if started(driver).await? => beside(driver).await?,
        Seen::Starts => Seen::Fallback,
        Seen::FrameFits | Seen::FrameStays | Seen::FrameIdle => in_frame(driver, way).await?,
        Seen::Link => behind(driver).await?,
        seen => seen,
    })
}

async fn remains(driver: &WebDriver) -> Tried<Remains> {
    let found = driver.execute(REMAINS, vec![json!(FALLBACK)]).await?;
    let has = |name: &str| found.json().get(name).and_then(Value::as_bool).unwrap_or(false);
    Ok(Remains {
        element: has("element"),
        entry: has("entry"),
        frame: has("frame"),
        idle: has("idle"),
        resize: has("resize"),
        link: has("link"),
        fallback: has("fallback"),
        code: has("code"),
    })
}

async fn started(driver: &WebDriver) -> Tried<bool> {
    comes(A_WHILE, async || is(driver, STARTED).await).await
}

/// Some systems move the text for those who have no widget out of the element.
async fn beside(driver: &WebDriver) -> Tried<Seen> {
    let text = driver.execute("return document.body.innerText", Vec::new()).await?;
    let is_shown = text.json().as_str().is_some_and(|text| text.contains(FALLBACK));
    Ok(if is_shown { Seen::StartsBesideFallback } else { Seen::Starts })
}

async fn in_frame(driver: &WebDriver, way: Way) -> Tried<Seen> {
    driver.enter_frame(0).await?;
    let has_started = started(driver).await;
    driver.enter_default_frame().await?;
    if !has_started? {
        return Ok(Seen::FrameIdle);
    }
    if way != Way::FrameWithScript {
        return Ok(Seen::FrameStays);
    }
    let fits = comes(A_WHILE, async || {
        let height = driver.execute(FRAME_HEIGHT, Vec::new()).await?;
        Ok(height.json().as_u64().is_some_and(|height| height != u64::from(HEIGHT)))
    });
    Ok(if fits.await? { Seen::FrameFits } else { Seen::FrameStays })
}

async fn behind(driver: &WebDriver) -> Tried<Seen> {
    driver.execute("document.querySelector('a[href*=\"/embed.html\"]').click()", Vec::new()).await?;
    Ok(if started(driver).await? { Seen::Link } else { Seen::LinkIdle })
}

async fn is(driver: &WebDriver, script: &str) -> Tried<bool> {
    Ok(driver.execute(script, Vec::new()).await?.json().as_bool().unwrap_or(false))
}
