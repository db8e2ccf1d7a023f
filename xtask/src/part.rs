//! The parts of `cargo xtask test`, and what each runs.

use std::ffi::OsString;

use crate::browser::Browser;
use crate::tool::Tool;
use crate::{Result, Workspace, libraries, setup};

/// The program of browser tests: the one in `tests/` that needs a browser.
const BROWSER_TESTS: &str = "browser";

/// In the order in which they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Fmt,
    Clippy,
    Docs,
    Build,
    Native,
    Browser,
    Size,
}

impl Part {
    pub const ALL: [Self; 7] =
        [Self::Fmt, Self::Clippy, Self::Docs, Self::Build, Self::Native, Self::Browser, Self::Size];

    pub fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Docs => "docs",
            Self::Build => "build",
            Self::Native => "native",
            Self::Browser => "browser",
            Self::Size => "size",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    /// All names, as they are told to a person.
    pub fn names() -> String {
        Self::ALL.map(Self::name).join(", ")
    }

    /// Whether it looks at `dist/`, so that `build` goes before it.
    pub fn needs_dist(self) -> bool {
        matches!(self, Self::Native | Self::Browser | Self::Size)
    }

    /// Installs what the part needs and the machine lacks.
    pub fn set_up(self, workspace: &Workspace) -> Result<()> {
        match self {
            Self::Fmt => setup::component("rustfmt").map(drop),
            Self::Clippy => setup::component("clippy").map(drop),
            Self::Browser => setup::browser().and(libraries::install(workspace)),
            Self::Docs | Self::Build | Self::Native | Self::Size => Ok(()),
        }
    }
}

pub fn fmt(workspace: &Workspace) -> Result<()> {
    Tool::cargo(["fmt", "--all", "--check"]).folder(workspace.root()).run()
}

pub fn clippy(workspace: &Workspace) -> Result<()> {
    let tool = Tool::cargo(["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"]);
    tool.folder(workspace.root()).run()
}

pub fn docs(workspace: &Workspace) -> Result<()> {
    let tool = Tool::cargo(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings");
    tool.folder(workspace.root()).run()
}

/// Every test that needs no browser: those beside the code, those of `tests/`, those in the docs. The second command
/// runs whatever the first one finds.
pub fn native(workspace: &Workspace, filter: &[OsString]) -> Result<()> {
    let tests = Tool::cargo(native_arguments(workspace.tests())).and(after_dashes(filter));
    let docs = Tool::cargo(["test", "--workspace", "--doc", "--no-fail-fast"]).and(after_dashes(filter));
    let tested = tests.folder(workspace.root()).run();
    docs.folder(workspace.root()).run().and(tested)
}

fn native_arguments<'a>(tests: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let named = tests.filter(|name| *name != BROWSER_TESTS).flat_map(|name| ["--test", name]);
    ["test", "--workspace", "--no-fail-fast", "--lib", "--bins"].into_iter().chain(named).collect()
}

/// Those that need libraries are left out where there are none.
pub fn browser(workspace: &Workspace, found: &Browser, filter: &[OsString], with_libraries: bool) -> Result<()> {
    let left_out: &[&str] = if with_libraries { &[] } else { &["--skip", "libraries::", "--skip", "as_it_is_heard"] };
    let filter: Vec<OsString> = filter.iter().cloned().chain(left_out.iter().map(OsString::from)).collect();
    let tool = Tool::cargo(["test", "--package", "stack-up", "--test", BROWSER_TESTS])
        .and(after_dashes(&filter))
        .env("STACK_UP_LIBRARIES", libraries::folder(workspace))
        .env("STACK_UP_CHROMIUM", &found.chromium)
        .env("STACK_UP_CHROMEDRIVER", &found.driver);
    tool.folder(workspace.root()).run()
}

fn after_dashes(filter: &[OsString]) -> Vec<OsString> {
    let dashes = (!filter.is_empty()).then(|| "--".into());
    dashes.into_iter().chain(filter.iter().cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_found_by_its_name() {
        for part in Part::ALL {
            assert_eq!(Part::from_name(part.name()), Some(part));
        }
        assert_eq!(Part::from_name("keyboard"), None);
    }

    #[test]
    fn native_names_every_test_program_but_the_browser_s() {
        let arguments = native_arguments(["browser", "score", "tidy"].into_iter()).join(" ");
        assert_eq!(arguments, "test --workspace --no-fail-fast --lib --bins --test score --test tidy");
    }

    #[test]
    fn a_filter_goes_behind_dashes_and_none_leaves_nothing() {
        assert_eq!(after_dashes(&["keyboard".into()]), ["--", "keyboard"]);
        assert!(after_dashes(&[]).is_empty());
    }
}
