//! The server of the bench: the three candidates, each file compressed once by brotli, as a good server sends it.

use std::fs;
use std::io;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use xtask::dist::Files;
use xtask::server::{Page, Site};
use xtask::{Error, Result};

use crate::candidate::{Candidate, Size};
use crate::form::Form;
use crate::stack_up::Snippet;
use crate::{floor, large, stack_up, survey_js};

/// A page without any script: where a browser is before it is measured, and what a page costs in itself.
pub const EMPTY: &str = "/empty";

const SPACE: &str = "<div style=\"height:30000px\"></div>";
const SMALL: &str = "questionnaires/collaboration.json";
const WAITING: &str = "/waiting.js";
const LARGE: &str = "/thousand.json";
const JSON: &str = "application/json";
const SCRIPT: &str = "text/javascript";

/// Where a candidate is, with a questionnaire of a size.
pub fn page(candidate: Candidate, size: Size) -> String {
    format!("/{candidate:?}/{}", size.questions()).to_lowercase()
}

/// Where it is far below what is in view.
pub fn away(candidate: Candidate) -> String {
    format!("/{candidate:?}/away").to_lowercase()
}

/// Where it is loaded, and not shown as yet.
pub fn mounting(candidate: Candidate) -> String {
    format!("/{candidate:?}/mounting").to_lowercase()
}

/// Everything that is served.
pub fn site(root: &Path, dist: &Path, files: &Files, packages: &Path) -> Result<Site> {
    let small = text(&root.join(SMALL))?;
    let large = large::large(&small)?;
    let forms =
        [(Size::Small, Form::read(SMALL, &small)?), (Size::Large, Form::read("the large questionnaire", &large)?)];
    let snippet = Snippet::of(dist, files)?;
    let mut site = Site::new().page(EMPTY, html("<!doctype html><title>Nothing</title>")?);
    for (size, form) in &forms {
        let script = format!("{}form-{}.js", survey_js::FOLDER, size.questions());
        let ours = match size {
            Size::Small => snippet.page_at_top(&stack_up::element("collaboration")),
            Size::Large => snippet.page("", &stack_up::element(LARGE)),
        };
        site = site
            .page(&page(Candidate::Floor, *size), html(&floor::page(form, ""))?)
            .page(&page(Candidate::StackUp, *size), html(&ours)?)
            .page(&page(Candidate::SurveyJs, *size), html(&survey_js::page(&script, ""))?)
            .page(&script, compressed(SCRIPT, survey_js::script(form, true).as_bytes())?);
    }
    let [(_, form), _] = forms;
    let script = format!("{}form-26.js", survey_js::FOLDER);
    let questions = format!("{}questions.js", survey_js::FOLDER);
    let place = "<div id=\"place\"></div>";
    site = site
        .page(LARGE, compressed(JSON, large.as_bytes())?)
        .page(WAITING, compressed(SCRIPT, floor::WAITING.as_bytes())?)
        .page(&away(Candidate::Floor), html(&floor::waiting(WAITING, SPACE))?)
        .page(&away(Candidate::StackUp), html(&snippet.page(SPACE, &stack_up::element("collaboration")))?)
        .page(&away(Candidate::SurveyJs), html(&survey_js::page(&script, SPACE))?)
        .page(&mounting(Candidate::StackUp), html(&snippet.page("", place))?)
        .page(&mounting(Candidate::SurveyJs), html(&survey_js::page(&questions, place))?)
        .page(&questions, compressed(SCRIPT, survey_js::script(&form, false).as_bytes())?);
    let site = folder(site, stack_up::FOLDER, dist)?;
    let questionnaires = ["questionnaires/", "questionnaires/start/"];
    let site = questionnaires
        .iter()
        .try_fold(site, |site, within| folder(site, &format!("{}{within}", stack_up::FOLDER), &dist.join(within)))?;
    survey_js::FILES.iter().try_fold(site, |site, (package, file)| {
        let content = read(&packages.join(package).join(file))?;
        let content_type = content_type(Path::new(file)).unwrap_or(SCRIPT);
        Ok(site.page(&format!("{}{file}", survey_js::FOLDER), compressed(content_type, &content)?))
    })
}

/// The files of a folder that pages load.
fn folder(mut site: Site, at: &str, folder: &Path) -> Result<Site> {
    let failed = |error: io::Error| unreadable(folder, &error);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Some(content_type) = content_type(&path) {
            let page = compressed(content_type, &read(&path)?)?.header("access-control-allow-origin", "*");
            site = site.page(&format!("{at}{name}"), page);
        }
    }
    Ok(site)
}

fn content_type(file: &Path) -> Option<&'static str> {
    match file.extension()?.to_str()? {
        "js" => Some(SCRIPT),
        "json" => Some(JSON),
        "wasm" => Some("application/wasm"),
        "css" => Some("text/css"),
        _ => None,
    }
}

fn html(page: &str) -> Result<Page> {
    compressed("text/html; charset=utf-8", page.as_bytes())
}

fn compressed(content_type: &str, content: &[u8]) -> Result<Page> {
    let params = BrotliEncoderParams { quality: 11, lgwin: 22, ..BrotliEncoderParams::default() };
    let mut brotli = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut brotli, &params).map_err(|error| {
        Error::new(
            format!("A file of the bench could not be compressed: {error}."),
            "Check that the machine has memory free.",
        )
    })?;
    let page = Page::new(content_type, brotli).header("content-encoding", "br");
    Ok(page.header("cache-control", "public, max-age=31536000, immutable"))
}

/// The content of a file.
pub fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).map_err(|error| unreadable(file, &error))
}

fn text(file: &Path) -> Result<String> {
    fs::read_to_string(file).map_err(|error| unreadable(file, &error))
}

fn unreadable(path: &Path, error: &io::Error) -> Error {
    Error::new(
        format!("Could not read {}: {error}.", path.display()),
        "Run `cargo xtask bench` again: it builds dist/ and fetches the peers.",
    )
}
