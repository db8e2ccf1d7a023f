//! A browser that has never been anywhere, for one sample: nothing is in its caches, nor compiled.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::error::WebDriverError;
use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, WebDriver};
use xtask::browser::Browser;
use xtask::server::Server;
use xtask::{Error, Result};

use crate::candidate::Profile;
use crate::site::EMPTY;

/// How long a script may wait for what it waits for.
const PATIENCE: Duration = Duration::from_secs(60);

const FLAGS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--lang=en-GB",
    "--window-size=1280,900",
];

/// A browser on the pages of a server.
pub struct Visit<'a> {
    driver: WebDriver,
    server: &'a Server,
    _process: Process,
}

/// The driver's process and the browser's folder, gone when they are dropped.
struct Process {
    child: Child,
    port: u16,
    /// Stays open: a driver that can't print ends.
    _prints: BufReader<ChildStdout>,
    folder: PathBuf,
}

impl Process {
    fn start(browser: &Browser) -> Result<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("stack-up-bench-{}-{number}", std::process::id()));
        let mut command = Command::new(&browser.driver);
        let started = command.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut child = started.map_err(not_started)?;
        let mut prints = BufReader::new(child.stdout.take().ok_or_else(|| not_started("it prints nothing"))?);
        let port = prints.by_ref().lines().map_while(std::result::Result::ok).find_map(|line| port(&line));
        let port = port.ok_or_else(|| not_started("it says no port"))?;
        Ok(Self { child, port, _prints: prints, folder })
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl<'a> Visit<'a> {
    /// Starts a browser, and shows it an empty page of the server, so that its processes run. Scripts are run before
    /// those of each page to come.
    pub async fn begin(browser: &Browser, server: &'a Server, scripts: &[&str]) -> Result<Self> {
        let process = Process::start(browser)?;
        let mut capabilities = DesiredCapabilities::chrome();
        for flag in FLAGS {
            capabilities.add_arg(flag).map_err(failed)?;
        }
        capabilities.add_arg(&format!("--user-data-dir={}", process.folder.display())).map_err(failed)?;
        capabilities.set_binary(&browser.program.to_string_lossy()).map_err(failed)?;
        let driver = WebDriver::builder(format!("http://127.0.0.1:{}", process.port), capabilities)
            .request_timeout(PATIENCE * 2)
            .await;
        let visit = Visit { driver: driver.map_err(failed)?, server, _process: process };
        visit.driver.set_script_timeout(PATIENCE).await.map_err(failed)?;
        visit.goes_to(EMPTY).await?;
        for script in scripts {
            visit.tells("Page.addScriptToEvaluateOnNewDocument", json!({"source": script})).await?;
        }
        Ok(visit)
    }

    /// Slows line and processor down; the cache is off from here on.
    pub async fn throttle(&self, profile: Profile) -> Result<()> {
        self.tells("Network.enable", json!({})).await?;
        self.tells("Network.setCacheDisabled", json!({"cacheDisabled": true})).await?;
        if profile == Profile::Slow {
            let line = json!({
                "offline": false,
                "latency": 150,
                "downloadThroughput": 1_600_000 / 8,
                "uploadThroughput": 750_000 / 8,
            });
            self.tells("Network.emulateNetworkConditions", line).await?;
        }
        self.slow_down(profile).await
    }

    /// Slows the processor alone.
    pub async fn slow_down(&self, profile: Profile) -> Result<()> {
        self.tells("Emulation.setCPUThrottlingRate", json!({"rate": profile.processor()})).await.map(drop)
    }

    /// Opens a page, and waits until it is loaded.
    pub async fn goes_to(&self, path: &str) -> Result<()> {
        self.driver.goto(self.server.url(path)).await.map_err(failed)
    }

    /// Runs a script in the page.
    pub async fn asks<T: DeserializeOwned>(&self, script: &str, given: Vec<Value>) -> Result<T> {
        let returned = self.driver.execute(script, given).await.map_err(failed)?;
        returned.convert().map_err(failed)
    }

    /// Waits for the promise that an expression is.
    pub async fn awaits<T: DeserializeOwned>(&self, promise: &str) -> Result<T> {
        let script =
            format!("const done = arguments[0]; ({promise}).then(done, (error) => done({{failed: `${{error}}`}}))");
        let returned = self.driver.execute_async(script, Vec::new()).await.map_err(failed)?;
        returned.convert().map_err(|error| {
            Error::new(
                format!("A script of the bench failed in {}: {error}: {}.", self.server.url(""), returned.json()),
                "Open the page in a browser and look at its console.",
            )
        })
    }

    /// Sends a command of the Chrome `DevTools` Protocol.
    pub async fn tells(&self, command: &str, given: Value) -> Result<Value> {
        self.driver.cdp().send_raw(command, given).await.map_err(failed)
    }

    /// A figure in the answer to a command.
    pub async fn figure(&self, command: &str, name: &str) -> Result<f64> {
        let answer = self.tells(command, json!({})).await?;
        answer.get(name).and_then(Value::as_f64).ok_or_else(|| {
            Error::new(format!("Chromium's answer to {command} has no {name}: {answer}."), "Use a current Chromium.")
        })
    }

    /// Ends the browser.
    pub async fn end(self) {
        let _ = self.driver.clone().quit().await;
    }
}

fn port(line: &str) -> Option<u16> {
    line.strip_prefix("ChromeDriver was started successfully on port ")?.trim_end_matches('.').parse().ok()
}

fn not_started(why: impl std::fmt::Display) -> Error {
    Error::new(format!("chromedriver did not start: {why}."), "`cargo xtask test --setup browser` installs it.")
}

fn failed(error: WebDriverError) -> Error {
    Error::new(format!("The browser did not do what it was asked for: {error}."), "Run `cargo xtask bench` again.")
}
