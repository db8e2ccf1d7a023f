//! Libraries that pages of councils have, and a virtual screen reader, for the tests alone: fetched by npm, into cargo's
//! folder.

use std::fs;
use std::path::{Path, PathBuf};

use crate::tool::{self, Tool};
use crate::{Error, Result, Workspace};

/// What names them, and pins them.
const MANIFESTS: [&str; 2] = ["package.json", "package-lock.json"];

/// The folder that the tests serve.
pub fn folder(workspace: &Workspace) -> PathBuf {
    home(workspace).join("node_modules")
}

/// Gives back what is not there.
pub fn find(workspace: &Workspace) -> std::result::Result<PathBuf, &'static str> {
    let folder = folder(workspace);
    let is_current = MANIFESTS.iter().all(|name| {
        let wanted = fs::read(source(workspace).join(name)).ok();
        wanted.is_some() && wanted == fs::read(home(workspace).join(name)).ok()
    });
    if is_current && folder.is_dir() {
        Ok(folder)
    } else {
        Err("no jQuery, Bootstrap, GOV.UK Frontend and virtual screen reader, or old ones")
    }
}

/// Sees to it that they are there, in the versions that are pinned. No script of theirs is run.
pub fn install(workspace: &Workspace) -> Result<()> {
    if find(workspace).is_ok() {
        return Ok(());
    }
    if tool::find(&["npm"]).is_none() {
        return Err(Error::new(
            "The libraries for the tests can't be installed here: there is no npm.",
            "Install Node 20 or later, and put its npm on the PATH.",
        ));
    }
    let home = home(workspace);
    fetch(&source(workspace), &home)
}

/// Copies the manifests last: they tell that all before them went well.
fn fetch(source: &Path, home: &Path) -> Result<()> {
    let failed = |error: std::io::Error| {
        Error::new(format!("{} can't be filled: {error}.", home.display()), "Check the rights on that folder.")
    };
    let work = home.join("new");
    fs::create_dir_all(&work).map_err(failed)?;
    copy(source, &work).map_err(failed)?;
    Tool::new("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).folder(&work).run()?;
    let modules = home.join("node_modules");
    if modules.exists() {
        fs::remove_dir_all(&modules).map_err(failed)?;
    }
    fs::rename(work.join("node_modules"), modules).map_err(failed)?;
    copy(source, home).map_err(failed)
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    for name in MANIFESTS {
        fs::copy(from.join(name), to.join(name))?;
    }
    Ok(())
}

fn source(workspace: &Workspace) -> PathBuf {
    workspace.root().join("tests/browser/libraries")
}

fn home(workspace: &Workspace) -> PathBuf {
    workspace.target().join("libraries")
}
