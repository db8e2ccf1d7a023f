//! An editor at work, in the editor that WordPress brings.

use serde_json::{Value, json};
use thirtyfour::{By, WebDriver};

use crate::host::{Tried, Written};
use crate::wait::until;

/// Where in a post something can be put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The block that is made for it.
    Html,
    /// The text itself, by pasting.
    Pasted,
    /// The block for posts from before there were blocks.
    Classic,
}

impl Place {
    pub const ALL: [Self; 3] = [Self::Html, Self::Pasted, Self::Classic];

    /// As WordPress names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "Custom HTML block",
            Self::Pasted => "pasted into the text",
            Self::Classic => "Classic block",
        }
    }

    /// As the script names it.
    fn key(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pasted => "pasted",
            Self::Classic => "classic",
        }
    }
}

/// The password is the role's name.
pub async fn log_in(driver: &WebDriver, site: &str, role: &str) -> Tried<()> {
    driver.delete_all_cookies().await?;
    driver.goto(&format!("{site}/wp-login.php")).await?;
    // The page sets the focus some time after it is there, and would scatter what is typed.
    let fill = "for (const id of ['user_login', 'user_pass']) document.getElementById(id).value = arguments[0]";
    driver.execute(fill, vec![json!(role)]).await?;
    driver.find(By::Id("wp-submit")).await?.click().await?;
    until("the dashboard", async || Ok(driver.current_url().await?.path().contains("/wp-admin/"))).await
}

/// Puts something into a new post, and publishes it.
pub async fn publish(driver: &WebDriver, site: &str, place: Place, snippet: &str) -> Tried<Written> {
    driver.goto(&format!("{site}/wp-admin/post-new.php")).await?;
    until("the editor", async || {
        let ready = "return !!window.wp?.data?.select('core/editor')?.getCurrentPostId()";
        Ok(driver.execute(ready, Vec::new()).await?.json() == &json!(true))
    })
    .await?;
    let arguments = vec![json!(place.key()), json!(snippet)];
    let answer = driver.execute_async(include_str!("publish.js"), arguments).await?;
    let text = |name: &str| answer.json().get(name).and_then(Value::as_str).map(str::to_owned);
    match (text("address"), text("error")) {
        (Some(address), _) => Ok(Written::At(address)),
        (None, None) => Ok(Written::No),
        (None, Some(error)) => Err(format!("WordPress did not publish a post: {error}").into()),
    }
}
