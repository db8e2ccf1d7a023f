//! `cargo xtask serve --dev`: builds quickly, again after each change, and has the page reload itself.

mod watch;

use std::process;
use std::thread;
use std::time::Duration;

use crate::dist;
use crate::engine::Kind;
use crate::server::{Page, Server, Site};
use crate::{Result, Workspace, files};

use watch::Watch;

/// What the site is made of, below the project's root.
const SOURCES: [&str; 9] =
    ["src", "style", "questionnaires", "schema", "index.html", "embed.html", "build.rs", "Cargo.toml", "Cargo.lock"];

/// Between two looks at the files.
const PAUSE: Duration = Duration::from_millis(300);

const RELOAD: &str = "/dev/reload.js";
const VERSION: &str = "/dev/version";

/// Builds and serves until the process is stopped.
pub fn serve(workspace: &Workspace, port: u16) -> Result<()> {
    let dist = workspace.target().join("dev-dist");
    let site = Site::new().folder("/", &dist).page(RELOAD, Page::new("text/javascript", include_str!("dev/reload.js")));
    let mut dev = Dev::new(Server::start(port, site)?);
    println!("\nStack Up will be at {} (Ctrl+C stops it), with an engine that is quick to build", dev.server.url("/"));
    let mut watch = Watch::new(SOURCES.iter().map(|source| workspace.root().join(source)));
    loop {
        dev.build(|| {
            dist::build_into(workspace, Kind::Quick, &dist)?;
            let page = dist.join("index.html");
            files::write(&page, with_reload(&files::read_text(&page)?))
        });
        while !watch.has_changed() {
            thread::sleep(PAUSE);
        }
    }
}

/// The page with the script that reloads it.
fn with_reload(page: &str) -> String {
    page.replacen("</head>", &format!("<script type=\"module\" src=\"{RELOAD}\"></script></head>"), 1)
}

/// A server that tells how often what it serves was built.
struct Dev {
    server: Server,
    builds: u32,
}

impl Dev {
    fn new(server: Server) -> Self {
        Self { server, builds: 0 }
    }

    /// Builds; when it went well, pages that are open learn of it. What failed is said, and the last good build stays.
    fn build(&mut self, build: impl FnOnce() -> Result<()>) {
        if let Err(error) = build() {
            eprintln!("\nerror: {error}\nThe last good build is still served. Waiting for a change.");
            return;
        }
        self.builds += 1;
        // Another process has other numbers, so that a page that was open before it learns of it, too.
        let version = format!("{}-{}", process::id(), self.builds);
        self.server.set_page(VERSION, Page::new("text/plain", version).header("cache-control", "no-store"));
        println!("Served at {}. Waiting for a change.", self.server.url("/"));
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    use super::*;
    use crate::Error;

    /// The version that a page would learn of.
    fn version(dev: &Dev) -> String {
        let mut connection = TcpStream::connect(("127.0.0.1", dev.server.port())).unwrap();
        write!(connection, "GET {VERSION} HTTP/1.1\r\n\r\n").unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        answer.split_once("\r\n\r\n").unwrap().1.to_owned()
    }

    #[test]
    fn a_good_build_has_a_new_version_and_a_failed_one_keeps_the_old() {
        let mut dev = Dev::new(Server::start(0, Site::new()).unwrap());
        dev.build(|| Ok(()));
        let first = version(&dev);
        dev.build(|| Err(Error::new("It failed.", "Mend it.")));
        assert_eq!(version(&dev), first);
        dev.build(|| Ok(()));
        assert_ne!(version(&dev), first);
    }

    #[test]
    fn the_page_gets_the_script_that_reloads_it_once() {
        let page = with_reload("<html><head><title>A</title></head><body>&lt;/head></body></html>");
        assert_eq!(page.matches(RELOAD).count(), 1, "{page}");
        assert!(page.contains("</script></head><body>"), "{page}");
    }
}
