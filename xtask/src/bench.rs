//! `cargo xtask bench`: by a program of its own, since the browser's client is large.

use std::ffi::OsString;

use crate::Result;
use crate::tool::Tool;

/// Hands the arguments on: the program knows what can be measured.
pub fn bench(arguments: Vec<OsString>) -> Result<()> {
    Tool::cargo(["run", "--quiet", "--package", "stack-up-bench", "--"]).and(arguments).run()
}
