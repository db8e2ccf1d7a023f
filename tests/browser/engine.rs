//! The browsers that the tests know: how each is started. Another one is another arm here.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;
use thirtyfour::{Capabilities, ChromiumLikeCapabilities, DesiredCapabilities};

/// A browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Chromium,
}

/// What keeps Chromium quiet, and able to run as root.
const CHROMIUM: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--lang=en-GB",
    "--window-size=1280,900",
];

impl Engine {
    /// The one that the tests run in.
    pub fn chosen() -> Self {
        Engine::Chromium
    }

    /// Starts the driver on a free port, which it then says.
    pub fn driver(self) -> Command {
        match self {
            Engine::Chromium => {
                let driver = env::var_os("STACK_UP_CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
                let mut command = Command::new(driver);
                command.arg("--port=0");
                command
            }
        }
    }

    /// The port in a line that the driver prints, if it is there.
    pub fn port(self, line: &str) -> Option<u16> {
        match self {
            Engine::Chromium => {
                let said = line.strip_prefix("ChromeDriver was started successfully on port ")?;
                said.trim_end_matches('.').parse().ok()
            }
        }
    }

    /// What the driver is asked for: a browser of its own, whose downloads go into a folder.
    pub fn capabilities(self, profile: &Path, downloads: &Path) -> Capabilities {
        match self {
            Engine::Chromium => {
                let mut chromium = DesiredCapabilities::chrome();
                for flag in CHROMIUM {
                    chromium.add_arg(flag).unwrap();
                }
                chromium.add_arg(&format!("--user-data-dir={}", profile.display())).unwrap();
                if let Some(binary) = env::var_os("STACK_UP_CHROMIUM").map(PathBuf::from) {
                    chromium.set_binary(binary.to_str().unwrap()).unwrap();
                }
                let preferences = json!({
                    "download.default_directory": downloads,
                    "download.prompt_for_download": false,
                    "intl.accept_languages": "en-GB",
                });
                chromium.add_experimental_option("prefs", preferences).unwrap();
                chromium.into()
            }
        }
    }
}
