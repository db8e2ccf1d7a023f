//! The parts of `cargo xtask test`, and what each runs.

use std::ffi::OsString;

use crate::browser::{Browser, Engine};
use crate::left_out::left_out;
use crate::tool::Tool;
use crate::{Result, Workspace, engine, libraries, setup};

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
    Floor,
    Browser(Engine),
    Size,
}

/// Its parts are those of all engines.
const ALL_BROWSERS: &str = "browser";

impl Part {
    pub const ALL: [Self; 10] = [
        Self::Fmt,
        Self::Clippy,
        Self::Docs,
        Self::Build,
        Self::Native,
        Self::Floor,
        Self::Browser(Engine::Chromium),
        Self::Browser(Engine::Firefox),
        Self::Browser(Engine::WebKit),
        Self::Size,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Docs => "docs",
            Self::Build => "build",
            Self::Native => "native",
            Self::Floor => "floor",
            Self::Browser(engine) => engine.name(),
            Self::Size => "size",
        }
    }

    /// The part of this name, or the parts that have it together; none when nothing is called so.
    pub fn named(name: &str) -> Vec<Self> {
        let is_named = |part: &Self| part.name() == name || (name == ALL_BROWSERS && matches!(part, Self::Browser(_)));
        Self::ALL.into_iter().filter(is_named).collect()
    }

    /// All names, as they are told to a person.
    pub fn names() -> String {
        format!(
            "{}; {ALL_BROWSERS} is {}",
            Self::ALL.map(Self::name).join(", "),
            Engine::ALL.map(Engine::name).join(", ")
        )
    }

    /// Whether it looks at `dist/`, so that `build` goes before it.
    pub fn needs_dist(self) -> bool {
        matches!(self, Self::Native | Self::Browser(_) | Self::Size)
    }

    /// Installs what the part needs and the machine lacks.
    pub fn set_up(self, workspace: &Workspace) -> Result<()> {
        match self {
            Self::Fmt => setup::component("rustfmt").map(drop),
            Self::Clippy => setup::component("clippy").map(drop),
            Self::Floor => libraries::install(workspace),
            // One of its tests builds an application for Leptos, as cargo does.
            Self::Browser(browser) => setup::target(engine::TARGET)
                .and(setup::browser(browser, workspace.target()))
                .and(libraries::install(workspace)),
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
pub fn native(workspace: &Workspace, filter: &[OsString], passed: &mut u32) -> Result<()> {
    let tests = Tool::cargo(native_arguments(workspace.tests())).and(after_dashes(filter));
    let docs = Tool::cargo(["test", "--workspace", "--doc", "--no-fail-fast"]).and(after_dashes(filter));
    let tested = counted(&tests.folder(workspace.root()), passed);
    counted(&docs.folder(workspace.root()), passed).and(tested)
}

/// Runs tests, and counts those that pass.
fn counted(tests: &Tool, passed: &mut u32) -> Result<()> {
    tests.run_heard(|line| *passed += passed_in(line))
}

/// The number in a line such as `test result: ok. 12 passed; 0 failed; …`; none in any other.
fn passed_in(line: &str) -> u32 {
    let counts = line.strip_prefix("test result: ").and_then(|line| line.split_once(". "));
    counts.and_then(|(_, counts)| counts.split_once(" passed")?.0.parse().ok()).unwrap_or(0)
}

fn native_arguments<'a>(tests: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let named = tests.filter(|name| *name != BROWSER_TESTS).flat_map(|name| ["--test", name]);
    ["test", "--workspace", "--no-fail-fast", "--lib", "--bins"].into_iter().chain(named).collect()
}

/// All that does not need libraries, where there are none.
const NEED_LIBRARIES: &[&str] = &["libraries::", "as_it_is_heard", "by_every_rule_of_axe"];

/// So many tests that fail may be the doing of a driver on a busy machine.
const FEW: usize = 5;

/// Those that the engine leaves out, and those that need what is not there, do not run. Where a few fail, these run once more,
/// and it is said which have passed only then.
pub fn browser(
    workspace: &Workspace,
    (engine, found): (Engine, &Browser),
    filter: &[OsString],
    with_libraries: bool,
    passed: &mut u32,
) -> Result<()> {
    let lacking = if with_libraries { &[] } else { NEED_LIBRARIES };
    let skipped = left_out(engine).chain(lacking.iter().copied()).flat_map(|name| ["--skip", name]);
    let filter: Vec<OsString> = filter.iter().cloned().chain(skipped.map(OsString::from)).collect();
    let tests = |filter: &[OsString]| {
        Tool::cargo(["test", "--package", "stack-up", "--test", BROWSER_TESTS])
            .and(after_dashes(filter))
            .env("STACK_UP_LIBRARIES", libraries::folder(workspace))
            .env("STACK_UP_ENGINE", engine.name())
            .env("STACK_UP_BROWSER", &found.program)
            .env("STACK_UP_DRIVER", &found.driver)
            .folder(workspace.root())
    };
    let mut failed = Vec::new();
    let ended = tests(&filter).run_heard(|line| {
        *passed += passed_in(line);
        failed.extend(failed_in(line).map(OsString::from));
    });
    if ended.is_ok() || failed.is_empty() || failed.len() > FEW {
        return ended;
    }
    let names = failed.iter().map(|name| name.to_string_lossy()).collect::<Vec<_>>().join(", ");
    println!("\nFAILED, and run once more: {names}");
    failed.push("--exact".into());
    counted(&tests(&failed), passed)?;
    println!("\nPASSED ONLY WHEN RUN ONCE MORE: {names}");
    Ok(())
}

/// The name in a line such as `test journey::by_mouse ... FAILED`.
fn failed_in(line: &str) -> Option<&str> {
    line.strip_prefix("test ")?.strip_suffix(" ... FAILED")
}

fn after_dashes(filter: &[OsString]) -> Vec<OsString> {
    let dashes = (!filter.is_empty()).then(|| "--".into());
    dashes.into_iter().chain(filter.iter().cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_found_by_its_name_and_those_of_browsers_by_one() {
        for part in Part::ALL {
            assert_eq!(Part::named(part.name()), [part]);
        }
        assert_eq!(Part::named("browser"), Engine::ALL.map(Part::Browser));
        assert_eq!(Part::named("keyboard"), []);
    }

    #[test]
    fn what_passes_is_counted() {
        assert_eq!(passed_in("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out"), 12);
        assert_eq!(passed_in("test result: FAILED. 7 passed; 2 failed; 0 ignored"), 7);
        assert_eq!(passed_in("test tidy::nothing_panics ... ok"), 0);
    }

    #[test]
    fn native_names_every_test_program_but_the_browser_s() {
        let arguments = native_arguments(["browser", "score", "tidy"].into_iter()).join(" ");
        assert_eq!(arguments, "test --workspace --no-fail-fast --lib --bins --test score --test tidy");
    }

    #[test]
    fn a_test_that_fails_is_heard_by_its_name() {
        assert_eq!(failed_in("test journey::by_mouse ... FAILED"), Some("journey::by_mouse"));
        assert_eq!(failed_in("test journey::by_mouse ... ok"), None);
        assert_eq!(failed_in("test result: FAILED. 1 passed; 1 failed"), None);
    }

    #[test]
    fn a_filter_goes_behind_dashes_and_none_leaves_nothing() {
        assert_eq!(after_dashes(&["keyboard".into()]), ["--", "keyboard"]);
        assert!(after_dashes(&[]).is_empty());
    }
}
