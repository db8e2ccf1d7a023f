//! The browser of the editor and of the visitor.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use thirtyfour::{ChromiumLikeCapabilities as _, DesiredCapabilities, WebDriver};
use xtask::{Error, Result};

use crate::host::Tried;
use crate::process::{Process, free_port};

/// How long a page of a content system may take.
const PATIENCE: Duration = Duration::from_secs(90);

/// What keeps Chromium quiet, and able to run as root.
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
    "--window-size=1280,1000",
];

/// Chromium, and the driver that steers it.
pub struct Browser {
    driver: WebDriver,
    /// Ends after the browser.
    _process: Process,
}

impl Browser {
    /// Starts a browser that has never been anywhere; its profile and what the driver says go into the folder.
    pub async fn start(folder: &Path) -> Result<Self> {
        Self::started(folder).await.map_err(|error| {
            Error::new(
                format!("The browser did not start: {error}"),
                "Install Chromium and its chromedriver, of one version: on Debian and Ubuntu, `cargo xtask test --setup \
                 browser` does.",
            )
        })
    }

    async fn started(folder: &Path) -> Tried<Self> {
        let _ = fs::remove_dir_all(folder);
        fs::create_dir_all(folder)?;
        let port = free_port()?;
        let program = env::var_os("STACK_UP_CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut command = Command::new(program);
        let process = Process::start(command.arg(format!("--port={port}")), port, &folder.join("driver.log")).await?;
        let mut wanted = DesiredCapabilities::chrome();
        for flag in FLAGS {
            wanted.add_arg(flag)?;
        }
        wanted.add_arg(&format!("--user-data-dir={}", folder.join("profile").display()))?;
        if let Ok(binary) = env::var("STACK_UP_CHROMIUM") {
            wanted.set_binary(&binary)?;
        }
        let driver = WebDriver::builder(process.address(), wanted).request_timeout(PATIENCE).await?;
        Ok(Self { driver, _process: process })
    }

    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Ends the browser. One that has ended by itself is no failure.
    pub async fn close(&self) {
        let _ = self.driver.clone().quit().await;
    }
}
