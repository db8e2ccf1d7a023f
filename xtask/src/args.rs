//! From the words on the command line to a command.

use std::ffi::OsString;
use std::fmt::Write as _;

use lexopt::prelude::*;

use crate::part::Part;
use crate::test::Options;
use crate::{Error, Result};

const DEFAULT_PORT: u16 = 8000;

/// Every command with its arguments, and what it does.
const COMMANDS: &[(&str, &str)] = &[
    ("serve [--port 8000] [--dev]", "builds dist/, serves it on this machine; --dev: again after each change"),
    ("build", "builds dist/: static files for any web server"),
    ("test [--setup] [NAME…] [-- FILTER…]", "every test, or the parts that are named"),
    ("check FILE…", "questionnaire files: every fault, how to mend it, and what is unused"),
    ("size", "a table of what travels, against its budgets"),
    ("hosts [--write | NAME…]", "tries the snippets in real content systems; --write: docs/hosts.md"),
    ("package", "a zip of dist/ to unzip and upload, with licences and checksums"),
    ("bench [--quick] [--write] [MEASURE…]", "this widget beside its peers, in a browser"),
    ("help", "this text"),
];

#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Build,
    Package,
    Serve { port: u16, dev: bool },
    Check { arguments: Vec<OsString> },
    Hosts { arguments: Vec<OsString> },
    Size,
    Bench { arguments: Vec<OsString> },
    Test(Options),
}

/// What `cargo xtask help` prints.
pub fn help() -> String {
    let mut text = String::from("Commands, from anywhere in the project:\n\n");
    for (usage, does) in COMMANDS {
        // Writing to a string can't fail.
        let _ = writeln!(text, "  cargo xtask {usage:<37}{does}");
    }
    let _ = writeln!(
        text,
        "\nThe parts of `test` are {}. --setup installs what they need and the machine lacks; CI=true implies it. What \
         follows -- goes to the test runner.",
        Part::names()
    );
    text
}

/// No arguments ask for help.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command> {
    let (ours, filter) = split_at_dashes(arguments);
    let mut parser = lexopt::Parser::from_args(ours);
    let Some(first) = parser.next().map_err(not_understood)? else {
        return Ok(Command::Help);
    };
    let name = match first {
        Short('h') | Long("help") => return Ok(Command::Help),
        Value(name) => name.to_string_lossy().into_owned(),
        other => return Err(not_understood(other.unexpected())),
    };
    if !filter.is_empty() && name != "test" {
        return Err(unknown(&format!("`{name}` takes nothing after `--`: only `test` does.")));
    }
    match name.as_str() {
        "help" => Ok(Command::Help),
        "build" => no_more(&mut parser, Command::Build),
        "package" => no_more(&mut parser, Command::Package),
        "size" => no_more(&mut parser, Command::Size),
        "serve" => serve(&mut parser),
        "check" => check(&mut parser),
        "hosts" => hosts(&mut parser),
        // The program that measures reads its arguments itself.
        "bench" => Ok(Command::Bench { arguments: parser.raw_args().map_err(not_understood)?.collect() }),
        "test" => test(&mut parser, filter),
        _ => Err(unknown(&format!("`{name}` is no command."))),
    }
}

/// What stands before the first `--`, and what stands after it.
fn split_at_dashes(arguments: impl IntoIterator<Item = OsString>) -> (Vec<OsString>, Vec<OsString>) {
    let mut rest = arguments.into_iter();
    let ours = rest.by_ref().take_while(|argument| argument != "--").collect();
    (ours, rest.collect())
}

fn no_more(parser: &mut lexopt::Parser, command: Command) -> Result<Command> {
    match parser.next().map_err(not_understood)? {
        None => Ok(command),
        Some(Short('h') | Long("help")) => Ok(Command::Help),
        Some(other) => Err(not_understood(other.unexpected())),
    }
}

fn serve(parser: &mut lexopt::Parser) -> Result<Command> {
    let (mut port, mut dev) = (DEFAULT_PORT, false);
    while let Some(argument) = parser.next().map_err(not_understood)? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Long("dev") => dev = true,
            Long("port") => port = parser.value().and_then(|value| value.parse()).map_err(not_understood)?,
            other => return Err(not_understood(other.unexpected())),
        }
    }
    Ok(Command::Serve { port, dev })
}

fn check(parser: &mut lexopt::Parser) -> Result<Command> {
    let (mut files, mut age) = (Vec::new(), Vec::new());
    while let Some(argument) = parser.next().map_err(not_understood)? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Long("age") => age = vec!["--age".into(), parser.value().map_err(not_understood)?],
            Value(file) => files.push(file),
            other => return Err(not_understood(other.unexpected())),
        }
    }
    if files.is_empty() {
        return Err(Error::usage(
            "`check` was given no questionnaire file.",
            "Name one or more: `cargo xtask check my-questionnaire.json`.",
        ));
    }
    Ok(Command::Check { arguments: [age, files].concat() })
}

