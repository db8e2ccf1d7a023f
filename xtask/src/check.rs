//! `cargo xtask check`: by a program of its own, since it reads files as the engine does.

use std::ffi::OsString;

use crate::Result;
use crate::tool::Tool;

/// Checks questionnaire files, named from where we are called.
pub fn check(files: Vec<OsString>) -> Result<()> {
    Tool::cargo(["run", "--quiet", "--package", "stack-up-check", "--"]).and(files).run()
}
