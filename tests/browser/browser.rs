//! A browser's processes and its folder, gone when they are dropped.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use crate::display::Display;
use crate::engine::{self, Engine, Port};
use crate::firefox;
use crate::processes;

/// How long a driver may take to answer.
const PATIENCE: Duration = Duration::from_secs(180);

/// How large the window is unless a test changes it.
const WINDOW: (u32, u32) = (1280, 900);

/// A browser, its driver, the screen that it may need, and a folder for its profile and downloads. They end in this order.
pub struct Browser {
    pub driver: WebDriver,
    pub engine: Engine,
    process: Driver,
    _display: Option<Display>,
    folder: Arc<Folder>,
}

impl Browser {
    /// Starts a browser that has never been anywhere.
    pub async fn start(engine: Engine) -> Self {
        Self::start_in(engine, Arc::new(Folder::new())).await
    }

    /// Ends all of it without a word, as a loss of power does, and starts it again with what is on the disk.
    pub async fn dies_and_starts_again(self) -> Self {
        let (engine, folder) = (self.engine, self.folder.clone());
        processes::kill(&processes::descendants(self.process.process.id()));
        drop(self);
        Self::start_in(engine, folder).await
    }

    async fn start_in(engine: Engine, folder: Arc<Folder>) -> Self {
        let display = Display::of(engine);
        let process = Driver::start(engine, &folder.0, display.as_ref());
        let capabilities = engine::capabilities(engine, &folder.0);
        let address = format!("http://127.0.0.1:{}", process.port);
        let driver = WebDriver::builder(address, capabilities).request_timeout(PATIENCE).await;
        let driver = driver.expect("the browser starts");
        if engine == Engine::Firefox {
            firefox::can_be_narrow(&driver).await.expect("its window is reached");
        }
        Browser { driver, engine, process, _display: display, folder }
    }

    /// The folder that downloads go into.
    pub fn downloads(&self) -> PathBuf {
        engine::downloads(&self.folder.0)
    }

    /// Whether a word stands in any file of the browser, as it is or in two bytes a letter.
    pub fn has_on_disk(&self, word: &str) -> bool {
        let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        holds(&self.folder.0, &[word.as_bytes(), &wide])
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
        // What follows ends it: without this, the driver's handle would try so too, and wait.
        let _ = self.driver.clone().leak();
        self.process.ask(&format!("DELETE /session/{}", self.driver.session_id()));
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
    fn start(engine: Engine, folder: &Path, display: Option<&Display>) -> Self {
        let engine::Driver { mut command, port } = engine::driver(engine, folder, display);
        let started = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut process = started.unwrap_or_else(|error| {
            panic!("{command:?} does not start: {error}. `cargo xtask test --setup {}` installs it.", engine.name())
        });
        let mut prints = BufReader::new(process.stdout.take().expect("its output is piped"));
        let port = match port {
            Port::Given(port) => listens(port).then_some(port),
            Port::Said(port) => prints.by_ref().lines().map_while(Result::ok).find_map(|line| port(&line)),
        };
        Driver { process, port: port.expect("the driver has a port"), _prints: prints }
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
        // A browser that would not end when it was asked to.
        let _ = Command::new("pkill").args(["-KILL", "-P", &self.process.id().to_string()]).status();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Waits until a driver takes connections.
fn listens(port: u16) -> bool {
    let deadline = Instant::now() + PATIENCE;
    while Instant::now() < deadline {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    false
}

/// A folder that is gone when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("stack-up-browser-{}-{number}", std::process::id()));
        fs::create_dir_all(engine::downloads(&folder)).expect("a folder for the browser");
        Folder(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        remove(&self.0);
    }
}

/// Whether a file in a folder holds any of these bytes. What goes in the meantime does not.
fn holds(folder: &Path, any: &[&[u8]]) -> bool {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).any(|path| {
        if path.is_dir() {
            return holds(&path, any);
        }
        let Ok(file) = fs::read(path) else { return false };
        any.iter().any(|wanted| file.windows(wanted.len()).any(|part| part == *wanted))
    })
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
