//! The page that builds the snippet, as an editor uses it.

use serde_json::{Value, json};
use thirtyfour::{By, Key, WebElement};
use xtask::server::Page;

use crate::site::{FOLDER, built, council_with};
use crate::visitor::Visitor;
use crate::wait::{becomes, until};
use crate::widget::Widget;

/// What can be copied.
#[derive(Debug, Clone, Copy)]
pub enum Part {
    Snippet,
    Rule,
    Policy,
}

impl Part {
    fn selector(self, inner: &str) -> String {
        let name = match self {
            Part::Snippet => "snippet",
            Part::Rule => "rule",
            Part::Policy => "policy",
        };
        format!(".copy[data-what={name}] {inner}")
    }
}

/// An editor on the page.
pub struct Editor {
    pub visitor: Visitor,
}

impl Editor {
    /// Opens the page.
    pub async fn opens() -> Self {
        Self::opens_at("").await
    }

    /// Opens the page with a query, such as `?lang=cy`.
    pub async fn opens_at(query: &str) -> Self {
        let visitor = Visitor::opens(council_with("")).await;
        visitor.goes_to_address(&format!("{FOLDER}index.html{query}")).await;
        Editor { visitor }.ready().await
    }

    /// Opens the page where it stands under a policy, and records what that forbids.
    pub async fn opens_under(policy: &str) -> Self {
        let path = format!("{FOLDER}index.html");
        let (_, page) = built("index.html", "");
        let page = String::from_utf8(page).unwrap().replacen("<head>", "<head><script src=\"/watch.js\"></script>", 1);
        let page = Page::html(page).header("content-security-policy", policy);
        let visitor = Visitor::opens(council_with("").with_page(&path, page)).await;
        visitor.goes_to_address(&path).await;
        Editor { visitor }.ready().await
    }

    async fn ready(self) -> Self {
        until("the snippet", async || (!self.text(Part::Snippet).await.is_empty()).then_some(())).await;
        self
    }

    /// The self-assessment on the page.
    pub fn widget(&self) -> Widget<'_> {
        self.visitor.widget_at(".stage > stack-up")
    }

    /// What would be copied.
    pub async fn text(&self, part: Part) -> String {
        self.reads(&part.selector("code")).await
    }

    /// What is said beside the button that copies.
    pub async fn status(&self, part: Part) -> String {
        self.reads(&part.selector("[role=status]")).await
    }

    /// Whether a part can be seen.
    pub async fn sees(&self, part: Part) -> bool {
        let script = "return document.querySelector(arguments[0]).checkVisibility()";
        self.visitor.session.script(script, vec![json!(part.selector("code"))]).await
    }

    /// The text of an element.
    pub async fn reads(&self, selector: &str) -> String {
        let script = "return document.querySelector(arguments[0])?.textContent ?? ''";
        self.visitor.session.script(script, vec![json!(selector)]).await
    }

    /// Waits until the snippet holds something.
    pub async fn snippet_has(&self, words: &str) {
        until(words, async || self.text(Part::Snippet).await.contains(words).then_some(())).await;
    }

    /// Clicks the label of a choice.
    pub async fn chooses(&self, name: &str, value: &str) {
        self.clicks(&format!("label:has([name={name}][value='{value}'])")).await;
    }

    /// Writes into a field, in the place of what is in it.
    pub async fn writes(&self, name: &str, text: &str) {
        self.clicks(&format!("input[name={name}]")).await;
        let keys = self.visitor.session.driver.action_chain();
        let keys = keys.key_down(Key::Control).send_keys("a").key_up(Key::Control).send_keys(Key::Delete);
        keys.send_keys(text).perform().await.expect("the field takes keys");
    }

    /// Chooses the level of the heading.
    pub async fn picks_level(&self, level: &str) {
        self.clicks("select[name=level]").await;
        let keys = self.visitor.session.driver.action_chain();
        keys.send_keys(level).send_keys(Key::Enter).perform().await.expect("the list takes keys");
    }

    /// Presses the button that copies.
    pub async fn copies(&self, part: Part) {
        self.clicks(&part.selector("button")).await;
    }

    /// Presses the switch of languages.
    pub async fn speaks(&self, language: &str) {
        self.clicks(&format!("header button[lang={language}]")).await;
        let lang = async || self.visitor.page("return document.documentElement.lang").await;
        becomes(language.to_owned(), lang).await;
    }

    /// Pastes into a field of its own, and gives what arrives.
    pub async fn pastes(&self) -> String {
        let field = "const field = document.querySelector('main').appendChild(document.createElement('textarea'));
            field.id = 'pasted';
            field.focus();
            return null";
        self.visitor.page::<()>(field).await;
        let keys = self.visitor.session.driver.action_chain();
        let keys = keys.key_down(Key::Control).send_keys("v").key_up(Key::Control);
        keys.perform().await.expect("the keys are pressed");
        until("what is pasted", async || {
            Some(self.visitor.page::<String>("return pasted.value").await).filter(|text| !text.is_empty())
        })
        .await
    }

    /// A value that the browser has computed for an element of the page.
    pub async fn asks(&self, script: &str) -> Value {
        self.visitor.page(script).await
    }

    async fn clicks(&self, selector: &str) -> WebElement {
        until(selector, async || {
            let element = self.visitor.session.driver.find(By::Css(selector)).await.ok()?;
            element.scroll_into_view().await.ok()?;
            element.click().await.is_ok().then_some(element)
        })
        .await
    }
}
