//! The licences of all that travels in the engine, by the texts that its crates bring along.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::engine::TARGET;
use crate::tool::Tool;
use crate::{Error, Result, files};

/// The crate whose dependencies are meant.
const OURS: &str = "stack-up";

/// Where the texts of crates lie that bring none, each in a folder with the name of the crate.
const OWN_FOLDER: &str = "licences";

/// How the name of a file with a licence begins.
const NAMES: [&str; 5] = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"];

/// The notices of the standard library, and the texts that they name, in the documents of the toolchain.
const LIBRARY: &str = "COPYRIGHT-library.html";
const LIBRARY_TEXTS: [&str; 3] = ["Apache-2.0.txt", "MIT.txt", "Unicode-3.0.txt"];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    license_file: Option<PathBuf>,
    manifest_path: PathBuf,
}

/// Files by name: the licences of the crates, and those of Rust's standard library, which is built into the engine.
pub fn all(root: &Path) -> Result<Vec<(String, String)>> {
    // Run while building, macros leave nothing of themselves; nor do the features that other crates here ask for.
    let edges = ["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"];
    let tree = Tool::cargo(["tree", "--package", OURS, "--target", TARGET]).and(edges).folder(root).output()?;
    let arguments = ["metadata", "--format-version", "1", "--filter-platform", TARGET];
    let answer = Tool::cargo(arguments).folder(root).output()?;
    let metadata: Metadata = serde_json::from_str(&answer).map_err(|error| {
        Error::new(
            format!("The answer of `cargo metadata` was not understood: {error}."),
            "Check that `cargo --version` is that of rust-toolchain.toml.",
        )
    })?;
    let crates = travelling(&tree, &metadata.packages)?;
    let mut text = text(root, &crates)?;
    let documents = documents(root)?;
    for name in LIBRARY_TEXTS {
        let licence = files::read_text(&documents.join("licenses").join(name))?;
        section(
            &mut text,
            &[format!("Rust’s standard library, where it names {}", name.trim_end_matches(".txt"))],
            &licence,
        );
    }
    let library = files::read_text(&documents.join(LIBRARY))?;
    Ok(vec![("crates.txt".into(), text), ("rust-standard-library.html".into(), library)])
}

/// The documents that come with the compiler.
fn documents(root: &Path) -> Result<PathBuf> {
    let answer = Tool::new("rustc", ["--print", "sysroot"]).folder(root).output()?;
    Ok(Path::new(answer.trim()).join("share/doc/rust"))
}

/// The crates that a tree names, a line for each, such as “slab v0.4.12” and more behind it. Ours goes before the others.
fn travelling<'a>(tree: &str, packages: &'a [Package]) -> Result<Vec<&'a Package>> {
    let mut found = BTreeMap::new();
    for line in tree.lines().filter(|line| !line.trim().is_empty()) {
        let mut words = line.split_whitespace();
        let (name, version) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let is_it = |package: &&Package| package.name == name && version.strip_prefix('v') == Some(&package.version);
        let package = packages.iter().find(is_it).ok_or_else(|| {
            Error::new(
                format!("`cargo metadata` does not know “{line}”, which `cargo tree` names."),
                "Check that both are of the toolchain that rust-toolchain.toml names.",
            )
        })?;
        found.insert((name != OURS, name, version), package);
    }
    Ok(found.into_values().collect())
}

/// A list of the crates, then each text once, with those that it is of.
fn text(root: &Path, crates: &[&Package]) -> Result<String> {
    let mut list = String::from("What is in the engine of Stack Up, each with its licence:\n\n");
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in crates {
        let name = format!("{} {}", package.name, package.version);
        // Writing to a string can't fail.
        let _ = writeln!(list, "  {name}: {}", package.license.as_deref().unwrap_or("by its own text"));
        for file in licence_files(root, package)? {
            texts.entry(files::read_text(&file)?.trim().to_owned()).or_default().insert(name.clone());
        }
    }
    let _ = writeln!(list, "  Rust’s standard library: MIT OR Apache-2.0, and what rust-standard-library.html names");
    for (text, names) in texts {
        section(&mut list, &names.into_iter().collect::<Vec<_>>(), &text);
    }
    Ok(list)
}

