//! The whole way, from the start page to a report worth taking to a meeting.

use serde_json::json;
use thirtyfour::Key;

use crate::answers::{STEPS, answers, themes};
use crate::keyboard::Keyboard;
use crate::site::council;
use crate::visitor::Visitor;
use crate::widget::Widget;

#[tokio::test]
async fn the_whole_way_by_mouse_leads_to_a_report() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    widget.stands_at("How do you stack up?").await;
    widget.says("About 15 minutes alone, an hour as a team.").await;
    widget.says("Your answers are saved on this device. Other people who use it may see them.").await;
    widget.press("Start").await;
    for (place, (heading, acts)) in STEPS.iter().enumerate() {
        widget.stands_at(heading).await;
        widget.has_focus_on(heading).await;
        assert_eq!(widget.progress().await, format!("Step {} of 8", place + 1));
        widget.answers(acts).await;
        widget.press("Continue").await;
    }
    widget.has_focus_on("Check your answers").await;
    assert_eq!(widget.progress().await, "Step 8 of 8");
    widget.press("Finish").await;
    widget.has_focus_on("Hospital discharge").await;
    shows_the_report(&visitor).await;
    widget.press("Back to my answers").await;
    widget.has_focus_on("Check your answers").await;
}

#[tokio::test]
async fn the_whole_way_by_keyboard_alone_gives_the_same() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    let keyboard = Keyboard(widget);
    widget.stands_at("How do you stack up?").await;
    assert_eq!(keyboard.tab().await.lang, "en");
    assert_eq!(keyboard.tab().await.lang, "cy");
    keyboard.tabs_to("Start").await;
    keyboard.press(Key::Enter).await;
    for (heading, acts) in STEPS {
        widget.has_focus_on(heading).await;
        keyboard.answers(acts).await;
        keyboard.tabs_to("Continue").await;
        keyboard.press(Key::Enter).await;
    }
    widget.has_focus_on("Check your answers").await;
    keyboard.tabs_to("Change: Which collaboration do you have in mind?").await;
    keyboard.press(Key::Enter).await;
    widget.has_focus_on("Which collaboration do you have in mind?").await;
    keyboard.press(Key::End + " from St David’s").await;
    keyboard.tabs_to("Continue").await;
    keyboard.press(Key::Enter).await;
    widget.has_focus_on("Change: Which collaboration do you have in mind?").await;
    keyboard.tabs_to("Finish").await;
    keyboard.press(" ").await;
    widget.has_focus_on("Hospital discharge from St David’s").await;
    keyboard.tabs_to("Show more steps").await;
    keyboard.press(Key::Enter).await;
    widget.says("Hand over one decision, and say so in public.").await;
    keyboard.tabs_to("Download my answers").await;
    keyboard.press(Key::Enter).await;
    let file = visitor.downloaded().await.json();
    let mut expected = answers();
    expected["subject"]["text"] = json!("Hospital discharge from St David’s");
    assert_eq!(file["answers"], expected);
    assert_eq!(file["themes"], themes());
}

#[tokio::test]
async fn the_page_around_is_reached_before_and_behind_the_widget() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    let keyboard = Keyboard(widget);
    widget.press_on("Start").await;
    widget.has_focus_on("Before you start").await;
    assert_eq!(keyboard.tab_back().await.lang, "cy", "the switch lies before the heading");
    let mut stop = keyboard.tab().await;
    while stop.inside {
        stop = keyboard.tab().await;
    }
    assert_eq!(stop.words, "Contact");
}

#[tokio::test]
async fn who_skips_everything_finds_an_empty_report_and_a_start() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    widget.press_on("Start").await;
    widget.goes_on(7).await;
    widget.stands_at("Check your answers").await;
    widget.says("There are no answers yet. You can go back and give some, or look around.").await;
    widget.says("30 questions are open. That is fine").await;
    assert_eq!(widget.press_on("Finish").await, "How we stack up");
    widget.says("There is nothing here yet, and that is fine.").await;
    assert!(widget.ask::<Vec<String>>("parts", json!([])).await.is_empty());
    assert!(!widget.has_button("Delete my answers").await);
    assert_eq!(widget.press_on("Start").await, "Before you start");
    assert!(visitor.kept().await.is_empty());
}

#[tokio::test]
async fn back_leads_to_the_step_before() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    widget.press_on("Start").await;
    assert_eq!(widget.press_on("Continue").await, "The service user’s view");
    assert_eq!(widget.press_on("Back").await, "Before you start");
    widget.has_focus_on("Before you start").await;
    assert_eq!(widget.press_on("Back").await, "How do you stack up?");
    widget.has_focus_on("How do you stack up?").await;
}

/// The report on the answers of the whole way, worked out by hand from the rules of the report.
async fn shows_the_report(visitor: &Visitor) {
    let widget = visitor.widget();
    let head: Vec<String> = widget.ask("head", json!([])).await;
    let year = visitor.today().await;
    assert_eq!(&head[..2], ["How we stack up", "Hospital discharge"]);
    assert!(head[2].starts_with("A team’s view · ") && head[2].ends_with(&year[..4]), "{head:?}");
    assert_eq!(head[3], "A start for talking, not a measurement.");
    let parts: Vec<String> = widget.ask("parts", json!([])).await;
    let expected: Vec<&str> = PARTS.iter().map(|(title, _)| *title).collect();
    assert_eq!(parts, expected);
    for (title, lines) in PARTS.iter().filter(|(_, lines)| !lines.is_empty()) {
        let part: Vec<String> = widget.ask("part", json!([title])).await;
        assert_eq!(part[1..], **lines, "{title}");
    }
    shows_the_profile(widget).await;
}

