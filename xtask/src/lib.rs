//! The commands of this repository: `cargo xtask serve`, `build`, `test`, `check`, `size`, `package`, `bench`
//! and `hosts`.
//!
//! A library, so that the browser tests and `hosts` can serve `dist/` by the same [`server`] that `cargo xtask serve`
//! uses.
#![cfg_attr(
    test,
    // A test stops at the first surprise, and its panic is the report.
    allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)
)]

mod args;
mod bench;
pub mod browser;
mod builder;
mod check;
mod dev;
pub mod dist;
mod engine;
mod entry;
mod error;
mod files;
mod floor;
mod hosts;
mod integrity;
mod joined;
mod left_out;
mod libraries;
mod minify;
mod order;
pub mod package;
mod packed;
mod part;
mod questionnaire;
mod report;
mod serve;
pub mod server;
mod setup;
mod shims;
mod size;
mod split;
pub mod start;
mod test;
pub mod tool;
mod workspace;

use std::ffi::OsString;
use std::process::ExitCode;

use args::Command;

pub use error::{Error, Result};
pub use integrity::integrity;
pub use setup::packages;
pub use workspace::Workspace;

/// Carries out the command that these arguments name. The exit code is 0 when all went well, 1 when something failed,
/// 2 when the arguments make no command.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let done = args::parse(arguments).and_then(carry_out);
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("\nerror: {error}");
            ExitCode::from(error.exit_code())
        }
    }
}

/// True when the command found nothing wrong. What it found wrong, it has said.
fn carry_out(command: Command) -> Result<bool> {
    match command {
        Command::Help => print!("{}", args::help()),
        Command::Build => drop(dist::build(&Workspace::find()?)?),
        Command::Package => drop(package::package(&Workspace::find()?)?),
        Command::Serve { port, dev: false } => serve::serve(&Workspace::find()?, port)?,
        Command::Serve { port, dev: true } => dev::serve(&Workspace::find()?, port)?,
        Command::Check { arguments } => check::check(arguments)?,
        Command::Hosts { arguments } => hosts::hosts(&Workspace::find()?, arguments)?,
        Command::Bench { arguments } => bench::bench(arguments)?,
        Command::Size => {
            let workspace = Workspace::find()?;
            let files = dist::build(&workspace)?;
            size::check(&workspace.dist(), &files)?;
        }
        Command::Test(options) => return Ok(test::run(&Workspace::find()?, &options)),
    }
    Ok(true)
}