fn section(list: &mut String, names: &[String], text: &str) {
    let rule = "=".repeat(78);
    // Writing to a string can't fail.
    let _ = write!(list, "\n{rule}\n{}\n{rule}\n\n{}\n", names.join("\n"), text.trim());
}

/// The files that a crate brings, or those that we keep for it. None at all is an error.
fn licence_files(root: &Path, package: &Package) -> Result<Vec<PathBuf>> {
    let folder = package.manifest_path.parent().unwrap_or(root);
    let mut found = named_as_licences(folder)?;
    found.extend(package.license_file.iter().map(|file| folder.join(file)));
    if found.is_empty() {
        found = files::list(&root.join(OWN_FOLDER).join(&package.name))?;
    }
    if found.is_empty() {
        return Err(Error::new(
            format!("The crate {} {} brings no text of its licence.", package.name, package.version),
            format!("Put the text from its repository into {OWN_FOLDER}/{}/, or do without the crate.", package.name),
        ));
    }
    found.sort();
    found.dedup();
    Ok(found)
}

fn named_as_licences(folder: &Path) -> Result<Vec<PathBuf>> {
    let is_licence = |file: &PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy().to_ascii_uppercase();
        file.is_file() && NAMES.iter().any(|start| name.starts_with(start))
    };
    Ok(files::list(folder)?.into_iter().filter(is_licence).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A project with crates in folders of its own, gone when the test is over.
    struct Project(PathBuf);

    impl Project {
        fn new(name: &str, files: &[(&str, &str)]) -> Self {
            let root = std::env::temp_dir().join(format!("xtask-licences-{name}-{}", std::process::id()));
            crate::files::remove_folder(&root).unwrap();
            for (file, text) in files {
                crate::files::write(&root.join(file), text).unwrap();
            }
            Self(root)
        }

        fn package(&self, name: &str) -> Package {
            Package {
                name: name.into(),
                version: "1.0.0".into(),
                license: Some("MIT".into()),
                license_file: None,
                manifest_path: self.0.join(name).join("Cargo.toml"),
            }
        }
    }

    impl Drop for Project {
        fn drop(&mut self) {
            let _ = files::remove_folder(&self.0);
        }
    }

    #[test]
    fn the_crates_are_those_of_the_tree_and_ours_goes_first() {
        let project = Project::new("tree", &[]);
        let packages = ["slab", "leptos", "js-sys", OURS].map(|name| project.package(name));
        let tree = "stack-up v1.0.0 (/project)\nslab v1.0.0\n\njs-sys v1.0.0\nslab v1.0.0 (*)\n";
        let names: Vec<&str> =
            travelling(tree, &packages).unwrap().into_iter().map(|package| package.name.as_str()).collect();
        assert_eq!(names, [OURS, "js-sys", "slab"]);
        let error = travelling("slab v2.0.0\n", &packages).err().unwrap().to_string();
        assert!(error.contains("slab v2.0.0"), "{error}");
    }

    #[test]
    fn a_text_that_crates_share_stands_once_and_names_them() {
        let texts =
            [("a/LICENSE-MIT", "Be free.\n"), ("b/license.md", "\nBe free."), ("licences/c/LICENSE", "Be kind.")];
        let project = Project::new("shared", &texts);
        let crates = ["a", "b", "c"].map(|name| project.package(name));
        let text = text(&project.0, &crates.iter().collect::<Vec<_>>()).unwrap();
        assert_eq!(text.matches("Be free.").count(), 1, "{text}");
        assert!(text.contains("\na 1.0.0\nb 1.0.0\n") && text.contains("Be kind."), "{text}");
        assert!(text.contains("  c 1.0.0: MIT\n"), "{text}");
    }

    #[test]
    fn a_crate_without_any_text_is_named() {
        let project = Project::new("none", &[("a/Cargo.toml", "")]);
        let error = licence_files(&project.0, &project.package("a")).unwrap_err().to_string();
        assert!(error.contains("a 1.0.0") && error.contains("licences/a/"), "{error}");
    }
}
