//! What a run prints, and what it writes down.

use std::fs;
use std::path::Path;

use xtask::{Error, Result};

use crate::figure::Samples;
use crate::machine::Machine;
use crate::requirement::Requirement;
use crate::table;

const FILE: &str = "docs/bench.md";

/// The tables of a run.
pub fn report(machine: &Machine, rounds: usize, requirements: &[Requirement], samples: &Samples) -> String {
    let warning = machine.warning().map(|warning| format!(" {warning}")).unwrap_or_default();
    format!(
        "{}{warning}\n\n## What is required\n\n{}\n## Medians\n\n{}\n## Every sample\n\n{}",
        machine.sentence(rounds),
        table::verdicts(requirements),
        table::medians(samples),
        table::all(samples),
    )
}

/// Writes them to the documents.
pub fn write(
    root: &Path,
    machine: &Machine,
    rounds: usize,
    requirements: &[Requirement],
    samples: &Samples,
) -> Result<()> {
    let text = format!(
        "# This widget beside its peers\n\nWritten by `cargo xtask bench --write`. [How it is \
         measured](performance.md#how-it-is-measured), and what each row means. Only ratios within one run count.\n\n{}",
        report(machine, rounds, requirements, samples)
    );
    fs::write(root.join(FILE), text).map_err(|error| {
        Error::new(
            format!("Could not write {FILE}: {error}."),
            "Check that you may change it, and that the disk has room.",
        )
    })
}
