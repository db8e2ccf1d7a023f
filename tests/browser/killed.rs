//! Processes that end in the middle of typing: what was saved is there, whole, and no more than the last moment is missing.

use std::env;

use serde_json::Value;

use crate::site::council;
use crate::visitor::Visitor;
use crate::wait::until;

const KEY: &str = "stack-up:collaboration";

/// Types a letter every 20 milliseconds, and has the page itself write down, at once, when each of them came.
const TYPES: &str = "
    const field = document.querySelector('stack-up').shadowRoot.querySelector('[name=subject]');
    const started = performance.now();
    setInterval(() => {
        field.value += 'x';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        localStorage.setItem('typed', `${localStorage.getItem('typed') ?? ''} ${Math.round(performance.now() - started)}`);
    }, 20);
    return null";

/// How long what is typed may take to be saved, in milliseconds by the page's own clock: the timer, and a lock.
const SAVED_WITHIN: f64 = 300.0;
/// What a machine may add on which much else is going on.
const SLACK: f64 = 700.0;

/// How many letters are saved before something ends: `STACK_UP_LETTERS` asks for more.
fn letters() -> usize {
    env::var("STACK_UP_LETTERS").ok().and_then(|letters| letters.parse().ok()).unwrap_or(100)
}

/// The times of the letters that were typed, and how many are saved.
async fn typed_and_saved(visitor: &Visitor) -> (Vec<f64>, usize) {
    let kept = visitor.kept().await;
    let times = kept.get("typed").map(String::as_str).unwrap_or_default();
    let times = times.split_whitespace().map(|time| time.parse().unwrap()).collect();
    let Some(envelope) = kept.get(KEY) else { return (times, 0) };
    let envelope: Value = serde_json::from_str(envelope).expect("what is saved is never half of it");
    let words = envelope["response"]["answers"]["subject"]["text"].as_str().unwrap_or_default().to_owned();
    assert!(words.chars().all(|letter| letter == 'x'), "{words}");
    (times, words.len())
}

async fn types_for_a_while(visitor: &Visitor) {
    visitor.page::<()>(TYPES).await;
    let mut saved = 0;
    while saved < letters() {
        // As long as there are more every now and then, there is no hurry.
        let more = async || Some(typed_and_saved(visitor).await.1).filter(|now| *now > saved);
        saved = until("more letters", more).await;
    }
}

#[tokio::test]
async fn when_the_page_is_killed_while_typing_no_more_than_the_last_moment_is_missing() {
    let visitor = Visitor::begins(council()).await;
    types_for_a_while(&visitor).await;
    visitor.session.page_dies().await;
    visitor.goes_to_address("/empty").await;
    let (typed, saved) = typed_and_saved(&visitor).await;
    let last = typed.last().copied().unwrap();
    let missing = typed.get(saved).map_or(0.0, |first| last - first);
    println!("the page was killed: {} of {} letters saved, {missing} ms missing", saved, typed.len());
    assert!(saved >= letters() && missing <= SAVED_WITHIN + SLACK, "{saved} of {}: {missing} ms", typed.len());
    visitor.goes_to(council()).await;
    visitor.widget().press_on("Carry on").await;
    assert_eq!(visitor.widget().typed("subject").await.len(), saved);
}

/// A word that no compression finds in another one.
const WORD: &str = "Qzvjxkwyplm";

/// How much is missing depends on when the browser writes to the disk, which docs/faults.md tells.
#[tokio::test]
async fn when_the_browser_is_killed_while_typing_what_it_had_written_is_whole() {
    let mut visitor = Visitor::begins(council()).await;
    visitor.widget().gives("hopes.own", WORD).await;
    until("the word on the disk", async || visitor.session.has_on_disk(WORD).then_some(())).await;
    types_for_a_while(&visitor).await;
    let before = typed_and_saved(&visitor).await.1;
    visitor.session.browser_dies().await;
    visitor.goes_to_address("/empty").await;
    let (typed, saved) = typed_and_saved(&visitor).await;
    println!("the browser was killed: {before} letters saved before, {saved} after, {} typed", typed.len());
    visitor.goes_to(council()).await;
    let widget = visitor.widget();
    widget.press_on("Carry on").await;
    assert_eq!(widget.typed("hopes.own").await, WORD);
    assert_eq!(widget.typed("subject").await.len(), saved);
    assert!(visitor.seen::<Vec<String>>("errors").await.is_empty());
}
