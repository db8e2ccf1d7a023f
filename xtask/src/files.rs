//! Reading and writing, with errors that name the file.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::{Error, Result};

pub fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).map_err(|error| failed("read", file, &error))
}

pub fn read_text(file: &Path) -> Result<String> {
    fs::read_to_string(file).map_err(|error| failed("read", file, &error))
}

/// Makes the folders above the file, too.
pub fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = file.parent() {
        create_folder(folder)?;
    }
    fs::write(file, content).map_err(|error| failed("write", file, &error))
}

pub fn create_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| failed("create", folder, &error))
}

/// No folder is no error.
pub fn remove_folder(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failed("remove", folder, &error)),
        _ => Ok(()),
    }
}

pub fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).map_err(|error| failed("rename", from, &error))
}

/// What is in a folder, by name; nothing if there is no such folder.
pub fn list(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(|error| failed("list", folder, &error))?,
    };
    let mut files = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()
        .map_err(|error| failed("list", folder, &error))?;
    files.sort();
    Ok(files)
}

/// Copies a folder with all that is in it; a folder that is not there is copied as nothing.
pub fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    for entry in list(from)? {
        let Some(name) = entry.file_name() else { continue };
        if entry.is_dir() {
            copy_folder(&entry, &to.join(name))?;
        } else {
            write(&to.join(name), read(&entry)?)?;
        }
    }
    Ok(())
}

/// Whether the name ends with the twelve digits of a hash: such a file never changes.
pub fn is_named_by_content(file: &Path) -> bool {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let is_digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    stem.rsplit_once('-').is_some_and(|(_, hash)| hash.len() == 12 && hash.chars().all(is_digit))
}

fn failed(action: &str, path: &Path, error: &io::Error) -> Error {
    Error::new(
        format!("Could not {action} {}: {error}.", path.display()),
        "Check that it is there, that you may change it, and that the disk has room.",
    )
}
