//! The same questionnaire in two tabs: nothing is overwritten, and what one deletes is deleted.

use serde_json::{Value, json};
use thirtyfour::WindowHandle;

use crate::site::{Council, council};
use crate::visitor::Visitor;
use crate::wait::until;

const KEY: &str = "stack-up:collaboration";
const QUESTION: &str = "There are two answers to this question, because it was open in two tabs.";
const DELETED: &str = "These answers were deleted from this device, maybe in another tab.";
const SAVED: &str = "Saved on this device";

/// What keeps a page from hearing of other tabs, as one that sleeps hears of nothing.
const DEAF: &str =
    "addEventListener('storage', (event) => { if (window.isDeaf) event.stopImmediatePropagation(); }, true)";

/// A page on which a person may turn deaf.
fn page() -> Council {
    council().with_script("/deaf.js", DEAF)
}

/// Two tabs with the same page; the person looks at one of them.
struct Tabs {
    visitor: Visitor,
    tabs: [WindowHandle; 2],
}

impl Tabs {
    /// Two tabs at the first step, where something was answered before the second one was opened.
    async fn open() -> Self {
        let visitor = Visitor::begins(page()).await;
        visitor.widget().chooses("viewpoint", "My team").await;
        visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}})).await;
        let one = visitor.session.driver.window().await.unwrap();
        let other = visitor.session.driver.new_tab().await.unwrap();
        let tabs = Tabs { visitor, tabs: [one, other] };
        tabs.look_at(1).await;
        tabs.visitor.goes_to(page()).await;
        tabs.visitor.widget().in_a_hurry().press_on("Carry on").await;
        tabs
    }

    async fn look_at(&self, tab: usize) {
        self.visitor.session.driver.switch_to_window(self.tabs[tab].clone()).await.unwrap();
    }

    async fn turns_deaf(&self, is_deaf: bool) {
        self.visitor.page::<()>(&format!("window.isDeaf = {is_deaf}; return null")).await;
    }

    async fn envelope(&self) -> Value {
        self.visitor.kept().await.get(KEY).and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    }
}

#[tokio::test]
async fn what_one_tab_answers_is_shown_in_the_other_and_neither_loses_anything() {
    let tabs = Tabs::open().await;
    let widget = tabs.visitor.widget();
    widget.writes("subject", "Hospital discharge").await;
    let both = json!({"subject": {"text": "Hospital discharge"}, "viewpoint": {"chosen": ["team"]}});
    tabs.visitor.has_kept(both).await;
    tabs.look_at(0).await;
    until("the words of the other tab", async || (widget.typed("subject").await == "Hospital discharge").then_some(()))
        .await;
    widget.chooses("viewpoint", "A partnership").await;
    let both = json!({"subject": {"text": "Hospital discharge"}, "viewpoint": {"chosen": ["partnership"]}});
    tabs.visitor.has_kept(both).await;
    tabs.look_at(1).await;
    until("the choice of the other tab", async || (widget.marked("viewpoint").await == ["partnership"]).then_some(()))
        .await;
    assert!(tabs.visitor.seen::<Vec<String>>("errors").await.is_empty());
}

#[tokio::test]
async fn what_is_shown_of_another_tab_leaves_the_focus_and_what_is_typed_alone() {
    let tabs = Tabs::open().await;
    let widget = tabs.visitor.widget();
    widget.writes("subject", "Hospital").await;
    // The other tab answers while this one has the focus in a field.
    let theirs = "const kept = JSON.parse(localStorage.getItem('stack-up:collaboration'));
        kept.response.answers.viewpoint.chosen = ['organisation'];
        kept.stamps.viewpoint = {revision: 9, writer: 'other', after: {[kept.stamps.viewpoint.writer]: kept.stamps.viewpoint.revision}};
        const text = JSON.stringify(kept); localStorage.setItem('stack-up:collaboration', text);
        dispatchEvent(new StorageEvent('storage', {key: 'stack-up:collaboration', newValue: text, storageArea: localStorage}));
        return null";
    tabs.visitor.has_kept(json!({"subject": {"text": "Hospital"}, "viewpoint": {"chosen": ["team"]}})).await;
    tabs.visitor.page::<()>(theirs).await;
    until("the choice of the other tab", async || (widget.marked("viewpoint").await == ["organisation"]).then_some(()))
        .await;
    let stop = widget.stop().await.unwrap();
    assert_eq!(stop.name, "subject");
    let end = "return document.querySelector('stack-up').shadowRoot.activeElement.selectionStart";
    assert_eq!(tabs.visitor.page::<usize>(end).await, "Hospital".len());
    let both = json!({"subject": {"text": "Hospital"}, "viewpoint": {"chosen": ["organisation"]}});
    tabs.visitor.has_kept(both).await;
}

