//! What a screen reader says on the way through a questionnaire, by a virtual one, against a transcript in
//! `tests/browser/heard/` that people can read. `STACK_UP_TRANSCRIPTS=write` writes them anew.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use xtask::server::Page;

use crate::site::libraries;
use crate::visitor::Visitor;
use crate::wait::until;

/// Where the script is that listens.
pub const SCRIPT: &str = "/heard.js";

/// The script, as it is served.
pub fn script() -> Page {
    let folder = libraries().join("@guidepup/virtual-screen-reader");
    assert!(folder.is_dir(), "there is no {}: run `cargo xtask test --setup`", folder.display());
    Page::new("text/javascript", include_str!("page/heard.js"))
}

/// What was heard so far.
pub struct Transcript {
    name: String,
    text: String,
}

impl Transcript {
    /// Of a questionnaire in a language.
    pub fn of(questionnaire: &str, tag: &str) -> Self {
        Transcript { name: format!("{questionnaire}.{tag}.txt"), text: String::new() }
    }

    /// Begins to follow what happens by itself, on a page that has just been opened.
    pub async fn follows(&self, visitor: &Visitor) {
        let script = "return window.heard?.isFollowing() ?? false";
        until("the listener", async || visitor.page::<bool>(script).await.then_some(())).await;
    }

    /// Listens to a step, and to what happened before it.
    pub async fn hears(&mut self, visitor: &Visitor, step: &str) {
        let lines: Vec<String> = visitor.page("return heard.step()").await;
        write!(self.text, "\n## {step}\n{}\n", lines.join("\n")).unwrap();
    }

    /// Listens to what happened at an action alone, once all of it has.
    pub async fn notes(&mut self, visitor: &Visitor, action: &str) {
        let lines: Vec<String> = visitor.page("return heard.happened()").await;
        write!(self.text, "\n## {action}\n{}\n", lines.join("\n")).unwrap();
    }

    /// Stops when it is not what people have read.
    pub fn is_as_it_was_read(&self) {
        let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/browser/heard").join(&self.name);
        let heard =
            format!("What a screen reader says, step by step; in brackets, what happened before.\n{}", self.text);
        if env::var_os("STACK_UP_TRANSCRIPTS").is_some() {
            fs::write(&file, &heard).unwrap();
        }
        let read = fs::read_to_string(&file).unwrap_or_default();
        let differs = heard.lines().zip(read.lines()).position(|(heard, read)| heard != read);
        let line = differs.unwrap_or(heard.lines().count().min(read.lines().count()));
        assert!(
            heard == read,
            "{} differs from line {}:\n- {}\n+ {}\nIf that is as it should be: STACK_UP_TRANSCRIPTS=write, and read what changed.",
            file.display(),
            line + 1,
            read.lines().nth(line).unwrap_or_default(),
            heard.lines().nth(line).unwrap_or_default(),
        );
    }
}
