//! A browser's processes and its folder, gone when they are dropped.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use serde_json::Value;
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use crate::engine::Engine;

/// How long a driver may take to answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// How large the window is unless a test changes it.
const WINDOW: (u32, u32) = (1280, 900);

/// A browser, its driver, and a folder for its profile and downloads.
pub struct Browser {
    pub driver: WebDriver,
    process: Driver,
    folder: Folder,
}

impl Browser {
    /// Starts a browser that has never been anywhere.
    pub async fn start(engine: Engine) -> Self {
        let folder = Folder::new();
        let process = Driver::start(engine);
        let capabilities = engine.capabilities(&folder.0.join("profile"), &folder.0.join("downloads"));
        let address = format!("http://127.0.0.1:{}", process.port);
        let driver = WebDriver::builder(address, capabilities).request_timeout(PATIENCE).await;
        Browser { driver: driver.expect("the browser starts"), process, folder }
    }

    /// The folder that downloads go into.
    pub fn downloads(&self) -> PathBuf {
        self.folder.0.join("downloads")
    }

    /// Leaves one empty tab. What pages have kept stays, each under its own port, which none has again.
    pub async fn tidy_up(&self) -> WebDriverResult<()> {
        let driver = &self.driver;
        let mut tabs = driver.windows().await?;
        while tabs.len() > 1 {
            driver.switch_to_window(tabs.remove(0)).await?;
            driver.close_window().await?;
        }
        for tab in tabs {
            driver.switch_to_window(tab).await?;
        }
        driver.goto("about:blank").await?;
        driver.set_window_rect(0, 0, WINDOW.0, WINDOW.1).await?;
        for file in fs::read_dir(self.downloads()).into_iter().flatten().flatten() {
            let _ = fs::remove_file(file.path());
        }
        Ok(())
    }
}

impl Drop for Browser {
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
