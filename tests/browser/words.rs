//! Words of any length and any script stay as they were written.

use serde_json::json;

use crate::site::council;
use crate::visitor::Visitor;
use crate::wait::becomes;

/// Welsh, Arabic from right to left, a family of four in one sign, and what would break careless code.
const WORDS: &str =
    "Tŷ’r Ŵyl: “sâl” \u{202B}مرحبا بكم\u{202C} 👩\u{200D}👩\u{200D}👧\u{200D}👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 <b>&amp;</b> \\\"{theme}\\\"";

#[tokio::test]
async fn words_of_any_script_survive_reload_report_and_download() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.pastes("subject", WORDS).await;
    widget.pastes("hopes.own", "ŷ 😀").await;
    widget.press_on("Continue").await;
    widget.chooses("outcomes", "Mostly").await;
    widget.press_at("outcomes", "Add a note").await;
    widget.pastes("outcomes.note", &format!("{WORDS}\n\n{WORDS}")).await;
    let answers = json!({
        "subject": {"text": WORDS},
        "hopes": {"chosen": ["own-1"], "own": [{"id": "own-1", "text": "ŷ 😀"}]},
        "outcomes": {"score": 3, "note": format!("{WORDS}\n\n{WORDS}")}
    });
    visitor.has_kept(answers.clone()).await;
    visitor.reloads().await;
    widget.press_on("Carry on").await;
    assert_eq!(widget.typed("outcomes.note").await, format!("{WORDS}\n\n{WORDS}"));
    widget.goes_on(6).await;
    widget.press("Finish").await;
    // As it is in the page: what Firefox gives for what is seen lacks the signs that turn the direction.
    widget.stands_at(WORDS).await;
    widget.press("Download my answers").await;
    assert_eq!(visitor.downloaded().await.json()["answers"], answers);
}

#[tokio::test]
async fn welsh_letters_and_half_typed_words_arrive_as_they_are_typed() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.writes("subject", "  Gofal yn y tŷ, ŵyn a’r môr  ").await;
    visitor.has_kept(json!({"subject": {"text": "  Gofal yn y tŷ, ŵyn a’r môr  "}})).await;
    assert_eq!(widget.typed("subject").await, "  Gofal yn y tŷ, ŵyn a’r môr  ");
}

const TOO_LONG: &str = "This is too long to keep in one place. Nothing is lost; please shorten it.";

#[tokio::test]
async fn a_text_that_is_too_long_keeps_every_character_and_says_how_many_too_many() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.goes_on(1).await;
    widget.press_at("outcomes", "Add a note").await;
    // Signs that take one, two, three and four bytes: each is one character.
    let whole = "aŵ☕😀".repeat(1250);
    widget.pastes("outcomes.note", &whole).await;
    assert_eq!(remark(&visitor).await, "");
    widget.writes("outcomes.note", "!").await;
    is_remarked(&visitor, &format!("{TOO_LONG} 1 character too many.")).await;
    widget.writes("outcomes.note", "!!").await;
    is_remarked(&visitor, &format!("{TOO_LONG} 3 characters too many.")).await;
    let long = format!("{whole}!!!");
    visitor.has_kept(json!({"outcomes": {"note": long}})).await;
    visitor.reloads().await;
    widget.press_on("Carry on").await;
    assert_eq!(widget.typed("outcomes.note").await, long);
    is_remarked(&visitor, &format!("{TOO_LONG} 3 characters too many.")).await;
    widget.press("Download my answers").await;
    assert_eq!(visitor.downloaded().await.json()["answers"]["outcomes"]["note"], long);
    widget.press("Cymraeg").await;
    widget.says("3 o gymeriadau yn ormod.").await;
    widget.wipes("outcomes.note").await;
    is_remarked(&visitor, "Mae hwn yn ddigon byr nawr.").await;
}

/// Records what every live region of the widget comes to say, in the order in which it does.
const LISTENS: &str = "const root = document.querySelector('stack-up').shadowRoot;
    const field = root.querySelector('[name=subject]').closest('.field');
    window.announced = [];
    new MutationObserver((changes) => {
        const regions = changes.map(({ target }) => (target.closest ? target : target.parentElement).closest('[aria-live]'));
        for (const region of new Set(regions)) if (region) window.announced.push(region.textContent);
    }).observe(field, { subtree: true, childList: true, characterData: true });
    return null";

#[tokio::test]
async fn that_a_text_is_too_long_is_announced_once_and_that_it_no_longer_is() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.pastes("subject", &"a".repeat(4_999)).await;
    let (): () = visitor.page(LISTENS).await;
    let announces = async |expected: &[&str]| {
        let expected: Vec<String> = expected.iter().map(|words| (*words).to_owned()).collect();
        becomes(expected, async || visitor.page::<Vec<String>>("return window.announced").await).await;
    };
    let says = async |expected: String| {
        becomes(expected, async || widget.ask::<String>("remark", json!(["subject"])).await).await;
    };
    widget.writes("subject", "b").await;
    announces(&[]).await;
    widget.writes("subject", "cdef").await;
    says(format!("{TOO_LONG} 4 characters too many.")).await;
    announces(&[TOO_LONG]).await;
    widget.writes("subject", "\u{e003}\u{e003}\u{e003}").await;
    says(format!("{TOO_LONG} 1 character too many.")).await;
    announces(&[TOO_LONG]).await;
    widget.writes("subject", "\u{e003}\u{e003}").await;
    says("This is short enough now.".into()).await;
    announces(&[TOO_LONG, "This is short enough now."]).await;
    widget.writes("subject", "gh").await;
    announces(&[TOO_LONG, "This is short enough now.", TOO_LONG]).await;
}

async fn is_remarked(visitor: &Visitor, words: &str) {
    becomes(words.to_owned(), async || remark(visitor).await).await;
}

async fn remark(visitor: &Visitor) -> String {
    visitor.widget().ask("remark", json!(["outcomes.note"])).await
}
