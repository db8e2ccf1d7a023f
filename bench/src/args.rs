//! From the words on the command line to what is measured.

use std::ffi::OsString;

use lexopt::prelude::*;
use xtask::{Error, Result};

use crate::measure::Measure;

/// In each, every candidate is visited once, or more often where a measure [asks for it](Measure::times).
const ROUNDS: usize = 5;
const QUICK: usize = 2;

pub const HELP: &str = "cargo xtask bench [--quick] [--rounds N] [--write] [MEASURE…]

  measures Stack Up beside a page written by hand and SurveyJS, in Chromium, each in turn, each time in a fresh browser
  --quick     two rounds instead of five
  --rounds N  so many rounds: in each, three samples of loading, two out of view, one of the others
  --write     writes the tables to docs/bench.md, too
  MEASURE     load, away, answer or mount: only these; all of them when none is named
";

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    pub rounds: usize,
    pub writes: bool,
    pub measures: Vec<Measure>,
}

/// None asks for help.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Option<Options>> {
    let mut options = Options { rounds: ROUNDS, writes: false, measures: Vec::new() };
    let mut parser = lexopt::Parser::from_args(arguments);
    while let Some(argument) = parser.next().map_err(not_understood)? {
        match argument {
            Short('h') | Long("help") => return Ok(None),
            Long("quick") => options.rounds = QUICK,
            Long("rounds") => {
                options.rounds = parser.value().and_then(|value| value.parse()).map_err(not_understood)?;
            }
            Long("write") => options.writes = true,
            Value(name) => options.measures.push(measure(&name.to_string_lossy())?),
            other => return Err(not_understood(other.unexpected())),
        }
    }
    let is_whole = options.measures.is_empty() && options.rounds >= ROUNDS;
    if options.writes && !is_whole {
        return Err(Error::new(
            "Only all figures, of five rounds or more, are written down.",
            "Leave out `--write`, or whatever makes the run shorter.",
        ));
    }
    if options.measures.is_empty() {
        options.measures = Measure::ALL.to_vec();
    }
    Ok(Some(options))
}

fn measure(name: &str) -> Result<Measure> {
    Measure::from_name(name).ok_or_else(|| {
        let names = Measure::ALL.map(Measure::name).join(", ");
        Error::new(format!("`{name}` is no measure of the bench."), format!("Name some of: {names}."))
    })
}

fn not_understood(error: lexopt::Error) -> Error {
    Error::new(
        format!("The command line was not understood: {error}."),
        "`cargo xtask bench --help` lists the arguments.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Option<Options>> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn all_is_measured_five_times_unless_something_else_is_asked_for() {
        let all = Options { rounds: 5, writes: false, measures: Measure::ALL.to_vec() };
        assert_eq!(parsed("").unwrap(), Some(all));
        let some = Options { rounds: 2, writes: false, measures: vec![Measure::Load, Measure::Mount] };
        assert_eq!(parsed("--quick load mount").unwrap(), Some(some));
        assert_eq!(parsed("--write").unwrap().map(|options| options.writes), Some(true));
        assert_eq!(parsed("--rounds 9").unwrap().map(|options| options.rounds), Some(9));
        assert_eq!(parsed("--quick --help").unwrap(), None);
    }

    #[test]
    fn what_is_no_measure_is_named_and_short_runs_are_not_written_down() {
        assert!(parsed("speed").unwrap_err().to_string().contains("load, away, answer, mount"));
        assert!(parsed("--fast").unwrap_err().to_string().contains("--fast"));
        for short in ["--write load", "--write --quick", "--rounds 4 --write"] {
            assert!(parsed(short).unwrap_err().to_string().contains("written down"), "{short}");
        }
    }
}
