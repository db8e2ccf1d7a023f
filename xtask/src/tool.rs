//! Other programs: found, shown, run.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{self, BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use crate::{Error, Result};

/// A program with its arguments, shown before it runs.
#[derive(Debug)]
pub struct Tool {
    name: String,
    program: OsString,
    arguments: Vec<OsString>,
    environment: Vec<(&'static str, OsString)>,
    folder: Option<PathBuf>,
}

impl Tool {
    /// A program on the PATH.
    pub fn new<A: Into<OsString>>(name: &str, arguments: impl IntoIterator<Item = A>) -> Self {
        Self {
            name: name.to_owned(),
            program: name.into(),
            arguments: arguments.into_iter().map(Into::into).collect(),
            environment: Vec::new(),
            folder: None,
        }
    }

    /// The cargo that runs us, so that what it has built is not built again by another.
    pub fn cargo<A: Into<OsString>>(arguments: impl IntoIterator<Item = A>) -> Self {
        let tool = Self::new("cargo", arguments);
        Self { program: env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), ..tool }
    }

    /// One more argument, or several.
    #[must_use]
    pub fn and<A: Into<OsString>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.arguments.extend(arguments.into_iter().map(Into::into));
        self
    }

    /// One more variable of its environment.
    #[must_use]
    pub fn env(mut self, name: &'static str, value: impl Into<OsString>) -> Self {
        self.environment.push((name, value.into()));
        self
    }

    /// Where it runs.
    #[must_use]
    pub fn folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// Runs it in our own terminal.
    ///
    /// # Errors
    /// When it does not start, or ends badly.
    pub fn run(&self) -> Result<()> {
        println!("$ {}", self.shown());
        let status = self.command().status().map_err(|error| self.not_started(&error))?;
        self.check(status)
    }

    /// Runs it in our own terminal, and hears each line that it prints there.
    ///
    /// # Errors
    /// When it does not start, or ends badly.
    pub fn run_heard(&self, mut hear: impl FnMut(&str)) -> Result<()> {
        println!("$ {}", self.shown());
        let started = self.command().stdout(Stdio::piped()).spawn();
        let mut process = started.map_err(|error| self.not_started(&error))?;
        for line in process
            .stdout
            .take()
            .into_iter()
            .flat_map(|prints| BufReader::new(prints).lines())
            .map_while(io::Result::ok)
        {
            println!("{line}");
            hear(&line);
        }
        let status = process.wait().map_err(|error| self.not_started(&error))?;
        self.check(status)
    }

    /// Runs it and gives back what it prints; what it says on the error stream goes to our own.
    ///
    /// # Errors
    /// When it does not start, or ends badly.
    pub fn output(&self) -> Result<String> {
        println!("$ {}", self.shown());
        let output = self.command().stderr(Stdio::inherit()).output().map_err(|error| self.not_started(&error))?;
        self.check(output.status)?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).envs(self.environment.iter().map(|(name, value)| (name, value)));
        if let Some(folder) = &self.folder {
            command.current_dir(folder);
        }
        command
    }

    /// The command as one would type it.
    fn shown(&self) -> String {
        let environment = self.environment.iter().map(|(name, value)| format!("{name}={}", quoted(value)));
        let arguments = self.arguments.iter().map(|argument| quoted(argument));
        environment.chain([self.name.clone()]).chain(arguments).collect::<Vec<_>>().join(" ")
    }

    fn not_started(&self, error: &std::io::Error) -> Error {
        Error::new(
            format!("`{}` did not start: {error}.", self.shown()),
            format!("Check that `{}` is installed and on the PATH.", self.name),
        )
    }

    fn check(&self, status: ExitStatus) -> Result<()> {
        if status.success() {
            return Ok(());
        }
        Err(Error::new(
            format!("`{}` failed ({status}).", self.shown()),
            "Mend what it says above, then run the same command again.",
        ))
    }
}

fn quoted(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_=./:,+@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.into_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// The first of these programs that is on the PATH.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    find_in(&folders, names)
}

/// The first of these programs that is in one of the folders.
pub(crate) fn find_in(folders: &[PathBuf], names: &[&str]) -> Option<PathBuf> {
    let candidates = names.iter().flat_map(|name| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        folders.iter().map(move |folder| folder.join(&file))
    });
    candidates.into_iter().find(|file| is_program(file))
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    file.metadata().is_ok_and(|it| it.is_file() && it.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_is_shown_as_one_would_type_it() {
        let tool = Tool::new("cargo", ["doc", "--cfg", "a b"]).env("RUSTDOCFLAGS", "-D warnings");
        assert_eq!(tool.shown(), "RUSTDOCFLAGS='-D warnings' cargo doc --cfg 'a b'");
    }

    #[test]
    fn a_tool_that_is_not_there_is_named() {
        let error = Tool::new("no-such-tool", ["x"]).run().unwrap_err().to_string();
        assert!(error.contains("`no-such-tool x` did not start"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn a_tool_that_fails_is_an_error() {
        let error = Tool::new("sh", ["-c", "exit 3"]).run().unwrap_err().to_string();
        assert!(error.contains("exit status: 3"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn what_a_tool_prints_is_heard_line_by_line_though_it_fails() {
        let mut heard = Vec::new();
        let failed =
            Tool::new("sh", ["-c", "echo one; echo two; exit 3"]).run_heard(|line| heard.push(line.to_owned()));
        assert!(failed.is_err());
        assert_eq!(heard, ["one", "two"]);
    }

    #[cfg(unix)]
    #[test]
    fn the_first_name_wins_over_the_first_folder_and_a_folder_is_no_program() {
        let folders = [PathBuf::from("/"), PathBuf::from("/bin")];
        assert_eq!(find_in(&folders, &["no-such-tool", "bin", "sh"]), Some(PathBuf::from("/bin/sh")));
        assert_eq!(find_in(&folders, &["no-such-tool"]), None);
    }
}
