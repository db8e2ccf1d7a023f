//! Every step of the self-assessment of collaborations at the width of a telephone and of a desk.

use serde_json::json;

use crate::pictures::{By, Look};
use crate::wait::until;

/// The steps of a language, and the buttons that lead on.
struct Tongue {
    tag: &'static str,
    name: &'static str,
    buttons: [&'static str; 7],
    /// To a blank copy and back, and to typing one in and back.
    paper: [&'static str; 4],
}

const ENGLISH: Tongue = Tongue {
    tag: "en",
    name: "English",
    buttons: ["Start", "Continue", "Finish", "Delete my answers", "Keep my answers", "Carry on", "Add a note"],
    paper: ["Print a blank copy", "Back", "Type in a paper copy", "Stop typing in copies"],
};
const WELSH: Tongue = Tongue {
    tag: "cy",
    name: "Cymraeg",
    buttons: ["Dechrau", "Parhau", "Gorffen", "Dileu fy atebion", "Cadw fy atebion", "Bwrw ymlaen", "Ychwanegu nodyn"],
    paper: ["Argraffu copi gwag", "Yn ôl", "Teipio copi papur", "Rhoi’r gorau i deipio copïau"],
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
    check(&ENGLISH, By::Eye(320)).await;
}

#[tokio::test]
async fn english_on_a_desk() {
    check(&ENGLISH, By::Eye(1280)).await;
}

#[tokio::test]
async fn welsh_on_a_telephone() {
    check(&WELSH, By::Eye(320)).await;
}

#[tokio::test]
async fn welsh_on_a_desk() {
    check(&WELSH, By::Eye(1280)).await;
}

#[tokio::test]
async fn welsh_in_the_dark() {
    check(&WELSH, By::Night(1280)).await;
}

#[tokio::test]
async fn english_as_it_is_heard() {
    check(&ENGLISH, By::Ear).await;
}

#[tokio::test]
async fn welsh_as_it_is_heard() {
    check(&WELSH, By::Ear).await;
}

#[tokio::test]
async fn english_by_every_rule_of_axe() {
    check(&ENGLISH, By::Rules).await;
}

#[tokio::test]
async fn welsh_by_every_rule_of_axe() {
    check(&WELSH, By::Rules).await;
}

/// Walks from the start page to the report, and looks at each step.
async fn check(tongue: &Tongue, by: By) {
    let is_seen = !matches!(by, By::Ear);
    let mut look = Look::opens("collaboration", (tongue.tag, tongue.name), by).await;
    let [start, go_on, finish, delete, keep, carry_on, note] = tongue.buttons;
    look.sees("start").await;
    if is_seen {
        let [blank, back, type_in, stop] = tongue.paper;
        look.widget().press_on(blank).await;
        look.sees("blank").await;
        look.widget().press(type_in).await;
        look.widget().stands_at(type_in).await;
        look.sees("typing").await;
        look.widget().press_on(stop).await;
        look.widget().press_on(back).await;
    }
    look.widget().press_on(start).await;
    for (place, step) in STEPS.iter().enumerate() {
        look.sees(&format!("{}-{step}", place + 1)).await;
        for (name, answer) in ANSWERS[place] {
            look.widget().gives(name, answer).await;
        }
        if *step == "user-view" {
            look.widget().press_at("outcomes", note).await;
            look.widget().gives("outcomes.note", NOTE).await;
        }
        look.widget().ask::<()>("unfold", json!([])).await;
        look.sees(&format!("{}-{step}-answered", place + 1)).await;
        look.widget().press_on(go_on).await;
    }
    look.sees("8-check").await;
    look.widget().press_on(finish).await;
    look.widget().ask::<()>("unfold", json!([])).await;
    look.sees("report").await;
    look.widget().press(delete).await;
    look.sees("deleting").await;
    look.widget().press(keep).await;
    look.comes_back().await;
    until(carry_on, async || look.widget().has_button(carry_on).await.then_some(())).await;
    look.sees("carry-on").await;
    look.finds_no_fault();
}
