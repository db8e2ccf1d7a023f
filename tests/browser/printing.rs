//! Printing: my page or the report comes out alone, whatever stands around it, and the page is then as it was.

use crate::first_steps::{INTERVIEW, SIGN_OFF, has_planned, reviews};
use crate::paper::Paper;
use crate::shortcut::MY_PAGE;
use crate::site::{Council, STRICT, council_with};
use crate::visitor::Visitor;
use crate::wait::becomes;

/// A page with words of its own wherever there can be some, and two widgets.
const CROWDED: &str = r#"Notices of the council
<nav><ul><li><a href="/bins">Bins and recycling</a></li></ul></nav>
<div class="columns">Words beside the card
  <article class="card">Words before the widget
    <stack-up id="mine" questionnaire="strengths" organisation="Gwynfa Council"></stack-up>
  words after the widget</article>
  <aside><h2>Related pages</h2></aside>
</div>
<stack-up id="ours" questionnaire="collaboration"></stack-up>
<div id="cookies">We would like to set cookies <button>Accept</button></div>"#;

/// What stands around them; the sheet of the page sets headings in capitals.
const AROUND: &[&str] = &[
    "A COUNCIL",
    "Notices of the council",
    "Bins and recycling",
    "Words beside the card",
    "Words before the widget",
    "words after the widget",
    "RELATED PAGES",
    "Said by the sheet of the page",
    "Contact",
    "We would like to set cookies",
    "Accept",
];

const BUTTONS: &[&str] = &[
    "Print",
    "Copy as text",
    "Change",
    "Back to my answers",
    "Download my answers",
    "Delete my answers",
    "Put it in my calendar",
    "Choose this step",
    "Add a step of your own",
    "English",
    "Cymraeg",
    "Saved on this device",
];

/// What is on my page, in its order, when the parts stay that are ticked at first.
const ON_MY_PAGE: &[&str] = &[
    "My page",
    "This page is mine, in my own words. It holds plans, not promises.",
    "What I am good at",
    "Singing on buses",
    "Cooking and baking",
    "Keeping calm when things go wrong",
    "What I can share",
    "What I want to learn",
    "Playing the harp",
    "My story",
    "The bus broke down on the mountain. I sang until help came.",
    "My hopes",
    "A year from now The choir meets in the hall again.",
    "To keep My own front door.",
    "To try A song that we write together.",
    "What I plan",
    "Bring the choir back",
    "First step Ask Megan for the key, over tea",
    "When After the harvest",
    "Date 1 March 2027",
    "What I ask of Gwynfa Council",
    "Do more of Ring before you visit.",
    "Do differently Write shorter letters.",
    "Leave to us Running the hall.",
    "What Gwynfa Council agreed to do",
    "Siân mends the heating by Easter.",
];

const LEFT_OUT: &[&str] = &[
    "What I care about",
    "The old chapel",
    "People and places",
    "My sister Nesta",
    "The library on Tuesdays",
    "We could mend the stile.",
    "This part stays here",
    "What goes on my page?",
];

/// Two sheets of the page's own, and then whether the page's list of sheets is as it was.
const HAS_SHEETS: &str = "document.adoptedStyleSheets = [new CSSStyleSheet(), new CSSStyleSheet()];
    window.before = [...document.adoptedStyleSheets]; return null";
const SHEETS_AS_BEFORE: &str = "return document.adoptedStyleSheets.length === before.length
    && before.every((sheet, place) => sheet === document.adoptedStyleSheets[place])";

fn crowded() -> Council {
    council_with(CROWDED).where_the_printer_waits()
}

/// A person who has got to my page, on a page of this council.
async fn has_a_page(council: Council, path: &str) -> Visitor {
    let visitor = Visitor::opens(council).await;
    visitor.widget_at(path).rushes(MY_PAGE).await;
    visitor.widget_at(path).stands_at("My page").await;
    visitor
}

