//! `cargo xtask serve`.

use crate::server::{Server, Site};
use crate::{Result, Workspace, dist};

/// Builds `dist/` and serves it until the process is stopped.
pub fn serve(workspace: &Workspace, port: u16) -> Result<()> {
    // Before the build, so that a taken port is known at once.
    let server = Server::start(port, Site::new().folder("/", workspace.dist()))?;
    dist::build(workspace)?;
    println!("\nStack Up is served at {} (Ctrl+C stops it)", server.url("/"));
    server.wait();
    Ok(())
}
