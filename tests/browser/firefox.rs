//! What is done in Firefox around its pages, where its own window and its preferences are.

use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{RequestData, SessionId, WebDriver};

/// Lets the window be as narrow as a telephone.
pub async fn can_be_narrow(driver: &WebDriver) -> WebDriverResult<()> {
    let narrow = "document.documentElement.style.setProperty('min-width', '0', 'important'); return null";
    around_the_page(driver, narrow, Vec::new()).await
}

/// Runs a script in the browser itself, and leads back to the page.
pub async fn around_the_page(driver: &WebDriver, script: &str, given: Vec<Value>) -> WebDriverResult<()> {
    driver.cmd(Context("chrome")).await?;
    let done = driver.execute(script, given).await;
    driver.cmd(Context("content")).await?;
    done.map(drop)
}

/// Where the driver's scripts run from here on: in `content`, or around it, in `chrome`.
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let post = "POST".parse().expect("a method of HTTP");
        RequestData::new(post, format!("session/{session}/moz/context")).add_body(json!({"context": self.0}))
    }
}
