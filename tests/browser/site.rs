//! The pages that the tests serve: a council's page with widgets in it, beside the built `dist/`.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use wasmparser::{Parser, Payload};
use xtask::server::{Page, Site};

/// Where `dist/` is served, as on a council's server.
pub const FOLDER: &str = "/stack-up/1.0.0/";

/// The policy of a strict council.
pub const STRICT: &str =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

/// What a policy may name our scripts by.
pub const NONCE: &str = "c3RhY2stdXA";

/// A small questionnaire of its own, which pages name by its address.
pub const GARDEN: &str = include_str!("../questionnaires/garden.json");

/// One in Arabic, with words of the interface of its own; and where it is served.
pub const KITCHEN: &str = include_str!("../questionnaires/kitchen.json");
pub const KITCHEN_FILE: &str = "/files/kitchen.json";

/// Has a part of the engine wait.
const PART: &str = include_str!("page/part.js");

const SCRIPT: &str = "text/javascript";

/// Where the clock of the visitor's device is, when it is set.
pub const CLOCK: &str = "/clock.js";

/// A page of a council.
#[derive(Debug, Clone)]
pub struct Council {
    language: &'static str,
    content: String,
    entry: String,
    scripts: Vec<&'static str>,
    policy: Option<String>,
    files: Vec<(String, Page)>,
}

