//! The browsers for the tests, and the one for the bench.

use std::fs;
use std::path::{Path, PathBuf};

use crate::tool;

/// What the tests run in. Each is found, installed and started in a way of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, as Chrome and Edge have it.
    Chromium,
    /// Firefox, in its extended support release.
    Firefox,
    /// WebKit as GTK has it, which is the engine of Safari.
    WebKit,
}

/// A browser and the driver that steers it.
#[derive(Debug)]
pub struct Browser {
    /// The browser's program.
    pub program: PathBuf,
    /// The driver's program.
    pub driver: PathBuf,
}

impl Engine {
    /// All of them, in the order in which they are tested.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name in commands.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The one of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.name() == name)
    }

    /// Looks on the PATH, and where cargo has put tools into its `target` folder.
    ///
    /// # Errors
    /// The names of what is not there.
    pub fn find(self, target: &Path) -> Result<Browser, String> {
        match self {
            Self::Chromium => both(
                ("chromium, chromium-browser or google-chrome", program(CHROMIUM)),
                ("chromedriver", program(&["chromedriver"])),
            ),
            Self::Firefox => both(
                ("firefox-esr or firefox", program(FIREFOX)),
                (
                    "geckodriver",
                    tool::find_in(&[tools(target).join("bin")], GECKODRIVER).or_else(|| program(GECKODRIVER)),
                ),
            ),
            Self::WebKit => {
                let driver = program(&["WebKitWebDriver"]).filter(|_| program(&["Xvfb"]).is_some());
                both(("MiniBrowser of WebKitGTK", mini_browser()), ("WebKitWebDriver with Xvfb", driver))
            }
        }
    }
}

const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome"];
const FIREFOX: &[&str] = &["firefox-esr", "firefox"];
const GECKODRIVER: &[&str] = &["geckodriver"];

/// Where cargo puts tools that no package of the system brings.
pub(crate) fn tools(target: &Path) -> PathBuf {
    target.join("tools")
}

fn program(names: &[&str]) -> Option<PathBuf> {
    tool::find(names)
}

fn both(
    (name, program): (&str, Option<PathBuf>),
    (driver_name, driver): (&str, Option<PathBuf>),
) -> Result<Browser, String> {
    match (program, driver) {
        (Some(program), Some(driver)) => Ok(Browser { program, driver }),
        (None, Some(_)) => Err(format!("no {name}")),
        (Some(_), None) => Err(format!("no {driver_name}")),
        (None, None) => Err(format!("no {name}, and no {driver_name}")),
    }
}

/// The browser that comes with the library: in a folder of the library, below that of the machine's kind.
fn mini_browser() -> Option<PathBuf> {
    let kinds = fs::read_dir("/usr/lib").ok()?.flatten().map(|kind| kind.path());
    let folders: Vec<PathBuf> =
        kinds.flat_map(|kind| ["4.1", "4.0"].map(|of| kind.join(format!("webkit2gtk-{of}")))).collect();
    tool::find_in(&folders, &["MiniBrowser"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_engine_is_found_by_its_name() {
        for engine in Engine::ALL {
            assert_eq!(Engine::from_name(engine.name()), Some(engine));
        }
        assert_eq!(Engine::from_name("browser"), None);
    }

    #[test]
    fn what_is_missing_is_named() {
        let here = || Some(PathBuf::from("/here"));
        assert!(both(("a", here()), ("b", here())).is_ok());
        assert_eq!(both(("a", None), ("b", here())).unwrap_err(), "no a");
        assert_eq!(both(("a", here()), ("b", None)).unwrap_err(), "no b");
        assert_eq!(both(("a", None), ("b", None)).unwrap_err(), "no a, and no b");
    }
}
