//! My page: the person's own words, and nothing that judges them.

use serde_json::json;

use crate::resident::{KEY, Resident, SCREENS, residents};
use crate::shortcut::MY_PAGE;
use crate::visitor::Visitor;
use crate::wait::becomes;

/// Words that judge, in both languages, and in the forms that Welsh gives them.
const JUDGING: &str = "score scores scored scoring level levels rank ranks ranked ranking percent percentage percentile \
    grade grades graded rating rated result results total points average below weak weaker weakness weaknesses poor \
    poorly fail fails failed failing failure incorrect worse worst lacking improve improvement excellent brilliant \
    amazing awesome outstanding perfect congratulations \
    sgôr sgoriau sgorio lefel lefelau safle canran ganran nghanran gradd radd ngradd graddau raddau canlyniad ganlyniad \
    canlyniadau cyfanswm gyfanswm pwyntiau bwyntiau cyfartaledd gyfartaledd gwan wan ngwan gwendid wendid gwendidau gwael \
    wael ngwael methu fethu methiant fethiant anghywir gwaeth waeth gwaethaf diffyg ddiffyg gwella wella ardderchog \
    rhagorol gwych wych anhygoel perffaith berffaith llongyfarchiadau";

/// The same, of several words.
const JUDGING_TOGETHER: [&str; 9] =
    ["good job", "well done", "great work", "keep it up", "out of", "y cant", "da iawn", "gwaith da", "dal ati"];

fn judging(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|letter: char| !letter.is_alphabetic()).collect();
    let alone = JUDGING.split_whitespace().filter(|word| words.contains(word));
    let together = JUDGING_TOGETHER.into_iter().filter(|phrase| text.contains(phrase));
    alone.chain(together).map(str::to_owned).collect()
}

/// Reads a page: neither a figure, but for the days, nor a judgement, nor a chart.
async fn is_free_of_judgement(resident: Resident<'_>, days: &[&str]) {
    let mut text = resident.0.text().await;
    for day in days {
        assert!(text.contains(day), "{day} is not in: {text}");
        text = text.replace(day, "");
    }
    assert!(!text.contains(|letter: char| letter.is_numeric() || letter == '%'), "a figure in: {text}");
    assert_eq!(judging(&text), Vec::<String>::new(), "in: {text}");
    let charts = "const root = document.querySelector('stack-up').shadowRoot;
        return root.querySelectorAll('svg, table, progress, meter, canvas, img').length";
    assert_eq!(resident.visitor().page::<u32>(charts).await, 0);
}

#[test]
fn judging_words_are_found() {
    assert_eq!(judging("Well done: your sgôr is weak."), ["weak", "sgôr", "well done"]);
    assert!(judging("Ranko’s gwanwyn, with frank words.").is_empty());
}

#[tokio::test]
async fn nothing_on_my_page_counts_or_judges() {
    let visitor = Visitor::opens(residents().on_day("2026-12-01")).await;
    let resident = Resident::of(&visitor);
    resident.0.rushes(MY_PAGE).await;
    is_free_of_judgement(resident, &["1 December 2026", "1 March 2027"]).await;
    resident.0.press("Cymraeg").await;
    resident.0.stands_at("Fy nhudalen").await;
    is_free_of_judgement(resident, &["1 Rhagfyr 2026", "1 Mawrth 2027"]).await;
    let parts = [
        "Yr hyn rwy’n dda am ei wneud",
        "Yr hyn y gallaf ei rannu",
        "Yr hyn rwyf am ei ddysgu",
        "Fy stori",
        "Yr hyn sy’n bwysig i mi",
        "Pobl a lleoedd",
        "Fy ngobeithion",
        "Fy nghynlluniau",
        "Yr hyn yr hoffwn weld gwasanaethau fy ardal yn ei wneud",
    ];
    assert_eq!(resident.parts().await[..9], parts);
}

#[tokio::test]
async fn who_skips_everything_is_told_kindly_and_may_start() {
    let visitor = Visitor::opens(residents().on_day("2026-12-01")).await;
    let resident = Resident::of(&visitor);
    resident.starts().await;
    resident.finishes().await;
    let kind = "Your page is empty for now, and that is fine. You could start anywhere: with something you can do, \
                something you care about, or something you hope for.";
    resident.0.says(kind).await;
    assert!(resident.page().await.is_empty());
    assert_eq!(resident.0.buttons().await, ["English", "Cymraeg", "Start"]);
    is_free_of_judgement(resident, &["1 December 2026"]).await;
    resident.0.press("Cymraeg").await;
    resident.0.says("Mae eich tudalen yn wag ar hyn o bryd, ac mae hynny’n iawn.").await;
    assert_eq!(resident.0.press_on("Dechrau").await, "Pethau rwy’n eu gwneud");
    assert!(visitor.kept().await.is_empty());
}

#[tokio::test]
async fn spaces_alone_leave_my_page_empty() {
    let visitor = Visitor::begins(residents()).await;
    let resident = Resident::of(&visitor);
    resident.says_in_own_words("skills", "  ").await;
    resident.goes_to("A story").await;
    resident.says_in_own_words("proud", " \n ").await;
    resident.sets_goals(&[("  ", "\n")]).await;
    resident.finishes().await;
    assert!(resident.page().await.is_empty());
    resident.0.says("Your page is empty for now, and that is fine.").await;
}

