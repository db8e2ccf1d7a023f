//! The whole way through strengths, hopes and next steps, to a page in the person's own words.

use serde_json::{Value, json};

use crate::file::is_valid;
use crate::resident::{Goal, Resident, SCREENS, residents};
use crate::visitor::Visitor;

/// Welsh, a family of four in one sign, a flag of many; Arabic, from right to left; and lines as they were typed.
const BREAD: &str = "Bara brith i’r Ŵyl 👩\u{200D}👩\u{200D}👧\u{200D}👦";
const LISTENING: &str = "الاستماع إلى الجيران";
const STORY: &str = "Y glaw mawr, a’r bont ar gau.\n\nI said: “we can walk”.\nWe did. 🏴󠁧󠁢󠁷󠁬󠁳󠁿 <b>&amp;</b>";

/// Three goals, with all that can be said of them.
const GOALS: [Goal; 3] = [
    &[
        ("goal", "Dechrau côr yn y neuadd"),
        ("step", "Gofyn i Megan am yr allwedd,\ndros baned"),
        ("when", "ar ôl y cynhaeaf"),
        ("date", "2027-03-01"),
        ("why", "Canu gyda’n gilydd"),
        ("have", "a piano that nobody wants"),
        ("helper", "Megan, who has the key"),
        ("obstacle", "Heating.\nIt is cold in there."),
        ("change", "the hall committee"),
        ("easier", "going with Siân"),
    ],
    &[
        ("goal", "أن أتعلم السباحة"),
        ("step", "أسأل في المسبح"),
        ("when", "in the school holidays"),
        ("date", "2027-07-25"),
        ("why", "the sea 🌊"),
        ("have", "a costume"),
        ("helper", "my niece"),
        ("obstacle", "the bus times"),
        ("change", "the bus company"),
        ("easier", "a lift"),
    ],
    &[
        ("goal", "Grow beans up the wall 👩🏽\u{200D}🌾"),
        ("step", "Ask for a pot"),
        ("when", "before the swallows come"),
        ("date", "2027-04-02"),
        ("why", "they taste of summer"),
        ("have", "a wall that faces south"),
        ("helper", "the man with the allotment"),
        ("obstacle", "slugs"),
        ("change", "a hedgehog"),
        ("easier", "someone who waters them when I am away"),
    ],
];

/// Stands on the next screen, and sees how far it is.
async fn stands_on(resident: Resident<'_>, screen: usize) {
    let (heading, part) = SCREENS[screen];
    resident.0.has_focus_on(heading).await;
    assert_eq!(resident.0.progress().await, format!("Part {part} of 6"), "{heading}");
    let text = resident.0.text().await;
    let counts = ["Step ", "11", "screen", "answered", "question "];
    assert!(counts.iter().all(|count| !text.contains(count)), "{heading} counts: {text}");
    if screen < 3 || screen == 4 || screen == 6 {
        let name = ["skills", "skills", "skills", "", "learn", "", "passions"][screen];
        let fields: Vec<String> = resident.0.ask("order", json!([name])).await;
        assert_eq!(fields[0], format!("{name}.own"), "own words come before the options");
    }
}

/// What a person does on each screen, by mouse.
async fn answers(resident: Resident<'_>, screen: usize) {
    let widget = resident.0;
    match screen {
        0 => {
            resident.says_in_own_words("skills", BREAD).await;
            widget.chooses("skills", "Growing things").await;
            widget.chooses("skills", "Cooking and baking").await;
        }
        1 => {
            resident.adds("skills", LISTENING).await;
            widget.chooses("skills", "Speaking Welsh").await;
        }
        2 => widget.chooses("skills", "Keeping calm when things go wrong").await,
        3 => resident.shares(&["Cooking and baking", LISTENING]).await,
        4 => {
            resident.says_in_own_words("learn", "canu’r delyn").await;
            widget.unfolds("Show some ideas", 0).await;
            widget.chooses("learn", "Driving").await;
        }
        5 => resident.says_in_own_words("proud", STORY).await,
        6 => {
            resident.says_in_own_words("passions", "afon Teifi").await;
            widget.chooses("passions", "The place where I live").await;
            widget.chooses("passions", "Neighbours").await;
        }
        7 => {
            resident.says_in_own_words("people", "Nesta a’r plant").await;
            resident.says_in_own_words("places", "the library\nthe chapel steps").await;
            resident.says_in_own_words("together", "We could mend the stile.").await;
        }
        8 => {
            resident.says_in_own_words("future", "The choir sings again.").await;
            resident.says_in_own_words("keep", "fy nrws ffrynt fy hun").await;
            resident.says_in_own_words("possible", "a song that we write together").await;
        }
        9 => sets_three_goals(resident).await,
        _ => {
            resident.says_in_own_words("more", "Ffoniwch cyn ymweld.").await;
            resident.says_in_own_words("different", "shorter letters").await;
            resident.says_in_own_words("step-back", "running the hall").await;
            resident.says_in_own_words("agreed", "Siân mends the heating.\nBy Easter.").await;
        }
    }
}

