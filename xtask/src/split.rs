//! Cuts the engine into parts, where the marks of `src/part.rs` are: what shows the start page, what asks the questions,
//! and the rest.

use std::convert::Infallible;
use std::fmt::Display;
use std::path::Path;

use wasm_encoder::Module;
use wasm_encoder::reencode::{Error as NotWritten, Reencode};
use wasm_split_cli_support::{Options, transform};
use wasmparser::{CustomSectionReader, Parser};

use crate::joined::joined;
use crate::order::alike_together;
use crate::packed::Packed;
use crate::shims::without_shims;
use crate::{Error, Result, files};

/// The names of the later parts in `src/part.rs`, in the order in which they travel.
const LATER: [&str; 2] = ["questions", "rest"];

/// The name of the part that travels for itself, when it is wanted.
const APART: &str = "check";

/// An engine in parts.
pub struct Parts {
    /// What shows the start page, and the parts that follow it, packed.
    pub packed: Packed,
    /// What checks a questionnaire that others wrote.
    pub check: Vec<u8>,
}

/// The parts of an engine that was linked with its relocations, by way of a folder for them. What several of the later
/// ones need is in the one that travels first.
///
/// # Errors
/// When there is no mark, or the engine is not as its linker leaves it.
pub fn split(engine: &[u8], folder: &Path) -> Result<Parts> {
    let start = folder.join("start.wasm");
    files::remove_folder(folder)?;
    files::create_folder(folder)?;
    let mut options = Options::new(engine);
    options.output_dir = folder;
    options.main_out_path = &start;
    let made = transform(options).map_err(failed)?;
    let mut taken = Vec::new();
    let mut part = |name: &str| {
        let files = made.prefetch_map.get(name).ok_or_else(|| failed(format!("it has no part “{name}”")))?;
        let new: Vec<&String> = files.iter().filter(|file| !taken.contains(file)).collect();
        taken.extend(&new);
        let read = |file: &String| files::read(&folder.join(file).with_extension("wasm"));
        let modules = new.into_iter().map(read).collect::<Result<Vec<_>>>()?;
        short(&without_shims(&joined(&modules).map_err(failed)?).map_err(failed)?)
    };
    let mut packed = Packed::default();
    packed.add("start", &short(&files::read(&start)?)?)?;
    for name in LATER {
        packed.add(name, &part(name)?)?;
    }
    Ok(Parts { packed, check: part(APART)? })
}

/// The same module without names and relocations, with numbers as short as they are (the linker leaves room in them), and
/// in an order that compresses well.
fn short(module: &[u8]) -> Result<Vec<u8>> {
    let mut short = Module::new();
    Short.parse_core_module(&mut short, Parser::new(0), module).map_err(failed)?;
    alike_together(&short.finish()).map_err(failed)
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
        format!("The engine could not be cut into parts: {why}."),
        "Look at src/part.rs: each function of a later part needs a number of its own.",
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
        let error = split(&Module::new().finish(), &folder).err().unwrap().to_string();
        files::remove_folder(&folder).unwrap();
        assert!(error.contains("could not be cut into parts") && error.contains("src/part.rs"), "{error}");
    }
}
