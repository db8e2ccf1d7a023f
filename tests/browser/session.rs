//! The use of a browser, for the time of a test. Browsers go from test to test, since starting one takes longer than most
//! tests; each test has a server on a port of its own (`origin.rs`), and so finds nothing that another has kept. When none is in use
//! any more, all end; one whose test has panicked ends at once.

use std::mem;
use std::path::PathBuf;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{WebDriver, WebElement};

use crate::browser::Browser;
use crate::engine::Engine;

/// How many browsers may be used at a time.
const AT_A_TIME: usize = 2;

/// Waits until an element keeps still.
const STILL: &str = include_str!("page/click.js");

/// How often, and after what time, it is looked whether a click has come before it counts as lost.
const LOOKS: usize = 50;
const PAUSE: Duration = Duration::from_millis(20);

/// The use of a browser, until it is dropped.
pub struct Session {
    pub driver: WebDriver,
    pub engine: Engine,
    browser: Option<Browser>,
    _use: Use,
}

impl Session {
    /// Takes a browser that is free, or starts one, as soon as there is a place for one more.
    pub async fn start(engine: Engine) -> Self {
        let in_use = Use::begin();
        let free = pool().free.pop();
        let browser = match free {
            Some(browser) if browser.tidy_up().await.is_ok() => browser,
            _ => Browser::start(engine).await,
        };
        Session { driver: browser.driver.clone(), engine: browser.engine, browser: Some(browser), _use: in_use }
    }

    /// The folder that downloads go into.
    pub fn downloads(&self) -> PathBuf {
        self.browser.as_ref().map(Browser::downloads).unwrap_or_default()
    }

    /// Whether the browser has written a word to its disk.
    pub fn has_on_disk(&self, word: &str) -> bool {
        self.browser.as_ref().is_some_and(|browser| browser.has_on_disk(word))
    }

    /// Ends what shows the page, without a word, and turns to a tab that another process shows.
    pub async fn page_dies(&self) {
        let page = self.driver.window().await.expect("a tab");
        let other = self.driver.new_tab().await.expect("another tab");
        self.driver.switch_to_window(page).await.expect("the page is there");
        // The page is not left: what shows it gets the address, and ends. The driver says so, too.
        let _ = self.driver.goto("chrome://crash").await;
        self.driver.switch_to_window(other).await.expect("the other tab is there");
    }

    /// Ends the browser without a word, and starts it again.
    pub async fn browser_dies(&mut self) {
        let browser = self.browser.take().expect("a browser").dies_and_starts_again().await;
        self.driver = browser.driver.clone();
        self.browser = Some(browser);
    }

    /// Runs a script in the page, and gives what it returns.
    pub async fn script<T: DeserializeOwned>(&self, script: &str, given: Vec<Value>) -> T {
        let returned = self.driver.execute(script, given).await.expect("the script runs");
        returned.convert().unwrap_or_else(|error| panic!("{error}: {}", returned.json()))
    }

    /// Clicks an element, which may be a field that takes text; tells whether the click came. But for Chromium's, drivers
    /// click beside what moves, and now and then lose a click on a busy machine.
    pub async fn clicks(&self, element: &WebElement, is_field: bool) -> WebDriverResult<bool> {
        if self.engine == Engine::Chromium {
            return element.click().await.map(|()| true);
        }
        element.handle().execute(STILL, vec![element.to_json()?]).await?;
        if is_field && self.engine == Engine::WebKit {
            // WebKit's driver takes the inside of a field for something that covers it, and so is told where to click.
            self.driver.action_chain().move_to_element_center(element).click().perform().await?;
        } else {
            element.click().await?;
        }
        for _ in 0..LOOKS {
            // Where the click has led to another page, nobody remembers.
            let came = self.driver.execute("return document.isClicked ?? true", Vec::new()).await;
            if came.is_ok_and(|came| came.json() == &Value::Bool(true)) {
                return Ok(true);
            }
            tokio::time::sleep(PAUSE).await;
        }
        Ok(false)
    }

    /// The element that a script returns, if it does.
    pub async fn element(&self, script: &str, given: Vec<Value>) -> Option<WebElement> {
        let returned = self.driver.execute(script, given).await.expect("the script runs");
        if returned.json().is_null() { None } else { Some(returned.element().expect("an element")) }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let browser = self.browser.take();
        if !std::thread::panicking() {
            pool().free.extend(browser);
        }
    }
}

/// All browsers that run and are not in use, and how many are.
struct Pool {
    free: Vec<Browser>,
    in_use: usize,
}

static POOL: Mutex<Pool> = Mutex::new(Pool { free: Vec::new(), in_use: 0 });
static FREED: Condvar = Condvar::new();

fn pool() -> MutexGuard<'static, Pool> {
    POOL.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One of the places for tests; free again when it is dropped.
struct Use;

impl Use {
    fn begin() -> Self {
        let pool = FREED.wait_while(pool(), |pool| pool.in_use >= AT_A_TIME);
        pool.unwrap_or_else(PoisonError::into_inner).in_use += 1;
        Use
    }
}

impl Drop for Use {
    fn drop(&mut self) {
        let mut pool = pool();
        pool.in_use -= 1;
        let ends = if pool.in_use == 0 { mem::take(&mut pool.free) } else { Vec::new() };
        drop(pool);
        FREED.notify_one();
        drop(ends);
    }
}
