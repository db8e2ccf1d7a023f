//! What a screen reader is told after each action: the transcripts `actions.….txt` in `tests/browser/heard/`.

use serde_json::json;

use crate::pictures::{By, Look};

/// The words of the buttons in a language.
struct Tongue {
    tag: &'static str,
    name: &'static str,
    other: [&'static str; 2],
    start: &'static str,
    go_on: &'static str,
    back: &'static str,
    clear: &'static str,
    note: &'static str,
    delete: &'static str,
    keep: &'static str,
}

const ENGLISH: Tongue = Tongue {
    tag: "en",
    name: "English",
    other: ["Cymraeg", "English"],
    start: "Start",
    go_on: "Continue",
    back: "Back",
    clear: "Clear this answer",
    note: "Add a note",
    delete: "Delete my answers",
    keep: "Keep my answers",
};
const WELSH: Tongue = Tongue {
    tag: "cy",
    name: "Cymraeg",
    other: ["English", "Cymraeg"],
    start: "Dechrau",
    go_on: "Parhau",
    back: "Yn ôl",
    clear: "Clirio’r ateb hwn",
    note: "Ychwanegu nodyn",
    delete: "Dileu fy atebion",
    keep: "Cadw fy atebion",
};

#[tokio::test]
async fn english_as_it_is_heard() {
    check(&ENGLISH).await;
}

#[tokio::test]
async fn welsh_as_it_is_heard() {
    check(&WELSH).await;
}

async fn check(tongue: &Tongue) {
    let mut look = Look::opens_as("actions", "collaboration", (tongue.tag, tongue.name), By::Ear).await;
    press(&mut look, tongue.start).await;
    choose(&mut look, "viewpoint", "team").await;
    choose(&mut look, "viewpoint", "me").await;
    look.widget().press_at("viewpoint", tongue.clear).await;
    look.notes(tongue.clear).await;
    choose(&mut look, "hopes", "needs").await;
    for words in tongue.other {
        press(&mut look, words).await;
    }
    press(&mut look, tongue.go_on).await;
    look.widget().press_at("outcomes", tongue.note).await;
    look.notes(tongue.note).await;
    look.widget().gives("outcomes.note", &"a".repeat(5_001)).await;
    look.notes("a, 5,001 times").await;
    look.widget().gives("outcomes.note", "a").await;
    look.notes("one more a").await;
    choose(&mut look, "voice", "not-sure").await;
    press(&mut look, tongue.back).await;
    press(&mut look, tongue.delete).await;
    press(&mut look, tongue.keep).await;
    press(&mut look, tongue.delete).await;
    press(&mut look, tongue.delete).await;
    look.finds_no_fault();
}

async fn press(look: &mut Look, words: &str) {
    look.widget().press(words).await;
    look.notes(words).await;
}

/// Marks an option as a person does: by a click.
async fn choose(look: &mut Look, question: &str, value: &str) {
    look.widget().gives(question, value).await;
    look.notes(&format!("{question}: {value}")).await;
}
