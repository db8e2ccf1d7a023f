//! `cargo xtask package`: what an editor without Rust unzips and uploads.

mod archive;
mod licences;
mod texts;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::{Error, Result, Workspace, dist, engine, files};

/// The version of what is packed.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The checksums, in the form that `sha256sum -c` reads.
const SUMS: &str = "SHA256SUMS";

/// What is in the package, by path.
type Entries = BTreeMap<String, Vec<u8>>;

/// Builds `dist/`, and packs it into `stack-up-<version>.zip` in cargo's target folder.
///
/// # Errors
/// When `dist/` can't be built, a dependency comes without its licence, or a file can't be read or written.
pub fn package(workspace: &Workspace) -> Result<PathBuf> {
    dist::build(workspace)?;
    let zip = pack(workspace.root(), &workspace.dist())?;
    let file = workspace.target().join(format!("stack-up-{VERSION}.zip"));
    files::write(&file, &zip)?;
    println!("\n{} is ready: {} KB. Its README.txt says how to use it.", file.display(), zip.len() / 1000);
    Ok(file)
}

/// The package of a built `dist/`, as the bytes of a zip file: the same bytes for the same files.
///
/// # Errors
/// When a dependency comes without its licence, or a file can't be read.
pub fn pack(root: &Path, dist: &Path) -> Result<Vec<u8>> {
    let folder = format!("stack-up/{VERSION}");
    let mut entries = Entries::new();
    gather(dist, &folder, &mut entries)?;
    for (name, text) in licences::all(root)? {
        entries.insert(format!("{folder}/licences/{name}"), text.into_bytes());
    }
    for (name, text) in texts::all(&files::read_text(&root.join("README.md"))?, dist)? {
        entries.insert(name, text.into_bytes());
    }
    entries.insert(SUMS.into(), sums(&entries).into_bytes());
    archive::zip(&entries)
}

/// All files below a folder, under a path of the package.
fn gather(folder: &Path, at: &str, entries: &mut Entries) -> Result<()> {
    for file in files::list(folder)? {
        let Some(name) = file.file_name().and_then(|name| name.to_str()) else {
            return Err(Error::new(
                format!("{} has a name that no package can hold.", file.display()),
                "Name it in letters.",
            ));
        };
        let path = format!("{at}/{name}");
        if file.is_dir() {
            gather(&file, &path, entries)?;
        } else {
            entries.insert(path, files::read(&file)?);
        }
    }
    Ok(())
}

fn sums(entries: &Entries) -> String {
    entries.iter().fold(String::new(), |mut sums, (path, content)| {
        // Writing to a string can't fail.
        let _ = writeln!(sums, "{}  {path}", engine::sha256(content));
        sums
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_the_tool_that_checks_them() {
        let entries = Entries::from([("a/b.txt".into(), b"abc".to_vec()), ("a/c".into(), Vec::new())]);
        assert_eq!(
            sums(&entries),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a/b.txt\n\
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/c\n"
        );
    }
}
