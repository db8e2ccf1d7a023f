//! A browser of one's own, steered through its driver. It is gone when it is dropped, also by a test that panics.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::{WebDriver, WebElement};

use crate::engine::Engine;

/// How many browsers may run at a time.
const AT_A_TIME: usize = 2;

/// How long a driver may take to answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// A browser, its driver, and a folder for its profile and downloads.
pub struct Session {
    pub driver: WebDriver,
    process: Driver,
    folder: Folder,
    _place: Place,
}

impl Session {
    /// Starts a browser, as soon as there is a place for one more.
    pub async fn start(engine: Engine) -> Self {
        let place = Place::take();
        let folder = Folder::new();
        let process = Driver::start(engine);
        let capabilities = engine.capabilities(&folder.0.join("profile"), &folder.0.join("downloads"));
        let address = format!("http://127.0.0.1:{}", process.port);
        let driver = WebDriver::builder(address, capabilities).request_timeout(PATIENCE).await;
        Session { driver: driver.expect("the browser starts"), process, folder, _place: place }
    }

    /// The folder that downloads go into.
    pub fn downloads(&self) -> PathBuf {
        self.folder.0.join("downloads")
    }

    /// Runs a script in the page, and gives what it returns.
    pub async fn script<T: DeserializeOwned>(&self, script: &str, given: Vec<Value>) -> T {
        let returned = self.driver.execute(script, given).await.expect("the script runs");
        returned.convert().unwrap_or_else(|error| panic!("{error}: {}", returned.json()))
    }

    /// The element that a script returns, if it does.
    pub async fn element(&self, script: &str, given: Vec<Value>) -> Option<WebElement> {
        let returned = self.driver.execute(script, given).await.expect("the script runs");
        if returned.json().is_null() { None } else { Some(returned.element().expect("an element")) }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let browser = self.driver.capabilities().get("goog:processID").and_then(Value::as_u64);
        // What follows ends it: without this, the driver's handle would try so too, and wait.
        let _ = self.driver.clone().leak();
        let closed = self.process.ask(&format!("DELETE /session/{}", self.driver.session_id()));
        if let (false, Some(browser)) = (closed, browser) {
            let _ = Command::new("kill").arg(browser.to_string()).status();
        }
    }
}

/// A driver's process.
struct Driver {
    process: Child,
    port: u16,
    /// Stays open: a driver that can't print ends.
    _prints: BufReader<ChildStdout>,
}

impl Driver {
    fn start(engine: Engine) -> Self {
        let mut command = engine.driver();
        let started = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut process = started.unwrap_or_else(|error| {
            panic!("{command:?} does not start: {error}. `cargo xtask test --setup browser` installs it.")
        });
        let mut prints = BufReader::new(process.stdout.take().expect("its output is piped"));
        let port = prints.by_ref().lines().map_while(Result::ok).find_map(|line| engine.port(&line));
        Driver { process, port: port.expect("the driver says its port"), _prints: prints }
    }

    /// Sends a request without a body, and waits for the answer. True when it went well.
    fn ask(&self, request: &str) -> bool {
        let asked = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).and_then(|mut connection| {
            connection.set_read_timeout(Some(Duration::from_secs(10)))?;
            write!(connection, "{request} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n")?;
            let mut status = [0; "HTTP/1.1 200".len()];
            connection.read_exact(&mut status)?;
            Ok(&status == b"HTTP/1.1 200")
        });
        asked.unwrap_or(false)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A folder that is gone when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("stack-up-browser-{}-{number}", std::process::id()));
        fs::create_dir_all(folder.join("downloads")).expect("a folder for the browser");
        Folder(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        remove(&self.0);
    }
}

/// A browser that has just ended may still be writing.
fn remove(folder: &Path) {
    for _ in 0..20 {
        if fs::remove_dir_all(folder).is_ok() {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// One of the places for browsers; free again when it is dropped.
struct Place;

static TAKEN: Mutex<usize> = Mutex::new(0);
static FREED: Condvar = Condvar::new();

impl Place {
    fn take() -> Self {
        let taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        let mut taken = FREED.wait_while(taken, |taken| *taken >= AT_A_TIME).unwrap_or_else(PoisonError::into_inner);
        *taken += 1;
        Place
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        *TAKEN.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        FREED.notify_one();
    }
}
