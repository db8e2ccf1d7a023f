//! `cargo xtask hosts`: by a program of its own, for what it needs no other command needs.

use std::ffi::OsString;

use crate::browser::Engine;
use crate::tool::Tool;
use crate::{Error, Result, Workspace, dist, setup};

/// Tries the built snippets in real content systems.
pub fn hosts(workspace: &Workspace, arguments: Vec<OsString>) -> Result<()> {
    setup::browser(Engine::Chromium, workspace.target())?;
    let found = Engine::Chromium.find(workspace.target()).map_err(|missing| {
        Error::new(
            format!("There is no browser: {missing}."),
            format!("Install it: {}.", setup::browser_command(Engine::Chromium)),
        )
    })?;
    dist::build(workspace)?;
    let tool = Tool::cargo(["run", "--quiet", "--package", "stack-up-hosts", "--"]).and(arguments);
    tool.env("STACK_UP_CHROMIUM", &found.program).env("STACK_UP_CHROMEDRIVER", &found.driver).run()
}