/// A page with the self-assessment of collaborations.
pub fn council() -> Council {
    council_with(r#"<stack-up questionnaire="collaboration"><p>Please ask us for a paper copy.</p></stack-up>"#)
}

/// A page with this in it.
pub fn council_with(content: &str) -> Council {
    let entry = format!("<script type=\"module\" src=\"{FOLDER}stack-up.js\"></script>");
    Council { language: "en", content: content.into(), entry, scripts: Vec::new(), policy: None, files: Vec::new() }
}

impl Council {
    /// The page is in another language.
    pub fn in_language(mut self, language: &'static str) -> Self {
        self.language = language;
        self
    }

    /// The page includes something else in the place of the entry, or nothing.
    pub fn including(mut self, entry: &str) -> Self {
        self.entry = entry.into();
        self
    }

    /// A policy restricts the page.
    pub fn under(mut self, policy: &str) -> Self {
        self.policy = Some(policy.into());
        self
    }

    /// The browser of the visitor keeps nothing.
    pub fn where_nothing_is_kept(mut self) -> Self {
        self.scripts.push("/blocked.js");
        self
    }

    /// What is fetched comes when the page says so.
    pub fn where_files_wait(mut self) -> Self {
        self.scripts.push("/waiting.js");
        self
    }

    /// The part of the engine that asks the questions comes, or is lost, when the page says so.
    pub fn where_the_questions_wait(mut self) -> Self {
        self.scripts.push("/questions.js");
        self
    }

    /// The same for what comes after the questions.
    pub fn where_the_rest_waits(mut self) -> Self {
        self.scripts.push("/rest.js");
        self
    }

    /// What comes after the first section comes when the page asks for it.
    pub fn where_the_whole_waits(mut self) -> Self {
        self.scripts.push("/whole.js");
        self
    }

    /// The visitor leaves before any timer fires.
    pub fn where_no_timer_fires(mut self) -> Self {
        self.scripts.push("/timers.js");
        self
    }

    /// What is printed waits until the driver prints it.
    pub fn where_the_printer_waits(mut self) -> Self {
        self.scripts.push("/printer.js");
        self
    }

    /// It is this day, such as 2026-11-22, where the visitor is.
    pub fn on_day(mut self, day: &str) -> Self {
        self.scripts.push(CLOCK);
        self.with_page(CLOCK, clock(day))
    }

    /// The page has a script of its own, before the widget's.
    pub fn with_script(mut self, path: &'static str, script: &str) -> Self {
        self.scripts.push(path);
        self.with_page(path, Page::new(SCRIPT, script))
    }

    /// The council's server has a file, too.
    pub fn with_file(self, path: &str, text: &str) -> Self {
        self.with_page(path, Page::new("application/json", text))
    }

    /// The council's server has another page, too.
    pub fn with_page(mut self, path: &str, page: Page) -> Self {
        self.files.push((path.to_owned(), page));
        self
    }

    /// The page itself.
    pub fn page(&self) -> Page {
        let scripts = self.scripts.iter().fold(String::new(), |mut scripts, script| {
            write!(scripts, "<script nonce=\"{NONCE}\" src=\"{script}\"></script>").unwrap();
            scripts
        });
        // The policy forbids images, and with them the page's icon.
        let icon = if self.policy.is_some() { "" } else { r#"<link rel="icon" href="/icon.svg">"# };
        let Council { language, content, entry, .. } = self;
        let page = Page::html(format!(
            r#"<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A council</title>
<link rel="stylesheet" href="/council.css">
{icon}
<script nonce="{NONCE}" src="/watch.js"></script>{scripts}
{entry}
</head>
<body>
<header><h1>A council</h1></header>
<main>{content}</main>
<footer><a href="/contact">Contact</a></footer>
</body>
</html>"#
        ));
        match &self.policy {
            Some(policy) => page.header("content-security-policy", policy),
            None => page,
        }
    }

    /// The council's other files.
    pub fn files(&self) -> impl Iterator<Item = (&str, Page)> {
        self.files.iter().map(|(path, page)| (path.as_str(), page.clone()))
    }
}

/// What every council's server has.
pub fn site() -> Site {
    let (dist, libraries) = (dist(), libraries());
    // For pages of no origin, such as those in a sandbox.
    let open = [("access-control-allow-origin", "*")];
    Site::new()
        .folder_with(FOLDER, &dist, &open)
        .folder("/stack-up/0.9.0/", dist)
        .folder("/libraries/", libraries)
        .page("/empty", Page::html("<title>Nothing</title>"))
        .page("/icon.svg", Page::new("image/svg+xml", r#"<svg xmlns="http://www.w3.org/2000/svg"/>"#))
        .page("/council.css", Page::new("text/css", include_str!("page/council.css")))
        .page("/watch.js", Page::new(SCRIPT, include_str!("page/watch.js")))
        .page("/blocked.js", Page::new(SCRIPT, include_str!("page/blocked.js")))
        .page("/waiting.js", Page::new(SCRIPT, include_str!("page/waiting.js")))
        .page("/questions.js", Page::new(SCRIPT, waiting_from("questions")))
        .page("/rest.js", Page::new(SCRIPT, waiting_from("rest")))
        .page("/whole.js", Page::new(SCRIPT, include_str!("page/whole.js")))
        .page("/printer.js", Page::new(SCRIPT, include_str!("page/printer.js")))
        .page("/timers.js", Page::new(SCRIPT, include_str!("page/timers.js")))
}

/// A clock that shows this day.
pub fn clock(day: &str) -> Page {
    Page::new(SCRIPT, include_str!("page/clock.js").replace("{day}", day))
}

/// The name and the content of the built file that begins and ends so.
pub fn built(start: &str, end: &str) -> (String, Vec<u8>) {
    let (folder, start) = start.rsplit_once('/').unwrap_or(("", start));
    let files = fs::read_dir(dist().join(folder)).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let name = files.into_iter().find(|name| name.starts_with(start) && name.ends_with(end)).unwrap();
    let name = if folder.is_empty() { name } else { format!("{folder}/{name}") };
    let content = fs::read(dist().join(&name)).unwrap();
    (name, content)
}

/// Where a later part lies in the file of the engine.
pub fn place_of(part: &str) -> usize {
    let (_, engine) = built("stack-up-", ".wasm");
    let place = Parser::new(0).parse_all(&engine).find_map(|payload| match payload.unwrap() {
        Payload::CustomSection(section) if section.name() == part => section.data_offset().try_into().ok(),
        _ => None,
    });
    place.unwrap_or_else(|| panic!("the engine has no part {part}"))
}

fn waiting_from(part: &str) -> String {
    PART.replace("\"%PLACE%\"", &place_of(part).to_string())
}

/// Other people's libraries, where `cargo xtask test --setup` puts them.
pub fn libraries() -> PathBuf {
    let own = || Path::new(env!("CARGO_MANIFEST_DIR")).join("target/libraries/node_modules");
    env::var_os("STACK_UP_LIBRARIES").map_or_else(own, PathBuf::from)
}

/// The built files: those of this project, or those that `STACK_UP_DIST` names.
pub fn dist() -> PathBuf {
    let own = || Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let dist = env::var_os("STACK_UP_DIST").map_or_else(own, PathBuf::from);
    assert!(dist.join("stack-up.js").is_file(), "there is no {}: run `cargo xtask build`", dist.display());
    dist
}
