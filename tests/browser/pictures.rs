//! Looks at the widget on our own page, at one width: nothing sticks out, what is pressed is large enough, and no word is
//! broken.
//!
//! Leaves a picture of each step in `target/screens/`, for people to look at.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::site::{FOLDER, council_with};
use crate::visitor::Visitor;
use crate::wait::becomes;
use crate::widget::Widget;

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
    /// Opens our own page, with no other questionnaire on it, in a language and a window of a width.
    pub async fn opens(questionnaire: &str, (tag, name): (&'static str, &str), width: u32) -> Self {
        let visitor = Visitor::opens(council_with("")).await;
        visitor.goes_to_address(&format!("{FOLDER}index.html")).await;
        let frame = visitor.page("return [outerWidth - innerWidth, outerHeight - innerHeight]").await;
        let look = Look { visitor, tag, width, frame, faults: BTreeMap::new() };
        look.is_alone(questionnaire).await;
        look.widget().press(name).await;
        becomes(tag.to_owned(), async || look.widget().language().await).await;
        look
    }

    /// Takes the other questionnaires off the page.
    async fn is_alone(&self, questionnaire: &str) {
        let others = format!("main > stack-up:not([questionnaire={questionnaire}])");
        let take = "for (const other of document.querySelectorAll(arguments[0])) other.remove(); return null";
        self.visitor.session.script::<()>(take, vec![json!(others)]).await;
    }

    /// Comes back to the page later.
    pub async fn comes_back(&self, questionnaire: &str) {
        self.visitor.reloads().await;
        self.is_alone(questionnaire).await;
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

/// Where pictures are left.
pub fn folder() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(target).join("screens");
    fs::create_dir_all(&folder).unwrap();
    folder
}
