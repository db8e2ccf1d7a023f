//! What is asked when a file is opened and on a computer that others use, and how answers are sent: as it is seen and heard.

use serde_json::json;

use crate::opening::response;
use crate::pictures::{By, Look};
use crate::wait::until;

/// The words of a language.
struct Tongue {
    tag: &'static str,
    name: &'static str,
    buttons: [&'static str; 11],
    refused: &'static str,
    which: &'static str,
}

const ENGLISH: Tongue = Tongue {
    tag: "en",
    name: "English",
    buttons: [
        "Start",
        "Continue",
        "Finish",
        "Send my answers to Gwynfa Council",
        "Back",
        "Look at both",
        "Keep what is here",
        "I’m on a shared computer",
        "Leave them, and begin anew",
        "Finish and delete from this device",
        "Keep my answers",
    ],
    refused: "This file can’t be opened here",
    which: "Which answers do you want?",
};

const WELSH: Tongue = Tongue {
    tag: "cy",
    name: "Cymraeg",
    buttons: [
        "Dechrau",
        "Parhau",
        "Gorffen",
        "Anfon fy atebion i sylw Gwynfa Council",
        "Yn ôl",
        "Edrych ar y ddau",
        "Cadw’r rhai sydd yma",
        "Rwy’n defnyddio cyfrifiadur sy’n cael ei rannu",
        "Eu gadael, a dechrau o’r newydd",
        "Gorffen a dileu o’r ddyfais hon",
        "Cadw fy atebion",
    ],
    refused: "Nid oes modd agor y ffeil hon yma",
    which: "Pa atebion hoffech chi eu cael?",
};

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

async fn check(tongue: &Tongue, by: By) {
    let mut look = Look::opens_as("opening", "collaboration", (tongue.tag, tongue.name), by).await;
    let [start, go_on, finish, send, back, both, keep, shared, leave, delete, keep_mine] = tongue.buttons;
    let asks = "const widget = document.querySelector('stack-up'); widget.setAttribute('share-results', '');
        widget.setAttribute('organisation', 'Gwynfa Council'); return null";
    look.visitor.page::<()>(asks).await;
    look.widget().press_on(start).await;
    for (name, answer) in [("subject", "The lantern walk"), ("viewpoint", "team"), ("hopes", "fit")] {
        look.widget().gives(name, answer).await;
    }
    // It is said once that answers are saved, on the step where the first of them is.
    let told = "return document.querySelector('stack-up').shadowRoot.querySelector('.status').textContent !== ''";
    until("the word that they are saved", async || look.visitor.page::<bool>(told).await.then_some(())).await;
    for _ in 0..7 {
        look.widget().in_a_hurry().press_on(go_on).await;
    }
    look.widget().press_on(finish).await;
    look.widget().press(send).await;
    look.sees("report-sent").await;
    look.widget().press(delete).await;
    look.sees("finishing").await;
    look.widget().press(keep_mine).await;

    let mut other = response(json!({
        "subject": {"text": "Hospital discharge, and coming home with everything in place on the day"},
        "viewpoint": {"chosen": ["team"]},
        "outcomes": {"score": 3, "note": "Falls data, last March"},
        "hopes": {"chosen": ["own-1"], "own": [{"id": "own-1", "text": "fewer forms"}]},
        "first-steps": {"items": [{"id": "s1", "step": "Meet at the depot", "who": "Ann", "when": "in May",
            "checkIns": [{"date": "2026-06-01", "better": "yes", "note": "Calm"}]}]}
    }));
    look.widget().drops_file(".stack-up", &other.to_string()).await;
    look.widget().stands_at(tongue.which).await;
    look.sees("which-answers").await;
    look.widget().unfolds(both, 0).await;
    look.sees("both-answers").await;
    look.widget().press_on(keep).await;
    other["questionnaire"] =
        json!({"id": "buses", "title": "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"});
    look.widget().drops_file(".stack-up", &other.to_string()).await;
    look.widget().stands_at(tongue.refused).await;
    look.sees("refused").await;
    look.widget().press_on(back).await;

    look.widget().press_on(shared).await;
    look.sees("whose-answers").await;
    look.widget().press_on(leave).await;
    until(start, async || look.widget().has_button(start).await.then_some(())).await;
    look.sees("shared").await;
    look.finds_no_fault();
}
