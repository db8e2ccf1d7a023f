//! Coming back to see how it goes: from the day after, whenever the person likes.

use serde_json::json;

use crate::file::is_valid;
use crate::resident::{Resident, residents, residents_with};
use crate::visitor::Visitor;
use crate::wait::{becomes, until};

const OFFER: &str = "How is it going?";
const GOALS: [(&str, &str); 2] = [("Dechrau côr", "Gofyn am yr allwedd"), ("Learn to swim", "Ask at the pool")];
const NOTICED: &str = "What have you noticed since last time?";
const PROMISE: &str = "Did the services around me do what was agreed?";
const STATES: [&str; 5] = ["Not started yet", "On my way", "Done", "I changed my mind", "I’d like to talk about it"];

/// Someone who reached their page on 1 December, with two goals and what was agreed.
async fn planned() -> Visitor {
    let visitor = Visitor::begins(residents().on_day("2026-12-01")).await;
    let resident = Resident::of(&visitor);
    resident.sets_goals(&GOALS).await;
    resident.goes_to("What I ask of the services around me").await;
    resident.says_in_own_words("agreed", "Siân mends the heating.").await;
    resident.finishes().await;
    visitor
}

/// Comes back on a day, and says how it goes.
async fn comes_back(resident: Resident<'_>, day: &str) {
    resident.visitor().comes_back_on(day).await;
    assert_eq!(resident.0.press_on(OFFER).await, "Since last time");
    resident.0.has_focus_on("Since last time").await;
}

/// The buttons of the start page, as soon as it is there.
async fn buttons(resident: Resident<'_>) -> Vec<String> {
    until("“Carry on”", async || resident.0.has_button("Carry on").await.then_some(())).await;
    resident.0.buttons().await
}

/// What was said on earlier days, the latest first.
async fn before(resident: Resident<'_>) -> Vec<Vec<String>> {
    resident.0.ask("before", json!([])).await
}

#[tokio::test]
async fn it_is_not_asked_on_the_day_itself_but_from_the_day_after() {
    let visitor = planned().await;
    let resident = Resident::of(&visitor);
    visitor.comes_back_on("2026-12-01").await;
    let as_ever = [
        "English",
        "Cymraeg",
        "Carry on",
        "Start again",
        "I’m on a shared computer",
        "Open my answers",
        "Print a blank copy",
        "Download my answers",
        "Delete my answers",
    ];
    assert_eq!(buttons(resident).await, as_ever);
    for day in ["2026-12-02", "2027-03-14"] {
        visitor.comes_back_on(day).await;
        assert_eq!(buttons(resident).await[2..5], ["Carry on", OFFER, "Start again"]);
    }
    assert_eq!(resident.0.press_on("Carry on").await, "My page");
}

#[tokio::test]
async fn it_is_not_asked_before_my_page_was_reached() {
    let visitor = Visitor::begins(residents().on_day("2026-12-01")).await;
    let resident = Resident::of(&visitor);
    resident.sets_goals(&GOALS).await;
    visitor.comes_back_on("2026-12-08").await;
    assert!(!buttons(resident).await.contains(&OFFER.to_owned()));
}

#[tokio::test]
async fn each_goal_is_asked_after_and_what_was_promised() {
    let visitor = planned().await;
    let resident = Resident(visitor.widget());
    comes_back(resident, "2026-12-02").await;
    resident.0.says("All answers are fine, and you can skip any question.").await;
    let goals: Vec<String> = resident.0.ask("titles", json!([".asked-after"])).await;
    assert_eq!(goals, ["Dechrau côr", "Learn to swim"]);
    for goal in ["g1", "g2"] {
        assert_eq!(resident.0.offered(&format!("goals.{goal}.state")).await, STATES);
        assert!(resident.0.marked(&format!("goals.{goal}.state")).await.is_empty());
    }
    let text = resident.0.text().await;
    let places = [NOTICED, "Dechrau côr", "Learn to swim", PROMISE].map(|words| text.find(words));
    assert!(places.is_sorted() && places[0].is_some(), "in this order: {text}");
    assert_eq!(resident.0.offered("check-ins.promise").await, ["Yes", "Partly", "No", "I don’t know"]);
    resident.says_in_own_words("check-ins.noticed", "Mae pobl yn gofyn.\nThe hall is warm 🌡️").await;
    resident.0.chooses("goals.g1.state", "On my way").await;
    resident.says_in_own_words("goals.g1.note", "Mae’r allwedd gen i.").await;
    resident.0.chooses("goals.g2.state", "I changed my mind").await;
    resident.0.chooses("check-ins.promise", "Partly").await;
    assert_eq!(resident.0.press_on("Finish").await, "My page");
    resident.0.press("Download my answers").await;
    let file = visitor.downloaded().await.json();
    is_valid(&file);
    let noticed = "Mae pobl yn gofyn.\nThe hall is warm 🌡️";
    let said = json!({"items": [{"date": "2026-12-02", "noticed": noticed, "promise": "partly"}]});
    assert_eq!(file["answers"]["check-ins"], said);
    let of_choir = json!([{"date": "2026-12-02", "state": "on-my-way", "note": "Mae’r allwedd gen i."}]);
    assert_eq!(file["answers"]["goals"]["items"][0]["checkIns"], of_choir);
    let of_swimming = json!([{"date": "2026-12-02", "state": "changed"}]);
    assert_eq!(file["answers"]["goals"]["items"][1]["checkIns"], of_swimming);
}

