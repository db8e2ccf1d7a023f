//! The engine: our crate as WebAssembly, and the JavaScript glue around it.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, ffi::OsString};

use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::{Bindgen, Output};

use crate::setup::{self, Component};
use crate::tool::Tool;
use crate::{Error, Result, Workspace, files, minify};

/// Changes with whatever we ask of wasm-bindgen, so that what it made under other orders is not taken for new.
const ORDERS: &str =
    "wasm-bindgen 0.2.130: web, no module path, no TypeScript, no names, no producers; minified, short imports";

/// The target of the engine, and the flags that hold for it alone: what is built for this machine is left as it was.
const TARGET: &str = "wasm32-unknown-unknown";
const FLAGS_OF_TARGET: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Has cargo build the standard library too, for size.
const LIBRARY: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// A panic stops the engine at once, since a browser shows its message to nobody; nor is what `{:?}` would print kept.
const NO_MESSAGES: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// The two files that make the engine.
pub struct Engine {
    pub glue: Vec<u8>,
    pub wasm: Vec<u8>,
}

/// Builds what has changed.
pub fn build(workspace: &Workspace) -> Result<Engine> {
    let compiled = files::read(&compile(workspace)?)?;
    let kept = Kept::of(workspace);
    let stamp = format!("{ORDERS}\n{}\n", sha256(&compiled));
    if let Some(engine) = kept.read(&stamp) {
        println!("wasm-bindgen: the engine is unchanged");
        return Ok(engine);
    }
    println!("wasm-bindgen: making the glue ({} bytes of WebAssembly in)", compiled.len());
    let engine = bind(compiled)?;
    kept.write(&stamp, &engine)?;
    Ok(engine)
}

