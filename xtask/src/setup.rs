//! Installing what the machine lacks.

use std::path::Path;

use crate::browser::{Engine, tools};
use crate::tool::{self, Tool};
use crate::{Error, Result};

/// A browser's packages: in Debian, and in older Ubuntu.
fn browser_packages(engine: Engine) -> &'static [&'static [&'static str]] {
    match engine {
        // By these letters the tests know what fits a sheet of paper.
        Engine::Chromium => &[
            &["chromium", "chromium-driver", "fonts-liberation"],
            &["chromium-browser", "chromium-chromedriver", "fonts-liberation"],
        ],
        Engine::Firefox => &[&["firefox-esr"], &["firefox"]],
        Engine::WebKit => &[&["webkit2gtk-driver", "xvfb"]],
    }
}

/// The version of Firefox's driver.
const GECKODRIVER: &str = "0.37.1";

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

/// Sees to it that a browser and its driver are there: by Debian's packages, and for Firefox's driver by cargo.
pub fn browser(engine: Engine, target: &Path) -> Result<()> {
    if engine.find(target).is_ok() {
        return Ok(());
    }
    let installed = any_packages(engine);
    if engine == Engine::Firefox {
        return installed.and(geckodriver(target));
    }
    installed
}

/// The first of the sets that can be had.
fn any_packages(engine: Engine) -> Result<()> {
    if tool::find(&["apt-get"]).is_none() {
        return Err(Error::new(
            format!("The browser {} can't be installed here: there is no apt-get.", engine.name()),
            "Install it and its driver, and put both on the PATH.",
        ));
    }
    let sudo = needs_sudo();
    apt_get(sudo, &["update"])?;
    let mut installed = Ok(());
    for packages in browser_packages(engine) {
        installed = apt_get(sudo, &[&["install", "--yes"], *packages].concat());
        if installed.is_ok() {
            break;
        }
    }
    installed
}

/// No package of Debian brings it.
fn geckodriver(target: &Path) -> Result<()> {
    let tool = Tool::cargo(["install", "geckodriver", "--locked", "--version", GECKODRIVER, "--root"]);
    tool.and([tools(target)]).run()
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

/// The command that a person can type to install a browser.
pub fn browser_command(engine: Engine) -> String {
    let packages = browser_packages(engine).first().map(|packages| packages.join(" ")).unwrap_or_default();
    let more = if engine == Engine::Firefox { ", and cargo install geckodriver" } else { "" };
    format!("cargo xtask test --setup {} (on Debian: sudo apt-get install {packages}{more})", engine.name())
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
