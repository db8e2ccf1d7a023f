//! The engine: our crate as WebAssembly, and the script that glues it to the browser.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, ffi::OsString};

use sha2::{Digest, Sha256};

use crate::packed::Packed;
use crate::setup::{self, Component};
use crate::split::{Parts, split};
use crate::tool::Tool;
use crate::{Result, Workspace, files, minify};

/// The scripts of the glue; what one takes from another stands before it.
const SCRIPTS: [&str; 8] = [
    "src/file.js",
    "src/focus.js",
    "src/forms.js",
    "src/paper.js",
    "src/unpack.js",
    "src/parts.js",
    "src/rescue.js",
    GLUE,
];
const GLUE: &str = "src/glue.js";

/// The target of the engine, and the flags that hold for it alone: what is built for this machine is left as it was.
pub const TARGET: &str = "wasm32-unknown-unknown";
const FLAGS_OF_TARGET: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Has cargo build the standard library too, for size.
const LIBRARY: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// A panic stops the engine at once, since a browser shows its message to nobody; nor is what `{:?}` would print kept.
/// Loops and branches are left as they stand: what LLVM does to make them quick makes them longer; short functions go
/// into those that call them, which are then fewer for the browser to compile. The stack is a quarter of a megabyte in the
/// place of one, so that addresses behind it are shorter, and the memory is smaller. What refers to what is kept for the cut
/// into parts.
const SMALL: &str = "--cfg parts -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none \
    -Zfmt-debug=none -Clink-arg=--emit-relocs -Clink-arg=-zstack-size=262144 -Cllvm-args=-disable-lsr \
    -Cllvm-args=-disable-machine-licm -Cllvm-args=-disable-early-taildup \
    -Cllvm-args=-enable-load-pre=0 -Cllvm-args=-inline-threshold=10 -Cllvm-args=-inlinehint-threshold=10";

/// How the engine is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// As small as can be: what travels.
    Small,
    /// Within seconds, while somebody works on it.
    Quick,
}

/// The files that make the engine.
pub struct Engine {
    pub glue: Vec<u8>,
    /// The parts that travel in one file.
    pub wasm: Packed,
    /// The part that travels for itself, where there is one.
    pub check: Option<Vec<u8>>,
}

/// Builds what has changed.
pub fn build(workspace: &Workspace, kind: Kind) -> Result<Engine> {
    let glue = glue(workspace.root())?.into_bytes();
    Ok(match kind {
        Kind::Small => {
            let Parts { packed: wasm, check } =
                split(&files::read(&compile(workspace)?)?, &workspace.target().join("split"))?;
            Engine { glue, wasm, check: Some(check) }
        }
        Kind::Quick => {
            let mut wasm = Packed::default();
            let engine = files::read(&compile_quickly(workspace)?)?;
            wasm.add("whole", &engine)?;
            Engine { glue, wasm, check: None }
        }
    })
}

/// Has browsers that know it compile all functions of the glue at once, while the engine travels, and not each when someone
/// waits for what first calls it.
const COMPILE_AHEAD: &str = "//# allFunctionsCalledOnLoad\n";

/// The glue as one script, which takes nothing from another.
fn glue(root: &Path) -> Result<String> {
    let mut glue = String::new();
    for script in SCRIPTS {
        glue.push_str(&files::read_text(&root.join(script))?);
        if script != GLUE {
            glue = glue.replace("\nexport ", "\n");
        }
    }
    let lines: Vec<&str> = glue.lines().filter(|line| !line.starts_with("import ")).collect();
    Ok(format!("{COMPILE_AHEAD}{}", minify::script("the glue", &lines.join("\n"))?))
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

/// The same without the standard library, which comes with the toolchain, and without what takes time.
fn compile_quickly(workspace: &Workspace) -> Result<PathBuf> {
    setup::target(TARGET)?;
    let cargo = Tool::cargo(["build", "--profile", "quick", "--target", TARGET, "--package", "stack-up", "--lib"]);
    cargo.folder(workspace.root()).run()?;
    Ok(workspace.target().join(TARGET).join("quick/stack_up.wasm"))
}

/// What rustc is told. Folders of this machine are kept out of the engine: they tell nobody anything, and they travel.
fn flags(workspace: &Workspace) -> OsString {
    let home = |name: &str| env::var_os(name).map(PathBuf::from);
    let cargo = home("CARGO_HOME").or_else(|| Some(home("HOME")?.join(".cargo")));
    let mut flags = OsString::from(SMALL);
    for folder in cargo.iter().map(PathBuf::as_path).chain([workspace.root()]) {
        flags.push(" --remap-path-prefix=");
        flags.push(folder);
        flags.push("=");
    }
    flags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_that_of_the_standard() {
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn the_glue_is_one_script_with_exports_of_its_own_alone() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let glue = glue(&root).unwrap();
        assert!(!glue.contains("import ") && glue.contains("afterprint"), "{glue}");
        assert!(!glue.contains("printAlone") && glue.contains("export default"), "{glue}");
    }

    /// They share one scope there, in which the later of two functions with one name would be called in the place of both.
    #[test]
    fn no_two_scripts_of_the_glue_have_something_of_the_same_name() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut names = Vec::new();
        for script in SCRIPTS {
            for line in files::read_text(&root.join(script)).unwrap().lines() {
                let line =
                    line.trim_start_matches("export ").trim_start_matches("async ").replace("function*", "function");
                let declared =
                    ["function ", "const ", "let ", "class "].into_iter().find_map(|kind| line.strip_prefix(kind));
                let name =
                    declared.and_then(|rest| rest.split(|sign: char| !(sign.is_alphanumeric() || sign == '_')).next());
                names.extend(name.map(str::to_owned));
            }
        }
        assert!(names.len() > 50, "{names:?}");
        names.sort();
        let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}
