//! Every screen of strengths, hopes and next steps, my page and coming back, at the width of a telephone and of a desk.

use serde_json::json;

use crate::pictures::{By, Look};
use crate::resident::KEY;
use crate::shortcut::MY_PAGE;

/// What leads on, in a language.
struct Tongue {
    tag: &'static str,
    name: &'static str,
    buttons: [&'static str; 8],
}

const ENGLISH: Tongue = Tongue {
    tag: "en",
    name: "English",
    buttons: [
        "Start",
        "Continue",
        "Finish",
        "Add another goal",
        "Carry on",
        "How is it going?",
        "Remove: Goal 2",
        "Keep it",
    ],
};
const WELSH: Tongue = Tongue {
    tag: "cy",
    name: "Cymraeg",
    buttons: [
        "Dechrau",
        "Parhau",
        "Gorffen",
        "Ychwanegu nod arall",
        "Bwrw ymlaen",
        "Sut mae’n mynd?",
        "Tynnu: Nod 2",
        "Ei gadw",
    ],
};

const SCREENS: [&str; 11] = [
    "1-things-i-do",
    "2-things-i-know",
    "3-with-people",
    "4-share",
    "5-learn",
    "6-story",
    "7-care-about",
    "8-around-me",
    "9-hopes",
    "10-goals",
    "11-asks",
];

/// More than most would say, with a word as long as they come.
const MORE: &[(usize, &str, &str)] = &[
    (2, "skills.own", " near Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"),
    (4, "learn", "driving"),
    (5, "proud", "\n\nhttps://council.example/papers/2026/03/the-day-that-the-bridge-to-the-island-was-closed.html"),
    (9, "goals.g1.why", "Because we laugh more when we sing."),
    (9, "goals.g1.have", "calm"),
    (9, "goals.g1.have", "people"),
    (9, "goals.g1.have.own", "A piano that nobody wants"),
    (9, "goals.g1.helper", "Megan, who has the key"),
    (9, "goals.g1.obstacle", "The heating has not worked since the flood."),
    (9, "goals.g1.change", "The hall committee"),
    (9, "goals.g1.easier", "Going with Siân"),
];

const CHECK_IN: &[(&str, &str)] = &[
    ("check-ins.noticed", "People stop me in the shop and ask when we begin."),
    ("goals.g1.state", "on-my-way"),
    ("goals.g1.note", "I have the key now, and a kettle."),
    ("goals.g2.state", "talk"),
    ("check-ins.promise", "partly"),
];

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
async fn english_in_the_dark() {
    check(&ENGLISH, By::Night(1280)).await;
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

/// Walks from the start page to my page, comes back twice, and looks at each screen.
async fn check(tongue: &Tongue, by: By) {
    let mut look = Look::opens("strengths", (tongue.tag, tongue.name), by).await;
    let [start, go_on, finish, ..] = tongue.buttons;
    look.sees("strengths-start").await;
    look.widget().press_on(start).await;
    for (place, screen) in SCREENS.iter().enumerate() {
        look.sees(&format!("strengths-{screen}")).await;
        gives(&look, MY_PAGE[place]).await;
        for (_, name, value) in MORE.iter().filter(|(at, ..)| *at == place) {
            look.widget().gives(name, value).await;
        }
        if place == 9 {
            has_two_goals(&mut look, tongue).await;
        }
        look.widget().ask::<()>("unfold", json!([])).await;
        look.sees(&format!("strengths-{screen}-answered")).await;
        look.widget().press_on(if place == 10 { finish } else { go_on }).await;
    }
    look.sees("my-page").await;
    comes_back(&mut look, tongue).await;
    look.finds_no_fault();
}

async fn gives(look: &Look, given: &[(&str, &str)]) {
    for (name, value) in given {
        look.widget().gives(name, value).await;
    }
}

/// Adds a goal, and sees what is asked before one is removed.
async fn has_two_goals(look: &mut Look, tongue: &Tongue) {
    let [.., add, _, _, remove, keep] = tongue.buttons;
    look.widget().press(add).await;
    look.widget().gives("goals.g2.goal", "Swim in the sea at Aberdaron before the summer ends").await;
    look.widget().gives("goals.g2.step", "Ask at the pool\nBuy goggles").await;
    look.widget().press(remove).await;
    look.sees("strengths-10-goals-removing").await;
    look.widget().press(keep).await;
}

/// Some days later, and again some days after that.
async fn comes_back(look: &mut Look, tongue: &Tongue) {
    let [_, _, finish, _, carry_on, offer, ..] = tongue.buttons;
    let earlier = format!(
        "const saved = JSON.parse(localStorage.getItem('{KEY}'));
        const {{ response }} = saved;
        response.completedAt = '2026-01-02T12:00:00Z';
        const checkIns = [response.answers['check-ins'], ...response.answers.goals.items];
        for (const of of checkIns.flatMap((of) => of?.checkIns ?? of?.items ?? [])) of.date = '2026-02-03';
        localStorage.setItem('{KEY}', JSON.stringify(saved));
        return null"
    );
    for picture in ["first", "again"] {
        look.comes_back_after(&earlier).await;
        crate::wait::until(carry_on, async || look.widget().has_button(carry_on).await.then_some(())).await;
        look.sees(&format!("strengths-carry-on-{picture}")).await;
        look.widget().press_on(offer).await;
        gives(look, CHECK_IN).await;
        look.sees(&format!("strengths-check-in-{picture}")).await;
        look.widget().press_on(finish).await;
    }
}
