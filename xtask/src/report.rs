//! The closing table of `cargo xtask test`.

use std::fmt::Write as _;
use std::time::Duration;

/// How a part ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Passed,
    Failed,
    /// It can't run on this machine, which is no fault of the code.
    Skipped(String),
    /// What it needs has failed, which counts as a failure.
    NotRun(String),
}

/// One line of the table.
pub struct Line {
    pub name: &'static str,
    pub took: Duration,
    /// How many tests passed, where they are counted.
    pub tests: u32,
    pub outcome: Outcome,
}

/// The table, and below it the count on a line alone.
pub fn report(lines: &[Line]) -> String {
    let mut text = format!("\n{:<9}{:>8}{:>7}  result\n", "part", "seconds", "tests");
    for Line { name, took, tests, outcome } in lines {
        let tests = if *tests == 0 { String::new() } else { tests.to_string() };
        // Writing to a string can't fail.
        let _ = writeln!(text, "{name:<9}{:>8.1}{tests:>7}  {}", took.as_secs_f64(), words(outcome));
    }
    let count = |is: fn(&Outcome) -> bool| lines.iter().filter(|line| is(&line.outcome)).count();
    let passed = count(|outcome| *outcome == Outcome::Passed);
    let skipped = count(|outcome| matches!(outcome, Outcome::Skipped(_)));
    let _ = writeln!(text, "\n{passed} passed, {} failed, {skipped} skipped", lines.len() - passed - skipped);
    text
}

/// Whether no part failed.
pub fn is_good(lines: &[Line]) -> bool {
    lines.iter().all(|line| matches!(line.outcome, Outcome::Passed | Outcome::Skipped(_)))
}

fn words(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Passed => "passed".into(),
        Outcome::Failed => "FAILED".into(),
        Outcome::Skipped(why) => format!("SKIPPED: {why}"),
        Outcome::NotRun(why) => format!("NOT RUN: {why}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(outcomes: &[Outcome]) -> Vec<Line> {
        let line = |outcome: &Outcome| Line {
            name: "native",
            took: Duration::from_millis(1_234),
            tests: 12,
            outcome: outcome.clone(),
        };
        outcomes.iter().map(line).collect()
    }

    #[test]
    fn every_part_has_its_line_and_the_last_line_counts_them() {
        let all =
            [Outcome::Passed, Outcome::Failed, Outcome::Skipped("no browser".into()), Outcome::NotRun("x".into())];
        let text = report(&lines(&all));
        assert!(text.contains("native        1.2     12  passed\n"), "{text}");
        assert!(text.contains("SKIPPED: no browser\n"), "{text}");
        assert_eq!(text.lines().last(), Some("1 passed, 2 failed, 1 skipped"));
    }

    #[test]
    fn what_was_not_run_is_a_failure_and_what_was_skipped_is_none() {
        assert!(is_good(&lines(&[Outcome::Passed, Outcome::Skipped("x".into())])));
        assert!(!is_good(&lines(&[Outcome::Passed, Outcome::NotRun("x".into())])));
        assert!(!is_good(&lines(&[Outcome::Failed])));
    }
}
