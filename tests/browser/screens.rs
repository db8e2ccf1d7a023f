//! Every step at the width of a telephone and of a desk: nothing sticks out, and what is pressed is large enough.
//!
//! Leaves a picture of each in `target/screens/`, for people to look at.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::site::council_with;
use crate::visitor::Visitor;
use crate::wait::{becomes, until};

/// The steps of a language, and the buttons that lead on.
struct Tongue {
    tag: &'static str,
    name: &'static str,
    buttons: [&'static str; 7],
}

const ENGLISH: Tongue = Tongue {
    tag: "en",
    name: "English",
    buttons: ["Start", "Continue", "Finish", "Delete my answers", "Keep my answers", "Carry on", "Add a note"],
};
const WELSH: Tongue = Tongue {
    tag: "cy",
    name: "Cymraeg",
    buttons: ["Dechrau", "Parhau", "Gorffen", "Dileu fy atebion", "Cadw fy atebion", "Bwrw ymlaen", "Ychwanegu nodyn"],
};

const STEPS: [&str; 7] = ["about-this", "user-view", "purpose", "whole-system", "power", "whole", "barriers"];

/// What is answered at each of them, by names and values, which are the same in all languages.
const ANSWERS: [&[(&str, &str)]; 7] = [
    &[
        ("subject", "Hospital discharge, and coming home with everything in place on the day"),
        ("viewpoint", "partnership"),
        ("hopes", "needs"),
        ("hopes", "fit"),
        ("hopes", "learning"),
        ("hopes.own", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"),
    ],
    &[
        ("outcomes", "3"),
        ("voice", "not-sure"),
        ("voice.who", "The commissioning team"),
        ("money", "1"),
        ("whole-view", "2"),
        ("participation", "not-applicable"),
    ],
    &[("why", "4"), ("everyday", "3"), ("professionals", "3"), ("support", "2"), ("careers", "0")],
    &[("insist", "4"), ("joining-up", "3"), ("challenge", "4"), ("levers", "3")],
    &[("details", "1"), ("clarity", "0"), ("community", "not-sure")],
    &[("balance", "1"), ("resilience", "0")],
    &[("barriers", "resources"), ("barriers", "leaders"), ("barriers.own", "The old building")],
];

const NOTE: &str =
    "Falls data, last March.\nhttps://council.example/papers/2026/03/falls-and-fractures-in-the-over-65s.html";

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
        let [start, go_on, finish, delete, keep, carry_on, note] = self.tongue.buttons;
        widget.stands_at("How do you stack up?").await;
        widget.press(self.tongue.name).await;
        becomes(self.tongue.tag.to_owned(), async || widget.language().await).await;
        self.sees("start").await;
        widget.press_on(start).await;
        for (place, step) in STEPS.iter().enumerate() {
            self.sees(&format!("{}-{step}", place + 1)).await;
            for (name, answer) in ANSWERS[place] {
                widget.ask::<()>("give", json!([name, answer])).await;
            }
            if *step == "user-view" {
                widget.press_at("outcomes", note).await;
                widget.ask::<()>("give", json!(["outcomes.note", NOTE])).await;
            }
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

fn folder() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(target).join("screens");
    fs::create_dir_all(&folder).unwrap();
    folder
}