async fn shows_the_profile(widget: Widget<'_>) {
    let themes: Vec<Vec<String>> = widget.ask("themes", json!([])).await;
    let spread = |theme: &str, counts: [u32; 5]| {
        let [none, start, places, mostly, all] = counts;
        format!("{theme}, Not yet: {none}, Starting: {start}, In places: {places}, Mostly: {mostly}, Throughout: {all}")
    };
    let rows: [(&str, &[&str], [u32; 5]); 4] = [
        ("The service user’s view", &["In places · 2.0 out of 4", "from 3 of 4 statements"], [0, 1, 1, 1, 0]),
        ("A common purpose", &["In places · 2.4 out of 4", "from 5 of 6 statements", "varies a lot"], [1, 0, 1, 2, 1]),
        ("Whole-system working", &["Throughout · 3.5 out of 4", "from 4 of 4 statements"], [0, 0, 0, 2, 2]),
        ("Sharing power", &["Too few answers to say", "7 of 9 still open"], [1, 1, 0, 0, 0]),
    ];
    let expected = rows.map(|(theme, lines, counts)| {
        let lines = [&[theme], lines].concat().into_iter().map(str::to_owned);
        lines.chain([spread(theme, counts)]).collect::<Vec<_>>()
    });
    assert_eq!(themes, expected);
    let table: Vec<Vec<String>> = widget.ask("table", json!([])).await;
    let points = ["Not yet", "Starting", "In places", "Mostly", "Throughout"];
    assert_eq!(table[0], [&["Theme"], &points[..], &["In short"]].concat());
    let expected = rows.map(|(theme, lines, counts)| {
        let counts = counts.map(|count| count.to_string());
        [vec![theme.to_owned()], counts.to_vec(), vec![lines.join(" · ")]].concat()
    });
    assert_eq!(table[1..], expected);
}

/// The parts and their lines; the profile is looked at on its own.
const PARTS: &[(&str, &[&str])] = &[
    (
        "What is strong",
        &[
            "Start here. This is what you can build on.",
            "Leaders insist on joint working.",
            "Throughout",
            "We keep explaining why working together is worth it.",
            "Throughout",
            "When a partner stops collaborating, it is raised openly.",
            "Throughout",
        ],
    ),
    ("Your four themes", &[]),
    (
        "Conversations worth having",
        &[
            "Questions to talk about together. You could begin with the one that would help most.",
            "We recruit, develop and promote people who work well with others. · Not yet",
            "What do we reward when we promote?",
            "Local teams know what is theirs to decide, and decide it. · Not yet",
            "Where do people ask for permission that they don’t need?",
            "People who use our services help decide where money goes. · Starting",
            "Which spending would look different if they chose?",
        ],
    ),
    (
        "Worth finding out",
        &[
            "You were not sure about these. Someone else may know.",
            "People who use our services help design services and policies.",
            "Who might know: the commissioning team",
            "Those who do the work help design and oversee it.",
        ],
    ),
    (
        "A question of balance",
        &["Your answers put whole-system working well ahead of another theme: The service user’s view. The push for \
           joint working may be outrunning it. What would help the two to move together?"],
    ),
    (
        "If key people left",
        &["Your answers suggest that much rests on a few people. A first place to build: The service user’s view. \
           Who else could carry part of it?"],
    ),
    (
        "What gets in the way",
        &[
            "All four themes help. These are places where you could begin.",
            "Sharing money, staff or data",
            "Where to begin:",
            "Whole-system working · a strength to draw on",
            "Sharing power",
            "Changes of leadership",
            "Where to begin:",
            "What our key leaders do is shared, so it would go on without them.",
            "The service user’s view",
            "A common purpose",
            "Whole-system working · a strength to draw on",
            "Sharing power",
            "the old building",
            "Where to begin:",
            "The service user’s view",
            "A common purpose",
            "Whole-system working · a strength to draw on",
            "Sharing power",
        ],
    ),
    (
        "Hopes to come back to",
        &[
            "People’s needs met better",
            "Support that fits together around each person",
            "fewer forms",
            "time for tea",
            "At your review, ask: do we see it yet?",
        ],
    ),
    (
        "First steps",
        &[
            "Big hope, small step: choose up to three that can be done within a month.",
            "Add one question about working with others to the next job interview.",
            "Choose this step",
            "List three things that no longer need sign-off.",
            "Choose this step",
            "Show one budget to people who use the service, and ask what they would change.",
            "Choose this step",
            "Show more steps",
            "Which first steps will you take?",
            "First step 1",
            "What will you do?",
            "Who will do it?",
            "A role is enough.",
            "By when?",
            "Add a step of your own",
            "When will you look back at these steps together?",
            "From that day on, you can review your first steps here.",
        ],
    ),
    (
        "Notes",
        &[
            "Our results lead us to talk with partners about what to do together.",
            "Falls data, last March",
            "When something goes wrong, we look for lessons, not culprits.",
            "We have not met since.",
            "What does not apply",
            "People who use services help run things locally, all year round.",
        ],
    ),
];
