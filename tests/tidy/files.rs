//! What no file of the project tells, whatever its kind.

use crate::assert_none;
use crate::source::{files, read, root};

#[test]
fn no_file_names_a_folder_of_the_machine_that_it_was_written_on() {
    let folders = [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("..", "/shared")];
    let mut found = Vec::new();
    for file in files("", &[]) {
        for (number, line) in file.lines() {
            if let Some(folder) = folders.iter().find(|folder| line.contains(**folder)) {
                found.push(format!("{}:{number}: {folder}", file.path));
            }
        }
    }
    assert_none("this is of one machine", found);
}

#[test]
fn no_document_is_named_that_is_not_here() {
    let names = [
        concat!("con", "tract.md"),
        concat!("con", "tent.md"),
        concat!("des", "ign.md"),
        concat!("platform-", "notes.md"),
    ];
    let mut found = Vec::new();
    for file in files("", &[".rs", ".js", ".css", ".html", ".md", ".toml"]) {
        for (number, line) in file.lines() {
            if let Some(name) = names.iter().find(|name| line.contains(**name)) {
                found.push(format!("{}:{number}: {name}", file.path));
            }
        }
    }
    assert_none("no such file is in the project", found);
}

#[test]
fn every_dependency_comes_from_the_public_registry() {
    let known = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    let lock = read("Cargo.lock");
    let others = lock.lines().filter(|line| line.starts_with("source = ") && *line != known);
    assert_none("Cargo.lock names", others.map(str::to_owned).collect());
}

#[test]
fn every_relative_link_leads_to_a_file() {
    let mut found = Vec::new();
    for file in files("", &[".md"]) {
        let folder = root().join(&file.path).parent().unwrap().to_owned();
        for (number, line) in file.lines() {
            let links = line.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0));
            for link in links.filter(|link| !link.contains("://") && !link.starts_with('#')) {
                let path = link.split('#').next().unwrap_or_default();
                if !folder.join(path).exists() {
                    found.push(format!("{}:{number}: {link}", file.path));
                }
            }
        }
    }
    assert_none("these links lead nowhere", found);
}
