//! Several widgets on one page, and a questionnaire that is not ours.

use serde_json::json;

use crate::site::{Council, GARDEN, council_with};
use crate::visitor::Visitor;
use crate::widget::Widget;

fn two(content: &str) -> Council {
    council_with(content).with_file("/files/garden.json", GARDEN)
}

#[tokio::test]
async fn two_questionnaires_on_one_page_do_not_mix() {
    let page = r#"<stack-up id="ours" questionnaire="collaboration"></stack-up>
        <stack-up id="theirs" questionnaire="../files/garden.json" lang="cy"></stack-up>"#;
    let visitor = Visitor::opens(two(page)).await;
    let [ours, theirs] = ["#ours", "#theirs"].map(|path| visitor.widget_at(path));
    ours.press_on("Start").await;
    theirs.press_on("Dechrau").await;
    ours.writes("subject", "Hospital discharge").await;
    theirs.writes("name", "Ffynnon").await;
    ours.chooses("viewpoint", "My team").await;
    theirs.chooses("role", "Rwy’n tyfu pethau yma").await;
    assert_eq!(theirs.press_on("Parhau").await, "Y tymor hwn");
    assert_eq!(ours.heading().await, "Before you start");
    visitor.has_kept(json!({"subject": {"text": "Hospital discharge"}, "viewpoint": {"chosen": ["team"]}})).await;
    let garden = visitor.kept_answers("stack-up:garden").await;
    assert_eq!(garden, json!({"name": {"text": "Ffynnon"}, "role": {"chosen": ["grower"]}}));
    let keys: Vec<String> = visitor.kept().await.into_keys().collect();
    assert_eq!(keys, ["stack-up:collaboration", "stack-up:garden"]);
    let told = visitor.hears("progress", 4).await;
    let told: Vec<_> = told.iter().map(|event| (event.target.as_str(), &event.detail["questionnaire"])).collect();
    assert!(told.iter().all(|(id, of)| *of == if *id == "ours" { "collaboration" } else { "garden" }), "{told:?}");
    deletes(ours, "Delete my answers").await;
    assert_eq!(visitor.kept_answers("stack-up:garden").await, garden);
    assert_eq!(theirs.heading().await, "Y tymor hwn");
}

async fn deletes(widget: Widget<'_>, words: &str) {
    widget.press(words).await;
    widget.says("Delete your answers?").await;
    widget.press(words).await;
    widget.says("Your answers are deleted from this device.").await;
}

#[tokio::test]
async fn two_of_the_same_with_different_keys_do_not_mix() {
    let page = r#"<stack-up id="a" questionnaire="collaboration" storage-key="north"></stack-up>
        <stack-up id="b" questionnaire="collaboration" storage-key="south"></stack-up>"#;
    let visitor = Visitor::opens(two(page)).await;
    for (path, subject) in [("#a", "Up north"), ("#b", "Down south")] {
        let widget = visitor.widget_at(path);
        widget.press_on("Start").await;
        widget.writes("subject", subject).await;
    }
    visitor.reloads().await;
    for (path, subject) in [("#a", "Up north"), ("#b", "Down south")] {
        let widget = visitor.widget_at(path);
        widget.press_on("Carry on").await;
        assert_eq!(widget.typed("subject").await, subject);
    }
    let keys: Vec<String> = visitor.kept().await.into_keys().collect();
    assert_eq!(keys, ["stack-up:north:collaboration", "stack-up:south:collaboration"]);
    deletes(visitor.widget_at("#a"), "Delete my answers").await;
    let keys: Vec<String> = visitor.kept().await.into_keys().collect();
    assert_eq!(keys, ["stack-up:south:collaboration"]);
    assert_eq!(visitor.widget_at("#b").typed("subject").await, "Down south");
}

#[tokio::test]
async fn a_second_copy_of_the_script_is_harmless() {
    let page = r#"<stack-up questionnaire="collaboration"></stack-up>
        <script type="module" src="/stack-up/0.9.0/stack-up.js"></script>"#;
    let visitor = Visitor::begins(two(page)).await;
    assert_eq!(visitor.events("ready").await.len(), 1);
    assert!(visitor.seen::<Vec<String>>("errors").await.is_empty());
    assert!(visitor.requests().contains(&"/stack-up/0.9.0/stack-up.js".to_owned()));
}

#[tokio::test]
async fn a_questionnaire_by_address_from_the_base_of_the_page_runs_from_start_to_its_own_report() {
    let page = r#"<base href="/files/"><stack-up questionnaire="garden.json" organisation="Plant & Grow"></stack-up>"#;
    let visitor = Visitor::opens(two(page)).await;
    let widget = visitor.widget();
    widget.stands_at("How does our community garden stack up?").await;
    assert_eq!(widget.press_on("Start").await, "The garden");
    assert_eq!(widget.progress().await, "Step 1 of 4");
    widget.writes("name", "Ffynnon Community Garden").await;
    widget.chooses("role", "I grow things here").await;
    assert_eq!(widget.press_on("Continue").await, "This season");
    widget.says("Plant & Grow makes newcomers feel at home.").await;
    let scores = [("compost", 2), ("water", 0), ("wildlife", 1), ("welcome", 2), ("tools", 2), ("years", 0)];
    let labels = ["Bare ground", "Sprouting", "In full leaf"];
    for (question, score) in scores {
        widget.chooses(question, labels[score]).await;
    }
    widget.chooses("harvest", "I can’t say").await;
    assert_eq!(widget.press_on("Continue").await, "What comes next");
    widget.chooses("wishes", "A pond").await;
    widget.chooses("wishes", "A bench").await;
    widget.writes("wishes.own", "a kettle").await;
    widget.chooses("hurdles", "The weather").await;
    widget.writes("story", "It rained.\nWe danced.").await;
    assert_eq!(widget.press_on("Continue").await, "Check your answers");
    assert_eq!(widget.press_on("Finish").await, "Ffynnon Community Garden");
    let head: Vec<String> = widget.ask("head", json!([])).await;
    assert_eq!(head[0], "Our garden today");
    assert!(head[2].starts_with("A grower’s view · "), "{head:?}");
    let parts: Vec<String> = widget.ask("parts", json!([])).await;
    let expected = [
        "Wishes",
        "Go and look",
        "Small jobs",
        "Over tea",
        "Soil and people",
        "If one of us moved",
        "What makes it hard",
        "What thrives",
    ];
    assert_eq!(parts, expected);
    let themes: Vec<Vec<String>> = widget.ask("themes", json!([])).await;
    assert_eq!(themes[0][..3], ["Soil and plants", "Sprouting · 1.0 out of 2", "from 3 of 3 statements"]);
    assert_eq!(themes[1][..3], ["The people who garden", "In full leaf · 2.0 out of 2", "from 2 of 3 statements"]);
    let wishes: Vec<String> = widget.ask("part", json!(["Wishes"])).await;
    assert_eq!(wishes[1..], ["A pond", "A bench", "a kettle", "Next spring, ask: is it here yet?"]);
}
