//! Reports and pages on paper, of people who say much and of people who say little, in both languages, on sheets of both
//! sizes: no heading stands alone at the foot of one, nor with its first sentence alone. Each is left in `target/paper/` to be looked at.

use crate::paper::{A4, LETTER, ends};
use crate::shortcut::{Given, MY_PAGE, REPORT};
use crate::site::council_with;
use crate::visitor::Visitor;
use crate::wait::becomes;

const LITTLE: Given = &[&[], &[("outcomes", "1"), ("voice", "not-sure")], &[], &[], &[], &[], &[], &[]];

const LITTLE_OF_ONESELF: Given = &[
    &[],
    &[],
    &[("skills", "calm")],
    &[],
    &[],
    &[],
    &[],
    &[],
    &[("future", "The choir meets in the hall again.")],
    &[],
    &[],
];

const MUCH: Given = &[
    &[
        ("subject", "Hospital discharge, and coming home with everything in place"),
        ("viewpoint", "partnership"),
        ("hopes", "needs"),
        ("hopes", "fit"),
        ("hopes", "voice"),
        ("hopes.own", "Fewer forms"),
    ],
    &[
        ("outcomes", "3"),
        ("voice", "2"),
        ("money", "1"),
        ("whole-view", "2"),
        ("participation", "not-applicable"),
        ("outcomes.note", "Falls data, last March"),
        ("money.note", "We have talked about it for years, and nothing came of that so far."),
    ],
    &[
        ("why", "4"),
        ("everyday", "3"),
        ("professionals", "2"),
        ("support", "not-sure"),
        ("support.who", "the team leaders"),
        ("training", "1"),
        ("careers", "0"),
    ],
    &[("insist", "4"), ("joining-up", "4"), ("challenge", "3"), ("levers", "3"), ("levers.note", "Two joint posts")],
    &[
        ("details", "1"),
        ("clarity", "0"),
        ("community", "2"),
        ("letting-go", "1"),
        ("failure", "0"),
        ("disagree", "1"),
        ("political-space", "1"),
        ("relationships", "2"),
        ("relating", "1"),
    ],
    &[("balance", "1"), ("resilience", "0")],
    &[
        ("barriers", "resources"),
        ("barriers", "leaders"),
        ("barriers", "impatience"),
        ("barriers.own", "The old building"),
    ],
    &[],
];

/// Walks to the end, and prints it on both sizes.
async fn check(questionnaire: &str, given: Given<'_>, name: &str, tag: &str) {
    let content = format!("<stack-up questionnaire=\"{questionnaire}\"></stack-up>");
    let visitor = Visitor::opens(council_with(&content).where_the_printer_waits()).await;
    let widget = visitor.widget().in_a_hurry();
    widget.rushes(given).await;
    let print = if tag == "cy" { "Argraffu" } else { "Print" };
    if tag == "cy" {
        widget.press("Cymraeg").await;
        becomes("cy".to_owned(), async || widget.language().await).await;
    }
    let headings: Vec<String> = visitor
        .page(
            "const all = document.querySelector('stack-up').shadowRoot.querySelectorAll('h1, h2, h3, h4, h5, h6, .intro');
            return [...all].map((heading) => heading.textContent.replace(/\\s+/g, ' ').trim());",
        )
        .await;
    assert!(headings.len() > 1, "{headings:?}");
    for (sheet, size) in [(A4, "a4"), (LETTER, "letter")] {
        let paper = widget.prints_on(sheet, print, &format!("{name}-{tag}-{size}")).await;
        // What is named elsewhere too may end a sheet there; and under the last words there may be lines to write on.
        let (text, sheets) = (paper.text(), paper.sheets.split_last().expect("a sheet").1);
        let headings = headings.iter().filter(|heading| text.matches(heading.as_str()).count() == 1);
        for heading in headings {
            let alone = sheets.iter().find(|sheet| ends(sheet, heading));
            assert_eq!(alone, None, "“{heading}” stands alone at the foot of a sheet");
        }
    }
}

#[tokio::test]
async fn no_heading_of_a_report_stands_alone_at_the_foot_of_a_sheet() {
    for tag in ["en", "cy"] {
        check("collaboration", MUCH, "report-much", tag).await;
        check("collaboration", REPORT, "report-some", tag).await;
        check("collaboration", LITTLE, "report-little", tag).await;
    }
}

#[tokio::test]
async fn no_heading_of_my_page_stands_alone_at_the_foot_of_a_sheet() {
    for tag in ["en", "cy"] {
        check("strengths", MY_PAGE, "page", tag).await;
        check("strengths", LITTLE_OF_ONESELF, "page-little", tag).await;
    }
}