/// My page alone is on the paper, on one sheet.
fn is_my_page_alone(paper: &Paper) {
    paper.holds(ON_MY_PAGE);
    for words in [AROUND, BUTTONS, LEFT_OUT, &["How do you stack up?"]] {
        paper.lacks(words);
    }
    assert_eq!(paper.sheets.len(), 1, "{:#?}", paper.sheets);
}

#[tokio::test]
async fn my_page_is_printed_without_the_page_around_it() {
    let visitor = has_a_page(crowded(), "#mine").await;
    let paper = visitor.widget_at("#mine").in_a_hurry().prints("Print", "my-page").await;
    is_my_page_alone(&paper);
}

#[tokio::test]
async fn my_page_is_printed_in_welsh_too() {
    let visitor = has_a_page(crowded(), "#mine").await;
    let widget = visitor.widget_at("#mine").in_a_hurry();
    widget.press_on("Cymraeg").await;
    let paper = widget.prints("Argraffu", "my-page-cy").await;
    paper.holds(&["Fy nhudalen", "Coginio a phobi", "1 Mawrth 2027", "Ask Megan for the key, over tea"]);
    paper.lacks(AROUND);
    paper.lacks(&["Argraffu", "Copïo", "Newid", "Lawrlwytho", "My sister Nesta", "English", "nghalendr"]);
    assert_eq!(paper.sheets.len(), 1);
}

#[tokio::test]
async fn what_was_said_of_each_first_step_is_printed_with_its_day() {
    let visitor = has_planned().await;
    let widget = visitor.widget();
    reviews(&visitor, "2027-03-01").await;
    widget.chooses("first-steps.s1.better", "Yes").await;
    widget.writes("first-steps.s2.note", "The night staff\nstay longer.").await;
    widget.press_on("Finish").await;
    reviews(&visitor, "2027-06-01").await;
    widget.chooses("first-steps.s1.better", "No").await;
    widget.press_on("Finish").await;
    let paper = widget.prints("Print", "review").await;
    paper.holds(&[SIGN_OFF, "Meet for lunch, with no agenda", "1 March 2027", "1 June 2027"]);
    paper.holds(&["Are things better for the people this step is for? Yes", "The night staff stay longer."]);
    paper.lacks(&[INTERVIEW, "What will you do?", "Remove"]);
}

#[tokio::test]
async fn the_page_is_printed_as_before_when_our_own_print_is_over() {
    let visitor = has_a_page(crowded(), "#mine").await;
    visitor.page::<()>(HAS_SHEETS).await;
    let markup = "return document.documentElement.outerHTML";
    let before: String = visitor.page(markup).await;
    is_my_page_alone(&visitor.widget_at("#mine").in_a_hurry().prints("Print", "first").await);
    becomes(true, async || visitor.page(SHEETS_AS_BEFORE).await).await;
    assert_eq!(visitor.page::<String>(markup).await, before);
    let later = visitor.prints_the_page("later").await;
    later.holds(&["A COUNCIL", "Notices of the council", "Bins and recycling (/bins)", "Words beside the card"]);
    later.holds(&["We would like to set cookies", "How do you stack up?", "Contact"]);
}

#[tokio::test]
async fn who_prints_twice_leaves_nothing_on_the_page() {
    let visitor = has_a_page(crowded(), "#mine").await;
    let widget = visitor.widget_at("#mine").in_a_hurry();
    visitor.page::<()>(HAS_SHEETS).await;
    widget.press("Print").await;
    is_my_page_alone(&widget.prints("Print", "twice").await);
    becomes(true, async || visitor.page(SHEETS_AS_BEFORE).await).await;
}

#[tokio::test]
async fn a_browser_that_never_says_that_it_has_printed_gets_its_page_back() {
    let visitor = has_a_page(crowded(), "#mine").await;
    visitor.page::<()>(HAS_SHEETS).await;
    let wait = "const { setTimeout: original } = window; window.later = [];
        window.setTimeout = (call, after) => after < 10_000 ? original(call, after) : later.push(call); return null";
    visitor.page::<()>(wait).await;
    visitor.widget_at("#mine").in_a_hurry().press("Print").await;
    becomes(false, async || visitor.page(SHEETS_AS_BEFORE).await).await;
    visitor.page::<()>("later.forEach((call) => call()); return null").await;
    assert!(visitor.page::<bool>(SHEETS_AS_BEFORE).await);
}

