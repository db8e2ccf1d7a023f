//! Files, answers, attributes and addresses that were made to do harm: words stay words, nothing of them runs, and the
//! widget goes on or says why it can't.

use serde_json::{Value, json};

use crate::site::{Council, FOLDER, GARDEN, KITCHEN, KITCHEN_FILE, council, council_with};
use crate::visitor::Visitor;
use crate::wait::until;

/// What would run, or ask for something, wherever it is taken for markup.
const MARKUP: &str = "<img src=\"/ran\" onerror=\"ran=1\"><script>ran=1</script><svg onload=\"ran=1\"></svg>\"'><a href=\"javascript:ran=1\">x</a>&lt;b&gt;";

/// Signs that turn around the direction of what follows, and do not end; and those that our own words use.
const TURNING: &str = "\u{202e}\u{2067}abc\u{2066}x\u{2069}\u{2066}y\u{2069}";

/// What of a widget is not our own: elements and attributes that no view makes.
const FOREIGN: &str = "const all = [...document.querySelectorAll('stack-up')].flatMap(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('*')]);
    const isOurs = ({ localName, attributes }) => !['img', 'script', 'iframe', 'object', 'a', 'b', 'style', 'link'].includes(localName)
        && [...attributes].every(({ name }) => !name.startsWith('on') && !['href', 'src', 'style', 'srcdoc', 'action'].includes(name));
    return all.filter((element) => !isOurs(element)).map(({ outerHTML }) => outerHTML.slice(0, 200))";

/// Text nodes with a sign that turns the direction around, and the words that follow in the same paragraph, but for the
/// rest of [`TURNING`] and a quotation mark that closes: a paragraph ends what was begun in it.
const TURNED: &str = "const found = [];
    for (const { shadowRoot } of document.querySelectorAll('stack-up')) {
        const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const node = walker.currentNode;
            if (!/[\\u202a-\\u202e]/.test(node.data)) continue;
            let block = node.parentElement;
            while (getComputedStyle(block).display === 'inline') block = block.parentElement;
            const after = document.createRange();
            after.setStartAfter(node);
            after.setEndAfter(block.lastChild);
            if (!/^(xy?|y)?”?$/.test(after.toString().trim())) found.push(block.textContent);
        }
    }
    return found";

/// Whether anything ran, or was asked for.
async fn is_harmless(visitor: &Visitor) {
    assert!(visitor.page::<Vec<String>>(FOREIGN).await.is_empty());
    assert!(visitor.page::<bool>("return window.ran === undefined && !('ran' in Object.prototype)").await);
    assert!(visitor.requests().iter().all(|path| path != "/ran"), "{:?}", visitor.requests());
    let errors: Vec<String> = visitor.seen("errors").await;
    assert!(errors.iter().all(|line| !line.contains("stopped")), "{errors:?}");
}

/// Puts something behind each text of a questionnaire file: strings by language, and what is said in one for all.
fn poison(value: &mut Value, languages: &[&str], poison_with: &str) {
    match value {
        Value::Object(fields) if fields.keys().all(|name| languages.contains(&name.as_str())) => {
            for words in fields.values_mut() {
                spoil(words, poison_with);
            }
        }
        Value::Object(fields) => fields.values_mut().for_each(|field| poison(field, languages, poison_with)),
        Value::Array(items) => items.iter_mut().for_each(|item| poison(item, languages, poison_with)),
        _ => {}
    }
}

/// Words, or words of the interface: by their names, by their forms, or twelve months.
fn spoil(value: &mut Value, poison_with: &str) {
    match value {
        Value::String(words) => words.push_str(poison_with),
        Value::Object(fields) => fields.values_mut().for_each(|field| spoil(field, poison_with)),
        Value::Array(items) => items.iter_mut().for_each(|item| spoil(item, poison_with)),
        _ => {}
    }
}

fn poisoned(file: &str, languages: &[&str], poison_with: &str) -> String {
    let mut file: Value = serde_json::from_str(file).unwrap();
    poison(&mut file, languages, poison_with);
    file.to_string()
}

fn with_file(text: &str) -> Council {
    council_with("<stack-up questionnaire=\"/files/own.json\"></stack-up>").with_file("/files/own.json", text)
}

