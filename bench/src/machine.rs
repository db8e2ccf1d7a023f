//! On what the figures were measured: they mean little without it.

use std::fs;

use serde_json::json;
use xtask::Result;
use xtask::browser::Browser;
use xtask::server::Server;

use crate::npm;
use crate::visit::Visit;

/// A machine with a browser, on a day.
#[derive(Debug)]
pub struct Machine {
    /// Such as 2026-11-22.
    pub day: String,
    browser: String,
    processors: usize,
    busy: Option<f64>,
}

impl Machine {
    /// Asks the browser.
    pub async fn look(browser: &Browser, server: &Server) -> Result<Self> {
        let busy = load();
        let visit = Visit::begin(browser, server, &[]).await?;
        let day = visit.asks("return new Date().toISOString().slice(0, 10)", Vec::new()).await;
        let version = visit.tells("Browser.getVersion", json!({})).await;
        visit.end().await;
        let product = version?.get("product").and_then(|it| it.as_str()).unwrap_or("Chromium").to_owned();
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Ok(Self {
            day: day?,
            browser: product.replace("HeadlessChrome/", "Chromium ").replace("Chrome/", "Chromium "),
            processors,
            busy,
        })
    }

    /// A warning when other programs were at work as the run began.
    pub fn warning(&self) -> Option<String> {
        let busy = self.busy.filter(|busy| *busy > 0.5)?;
        Some(format!("The machine was busy when this run began (load average {busy:.1}): figures are worth little."))
    }

    /// One sentence.
    pub fn sentence(&self, rounds: usize) -> String {
        format!(
            "Measured on {}, {rounds} samples of each at least, with {} headless on {} processors, SurveyJS {}.",
            self.day,
            self.browser,
            self.processors,
            npm::VERSION
        )
    }
}

/// How many programs were at work over the last minute, where the system tells it.
fn load() -> Option<f64> {
    fs::read_to_string("/proc/loadavg").ok()?.split(' ').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine(busy: Option<f64>) -> Machine {
        Machine { day: "2026-11-22".into(), browser: "Chromium 156".into(), processors: 2, busy }
    }

    #[test]
    fn a_busy_machine_is_warned_of() {
        assert!(machine(Some(1.5)).warning().is_some_and(|warning| warning.contains("1.5")));
        assert_eq!(machine(Some(0.2)).warning(), None);
        assert_eq!(machine(None).warning(), None);
    }

    #[test]
    fn the_sentence_has_day_browser_and_number_of_samples() {
        let sentence = machine(None).sentence(5);
        assert!(sentence.contains("2026-11-22, 5 samples") && sentence.contains("Chromium 156"), "{sentence}");
    }
}
