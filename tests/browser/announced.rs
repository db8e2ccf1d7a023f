//! What a screen reader is told after each action: the transcripts `actions.….txt` and `actions-of-strengths.….txt` in
//! `tests/browser/heard/`.

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

/// The words of the buttons on the way to my page, and there.
struct TongueOfStrengths {
    tag: &'static str,
    name: &'static str,
    start: &'static str,
    go_on: &'static str,
    finish: &'static str,
    add: &'static str,
    move_up: &'static str,
    /// Of a goal, and then of the answer to whether it is meant so.
    remove: [&'static str; 2],
    keep: &'static str,
    calendar: &'static str,
    print: &'static str,
    copy: &'static str,
}

const ENGLISH_OF_STRENGTHS: TongueOfStrengths = TongueOfStrengths {
    tag: "en",
    name: "English",
    start: "Start",
    go_on: "Continue",
    finish: "Finish",
    add: "Add another goal",
    move_up: "Move up: Goal 2",
    remove: ["Remove: Goal 2", "Remove"],
    keep: "Keep it",
    calendar: "Put it in my calendar",
    print: "Print",
    copy: "Copy as text",
};
const WELSH_OF_STRENGTHS: TongueOfStrengths = TongueOfStrengths {
    tag: "cy",
    name: "Cymraeg",
    start: "Dechrau",
    go_on: "Parhau",
    finish: "Gorffen",
    add: "Ychwanegu nod arall",
    move_up: "Symud i fyny: Nod 2",
    remove: ["Tynnu: Nod 2", "Tynnu"],
    keep: "Ei gadw",
    calendar: "Rhoi hwn yn fy nghalendr",
    print: "Argraffu",
    copy: "Copïo fel testun",
};

#[tokio::test]
async fn english_as_it_is_heard() {
    check(&ENGLISH).await;
}

#[tokio::test]
async fn welsh_as_it_is_heard() {
    check(&WELSH).await;
}

#[tokio::test]
async fn my_page_in_english_as_it_is_heard() {
    check_strengths(&ENGLISH_OF_STRENGTHS).await;
}

#[tokio::test]
async fn my_page_in_welsh_as_it_is_heard() {
    check_strengths(&WELSH_OF_STRENGTHS).await;
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

async fn check_strengths(tongue: &TongueOfStrengths) {
    let named = (tongue.tag, tongue.name);
    let mut look = Look::opens_as("actions-of-strengths", "strengths", named, By::Ear).await;
    look.visitor.page::<()>("window.print = () => {}; return null").await;
    look.widget().in_a_hurry().press_on(tongue.start).await;
    choose(&mut look, "skills", "cooking").await;
    for _ in 0..5 {
        look.widget().in_a_hurry().press_on(tongue.go_on).await;
    }
    choose(&mut look, "proud", "I sang until help came.").await;
    for _ in 0..4 {
        look.widget().in_a_hurry().press_on(tongue.go_on).await;
    }
    choose(&mut look, "goals.g1.goal", "Start a choir").await;
    press(&mut look, tongue.add).await;
    choose(&mut look, "goals.g2.goal", "Learn to swim").await;
    let [remove, really] = tongue.remove;
    for words in [tongue.move_up, remove, tongue.keep, remove, really] {
        press(&mut look, words).await;
    }
    choose(&mut look, "goals.g2.date", "2027-03-01").await;
    press(&mut look, tongue.calendar).await;
    press(&mut look, tongue.go_on).await;
    for words in [tongue.finish, tongue.print, tongue.copy] {
        press(&mut look, words).await;
    }
    choose(&mut look, "on-page", "story").await;
    choose(&mut look, "on-page", "story").await;
    look.finds_no_fault();
}

async fn press(look: &mut Look, words: &str) {
    look.widget().press(words).await;
    look.notes(words).await;
}

/// Marks an option by a click, as a person does, or gives words.
async fn choose(look: &mut Look, question: &str, value: &str) {
    look.widget().gives(question, value).await;
    look.notes(&format!("{question}: {value}")).await;
}
