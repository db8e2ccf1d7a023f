//! The peers' packages: fetched into the build's folder, never part of the project.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use xtask::{Error, Result};

/// One version of both: the one asks for exactly that of the other.
pub const VERSION: &str = "2.5.38";

const PACKAGES: [&str; 2] = ["survey-core", "survey-js-ui"];

/// The folder that holds the packages; npm fetches what is not there yet.
pub fn packages(target: &Path) -> Result<PathBuf> {
    let folder = target.join("bench");
    let packages = folder.join("node_modules");
    if PACKAGES.iter().all(|name| version(&packages.join(name)).as_deref() == Some(VERSION)) {
        return Ok(packages);
    }
    fs::create_dir_all(&folder).map_err(|error| failed(&error.to_string()))?;
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"]).arg(&folder);
    npm.args(PACKAGES.map(|name| format!("{name}@{VERSION}")));
    println!("$ npm install of {} {VERSION} into {}", PACKAGES.join(" and "), folder.display());
    let status = npm.status().map_err(|error| failed(&error.to_string()))?;
    if status.success() { Ok(packages) } else { Err(failed(&status.to_string())) }
}

fn version(package: &Path) -> Option<String> {
    let json: Value = serde_json::from_str(&fs::read_to_string(package.join("package.json")).ok()?).ok()?;
    json.get("version")?.as_str().map(str::to_owned)
}

fn failed(why: &str) -> Error {
    Error::new(
        format!("The packages of SurveyJS could not be fetched by npm: {why}."),
        "Install Node 20 or later, and check that the npm registry can be reached.",
    )
}