#[tokio::test]
async fn a_promise_is_asked_after_only_where_there_is_one() {
    let visitor = Visitor::begins(residents_with("organisation=\"Gwynedd Council\"").on_day("2026-12-01")).await;
    let resident = Resident::of(&visitor);
    resident.0.goes_on(10).await;
    resident.says_in_own_words("agreed", " \n ").await;
    resident.says_in_own_words("more", "Ring first.").await;
    assert_eq!(resident.0.press_on("Finish").await, "My page");
    comes_back(resident, "2026-12-02").await;
    resident.0.says(NOTICED).await;
    let text = resident.0.text().await;
    assert!(!text.contains("what was agreed"), "{text}");
    assert!(!text.contains(OFFER), "there is no goal to ask after: {text}");
    assert_eq!(resident.0.press_on("Finish").await, "My page");
    resident.0.press_on("Back to my answers").await;
    resident.says_in_own_words("agreed", "Siân mends the heating.").await;
    visitor.comes_back_on("2026-12-03").await;
    assert_eq!(resident.0.press_on(OFFER).await, "Since last time");
    resident.0.says("Did Gwynedd Council do what was agreed?").await;
}

#[tokio::test]
async fn what_was_said_earlier_stays_with_its_date() {
    let visitor = planned().await;
    let resident = Resident::of(&visitor);
    comes_back(resident, "2026-12-02").await;
    assert!(before(resident).await.is_empty());
    resident.says_in_own_words("check-ins.noticed", "Mae pobl yn gofyn.").await;
    resident.0.chooses("goals.g1.state", "Not started yet").await;
    resident.0.chooses("check-ins.promise", "No").await;
    resident.0.press_on("Finish").await;
    comes_back(resident, "2026-12-09").await;
    resident.0.says("What you said before").await;
    let december_2 = [
        "2 December 2026",
        NOTICED,
        "Mae pobl yn gofyn.",
        "Dechrau côr",
        OFFER,
        "Not started yet",
        PROMISE,
        "No",
        "Delete",
    ];
    assert_eq!(before(resident).await, [december_2]);
    assert_eq!(resident.0.typed("check-ins.noticed").await, "", "today begins anew");
    assert!(resident.0.marked("goals.g1.state").await.is_empty());
    resident.0.chooses("goals.g1.state", "Done").await;
    resident.0.press_on("Finish").await;
    comes_back(resident, "2026-12-16").await;
    let december_9 = ["9 December 2026", "Dechrau côr", OFFER, "Done", "Delete"];
    assert_eq!(before(resident).await, [&december_9[..], &december_2[..]]);
}

