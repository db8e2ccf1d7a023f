//! Scripts and styles against the oldest browsers that we name.

use crate::tool::Tool;
use crate::{Result, Workspace, libraries};

/// Where the rules are, and what they are tried on.
const RULES: &str = "tests/floor/check.mjs";

/// Checks that the rules refuse what is too new, then that nothing of ours is.
pub fn check(workspace: &Workspace) -> Result<()> {
    let tool = Tool::new("node", [RULES]).env("STACK_UP_LIBRARIES", libraries::folder(workspace));
    tool.folder(workspace.root()).run()
}
