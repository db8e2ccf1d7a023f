//! What a server answers: files of folders, and pages that are held in memory.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::Request;
use crate::files;

/// By the file's extension. What is not here is sent as bytes.
const TYPES: &[(&str, &str)] = &[
    ("css", "text/css"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("zip", "application/zip"),
];

/// Folders and pages, by the path at which they are found. A page goes before a file, and a folder at a longer path
/// before one at a shorter.
#[derive(Clone, Debug, Default)]
pub struct Site {
    folders: Vec<Folder>,
    pages: BTreeMap<String, Page>,
}

#[derive(Clone, Debug)]
struct Folder {
    /// Ends with a slash.
    at: String,
    path: PathBuf,
    headers: Vec<(String, String)>,
}

/// An answer: a status, headers and a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Site {
    /// Nothing as yet: every path is a 404.
    pub fn new() -> Self {
        Self::default()
    }

    /// Serves the files of a folder under a path such as `/` or `/stack-up/1.0.0/`.
    #[must_use]
    pub fn folder(self, at: &str, folder: impl Into<PathBuf>) -> Self {
        self.folder_with(at, folder, &[])
    }

    /// The same, with headers that every file of the folder gets: `[("access-control-allow-origin", "*")]`.
    #[must_use]
    pub fn folder_with(mut self, at: &str, folder: impl Into<PathBuf>, headers: &[(&str, &str)]) -> Self {
        let headers = headers.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        let at = format!("{}/", at.trim_end_matches('/'));
        self.folders.push(Folder { at, path: folder.into(), headers });
        self.folders.sort_by_key(|folder| std::cmp::Reverse(folder.at.len()));
        self
    }

    /// Serves a page at a path such as `/council`, whatever the query.
    #[must_use]
    pub fn page(mut self, path: &str, page: Page) -> Self {
        self.set_page(path, page);
        self
    }

    pub(super) fn set_page(&mut self, path: &str, page: Page) {
        self.pages.insert(path.into(), page);
    }

    pub(super) fn answer(&self, request: &Request) -> Page {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Page::text(405, "405: only GET and HEAD are served here").header("allow", "GET, HEAD");
        }
        let found = request.decoded_path().and_then(|path| self.find(&path));
        found.unwrap_or_else(|| Page::text(404, &format!("404: there is no {} here", request.path)))
    }

    fn find(&self, path: &str) -> Option<Page> {
        let page = || self.pages.get(path).cloned();
        page().or_else(|| self.folders.iter().find_map(|folder| folder.find(path)))
    }
}

impl Folder {
    fn find(&self, path: &str) -> Option<Page> {
        let below = path.strip_prefix(&self.at)?;
        let below = if below.is_empty() || below.ends_with('/') { format!("{below}index.html") } else { below.into() };
        let file = self.inside(&below)?;
        let caching =
            if files::is_named_by_content(&file) { "public, max-age=31536000, immutable" } else { "no-cache" };
        let mut page = Page::new(content_type(&file), fs::read(&file).ok()?).header("cache-control", caching);
        page.headers.extend(self.headers.iter().cloned());
        Some(page)
    }

    /// The file, if it is one and lies within the folder: neither `..` nor a link leads out of it.
    fn inside(&self, below: &str) -> Option<PathBuf> {
        let is_plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']);
        if !below.split('/').all(is_plain) {
            return None;
        }
        let folder = self.path.canonicalize().ok()?;
        let file = folder.join(below).canonicalize().ok()?;
        (file.starts_with(folder) && file.is_file()).then_some(file)
    }
}

impl Page {
    /// Status 200.
    pub fn new(content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { status: 200, headers: Vec::new(), body: body.into() }.header("content-type", content_type)
    }

    /// Status 200, and HTML in UTF-8.
    pub fn html(body: impl Into<Vec<u8>>) -> Self {
        Self::new("text/html; charset=utf-8", body)
    }

    fn text(status: u16, body: &str) -> Self {
        Self::new("text/plain; charset=utf-8", format!("{body}\n")).status(status)
    }

    /// Another status.
    #[must_use]
    pub fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// One more header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The whole answer; a HEAD request gets it without the body.
    pub(super) fn to_bytes(&self, with_body: bool) -> Vec<u8> {
        let length = [("content-length".into(), self.body.len().to_string()), ("connection".into(), "close".into())];
        let headers = self.headers.iter().chain(&length).map(|(name, value)| format!("{name}: {value}\r\n"));
        let head = format!("HTTP/1.1 {} \r\n{}\r\n", self.status, headers.collect::<String>());
        let body: &[u8] = if with_body { &self.body } else { &[] };
        [head.as_bytes(), body].concat()
    }
}

fn content_type(file: &Path) -> &'static str {
    let extension = file.extension().unwrap_or_default();
    let found = TYPES.iter().find(|(name, _)| extension == *name);
    found.map_or("application/octet-stream", |(_, content_type)| content_type)
}
