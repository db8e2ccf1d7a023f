//! An editor at work, in Wagtail's own forms.

use serde_json::json;
use thirtyfour::{By, WebDriver};

use crate::host::Tried;
use crate::snippet::{Files, Way};
use crate::wait::until;

/// Where in a page something can be put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A field of rich text.
    RichText,
    /// A block of rich text in a stream.
    RichTextBlock,
    /// The block that is made for it, where a site offers it.
    RawHtml,
    /// The block for addresses of videos and the like.
    Embed,
    /// The block of the recipe.
    StackUp,
}

impl Place {
    pub const ALL: [Self; 5] = [Self::RichText, Self::RichTextBlock, Self::RawHtml, Self::Embed, Self::StackUp];

    /// As the table says it.
    pub fn name(self) -> &'static str {
        match self {
            Self::RichText => "rich text",
            Self::RichTextBlock => "rich text block",
            Self::RawHtml => "raw HTML block",
            Self::Embed => "embed block, by the address of `embed.html`",
            Self::StackUp => "the recipe’s own block",
        }
    }

    /// The recipe changes only what the last two do.
    pub fn is_tried(self, with_recipe: bool) -> bool {
        match self {
            Self::RichText | Self::RichTextBlock | Self::RawHtml => !with_recipe,
            Self::Embed => true,
            Self::StackUp => with_recipe,
        }
    }

    /// What an editor puts there; none where there is no such way.
    pub fn pasted(self, files: &Files, way: Way) -> Option<String> {
        match (self, way) {
            (Self::RichText | Self::RichTextBlock | Self::RawHtml, _) => Some(files.snippet(way)),
            (Self::Embed, Way::FrameWithScript) => Some(files.page()),
            (Self::StackUp, Way::Script) => Some("collaboration".into()),
            (Self::Embed | Self::StackUp, _) => None,
        }
    }

    /// Whether it has an editor of its own.
    fn is_rich(self) -> bool {
        matches!(self, Self::RichText | Self::RichTextBlock)
    }

    /// The field of the form that holds it.
    fn field(self) -> &'static str {
        match self {
            Self::RichText => "[name=body]",
            Self::RichTextBlock => "[name=stream-0-value]",
            Self::RawHtml => "[name=stream-1-value]",
            Self::Embed => "[name=stream-2-value]",
            Self::StackUp => "[name=stream-3-value-questionnaire]",
        }
    }
}

/// The password is the same word.
pub async fn log_in(driver: &WebDriver, site: &str) -> Tried<()> {
    driver.delete_all_cookies().await?;
    driver.goto(&format!("{site}/admin/login/")).await?;
    for name in ["username", "password"] {
        driver.find(By::Name(name)).await?.send_keys("editor").await?;
    }
    driver.find(By::Css("button[type=submit]")).await?.click().await?;
    until("the dashboard", async || Ok(driver.current_url().await?.path() == "/admin/")).await
}

/// Between words that are typed: the ones before show that the editor has begun, and the ones after that nothing of
/// what was pasted is still on its way into the form.
async fn paste(driver: &WebDriver, field: &str, pasted: &str) -> Tried<()> {
    type_into(driver, field, "Before it. ").await?;
    driver.execute(include_str!("paste.js"), vec![json!(field), json!(pasted)]).await?;
    type_into(driver, field, " After it.").await
}

async fn type_into(driver: &WebDriver, field: &str, words: &str) -> Tried<()> {
    let find =
        "return document.querySelector(arguments[0]).closest('.w-field').querySelector('[contenteditable=true]')";
    driver.execute(find, vec![json!(field)]).await?.element()?.send_keys(words).await?;
    until("rich text to come into the form", async || {
        let holds = "return document.querySelector(arguments[0]).value.includes(arguments[1])";
        Ok(driver.execute(holds, vec![json!(field), json!(words.trim())]).await?.json() == &json!(true))
    })
    .await
}

/// Saves a draft below the home page; the title is the address, too. False when Wagtail says that it can't be.
pub async fn save(driver: &WebDriver, site: &str, title: &str, place: Place, pasted: &str) -> Tried<bool> {
    driver.goto(&format!("{site}/admin/pages/add/trial/trialpage/3/")).await?;
    let arguments = || vec![json!(place.field()), json!(pasted), json!(title)];
    until("the form", async || Ok(driver.execute(include_str!("fill.js"), arguments()).await?.json() == &json!(true)))
        .await?;
    if place.is_rich() {
        paste(driver, place.field(), pasted).await?;
    }
    driver.find(By::Css("button.action-save")).await?.click().await?;
    let mut answer = json!(null);
    until("Wagtail’s answer", async || {
        answer = driver.execute(include_str!("answer.js"), Vec::new()).await?.json().clone();
        Ok(!answer.is_null())
    })
    .await?;
    let refused = answer.as_str().unwrap_or_default();
    if !refused.is_empty() {
        println!("Wagtail says of {title}: {refused}");
    }
    Ok(refused.is_empty())
}
