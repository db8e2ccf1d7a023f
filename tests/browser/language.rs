//! English and Welsh are equals: the person may go from one to the other anywhere, and loses nothing.

use serde_json::json;

use crate::resident::{Resident, residents};
use crate::site::{FOLDER, council, council_with};
use crate::visitor::Visitor;
use crate::wait::{becomes, until};

#[tokio::test]
async fn the_switch_keeps_the_step_the_answers_and_the_focus() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.goes_on(1).await;
    widget.chooses("outcomes", "Mostly").await;
    widget.press_at("outcomes", "Add a note").await;
    widget.writes("outcomes.note", "Falls data").await;
    widget.press("Cymraeg").await;
    widget.stands_at("Safbwynt defnyddwyr gwasanaethau").await;
    assert_eq!(widget.language().await, "cy");
    assert_eq!(widget.progress().await, "Cam 2 o 8");
    assert_eq!(widget.marked("outcomes").await, ["3"]);
    assert_eq!(widget.typed("outcomes.note").await, "Falls data");
    widget.says("Gan mwyaf").await;
    widget.has_focus_on("Cymraeg").await;
    assert_eq!(widget.stop().await.unwrap().lang, "cy");
    assert_eq!(pressed(&visitor).await, ["Cymraeg"]);
    widget.press("English").await;
    widget.stands_at("The service user’s view").await;
    widget.has_focus_on("English").await;
    assert_eq!(pressed(&visitor).await, ["English"]);
    assert_eq!(widget.marked("outcomes").await, ["3"]);
    visitor.has_kept(json!({"outcomes": {"score": 3, "note": "Falls data"}})).await;
}

async fn pressed(visitor: &Visitor) -> Vec<String> {
    let pressed = "return [...document.querySelector('stack-up').shadowRoot.querySelectorAll('[aria-pressed=true]')]
        .map((button) => button.textContent)";
    visitor.page(pressed).await
}

#[tokio::test]
async fn the_switch_in_the_middle_of_a_goal_keeps_the_words_and_the_screen() {
    let visitor = Visitor::begins(residents()).await;
    let resident = Resident(visitor.widget());
    resident.sets_goals(&[("Dechrau côr", "Gofyn am yr allwedd,\ndros baned")]).await;
    resident.asks_for_another_goal().await;
    resident.says_of_goal("g2", &[("goal", "Tyfu ff")]).await;
    resident.0.unfolds("Add more", 1).await;
    resident.says_of_goal("g2", &[("have", "wal gynnes"), ("obstacle", "malwod 🐌")]).await;
    for (language, heading, progress, item) in [
        ("Cymraeg", "Fy nodau", "Rhan 5 o 6", "Nod 2"),
        ("English", "My goals", "Part 5 of 6", "Goal 2"),
        ("Cymraeg", "Fy nodau", "Rhan 5 o 6", "Nod 2"),
    ] {
        resident.0.press(language).await;
        resident.0.stands_at(heading).await;
        resident.0.has_focus_on(language).await;
        assert_eq!(resident.0.progress().await, progress);
        resident.0.says(item).await;
        assert_eq!(resident.goals().await, ["Dechrau côr", "Tyfu ff"]);
        assert_eq!(resident.0.typed("goals.g1.step").await, "Gofyn am yr allwedd,\ndros baned");
        assert_eq!(resident.0.typed("goals.g2.have.own").await, "wal gynnes");
        assert_eq!(resident.0.typed("goals.g2.obstacle").await, "malwod 🐌");
    }
    resident.says_of_goal("g2", &[("goal", "a")]).await;
    assert_eq!(resident.0.press_on("Parhau").await, "Yr hyn yr hoffwn weld gwasanaethau fy ardal yn ei wneud");
    assert_eq!(resident.0.press_on("Gorffen").await, "Fy nhudalen");
    let plan = ["Dechrau côr", "Cam cyntaf", "Gofyn am yr allwedd,\ndros baned", "Tyfu ffa"];
    assert_eq!(resident.part("Fy nghynlluniau").await, plan);
}

#[tokio::test]
async fn the_switch_keeps_another_goal_that_was_asked_for() {
    let visitor = Visitor::begins(residents()).await;
    let resident = Resident::of(&visitor);
    resident.sets_goals(&[("Dechrau côr", "Gofyn am yr allwedd")]).await;
    resident.asks_for_another_goal().await;
    resident.0.press("Cymraeg").await;
    resident.0.stands_at("Fy nodau").await;
    assert_eq!(resident.goals().await, ["Dechrau côr", ""]);
}