#[tokio::test]
async fn two_answers_to_one_question_stay_until_the_person_chooses() {
    let tabs = Tabs::open().await;
    let widget = tabs.visitor.widget();
    tabs.turns_deaf(true).await;
    tabs.look_at(0).await;
    widget.writes("subject", "Falls").await;
    tabs.visitor.has_kept(json!({"subject": {"text": "Falls"}, "viewpoint": {"chosen": ["team"]}})).await;
    tabs.look_at(1).await;
    let region = "document.querySelector('stack-up').shadowRoot.querySelector('.unseen[role=status]')";
    tabs.visitor.page::<()>(&format!("{region}.before = true; return null")).await;
    widget.writes("subject", "Discharge").await;
    // It saves, and finds the other one; both are kept, and shown. What was there before says so, since readers announce
    // what changes, and not what appears.
    widget.says(QUESTION).await;
    let heard = format!("return [{region}.before, {region}.textContent.startsWith('{QUESTION}')]");
    assert_eq!(tabs.visitor.page::<(bool, bool)>(&heard).await, (true, true));
    assert_eq!(widget.typed("subject").await, "Discharge");
    let text = widget.text().await;
    assert!(text.contains("Falls") && text.contains("The answer from the other tab:"), "{text}");
    until("both to be kept", async || {
        let kept = tabs.envelope().await.to_string();
        (kept.contains("Falls") && kept.contains("Discharge")).then_some(())
    })
    .await;
    // What is downloaded meanwhile has both, too.
    widget.press("Download my answers").await;
    let file = tabs.visitor.downloaded().await;
    assert!(file.text.contains("Falls") && file.text.contains("Discharge"), "{}", file.text);
    tabs.look_at(0).await;
    widget.says(QUESTION).await;
    assert_eq!(widget.typed("subject").await, "Falls");
    tabs.turns_deaf(false).await;
    widget.press("Take the other answer").await;
    widget.has_focus_on("Before you start").await;
    until("what was chosen", async || (widget.typed("subject").await == "Discharge").then_some(())).await;
    tabs.visitor.has_kept(json!({"subject": {"text": "Discharge"}, "viewpoint": {"chosen": ["team"]}})).await;
    until("no question any more", async || (!widget.text().await.contains(QUESTION)).then_some(())).await;
    assert!(tabs.envelope().await["others"].is_null());
    // Whoever comes back finds what was chosen, and no question.
    tabs.look_at(1).await;
    tabs.visitor.reloads().await;
    widget.press_on("Carry on").await;
    assert_eq!(widget.typed("subject").await, "Discharge");
    assert!(!widget.text().await.contains(QUESTION));
}

#[tokio::test]
async fn what_one_tab_deletes_is_deleted_in_both_and_the_words_stay_on_the_screen() {
    let tabs = Tabs::open().await;
    let widget = tabs.visitor.widget();
    widget.writes("subject", "Hospital discharge").await;
    widget.says(SAVED).await;
    tabs.look_at(0).await;
    widget.press("Delete my answers").await;
    widget.says("They will be gone from this device.").await;
    widget.press("Delete my answers").await;
    widget.says("Your answers are deleted from this device.").await;
    assert!(tabs.visitor.kept().await.is_empty());
    tabs.look_at(1).await;
    widget.says(DELETED).await;
    assert_eq!(widget.typed("subject").await, "Hospital discharge");
    widget.writes("subject", " now").await;
    widget.press_on("Continue").await;
    widget.press_on("Back").await;
    tabs.visitor.page::<()>("dispatchEvent(new Event('pagehide')); return null").await;
    assert!(tabs.visitor.kept().await.is_empty(), "it stays deleted");
    widget.press("Download my answers").await;
    assert_eq!(tabs.visitor.downloaded().await.json()["answers"]["subject"]["text"], "Hospital discharge now");
    widget.press("Save again").await;
    widget.has_focus_on("Before you start").await;
    widget.says(SAVED).await;
    let both = json!({"subject": {"text": "Hospital discharge now"}, "viewpoint": {"chosen": ["team"]}});
    tabs.visitor.has_kept(both).await;
    assert!(!widget.has_button("Save again").await);
}

#[tokio::test]
async fn after_deleting_nothing_of_the_answers_is_in_any_store_of_the_browser() {
    let tabs = Tabs::open().await;
    let widget = tabs.visitor.widget();
    widget.writes("subject", "Hospital discharge").await;
    widget.press("Delete my answers").await;
    widget.says("They will be gone from this device.").await;
    widget.press("Delete my answers").await;
    widget.says("Your answers are deleted from this device.").await;
    let look = "const done = arguments[0]; (async () => [
        ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie,
        ...((await indexedDB.databases?.()) ?? []).map(({ name }) => name),
        ...(window.caches ? await caches.keys() : []),
        ...((await navigator.serviceWorker?.getRegistrations()) ?? []).map(({ scope }) => scope),
        history.state && JSON.stringify(history.state), window.name,
    ].filter(Boolean))().then(done)";
    for tab in [1, 0] {
        tabs.look_at(tab).await;
        let left = tabs.visitor.session.driver.execute_async(look, Vec::new()).await.unwrap();
        assert_eq!(left.json(), &json!([]));
        assert!(!tabs.visitor.page::<String>("return location.href").await.contains("Hospital"));
    }
}
