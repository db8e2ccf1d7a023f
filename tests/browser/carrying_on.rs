//! Residents find their words, and the very screen that they left, when they come back.

use serde_json::json;

use crate::resident::{Resident, SCREENS, residents};
use crate::shortcut::MY_PAGE;
use crate::visitor::Visitor;

/// What stands in a field, or is chosen of options.
async fn stands(resident: Resident<'_>, name: &str, value: &str) {
    let typed: Vec<String> = resident.0.ask("values", json!([name])).await;
    let is_there = typed.iter().any(|typed| typed == value);
    assert!(is_there, "“{value}” is not among what stands at {name}: {typed:?}");
}

#[tokio::test]
async fn carry_on_leads_back_to_each_screen_with_its_words() {
    let visitor = Visitor::begins(residents()).await;
    let resident = Resident::of(&visitor);
    for (place, (heading, part)) in SCREENS.iter().enumerate() {
        assert_eq!(resident.0.heading().await, *heading);
        for (name, value) in MY_PAGE[place] {
            resident.0.gives(name, value).await;
        }
        visitor.reloads().await;
        resident.0.says("Your answers are still here. You can carry on where you were.").await;
        assert!(!resident.0.has_button("Start").await);
        assert_eq!(resident.0.press_on("Carry on").await, *heading);
        resident.0.has_focus_on(heading).await;
        assert_eq!(resident.0.progress().await, format!("Part {part} of 6"));
        for (name, value) in MY_PAGE[place] {
            stands(resident, name, value).await;
        }
        resident.0.press_on(if place == 10 { "Finish" } else { "Continue" }).await;
    }
    let page = resident.page().await;
    assert_eq!(page.len(), 10);
    visitor.reloads().await;
    assert_eq!(resident.0.press_on("Carry on").await, "My page");
    resident.0.has_focus_on("My page").await;
    assert_eq!(resident.page().await, page);
    assert_eq!(resident.0.press_on("Back to my answers").await, SCREENS[10].0);
    stands(resident, "agreed", "Siân mends the heating by Easter.").await;
}

#[tokio::test]
async fn carry_on_leads_to_a_screen_where_nothing_was_said_yet() {
    let visitor = Visitor::begins(residents()).await;
    let resident = Resident::of(&visitor);
    resident.is_good_at(&["Driving"]).await;
    for (heading, _) in &SCREENS[1..] {
        assert_eq!(resident.0.press_on("Continue").await, *heading);
        visitor.reloads().await;
        assert_eq!(resident.0.press_on("Carry on").await, *heading);
    }
    assert_eq!(resident.0.press_on("Back").await, "My goals");
    visitor.reloads().await;
    assert_eq!(resident.0.press_on("Carry on").await, "My goals");
}

#[tokio::test]
async fn another_goal_is_there_after_a_reload_when_it_has_words() {
    let visitor = Visitor::begins(residents()).await;
    let resident = Resident::of(&visitor);
    resident.sets_goals(&[("Start a choir", "Ask for the key")]).await;
    resident.asks_for_another_goal().await;
    visitor.reloads().await;
    assert_eq!(resident.0.press_on("Carry on").await, "My goals");
    assert_eq!(resident.goals().await, ["Start a choir"]);
    resident.asks_for_another_goal().await;
    resident.says_of_goal("g2", &[("step", "Ask at the pool")]).await;
    visitor.reloads().await;
    assert_eq!(resident.0.press_on("Carry on").await, "My goals");
    assert_eq!(resident.goals().await, ["Start a choir", ""]);
    assert_eq!(resident.0.typed("goals.g2.step").await, "Ask at the pool");
    resident.asks_for_another_goal().await;
    resident.says_of_goal("g3", &[("goal", "Tyfu ffa 👩🏽\u{200D}🌾")]).await;
    visitor.reloads().await;
    resident.0.press_on("Carry on").await;
    assert_eq!(resident.goals().await, ["Start a choir", "", "Tyfu ffa 👩🏽\u{200D}🌾"]);
    assert!(!resident.0.has_button("Add another goal").await);
}

#[tokio::test]
async fn more_about_a_goal_is_open_after_a_reload_when_something_stands_there() {
    let visitor = Visitor::begins(residents()).await;
    let resident = Resident::of(&visitor);
    resident.sets_goals(&[("Start a choir", "Ask for the key")]).await;
    assert!(!resident.0.text().await.contains("Why does this matter to you?"));
    resident.0.unfolds("Add more", 0).await;
    resident.says_of_goal("g1", &[("why", "Canu"), ("have", "a piano"), ("easier", "Siân")]).await;
    visitor.reloads().await;
    resident.0.press_on("Carry on").await;
    resident.0.says("Why does this matter to you?").await;
    for (name, words) in [("goals.g1.why", "Canu"), ("goals.g1.have.own", "a piano"), ("goals.g1.easier", "Siân")] {
        assert_eq!(resident.0.typed(name).await, words);
    }
}
