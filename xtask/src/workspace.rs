//! Where things are, by cargo's own word.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::tool::Tool;
use crate::{Error, Result};

/// The project's folders, and the names of its test programs.
#[derive(Debug)]
pub struct Workspace {
    root: PathBuf,
    target: PathBuf,
    tests: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Metadata {
    workspace_root: PathBuf,
    target_directory: PathBuf,
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
    name: String,
}

impl Workspace {
    /// Asks cargo.
    ///
    /// # Errors
    /// When cargo can't read the workspace, or answers what we don't understand.
    pub fn find() -> Result<Self> {
        let here = env!("CARGO_MANIFEST_DIR");
        let answer = Tool::cargo(["metadata", "--no-deps", "--format-version", "1"]).folder(here).output()?;
        Self::from_metadata(&answer)
    }

    fn from_metadata(json: &str) -> Result<Self> {
        let metadata: Metadata = serde_json::from_str(json).map_err(|error| {
            Error::new(
                format!("The answer of `cargo metadata` was not understood: {error}."),
                "Check that `cargo --version` is that of rust-toolchain.toml.",
            )
        })?;
        let targets = metadata.packages.into_iter().flat_map(|package| package.targets);
        let tests = targets.filter(|target| target.kind.iter().any(|kind| kind == "test"));
        Ok(Self {
            root: metadata.workspace_root,
            target: metadata.target_directory,
            tests: tests.map(|target| target.name).collect(),
        })
    }

    /// The folder of the root `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder that `build` fills and `serve` serves.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Cargo's folder for what it builds.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The test programs of `tests/`, of every package; new ones are in it as soon as their file is there.
    pub(crate) fn tests(&self) -> impl Iterator<Item = &str> {
        self.tests.iter().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_programs_of_all_packages_are_found() {
        let workspace = Workspace::from_metadata(
            r#"{"workspace_root": "/w", "target_directory": "/t", "packages": [
                {"targets": [{"kind": ["cdylib", "rlib"], "name": "a"}, {"kind": ["test"], "name": "tidy"}]},
                {"targets": [{"kind": ["bin"], "name": "b"}, {"kind": ["test"], "name": "browser"}]}]}"#,
        )
        .unwrap();
        assert_eq!(workspace.tests().collect::<Vec<_>>(), ["browser", "tidy"]);
        assert_eq!(workspace.dist(), Path::new("/w/dist"));
        assert_eq!(workspace.target(), Path::new("/t"));
    }
}
