//! A resident, with their strengths, hopes and next steps.

use serde_json::{Value, json};

use crate::site::{Council, council_with};
use crate::visitor::Visitor;
use crate::wait::becomes;
use crate::widget::Widget;

/// A page for residents.
pub fn residents() -> Council {
    residents_with("")
}

/// A page for residents, with attributes.
pub fn residents_with(attributes: &str) -> Council {
    council_with(&format!(r#"<stack-up questionnaire="strengths" {attributes}></stack-up>"#))
}

/// Where what a resident says is kept.
pub const KEY: &str = "stack-up:strengths";

/// The heading of each screen, and the part that it belongs to.
pub const SCREENS: [(&str, usize); 11] = [
    ("Things I do", 1),
    ("Things I know", 1),
    ("How I am with people", 1),
    ("What I can share", 1),
    ("What I want to learn", 1),
    ("A story", 1),
    ("What I care about", 2),
    ("People and places around me", 3),
    ("My hopes", 4),
    ("My goals", 5),
    ("What I ask of the services around me", 6),
];

/// A resident before the questionnaire.
#[derive(Clone, Copy)]
pub struct Resident<'a>(pub Widget<'a>);

/// What a resident says about a goal: by the names of fields, in the order of the screen.
pub type Goal<'a> = &'a [(&'a str, &'a str)];

impl<'a> Resident<'a> {
    /// The resident on a page, who does things quickly unless a test is about the doing.
    pub fn of(visitor: &'a Visitor) -> Self {
        Resident(visitor.widget().in_a_hurry())
    }

    /// The person with the browser.
    pub fn visitor(self) -> &'a Visitor {
        self.0.visitor()
    }

    /// Presses Start.
    pub async fn starts(&self) {
        assert_eq!(self.0.press_on("Start").await, SCREENS[0].0);
    }

    /// Goes on to a screen.
    pub async fn goes_to(&self, heading: &str) {
        let mut at = self.0.heading().await;
        for _ in 0..SCREENS.len() {
            if at == heading {
                return;
            }
            at = self.0.press_on("Continue").await;
        }
        assert_eq!(at, heading);
    }

    /// Goes on to the end, and finishes.
    pub async fn finishes(&self) {
        self.goes_to(SCREENS[10].0).await;
        assert_eq!(self.0.press_on("Finish").await, "My page");
    }

    /// Writes in answer to a question, or into the first field for own words beside options.
    pub async fn says_in_own_words(&self, question: &str, words: &str) {
        let own = format!("{question}.own");
        let name = if self.0.all_typed(&own).await.is_empty() { question } else { &own };
        self.0.pastes(name, words).await;
    }

    /// Writes into one more field for own words.
    pub async fn adds(&self, question: &str, words: &str) {
        let before = self.0.all_typed(&format!("{question}.own")).await.len();
        self.0.press_at(question, "Add another").await;
        self.0.has_focus_on("In your own words").await;
        self.0.pastes_at(&format!("{question}.own"), before, words).await;
    }

    /// Chooses what they are good at, wherever it is asked, from the screen where they are.
    pub async fn is_good_at(&self, skills: &[&str]) {
        for skill in skills {
            while !self.0.offered("skills").await.iter().any(|offered| offered == skill) {
                self.0.press_on("Continue").await;
            }
            self.0.chooses("skills", skill).await;
        }
    }

    /// Goes on to what can be shared, and chooses of it.
    pub async fn shares(&self, skills: &[&str]) {
        self.goes_to("What I can share").await;
        for skill in skills {
            self.0.chooses("share", skill).await;
        }
    }

    /// Says something about a goal, in fields that are there.
    pub async fn says_of_goal(&self, id: &str, goal: Goal<'_>) {
        for (field, words) in goal {
            let name = format!("goals.{id}.{field}");
            match *field {
                "date" => self.0.picks_day(&name, words).await,
                _ => self.says_in_own_words(&name, words).await,
            }
        }
    }

    /// Goes on to the goals, and sets some, each with a first step.
    pub async fn sets_goals(&self, goals: &[(&str, &str)]) {
        self.goes_to("My goals").await;
        for (place, (goal, step)) in goals.iter().enumerate() {
            if place > 0 {
                self.asks_for_another_goal().await;
            }
            self.says_of_goal(&format!("g{}", place + 1), &[("goal", goal), ("step", step)]).await;
        }
    }

    /// Presses "Add another goal", and stands in its first field.
    pub async fn asks_for_another_goal(&self) {
        let before = self.goals().await.len();
        self.0.press("Add another goal").await;
        becomes(before + 1, async || self.goals().await.len()).await;
        self.0.has_focus_on("What is your goal?").await;
    }

    /// What is written as goals, in their order.
    pub async fn goals(&self) -> Vec<String> {
        let mut goals = Vec::new();
        for name in self.0.ask::<Vec<String>>("order", json!(["goals"])).await {
            if name.split('.').next_back() == Some("goal") {
                goals.push(self.0.typed(&name).await);
            }
        }
        goals
    }

    /// My page: each part's title, and what stands in it.
    pub async fn page(&self) -> Vec<Vec<String>> {
        self.0.ask("page", json!([])).await
    }

    /// What stands in a part of my page; nothing when it is not there.
    pub async fn part(&self, title: &str) -> Vec<String> {
        let part = self.page().await.into_iter().find(|part| part[0] == title);
        part.map(|part| part[1..].to_vec()).unwrap_or_default()
    }

    /// The titles of my page.
    pub async fn parts(&self) -> Vec<String> {
        self.page().await.into_iter().map(|part| part[0].clone()).collect()
    }

    /// Waits until what is kept is this.
    pub async fn has_kept(&self, answers: Value) {
        becomes(answers, async || self.visitor().kept_answers(KEY).await).await;
    }

    /// Waits until what is kept of one question is this.
    pub async fn has_kept_of(&self, question: &str, answer: Value) {
        becomes(answer, async || self.visitor().kept_answers(KEY).await[question].clone()).await;
    }
}
