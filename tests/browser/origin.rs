//! Servers that no browser of this run has seen: browsers keep things by the port, and go from test to test.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use xtask::server::{Server, Site};

/// The ports that something was served on.
static SEEN: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// Whether nothing was served on a port before; from now on something was.
fn is_new(port: u16) -> bool {
    SEEN.lock().unwrap_or_else(PoisonError::into_inner).insert(port)
}

/// Serves a site on a port of its own. The system gives a port again that has become free.
pub fn serve(site: Site) -> Server {
    let mut seen_before = Vec::new();
    loop {
        let server = Server::start(0, site.clone()).expect("a free port");
        if is_new(server.port()) {
            return server;
        }
        // It stays taken until another one is found.
        seen_before.push(server);
    }
}

#[test]
fn no_two_servers_have_the_same_port_one_after_the_other() {
    let ports: BTreeSet<u16> = (0..1_000).map(|_| serve(Site::new()).port()).collect();
    assert_eq!(ports.len(), 1_000);
}