#[tokio::test]
async fn markup_in_every_text_of_a_questionnaire_file_is_shown_as_text() {
    let visitor = Visitor::opens(with_file(&poisoned(GARDEN, &["en", "cy"], MARKUP))).await;
    let widget = visitor.widget().in_a_hurry();
    let mut steps = 0;
    until("the start page", async || widget.has_button("Start").await.then_some(())).await;
    is_harmless(&visitor).await;
    for button in ["Start", "Continue", "Continue", "Continue", "Continue", "Continue", "Continue", "Finish"] {
        if widget.has_button(button).await {
            let heading = widget.press_on(button).await;
            let is_ours = ["Check your answers"].contains(&heading.as_str());
            assert!(is_ours || heading.contains("<script>ran=1</script>"), "{heading}");
            is_harmless(&visitor).await;
            steps += 1;
        }
    }
    assert!(steps > 4, "{steps} steps were seen");
    let widgets_words = widget.text().await;
    assert!(widgets_words.contains("<img src=\"/ran\" onerror=\"ran=1\">"), "{widgets_words}");
    widget.press("Cymraeg").await;
    until("Welsh", async || (widget.language().await == "cy").then_some(())).await;
    is_harmless(&visitor).await;
    assert!(visitor.page::<bool>("return document.title === 'A council'").await);
}

#[tokio::test]
async fn markup_in_words_of_the_interface_is_shown_as_text() {
    let file = poisoned(KITCHEN, &["ar", "en"], MARKUP);
    let page = format!("<stack-up questionnaire=\"{KITCHEN_FILE}\" lang=\"ar\"></stack-up>");
    let visitor = Visitor::opens(council_with(&page).with_file(KITCHEN_FILE, &file)).await;
    visitor.hears("ready", 1).await;
    let buttons = visitor.widget().buttons().await;
    assert!(buttons.iter().any(|words| words.contains("<script>")), "{buttons:?}");
    is_harmless(&visitor).await;
    let first = "document.querySelector('stack-up').shadowRoot.querySelector('button.primary, .navigation button').click(); return null";
    let heading = visitor.widget().heading().await;
    visitor.page::<()>(first).await;
    until("the next step", async || (visitor.widget().heading().await != heading).then_some(())).await;
    is_harmless(&visitor).await;
}

/// What a resident saved who answered everything, with the same words at every place for words.
fn saved(words: &str) -> String {
    let saved = include_str!("../../fuzz/seeds/response/strengths-10-saved.json");
    let mut saved: Value = serde_json::from_str(saved).unwrap();
    saved["chosenLanguage"] = json!("en");
    replace(&mut saved["response"]["answers"], words);
    saved.to_string()
}

fn replace(value: &mut Value, words: &str) {
    match value {
        Value::String(text) => words.clone_into(text),
        Value::Array(items) => items.iter_mut().filter(|item| !item.is_string()).for_each(|item| replace(item, words)),
        Value::Object(fields) => {
            let is_kept = |name: &str| ["id", "date", "state", "promise", "chosen", "notOffered"].contains(&name);
            fields.iter_mut().filter(|(name, _)| !is_kept(name)).for_each(|(_, field)| replace(field, words));
        }
        _ => {}
    }
}

