//! `cargo xtask test`: every part in its order, and what came of it.

use std::env;
use std::ffi::OsString;
use std::time::{Duration, Instant};

use crate::browser::Engine;
use crate::dist::{self, Files};
use crate::part::{self, Part};
use crate::report::{self, Line, Outcome};
use crate::{Result, Workspace, floor, libraries, setup, size};

/// What is asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Install what is missing; what then still is, is a failure.
    pub setup: bool,
    /// None: all of them.
    pub parts: Vec<Part>,
    /// Handed to the test runner.
    pub filter: Vec<OsString>,
}

/// Runs the parts, each whatever came of the others, and prints the closing table. True when none failed.
pub fn run(workspace: &Workspace, options: &Options) -> bool {
    let parts = chosen(&options.parts);
    let setup = options.setup || env::var_os("CI").is_some_and(|value| value == "true");
    let mut lines = Vec::new();
    if setup {
        lines.push(set_up(workspace, &parts));
    }
    let mut run = Run { workspace, filter: &options.filter, setup, dist: None, tests: 0, left_out: Vec::new() };
    for part in parts {
        lines.push(run.timed(part));
        lines.append(&mut run.left_out);
    }
    print!("{}", report::report(&lines));
    report::is_good(&lines)
}

/// In their own order, each once, with `build` before what needs it.
fn chosen(named: &[Part]) -> Vec<Part> {
    let is_chosen = |part: &Part| {
        named.is_empty()
            || named.contains(part)
            || (*part == Part::Build && named.iter().any(|named| named.needs_dist()))
    };
    Part::ALL.into_iter().filter(is_chosen).collect()
}

/// What can't be installed is said here; the part that needs it will fail, too.
fn set_up(workspace: &Workspace, parts: &[Part]) -> Line {
    let start = Instant::now();
    let mut outcome = Outcome::Passed;
    for part in parts {
        if let Err(error) = part.set_up(workspace) {
            eprintln!("\nerror: setting up {}: {error}", part.name());
            outcome = Outcome::Failed;
        }
    }
    Line { name: "setup", took: start.elapsed(), tests: 0, outcome }
}

const LIBRARIES_COMMAND: &str = "cargo xtask test --setup (it needs npm)";

struct Run<'a> {
    workspace: &'a Workspace,
    filter: &'a [OsString],
    setup: bool,
    /// Once it is built.
    dist: Option<Files>,
    /// How many of the part's tests passed.
    tests: u32,
    /// What of a part could not run.
    left_out: Vec<Line>,
}

impl Run<'_> {
    fn timed(&mut self, part: Part) -> Line {
        println!("\n== {} ==", part.name());
        let start = Instant::now();
        self.tests = 0;
        let outcome = self.outcome(part);
        Line { name: part.name(), took: start.elapsed(), tests: self.tests, outcome }
    }

    fn outcome(&mut self, part: Part) -> Outcome {
        match part {
            Part::Fmt => ended(part::fmt(self.workspace)),
            Part::Clippy => ended(part::clippy(self.workspace)),
            Part::Docs => ended(part::docs(self.workspace)),
            Part::Build => ended(dist::build(self.workspace).map(|files| self.dist = Some(files))),
            Part::Native => ended(part::native(self.workspace, self.filter, &mut self.tests)),
            Part::Floor => self.floor(),
            Part::Browser(_) | Part::Size => match (&self.dist, part) {
                (Some(_), Part::Browser(engine)) => self.browser(engine),
                (Some(files), _) => ended(size::check(&self.workspace.dist(), files)),
                (None, _) => not_run("`build` failed"),
            },
        }
    }

    fn floor(&mut self) -> Outcome {
        match libraries::find(self.workspace) {
            Ok(_) => ended(floor::check(self.workspace)),
            Err(missing) => self.missing("floor", missing, LIBRARIES_COMMAND),
        }
    }

    fn browser(&mut self, engine: Engine) -> Outcome {
        match engine.find(self.workspace.target()) {
            Ok(found) => {
                let libraries = libraries::find(self.workspace);
                let found = (engine, &found);
                let outcome =
                    ended(part::browser(self.workspace, found, self.filter, libraries.is_ok(), &mut self.tests));
                if let Err(missing) = libraries {
                    let outcome = self.missing("libraries", missing, LIBRARIES_COMMAND);
                    self.left_out.push(Line { name: "libraries", took: Duration::ZERO, tests: 0, outcome });
                }
                outcome
            }
            Err(missing) => self.missing(engine.name(), &missing, &setup::browser_command(engine)),
        }
    }

    /// What is missing after setting up is a failure.
    fn missing(&self, what: &str, missing: &str, command: &str) -> Outcome {
        if self.setup { not_run(missing) } else { skipped(what, missing, command) }
    }
}

fn ended(result: Result<()>) -> Outcome {
    match result {
        Ok(()) => Outcome::Passed,
        Err(error) => {
            eprintln!("\nerror: {error}");
            Outcome::Failed
        }
    }
}

fn not_run(why: &str) -> Outcome {
    eprintln!("NOT RUN: {why}");
    Outcome::NotRun(why.into())
}

fn skipped(what: &str, missing: &str, command: &str) -> Outcome {
    let rule = "*".repeat(78);
    println!("{rule}\nSKIPPED {what}: {missing}\nTo install it: {command}\n{rule}");
    Outcome::Skipped(missing.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHROMIUM: Part = Part::Browser(Engine::Chromium);

    #[test]
    fn parts_run_in_their_own_order_each_once() {
        assert_eq!(chosen(&[]), Part::ALL);
        assert_eq!(chosen(&[Part::Clippy, Part::Fmt, Part::Clippy]), [Part::Fmt, Part::Clippy]);
    }

    #[test]
    fn what_looks_at_dist_has_it_built_first() {
        assert_eq!(chosen(&[Part::Native]), [Part::Build, Part::Native]);
        assert_eq!(chosen(&[CHROMIUM]), [Part::Build, CHROMIUM]);
        assert_eq!(chosen(&[Part::Size]), [Part::Build, Part::Size]);
    }
}
