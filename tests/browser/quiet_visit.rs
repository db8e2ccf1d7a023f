//! A whole visit, with all that a resident can do, on a page that records every request, cookie and key: what is loaded is
//! ours, what is kept stands under our key, and nothing else leaves or stays.

use serde_json::Value;

use crate::file_field::brings;
use crate::resident::{KEY, Resident, residents, residents_with};
use crate::shortcut::MY_PAGE;
use crate::site::{FOLDER, STRICT, council_with};
use crate::visitor::Visitor;
use crate::wait::until;

/// All that a page can keep or send, apart from requests that its server sees: the names of what there is.
const TRACES: &str = "const names = [];
    for (const area of ['localStorage', 'sessionStorage']) names.push(...Object.keys(window[area]).map((key) => `${area} ${key}`));
    if (document.cookie) names.push(`cookie ${document.cookie}`);
    if (window.name) names.push(`window.name ${window.name}`);
    if (history.state !== null) names.push('history.state');
    if (window.isSecureContext && window.caches) names.push(...(await caches.keys()).map((key) => `cache ${key}`));
    if (indexedDB.databases) names.push(...(await indexedDB.databases()).map(({ name }) => `database ${name}`));
    const workers = await navigator.serviceWorker?.getRegistrations() ?? [];
    names.push(...workers.map(({ scope }) => `worker ${scope}`));
    const elsewhere = performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(origin));
    names.push(...elsewhere.map(({ name }) => `request ${name}`));
    return names";

/// What of the page's own is asked for at any time.
fn is_of_the_page(path: &str) -> bool {
    ["/council", "/council.css", "/watch.js", "/printer.js", "/clock.js", "/icon.svg", "/favicon.ico"].contains(&path)
}

async fn traces(visitor: &Visitor) -> Vec<String> {
    let mut traces: Vec<String> = visitor.page(&format!("return (async () => {{ {TRACES} }})()")).await;
    traces.retain(|name| *name != format!("localStorage {KEY}"));
    let cookies = visitor.session.driver.get_all_cookies().await.unwrap();
    traces.extend(cookies.into_iter().map(|cookie| format!("cookie {}", cookie.name)));
    traces
}

/// Does all that a resident can do, from the start page, in the page or in the iframe that is looked into.
async fn does_it_all(visitor: &Visitor) {
    let resident = Resident::of(visitor);
    let widget = visitor.widget().in_a_hurry();
    let printer = "window.printed = 0; window.print = () => (printed += 1); return null";
    visitor.page::<()>(printer).await;
    resident.starts().await;
    resident.is_good_at(&["Cooking and baking"]).await;
    resident.adds_own_words("skills", "Playing the harp").await;
    resident.goes_to("A story").await;
    widget.pastes("proud", "I mended the boat.").await;
    widget.press("Cymraeg").await;
    until("Welsh", async || (widget.language().await == "cy").then_some(())).await;
    widget.press("English").await;
    until("English", async || (widget.language().await == "en").then_some(())).await;
    resident.sets_goals(&[("Learn to swim", "Ask at the pool")]).await;
    resident.says_of_goal("g1", &[("date", "2027-01-15")]).await;
    visitor.widget().press("Put it in my calendar").await;
    assert_eq!(visitor.downloaded().await.name, "2027-01-15.ics");
    resident.goes_to("What I ask of the services around me").await;
    resident.says_in_own_words("agreed", "Siân mends the heating.").await;
    resident.finishes().await;
    widget.press("Copy as text").await;
    until("the copy", async || says_of_copying(visitor).await.then_some(())).await;
    widget.press("Print").await;
    until("the printer", async || (visitor.page::<u32>("return printed").await == 1).then_some(())).await;
    visitor.widget().press("Download my answers").await;
    assert!(visitor.downloaded().await.text.contains("I mended the boat."));
}

/// It was copied, or the words are there to be copied by hand.
async fn says_of_copying(visitor: &Visitor) -> bool {
    visitor
        .page("return document.querySelector('stack-up').shadowRoot.querySelector('.share .status').textContent !== ''")
        .await
}

impl Resident<'_> {
    async fn adds_own_words(&self, question: &str, words: &str) {
        while self.0.all_typed(&format!("{question}.own")).await.is_empty() {
            self.0.press_on("Continue").await;
        }
        self.0.pastes(&format!("{question}.own"), words).await;
    }
}

