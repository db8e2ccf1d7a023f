//! The files of the project, and what of them is code.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// A file of the project.
pub struct File {
    /// From the project's root, with slashes.
    pub path: String,
    /// What is in it.
    pub text: String,
}

impl File {
    /// Lines with their numbers, from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines())
    }

    /// The same without those that are comments alone.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines().filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Where one of some words stands in the code.
    pub fn having(&self, words: &[&str]) -> Vec<String> {
        let having = |(number, line): (usize, &str)| {
            let word = words.iter().find(|word| line.contains(**word))?;
            Some(format!("{}:{number}: {word}", self.path))
        };
        self.code().filter_map(having).collect()
    }

    /// The string literals of Rust code, as they are written, with the number of the line where each begins.
    pub fn literals(&self) -> Vec<(usize, String)> {
        let mut literals: Vec<(usize, String)> = Vec::new();
        let (mut is_open, mut goes_on) = (false, false);
        for (number, line) in self.code() {
            let mut characters = if goes_on { line.trim_start() } else { line }.chars().peekable();
            goes_on = false;
            while let Some(character) = characters.next() {
                match character {
                    '\'' if !is_open && characters.peek() == Some(&'"') => drop(characters.next()),
                    '"' => {
                        is_open = !is_open;
                        if is_open {
                            literals.push((number, String::new()));
                        }
                    }
                    _ if !is_open => {}
                    '\\' if characters.peek().is_none() => goes_on = true,
                    '\\' => literals.last_mut().unwrap().1.extend(characters.next()),
                    _ => literals.last_mut().unwrap().1.push(character),
                }
            }
        }
        literals
    }
}

/// The folder of `Cargo.toml`; a test program that was built elsewhere is told of it by the variable.
pub fn root() -> PathBuf {
    env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from)
}

pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every text file below a folder whose name ends so; all of them without an ending.
pub fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let mut files = Vec::new();
    walk(&root().join(folder), &mut |path| {
        let name = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
        let wanted = endings.is_empty() || endings.iter().any(|ending| name.ends_with(ending));
        if wanted && let Ok(text) = fs::read_to_string(path) {
            files.push(File { path: name, text });
        }
    });
    files.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(!files.is_empty(), "{folder}/ holds no file {endings:?}");
    files
}

/// Hidden folders, and those that are built, are passed over.
fn walk(folder: &Path, visit: &mut impl FnMut(&Path)) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if !path.is_dir() {
            visit(&path);
        } else if !name.starts_with('.') && !["target", "node_modules"].contains(&name) && !name.starts_with("dist") {
            walk(&path, visit);
        }
    }
}

/// The engine's own code.
pub fn rust() -> Vec<File> {
    files("src", &[".rs"])
}

/// The scripts that travel.
pub fn scripts() -> Vec<File> {
    files("src", &[".js"])
}

/// What stands between two words, each time.
pub fn all_between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    text.split(before).skip(1).filter_map(|rest| Some(rest.split_once(after)?.0)).collect()
}

#[test]
fn literals_are_found_over_lines_and_beside_quotation_marks() {
    let text = "let a = (\"one \\\n    two\", '\"');\n// \"no\"\nlet b = \"\\\"three\\\"\";";
    let file = File { path: String::new(), text: text.into() };
    assert_eq!(file.literals(), [(1, "one two".to_owned()), (4, "\"three\"".to_owned())]);
}
