//! Installing what the machine lacks.

use crate::browser::Browser;
use crate::tool::{self, Tool};
use crate::{Error, Result};

/// The target of the engine.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The browser's packages: in Debian, and in older Ubuntu.
const BROWSER_PACKAGES: &[[&str; 2]] =
    &[["chromium", "chromium-driver"], ["chromium-browser", "chromium-chromedriver"]];

/// Whether the standard library for the engine's target is there.
pub enum WasmTarget {
    Here,
    /// There is no rustup to ask: Rust may have come by another way, and the target with it.
    Unknown,
}

/// Sees to it that the engine's target is there.
pub fn wasm_target() -> Result<WasmTarget> {
    if tool::find(&["rustup"]).is_none() {
        return Ok(WasmTarget::Unknown);
    }
    let installed = Tool::new("rustup", ["target", "list", "--installed"]).output()?;
    if !lists(&installed, WASM) {
        Tool::new("rustup", ["target", "add", WASM]).run()?;
    }
    Ok(WasmTarget::Here)
}

/// Sees to it that a component of the toolchain is there: `rustfmt` or `clippy`.
pub fn component(name: &str) -> Result<()> {
    if tool::find(&["rustup"]).is_none() {
        return Ok(());
    }
    let installed = Tool::new("rustup", ["component", "list", "--installed"]).output()?;
    if lists(&installed, name) {
        return Ok(());
    }
    Tool::new("rustup", ["component", "add", name]).run()
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
        let installed = "cargo-x86_64-unknown-linux-gnu\nclippy-x86_64-unknown-linux-gnu\nwasm32-unknown-unknown\n";
        assert!(lists(installed, "clippy") && lists(installed, "wasm32-unknown-unknown"));
        assert!(!lists(installed, "rustfmt") && !lists(installed, "clip"));
    }
}
