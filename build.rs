//! Makes one small sheet of the files in `style/`, for the engine to carry.

use std::path::Path;
use std::{env, error, fs};

const SHEETS: [&str; 8] = ["tokens", "widget", "questions", "items", "controls", "report", "my-page", "print"];

fn main() -> Result<(), Box<dyn error::Error>> {
    let mut styles = String::new();
    for sheet in SHEETS {
        let path = format!("style/{sheet}.css");
        println!("cargo::rerun-if-changed={path}");
        styles.push_str(&fs::read_to_string(&path).map_err(|error| format!("{path} can't be read: {error}"))?);
    }
    let small = minifier::css::minify(&styles).map_err(|error| format!("style/ can't be made smaller: {error}"))?;
    let folder = env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?;
    fs::write(Path::new(&folder).join("styles.css"), small.to_string())?;
    Ok(())
}
