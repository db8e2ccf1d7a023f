//! Puts the snippets into real content systems, as an editor would, and looks at what a visitor has of them.
//!
//! `cargo xtask hosts` builds `dist/` and runs it. `STACK_UP_CHROMIUM` and `STACK_UP_CHROMEDRIVER` name the browser.
#![cfg_attr(
    test,
    // A test stops at the first surprise, and its panic is the report.
    allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)
)]

mod allow_list;
mod browser;
mod document;
mod host;
mod process;
mod seen;
mod snippet;
mod table;
mod tinymce;
mod visit;
mod wagtail;
mod wait;
mod wordpress;

use std::env;
use std::process::ExitCode;

use host::{Bench, Host};
use snippet::Files;
use table::Table;
use xtask::server::{Server, Site};
use xtask::{Error, Result, Workspace};

/// Asks for `docs/hosts.md` to be written.
const WRITE: &str = "--write";

/// The exit code is 0 when all that was asked for was tried, 1 when something failed, 2 when the arguments say nothing.
#[tokio::main]
async fn main() -> ExitCode {
    let (flags, names): (Vec<String>, Vec<String>) = env::args().skip(1).partition(|word| word.starts_with('-'));
    let hosts = Host::named(&names);
    // The document has all of them.
    let hosts = hosts.filter(|_| flags.is_empty() || names.is_empty());
    let write = flags.iter().any(|flag| flag == WRITE);
    let (Some(hosts), true) = (hosts, flags.iter().all(|flag| flag == WRITE)) else {
        eprintln!("error: {} is not understood.", [flags, names].concat().join(" "));
        eprintln!("  next: Name some of {}, or nothing for all; {WRITE}, alone, writes docs/hosts.md.", Host::names());
        return ExitCode::from(2);
    };
    // What was started ends when the future is dropped.
    let done = tokio::select! {
        done = run(&hosts, write) => done,
        _ = tokio::signal::ctrl_c() => Err(Error::new("Stopped.", "Run the same command again.")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(hosts: &[Host], write: bool) -> Result<()> {
    let workspace = Workspace::find()?;
    let folder = format!("/stack-up/{}/", env!("CARGO_PKG_VERSION"));
    // As for a council that has its files on a server of their own.
    let site = Site::new().folder_with(&folder, workspace.dist(), &[("access-control-allow-origin", "*")]);
    let server = Server::start(0, site)?;
    let files = Files::of(&workspace.dist(), &server.url(&folder))?;
    let bench = Bench::start(workspace, files).await?;
    let tried = try_all(hosts, &bench).await;
    bench.close().await;
    let tables = tried?;
    let promised = allow_list::table(bench.files());
    document::print(&tables, &promised);
    if write { document::write(bench.workspace(), &tables, &promised) } else { Ok(()) }
}

async fn try_all(hosts: &[Host], bench: &Bench) -> Result<Vec<Table>> {
    let mut tables = Vec::new();
    for host in hosts {
        println!("\n== {} ==", host.name());
        tables.push(host.table(bench).await?);
    }
    Ok(tables)
}