/// Deletes everything, from wherever the visit has led.
async fn deletes(visitor: &Visitor) {
    let widget = visitor.widget().in_a_hurry();
    widget.press("Delete my answers").await;
    widget.says("They will be gone from this device.").await;
    widget.press("Delete my answers").await;
    until("the start page", async || widget.has_button("Start").await.then_some(())).await;
}

#[tokio::test]
async fn a_whole_visit_asks_for_nothing_and_leaves_one_key() {
    let visitor = Visitor::opens(residents().on_day("2026-12-01").under(STRICT)).await;
    visitor.hears("ready", 1).await;
    until("the rest of the engine", async || is_whole(&visitor).await.then_some(())).await;
    let before = asked_for(&visitor);
    assert!(before.iter().all(|path| path.starts_with(FOLDER)), "{before:?}");
    assert_eq!(traces(&visitor).await, Vec::<String>::new());
    assert!(visitor.kept().await.is_empty(), "nothing is kept before an answer");
    let address: String = visitor.page("return location.href").await;
    does_it_all(&visitor).await;
    assert_eq!(visitor.page::<String>("return location.href").await, address);
    assert_eq!(asked_for(&visitor), before);
    assert_eq!(traces(&visitor).await, Vec::<String>::new());
    assert_eq!(visitor.kept().await.keys().collect::<Vec<_>>(), [KEY]);
    assert!(visitor.seen::<Vec<String>>("writes").await.iter().all(|key| key == KEY));
    let widget = visitor.widget().in_a_hurry();
    visitor.comes_back_on("2026-12-02").await;
    until("the rest of the engine", async || is_whole(&visitor).await.then_some(())).await;
    let again = asked_for(&visitor);
    widget.press_on("How is it going?").await;
    widget.press_on("Back").await;
    widget.press_on("Print a blank copy").await;
    widget.press_on("Type in a paper copy").await;
    widget.press_on("Start").await;
    assert_eq!(traces(&visitor).await, Vec::<String>::new());
    widget.press_on("Back").await;
    widget.press("Stop typing in copies").await;
    widget.stands_at("Print a blank copy").await;
    widget.press_on("Back").await;
    deletes(&visitor).await;
    assert_eq!(asked_for(&visitor), again);
    assert_eq!(traces(&visitor).await, Vec::<String>::new());
    assert!(visitor.kept().await.is_empty() && visitor.holds("sessionStorage").await.is_empty());
    assert_eq!(visitor.seen::<Vec<String>>("violations").await, Vec::<String>::new());
}

#[tokio::test]
async fn the_same_in_an_iframe() {
    let page = format!(
        "<iframe src=\"{FOLDER}embed.html?questionnaire=strengths\" title=\"x\" width=\"900\" height=\"700\"></iframe>"
    );
    let tag = format!("<script type=\"module\" src=\"{FOLDER}embed-resize.js\"></script>");
    let visitor = Visitor::opens(council_with(&page).including(&tag)).await;
    visitor.looks_into("iframe").await;
    until("the rest of the engine", async || is_whole(&visitor).await.then_some(())).await;
    let before = asked_for(&visitor);
    assert!(before.iter().all(|path| path.starts_with(FOLDER)), "{before:?}");
    does_it_all(&visitor).await;
    assert_eq!(asked_for(&visitor), before);
    assert_eq!(traces(&visitor).await, Vec::<String>::new());
    assert_eq!(visitor.kept().await.keys().collect::<Vec<_>>(), [KEY]);
    deletes(&visitor).await;
    assert!(visitor.kept().await.is_empty() && visitor.holds("sessionStorage").await.is_empty());
    assert_eq!(asked_for(&visitor), before);
}

