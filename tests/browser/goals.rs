//! Goals: up to three, in one's own words, which can be changed, moved and removed at any time.

use serde_json::json;

use crate::resident::{Resident, residents};
use crate::visitor::Visitor;
use crate::wait::becomes;

const THREE: [(&str, &str); 3] =
    [("Start a choir", "Ask for the key"), ("Learn to swim", "Ask at the pool"), ("Grow beans", "Find a pot")];

/// Someone with three goals.
async fn with_three() -> Visitor {
    let visitor = Visitor::begins(residents()).await;
    Resident::of(&visitor).sets_goals(&THREE).await;
    visitor
}

fn kept(ids: &[&str]) -> serde_json::Value {
    let goal = |id: &&str| {
        let place = usize::from(id.as_bytes()[1] - b'1');
        json!({"id": id, "goal": THREE[place].0, "step": THREE[place].1})
    };
    json!({"items": ids.iter().map(goal).collect::<Vec<_>>()})
}

#[tokio::test]
async fn there_can_be_three_goals_and_no_more() {
    let visitor = Visitor::begins(residents()).await;
    let resident = Resident::of(&visitor);
    resident.goes_to("My goals").await;
    assert!(resident.0.has_button("Add another goal").await);
    assert!(!resident.0.has_button("Remove: Goal 1").await, "a goal without words needs no removing");
    resident.sets_goals(&THREE).await;
    assert!(!resident.0.has_button("Add another goal").await);
    resident.has_kept_of("goals", kept(&["g1", "g2", "g3"])).await;
    resident.finishes().await;
    let plan = resident.part("What I plan").await;
    assert_eq!(plan[..3], ["Start a choir", "First step", "Ask for the key"]);
    assert_eq!(plan[3..], ["Learn to swim", "First step", "Ask at the pool", "Grow beans", "First step", "Find a pot"]);
}

#[tokio::test]
async fn the_goal_in_the_middle_is_removed_after_a_question_and_the_others_stay() {
    let visitor = with_three().await;
    let resident = Resident(visitor.widget());
    resident.0.press("Remove: Goal 2").await;
    resident.0.has_focus_on("Remove this?").await;
    resident.0.says("What you wrote in it will be gone, and so will what you said about it later.").await;
    resident.0.press("Keep it").await;
    resident.0.has_focus_on("Remove: Goal 2").await;
    resident.has_kept_of("goals", kept(&["g1", "g2", "g3"])).await;
    resident.0.press("Remove: Goal 2").await;
    resident.0.has_focus_on("Remove this?").await;
    resident.0.press("Remove").await;
    becomes(vec!["Start a choir".to_owned(), "Grow beans".to_owned()], async || resident.goals().await).await;
    resident.has_kept_of("goals", kept(&["g1", "g3"])).await;
    resident.0.has_focus_on("What is your goal?").await;
    assert!(!resident.0.text().await.contains("Goal 3"));
    resident.asks_for_another_goal().await;
    resident.says_of_goal("g4", &[("goal", "Paint the shed")]).await;
    let mut goals = kept(&["g1", "g3"]);
    goals["items"].as_array_mut().unwrap().push(json!({"id": "g4", "goal": "Paint the shed"}));
    resident.has_kept_of("goals", goals).await;
    assert!(!resident.0.has_button("Add another goal").await);
}

#[tokio::test]
async fn all_goals_can_be_removed() {
    let visitor = with_three().await;
    let resident = Resident::of(&visitor);
    for left in [2, 1, 0] {
        resident.0.press("Remove: Goal 1").await;
        resident.0.press("Remove").await;
        let written = async || resident.goals().await.into_iter().filter(|goal| !goal.is_empty()).count();
        becomes(left, written).await;
    }
    assert_eq!(resident.goals().await, [""], "one to begin with is there");
    resident.has_kept(json!({})).await;
    resident.finishes().await;
    resident.0.says("Your page is empty for now, and that is fine.").await;
}

