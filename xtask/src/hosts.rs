//! `cargo xtask hosts`: by a program of its own, for what it needs no other command needs.

use std::ffi::OsString;

use crate::browser::Browser;
use crate::tool::Tool;
use crate::{Error, Result, Workspace, dist, setup};

/// Tries the built snippets in real content systems.
pub fn hosts(workspace: &Workspace, arguments: Vec<OsString>) -> Result<()> {
    setup::browser()?;
    let found = Browser::find().map_err(|missing| {
        Error::new(format!("There is no browser: {missing}."), format!("Install it: {}.", setup::browser_command()))
    })?;
    dist::build(workspace)?;
    let tool = Tool::cargo(["run", "--quiet", "--package", "stack-up-hosts", "--"]).and(arguments);
    tool.env("STACK_UP_CHROMIUM", &found.chromium).env("STACK_UP_CHROMEDRIVER", &found.driver).run()
}
