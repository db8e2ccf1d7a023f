//! What one person answers from start to check, by mouse or by keyboard, and what is then in the file.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::keyboard::Keyboard;
use crate::widget::Widget;

/// What a person does at a question.
#[derive(Debug, Clone, Copy)]
pub enum Act {
    /// Writes into the question's own field.
    Writes(&'static str),
    /// Chooses one option.
    Chooses(&'static str),
    /// Chooses several.
    Ticks(&'static [&'static str]),
    /// Adds own words, one after the other.
    Adds(&'static [&'static str]),
    /// Opens the field for a note, and writes.
    Notes(&'static str),
    /// Says who might know.
    Asks(&'static str),
}

use Act::{Adds, Asks, Chooses, Notes, Ticks, Writes};

/// A step: its heading, and what the person does there.
pub type Step = (&'static str, &'static [(&'static str, Act)]);

/// The whole way, in the order of the page.
pub const STEPS: &[Step] = &[
    (
        "Before you start",
        &[
            ("subject", Writes("Hospital discharge")),
            ("viewpoint", Chooses("My team")),
            ("hopes", Adds(&["fewer forms", "time for tea"])),
            ("hopes", Ticks(&["People’s needs met better", "Support that fits together around each person"])),
        ],
    ),
    (
        "The service user’s view",
        &[
            ("outcomes", Chooses("Mostly")),
            ("outcomes", Notes("Falls data, last March")),
            ("voice", Chooses("Not sure")),
            ("voice", Asks("the commissioning team")),
            ("money", Chooses("Starting")),
            ("whole-view", Chooses("In places")),
            ("participation", Chooses("Does not apply")),
        ],
    ),
    (
        "A common purpose",
        &[
            ("why", Chooses("Throughout")),
            ("everyday", Chooses("Mostly")),
            ("professionals", Chooses("Mostly")),
            ("support", Chooses("In places")),
            ("careers", Chooses("Not yet")),
        ],
    ),
    (
        "Whole-system working",
        &[
            ("insist", Chooses("Throughout")),
            ("joining-up", Chooses("Mostly")),
            ("challenge", Chooses("Throughout")),
            ("levers", Chooses("Mostly")),
        ],
    ),
    (
        "Sharing power",
        &[
            ("details", Chooses("Starting")),
            ("clarity", Chooses("Not yet")),
            ("community", Chooses("Not sure")),
            ("failure", Notes("We have not met since.")),
        ],
    ),
    ("The whole of it", &[("balance", Chooses("Mostly")), ("resilience", Chooses("Starting"))]),
    (
        "One last question",
        &[
            ("barriers", Adds(&["the old building"])),
            ("barriers", Ticks(&["Sharing money, staff or data", "Changes of leadership"])),
        ],
    ),
];

/// The answers in the file.
pub fn answers() -> Value {
    json!({
        "subject": {"text": "Hospital discharge"},
        "viewpoint": {"chosen": ["team"]},
        "hopes": {
            "chosen": ["needs", "fit", "own-1", "own-2"],
            "own": [{"id": "own-1", "text": "fewer forms"}, {"id": "own-2", "text": "time for tea"}]
        },
        "outcomes": {"score": 3, "note": "Falls data, last March"},
        "voice": {"unscored": "not-sure", "who": "the commissioning team"},
        "money": {"score": 1},
        "whole-view": {"score": 2},
        "participation": {"unscored": "not-applicable"},
        "why": {"score": 4},
        "everyday": {"score": 3},
        "professionals": {"score": 3},
        "support": {"score": 2},
        "careers": {"score": 0},
        "insist": {"score": 4},
        "joining-up": {"score": 3},
        "challenge": {"score": 4},
        "levers": {"score": 3},
        "details": {"score": 1},
        "clarity": {"score": 0},
        "community": {"unscored": "not-sure"},
        "failure": {"note": "We have not met since."},
        "balance": {"score": 3},
        "resilience": {"score": 1},
        "barriers": {
            "chosen": ["resources", "leaders", "own-1"],
            "own": [{"id": "own-1", "text": "the old building"}]
        }
    })
}

/// The themes in the file: (3 + 1 + 2) / 3, (4 + 3 + 3 + 2 + 0) / 5, (4 + 3 + 4 + 3) / 4, and two of nine, too few.
pub fn themes() -> Value {
    json!([
        {"id": "user-view", "score": 2.0, "answered": 3, "applicable": 4},
        {"id": "purpose", "score": 2.4, "answered": 5, "applicable": 6},
        {"id": "whole-system", "score": 3.5, "answered": 4, "applicable": 4},
        {"id": "power", "score": null, "answered": 2, "applicable": 9}
    ])
}

impl Widget<'_> {
    /// Answers a step by mouse.
    pub async fn answers(&self, acts: &[(&str, Act)]) {
        for (question, act) in acts {
            self.does(question, *act).await;
        }
    }

    async fn does(&self, question: &str, act: Act) {
        match act {
            Writes(words) => self.writes(question, words).await,
            Chooses(option) => self.chooses(question, option).await,
            Ticks(options) => {
                for option in options {
                    self.chooses(question, option).await;
                }
            }
            Adds(own) => {
                for (place, words) in own.iter().enumerate() {
                    if place > 0 {
                        self.press_at(question, "Add another").await;
                    }
                    self.writes_at(&format!("{question}.own"), place, words).await;
                }
            }
            Notes(note) => {
                self.press_at(question, "Add a note").await;
                self.writes(&format!("{question}.note"), note).await;
            }
            Asks(who) => self.writes(&format!("{question}.who"), who).await,
        }
    }
}

impl Keyboard<'_> {
    /// Answers a step by keyboard, from its heading on.
    pub async fn answers(&self, acts: &[(&str, Act)]) {
        for (question, act) in acts {
            self.does(question, *act).await;
        }
    }

    async fn does(&self, question: &str, act: Act) {
        match act {
            Writes(words) => self.writes(question, words).await,
            Chooses(option) => {
                self.tabs_into(question).await;
                self.picks(option).await;
            }
            Ticks(options) => {
                for option in options {
                    self.tabs_to(option).await;
                    self.press(" ").await;
                    assert!(self.stop().await.checked, "“{option}” is chosen");
                }
            }
            Adds(own) => {
                let name = format!("{question}.own");
                for (place, words) in own.iter().enumerate() {
                    if place == 0 {
                        self.writes(&name, words).await;
                    } else {
                        self.tabs_to("Add another").await;
                        self.opens(&name, words).await;
                    }
                }
            }
            Notes(note) => {
                while self.tabs_to("Add a note").await.question != question {}
                self.opens(&format!("{question}.note"), note).await;
            }
            Asks(who) => self.writes(&format!("{question}.who"), who).await,
        }
    }

    /// Goes to a field, and writes.
    async fn writes(&self, name: &str, words: &str) {
        self.tabs_into(name).await;
        self.press(words).await;
    }

    /// Presses a button that opens a field, which then has the focus, and writes.
    async fn opens(&self, name: &str, words: &str) {
        self.press(Key::Enter).await;
        crate::wait::becomes(name.to_owned(), async || self.stop().await.name).await;
        self.press(words).await;
    }
}
