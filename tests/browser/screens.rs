//! Every step at the width of a telephone and of a desk: nothing sticks out, and what is pressed is large enough.
//!
//! Leaves a picture of each in `target/screens/`, for people to look at.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::site::council_with;
use crate::visitor::Visitor;
use crate::wait::{becomes, until};
use crate::widget::Widget;

/// The steps of a language, and the buttons that lead on.
struct Tongue {
    tag: &'static str,
    name: &'static str,
    buttons: [&'static str; 6],
}

const ENGLISH: Tongue = Tongue {
    tag: "en",
    name: "English",
    buttons: ["Start", "Continue", "Finish", "Delete my answers", "Keep my answers", "Carry on"],
};
const WELSH: Tongue = Tongue {
    tag: "cy",
    name: "Cymraeg",
    buttons: ["Dechrau", "Parhau", "Gorffen", "Dileu fy atebion", "Cadw fy atebion", "Bwrw ymlaen"],
};

const STEPS: [&str; 7] = ["about-this", "user-view", "purpose", "whole-system", "power", "whole", "barriers"];

#[tokio::test]
async fn english_on_a_telephone() {
    check(&ENGLISH, 320).await;
}

#[tokio::test]
async fn english_on_a_desk() {
    check(&ENGLISH, 1280).await;
}

#[tokio::test]
async fn welsh_on_a_telephone() {
    check(&WELSH, 320).await;
}

#[tokio::test]
async fn welsh_on_a_desk() {
    check(&WELSH, 1280).await;
}

/// Walks from the start page to the report, and looks at each step.
async fn check(tongue: &Tongue, width: u32) {
    let visitor = Visitor::opens(council_with("")).await;
    let look = Look { visitor: &visitor, tongue, width, faults: BTreeMap::new() };
    visitor.goes_to_address(&format!("{}index.html", crate::site::FOLDER)).await;
    let faults = look.walks().await;
    assert!(faults.is_empty(), "at {width} px in {}: {faults:#?}", tongue.tag);
}

struct Look<'a> {
    visitor: &'a Visitor,
    tongue: &'a Tongue,
    width: u32,
    /// Each with the steps where it was seen.
    faults: BTreeMap<String, Vec<String>>,
}

impl Look<'_> {
    async fn walks(mut self) -> BTreeMap<String, Vec<String>> {
        let widget = self.visitor.widget();
        let [start, go_on, finish, delete, keep, carry_on] = self.tongue.buttons;
        widget.stands_at("How do you stack up?").await;
        widget.press(self.tongue.name).await;
        becomes(self.tongue.tag.to_owned(), async || widget.language().await).await;
        self.sees("start").await;
        widget.press_on(start).await;
        for (place, step) in STEPS.iter().enumerate() {
            self.sees(&format!("{}-{step}", place + 1)).await;
            answers(widget, step).await;
            widget.ask::<()>("unfold", json!([])).await;
            self.sees(&format!("{}-{step}-answered", place + 1)).await;
            widget.press_on(go_on).await;
        }
        self.sees("8-check").await;
        widget.press_on(finish).await;
        widget.ask::<()>("unfold", json!([])).await;
        self.sees("report").await;
        widget.press(delete).await;
        self.sees("deleting").await;
        widget.press(keep).await;
        self.visitor.reloads().await;
        until(carry_on, async || widget.has_button(carry_on).await.then_some(())).await;
        self.sees("carry-on").await;
        self.faults
    }

    /// Looks at a step, and takes a picture of all of it.
    async fn sees(&mut self, name: &str) {
        let widget = self.visitor.widget();
        self.resizes(900).await;
        for verb in ["overflow", "small", "broken"] {
            let faults: Vec<String> = widget.ask(verb, json!([])).await;
            for fault in faults {
                self.faults.entry(format!("{verb}: {fault}")).or_default().push(name.to_owned());
            }
        }
        let height: u32 = self.visitor.page("return document.documentElement.scrollHeight").await;
        self.resizes(height.max(600)).await;
        let file = folder().join(format!("{name}-{}-{}.png", self.tongue.tag, self.width));
        self.visitor.session.driver.screenshot(&file).await.unwrap();
    }

    /// Gives the page this height, and the width that is looked at.
    async fn resizes(&self, height: u32) {
        let driver = &self.visitor.session.driver;
        let inner = async || -> (u32, u32) { self.visitor.page("return [innerWidth, innerHeight]").await };
        driver.set_window_rect(0, 0, self.width, height).await.unwrap();
        let (width, got) = inner().await;
        if (width, got) != (self.width, height) {
            let (wider, higher) = (2 * self.width - width, 2 * height - got);
            driver.set_window_rect(0, 0, wider, higher).await.unwrap();
            becomes((self.width, height), inner).await;
        }
    }
}

async fn answers(widget: Widget<'_>, step: &str) {
    let long = "Hospital discharge, and coming home with everything in place on the day";
    let marks = |ids: &[&str], scores: &[&str]| -> Value {
        ids.iter().zip(scores).map(|(id, score)| ((*id).to_owned(), json!(score))).collect()
    };
    widget
        .fills(match step {
            "about-this" => json!({
                "subject": [long], "viewpoint": ["partnership"], "hopes": ["needs", "fit", "learning"],
                "hopes.own": ["Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"]
            }),
            "user-view" => marks(
                &["outcomes", "voice", "money", "whole-view", "participation"],
                &["3", "not-sure", "1", "2", "not-applicable"],
            ),
            "purpose" => marks(&["why", "everyday", "professionals", "support", "careers"], &["4", "3", "3", "2", "0"]),
            "whole-system" => marks(&["insist", "joining-up", "challenge", "levers"], &["4", "3", "4", "3"]),
            "power" => marks(&["details", "clarity", "community"], &["1", "0", "not-sure"]),
            "whole" => marks(&["balance", "resilience"], &["1", "0"]),
            _ => json!({"barriers": ["resources", "leaders"], "barriers.own": ["The old building"]}),
        })
        .await;
}

fn folder() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(target).join("screens");
    fs::create_dir_all(&folder).unwrap();
    folder
}