#[tokio::test]
async fn what_was_said_earlier_can_be_deleted_and_what_is_said_today_stays() {
    let visitor = planned().await;
    let resident = Resident::of(&visitor);
    for (day, words, state) in [("2026-12-02", "cyntaf", "On my way"), ("2026-12-09", "wedyn", "Done")] {
        comes_back(resident, day).await;
        resident.says_in_own_words("check-ins.noticed", words).await;
        resident.0.chooses("goals.g1.state", state).await;
    }
    let delete = "Delete: 2 December 2026";
    resident.0.press(delete).await;
    resident.0.has_focus_on("Delete what you said on this day?").await;
    resident.0.press("Keep it").await;
    resident.0.has_focus_on(delete).await;
    assert_eq!(before(resident).await.len(), 1);
    resident.0.press(delete).await;
    resident.0.has_focus_on("Delete what you said on this day?").await;
    resident.0.press("Delete").await;
    becomes(Vec::<Vec<String>>::new(), async || before(resident).await).await;
    assert_eq!(resident.0.heading().await, "Since last time");
    assert_eq!(resident.0.typed("check-ins.noticed").await, "wedyn");
    assert_eq!(resident.0.marked("goals.g1.state").await, ["done"]);
    resident.has_kept_of("check-ins", json!({"items": [{"date": "2026-12-09", "noticed": "wedyn"}]})).await;
    let choir = json!({
        "id": "g1", "goal": GOALS[0].0, "step": GOALS[0].1, "checkIns": [{"date": "2026-12-09", "state": "done"}]
    });
    let swimming = json!({"id": "g2", "goal": GOALS[1].0, "step": GOALS[1].1});
    resident.has_kept_of("goals", json!({"items": [choir, swimming]})).await;
    visitor.comes_back_on("2026-12-09").await;
    assert_eq!(resident.0.press_on("Carry on").await, "Since last time");
    assert!(before(resident).await.is_empty());
    assert_eq!(resident.0.typed("check-ins.noticed").await, "wedyn");
}

#[tokio::test]
async fn carry_on_leads_back_to_what_is_being_said_today() {
    let visitor = planned().await;
    let resident = Resident::of(&visitor);
    comes_back(resident, "2026-12-02").await;
    resident.says_in_own_words("goals.g2.note", "Un droed i mewn.").await;
    resident.0.chooses("goals.g2.state", "On my way").await;
    visitor.reloads().await;
    assert_eq!(resident.0.press_on("Carry on").await, "Since last time");
    assert_eq!(resident.0.typed("goals.g2.note").await, "Un droed i mewn.");
    assert_eq!(resident.0.marked("goals.g2.state").await, ["on-my-way"]);
    assert_eq!(resident.0.press_on("Back").await, "My strengths, hopes and next steps");
    assert_eq!(buttons(resident).await[2..5], ["Carry on", OFFER, "Start again"]);
}

#[tokio::test]
async fn what_is_said_of_a_goal_can_be_taken_back() {
    let visitor = planned().await;
    let resident = Resident::of(&visitor);
    comes_back(resident, "2026-12-02").await;
    resident.0.chooses("goals.g1.state", "Done").await;
    resident.0.press_at("goals.g1.state", "Clear this answer").await;
    becomes(Vec::<String>::new(), async || resident.0.marked("goals.g1.state").await).await;
    resident.says_in_own_words("check-ins.noticed", "x").await;
    resident.0.wipes("check-ins.noticed").await;
    let goal = |place: usize| json!({"id": format!("g{}", place + 1), "goal": GOALS[place].0, "step": GOALS[place].1});
    let answers = json!({"goals": {"items": [goal(0), goal(1)]}, "agreed": {"text": "Siân mends the heating."}});
    resident.has_kept(answers).await;
    comes_back(resident, "2026-12-03").await;
    assert!(before(resident).await.is_empty(), "a day on which nothing was said is not there");
}

#[tokio::test]
async fn coming_back_speaks_welsh_too() {
    let visitor = planned().await;
    let resident = Resident::of(&visitor);
    comes_back(resident, "2026-12-02").await;
    resident.says_in_own_words("check-ins.noticed", "Mae pobl yn gofyn.").await;
    resident.0.chooses("goals.g1.state", "On my way").await;
    comes_back(resident, "2026-12-09").await;
    resident.says_in_own_words("check-ins.noticed", "wedyn").await;
    resident.0.press("Cymraeg").await;
    resident.0.stands_at("Ers y tro diwethaf").await;
    assert_eq!(resident.0.typed("check-ins.noticed").await, "wedyn");
    let said = before(resident).await.remove(0);
    let sylwi = "Ar beth rydych chi wedi sylwi ers y tro diwethaf?";
    let welsh =
        ["2 Rhagfyr 2026", sylwi, "Mae pobl yn gofyn.", "Dechrau côr", "Sut mae’n mynd?", "Ar y gweill", "Dileu"];
    assert_eq!(said, welsh);
    assert_eq!(resident.0.press_on("Gorffen").await, "Fy nhudalen");
}
