//! A person with a browser, on a page of a council.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use xtask::server::{Page, Server, Site};

use crate::engine;
use crate::origin::serve;
use crate::session::Session;
use crate::site::{CLOCK, Council, clock, site};
use crate::wait::until;
use crate::widget::Widget;

/// Where the page of a council is.
const PAGE: &str = "/council";

/// A person on a page.
pub struct Visitor {
    pub session: Session,
    server: Server,
}

/// An event of a widget, as the page sees it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Event {
    #[serde(rename = "type")]
    pub kind: String,
    pub detail: Value,
    pub bubbles: bool,
    pub composed: bool,
    /// The id of the element, as the page sees it.
    pub target: String,
}

/// A file that was downloaded.
#[derive(Debug, Clone)]
pub struct Download {
    pub name: String,
    pub text: String,
}

impl Visitor {
    /// Opens a page in a browser that has never been there.
    pub async fn opens(council: Council) -> Self {
        Self::opens_on(site(), council).await
    }

    /// The same on a server that has more than every council's.
    pub async fn opens_on(site: Site, council: Council) -> Self {
        let session = Session::start(engine::chosen()).await;
        let visitor = Visitor { session, server: serve(site) };
        visitor.goes_to(council).await;
        visitor
    }

    /// The same, and goes on to the first step.
    pub async fn begins(council: Council) -> Self {
        let visitor = Self::opens(council).await;
        visitor.widget().in_a_hurry().press_on("Start").await;
        visitor
    }

    /// Opens another page of the same council.
    pub async fn goes_to(&self, council: Council) {
        for (path, page) in council.files() {
            self.server.set_page(path, page);
        }
        self.server.set_page(PAGE, council.page());
        self.goes_to_address(PAGE).await;
    }

    /// The server gives a page at a path from now on.
    pub fn serves(&self, path: &str, page: Page) {
        self.server.set_page(path, page);
    }

    /// Opens an address on the same server.
    pub async fn goes_to_address(&self, path: &str) {
        self.session.driver.goto(self.server.url(path)).await.expect("the page opens");
    }

    /// Opens the page anew.
    pub async fn reloads(&self) {
        self.session.driver.refresh().await.expect("the page reloads");
    }

    /// Opens the page anew on another day, on a page that was opened [`Council::on_day`].
    pub async fn comes_back_on(&self, day: &str) {
        self.server.set_page(CLOCK, clock(day));
        self.reloads().await;
    }

