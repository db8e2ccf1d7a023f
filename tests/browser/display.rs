//! A screen that nobody sees, for browsers that need one.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use crate::engine::Engine;

/// A screen, gone when it is dropped.
pub struct Display {
    process: Child,
    name: String,
}

impl Display {
    /// The screen that an engine needs.
    pub fn of(engine: Engine) -> Option<Self> {
        (engine == Engine::WebKit).then(Self::start)
    }

    /// Starts one under a number that is free, which it then says.
    fn start() -> Self {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset"]);
        let started = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut process = started.unwrap_or_else(|error| {
            panic!("{command:?} does not start: {error}. `cargo xtask test --setup webkit` installs it.")
        });
        let mut number = String::new();
        let mut says = BufReader::new(process.stdout.take().expect("its output is piped"));
        says.read_line(&mut number).expect("the screen says its number");
        Display { process, name: format!(":{}", number.trim()) }
    }

    /// Its name, as programs ask for it.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