async fn sets_three_goals(resident: Resident<'_>) {
    for (place, goal) in GOALS.iter().enumerate() {
        if place > 0 {
            resident.asks_for_another_goal().await;
        }
        // What has something in it stays open: the one that is still folded is the last.
        let id = format!("g{}", place + 1);
        resident.says_of_goal(&id, &goal[..4]).await;
        resident.0.unfolds("Add more", place).await;
        resident.says_of_goal(&id, &goal[4..]).await;
        resident.0.chooses(&format!("goals.{id}.have"), "Speaking Welsh").await;
        resident.0.chooses(&format!("goals.{id}.have"), "“Nesta a’r plant”").await;
    }
}

fn said(goal: usize, field: &str) -> &'static str {
    GOALS[goal].iter().find(|(name, _)| *name == field).unwrap().1
}

#[tokio::test]
async fn the_whole_way_by_mouse_leads_to_a_page_in_own_words() {
    let visitor = Visitor::opens(residents()).await;
    let resident = Resident(visitor.widget());
    resident.0.says("There are no right answers and there is no score. You can skip any question.").await;
    resident.0.says("Your answers are saved on this device. Other people who use it may see them.").await;
    resident.0.unfolds("If you are helping someone", 0).await;
    resident.0.says("Listen more than you talk. Ask; don’t advise.").await;
    resident.starts().await;
    for screen in 0..SCREENS.len() {
        stands_on(resident, screen).await;
        answers(resident, screen).await;
        resident.0.press(if screen == 10 { "Finish" } else { "Continue" }).await;
    }
    resident.0.has_focus_on("My page").await;
    assert_eq!(resident.page().await, page());
    resident.0.press("Download my answers").await;
    let file = visitor.downloaded().await.json();
    is_valid(&file);
    assert_eq!(file["answers"], in_the_file());
    assert_eq!(file.get("themes"), None, "there is no scale");
}

/// My page: the parts in their order, own words before options.
fn page() -> Vec<Vec<&'static str>> {
    let goal = |goal, day| {
        let [words, step, when] = ["goal", "step", "when"].map(|field| said(goal, field));
        [words, "First step", step, "When", when, "Date", day]
    };
    let plan = [goal(0, "1 March 2027"), goal(1, "25 July 2027"), goal(2, "2 April 2027")].concat();
    vec![
        vec![
            "What I am good at",
            BREAD,
            LISTENING,
            "Cooking and baking",
            "Growing things",
            "Speaking Welsh",
            "Keeping calm when things go wrong",
        ],
        vec!["What I can share", LISTENING, "Cooking and baking"],
        vec!["What I want to learn", "canu’r delyn", "Driving"],
        vec!["My story", STORY],
        vec!["What I care about", "afon Teifi", "Neighbours", "The place where I live"],
        vec![
            "People and places",
            "People",
            "Nesta a’r plant",
            "Places",
            "the library\nthe chapel steps",
            "Where I live",
            "We could mend the stile.",
        ],
        vec![
            "My hopes",
            "A year from now",
            "The choir sings again.",
            "To keep",
            "fy nrws ffrynt fy hun",
            "To try",
            "a song that we write together",
        ],
        [vec!["What I plan"], plan].concat(),
        vec![
            "What I ask of the services around me",
            "Do more of",
            "Ffoniwch cyn ymweld.",
            "Do differently",
            "shorter letters",
            "Leave to us",
            "running the hall",
        ],
        vec!["What the services around me agreed to do", "Siân mends the heating.\nBy Easter."],
    ]
}

/// What the person takes along, field by field.
fn in_the_file() -> Value {
    let goal = |place: usize| {
        let mut item = json!({"id": format!("g{}", place + 1)});
        for (field, words) in GOALS[place] {
            let own = json!([{"id": "own-have-1", "text": words}]);
            item[*field] = match *field {
                "have" => json!({"chosen": ["welsh", "people", "own-have-1"], "own": own}),
                _ => json!(words),
            };
        }
        item
    };
    json!({
        "skills": {
            "chosen": ["cooking", "growing", "welsh", "calm", "own-1", "own-2"],
            "own": [{"id": "own-1", "text": BREAD}, {"id": "own-2", "text": LISTENING}]
        },
        "share": {"chosen": ["cooking", "own-2"]},
        "learn": {"chosen": ["driving", "own-1"], "own": [{"id": "own-1", "text": "canu’r delyn"}]},
        "proud": {"text": STORY},
        "passions": {
            "chosen": ["neighbours", "place", "own-1"],
            "own": [{"id": "own-1", "text": "afon Teifi"}]
        },
        "people": {"text": "Nesta a’r plant"},
        "places": {"text": "the library\nthe chapel steps"},
        "together": {"text": "We could mend the stile."},
        "future": {"text": "The choir sings again."},
        "keep": {"text": "fy nrws ffrynt fy hun"},
        "possible": {"text": "a song that we write together"},
        "goals": {"items": [goal(0), goal(1), goal(2)]},
        "more": {"text": "Ffoniwch cyn ymweld."},
        "different": {"text": "shorter letters"},
        "step-back": {"text": "running the hall"},
        "agreed": {"text": "Siân mends the heating.\nBy Easter."}
    })
}
