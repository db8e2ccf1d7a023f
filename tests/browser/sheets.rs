//! How much goes on paper, and how: a usual page on one sheet, long words and many of them whole, a report with its plan.

use crate::paper::Paper;
use crate::shortcut::{Given, MY_PAGE, REPORT};
use crate::site::{council, council_with};
use crate::visitor::Visitor;
use crate::wait::{becomes, until};

/// As much as someone says who takes an hour over it.
const USUAL: Given = &[
    &[("skills", "cooking"), ("skills", "growing"), ("skills", "driving"), ("skills", "making")],
    &[("skills", "forms"), ("skills", "welsh"), ("skills", "area")],
    &[("skills", "listening"), ("skills", "animals"), ("skills", "calm"), ("skills.own", "Singing on buses")],
    &[("share", "cooking"), ("share", "growing"), ("share", "welsh")],
    &[("learn.own", "Playing the harp")],
    &[(
        "proud",
        "Last winter the bus broke down on the mountain, with eleven of us in it and the school children at the back. \
         I knew the farmer below the road, so I walked down in the dark and asked for blankets and soup. Then I sang \
         with the children until help came, and nobody was afraid. We still meet each year on that day, and every \
         year somebody new comes along.",
    )],
    &[("passions", "family"), ("passions", "nature"), ("passions", "arts"), ("passions", "place")],
    &[
        ("people", "My sister, the choir, and the couple next door who keep the bees."),
        ("places", "The library on Tuesdays, the chapel hall, and the path behind the school."),
        ("together", "The hill and the quiet. We could mend the stile, so that everyone can walk to the river again."),
    ],
    &[
        ("future", "The choir meets in the hall again, the roof is dry, and I teach two of the young ones the harp."),
        ("keep", "My own front door, my garden, and the walk to the library on Tuesdays."),
        ("possible", "A song about the valley that we write together, young and old, and sing outside in summer."),
    ],
    &[
        ("goals.g1.goal", "Bring the choir back, so that there is one evening a week to look forward to"),
        ("goals.g1.step", "Ask Megan for the key of the hall, over tea"),
        ("goals.g1.when", "After the harvest, before the nights draw in"),
        ("goals.g1.date", "2027-03-01"),
    ],
    &[
        ("more", "Ring before you visit, and let the same two people come each time."),
        ("different", "Write shorter letters, in Welsh and in plain words, and say who to talk to."),
        ("step-back", "Running the hall. We know who has the keys and who can mend what."),
        ("agreed", "Siân from the housing team gets the heating mended by Easter, and rings me in February."),
    ],
];

const LONG_WORD: &str = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochuwchbenyrafonarlanymorwrthyrhendref";

async fn has_a_page(given: Given<'_>) -> Visitor {
    // As in an application that fills the window, where a part of the page scrolls instead of the page.
    let page =
        r#"<div class="shell"><stack-up questionnaire="strengths" organisation="Gwynfa Council"></stack-up></div>"#;
    let visitor = Visitor::opens(council_with(page).where_the_printer_waits()).await;
    visitor.widget().rushes(given).await;
    visitor
}

/// So many sentences, which can be told from each other.
fn sentences(about: &str, number: usize) -> Vec<String> {
    (1..=number).map(|place| format!("Sentence {place} {about} goes here and has a few more words to it.")).collect()
}

/// All is there that was said in words, but for what stands in parts that are left out.
fn is_whole(paper: &Paper, left_out: &[&str]) {
    for (name, said) in USUAL.concat() {
        if said.contains(' ') && !left_out.contains(&name) {
            paper.holds(&[said]);
        }
    }
}

#[tokio::test]
async fn a_usual_page_is_one_sheet() {
    let visitor = has_a_page(USUAL).await;
    let paper = visitor.widget().in_a_hurry().prints("Print", "usual").await;
    is_whole(&paper, &["people", "places", "together"]);
    assert_eq!(paper.sheets.len(), 1, "{:#?}", paper.sheets);
}

#[tokio::test]
async fn a_usual_page_with_every_part_on_it_is_two_sheets_at_most() {
    let visitor = has_a_page(USUAL).await;
    let widget = visitor.widget().in_a_hurry();
    widget.chooses("on-page", "What I care about").await;
    widget.chooses("on-page", "People and places").await;
    let paper = widget.prints("Print", "usual-whole").await;
    is_whole(&paper, &[]);
    assert!(paper.sheets.len() <= 2, "{:#?}", paper.sheets);
}

