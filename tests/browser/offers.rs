//! What was said in one place is at hand in another: to share, to learn, and to lean on.

use serde_json::json;

use crate::resident::{Resident, residents};
use crate::visitor::Visitor;

const OWN: &str = "Canu ar y bws 🎶";

/// Someone who is good at two things, and at one in their own words; on the third screen.
async fn someone() -> Visitor {
    let visitor = Visitor::begins(residents()).await;
    let resident = Resident::of(&visitor);
    resident.says_in_own_words("skills", OWN).await;
    resident.is_good_at(&["Cooking and baking", "Fixing things", "Listening"]).await;
    visitor
}

/// Goes back to the first screen.
async fn goes_back(resident: Resident<'_>) {
    while resident.0.heading().await != "Things I do" {
        resident.0.press_on("Back").await;
    }
}

#[tokio::test]
async fn what_someone_is_good_at_can_be_shared_own_words_too() {
    let visitor = someone().await;
    let resident = Resident::of(&visitor);
    resident.goes_to("What I can share").await;
    let all = [OWN, "Cooking and baking", "Fixing things", "Listening"];
    assert_eq!(resident.0.offered("share").await, all);
    assert!(resident.0.marked("share").await.is_empty(), "nothing is chosen for anybody");
    resident.shares(&["Listening", OWN]).await;
    resident.has_kept_of("share", json!({"chosen": ["listening", "own-1"]})).await;
    resident.finishes().await;
    assert_eq!(resident.part("What I can share").await, [OWN, "Listening"]);
}

#[tokio::test]
async fn who_has_chosen_nothing_yet_is_told_where_it_comes_from() {
    let visitor = Visitor::begins(residents()).await;
    let resident = Resident::of(&visitor);
    resident.goes_to("What I can share").await;
    resident.0.says("When you choose things you are good at, you will find them here.").await;
    resident.goes_to("My goals").await;
    resident.0.unfolds("Add more", 0).await;
    let none = "When you say what you are good at, or write about people and places, you will find it here.";
    resident.0.says(none).await;
}

#[tokio::test]
async fn what_is_taken_back_is_not_shared_and_comes_back_chosen() {
    let visitor = someone().await;
    let resident = Resident::of(&visitor);
    resident.shares(&["Cooking and baking", "Listening"]).await;
    goes_back(resident).await;
    resident.0.chooses("skills", "Cooking and baking").await;
    resident.goes_to("What I can share").await;
    assert_eq!(resident.0.offered("share").await, [OWN, "Fixing things", "Listening"]);
    assert_eq!(resident.0.marked("share").await, ["listening"]);
    resident.finishes().await;
    assert_eq!(resident.part("What I am good at").await, [OWN, "Fixing things", "Listening"]);
    assert_eq!(resident.part("What I can share").await, ["Listening"]);
    visitor.reloads().await;
    assert_eq!(resident.0.press_on("Carry on").await, "My page");
    assert_eq!(resident.0.press_on("Change: What I am good at").await, "Things I do");
    resident.0.chooses("skills", "Cooking and baking").await;
    resident.goes_to("My page").await;
    assert_eq!(resident.part("What I can share").await, ["Cooking and baking", "Listening"]);
}

#[tokio::test]
async fn own_words_that_are_reworded_are_shared_as_they_are_now() {
    let visitor = someone().await;
    let resident = Resident::of(&visitor);
    resident.shares(&[OWN]).await;
    resident.0.press_on("Back").await;
    resident.says_in_own_words("skills", " a’r trên").await;
    resident.goes_to("What I can share").await;
    assert_eq!(resident.0.offered("share").await[0], format!("{OWN} a’r trên"));
    assert_eq!(resident.0.marked("share").await, ["own-1"]);
    resident.finishes().await;
    assert_eq!(resident.part("What I can share").await, [format!("{OWN} a’r trên")]);
}

