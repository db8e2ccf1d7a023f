//! Makes small sheets of the files in `style/`, for the engine to carry: one for each of its parts.

use std::path::Path;
use std::{env, error, fs};

const START: &[&str] = &["tokens", "widget", "controls"];
const QUESTIONS: &[&str] = &["questions"];
const REST: &[&str] = &["scale", "check", "items", "report", "my-page", "form", "print"];

fn main() -> Result<(), Box<dyn error::Error>> {
    let folder = env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?;
    for (sheet, parts) in [("start.css", START), ("questions.css", QUESTIONS), ("rest.css", REST)] {
        let mut styles = String::new();
        for part in parts {
            let path = format!("style/{part}.css");
            println!("cargo::rerun-if-changed={path}");
            styles.push_str(&fs::read_to_string(&path).map_err(|error| format!("{path} can't be read: {error}"))?);
        }
        let small = minifier::css::minify(&styles).map_err(|error| format!("style/ can't be made smaller: {error}"))?;
        fs::write(Path::new(&folder).join(sheet), small.to_string())?;
    }
    Ok(())
}
