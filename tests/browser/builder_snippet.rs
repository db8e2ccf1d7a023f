//! What the page of the builder gives to copy does what it says, on a page of another origin.

use serde_json::json;
use xtask::server::{Page, Server, Site};

use crate::builder_page::{Editor, Part};
use crate::origin::serve;
use crate::site::FOLDER;
use crate::wait::{becomes, until};

/// A council's own server, with a page that holds the snippet under the policy that was copied along with it.
async fn council_takes(editor: &Editor) -> Server {
    let snippet = editor.text(Part::Snippet).await;
    let policy = editor.text(Part::Policy).await;
    // The council's own scripts stay allowed, as the page says.
    let sources = policy.strip_prefix("Content-Security-Policy: ").unwrap().replace("script-src", "script-src 'self'");
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A council</title><script src=\"/watch.js\"></script>\n\
         <main>\n{snippet}\n</main></html>"
    );
    let page = Page::html(page).header("content-security-policy", &format!("default-src 'none'; {sources}"));
    let watch = Page::new("text/javascript", include_str!("page/watch.js"));
    let server = serve(Site::new().page("/page", page).page("/watch.js", watch));
    editor.visitor.session.driver.goto(server.url("/page")).await.unwrap();
    server
}

async fn nothing_was_forbidden(editor: &Editor) {
    assert_eq!(editor.visitor.seen::<Vec<String>>("violations").await, [""; 0]);
    assert_eq!(editor.visitor.seen::<Vec<String>>("errors").await, [""; 0]);
}

#[tokio::test]
async fn the_snippet_works_on_a_page_of_another_origin_with_its_integrity_and_policy() {
    let editor = Editor::opens().await;
    editor.chooses("questionnaire", "strengths").await;
    editor.chooses("language", "cy").await;
    editor.chooses("storage", "session").await;
    editor.writes("organisation", "Cyngor Gwynfa").await;
    editor.snippet_has("Cyngor Gwynfa").await;
    editor.snippet_has(" crossorigin=\"anonymous\"></script>").await;
    let _council = council_takes(&editor).await;
    editor.visitor.widget().stands_at("Fy nghryfderau, fy ngobeithion a’m camau nesaf").await;
    nothing_was_forbidden(&editor).await;
}

#[tokio::test]
async fn the_snippet_for_the_top_of_a_page_works_there_and_loads_nothing_twice() {
    let editor = Editor::opens().await;
    editor.chooses("place", "top").await;
    editor.snippet_has("<link rel=\"modulepreload\" href=").await;
    editor.snippet_has("/stack-up.js\" integrity=").await;
    let _council = council_takes(&editor).await;
    editor.visitor.widget().stands_at("How do you stack up?").await;
    nothing_was_forbidden(&editor).await;
    let loaded = "return performance.getEntriesByType('resource')
        .filter(({ name }) => /\\/(stack-up|start\\/collaboration-en)-[0-9a-f]{12}\\.(wasm|json)$/.test(name))
        .map(({ initiatorType }) => initiatorType).join(' ')";
    assert_eq!(editor.asks(loaded).await, "link link");
}