#[tokio::test]
async fn opening_sending_and_a_shared_computer_ask_for_nothing_either() {
    let visitor = Visitor::opens(residents_with("share-results").under(STRICT)).await;
    until("the rest of the engine", async || is_whole(&visitor).await.then_some(())).await;
    let before = asked_for(&visitor);
    let widget = visitor.widget();
    widget.rushes(MY_PAGE).await;
    let mine = widget.downloads().await.text;
    widget.press("Send my answers").await;
    assert_eq!(visitor.hears("share", 1).await.len(), 1);
    assert_eq!(traces(&visitor).await, Vec::<String>::new());
    widget.press("Finish and delete from this device").await;
    widget.says("You may like to download them first.").await;
    widget.press("Finish and delete from this device").await;
    widget.says("Your answers are deleted from this device.").await;
    assert!(visitor.kept().await.is_empty());
    widget.press("I’m on a shared computer").await;
    widget.says("Your answers are kept in this tab alone").await;
    assert_eq!(traces(&visitor).await, Vec::<String>::new(), "nothing before the first answer");
    brings(&visitor, &mine).await;
    widget.press_on("Carry on").await;
    widget.says("I sang until help came.").await;
    assert_eq!(traces(&visitor).await, [format!("sessionStorage {KEY}")]);
    assert!(visitor.kept().await.is_empty());
    deletes(&visitor).await;
    assert_eq!(traces(&visitor).await, Vec::<String>::new());
    assert_eq!(visitor.events("share").await.len(), 1);
    assert_eq!(asked_for(&visitor), before);
    assert_eq!(visitor.seen::<Vec<String>>("violations").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_questionnaire_of_another_server_is_all_that_is_asked_of_it() {
    let elsewhere = crate::origin::serve(crate::site::site().page(
        "/garden.json",
        xtask::server::Page::new("application/json", crate::site::GARDEN).header("access-control-allow-origin", "*"),
    ));
    let page = format!("<stack-up questionnaire=\"{}\"></stack-up>", elsewhere.url("/garden.json"));
    let visitor = Visitor::opens(council_with(&page)).await;
    visitor.hears("ready", 1).await;
    visitor.widget().press_on("Start").await;
    let asked: Vec<String> = elsewhere.requests().into_iter().map(|request| request.path).collect();
    assert_eq!(asked, ["/garden.json"]);
    let sent: Value = visitor.page("return document.cookie").await;
    assert_eq!(sent, "");
}

/// Whether the rest of the engine is here: both of its sheets have their rules.
async fn is_whole(visitor: &Visitor) -> bool {
    let whole = "const sheets = document.querySelector('stack-up')?.shadowRoot?.adoptedStyleSheets ?? [];
        return sheets.length > 0 && sheets.every(({ cssRules }) => cssRules.length > 0)";
    visitor.page(whole).await
}

fn asked_for(visitor: &Visitor) -> Vec<String> {
    let path = |path: &String| path.split('?').next().unwrap_or_default().to_owned();
    visitor.requests().iter().map(path).filter(|path| !is_of_the_page(path)).collect()
}

/// Every name of a writer that is kept.
fn writers(kept: &Value, found: &mut Vec<String>) {
    match kept {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(writer) if name == "writer" => found.push(writer.clone()),
                    _ => writers(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| writers(item, found)),
        _ => {}
    }
}

#[tokio::test]
async fn another_name_is_drawn_each_time_the_page_is_opened() {
    let visitor = Visitor::opens(residents()).await;
    let mut names = Vec::new();
    for skill in ["Driving", "Cooking and baking", "Growing things"] {
        let widget = visitor.widget().in_a_hurry();
        until("a start", async || is_whole(&visitor).await.then_some(())).await;
        let button = if widget.has_button("Carry on").await { "Carry on" } else { "Start" };
        widget.press_on(button).await;
        widget.chooses("skills", skill).await;
        let last = async || {
            let kept = visitor.kept().await;
            let mut found = Vec::new();
            writers(&serde_json::from_str(kept.get(KEY)?).ok()?, &mut found);
            found.into_iter().find(|name| !names.contains(name))
        };
        let name = until("another name", last).await;
        assert!(!name.is_empty());
        names.push(name);
        visitor.reloads().await;
    }
}

#[tokio::test]
async fn where_answers_are_kept_is_said_before_the_first_question() {
    let visitor = Visitor::opens(council_with("")).await;
    for (storage, english, welsh) in [
        (
            "local",
            "Your answers are saved on this device. Other people who use it may see them.",
            "Mae eich atebion yn cael eu cadw ar y ddyfais hon. Gall pobl eraill sy’n ei defnyddio eu gweld.",
        ),
        (
            "session",
            "Your answers are kept until you close this tab.",
            "Mae eich atebion yn cael eu cadw nes i chi gau’r tab hwn.",
        ),
        ("none", "Your answers are not saved:", "Nid yw eich atebion yn cael eu cadw:"),
    ] {
        for (lang, words) in [("en", english), ("cy", welsh)] {
            visitor.goes_to(residents_with(&format!("storage=\"{storage}\" lang=\"{lang}\""))).await;
            visitor.widget().says(words).await;
            assert!(visitor.kept().await.is_empty() && visitor.holds("sessionStorage").await.is_empty());
        }
    }
}
