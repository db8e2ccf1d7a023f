//! A blank copy comes out of the printer alone and whole, and no page ends within a question.

use serde_json::json;

use crate::blank::{at_the_blank_copy, texts_of};
use crate::engine::{self, Engine};
use crate::paper::{A4, LETTER, Paper, begins, ends};
use crate::widget::Widget;

const COLLABORATION: &str = include_str!("../../questionnaires/collaboration.json");
const STRENGTHS: &str = include_str!("../../questionnaires/strengths.json");

/// What is on the page beside the widget, and in the widget beside the copy.
const ELSEWHERE: &[&str] = &[
    "A COUNCIL",
    "Contact",
    "Words of the page",
    "Print a blank copy",
    "Argraffu copi gwag",
    "No answers are on it",
    "Large print",
    "Print bras",
    "Type in a paper copy",
    "Teipio copi papur",
    "English",
    "Cymraeg",
    "Back",
    "Start",
    "Continue",
    "Saved on this device",
];

/// One of our questionnaires on paper.
struct Blank {
    questionnaire: &'static str,
    file: &'static str,
    tag: &'static str,
    is_large: bool,
    is_letter: bool,
    /// How many sheets it may take.
    most: usize,
}

/// In the words of the file, so that lines can break anywhere in them.
fn in_a_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Blank {
    /// Where the page names no font, that of Firefox is wider.
    fn room(&self) -> usize {
        self.most + usize::from(engine::chosen() == Engine::Firefox)
    }

    async fn printed(&self) -> Paper {
        let content = format!("<p>Words of the page</p><stack-up questionnaire=\"{}\"></stack-up>", self.questionnaire);
        let visitor = at_the_blank_copy(&content).await;
        let widget = visitor.widget();
        if self.tag == "cy" {
            widget.press_on("Cymraeg").await;
        }
        self.prints(widget).await
    }

    async fn prints(&self, widget: Widget<'_>) -> Paper {
        let (print, large) = if self.tag == "cy" { ("Argraffu", "Print bras") } else { ("Print", "Large print") };
        if self.is_large {
            widget.chooses("blank.large", large).await;
        }
        let size = if self.is_large { "large" } else { "normal" };
        let (sheet, page) = if self.is_letter { ("letter", LETTER) } else { ("a4", A4) };
        let name = format!("blank-{}-{}-{size}-{sheet}", self.questionnaire, self.tag);
        widget.prints_on(page, print, &name).await
    }

    /// All of it is there, nothing else, on no more sheets than it needs; each begins with a beginning.
    async fn check(self) {
        let paper = self.printed().await;
        let texts: Vec<String> = texts_of(self.file, self.tag).iter().map(|text| in_a_line(text)).collect();
        paper.holds(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let own_words = texts.concat();
        let elsewhere: Vec<&str> = ELSEWHERE.iter().copied().filter(|words| !own_words.contains(words)).collect();
        paper.lacks(&elsewhere);
        assert!(paper.sheets.len() <= self.room(), "{} sheets", paper.sheets.len());
        let (beginnings, headings) = (self.beginnings(), self.headings());
        for sheet in &paper.sheets {
            let is_beginning = beginnings.iter().any(|beginning| begins(sheet, beginning));
            assert!(is_beginning, "a sheet begins within a question: {sheet}");
            // Only Chromium is known to keep a heading on one sheet with what follows it.
            let is_kept = engine::chosen() == Engine::Chromium;
            let alone = headings.iter().find(|heading| is_kept && ends(sheet, heading));
            assert_eq!(alone, None, "it stands alone at the foot of a sheet: {sheet}");
        }
    }

    /// What a sheet may begin with: the title, the headings, the questions, the names of items and of groups of options.
    fn beginnings(&self) -> Vec<String> {
        let mut found = Vec::new();
        gather(&self.json(), self.tag, &mut found);
        found
    }

    /// What stands above something else, so that no sheet may end with it: headings with their first sentence, what is asked
    /// of items, and their names.
    fn headings(&self) -> Vec<String> {
        let json = self.json();
        let mut found = Vec::new();
        let mut add = |text: &serde_json::Value| found.extend(text[self.tag].as_str().map(in_a_line));
        for section in json["sections"].as_array().unwrap() {
            add(&section["title"]);
            add(&section["intro"]);
            for question in section["questions"].as_array().unwrap().iter().chain(json["report"].as_array().unwrap()) {
                if question["kind"] == "group" {
                    add(&question["text"]);
                    for place in 1..=3 {
                        add(&json!({self.tag: format!("{} {place}", question["item"][self.tag].as_str().unwrap())}));
                    }
                }
            }
        }
        assert!(found.len() > 10, "{found:?}");
        found
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_str(self.file).unwrap()
    }
}

fn gather(value: &serde_json::Value, tag: &str, found: &mut Vec<String>) {
    let Some(fields) = value.as_object() else {
        return value.as_array().into_iter().flatten().for_each(|item| gather(item, tag, found));
    };
    for (name, value) in fields {
        if let (true, Some(words)) = (["title", "text", "item"].contains(&name.as_str()), value[tag].as_str()) {
            let organisation = if tag == "cy" { "gwasanaethau fy ardal" } else { "the services around me" };
            found.push(in_a_line(&words.replace("{organisation}", organisation)));
        }
        gather(value, tag, found);
    }
}

const SMALL: Blank = Blank {
    questionnaire: "collaboration",
    file: COLLABORATION,
    tag: "en",
    is_large: false,
    is_letter: false,
    most: 8,
};

#[tokio::test]
async fn a_blank_copy_is_printed_alone_and_whole() {
    SMALL.check().await;
    Blank { questionnaire: "strengths", file: STRENGTHS, ..SMALL }.check().await;
}

#[tokio::test]
async fn a_blank_copy_is_printed_in_welsh() {
    Blank { tag: "cy", ..SMALL }.check().await;
    Blank { questionnaire: "strengths", file: STRENGTHS, tag: "cy", ..SMALL }.check().await;
}

#[tokio::test]
async fn a_blank_copy_is_printed_large_for_those_who_ask() {
    Blank { is_large: true, most: 16, ..SMALL }.check().await;
    Blank { questionnaire: "strengths", file: STRENGTHS, is_large: true, most: 16, ..SMALL }.check().await;
}

#[tokio::test]
async fn a_large_blank_copy_is_printed_in_welsh() {
    Blank { tag: "cy", is_large: true, most: 17, ..SMALL }.check().await;
    Blank { questionnaire: "strengths", file: STRENGTHS, tag: "cy", is_large: true, most: 16, ..SMALL }.check().await;
}

#[tokio::test]
async fn a_blank_copy_fits_letters_as_well() {
    Blank { is_letter: true, most: 9, ..SMALL }.check().await;
    Blank { questionnaire: "strengths", file: STRENGTHS, is_letter: true, most: 9, ..SMALL }.check().await;
}

/// Chromium makes 96 of its pixels of an inch, of which a point is the 72nd part.
#[tokio::test]
async fn large_print_has_letters_of_18_points_and_more() {
    let visitor = at_the_blank_copy(r#"<stack-up questionnaire="collaboration"></stack-up>"#).await;
    let widget = visitor.widget();
    widget.chooses("blank.large", "Large print").await;
    let media = |name: &'static str| serde_json::json!({"media": name});
    let driver = &visitor.session.driver;
    driver.cdp().send_raw("Emulation.setEmulatedMedia", media("print")).await.unwrap();
    let smallest: f64 = visitor
        .page(
            "const form = document.querySelector('stack-up').shadowRoot.querySelector('.form');
            const sizes = [...form.querySelectorAll('*')].map((each) => parseFloat(getComputedStyle(each).fontSize));
            return Math.min(...sizes)",
        )
        .await;
    driver.cdp().send_raw("Emulation.setEmulatedMedia", media("")).await.unwrap();
    assert!(smallest >= 24.0, "{smallest} px, which are {} points", smallest * 0.75);
}