#[tokio::test]
async fn the_snippet_with_a_frame_works_there_too_and_its_height_is_fitted() {
    let editor = Editor::opens().await;
    editor.chooses("way", "frame").await;
    editor.chooses("questionnaire", "strengths").await;
    editor.writes("organisation", "\"Cyngor\" & <Gwynfa>").await;
    editor.writes("accent", "rebeccapurple").await;
    editor.speaks("cy").await;
    editor.snippet_has(r#" title="Fy nghryfderau, fy ngobeithion a’m camau nesaf" width="100%""#).await;
    editor.snippet_has("&amp;organisation=%22Cyngor%22+%26+%3CGwynfa%3E&amp;accent=rebeccapurple\"").await;
    let _council = council_takes(&editor).await;
    editor.visitor.looks_into("iframe").await;
    editor.visitor.widget().stands_at("Fy nghryfderau, fy ngobeithion a’m camau nesaf").await;
    let set = "return document.querySelector('stack-up').getAttribute('organisation')";
    assert_eq!(editor.asks(set).await, "\"Cyngor\" & <Gwynfa>");
    let colour = editor.visitor.widget().ask::<String>("style", json!(["button.primary", "backgroundColor"])).await;
    assert_eq!(colour, "rgb(102, 51, 153)");
    let inner = editor.asks("return Math.ceil(document.documentElement.getBoundingClientRect().height)").await;
    editor.visitor.looks_up().await;
    becomes(inner, async || editor.asks("return document.querySelector('iframe').clientHeight").await).await;
    nothing_was_forbidden(&editor).await;
}

#[tokio::test]
async fn the_snippet_refuses_an_entry_that_was_changed() {
    let editor = Editor::opens().await;
    let entry = format!("{FOLDER}stack-up.js");
    let changed = Page::new("text/javascript", "window.changed = true").header("access-control-allow-origin", "*");
    editor.visitor.serves(&entry, changed);
    let _council = council_takes(&editor).await;
    until("the refusal", async || editor.visitor.requests().contains(&entry).then_some(())).await;
    let loaded = "return performance.getEntriesByName(document.querySelector('script[integrity]').src).length > 0";
    becomes(json!(true), async || editor.asks(loaded).await).await;
    assert_eq!(
        editor.asks("return [window.changed ?? null, customElements.get('stack-up') ?? null]").await,
        json!([null, null])
    );
    assert!(editor.reads("stack-up p").await.starts_with("This self-assessment needs"));
}

#[tokio::test]
async fn the_name_of_an_organisation_is_never_markup() {
    let editor = Editor::opens().await;
    let hostile = r#""><script>window.hurt = 1</script><img src=x onerror="hurt=1">&quot;"#;
    editor.chooses("questionnaire", "strengths").await;
    editor.writes("organisation", hostile).await;
    let set = "return document.querySelector('stack-up').getAttribute('organisation')";
    becomes(json!(hostile), async || editor.asks(set).await).await;
    assert_eq!(editor.asks("return document.querySelectorAll('code *, .stage img, .stage script').length").await, 0);
    let snippet = editor.text(Part::Snippet).await;
    let escaped = r#"organisation="&quot;&gt;&lt;script&gt;window.hurt = 1&lt;/script&gt;&lt;img src=x onerror=&quot;hurt=1&quot;&gt;&amp;quot;""#;
    assert!(snippet.contains(escaped), "{snippet}");
    let _council = council_takes(&editor).await;
    editor.visitor.widget().stands_at("My strengths, hopes and next steps").await;
    assert_eq!(editor.asks(set).await, hostile);
    assert_eq!(editor.asks("return [window.hurt ?? null, document.images.length]").await, json!([null, 0]));
    nothing_was_forbidden(&editor).await;
}

#[tokio::test]
async fn what_is_answered_while_trying_is_kept_apart_from_what_the_site_keeps() {
    let editor = Editor::opens().await;
    let visitor = &editor.visitor;
    let keys = async || visitor.kept().await.into_keys().collect::<Vec<_>>();
    editor.widget().press_on("Start").await;
    editor.widget().chooses("viewpoint", "My team").await;
    becomes(vec!["stack-up:preview:collaboration".to_owned()], keys).await;
    assert!(!editor.text(Part::Snippet).await.contains("storage-key"));
    editor.chooses("way", "frame").await;
    editor.snippet_has("<iframe src=").await;
    assert!(!editor.text(Part::Snippet).await.contains("storage-key"));
    visitor.looks_into(".stage > iframe").await;
    visitor.widget().press_on("Carry on").await;
    assert_eq!(visitor.widget().marked("viewpoint").await, ["team"]);
    visitor.widget().chooses("viewpoint", "My whole organisation").await;
    until("the other answer", async || {
        let kept = visitor.kept_answers("stack-up:preview:collaboration").await;
        (kept["viewpoint"]["chosen"] != json!(["team"])).then_some(())
    })
    .await;
    assert_eq!(keys().await, ["stack-up:preview:collaboration"]);
}

#[tokio::test]
async fn what_is_copied_is_what_is_shown() {
    let editor = Editor::opens().await;
    editor.copies(Part::Snippet).await;
    becomes("Copied.".to_owned(), async || editor.status(Part::Snippet).await).await;
    assert_eq!(editor.pastes().await, editor.text(Part::Snippet).await);
    editor.chooses("storage", "none").await;
    becomes(String::new(), async || editor.status(Part::Snippet).await).await;
}

#[tokio::test]
async fn where_the_browser_does_not_copy_the_lines_are_selected() {
    let editor = Editor::opens().await;
    editor.asks("navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')); return null").await;
    editor.copies(Part::Policy).await;
    until("the remark", async || editor.status(Part::Policy).await.contains("selected").then_some(())).await;
    assert_eq!(editor.asks("return getSelection().toString()").await, json!(editor.text(Part::Policy).await));
}

#[tokio::test]
async fn the_page_asks_its_own_folder_only_and_keeps_a_strict_policy() {
    let strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                  frame-src 'self'; img-src data:";
    let editor = Editor::opens_under(strict).await;
    editor.widget().stands_at("How do you stack up?").await;
    editor.writes("address", "https://www.example.gov.uk/stack-up/").await;
    editor.writes("accent", "oklch(45% 0.1 195)").await;
    editor.chooses("questionnaire", "strengths").await;
    editor.widget().stands_at("My strengths, hopes and next steps").await;
    editor.copies(Part::Snippet).await;
    becomes("Copied.".to_owned(), async || editor.status(Part::Snippet).await).await;
    let asked = "return performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => !name.startsWith(new URL('.', location).href) && !name.endsWith('/watch.js') && !name.startsWith('data:'))";
    assert_eq!(editor.asks(asked).await, json!([]));
    assert_eq!(editor.asks("return [localStorage.length, document.cookie]").await, json!([0, ""]));
    nothing_was_forbidden(&editor).await;
}
