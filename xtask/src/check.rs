//! `cargo xtask check`: by a program of its own, since it reads files as the engine does.

use std::ffi::OsString;

use crate::Result;
use crate::tool::Tool;

/// Checks questionnaire files, named from where we are called, for readers of an age if one is named.
pub fn check(arguments: Vec<OsString>) -> Result<()> {
    Tool::cargo(["run", "--quiet", "--package", "stack-up-check", "--"]).and(arguments).run()
}