/// The SHA-256 of some content, in hexadecimal.
pub fn sha256(content: &[u8]) -> String {
    let mut hex = String::new();
    for byte in Sha256::digest(content) {
        // Writing to a string can't fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// Runs cargo; gives back the file that it makes. The standard library is built along, so that it is as small as the
/// rest. That takes orders which are not stable yet: `RUSTC_BOOTSTRAP` has the pinned toolchain take them.
fn compile(workspace: &Workspace) -> Result<PathBuf> {
    let found = setup::component("rust-src")?;
    let cargo = Tool::cargo(["build", "--release", "--target", TARGET, "--package", "stack-up", "--lib"]);
    let cargo = cargo.and(LIBRARY).env("RUSTC_BOOTSTRAP", "1").env(FLAGS_OF_TARGET, flags(workspace));
    cargo.folder(workspace.root()).run().map_err(|error| match found {
        Component::Here => error,
        Component::Unknown => error.and_next(
            "rustup was not found, so the source of the standard library could not be looked for: if it is what is \
             missing, install Rust by rustup, or `rust-src` by the way Rust came here.",
        ),
    })?;
    Ok(workspace.target().join(TARGET).join("release/stack_up.wasm"))
}

/// What rustc is told. Folders of this machine are kept out of the engine: they tell nobody anything, and they travel.
fn flags(workspace: &Workspace) -> OsString {
    let home = |name: &str| env::var_os(name).map(PathBuf::from);
    let cargo = home("CARGO_HOME").or_else(|| Some(home("HOME")?.join(".cargo")));
    let mut flags = OsString::from(NO_MESSAGES);
    for folder in cargo.iter().map(PathBuf::as_path).chain([workspace.root()]) {
        flags.push(" --remap-path-prefix=");
        flags.push(folder);
        flags.push("=");
    }
    flags
}

fn bind(compiled: Vec<u8>) -> Result<Engine> {
    let failed = |why: String| {
        Error::new(
            format!("wasm-bindgen could not make the glue: {why}."),
            "Check that `wasm-bindgen` in Cargo.toml and `wasm-bindgen-cli-support` in xtask/Cargo.toml are of one \
             version, and that no profile strips the engine.",
        )
    };
    let mut output = bindgen(compiled).map_err(|error| failed(format!("{error:#}")))?;
    let brought = scripts(&output);
    if !brought.is_empty() {
        return Err(Error::new(
            format!("The engine brings JavaScript of its own: {}.", brought.join(", ")),
            "Do without `inline_js` and `module` in #[wasm_bindgen]: dist/ has no place for such files.",
        ));
    }
    let mut glue = minify::script("the glue", output.js())?;
    let wasm = output.wasm_mut();
    for (number, import) in wasm.imports.iter_mut().enumerate() {
        rename(&mut glue, &mut import.name, &format!("i{number}"));
    }
    Ok(Engine { glue: glue.into_bytes(), wasm: wasm.emit_wasm() })
}

/// Gives a function that the engine takes from the glue a short name in both: the long ones end in a hash, which no
/// compression makes smaller.
fn rename(glue: &mut String, name: &mut String, short: &str) {
    let key = format!("{name}:");
    if glue.matches(&key).count() == 1 {
        *glue = glue.replace(&key, &format!("{short}:"));
        short.clone_into(name);
    }
}

/// The scripts that crates bring along: by crate, or by file.
fn scripts(output: &Output) -> Vec<String> {
    let inline = output.snippets().iter().filter(|(_, scripts)| !scripts.is_empty()).map(|(name, _)| name);
    inline.chain(output.local_modules().keys()).cloned().collect()
}

/// The target features stay in the file: they tell what a browser must know to run it.
fn bindgen(compiled: Vec<u8>) -> std::result::Result<Output, Box<dyn std::error::Error + Send + Sync>> {
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes("stack_up", compiled).web(true)?;
    bindgen.typescript(false).omit_default_module_path(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    Ok(bindgen.generate_output()?)
}

/// What wasm-bindgen made last time, in cargo's target folder.
struct Kept {
    stamp: PathBuf,
    glue: PathBuf,
    wasm: PathBuf,
}

impl Kept {
    fn of(workspace: &Workspace) -> Self {
        let folder = workspace.target().join("xtask/engine");
        Self { stamp: folder.join("stamp"), glue: folder.join("glue.js"), wasm: folder.join("engine.wasm") }
    }

    /// Nothing when the stamp is another, or anything can't be read: then it is made anew.
    fn read(&self, stamp: &str) -> Option<Engine> {
        let same = files::read_text(&self.stamp).is_ok_and(|kept| kept == stamp);
        let engine = || Some(Engine { glue: files::read(&self.glue).ok()?, wasm: files::read(&self.wasm).ok()? });
        same.then(engine).flatten()
    }

    /// The stamp goes first and comes last, so that it never vouches for half of the files.
    fn write(&self, stamp: &str, engine: &Engine) -> Result<()> {
        files::write(&self.stamp, "")?;
        files::write(&self.glue, &engine.glue)?;
        files::write(&self.wasm, &engine.wasm)?;
        files::write(&self.stamp, stamp)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_that_of_the_standard() {
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn an_import_is_renamed_on_both_sides_or_not_at_all() {
        let mut glue = "const imports={__wbg_focus_d5e2:function(){},__wbg_a_1:0,b:{__wbg_a_1:0}};".to_owned();
        let mut name = "__wbg_focus_d5e2".to_owned();
        rename(&mut glue, &mut name, "i0");
        assert_eq!((name.as_str(), glue.contains("{i0:function")), ("i0", true));
        let mut name = "__wbg_a_1".to_owned();
        rename(&mut glue, &mut name, "i1");
        assert_eq!((name.as_str(), glue.contains("i1")), ("__wbg_a_1", false));
    }

    #[test]
    fn what_is_no_webassembly_is_refused_by_name() {
        let error = bind(b"no wasm".to_vec()).err().unwrap().to_string();
        assert!(error.contains("wasm-bindgen could not make the glue"), "{error}");
    }

    #[test]
    fn what_was_kept_is_read_only_with_its_own_stamp() {
        let folder = std::env::temp_dir().join(format!("xtask-kept-{}", std::process::id()));
        let kept = Kept { stamp: folder.join("stamp"), glue: folder.join("g"), wasm: folder.join("w") };
        kept.write("one", &Engine { glue: b"glue".to_vec(), wasm: b"wasm".to_vec() }).unwrap();
        assert_eq!(kept.read("one").unwrap().glue, b"glue");
        assert!(kept.read("two").is_none());
        files::remove_folder(&folder).unwrap();
        assert!(kept.read("one").is_none());
    }
}
