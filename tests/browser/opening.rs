//! "Open my answers": a downloaded file brings everything back, or is refused by what is wrong with it.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::answers::{STEPS, answers};
use crate::file_field::{answers_in, brings};
use crate::keyboard::Keyboard;
use crate::resident::{KEY, residents};
use crate::shortcut::MY_PAGE;
use crate::site::{FOLDER, council, council_with};
use crate::visitor::Visitor;
use crate::wait::until;

const OPEN: &str = "Open my answers";

/// A response to the self-assessment of collaborations.
pub fn response(answers: Value) -> Value {
    json!({
        "format": "stack-up-response",
        "formatVersion": 1,
        "questionnaire": {"id": "collaboration", "version": "1.0.0", "title": "How do you stack up?"},
        "language": "en",
        "startedAt": "2026-11-22T09:30:00Z",
        "updatedAt": "2026-11-22T09:41:12Z",
        "completedAt": null,
        "answers": answers,
        "setAside": [],
    })
}

/// The text of its file.
pub fn file(answers: Value) -> String {
    response(answers).to_string()
}

#[tokio::test]
async fn download_delete_open_is_the_same_response_and_nobody_has_to_ask_for_the_report_again() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget();
    for (heading, acts) in STEPS {
        widget.stands_at(heading).await;
        widget.in_a_hurry().answers(acts).await;
        widget.in_a_hurry().press_on("Continue").await;
    }
    widget.press_on("Finish").await;
    widget.in_a_hurry().gives("first-steps.s1.step", "Meet at the depot").await;
    widget.in_a_hurry().gives("review", "2027-03-01").await;
    let before = widget.downloads().await;
    assert_eq!(before.json()["answers"]["outcomes"], answers()["outcomes"]);
    widget.deletes_all().await;
    assert!(visitor.kept().await.is_empty());
    brings(&visitor, &before.text).await;
    widget.has_focus_on("How do you stack up?").await;
    widget.says("Your answers are saved on this device.").await;
    assert_eq!(widget.press_on("Carry on").await, "Hospital discharge");
    assert_eq!(widget.downloads().await.text, before.text);
    visitor.reloads().await;
    assert_eq!(widget.press_on("Carry on").await, "Hospital discharge");
    assert_eq!(widget.downloads().await.text, before.text);
}

#[tokio::test]
async fn my_page_and_what_was_said_on_coming_back_open_on_another_device() {
    let visitor = Visitor::opens(residents().on_day("2026-12-01")).await;
    let widget = visitor.widget();
    widget.rushes(MY_PAGE).await;
    visitor.comes_back_on("2026-12-09").await;
    widget.press_on("How is it going?").await;
    let widget = widget.in_a_hurry();
    widget.gives("check-ins.noticed", "The swifts are back").await;
    widget.gives("check-ins.promise", "partly").await;
    widget.gives("goals.g1.state", "on-my-way").await;
    widget.gives("goals.g1.note", "Ty’n y Coed, dydd Mawrth").await;
    widget.press_on("Finish").await;
    let before = widget.downloads().await;
    assert_eq!(before.json()["answers"]["check-ins"]["items"][0]["promise"], "partly");
    drop(visitor);

    let other = Visitor::opens(residents().on_day("2026-12-09")).await;
    brings(&other, &before.text).await;
    assert_eq!(other.widget().press_on("Carry on").await, "My page");
    other.widget().says("I sang until help came.").await;
    assert_eq!(other.widget().downloads().await.text, before.text);
    assert_eq!(other.kept_answers(KEY).await, before.json()["answers"]);
}

