//! Checks questionnaire files: every fault with its place and how to mend it; then the languages, and what could be
//! left out or is still to be translated.
#![cfg_attr(
    test,
    // A test stops at the first surprise, and its panic is the report.
    allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)
)]

mod checked;
mod interface;
mod mend;
#[cfg(test)]
mod own;
mod question;
mod reading;
mod remark;
mod unused;
mod walk;
mod welsh;
mod words;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use checked::Checked;
use lexopt::{Arg, ValueExt as _};

/// The age that a reader of the English texts is taken to have, in years.
const AGE: u32 = 12;

/// The exit code is 0 when no file has a fault, 1 when one has or can't be read, 2 when no file is named.
fn main() -> ExitCode {
    let (files, age) = match asked(env::args_os().skip(1)) {
        Ok(asked) => asked,
        Err(error) => {
            eprintln!("error: {error}.\n  next: Name one file or more: `cargo xtask check [--age 12] my.json`.");
            return ExitCode::from(2);
        }
    };
    let mut all_good = true;
    for file in &files {
        match read(Path::new(file)) {
            Ok(text) => {
                let checked = Checked::of(&text, age);
                println!("{}\n{checked}", file.display());
                all_good &= checked.is_good();
            }
            Err(error) => {
                eprintln!("error: {error}");
                all_good = false;
            }
        }
    }
    if all_good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The files that are named, and the age of those who will read them.
fn asked(arguments: impl IntoIterator<Item = OsString>) -> Result<(Vec<OsString>, u32), lexopt::Error> {
    let (mut files, mut age) = (Vec::new(), AGE);
    let mut parser = lexopt::Parser::from_args(arguments);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("age") => age = parser.value()?.parse()?,
            Arg::Value(file) => files.push(file),
            other => return Err(other.unexpected()),
        }
    }
    if files.is_empty() { Err("no questionnaire file is named".into()) } else { Ok((files, age)) }
}

/// The text of a file, as a browser gives it to the widget: without the mark that some editors put before it.
fn read(file: &Path) -> Result<String, String> {
    let failed =
        |why: &dyn std::fmt::Display, next| format!("{} could not be read: {why}.\n  next: {next}", file.display());
    let bytes = fs::read(file).map_err(|error| failed(&error, "Check its name, and that you may read it."))?;
    let text = String::from_utf8(bytes).map_err(|error| failed(&error, "Save it as UTF-8 in your editor."))?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of its own, gone when the test is over.
    struct Scratch(std::path::PathBuf);

    impl Scratch {
        fn new(name: &str, content: &[u8]) -> Self {
            let path = env::temp_dir().join(format!("stack-up-check-{name}-{}.json", std::process::id()));
            fs::write(&path, content).unwrap();
            Self(path)
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = fs::remove_file(&self.0);
        }
    }

    #[test]
    fn a_file_that_cant_be_read_is_named_with_what_to_do() {
        let error = read(Path::new("nowhere/none.json")).unwrap_err();
        assert!(error.starts_with("nowhere/none.json could not be read: ") && error.contains("next: "), "{error}");
        let latin = Scratch::new("latin", b"{\"title\": \"caf\xe9\"}");
        let error = read(&latin.0).unwrap_err();
        assert!(error.contains("could not be read: invalid utf-8") && error.contains("as UTF-8"), "{error}");
    }

    #[test]
    fn files_are_named_and_an_age_may_be() {
        let asked = |arguments: &[&str]| asked(arguments.iter().map(OsString::from));
        assert_eq!(asked(&["a.json", "--age", "9", "b.json"]).unwrap(), (vec!["a.json".into(), "b.json".into()], 9));
        assert_eq!(asked(&["a.json"]).unwrap().1, AGE);
        for wrong in [&["--age", "9"][..], &["a.json", "--age", "nine"], &["--ages", "a.json"], &[]] {
            assert!(asked(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn the_mark_before_a_text_is_passed_over() {
        let marked = Scratch::new("marked", "\u{feff}{}".as_bytes());
        assert_eq!(read(&marked.0).unwrap(), "{}");
    }
}
