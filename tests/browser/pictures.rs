//! Looks at the widget on a page in our own looks, at one width: nothing sticks out, what is pressed is large enough, and no word is
//! broken.
//!
//! Leaves a picture of each step in `target/screens/`, for people to look at.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use xtask::server::Page;

use crate::site::{FOLDER, council_with};
use crate::visitor::Visitor;
use crate::wait::becomes;
use crate::widget::Widget;

/// Where the page is.
const PAGE: &str = "/look";

/// A person who looks at one questionnaire, all the way.
pub struct Look {
    pub visitor: Visitor,
    tag: &'static str,
    width: u32,
    /// What the window has around the page.
    frame: (u32, u32),
    /// Each with the steps where it was seen.
    faults: BTreeMap<String, Vec<String>>,
}

impl Look {
    /// Opens a page with one questionnaire on it, in a language and a window of a width.
    pub async fn opens(questionnaire: &str, (tag, name): (&'static str, &str), width: u32) -> Self {
        let visitor = Visitor::opens(council_with("").with_page(PAGE, page(questionnaire))).await;
        visitor.goes_to_address(PAGE).await;
        let frame = visitor.page("return [outerWidth - innerWidth, outerHeight - innerHeight]").await;
        let look = Look { visitor, tag, width, frame, faults: BTreeMap::new() };
        look.widget().press(name).await;
        becomes(tag.to_owned(), async || look.widget().language().await).await;
        look
    }

    /// Comes back to the page later.
    pub async fn comes_back(&self) {
        self.visitor.reloads().await;
    }

    /// The widget.
    pub fn widget(&self) -> Widget<'_> {
        self.visitor.widget()
    }

    /// Looks at a step, and takes a picture of all of it.
    pub async fn sees(&mut self, name: &str) {
        self.resizes(900).await;
        for verb in ["overflow", "small", "broken"] {
            let faults: Vec<String> = self.widget().ask(verb, json!([])).await;
            for fault in faults {
                self.faults.entry(format!("{verb}: {fault}")).or_default().push(name.to_owned());
            }
        }
        let height: u32 = self.visitor.page("return document.documentElement.scrollHeight").await;
        self.resizes(height.max(600)).await;
        let file = folder().join(format!("{name}-{}-{}.png", self.tag, self.width));
        self.visitor.session.driver.screenshot(&file).await.unwrap();
    }

    /// Stops when anything was wrong anywhere.
    pub fn finds_no_fault(&self) {
        assert!(self.faults.is_empty(), "at {} px in {}: {:#?}", self.width, self.tag, self.faults);
    }

    /// Gives the page this height, and the width that is looked at.
    async fn resizes(&self, height: u32) {
        let (width, (beside, above)) = (self.width, self.frame);
        self.visitor.session.driver.set_window_rect(0, 0, width + beside, height + above).await.unwrap();
        becomes((width, height), async || self.visitor.page("return [innerWidth, innerHeight]").await).await;
    }
}

fn page(questionnaire: &str) -> Page {
    Page::html(format!(
        r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{questionnaire}</title>
<link rel="stylesheet" href="{FOLDER}page.css">
<script type="module" src="{FOLDER}stack-up.js"></script>
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