#[tokio::test]
async fn what_a_file_has_beyond_what_is_asked_is_never_lost() {
    let mut resident = response(json!({
        "skills": {"chosen": ["cooking"], "mood": "bright"},
        "share": {"chosen": ["cooking"], "notOffered": ["sewing"]},
        "goals": {"items": [{"id": "g1", "goal": "Swim", "tag": [1e3], "checkIns": [
            {"date": "2026-12-01", "state": "on-my-way", "note": "ŷ", "tag": null}]}]},
        "check-ins": {"items": [{"date": "2026-12-01", "noticed": "Calm", "promise": "partly"}]}
    }));
    resident["questionnaire"]["id"] = json!("strengths");
    let collaboration = response(json!({
        "hopes": {"chosen": ["fit", "own-1"], "own": [{"id": "own-1", "text": "x", "tone": 2}]},
        "outcomes": {"score": 3, "of": {"a": [null]}}
    }));
    for (mut file, page) in [(resident, residents()), (collaboration, council())] {
        file["setAside"] = json!([{"question": "gone", "answer": {"score": 1}}]);
        file["program"] = json!({"name": "another"});
        let visitor = Visitor::opens(page).await;
        let widget = visitor.widget();
        brings(&visitor, &file.to_string()).await;
        widget.press_on("Carry on").await;
        let once = widget.downloads().await;
        for part in ["answers", "setAside", "program"] {
            assert_eq!(once.json()[part], file[part], "{part}");
        }
        widget.deletes_all().await;
        brings(&visitor, &once.text).await;
        widget.press_on("Carry on").await;
        let twice = widget.downloads().await;
        assert_eq!(answers_in(&twice), answers_in(&once));
        assert_eq!(twice.text, once.text);
    }
}

#[tokio::test]
async fn someone_who_had_not_finished_carries_on_at_the_last_answer() {
    let visitor = Visitor::opens(council()).await;
    brings(&visitor, &file(json!({"subject": {"text": "Buses"}, "why": {"score": 2}}))).await;
    let progress = visitor.hears("progress", 1).await;
    assert_eq!(progress[0].detail, json!({"questionnaire": "collaboration", "answered": 2, "total": 30}));
    assert_eq!(visitor.widget().press_on("Carry on").await, "A common purpose");
    assert_eq!(visitor.widget().marked("why").await, ["2"]);
}

#[tokio::test]
async fn a_file_can_be_dropped_and_never_takes_the_place_of_the_page() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    assert_eq!(widget.drops_words(".stack-up", "Buses").await, [true, true]);
    assert_eq!(widget.drops_file(".stack-up", &file(json!({"subject": {"text": "Buses"}}))).await, [false, false]);
    widget.says("Your file is open: its answers are here now.").await;
    widget.press_on("Carry on").await;
    assert_eq!(widget.typed("subject").await, "Buses");
    assert_eq!(widget.drops_file("[name=subject]", "no answers").await, [false, false]);
    widget.stands_at("This file can’t be opened here").await;
    widget.press_on("Back").await;
    widget.press_on("Carry on").await;
    assert_eq!(widget.typed("subject").await, "Buses");
}

