//! Looks at the widget on a page in our own looks, at one width: nothing sticks out, what is pressed is large enough, no word is
//! broken, all words have a contrast of 7 to 1, and all has a name. Or listens to what a screen reader says of it, or holds it
//! against the rules of axe-core.
//!
//! Leaves a picture of each step in `target/screens/`, for people to look at; with `STACK_UP_LOOK=dark` or `active` as it is
//! on a dark screen or in forced colours.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use xtask::server::Page;

use crate::axe::Faults;
use crate::engine::Engine;
use crate::heard::{self, Transcript};
use crate::site::{CLOCK, FOLDER, KITCHEN, KITCHEN_FILE, clock, council_with};
use crate::visitor::Visitor;
use crate::wait::becomes;
use crate::widget::Widget;

/// Finds words of too little contrast, and what has no name or points to nothing.
const FAULTS: &str = include_str!("page/faults.js");

/// Where the page is.
const PAGE: &str = "/look";

/// The day on which a person listens, so that all that is said is the same every day.
const DAY: &str = "2026-11-22";

/// Firefox has no window higher than 16,384 pixels, with what is above the page.
const HIGHEST_OF_FIREFOX: u32 = 16_000;

/// How a person goes all the way through one questionnaire.
pub enum By {
    /// Looking at a page of this width.
    Eye(u32),
    /// The same in the dark.
    Night(u32),
    /// Listening.
    Ear,
    /// By every rule of axe-core, in both schemes.
    Rules,
}

/// A person who looks at one questionnaire, or listens to it, all the way.
pub struct Look {
    pub visitor: Visitor,
    tag: &'static str,
    /// What the browser is asked for.
    wish: Option<String>,
    width: u32,
    /// What the window has around the page.
    frame: (u32, u32),
    /// Each with the steps where it was seen.
    faults: BTreeMap<String, Vec<String>>,
    heard: Option<Transcript>,
    ruled: Option<Faults>,
}