#[tokio::test]
async fn a_goal_can_be_moved_up() {
    let visitor = with_three().await;
    let resident = Resident(visitor.widget());
    assert!(!resident.0.has_button("Move up: Goal 1").await);
    resident.0.press("Move up: Goal 3").await;
    becomes(["Start a choir", "Grow beans", "Learn to swim"].map(str::to_owned).to_vec(), async || {
        resident.goals().await
    })
    .await;
    resident.0.has_focus_on("What is your goal?").await;
    resident.has_kept_of("goals", kept(&["g1", "g3", "g2"])).await;
    resident.0.press("Move up: Goal 2").await;
    resident.has_kept_of("goals", kept(&["g3", "g1", "g2"])).await;
    resident.finishes().await;
    let plan = resident.part("What I plan").await;
    assert_eq!([&plan[0], &plan[3], &plan[6]], ["Grow beans", "Start a choir", "Learn to swim"]);
}

#[tokio::test]
async fn a_blank_goal_that_was_asked_for_can_be_removed_again() {
    let visitor = Visitor::begins(residents()).await;
    let resident = Resident::of(&visitor);
    resident.sets_goals(&THREE[..1]).await;
    resident.asks_for_another_goal().await;
    resident.0.press("Remove: Goal 2").await;
    resident.0.press("Remove").await;
    becomes(vec!["Start a choir".to_owned()], async || resident.goals().await).await;
    resident.has_kept_of("goals", kept(&["g1"])).await;
}

#[tokio::test]
async fn a_goal_that_is_reworded_keeps_what_was_said_of_it() {
    let visitor = Visitor::begins(residents().on_day("2026-12-01")).await;
    let resident = Resident::of(&visitor);
    resident.sets_goals(&THREE[..2]).await;
    resident.finishes().await;
    visitor.comes_back_on("2026-12-02").await;
    assert_eq!(resident.0.press_on("How is it going?").await, "Since last time");
    resident.0.chooses("goals.g2.state", "On my way").await;
    resident.0.pastes("goals.g2.note", "I put one foot in.").await;
    assert_eq!(resident.0.press_on("Finish").await, "My page");
    assert_eq!(resident.0.press_on("Change: What I plan").await, "My goals");
    resident.0.wipes("goals.g2.goal").await;
    resident.0.pastes("goals.g2.goal", "Swim in the sea").await;
    resident.0.press("Move up: Goal 2").await;
    let said = json!([{"date": "2026-12-02", "state": "on-my-way", "note": "I put one foot in."}]);
    let goals = json!({"items": [
        {"id": "g2", "goal": "Swim in the sea", "step": "Ask at the pool", "checkIns": said},
        {"id": "g1", "goal": "Start a choir", "step": "Ask for the key"},
    ]});
    becomes(json!(["Swim in the sea", "Start a choir"]), async || json!(resident.goals().await)).await;
    resident.has_kept_of("goals", goals).await;
    visitor.comes_back_on("2026-12-09").await;
    resident.0.press_on("How is it going?").await;
    let before: Vec<Vec<String>> = resident.0.ask("before", json!([])).await;
    assert_eq!(before[0][..2], ["2 December 2026", "Swim in the sea"]);
    assert!(before[0].contains(&"I put one foot in.".to_owned()), "{before:?}");
}

#[tokio::test]
async fn words_of_any_length_stay_whole_and_it_is_said_kindly_how_many_too_many() {
    let visitor = Visitor::begins(residents()).await;
    let resident = Resident::of(&visitor);
    let whole = "aŵ☕😀".repeat(1250);
    let remark = async || resident.0.ask::<String>("remark", json!(["goals.g1.goal"])).await;
    resident.goes_to("My goals").await;
    resident.says_of_goal("g1", &[("goal", &whole)]).await;
    assert_eq!(remark().await, "");
    resident.says_of_goal("g1", &[("goal", "ŷ😀!")]).await;
    let kind = "This is too long to keep in one place. Nothing is lost; please shorten it. 3 characters too many.";
    becomes(kind.to_owned(), remark).await;
    let long = format!("{whole}ŷ😀!");
    assert_eq!(resident.0.typed("goals.g1.goal").await, long);
    resident.has_kept_of("goals", json!({"items": [{"id": "g1", "goal": long}]})).await;
    visitor.reloads().await;
    assert_eq!(resident.0.press_on("Carry on").await, "My goals");
    assert_eq!(remark().await, kind);
    resident.finishes().await;
    assert_eq!(resident.part("What I plan").await, [long]);
}