    /// The only widget of the page, or the first.
    pub fn widget(&self) -> Widget<'_> {
        self.widget_at("stack-up")
    }

    /// The widget at a selector; ` >>> ` leads into a shadow root.
    pub fn widget_at<'a>(&'a self, path: &'a str) -> Widget<'a> {
        Widget::at(self, path)
    }

    /// Looks into the iframe at a selector; ` >>> ` leads into a shadow root. What is asked and done from here on is in it.
    pub async fn looks_into(&self, path: &str) {
        self.looks_up().await;
        let find = "return arguments[0].split(' >>> ').reduce((scope, path) => \
            (scope?.shadowRoot ?? scope)?.querySelector(path), document)";
        let frame = until(path, async || self.session.element(find, vec![json!(path)]).await).await;
        frame.enter_frame().await.expect("the iframe is there");
    }

    /// Makes the window so high that a whole step is in it: WebKit's driver scrolls no page around an iframe of another site,
    /// and clicks where nothing is.
    pub async fn sees_all_at_once(&self) {
        self.session.driver.set_window_rect(0, 0, 1280, 3000).await.expect("the window changes");
    }

    /// Waits until the first iframe is as high as what is in it, and gives that height.
    pub async fn fits_the_iframe(&self) -> i64 {
        until("an iframe as high as what is in it", async || {
            self.looks_into("iframe").await;
            let inner: i64 =
                self.page("return Math.ceil(document.documentElement.getBoundingClientRect().height)").await;
            self.looks_up().await;
            let outer: i64 = self.page("return document.querySelector('iframe').clientHeight").await;
            (outer == inner).then_some(outer)
        })
        .await
    }

    /// Looks at the whole page again.
    pub async fn looks_up(&self) {
        self.session.driver.enter_default_frame().await.expect("the page is there");
    }

    /// Does something that only a page can do.
    pub async fn page<T: DeserializeOwned>(&self, script: &str) -> T {
        self.session.script(script, Vec::new()).await
    }

    /// All that the page's storage holds: `localStorage` or `sessionStorage`.
    pub async fn holds(&self, storage: &str) -> BTreeMap<String, String> {
        self.page(&format!("return Object.fromEntries(Object.entries({storage}))")).await
    }

    /// All that is kept on the device.
    pub async fn kept(&self) -> BTreeMap<String, String> {
        self.holds("localStorage").await
    }

    /// Deletes all that is kept, and leaves the page.
    pub async fn forgets(&self) {
        self.goes_to_address("/empty").await;
        self.page::<()>("localStorage.clear(); return null").await;
    }

    /// Leaves the page, which saves what is not saved yet, has a script change what is kept, and comes back.
    pub async fn finds_changed(&self, script: &str) {
        let page = self.session.driver.current_url().await.expect("an address");
        self.goes_to_address("/empty").await;
        self.page::<()>(script).await;
        self.session.driver.goto(page.as_str()).await.expect("the page opens");
    }

    /// Puts a text into `localStorage` before the widget is there. The page is opened again afterwards.
    pub async fn had_kept(&self, key: &str, text: &str) {
        self.goes_to_address("/empty").await;
        let set = "localStorage.setItem(...arguments); return null";
        let (): () = self.session.script(set, vec![json!(key), json!(text)]).await;
        self.goes_to_address(PAGE).await;
    }

    /// The answers that are kept under a key; null where none are.
    pub async fn kept_answers(&self, key: &str) -> Value {
        let kept = self.kept().await;
        let envelope: Value = kept.get(key).and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        envelope["response"]["answers"].clone()
    }

    /// Waits until the answers that are kept are these.
    pub async fn has_kept(&self, answers: Value) {
        crate::wait::becomes(answers, async || self.kept_answers("stack-up:collaboration").await).await;
    }

    /// What `page/watch.js` has recorded: `events`, `warnings`, `errors`, `violations` or `writes`.
    pub async fn seen<T: DeserializeOwned>(&self, list: &str) -> T {
        self.page(&format!("return window.seen.{list}")).await
    }

    /// Waits until all of the engine and of the questionnaire are here, and the page has been laid out since.
    pub async fn has_all(&self) {
        let is_here = "const sheets = document.querySelector('stack-up').shadowRoot.adoptedStyleSheets;
            const isHere = sheets.at(-1).cssRules.length > 0 && performance.getEntriesByType('resource')
                .some(({ name }) => /\\/questionnaires\\/[^/]+\\.json$/.test(name));
            return new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(() => told(isHere))))";
        until("all that travels", async || self.page::<bool>(is_here).await.then_some(())).await;
    }

    /// The events of a kind, in their order.
    pub async fn events(&self, kind: &str) -> Vec<Event> {
        let events: Vec<Event> = self.seen("events").await;
        events.into_iter().filter(|event| event.kind == kind).collect()
    }

    /// Waits for so many events of a kind.
    pub async fn hears(&self, kind: &str, number: usize) -> Vec<Event> {
        let heard = async || Some(self.events(kind).await).filter(|events| events.len() >= number);
        until(&format!("{number} events {kind}"), heard).await
    }

    /// The paths that were asked for, in their order.
    pub fn requests(&self) -> Vec<String> {
        self.server.requests().into_iter().map(|request| request.path).collect()
    }

    /// Waits for a file, reads it, and takes it away.
    pub async fn downloaded(&self) -> Download {
        let folder = self.session.downloads();
        until("a download", async || {
            let files: Vec<_> = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
            let [file] = files.as_slice() else { return None };
            let is_whole = file.extension().is_some_and(|extension| extension == "json" || extension == "ics");
            let text = fs::read_to_string(file).ok().filter(|text| is_whole && !text.is_empty())?;
            fs::remove_file(file).unwrap();
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            Some(Download { name, text })
        })
        .await
    }

    /// The day where the browser is, such as 2026-11-22.
    pub async fn today(&self) -> String {
        let day = "const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
            .map((part) => String(part).padStart(2, '0')).join('-')";
        self.page(day).await
    }
}

impl Download {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{}: {error}: {}", self.name, self.text))
    }
}