fn hosts(parser: &mut lexopt::Parser) -> Result<Command> {
    let mut arguments = Vec::new();
    while let Some(argument) = parser.next().map_err(not_understood)? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Long("write") => arguments.push("--write".into()),
            Value(name) => arguments.push(name),
            other => return Err(not_understood(other.unexpected())),
        }
    }
    Ok(Command::Hosts { arguments })
}

fn test(parser: &mut lexopt::Parser, filter: Vec<OsString>) -> Result<Command> {
    let mut options = Options { filter, ..Options::default() };
    while let Some(argument) = parser.next().map_err(not_understood)? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Long("setup") => options.setup = true,
            Value(name) => options.parts.extend(parts(&name.to_string_lossy())?),
            other => return Err(not_understood(other.unexpected())),
        }
    }
    Ok(Command::Test(options))
}

fn parts(name: &str) -> Result<Vec<Part>> {
    let named = Part::named(name);
    if named.is_empty() {
        return Err(Error::usage(
            format!("`{name}` is no part of the tests."),
            format!(
                "Name some of: {}. To choose single tests, put their names after `--`: `cargo xtask test native -- \
                 {name}`.",
                Part::names()
            ),
        ));
    }
    Ok(named)
}

fn not_understood(error: lexopt::Error) -> Error {
    unknown(&format!("The command line was not understood: {error}."))
}

fn unknown(what: &str) -> Error {
    Error::usage(what, "`cargo xtask help` lists the commands and their arguments.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::Engine;

    fn parsed(line: &str) -> Result<Command> {
        parse(line.split_whitespace().map(OsString::from))
    }

    fn check(line: &str, expected: Command) {
        assert_eq!(parsed(line).unwrap(), expected, "{line}");
    }

    fn check_refused(line: &str, named: &str) {
        let error = parsed(line).unwrap_err();
        assert_eq!(error.exit_code(), 2, "{line}");
        assert!(error.to_string().contains(named), "{line}: {error}");
    }

    #[test]
    fn every_command_is_understood() {
        check("", Command::Help);
        check("help", Command::Help);
        check("--help", Command::Help);
        check("build --help", Command::Help);
        check("build", Command::Build);
        check("size", Command::Size);
        check("package", Command::Package);
        check("serve", Command::Serve { port: 8000, dev: false });
        check("serve --port 8123", Command::Serve { port: 8123, dev: false });
        check("serve --dev --port 8123", Command::Serve { port: 8123, dev: true });
        check("serve --port=0", Command::Serve { port: 0, dev: false });
        check("test", Command::Test(Options::default()));
        check("hosts", Command::Hosts { arguments: vec![] });
        check("hosts --write", Command::Hosts { arguments: vec!["--write".into()] });
        check("hosts wagtail", Command::Hosts { arguments: vec!["wagtail".into()] });
        check("bench --quick load", Command::Bench { arguments: vec!["--quick".into(), "load".into()] });
        check("check a.json --age 9", Command::Check { arguments: vec!["--age".into(), "9".into(), "a.json".into()] });
        check("check a.json b.json", Command::Check { arguments: vec!["a.json".into(), "b.json".into()] });
    }

    #[test]
    fn test_takes_parts_and_hands_on_what_follows_the_dashes() {
        check(
            "test --setup native firefox -- keyboard --nocapture",
            Command::Test(Options {
                setup: true,
                parts: vec![Part::Native, Part::Browser(Engine::Firefox)],
                filter: vec!["keyboard".into(), "--nocapture".into()],
            }),
        );
    }

    #[test]
    fn what_is_no_command_is_a_usage_error_that_names_it() {
        check_refused("biuld", "`biuld`");
        check_refused("build now", "now");
        check_refused("serve --port many", "many");
        check_refused("serve --port 70000", "70000");
        check_refused("serve --prot 8000", "--prot");
        check_refused("serve --port", "--port");
        check_refused("size -- small", "`size`");
        check_refused("hosts --wirte", "--wirte");
        check_refused("check", "no questionnaire file");
        check_refused("check --all a.json", "--all");
        check_refused("test keyboard", "fmt, clippy, docs, build, native, floor, chromium, firefox, webkit, size");
    }

    #[test]
    fn help_names_every_command_and_part() {
        for word in ["serve", "build", "test", "check FILE", "size", "package", "hosts", "fmt, clippy", "--setup"] {
            assert!(help().contains(word), "{word}");
        }
    }
}