impl Look {
    /// Opens a page with one questionnaire on it, in a language.
    pub async fn opens(questionnaire: &str, tongue: (&'static str, &str), by: By) -> Self {
        Self::opens_as(questionnaire, questionnaire, tongue, by).await
    }

    /// The same, with another name for what is heard.
    pub async fn opens_as(heard: &str, questionnaire: &str, (tag, name): (&'static str, &str), by: By) -> Self {
        let (width, wish, heard, ruled) = match by {
            By::Eye(width) => (width, wish(), None, None),
            By::Night(width) => (width, Some("dark".to_owned()), None, None),
            By::Ear => (1280, None, Some(Transcript::of(heard, tag)), None),
            By::Rules => (1280, None, None, Some(Faults::default())),
        };
        let scripts = if heard.is_some() { LISTENING } else { "" };
        // By the rules it stands on the browser's own ground, which a script can turn dark.
        let style = if ruled.is_some() { "" } else { OUR_LOOKS };
        let page = page(questionnaire, style, scripts);
        let mut council = council_with("").with_page(PAGE, page).with_file(KITCHEN_FILE, KITCHEN);
        if heard.is_some() {
            council = council.with_page(CLOCK, clock(DAY)).with_page(heard::SCRIPT, heard::script());
        }
        let visitor = Visitor::opens(council).await;
        if let Some(value) = &wish {
            let feature = if value == "active" { "forced-colors" } else { "prefers-color-scheme" };
            visitor.session.prefers(&[(feature, value)]).await;
        }
        visitor.goes_to_address(PAGE).await;
        let frame = visitor.page("return [outerWidth - innerWidth, outerHeight - innerHeight]").await;
        let look = Look { visitor, tag, wish, width, frame, faults: BTreeMap::new(), heard, ruled };
        look.begins_to_listen().await;
        look.widget().press(name).await;
        becomes(tag.to_owned(), async || look.widget().language().await).await;
        look
    }

    /// Comes back to the page later.
    pub async fn comes_back(&self) {
        self.visitor.reloads().await;
        self.begins_to_listen().await;
    }

    /// The same, when a script has changed what is kept while no page was there that would save.
    pub async fn comes_back_after(&self, script: &str) {
        self.visitor.finds_changed(script).await;
        self.begins_to_listen().await;
    }

    async fn begins_to_listen(&self) {
        if let Some(heard) = &self.heard {
            heard.follows(&self.visitor).await;
        }
    }

    /// The widget.
    pub fn widget(&self) -> Widget<'_> {
        self.visitor.widget()
    }

    /// Looks at a step, and takes a picture of all of it that a window can show; or listens to all of it.
    pub async fn sees(&mut self, name: &str) {
        if let Some(heard) = &mut self.heard {
            return heard.hears(&self.visitor, name).await;
        }
        if let Some(ruled) = &mut self.ruled {
            return ruled.look(&self.visitor, name).await;
        }
        self.resizes(900).await;
        for verb in ["overflow", "small", "broken"] {
            let faults: Vec<String> = self.widget().ask(verb, json!([])).await;
            for fault in faults {
                self.faults.entry(format!("{verb}: {fault}")).or_default().push(name.to_owned());
            }
        }
        for fault in self.visitor.page::<Vec<String>>(FAULTS).await {
            self.faults.entry(fault).or_default().push(name.to_owned());
        }
        let height: u32 = self.visitor.page("return document.documentElement.scrollHeight").await;
        let highest = if self.visitor.session.engine == Engine::Firefox { HIGHEST_OF_FIREFOX } else { u32::MAX };
        self.resizes(height.clamp(600, highest)).await;
        let look = self.wish.as_ref().map(|wish| format!("-{wish}")).unwrap_or_default();
        let file = folder().join(format!("{name}-{}-{}{look}.png", self.tag, self.width));
        self.visitor.session.driver.screenshot(&file).await.unwrap();
    }

    /// Listens to what an action has brought about.
    pub async fn notes(&mut self, action: &str) {
        if let Some(heard) = &mut self.heard {
            heard.notes(&self.visitor, action).await;
        }
    }

    /// Stops when anything was wrong anywhere, or was not heard as it was read.
    pub fn finds_no_fault(&self) {
        if let Some(heard) = &self.heard {
            heard.is_as_it_was_read();
        }
        if let Some(ruled) = &self.ruled {
            ruled.are_none();
        }
        assert!(self.faults.is_empty(), "at {} px in {}: {:#?}", self.width, self.tag, self.faults);
    }

    /// Gives the page this height, and the width that is looked at.
    async fn resizes(&self, height: u32) {
        let (width, (beside, above)) = (self.width, self.frame);
        self.visitor.session.driver.set_window_rect(0, 0, width + beside, height + above).await.unwrap();
        becomes((width, height), async || self.visitor.page("return [innerWidth, innerHeight]").await).await;
    }
}

/// What the one who starts the tests asks for.
fn wish() -> Option<String> {
    std::env::var("STACK_UP_LOOK").ok()
}

/// What a page has above our script for a person who listens.
const LISTENING: &str = "<script src=\"/clock.js\"></script><script type=\"module\" src=\"/heard.js\"></script>";

/// The style of our own pages.
const OUR_LOOKS: &str = "<link rel=\"stylesheet\" href=\"/stack-up/1.0.0/page.css\">";

fn page(questionnaire: &str, style: &str, scripts: &str) -> Page {
    Page::html(format!(
        r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{questionnaire}</title>
{style}
{scripts}<script type="module" src="{FOLDER}stack-up.js"></script>
</head>
<body><main><div class="sheet"><stack-up questionnaire="{questionnaire}" heading-level="1"></stack-up></div></main></body>
</html>"#
    ))
}

/// Where pictures are left.
pub fn folder() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(target).join("screens");
    fs::create_dir_all(&folder).unwrap();
    folder
}
