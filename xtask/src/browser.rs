//! The browser for the tests and the bench.

use std::path::PathBuf;

use crate::tool;

/// Chromium and the driver that steers it.
#[derive(Debug)]
pub struct Browser {
    /// The browser's program.
    pub chromium: PathBuf,
    /// The driver's program.
    pub driver: PathBuf,
}

impl Browser {
    /// Looks on the PATH.
    ///
    /// # Errors
    /// The names of what is not there.
    pub fn find() -> Result<Self, &'static str> {
        let chromium = tool::find(&["chromium", "chromium-browser", "google-chrome"]);
        let driver = tool::find(&["chromedriver"]);
        match (chromium, driver) {
            (Some(chromium), Some(driver)) => Ok(Self { chromium, driver }),
            (None, Some(_)) => Err("no chromium, chromium-browser or google-chrome on the PATH"),
            (Some(_), None) => Err("no chromedriver on the PATH"),
            (None, None) => Err("neither chromium nor chromedriver on the PATH"),
        }
    }
}
