//! Cuts the engine in two, where the marks of `src/rest.rs` are: what shows the start page, and the rest.

use std::convert::Infallible;
use std::fmt::Display;
use std::path::Path;

use wasm_encoder::Module;
use wasm_encoder::reencode::{Error as NotWritten, Reencode};
use wasm_split_cli_support::{Options, transform};
use wasmparser::{CustomSectionReader, Parser};

use crate::{Error, Result, files};

/// The name of the rest in `src/rest.rs`.
const REST: &str = "rest";

/// The two parts of an engine that was linked with its relocations, by way of a folder for them.
///
/// # Errors
/// When there is no mark, or the engine is not as its linker leaves it.
pub fn split(engine: &[u8], folder: &Path) -> Result<(Vec<u8>, Vec<u8>)> {
    let start = folder.join("start.wasm");
    files::remove_folder(folder)?;
    files::create_folder(folder)?;
    let mut options = Options::new(engine);
    options.output_dir = folder;
    options.main_out_path = &start;
    let parts = transform(options).map_err(failed)?;
    let [rest] = parts.split_modules.as_slice() else {
        return Err(failed(format!("it has {} parts beside the first, not one", parts.split_modules.len())));
    };
    if !rest.file_stem().is_some_and(|name| name.to_string_lossy().ends_with(REST)) {
        return Err(failed(format!("{} is not the part “{REST}”", rest.display())));
    }
    Ok((short(&files::read(&start)?)?, short(&files::read(rest)?)?))
}

/// The same module without names and relocations, and with numbers as short as they are: the linker leaves room in them.
fn short(module: &[u8]) -> Result<Vec<u8>> {
    let mut short = Module::new();
    Short.parse_core_module(&mut short, Parser::new(0), module).map_err(failed)?;
    Ok(short.finish())
}

struct Short;

impl Reencode for Short {
    type Error = Infallible;

    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> std::result::Result<(), NotWritten<Infallible>> {
        Ok(())
    }
}

fn failed(why: impl Display) -> Error {
    Error::new(
        format!("The engine could not be cut in two: {why}."),
        "Look at src/rest.rs: each function of the rest needs a number of its own.",
    )
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use wasm_encoder::CustomSection;

    use super::*;

    #[test]
    fn names_do_not_travel() {
        let name = |data| CustomSection { name: "name".into(), data: Cow::Borrowed(data) };
        let mut module = Module::new();
        module.section(&name(b"a long name"));
        assert_eq!(short(&module.finish()).unwrap(), Module::new().finish());
    }

    #[test]
    fn an_engine_without_marks_is_refused() {
        let folder = std::env::temp_dir().join(format!("xtask-split-{}", std::process::id()));
        let error = split(&Module::new().finish(), &folder).unwrap_err().to_string();
        files::remove_folder(&folder).unwrap();
        assert!(error.contains("could not be cut in two") && error.contains("src/rest.rs"), "{error}");
    }
}
