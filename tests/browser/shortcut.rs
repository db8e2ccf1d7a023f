//! Quick ways to my page and to the report, for tests of what can be done there.

use serde_json::json;

use crate::wait::until;
use crate::widget::Widget;

/// What is given at each step, by names and values, which are the same in all languages.
pub type Given<'a> = &'a [&'a [(&'a str, &'a str)]];

/// A person's strengths, hopes and plans.
pub const MY_PAGE: Given = &[
    &[("skills", "cooking"), ("skills", "fixing")],
    &[("skills", "welsh")],
    &[("skills", "calm"), ("skills.own", "Singing on buses")],
    &[("share", "cooking"), ("share", "own-1")],
    &[("learn.own", "Playing the harp")],
    &[("proud", "The bus broke down on the mountain.\nI sang until help came.")],
    &[("passions", "nature"), ("passions.own", "The old chapel")],
    &[("people", "My sister Nesta"), ("places", "The library on Tuesdays"), ("together", "We could mend the stile.")],
    &[
        ("future", "The choir meets in the hall again."),
        ("keep", "My own front door."),
        ("possible", "A song that we write together."),
    ],
    &[
        ("goals.g1.goal", "Bring the choir back"),
        ("goals.g1.step", "Ask Megan for the key, over tea"),
        ("goals.g1.when", "After the harvest"),
        ("goals.g1.date", "2027-03-01"),
    ],
    &[
        ("more", "Ring before you visit."),
        ("different", "Write shorter letters."),
        ("step-back", "Running the hall."),
        ("agreed", "Siân mends the heating by Easter."),
    ],
];

/// Answers about a collaboration: three steps are offered at once, two more on request.
pub const REPORT: Given = &[
    &[("subject", "Hospital discharge"), ("viewpoint", "team")],
    &[("outcomes", "3"), ("voice", "2"), ("money", "1"), ("whole-view", "2")],
    &[("why", "4"), ("careers", "0")],
    &[],
    &[("clarity", "0")],
    &[],
    &[],
    &[],
];

impl Widget<'_> {
    /// Goes from the start page to the end, and gives these answers on the way, in English.
    pub async fn rushes(&self, given: Given<'_>) {
        let widget = self.in_a_hurry();
        widget.press_on("Start").await;
        for (place, step) in given.iter().enumerate() {
            for (name, value) in *step {
                if let Some(statement) = name.strip_suffix(".note") {
                    widget.press_at(statement, "Add a note").await;
                }
                widget.gives(name, value).await;
            }
            widget.press_on(if place + 1 < given.len() { "Continue" } else { "Finish" }).await;
        }
    }

    /// Chooses a value, or writes it, by script.
    pub async fn gives(&self, name: &str, value: &str) {
        until(name, async || self.ask::<bool>("give", json!([name, value])).await.then_some(())).await;
    }
}