#[tokio::test]
async fn who_has_much_to_say_finds_every_sentence_on_paper_once() {
    let visitor = has_a_page(MY_PAGE).await;
    let widget = visitor.widget().in_a_hurry();
    let long = [("proud", "My story", 60), ("future", "My hopes", 40), ("more", "What I ask of Gwynfa Council", 50)];
    for (name, part, number) in long {
        widget.press_on(&format!("Change: {part}")).await;
        widget.gives(name, &format!("\n{}", sentences(&format!("of {name}"), number).join(" "))).await;
        until("the way back", async || {
            let buttons = widget.buttons().await;
            let on = buttons.iter().find(|button| ["Continue", "Finish"].contains(&button.as_str()))?;
            widget.press_on(on).await;
            (widget.heading().await == "My page").then_some(())
        })
        .await;
    }
    let paper = widget.prints("Print", "much").await;
    let text = paper.text();
    for (name, _, number) in long {
        for sentence in sentences(&format!("of {name}"), number) {
            assert_eq!(text.matches(&sentence).count(), 1, "{sentence}\n{text}");
        }
    }
    paper.holds(&["Bring the choir back", "Siân mends the heating by Easter."]);
    assert!(paper.sheets.len() > 1);
}

#[tokio::test]
async fn a_word_that_is_longer_than_a_line_is_whole_on_paper() {
    let goals: &[(&str, &str)] = &[("goals.g1.goal", LONG_WORD), ("goals.g1.step", LONG_WORD)];
    let asks: &[(&str, &str)] = &[("more", LONG_WORD)];
    let mut given = MY_PAGE.to_vec();
    given[9] = goals;
    given[10] = asks;
    let visitor = has_a_page(&given).await;
    let paper = visitor.widget().in_a_hurry().prints("Print", "long-word").await;
    let letters: String = paper.text().split_whitespace().collect();
    assert_eq!(letters.matches(LONG_WORD).count(), 3, "{letters}");
}

/// A person at the report about a collaboration.
async fn has_a_report() -> Visitor {
    let visitor = Visitor::opens(council().where_the_printer_waits()).await;
    visitor.widget().rushes(REPORT).await;
    visitor.widget().stands_at("Hospital discharge").await;
    visitor
}

/// The report is on paper, and nothing that is there for the screen alone.
fn is_the_report_alone(paper: &Paper) {
    paper.holds(&["How we stack up", "Hospital discharge", "A team’s view", "A start for talking, not a measurement."]);
    paper.holds(&["What is strong", "Your four themes", "Conversations worth having", "First steps"]);
    paper.holds(&["What do we reward when we promote?"]);
    paper.lacks(&["A COUNCIL", "Contact", "Print", "Copy as text", "Back to my answers", "Download my answers"]);
    paper.lacks(&["Delete my answers", "Choose this step", "Add a step of your own", "English", "Cymraeg", "Remove"]);
    paper.lacks(&["Which first steps will you take?", "What will you do?", "Who will do it?", "A role is enough."]);
    paper.lacks(&["Show more steps", "From that day on, you can review", "What goes on my page?", "calendar"]);
}

#[tokio::test]
async fn the_report_is_printed_with_the_steps_that_are_offered() {
    let visitor = has_a_report().await;
    let paper = visitor.widget().prints("Print", "report").await;
    is_the_report_alone(&paper);
    paper.holds(&["Add one question about working with others to the next job interview."]);
    paper.lacks(&["When will you look back at these steps together?"]);
}

#[tokio::test]
async fn the_report_is_printed_in_welsh_too() {
    let visitor = has_a_report().await;
    visitor.widget().press("Cymraeg").await;
    becomes("cy".to_owned(), async || visitor.widget().language().await).await;
    let paper = visitor.widget().prints("Argraffu", "report-cy").await;
    paper.holds(&["Siâp ein cydweithio", "Hospital discharge", "Barn tîm", "Man cychwyn i sgwrs, nid mesuriad."]);
    paper.holds(&["Beth sy’n gryf", "Eich pedair thema", "Sgyrsiau gwerth eu cael", "Camau cyntaf"]);
    paper.holds(&["Beth rydym yn ei wobrwyo pan fyddwn yn dyrchafu pobl?"]);
    paper.holds(&["Ychwanegwch un cwestiwn am weithio gydag eraill at y cyfweliad swydd nesaf."]);
    paper.lacks(&["Argraffu", "Lawrlwytho fy atebion", "Dileu fy atebion", "Dewis y cam hwn", "Yn ôl i’m hatebion"]);
    paper.lacks(&["How we stack up", "What is strong", "First steps", "English", "Cymraeg"]);
}

#[tokio::test]
async fn the_report_is_printed_with_what_is_planned_in_words() {
    let visitor = has_a_report().await;
    let widget = visitor.widget().in_a_hurry();
    let step = "List three things that no longer need sign-off.";
    widget.press(&format!("Choose this step: {step}")).await;
    until("the step in the plan", async || (widget.typed("first-steps.s1.step").await == step).then_some(())).await;
    widget.gives("first-steps.s1.who", "the ward managers").await;
    widget.gives("first-steps.s1.when", "before Easter").await;
    widget.gives("review", "2027-03-01").await;
    let paper = widget.prints("Print", "plan").await;
    is_the_report_alone(&paper);
    paper.holds(&[step, "the ward managers", "before Easter", "1 March 2027"]);
    paper.lacks(&["Add one question about working with others to the next job interview."]);
    assert_eq!(paper.text().matches(step).count(), 1);
}
