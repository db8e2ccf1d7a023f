//! On what the figures were measured: they mean little without it.

use std::fs;
use std::time::Duration;

use serde_json::json;
use xtask::Result;
use xtask::browser::Browser;
use xtask::server::Server;

use crate::npm;
use crate::visit::Visit;

/// How long it is looked whether anything else is at work.
const LOOKING: Duration = Duration::from_secs(3);

/// From this share of the processors' time on, the machine is busy.
const BUSY: f64 = 0.1;

/// A machine with a browser, on a day.
#[derive(Debug)]
pub struct Machine {
    /// Such as 2026-11-22.
    pub day: String,
    browser: String,
    processors: usize,
    /// How much of the processors' time other programs used, from 0 to 1.
    busy: Option<f64>,
}

impl Machine {
    /// Asks the browser.
    pub async fn look(browser: &Browser, server: &Server) -> Result<Self> {
        let busy = busy().await;
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
        let share = self.busy.filter(|share| *share > BUSY)? * 100.0;
        Some(format!(
            "The machine was busy when this run began (for {share:.0} % of the time): figures are worth little."
        ))
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

/// How much of the processors' time was used while the bench waited, where the system tells it.
async fn busy() -> Option<f64> {
    let (all_before, idle_before) = times()?;
    tokio::time::sleep(LOOKING).await;
    let (all, idle) = times()?;
    (all > all_before).then(|| 1.0 - (idle - idle_before) / (all - all_before))
}

/// What the processors have counted since the machine started: in all, and with nothing to do.
fn times() -> Option<(f64, f64)> {
    let text = fs::read_to_string("/proc/stat").ok()?;
    times_in(text.lines().next()?)
}

/// The fourth and fifth of the numbers are idle, the second of them while a disk is waited for; see proc(5).
fn times_in(line: &str) -> Option<(f64, f64)> {
    let counts: Vec<f64> =
        line.strip_prefix("cpu ")?.split_whitespace().map_while(|count| count.parse().ok()).collect();
    Some((counts.iter().sum(), counts.get(3)? + counts.get(4)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine(busy: Option<f64>) -> Machine {
        Machine { day: "2026-11-22".into(), browser: "Chromium 156".into(), processors: 2, busy }
    }

    #[test]
    fn a_busy_machine_is_warned_of() {
        assert!(machine(Some(0.25)).warning().is_some_and(|warning| warning.contains("25 %")));
        assert_eq!(machine(Some(0.02)).warning(), None);
        assert_eq!(machine(None).warning(), None);
    }

    #[test]
    fn idle_time_is_what_had_nothing_to_do_or_waited_for_a_disk() {
        assert_eq!(times_in("cpu  10 0 5 80 5 0 0 0 0 0"), Some((100.0, 85.0)));
        assert_eq!(times_in("cpu0 10 0 5 80 5 0 0 0 0 0"), None);
    }

    #[test]
    fn the_sentence_has_day_browser_and_number_of_samples() {
        let sentence = machine(None).sentence(5);
        assert!(sentence.contains("2026-11-22, 5 samples") && sentence.contains("Chromium 156"), "{sentence}");
    }
}