/// Walks through what a resident sees who had saved all that.
async fn check_saved(words: &str, shown: &str) {
    let visitor = Visitor::opens(council_with(r#"<stack-up questionnaire="strengths"></stack-up>"#)).await;
    visitor.had_kept("stack-up:strengths", &saved(words)).await;
    let widget = visitor.widget().in_a_hurry();
    until("the start page", async || widget.has_button("Carry on").await.then_some(())).await;
    widget.press_on("Carry on").await;
    let mut seen = Vec::new();
    let look = async |seen: &mut Vec<String>| {
        is_harmless(&visitor).await;
        assert_eq!(visitor.page::<Vec<String>>(TURNED).await, Vec::<String>::new());
        seen.push(widget.text().await);
        seen.extend(visitor.page::<Vec<String>>(
            "return [...document.querySelector('stack-up').shadowRoot.querySelectorAll('input, textarea')].map(({ value }) => value)",
        ).await);
    };
    look(&mut seen).await;
    for button in ["Continue"; 10].into_iter().chain(["Finish"]) {
        widget.press_on(button).await;
        look(&mut seen).await;
    }
    let times = seen.iter().filter(|text| text.contains(shown)).count();
    assert!(times > 10, "the words are seen again and again: {times}");
}

#[tokio::test]
async fn markup_in_every_saved_answer_is_shown_as_text() {
    check_saved(MARKUP, "<script>ran=1</script>").await;
}

#[tokio::test]
async fn what_turns_the_direction_around_ends_with_the_words_that_brought_it() {
    check_saved(TURNING, "\u{202e}\u{2067}abc").await;
}

#[tokio::test]
async fn an_organisation_turns_nothing_around() {
    let page = council_with(
        "<stack-up questionnaire=\"strengths\" organisation=\"Any\u{202e}town\u{2067} Cou\u{2069}ncil\"></stack-up>",
    );
    let visitor = Visitor::opens(page).await;
    let widget = visitor.widget().in_a_hurry();
    widget.press_on("Start").await;
    widget.goes_on(10).await;
    widget.stands_at("What I ask of Anytown Council").await;
    let text: String = visitor.page("return document.querySelector('stack-up').shadowRoot.textContent").await;
    assert!(!text.contains(['\u{202e}', '\u{2067}', '\u{2069}']), "{text}");
}

#[tokio::test]
async fn attributes_are_no_code_and_no_keys() {
    let visitor = Visitor::opens(council()).await;
    visitor.hears("ready", 1).await;
    let long = "a".repeat(1_000_000);
    for (attribute, value) in [
        ("lang", "\"><img src=/ran onerror=ran=1>"),
        ("lang", "-".repeat(100_000).as_str()),
        ("heading-level", "1e999"),
        ("heading-level", "1><script>ran=1</script"),
        ("heading-level", "-1"),
        ("heading-level", "NaN"),
        ("organisation", MARKUP),
        ("organisation", &long),
        ("storage-key", "../stack-up"),
        ("storage-key", "__proto__"),
        ("storage-key", &long),
        ("storage", "__proto__"),
        ("storage", "indexedDB"),
        ("loading", "javascript:ran=1"),
    ] {
        let set = "document.querySelector('stack-up').setAttribute(...arguments); return null";
        let (): () = visitor.session.script(set, vec![json!(attribute), json!(value)]).await;
        visitor.widget().stands_at("How do you stack up?").await;
        is_harmless(&visitor).await;
        let (): () = visitor
            .session
            .script(
                "document.querySelector('stack-up').removeAttribute(arguments[0]); return null",
                vec![json!(attribute)],
            )
            .await;
    }
    let set = "document.querySelector('stack-up').setAttribute('questionnaire', arguments[0]); return null";
    for (turn, value) in [
        "javascript:ran=1",
        "data:text/html,<script>parent.ran=1</script>",
        "__proto__",
        "constructor",
        "\0",
        "//",
        "blob:null/x",
        "https://u:p@127.0.0.1:9/x",
    ]
    .into_iter()
    .enumerate()
    {
        let (): () = visitor.session.script(set, vec![json!(value)]).await;
        let errors = visitor.hears("error", turn + 1).await;
        assert_eq!(errors.len(), turn + 1, "{value}: {errors:?}");
        is_harmless(&visitor).await;
    }
    let (): () = visitor.session.script(set, vec![json!("collaboration")]).await;
    visitor.widget().stands_at("How do you stack up?").await;
    assert!(visitor.kept().await.is_empty());
}

#[tokio::test]
async fn the_address_of_an_iframe_is_no_code() {
    let visitor = Visitor::opens(council_with("")).await;
    let long = "a".repeat(20_000);
    for query in [
        "questionnaire=collaboration&lang=%22%3E%3Cimg%20src=/ran%20onerror=ran=1%3E",
        "questionnaire=collaboration&__proto__[ran]=1&constructor=1&__proto__=1",
        "questionnaire=collaboration&questionnaire=strengths",
        "questionnaire=collaboration&scheme=javascript:ran=1&accent=javascript:ran=1&radius=expression(ran=1)",
        "questionnaire=collaboration&heading-level=99&storage=__proto__&storage-key=%00&lang=%F0%9F",
        "questionnaire=collaboration&onload=ran=1&style=background:url(/ran)&loading=x&id=x",
        &format!("questionnaire=collaboration&organisation={long}&storage-key={long}"),
        "questionnaire=collaboration#<script>ran=1</script>",
    ] {
        visitor.goes_to_address(&format!("{FOLDER}embed.html?{query}")).await;
        visitor.widget().stands_at("How do you stack up?").await;
        let ran = "return window.ran === undefined && {}.ran === undefined && document.querySelectorAll('script').length === 2";
        assert!(visitor.page::<bool>(ran).await, "{query}");
        assert!(visitor.page::<Vec<String>>(FOREIGN).await.is_empty(), "{query}");
    }
    for query in
        ["questionnaire=javascript:ran=1", "questionnaire=data:,x", "questionnaire=__proto__", "questionnaire=%00"]
    {
        visitor.goes_to_address(&format!("{FOLDER}embed.html?{query}")).await;
        let alert = async || visitor.widget().ask::<Option<Value>>("alert", json!([])).await;
        let alert = until("the message", alert).await;
        assert!(alert["words"].as_str().unwrap().starts_with("This questionnaire is not here."), "{query}: {alert}");
    }
    assert!(visitor.requests().iter().all(|path| path != "/ran"));
}
