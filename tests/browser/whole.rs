//! The start page and the first section are there before the whole of the questionnaire, in the language of the page; what
//! needs more waits for it.

use serde_json::{Value, json};

use crate::rest::{FIRST_STEP, NOT_LOADED, ONE_MOMENT, has_the_part};
use crate::site::{Council, council, council_with};
use crate::visitor::Visitor;
use crate::wait::until;

const TITLE: &str = "How do you stack up?";
const TITLE_IN_WELSH: &str = "Sut siâp sydd ar eich cydweithio?";
const FIRST_STEP_IN_WELSH: &str = "Cyn i chi ddechrau";

fn collaboration(attributes: &str) -> Council {
    council_with(&format!(r#"<stack-up questionnaire="collaboration" {attributes}></stack-up>"#))
}

#[tokio::test]
async fn the_first_section_is_answered_and_kept_and_the_next_one_waits_for_the_whole() {
    let visitor = Visitor::begins(council().where_the_whole_waits()).await;
    let widget = visitor.widget();
    assert_eq!(widget.progress().await, "Step 1 of 8");
    widget.writes("subject", "Hospital discharge").await;
    widget.chooses("viewpoint", "My team").await;
    visitor.has_kept(json!({"subject": {"text": "Hospital discharge"}, "viewpoint": {"chosen": ["team"]}})).await;
    assert_eq!(visitor.events("progress").await, [], "how many questions there are is not known yet");
    widget.press("Continue").await;
    widget.says(ONE_MOMENT).await;
    has_the_part(&visitor, "lose").await;
    widget.says(NOT_LOADED).await;
    assert_eq!(widget.heading().await, FIRST_STEP);
    widget.press("Continue").await;
    has_the_part(&visitor, "bring").await;
    widget.stands_at("The service user’s view").await;
    assert_eq!(widget.progress().await, "Step 2 of 8");
    let told = visitor.hears("progress", 1).await;
    assert_eq!(told[0].detail, json!({"questionnaire": "collaboration", "answered": 2, "total": 30}));
    widget.press_on("Back").await;
    assert_eq!(widget.typed("subject").await, "Hospital discharge");
    assert_eq!(widget.marked("viewpoint").await, ["team"]);
}

#[tokio::test]
async fn what_is_typed_and_has_the_focus_stays_when_the_whole_comes() {
    let visitor = Visitor::begins(council().where_the_whole_waits()).await;
    let widget = visitor.widget();
    widget.writes("subject", "Hospital").await;
    visitor.page::<()>("document.querySelector('stack-up').shadowRoot.activeElement.id = 'same'; return null").await;
    has_the_part(&visitor, "bring").await;
    visitor.hears("progress", 1).await;
    assert_eq!(widget.typed("subject").await, "Hospital");
    assert!(
        visitor.page::<bool>("return document.querySelector('stack-up').shadowRoot.activeElement.id === 'same'").await
    );
}

/// The start page has this title in this language before the whole is here.
async fn begins_in(council: Council, title: &str, language: &str) {
    let visitor = Visitor::opens(council.where_the_whole_waits()).await;
    let widget = visitor.widget();
    widget.stands_at(title).await;
    assert_eq!(widget.language().await, language);
    assert!(visitor.page::<bool>("return isAsked()").await);
}

#[tokio::test]
async fn the_start_page_speaks_the_language_that_is_asked_for() {
    begins_in(collaboration(""), TITLE, "en").await;
    begins_in(collaboration("").in_language("cy-GB"), TITLE_IN_WELSH, "cy").await;
    begins_in(collaboration("lang=\"CY\""), TITLE_IN_WELSH, "cy").await;
    begins_in(collaboration("lang=\"en-GB\"").in_language("cy"), TITLE, "en").await;
    begins_in(collaboration("lang=\"de\"").in_language("cy"), TITLE_IN_WELSH, "cy").await;
    begins_in(collaboration("").in_language("cymraeg"), TITLE, "en").await;
}

#[tokio::test]
async fn another_language_waits_for_the_whole_whether_the_person_or_the_page_asks_for_it() {
    let asks = "document.querySelector('stack-up').setAttribute('lang', 'cy'); return null";
    for by_person in [true, false] {
        let visitor = Visitor::begins(council().where_the_whole_waits()).await;
        let widget = visitor.widget();
        if by_person {
            widget.press("Cymraeg").await;
            widget.says(ONE_MOMENT).await;
        } else {
            visitor.page::<()>(asks).await;
        }
        assert_eq!((widget.heading().await.as_str(), widget.language().await.as_str()), (FIRST_STEP, "en"));
        has_the_part(&visitor, "bring").await;
        widget.stands_at(FIRST_STEP_IN_WELSH).await;
        assert_eq!(widget.language().await, "cy");
    }
}

#[tokio::test]
async fn what_else_the_page_asks_for_meanwhile_is_done_at_once() {
    let visitor = Visitor::begins(council().where_the_whole_waits()).await;
    let asks = "const widget = document.querySelector('stack-up'); widget.setAttribute('lang', 'cy');
        widget.setAttribute('heading-level', '3'); return null";
    visitor.page::<()>(asks).await;
    let headings = async || visitor.widget().ask::<Vec<(String, String)>>("headings", json!([])).await;
    let first = |level: &str, words: &str| (level.to_owned(), words.to_owned());
    assert_eq!(headings().await[0], first("h3", FIRST_STEP));
    has_the_part(&visitor, "bring").await;
    visitor.widget().stands_at(FIRST_STEP_IN_WELSH).await;
    assert_eq!(headings().await[0], first("h3", FIRST_STEP_IN_WELSH));
}

#[tokio::test]
async fn a_page_that_speaks_another_language_before_the_start_is_here_has_it_in_that_one() {
    let visitor = Visitor::opens(council().where_files_wait()).await;
    visitor.page::<()>("document.documentElement.lang = 'cy'; answer(); return null").await;
    visitor.widget().stands_at(TITLE_IN_WELSH).await;
    assert_eq!(visitor.widget().language().await, "cy");
    visitor.widget().press_on("Dechrau").await;
    visitor.widget().stands_at(FIRST_STEP_IN_WELSH).await;
}

#[tokio::test]
async fn a_questionnaire_that_does_not_come_keeps_no_other_one_waiting() {
    let two = r#"<stack-up questionnaire="collaboration"></stack-up><stack-up questionnaire="strengths"></stack-up>"#;
    let visitor = Visitor::opens(council_with(two).where_the_whole_waits()).await;
    visitor.hears("ready", 2).await;
    let [collaboration, strengths] =
        ["[questionnaire=collaboration]", "[questionnaire=strengths]"].map(|path| visitor.widget_at(path));
    visitor.page::<()>("lose('strengths'); bring('collaboration'); return null").await;
    collaboration.press_on("Start").await;
    collaboration.press_on("Continue").await;
    collaboration.stands_at("The service user’s view").await;
    strengths.press("Print a blank copy").await;
    until("a request for it", async || visitor.page::<bool>("return isAsked()").await.then_some(())).await;
    visitor.page::<()>("lose(); return null").await;
    strengths.says(NOT_LOADED).await;
    assert!(!collaboration.text().await.contains(NOT_LOADED));
}

#[tokio::test]
async fn a_widget_that_leaves_before_the_whole_is_here_has_its_answers_when_it_comes_back() {
    let visitor = Visitor::begins(collaboration("storage=\"none\"").where_the_whole_waits()).await;
    visitor.widget().chooses("viewpoint", "My team").await;
    let leaves = "window.left = document.querySelector('stack-up'); left.remove(); return null";
    visitor.page::<()>(leaves).await;
    visitor.page::<()>("document.body.append(left); return null").await;
    has_the_part(&visitor, "bring").await;
    assert_eq!(visitor.widget().press_on("Carry on").await, FIRST_STEP);
    assert_eq!(visitor.widget().marked("viewpoint").await, ["team"]);
}

#[tokio::test]
async fn someone_who_has_answers_here_waits_for_the_whole() {
    let visitor = Visitor::begins(council()).await;
    visitor.widget().chooses("viewpoint", "My team").await;
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}})).await;
    visitor.goes_to(council().where_the_whole_waits()).await;
    until("a request for the whole", async || visitor.page::<bool>("return isAsked()").await.then_some(())).await;
    assert_eq!(visitor.events("ready").await, []);
    has_the_part(&visitor, "bring").await;
    visitor.widget().press_on("Carry on").await;
    assert_eq!(visitor.widget().marked("viewpoint").await, ["team"]);
}

#[tokio::test]
async fn answers_that_another_tab_keeps_meanwhile_are_taken_in_when_the_whole_is_here() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    widget.press_on("Continue").await;
    widget.chooses("outcomes", "Mostly").await;
    visitor.has_kept(json!({"outcomes": {"score": 3}})).await;
    let kept: Value = visitor.page("return localStorage['stack-up:collaboration']").await;
    visitor.forgets().await;

    visitor.goes_to(council().where_the_whole_waits()).await;
    visitor.widget().press_on("Start").await;
    visitor.page::<()>(&format!("localStorage['stack-up:collaboration'] = {kept}; return null")).await;
    visitor.widget().chooses("viewpoint", "My team").await;
    has_the_part(&visitor, "bring").await;
    visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}, "outcomes": {"score": 3}})).await;
}