#[tokio::test]
async fn the_buttons_are_those_of_the_glossary() {
    let visitor = Visitor::opens(council().in_language("cy")).await;
    let widget = visitor.widget();
    assert_eq!(widget.press_on("Dechrau").await, "Cyn i chi ddechrau");
    widget.chooses("viewpoint", "Fy nhîm").await;
    let buttons = widget.buttons().await;
    for words in ["Parhau", "Yn ôl", "Lawrlwytho fy atebion", "Dileu fy atebion"] {
        assert!(buttons.iter().any(|button| button == words), "{words} is not among {buttons:?}");
    }
    for _ in 0..7 {
        widget.in_a_hurry().press_on("Parhau").await;
    }
    widget.press("Newid: Ar ran pwy rydych chi’n ateb?").await;
    widget.has_focus_on("Fy nhîm").await;
    widget.press_on("Parhau").await;
    widget.press_on("Gorffen").await;
    visitor.reloads().await;
    until("“Bwrw ymlaen”", async || widget.has_button("Bwrw ymlaen").await.then_some(())).await;
    assert!(widget.has_button("Dechrau eto").await);
}

#[tokio::test]
async fn the_choice_in_the_widget_wins_over_the_attribute_and_outlives_the_page() {
    let visitor =
        Visitor::begins(council_with(r#"<stack-up questionnaire="collaboration" lang="en"></stack-up>"#)).await;
    let widget = visitor.widget();
    widget.chooses("viewpoint", "My team").await;
    widget.press("Cymraeg").await;
    widget.stands_at("Cyn i chi ddechrau").await;
    visitor.page::<()>("document.querySelector('stack-up').lang = 'en-GB'; return null").await;
    assert_eq!(widget.heading().await, "Cyn i chi ddechrau");
    visitor.reloads().await;
    widget.stands_at("Sut siâp sydd ar eich cydweithio?").await;
    assert_eq!(widget.language().await, "cy");
}

/// A page in a language, with an element, and the language that the widget then speaks.
async fn check(visitor: &Visitor, page: &'static str, element: &str, expected: &str) {
    visitor.goes_to(council_with(element).in_language(page)).await;
    let title = if expected == "cy" { "Sut siâp sydd ar eich cydweithio?" } else { "How do you stack up?" };
    becomes(title.to_owned(), async || visitor.widget().heading().await).await;
    assert_eq!(visitor.widget().language().await, expected, "{element} on a page in {page}");
}

#[tokio::test]
async fn the_language_is_that_of_the_element_or_the_nearest_around_it() {
    let visitor = Visitor::opens(council()).await;
    let plain = r#"<stack-up questionnaire="collaboration"></stack-up>"#;
    check(&visitor, "en", r#"<stack-up questionnaire="collaboration" lang="cy"></stack-up>"#, "cy").await;
    check(&visitor, "en", r#"<stack-up questionnaire="collaboration" lang="cy-GB"></stack-up>"#, "cy").await;
    check(&visitor, "en", r#"<stack-up questionnaire="collaboration" lang="CY"></stack-up>"#, "cy").await;
    check(&visitor, "cy", r#"<stack-up questionnaire="collaboration" lang="en"></stack-up>"#, "en").await;
    check(&visitor, "cy", plain, "cy").await;
    check(&visitor, "cy-GB", plain, "cy").await;
    check(&visitor, "en", &format!(r#"<div lang="cy">{plain}</div>"#), "cy").await;
    check(&visitor, "cy", &format!(r#"<div lang="en-GB">{plain}</div>"#), "en").await;
    check(&visitor, "fr", plain, "en").await;
}

#[tokio::test]
async fn the_page_of_an_iframe_speaks_the_language_that_the_person_chooses() {
    let page =
        format!("<iframe src=\"{FOLDER}embed.html?questionnaire=collaboration\" title=\"x\" height=\"900\"></iframe>");
    let visitor = Visitor::opens(council_with(&page).including("")).await;
    visitor.looks_into("iframe").await;
    let speaks = async |tag: &str| {
        becomes(tag.to_owned(), async || visitor.page::<String>("return document.documentElement.lang").await).await;
    };
    visitor.widget().stands_at("How do you stack up?").await;
    speaks("en").await;
    visitor.widget().in_a_hurry().press("Cymraeg").await;
    speaks("cy").await;
}