#[tokio::test]
async fn what_the_page_insists_on_showing_is_not_printed() {
    let insists = format!("{CROWDED}<div id=\"alarm\">The office is closed <button>Close</button></div>");
    let visitor = has_a_page(council_with(&insists).where_the_printer_waits(), "#mine").await;
    let paper = visitor.widget_at("#mine").in_a_hurry().prints("Print", "insists").await;
    paper.lacks(&["The office is closed", "Close"]);
    is_my_page_alone(&paper);
}

#[tokio::test]
async fn my_page_is_printed_where_the_page_keeps_its_own_words_from_paper() {
    let proof = format!("<div class=\"proof\">{CROWDED}</div>");
    let visitor = has_a_page(council_with(&proof).where_the_printer_waits(), "#mine").await;
    is_my_page_alone(&visitor.widget_at("#mine").in_a_hurry().prints("Print", "proof").await);
}

#[tokio::test]
async fn my_page_is_printed_out_of_a_dialog() {
    let dialog = format!("<dialog>{CROWDED}</dialog>");
    let visitor = Visitor::opens(council_with(&dialog).where_the_printer_waits()).await;
    visitor.page::<()>("document.querySelector('dialog').showModal(); return null").await;
    let widget = visitor.widget_at("#mine").in_a_hurry();
    widget.rushes(MY_PAGE).await;
    widget.stands_at("My page").await;
    is_my_page_alone(&widget.prints("Print", "dialog").await);
}

#[tokio::test]
async fn my_page_is_printed_from_within_the_shadow_root_of_a_card() {
    let page = r#"<council-card id="card">Slotted words<template shadowrootmode="open">
        <style>h2, p { font-size: 20px }</style><h2>The heading of the card</h2>Words in the card<slot></slot>
        <div><div>Words before the widget
            <stack-up questionnaire="strengths" organisation="Gwynfa Council"></stack-up></div></div>
        <p>The end of the card</p></template></council-card>"#;
    let visitor = has_a_page(council_with(page).where_the_printer_waits(), "#card >>> stack-up").await;
    visitor.page::<()>(HAS_SHEETS).await;
    let paper = visitor.widget_at("#card >>> stack-up").in_a_hurry().prints("Print", "card").await;
    is_my_page_alone(&paper);
    paper.lacks(&["Slotted words", "The heading of the card", "Words in the card", "The end of the card"]);
    becomes(true, async || visitor.page(SHEETS_AS_BEFORE).await).await;
    let in_the_card = "return document.querySelector('#card').shadowRoot.adoptedStyleSheets.length";
    assert_eq!(visitor.page::<u32>(in_the_card).await, 0);
}

#[tokio::test]
async fn my_page_is_printed_without_the_card_that_it_is_slotted_into() {
    let page = r#"<council-card><template shadowrootmode="open">
        <style>h2, p { font-size: 20px }</style><h2>The heading of the card</h2>Words in the card<div>Words before the slot<slot></slot></div>
        <p>The end of the card</p></template>
        <stack-up questionnaire="strengths" organisation="Gwynfa Council"></stack-up></council-card>"#;
    let visitor = has_a_page(council_with(page).where_the_printer_waits(), "stack-up").await;
    let paper = visitor.widget().in_a_hurry().prints("Print", "slotted").await;
    is_my_page_alone(&paper);
    paper.lacks(&["The heading of the card", "Words in the card", "Words before the slot", "The end of the card"]);
}

#[tokio::test]
async fn my_page_is_printed_alone_under_a_strict_policy() {
    let visitor = has_a_page(crowded().under(STRICT), "#mine").await;
    is_my_page_alone(&visitor.widget_at("#mine").in_a_hurry().prints("Print", "strict").await);
    assert_eq!(visitor.seen::<Vec<String>>("violations").await, [""; 0]);
    assert_eq!(visitor.seen::<Vec<String>>("errors").await, [""; 0]);
}
