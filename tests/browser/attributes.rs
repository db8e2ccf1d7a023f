//! The element's attributes: a wrong one gets its default and one warning, a changed one loses no answer.

use serde_json::json;

use crate::resident::{Resident, residents, residents_with};
use crate::site::{Council, GARDEN, council_with};
use crate::visitor::Visitor;
use crate::wait::{becomes, until};

const GARDEN_FILE: &str = "/files/garden.json";

/// A page with the garden's questionnaire, whose texts name an organisation.
fn garden(attributes: &str) -> Council {
    let page = format!(r#"<stack-up questionnaire="{GARDEN_FILE}" {attributes}></stack-up>"#);
    council_with(&page).with_file(GARDEN_FILE, GARDEN)
}

fn collaboration(attributes: &str) -> Council {
    council_with(&format!(r#"<stack-up questionnaire="collaboration" {attributes}></stack-up>"#))
}

async fn warnings(visitor: &Visitor) -> Vec<String> {
    visitor.seen("warnings").await
}

/// One warning, which names the attribute, its value and what is allowed.
async fn is_warned(visitor: &Visitor, attribute: &str, value: &str, allowed: &str) {
    visitor.hears("ready", 1).await;
    let warnings = warnings(visitor).await;
    let [warning] = warnings.as_slice() else { panic!("not one warning of {attribute}: {warnings:?}") };
    for part in [attribute, value, allowed] {
        assert!(warning.contains(part), "“{part}” is not in: {warning}");
    }
}

async fn first_heading(visitor: &Visitor) -> String {
    let headings: Vec<(String, String)> = visitor.widget().ask("headings", json!([])).await;
    headings[0].0.clone()
}

#[tokio::test]
async fn right_values_are_not_warned_of() {
    let visitor = Visitor::opens(garden("lang=\"cy-GB\" heading-level=\"3\" organisation=\"Grŵp Tyfu\"")).await;
    visitor.hears("ready", 1).await;
    assert!(warnings(&visitor).await.is_empty());
    assert_eq!(first_heading(&visitor).await, "h3");
    visitor.goes_to(garden("storage=\"local\" storage-key=\"north-1\"")).await;
    visitor.hears("ready", 1).await;
    assert!(warnings(&visitor).await.is_empty());
    assert_eq!(first_heading(&visitor).await, "h2");
}

#[tokio::test]
async fn a_wrong_heading_level_is_warned_of_and_becomes_2() {
    let visitor = Visitor::opens(council_with("")).await;
    for wrong in ["7", "0", "h3", "", "-1"] {
        visitor.goes_to(collaboration(&format!("heading-level=\"{wrong}\""))).await;
        is_warned(&visitor, "heading-level", wrong, "1, 2, 3 or 4").await;
        assert_eq!(first_heading(&visitor).await, "h2");
    }
}

#[tokio::test]
async fn a_wrong_storage_or_key_is_warned_of_and_becomes_the_usual_one() {
    let visitor = Visitor::opens(council_with("")).await;
    let storage = ("storage", "disk", "local, session or none");
    let key = ("storage-key", "Ä", "small letters, digits and hyphens");
    for (attribute, wrong, allowed) in [storage, key] {
        visitor.forgets().await;
        visitor.goes_to(collaboration(&format!("{attribute}=\"{wrong}\""))).await;
        is_warned(&visitor, attribute, wrong, allowed).await;
        let widget = visitor.widget();
        widget.press_on("Start").await;
        widget.chooses("viewpoint", "My team").await;
        visitor.has_kept(json!({"viewpoint": {"chosen": ["team"]}})).await;
    }
}

#[tokio::test]
async fn a_wrong_organisation_is_warned_of_and_left_out() {
    let visitor = Visitor::opens(garden(&format!("organisation=\"{}\"", "ŵ".repeat(81)))).await;
    is_warned(&visitor, "organisation", &"ŵ".repeat(81), "80 characters").await;
    let widget = visitor.widget();
    widget.press_on("Start").await;
    widget.press_on("Continue").await;
    widget.says("The garden group makes newcomers feel at home.").await;
    visitor.goes_to(garden(&format!("organisation=\"{}\"", "ŵ".repeat(80)))).await;
    visitor.hears("ready", 1).await;
    assert!(warnings(&visitor).await.is_empty());
}

#[tokio::test]
async fn an_unknown_language_is_warned_of_and_becomes_that_of_the_page() {
    let visitor = Visitor::opens(collaboration("lang=\"xx\"")).await;
    is_warned(&visitor, "lang", "xx", "language").await;
    assert_eq!(visitor.widget().language().await, "en");
    visitor.goes_to(collaboration("lang=\"xx\"").in_language("cy")).await;
    is_warned(&visitor, "lang", "xx", "language").await;
    assert_eq!(visitor.widget().language().await, "cy", "the default is the nearest language around the element");
}

#[tokio::test]
async fn a_wrong_value_is_warned_of_once_whatever_else_changes() {
    let visitor = Visitor::opens(collaboration("heading-level=\"7\"")).await;
    is_warned(&visitor, "heading-level", "7", "1, 2, 3 or 4").await;
    sets(&visitor, "lang", "cy").await;
    visitor.widget().stands_at("Sut siâp sydd ar eich cydweithio?").await;
    is_warned(&visitor, "heading-level", "7", "1, 2, 3 or 4").await;
}

#[tokio::test]
async fn a_value_that_becomes_wrong_is_warned_of_too() {
    let visitor = Visitor::opens(collaboration("")).await;
    visitor.hears("ready", 1).await;
    sets(&visitor, "lang", "xx").await;
    until("a warning", async || Some(warnings(&visitor).await).filter(|warnings| !warnings.is_empty())).await;
    is_warned(&visitor, "lang", "xx", "language").await;
}

async fn sets(visitor: &Visitor, attribute: &str, value: &str) {
    let set = "document.querySelector('stack-up').setAttribute(...arguments); return null";
    let (): () = visitor.session.script(set, vec![json!(attribute), json!(value)]).await;
}

#[tokio::test]
async fn what_changes_in_place_keeps_the_step_and_the_answers() {
    let visitor = Visitor::begins(garden("")).await;
    let widget = visitor.widget();
    widget.writes("name", "Ffynnon").await;
    widget.press_on("Continue").await;
    widget.chooses("compost", "In full leaf").await;
    sets(&visitor, "lang", "cy").await;
    widget.stands_at("Y tymor hwn").await;
    sets(&visitor, "lang", "en").await;
    widget.stands_at("This season").await;
    sets(&visitor, "heading-level", "4").await;
    becomes("h4".to_owned(), async || first_heading(&visitor).await).await;
    sets(&visitor, "organisation", "Plant & Grow").await;
    widget.says("Plant & Grow makes newcomers feel at home.").await;
    assert_eq!(widget.marked("compost").await, ["2"]);
    assert_eq!(visitor.events("ready").await.len(), 1);
    widget.press_on("Back").await;
    assert_eq!(widget.typed("name").await, "Ffynnon");
}

/// A page for residents: the headings that name the organisation, and what is asked, in both languages.
async fn names(council: Council, [english, welsh]: [&str; 2]) {
    let visitor = Visitor::begins(council).await;
    let resident = Resident::of(&visitor);
    resident.0.goes_on(10).await;
    resident.0.stands_at(&format!("What I ask of {english}")).await;
    resident.0.says(&format!("What could {english} do more of?")).await;
    resident.0.says(&format!("What did {english} agree to do?")).await;
    resident.says_in_own_words("step-back", "Running the hall").await;
    resident.says_in_own_words("agreed", "Siân mends the heating.").await;
    resident.0.press_on("Finish").await;
    let parts = [format!("What I ask of {english}"), format!("What {english} agreed to do")];
    assert_eq!(resident.parts().await, parts);
    resident.0.press("Cymraeg").await;
    resident.0.stands_at("Fy nhudalen").await;
    assert_eq!(resident.parts().await[0], format!("Yr hyn yr hoffwn weld {welsh} yn ei wneud"));
    assert!(!resident.0.text().await.contains(['{', '}']));
}

#[tokio::test]
async fn the_organisation_is_named_or_else_the_services_around_the_person() {
    names(residents_with("organisation=\"Gwynedd Council\""), ["Gwynedd Council"; 2]).await;
    names(residents(), ["the services around me", "gwasanaethau fy ardal"]).await;
}
