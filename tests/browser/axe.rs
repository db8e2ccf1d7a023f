//! Every rule of axe-core, best practices and the strictest level among them, on every screen: in both languages, light
//! and dark. The ways through both questionnaires are those of `screens.rs` and `screens_of_strengths.rs`.

use std::collections::BTreeMap;

use serde_json::json;

use crate::pictures::{By, Look};
use crate::site::{FOLDER, council_with};
use crate::visitor::Visitor;
use crate::wait::until;

const SCRIPT: &str = include_str!("page/axe.js");
const PLAIN: &str = include_str!("hostile/plain.html");
const SCHEMES: [&str; 2] = ["light", "dark"];
const TONGUES: [(&str, &str); 2] = [("en", "English"), ("cy", "Cymraeg")];

/// Faults, each with the screens where it was found.
#[derive(Default)]
pub struct Faults(BTreeMap<String, Vec<String>>);

impl Faults {
    /// Looks at the page as it is, light and dark.
    pub async fn look(&mut self, visitor: &Visitor, screen: &str) {
        for scheme in SCHEMES {
            self.look_when(visitor, scheme, screen).await;
        }
    }

    /// Looks at it in one scheme.
    async fn look_when(&mut self, visitor: &Visitor, scheme: &str, screen: &str) {
        let ran = visitor.session.driver.execute_async(SCRIPT, vec![json!(scheme)]).await.expect("axe-core runs");
        for fault in ran.convert::<Vec<String>>().expect("faults") {
            self.0.entry(fault).or_default().push(format!("{screen}, {scheme}"));
        }
    }

    /// Stops when there are any.
    pub fn are_none(&self) {
        assert!(self.0.is_empty(), "{:#?}", self.0);
    }
}

#[tokio::test]
async fn what_is_wrong_inside_the_widget_is_found_by_every_rule_of_axe() {
    let visitor = Visitor::opens(council_with("")).await;
    visitor.stands_on(PLAIN).await;
    visitor.widget().stands_at("How do you stack up?").await;
    let wrong = "const root = document.querySelector('stack-up').shadowRoot.querySelector('.stack-up');
        const faint = Object.assign(document.createElement('p'), { textContent: 'Words that can hardly be read' });
        faint.style.color = '#888';
        const pale = Object.assign(document.createElement('p'), { textContent: 'Words that many can hardly read' });
        pale.style.color = '#666';
        const title = Object.assign(document.createElement('h5'), { textContent: 'Two levels too deep' });
        root.append(document.createElement('input'), faint, pale, title);
        return null";
    visitor.page::<()>(wrong).await;
    let mut faults = Faults::default();
    faults.look_when(&visitor, "light", "start").await;
    let found: Vec<&str> = faults.0.keys().filter_map(|fault| fault.split(':').next()).collect();
    assert_eq!(found, ["color-contrast-enhanced", "color-contrast", "heading-order", "label"], "{:#?}", faults.0);
}

#[tokio::test]
async fn a_paper_copy_is_right_by_every_rule_of_axe() {
    for (tongue, buttons) in TONGUES.into_iter().zip([
        ["Print a blank copy", "Type in a paper copy", "Start", "Continue", "Finish", "Next copy"],
        ["Argraffu copi gwag", "Teipio copi papur", "Dechrau", "Parhau", "Gorffen", "Y copi nesaf"],
    ]) {
        let mut look = Look::opens("collaboration", tongue, By::Rules).await;
        let [blank, type_in, start, go_on, finish, next] = buttons;
        look.widget().press_on(blank).await;
        look.sees("blank copy").await;
        look.widget().press_on(type_in).await;
        look.sees("typing in").await;
        look.widget().press_on(start).await;
        look.widget().pastes("subject", &"x".repeat(5001)).await;
        look.sees("a text that is too long").await;
        for _ in 0..7 {
            look.widget().press_on(go_on).await;
        }
        look.widget().press_on(finish).await;
        look.sees("report of a copy").await;
        look.widget().press(next).await;
        look.sees("asked before the next copy").await;
        look.finds_no_fault();
    }
}

#[tokio::test]
async fn what_can_t_be_shown_is_right_by_every_rule_of_axe() {
    let visitor = Visitor::opens(council_with("")).await;
    let mut faults = Faults::default();
    for (tag, _) in TONGUES {
        let page = PLAIN.replace("collaboration", "nothing").replace("lang=\"en\"", &format!("lang=\"{tag}\""));
        visitor.stands_on(&page).await;
        visitor.hears("error", 1).await;
        // What is shown then is the page's, and so are its colours.
        faults.look_when(&visitor, "light", tag).await;
    }
    faults.are_none();
}

#[tokio::test]
async fn our_own_pages_are_right_by_every_rule_of_axe() {
    let visitor = Visitor::opens(council_with("")).await;
    let mut faults = Faults::default();
    for (tag, _) in TONGUES {
        visitor.goes_to_address(&format!("{FOLDER}index.html?lang={tag}")).await;
        visitor.widget().in_a_hurry().press_on(if tag == "cy" { "Dechrau" } else { "Start" }).await;
        faults.look_when(&visitor, "light", &format!("index.html, {tag}")).await;
        visitor.goes_to_address(&format!("{FOLDER}embed.html?questionnaire=strengths&lang={tag}")).await;
        until("the widget", async || Some(visitor.widget().heading().await).filter(|heading| !heading.is_empty()))
            .await;
        faults.look_when(&visitor, "light", &format!("embed.html, {tag}")).await;
    }
    faults.are_none();
}