#[tokio::test]
async fn an_iframe_opens_a_file_too() {
    for sandbox in ["", "sandbox=\"allow-scripts allow-same-origin allow-downloads allow-modals allow-forms\""] {
        let page = format!(r#"<iframe src="{FOLDER}embed.html?questionnaire=collaboration" {sandbox}></iframe>"#);
        let visitor = Visitor::opens(council_with(&page).including("")).await;
        visitor.looks_into("iframe").await;
        let widget = visitor.widget().in_a_hurry();
        brings(&visitor, &file(json!({"subject": {"text": "Buses"}}))).await;
        widget.press_on("Carry on").await;
        assert_eq!(widget.typed("subject").await, "Buses");
        widget.drops_file(".stack-up", &file(json!({"subject": {"text": "Trains"}}))).await;
        widget.stands_at("Which answers do you want?").await;
    }
}

#[tokio::test]
async fn a_file_that_cant_be_opened_is_refused_by_what_is_wrong_and_nothing_changes() {
    let visitor = Visitor::begins(council()).await;
    let widget = visitor.widget().in_a_hurry();
    widget.writes("subject", "Hospital discharge").await;
    visitor.has_kept(json!({"subject": {"text": "Hospital discharge"}})).await;
    widget.press_on("Back").await;
    let before = visitor.kept().await;
    let whole = file(json!({"subject": {"text": "Buses"}}));
    let newer = whole.replace("\"formatVersion\":1", "\"formatVersion\":2");
    let other = whole.replace("\"id\":\"collaboration\"", "\"id\":\"strengths\"").replace("How do", "<b>How</b> do");
    let refusals = [
        ("Dear council, …".to_owned(), "It is not one that “Download my answers” gives."),
        ("\u{fffd}PNG".to_owned(), "It is not one that “Download my answers” gives."),
        (whole[..whole.len() - 9].to_owned(), "Something in it is missing or can’t be read."),
        (newer, "It comes from a newer version of this questionnaire."),
        (other, "<b>How</b> do you stack up?"),
        (format!("{whole}{}", " ".repeat(4 * 1024 * 1024)), "It is larger than 4 MB"),
    ];
    for (text, why) in refusals {
        widget.picks_file(&text).await;
        widget.says(why).await;
        widget.says("Nothing has changed here.").await;
        widget.has_focus_on("This file can’t be opened here").await;
        assert_eq!(widget.buttons().await[2..], ["Choose another file", "Back"]);
    }
    widget.press_on("Back").await;
    widget.press_on("Carry on").await;
    assert_eq!(widget.typed("subject").await, "Hospital discharge");
    assert_eq!(visitor.kept().await, before);
}

#[tokio::test]
async fn someone_who_types_in_a_paper_copy_is_not_offered_it_and_a_dropped_file_changes_nothing() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    widget.press_on("Print a blank copy").await;
    widget.press_on("Type in a paper copy").await;
    assert!(!widget.has_button(OPEN).await);
    widget.press_on("Start").await;
    widget.writes("subject", "On paper").await;
    assert_eq!(widget.drops_file(".stack-up", &file(json!({"subject": {"text": "Buses"}}))).await, [false, false]);
    widget.press_on("Continue").await;
    widget.press_on("Back").await;
    assert_eq!(widget.typed("subject").await, "On paper");
}

#[tokio::test]
async fn a_file_that_is_picked_before_the_rest_is_here_waits_for_it() {
    let visitor = Visitor::opens(council().where_the_rest_waits()).await;
    let widget = visitor.widget();
    widget.picks_file(file(json!({"subject": {"text": "Buses"}}))).await;
    widget.says("One moment…").await;
    until("a request for the rest", async || visitor.page::<bool>("return isAsked()").await.then_some(())).await;
    visitor.page::<()>("bring(); return null").await;
    widget.says("Your file is open: its answers are here now.").await;
}

#[tokio::test]
async fn the_button_opens_the_picker_by_mouse_and_by_keyboard() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    until(OPEN, async || widget.has_button(OPEN).await.then_some(())).await;
    let watch = "window.picked = 0;
        const field = document.querySelector('stack-up').shadowRoot.querySelector('[type=file]');
        field.addEventListener('click', (event) => { window.picked += 1; event.preventDefault(); }); return null";
    visitor.page::<()>(watch).await;
    let picked = async |times: u32| {
        crate::wait::becomes(times, async || visitor.page("return picked").await).await;
    };
    widget.press(OPEN).await;
    picked(1).await;
    let keyboard = Keyboard(widget);
    keyboard.press(Key::Enter).await;
    picked(2).await;
    keyboard.press(" ").await;
    picked(3).await;
}

#[tokio::test]
async fn a_file_is_opened_with_welsh_words() {
    let visitor = Visitor::opens(council()).await;
    let widget = visitor.widget();
    widget.press("Cymraeg").await;
    until("Agor fy atebion", async || widget.has_button("Agor fy atebion").await.then_some(())).await;
    widget.picks_file("x").await;
    widget.stands_at("Nid oes modd agor y ffeil hon yma").await;
    widget.says("Does dim wedi newid yma.").await;
    widget.picks_file(file(json!({"subject": {"text": "Bysiau"}}))).await;
    widget.says("Mae eich ffeil ar agor: mae ei hatebion yma nawr.").await;
    assert_eq!(widget.language().await, "cy");
    widget.picks_file(file(json!({"subject": {"text": "Trenau"}}))).await;
    widget.stands_at("Pa atebion hoffech chi eu cael?").await;
    widget.press_on("Cymryd y rhai sydd yn y ffeil").await;
    widget.press_on("Bwrw ymlaen").await;
    assert_eq!(widget.typed("subject").await, "Trenau");
}
