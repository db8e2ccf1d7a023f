//! The package, unzipped and served by programs that are not ours.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::json;
use xtask::server::Site;

use crate::origin::serve;
use crate::site::{council_with, dist};
use crate::visitor::Visitor;
use crate::wait::becomes;

/// The address in the package's README.
const HOST: &str = "https://www.example.gov.uk";

/// A package that was unzipped by Python, and is served by it. Gone when it is dropped.
struct Uploaded {
    folder: PathBuf,
    server: Child,
    /// Stays open: a server that can't print ends.
    _prints: BufReader<ChildStdout>,
    address: String,
}

impl Uploaded {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("stack-up-package-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let zip = folder.join("package.zip");
        fs::write(&zip, xtask::package::pack(Path::new(env!("CARGO_MANIFEST_DIR")), &dist()).unwrap()).unwrap();
        let unzipped = Command::new("python3").args(["-m", "zipfile", "-e"]).arg(&zip).arg(&folder).status();
        assert!(unzipped.expect("Python is there").success());
        let mut python = Command::new("python3");
        let port = serve(Site::new()).port().to_string();
        python.args(["-u", "-m", "http.server", &port, "--bind", "127.0.0.1", "--directory"]).arg(&folder);
        let mut server = python.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("Python serves");
        let mut prints = BufReader::new(server.stdout.take().unwrap());
        let mut line = String::new();
        prints.read_line(&mut line).unwrap();
        let address = line.split(['(', ')']).nth(1).expect("Python says its address").trim_end_matches('/').to_owned();
        Uploaded { folder, server, _prints: prints, address }
    }

    /// The paragraph of the README that begins so, as it stands there, for this address.
    fn lines_of_the_readme(&self, start: &str) -> String {
        let readme = fs::read_to_string(self.folder.join("README.txt")).unwrap().replace("\r\n", "\n");
        let paragraph = readme.split("\n\n").find(|paragraph| paragraph.starts_with(start));
        let paragraph = paragraph.unwrap_or_else(|| panic!("no paragraph {start} in {readme}"));
        assert!(paragraph.contains(HOST) && paragraph.contains("integrity=\"sha"), "{paragraph}");
        paragraph.replace(HOST, &self.address)
    }

    /// Opens a page on the same server that holds this.
    async fn has_a_page(&self, visitor: &Visitor, content: &str) {
        let page = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A council</title>{content}</html>"
        );
        fs::write(self.folder.join("page.html"), &page).unwrap();
        // Python takes a file for unchanged when it was written anew within a second: each page has an address of its own.
        visitor.session.driver.goto(format!("{}/page.html?{}", self.address, page.len())).await.unwrap();
    }
}

impl Drop for Uploaded {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[tokio::test]
async fn the_lines_of_its_readme_work_from_a_server_that_is_not_ours() {
    let uploaded = Uploaded::new("lines");
    let visitor = Visitor::opens(council_with("")).await;
    uploaded.has_a_page(&visitor, &uploaded.lines_of_the_readme("<script")).await;
    visitor.widget().stands_at("How do you stack up?").await;
    visitor.widget().press_on("Start").await;
    uploaded.has_a_page(&visitor, &uploaded.lines_of_the_readme("<iframe")).await;
    visitor.looks_into("iframe").await;
    visitor.widget().stands_at("How do you stack up?").await;
    let inner = "return Math.ceil(document.documentElement.getBoundingClientRect().height)";
    let inner: u32 = visitor.page(inner).await;
    visitor.looks_up().await;
    let height = "return document.querySelector('iframe').clientHeight";
    becomes(json!(inner), async || visitor.page(height).await).await;
}

#[tokio::test]
async fn its_page_builds_lines_that_work() {
    let uploaded = Uploaded::new("page");
    let visitor = Visitor::opens(council_with("")).await;
    let folder = fs::read_dir(uploaded.folder.join("stack-up")).unwrap().next().unwrap().unwrap().file_name();
    let page = format!("{}/stack-up/{}/", uploaded.address, folder.to_str().unwrap());
    visitor.session.driver.goto(&page).await.unwrap();
    visitor.widget().stands_at("How do you stack up?").await;
    let snippet: String = visitor.page("return document.querySelector('.copy code').textContent").await;
    assert!(snippet.contains(&format!("src=\"{page}stack-up.js\"")), "{snippet}");
    uploaded.has_a_page(&visitor, &snippet).await;
    visitor.widget().stands_at("How do you stack up?").await;
}

#[test]
fn its_checksums_are_right_and_cover_every_file() {
    let uploaded = Uploaded::new("sums");
    let mut check = Command::new("sha256sum");
    check.args(["--check", "--strict", "SHA256SUMS"]).current_dir(&uploaded.folder);
    let output = check.output().expect("sha256sum is there");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    let mut files = Vec::new();
    walk(&uploaded.folder, &mut files);
    files.retain(|file| !["SHA256SUMS", "package.zip"].iter().any(|name| file.ends_with(name)));
    assert_eq!(said.lines().count(), files.len(), "{said}");
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { walk(&path, files) } else { files.push(path) }
    }
}

#[test]
fn it_holds_what_an_editor_and_a_lawyer_look_for() {
    let uploaded = Uploaded::new("contents");
    let version = fs::read_dir(uploaded.folder.join("stack-up")).unwrap().next().unwrap().unwrap().path();
    let mut built = Vec::new();
    walk(&dist(), &mut built);
    for file in built {
        let packed = version.join(file.strip_prefix(dist()).unwrap());
        assert_eq!(fs::read(&packed).unwrap(), fs::read(&file).unwrap(), "{}", packed.display());
    }
    for file in ["README.txt", "server/apache.htaccess", "server/nginx.conf", "server/web.config"] {
        assert!(uploaded.folder.join(file).is_file(), "{file}");
    }
    let licences = fs::read_to_string(version.join("licences/crates.txt")).unwrap();
    for part in ["rlsf 0.2.", "Permission is hereby granted", "Apache License", "UNICODE LICENSE V3"] {
        assert!(licences.contains(part), "{part}");
    }
    assert!(!licences.contains("leptos"), "it does not travel");
    assert!(version.join("licences/rust-standard-library.html").is_file());
}

#[test]
fn it_is_the_same_bytes_each_time() {
    let pack = || xtask::package::pack(Path::new(env!("CARGO_MANIFEST_DIR")), &dist()).unwrap();
    assert!(pack() == pack());
}
