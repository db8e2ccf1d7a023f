//! TinyMCE, from the npm registry: the editor of many content systems, in a page of ours that stands for one.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use xtask::server::{Page, Server, Site};
use xtask::tool::Tool;

use crate::host::{Bench, Host, Tried, Written};
use crate::snippet::{Files, Way};
use crate::table::{Row, Table};
use crate::wait::until;

/// The version that is tried.
const PACKAGE: &str = "tinymce@8";

/// The options of the recipe, which the document shows, too.
const RECIPE: &str = include_str!("../tinymce/recipe.json");

/// Has it clean every snippet, as it comes and with the recipe.
pub async fn table(bench: &Bench) -> Tried<Table> {
    let folder = bench.folder(Host::TinyMce);
    install(&folder)?;
    let server = Server::start(0, Site::new().folder("/tinymce", folder.join("node_modules/tinymce")))?;
    let as_it_comes = row(bench, &server, "everyone", "{}", "").await?;
    let scripts = scripts(bench.files());
    let recipe = RECIPE.replace("www.example.gov.uk", "127.0.0.1");
    let with_recipe = row(bench, &server, "everyone, with the recipe", &recipe, &scripts).await?;
    Ok(Table { name: format!("TinyMCE {}", version(&folder)?), rows: vec![as_it_comes, with_recipe] })
}

fn install(folder: &Path) -> Tried<()> {
    fs::create_dir_all(folder)?;
    let npm = ["install", "--no-audit", "--no-fund", "--no-save", "--prefix"];
    Ok(Tool::new("npm", npm).and([folder]).and([PACKAGE]).run()?)
}

fn version(folder: &Path) -> Tried<String> {
    let package: Value = serde_json::from_slice(&fs::read(folder.join("node_modules/tinymce/package.json"))?)?;
    Ok(package.get("version").and_then(Value::as_str).unwrap_or("of an unknown version").to_owned())
}

/// Scripts are not for authors: with the recipe, the site brings the two.
fn scripts(files: &Files) -> String {
    let snippets = [Way::Script, Way::FrameWithScript].map(|way| files.snippet(way));
    snippets.iter().flat_map(|snippet| snippet.lines()).filter(|line| line.starts_with("<script")).collect()
}

async fn row(bench: &Bench, server: &Server, who: &str, options: &str, scripts: &str) -> Tried<Row> {
    let editor = include_str!("../tinymce/editor.html").replace("{options}", options);
    server.set_page("/editor", Page::html(editor));
    let mut written = [const { Written::No }; Way::ALL.len()];
    for (written, way) in written.iter_mut().zip(Way::ALL) {
        let left = cleaned(bench, &server.url("/editor"), &bench.files().snippet(way)).await?;
        let path = format!("/{}", way.name().replace(' ', "-"));
        server.set_page(&path, Page::html(format!("<!doctype html><title>A council</title>{left}{scripts}")));
        *written = Written::At(server.url(&path));
    }
    bench.row(who, "source code", written).await
}

/// What the editor would save of a snippet that was put into its source code.
async fn cleaned(bench: &Bench, editor: &str, snippet: &str) -> Tried<String> {
    let driver = bench.driver();
    driver.goto(editor).await?;
    until("TinyMCE", async || {
        let ready = driver.execute("return !!window.tinymce?.activeEditor?.initialized", Vec::new()).await?;
        Ok(ready.json() == &json!(true))
    })
    .await?;
    let clean = "tinymce.activeEditor.setContent(arguments[0]); return tinymce.activeEditor.getContent()";
    let left = driver.execute(clean, vec![json!(snippet)]).await?;
    Ok(left.json().as_str().unwrap_or_default().to_owned())
}