#[tokio::test]
async fn parts_without_words_do_not_appear() {
    let visitor = Visitor::begins(residents()).await;
    let resident = Resident::of(&visitor);
    resident.goes_to("My hopes").await;
    resident.says_in_own_words("keep", "fy nrws ffrynt").await;
    resident.goes_to(SCREENS[10].0).await;
    resident.says_in_own_words("step-back", "running the hall").await;
    resident.finishes().await;
    let page = [
        vec!["My hopes", "To keep", "fy nrws ffrynt"],
        vec!["What I ask of the services around me", "Leave to us", "running the hall"],
    ];
    assert_eq!(resident.page().await, page);
}

/// Changes something: where that is asked, what takes the focus there, and the way back.
async fn check(resident: Resident<'_>, part: &str, screens: &[&str], focus: &str) {
    for way in ["Continue", "Back"] {
        assert_eq!(resident.0.press_on(&format!("Change: {part}")).await, screens[0], "{part}");
        resident.0.has_focus_on(focus).await;
        let ways = if way == "Back" { &screens[..1] } else { screens };
        for (place, screen) in ways.iter().enumerate() {
            assert_eq!(resident.0.heading().await, *screen, "{part}");
            let next = resident.0.press_on(way).await;
            assert_eq!(next, *ways.get(place + 1).unwrap_or(&"My page"), "{way} from {screen}");
        }
    }
}

#[tokio::test]
async fn changing_a_part_leads_to_where_it_is_asked_and_back() {
    let visitor = Visitor::opens(residents()).await;
    let resident = Resident::of(&visitor);
    resident.0.rushes(MY_PAGE).await;
    let before = resident.page().await;
    let of_others = SCREENS[10].0;
    let skills = ["Things I do", "Things I know", "How I am with people"];
    check(resident, "What I am good at", &skills, "In your own words").await;
    check(resident, "What I can share", &["What I can share"], "Singing on buses").await;
    check(resident, "What I want to learn", &["What I want to learn"], "In your own words").await;
    let story = "Tell a story about a time when you helped someone or made something happen.";
    check(resident, "My story", &["A story"], story).await;
    check(resident, "What I care about", &["What I care about"], "In your own words").await;
    let people = "Who do you like spending time with?";
    check(resident, "People and places", &["People and places around me"], people).await;
    let future = "Imagine it is a year from now, and it has been a good year. What is happening?";
    check(resident, "My hopes", &["My hopes"], future).await;
    check(resident, "What I plan", &["My goals"], "What is your goal?").await;
    let more = "What could the services around me do more of?";
    check(resident, of_others, &[of_others], more).await;
    let agreed = "What did the services around me agree to do?";
    check(resident, "What the services around me agreed to do", &[of_others], agreed).await;
    assert_eq!(resident.page().await, before, "looking changes nothing");
}

#[tokio::test]
async fn what_was_changed_is_on_my_page_at_once() {
    let visitor = Visitor::opens(residents()).await;
    let resident = Resident::of(&visitor);
    resident.0.rushes(MY_PAGE).await;
    resident.0.press_on("Change: What I am good at").await;
    resident.0.chooses("skills", "Cooking and baking").await;
    resident.0.press_on("Continue").await;
    resident.0.chooses("skills", "Filling in forms").await;
    resident.0.press_on("Continue").await;
    resident.adds("skills", "Finding lost sheep").await;
    resident.0.press_on("Continue").await;
    let good_at = [
        "Singing on buses",
        "Finding lost sheep",
        "Fixing things",
        "Filling in forms",
        "Speaking Welsh",
        "Keeping calm when things go wrong",
    ];
    assert_eq!(resident.part("What I am good at").await, good_at);
    resident.0.press_on("Change: My story").await;
    resident.0.wipes("proud").await;
    resident.0.press_on("Continue").await;
    assert!(!resident.parts().await.contains(&"My story".to_owned()));
    visitor.reloads().await;
    assert_eq!(resident.0.press_on("Carry on").await, "My page");
    assert_eq!(resident.part("What I am good at").await, good_at);
    assert_eq!(visitor.kept_answers(KEY).await["proud"], json!(null));
}

#[tokio::test]
async fn what_was_taken_off_my_page_stays_off_until_the_answers_are_deleted() {
    let visitor = Visitor::opens(residents()).await;
    let resident = Resident::of(&visitor);
    resident.0.rushes(MY_PAGE).await;
    resident.0.chooses("on-page", "My story").await;
    resident.0.chooses("on-page", "People and places").await;
    let ticked = async || resident.0.marked("on-page").await;
    let is_as_chosen =
        |ticked: &[String]| !ticked.contains(&"story".to_owned()) && ticked.contains(&"people-and-places".to_owned());
    becomes(true, async || is_as_chosen(&ticked().await)).await;
    visitor.reloads().await;
    resident.0.press_on("Carry on").await;
    assert!(is_as_chosen(&ticked().await), "{:?}", ticked().await);
    resident.0.press("Delete my answers").await;
    resident.0.press_on("Delete my answers").await;
    resident.0.rushes(MY_PAGE).await;
    let ticked = ticked().await;
    assert!(ticked.contains(&"story".to_owned()), "{ticked:?}");
    assert!(!ticked.contains(&"people-and-places".to_owned()), "{ticked:?}");
}

#[tokio::test]
async fn the_heading_takes_the_focus_when_a_part_was_emptied() {
    let visitor = Visitor::opens(residents()).await;
    let resident = Resident::of(&visitor);
    resident.0.rushes(MY_PAGE).await;
    resident.0.press_on("Change: My story").await;
    resident.0.wipes("proud").await;
    resident.0.press_on("Continue").await;
    assert!(resident.part("My story").await.is_empty());
    resident.0.has_focus_on("My page").await;
}
