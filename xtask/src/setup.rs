//! Installing what the machine lacks.

use crate::browser::Browser;
use crate::tool::{self, Tool};
use crate::{Error, Result};

/// The browser's packages: in Debian, and in older Ubuntu.
const BROWSER_PACKAGES: &[[&str; 2]] =
    &[["chromium", "chromium-driver"], ["chromium-browser", "chromium-chromedriver"]];

/// Whether a component of the toolchain is there.
pub enum Component {
    Here,
    /// There is no rustup to ask: Rust may have come by another way, and the component with it.
    Unknown,
}

/// Sees to it that a component of the toolchain is there: `rustfmt`, `clippy` or `rust-src`.
pub fn component(name: &str) -> Result<Component> {
    if tool::find(&["rustup"]).is_none() {
        return Ok(Component::Unknown);
    }
    let installed = Tool::new("rustup", ["component", "list", "--installed"]).output()?;
    if !lists(&installed, name) {
        Tool::new("rustup", ["component", "add", name]).run()?;
    }
    Ok(Component::Here)
}

/// Sees to it that the standard library for a target is there. Without rustup, cargo will say what is missing.
pub fn target(name: &str) -> Result<()> {
    if tool::find(&["rustup"]).is_none() {
        return Ok(());
    }
    let installed = Tool::new("rustup", ["target", "list", "--installed"]).output()?;
    if installed.lines().any(|line| line == name) {
        return Ok(());
    }
    Tool::new("rustup", ["target", "add", name]).run()
}

/// A line is the name alone, or the name and the machine: `clippy-x86_64-unknown-linux-gnu`.
fn lists(installed: &str, name: &str) -> bool {
    installed.lines().any(|line| line.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
}

/// Sees to it that the browser and its driver are there, by Debian's packages.
pub fn browser() -> Result<()> {
    if Browser::find().is_ok() {
        return Ok(());
    }
    if tool::find(&["apt-get"]).is_none() {
        return Err(Error::new(
            "The browser for the tests can't be installed here: there is no apt-get.",
            "Install Chromium and its chromedriver, of one version, and put both on the PATH.",
        ));
    }
    let sudo = needs_sudo();
    apt_get(sudo, &["update"])?;
    let mut installed = Ok(());
    for packages in BROWSER_PACKAGES {
        installed = apt_get(sudo, &[&["install", "--yes"], packages.as_slice()].concat());
        if installed.is_ok() {
            break;
        }
    }
    installed
}

/// Installs packages of Debian or Ubuntu, without those that they merely recommend.
///
/// # Errors
/// When there is no apt-get, or it fails.
pub fn packages(names: &[&str]) -> Result<()> {
    if tool::find(&["apt-get"]).is_none() {
        return Err(Error::new(
            format!("{} can't be installed here: there is no apt-get.", names.join(", ")),
            "Run it on Debian or Ubuntu.",
        ));
    }
    let sudo = needs_sudo();
    apt_get(sudo, &["update"])?;
    apt_get(sudo, &[&["install", "--yes", "--no-install-recommends"], names].concat())
}

/// The command that a person can type to install the browser.
pub fn browser_command() -> &'static str {
    "cargo xtask test --setup (on Debian: sudo apt-get install chromium chromium-driver)"
}

fn needs_sudo() -> bool {
    Tool::new("id", ["-u"]).output().is_ok_and(|user| user.trim() != "0")
}

fn apt_get(sudo: bool, arguments: &[&str]) -> Result<()> {
    let tool = if sudo {
        Tool::new("sudo", ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
    } else {
        Tool::new("apt-get", [] as [&str; 0]).env("DEBIAN_FRONTEND", "noninteractive")
    };
    tool.and(arguments.iter().copied()).run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_installed_is_read_from_whole_names() {
        let installed = "cargo-x86_64-unknown-linux-gnu\nclippy-x86_64-unknown-linux-gnu\nrust-src\n";
        assert!(lists(installed, "clippy") && lists(installed, "rust-src"));
        assert!(!lists(installed, "rustfmt") && !lists(installed, "clip"));
    }
}
