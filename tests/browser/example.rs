//! The component for Leptos applications, in the application of `examples/leptos`.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;
use wasm_bindgen_cli_support::Bindgen;
use xtask::server::Page;

use crate::site::{council_with, site};
use crate::visitor::Visitor;
use crate::wait::until;

/// Builds the example, as a bundler for Leptos applications does.
fn built() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |target| root.join(target));
    // A folder of its own, so that no other cargo has to wait.
    let target = target.join("example");
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["build", "--package", "stack-up-example", "--target", "wasm32-unknown-unknown", "--target-dir"]);
    assert!(cargo.arg(&target).current_dir(root).status().unwrap().success(), "the example builds");
    let folder = target.join("site");
    let engine = target.join("wasm32-unknown-unknown/debug/stack-up-example.wasm");
    Bindgen::new().input_path(engine).web(true).unwrap().typescript(false).generate(&folder).unwrap();
    folder
}

#[tokio::test]
async fn a_leptos_application_shows_hides_and_follows_a_self_assessment() {
    let start = "import start from '/example/stack-up-example.js'; start({ module_or_path: '/example/stack-up-example_bg.wasm' });";
    let page = council_with("").including("<script type=\"module\" src=\"/start.js\"></script>");
    let page = page.with_page("/start.js", Page::new("text/javascript", start));
    let visitor = Visitor::opens_on(site().folder("/example/", built()), page).await;
    let widget = visitor.widget_at("body > div");
    widget.press_on("Start").await;
    widget.chooses("viewpoint", "My team").await;
    assert_eq!(visitor.seen::<Vec<String>>("errors").await, Vec::<String>::new());
    let says = async |words: &str| {
        let said = "return document.querySelector('#progress')?.textContent";
        until(words, async || visitor.page::<Option<String>>(said).await.filter(|said| said == words)).await;
    };
    says("1 of 30 answered").await;
    visitor.page::<()>("document.querySelector('input').click(); return null").await;
    widget.stands_at("Cyn i chi ddechrau").await;
    visitor.page::<()>("document.querySelector('input').click(); return null").await;
    widget.stands_at("Before you start").await;
    let hides = "document.querySelector('button').click(); return null";
    visitor.page::<()>(hides).await;
    until("no widget", async || {
        visitor.page::<bool>("return !document.querySelector('body > div')").await.then_some(())
    })
    .await;
    visitor.page::<()>(hides).await;
    widget.press_on("Carry on").await;
    assert_eq!(widget.marked("viewpoint").await, ["team"]);
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}})).await;
    widget.goes_on(7).await;
    widget.press_on("Finish").await;
    says("Finished").await;
    assert!(visitor.seen::<Vec<String>>("errors").await.is_empty());
}