#[tokio::test]
async fn other_own_words_are_not_shared_for_those_that_are_gone() {
    let visitor = someone().await;
    let resident = Resident::of(&visitor);
    resident.shares(&[OWN]).await;
    resident.0.press_on("Back").await;
    resident.0.wipes("skills.own").await;
    resident.goes_to("What I can share").await;
    assert_eq!(resident.0.offered("share").await, ["Cooking and baking", "Fixing things", "Listening"]);
    resident.0.press_on("Back").await;
    resident.says_in_own_words("skills", "Mending nets").await;
    resident.goes_to("What I can share").await;
    assert_eq!(resident.0.offered("share").await[0], "Mending nets");
    assert!(resident.0.marked("share").await.is_empty(), "nobody said that this can be shared");
    resident.finishes().await;
    assert!(resident.part("What I can share").await.is_empty());
}

#[tokio::test]
async fn ideas_of_what_to_learn_are_shown_on_request_and_never_what_was_chosen() {
    let visitor = someone().await;
    let resident = Resident::of(&visitor);
    resident.goes_to("What I want to learn").await;
    assert!(resident.0.offered("learn").await.is_empty(), "no ideas before they are asked for");
    resident.0.unfolds("Show some ideas", 0).await;
    let ideas = resident.0.offered("learn").await;
    assert_eq!(ideas.len(), 28 - 3);
    for chosen in ["Cooking and baking", "Fixing things", "Listening", OWN] {
        assert!(!ideas.iter().any(|idea| idea == chosen), "{chosen} is among {ideas:?}");
    }
    assert!(ideas.iter().any(|idea| idea == "Driving"));
    resident.0.chooses("learn", "Driving").await;
    resident.0.press_on("Back").await;
    resident.0.press_on("Continue").await;
    assert_eq!(resident.0.offered("learn").await.len(), 25, "ideas stay open when one is chosen");
    assert_eq!(resident.0.marked("learn").await, ["driving"]);
}

#[tokio::test]
async fn what_someone_learns_stays_when_they_become_good_at_it() {
    let visitor = someone().await;
    let resident = Resident::of(&visitor);
    resident.goes_to("What I want to learn").await;
    resident.0.unfolds("Show some ideas", 0).await;
    resident.0.chooses("learn", "Driving").await;
    goes_back(resident).await;
    resident.is_good_at(&["Driving"]).await;
    resident.goes_to("What I want to learn").await;
    assert_eq!(resident.0.marked("learn").await, ["driving"]);
    resident.finishes().await;
    assert_eq!(resident.part("What I want to learn").await, ["Driving"]);
}

#[tokio::test]
async fn a_goal_can_lean_on_skills_people_and_places() {
    let visitor = someone().await;
    let resident = Resident::of(&visitor);
    resident.goes_to("People and places around me").await;
    resident.says_in_own_words("people", "Nesta,\na’r plant").await;
    resident.says_in_own_words("places", "the chapel steps").await;
    resident.says_in_own_words("together", "We could mend the stile.").await;
    resident.goes_to("My goals").await;
    resident.0.unfolds("Add more", 0).await;
    let offered = resident.0.offered("goals.g1.have").await;
    let quotes = ["“Nesta, a’r plant”", "“the chapel steps”"];
    let own_words_first = [OWN, quotes[0], quotes[1], "Cooking and baking", "Fixing things", "Listening"];
    assert_eq!(offered, own_words_first);
    resident.0.chooses("goals.g1.have", quotes[0]).await;
    resident.0.chooses("goals.g1.have", OWN).await;
    let chosen = json!({"items": [{"id": "g1", "have": {"chosen": ["own-1", "people"]}}]});
    resident.has_kept_of("goals", chosen).await;
    resident.0.press_on("Back").await;
    resident.0.press_on("Back").await;
    resident.says_in_own_words("people", " bach").await;
    resident.goes_to("My goals").await;
    assert_eq!(resident.0.offered("goals.g1.have").await[1], "“Nesta, a’r plant bach”");
    assert_eq!(resident.0.marked("goals.g1.have").await, ["own-1", "people"]);
}
