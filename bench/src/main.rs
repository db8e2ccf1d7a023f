//! `cargo xtask bench`: this widget beside a page written by hand and `SurveyJS`, each in turn, in one run.
#![cfg_attr(
    test,
    // A test stops at the first surprise, and its panic is the report.
    allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)
)]

mod args;
mod candidate;
mod figure;
mod floor;
mod form;
mod large;
mod machine;
mod measure;
mod npm;
mod report;
mod requirement;
mod site;
mod stack_up;
mod survey_js;
mod table;
mod visit;

use std::process::ExitCode;

use xtask::browser::{Browser, Engine};
use xtask::server::Server;
use xtask::{Error, Result, Workspace, dist};

use args::Options;
use candidate::Candidate;
use figure::{Samples, Taken};
use machine::Machine;
use measure::{Measure, Sample};
use requirement::{Requirement, Verdict};

/// How often a visit that failed is made again.
const AGAIN: usize = 2;

/// The exit code is 0 when every requirement that was measured is met, 1 when one is missed or something failed.
#[tokio::main]
async fn main() -> ExitCode {
    let run = match args::parse(std::env::args_os().skip(1)) {
        Ok(Some(options)) => run(&options).await,
        Ok(None) => {
            print!("{}", args::HELP);
            Ok(true)
        }
        Err(error) => Err(error),
    };
    match run {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("\nerror: {error}");
            ExitCode::FAILURE
        }
    }
}

/// True when no requirement is missed.
async fn run(options: &Options) -> Result<bool> {
    let workspace = Workspace::find()?;
    let browser = Engine::Chromium.find(workspace.target()).map_err(|missing| {
        Error::new(
            format!("There is no browser for the bench: {missing}."),
            "`cargo xtask test --setup chromium` installs it.",
        )
    })?;
    let files = dist::build(&workspace)?;
    let packages = npm::packages(workspace.target())?;
    println!("Compressing what is served …");
    let server = Server::start(0, site::site(workspace.root(), &workspace.dist(), &files, &packages)?)?;
    let machine = Machine::look(&browser, &server).await?;
    if let Some(warning) = machine.warning() {
        println!("WARNING: {warning}");
    }
    let samples = take(options, &browser, &server).await?;
    let requirements = requirement::requirements(&samples);
    print!("\n{}", report::report(&machine, options.rounds, &requirements, &samples));
    if options.writes {
        report::write(workspace.root(), &machine, options.rounds, &requirements, &samples)?;
    }
    Ok(!requirements.iter().filter_map(Requirement::verdict).any(|verdict| verdict == Verdict::Missed))
}

/// Round by round, and in each the candidates in turn: the machine drifts, so only what is measured side by side may
/// be compared.
async fn take(options: &Options, browser: &Browser, server: &Server) -> Result<Samples> {
    let mut samples = Samples::default();
    let visits: Vec<_> = options.measures.iter().copied().flat_map(Measure::samples).collect();
    for round in 0..options.rounds {
        for visit in &visits {
            for candidate in Candidate::in_turn(round) {
                let taken = patiently(*visit, browser, server, candidate).await?;
                if taken.is_empty() {
                    continue;
                }
                samples.add(visit.profile, candidate, &taken);
                println!("{}", told(round, options.rounds, *visit, candidate, &taken));
            }
        }
    }
    Ok(samples)
}

/// A browser may hang: a visit that failed is made again, and said to be, a few times.
async fn patiently(sample: Sample, browser: &Browser, server: &Server, candidate: Candidate) -> Result<Vec<Taken>> {
    let mut again = AGAIN;
    loop {
        match sample.take(browser, server, candidate).await {
            Err(error) if again > 0 => eprintln!("{}: once more, since this visit failed: {error}", candidate.name()),
            taken => return taken,
        }
        again -= 1;
    }
}

fn told(round: usize, rounds: usize, visit: Sample, candidate: Candidate, taken: &[Taken]) -> String {
    let figures: Vec<String> =
        taken.iter().map(|(figure, value)| format!("{} {}", figure.name(), figure.unit().tell(*value))).collect();
    let profile = visit.profile.map(|profile| format!(", {}", profile.name())).unwrap_or_default();
    format!("{} of {rounds}{profile}, {}: {}", round + 1, candidate.name(), figures.join("; "))
}
