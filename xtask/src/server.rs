//! A small web server for `dist/`: for looking at it, and for the browser tests.
//!
//! ```no_run
//! use xtask::server::{Page, Server, Site};
//!
//! let page = Page::html("<stack-up questionnaire=\"collaboration\"></stack-up>")
//!     .header("content-security-policy", "default-src 'none'");
//! let site = Site::new().folder("/stack-up/1.0.0/", "dist").page("/council", page);
//! let server = Server::start(0, site)?;
//! println!("{}", server.url("/council"));
//! # Ok::<(), xtask::Error>(())
//! ```

mod request;
mod site;

use std::io::{self, Write as _};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::{Error, Result};

pub use request::Request;
pub use site::{Page, Site};

/// How long a client may take over its request: browsers open connections in advance, some never to be used.
const PATIENCE: Duration = Duration::from_secs(30);

/// Serves a [`Site`] on this machine alone, each request in a thread of its own, until it is dropped.
///
/// Every connection is closed after its answer, so that a dropped server answers nothing more, and every request
/// is seen.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    stopped: AtomicBool,
    site: Mutex<Site>,
    requests: Mutex<Vec<Request>>,
}

impl Server {
    /// Starts to serve at 127.0.0.1; port 0 takes any that is free.
    ///
    /// # Errors
    /// When the port can't be had.
    pub fn start(port: u16, site: Site) -> Result<Self> {
        let started = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).and_then(|listener| {
            let address = listener.local_addr()?;
            let shared = Arc::new(Shared {
                stopped: AtomicBool::new(false),
                site: Mutex::new(site),
                requests: Mutex::default(),
            });
            let accepting = thread::Builder::new().spawn({
                let shared = Arc::clone(&shared);
                move || accept(&listener, &shared)
            })?;
            Ok(Self { address, shared, accepting: Some(accepting) })
        });
        started.map_err(|error| not_started(port, &error))
    }

    /// The port that it listens on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The whole address of a path; the path begins with a slash.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Adds a page, or puts another in its place, while the server runs.
    pub fn set_page(&self, path: &str, page: Page) {
        locked(&self.shared.site).set_page(path, page);
    }

    /// The requests seen so far, in their order: answered or not, found or not.
    pub fn requests(&self) -> Vec<Request> {
        locked(&self.shared.requests).clone()
    }

    /// Forgets the requests seen so far.
    pub fn forget_requests(&self) {
        locked(&self.shared.requests).clear();
    }

    /// Blocks until the process is stopped.
    pub fn wait(mut self) {
        if let Some(accepting) = self.accepting.take() {
            // It never ends by itself.
            let _ = accepting.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        // Wakes the thread that waits for a connection; it then ends, and the port is free.
        let woken = TcpStream::connect(self.address).is_ok();
        if let Some(accepting) = self.accepting.take().filter(|_| woken) {
            let _ = accepting.join();
        }
    }
}

fn not_started(port: u16, error: &io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::AddrInUse => Error::new(
            format!("Port {port} of 127.0.0.1 is taken by another program."),
            "Choose another: `cargo xtask serve --port 8001`, or `--port 0` for any that is free.",
        ),
        _ => Error::new(
            format!("Could not serve on port {port} of 127.0.0.1: {error}."),
            "Choose another: `cargo xtask serve --port 8001`. Ports below 1024 need special rights.",
        ),
    }
}

/// What a thread that panicked has left is still whole: every change here is a single one.
fn locked<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for connection in listener.incoming() {
        if shared.stopped.load(Ordering::SeqCst) {
            return;
        }
        let Ok(connection) = connection else {
            // Too many open files, most likely: some will be closed in a moment.
            thread::sleep(Duration::from_millis(20));
            continue;
        };
        let shared = Arc::clone(shared);
        // A client that goes away before its answer, or a thread that can't be had, harms no other.
        let _ = thread::Builder::new().spawn(move || answer(connection, &shared));
    }
}

fn answer(mut connection: TcpStream, shared: &Shared) -> io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    let Some(request) = Request::read(&mut connection)? else {
        return Ok(());
    };
    if shared.stopped.load(Ordering::SeqCst) {
        return Ok(());
    }
    locked(&shared.requests).push(request.clone());
    // The copy of the site is small: folders are names, and files are read only when they are asked for.
    let site = locked(&shared.site).clone();
    connection.write_all(&site.answer(&request).to_bytes(request.method != "HEAD"))?;
    close(connection)
}

/// Closing with unread bytes would reset the connection, and the client might lose the answer.
fn close(mut connection: TcpStream) -> io::Result<()> {
    connection.shutdown(Shutdown::Write)?;
    connection.set_read_timeout(Some(Duration::from_secs(1)))?;
    io::copy(&mut io::Read::take(&mut connection, 1_000_000), &mut io::sink()).map(drop)
}

#[cfg(test)]
mod tests;
