//! A questionnaire in Arabic, with words of the interface of its own: it runs from right to left, and what it does not
//! say in Arabic is English and marked as such.

use serde_json::{Value, json};

use crate::pictures::{By, Look};
use crate::site::{Council, KITCHEN, KITCHEN_FILE, council_with};
use crate::visitor::Visitor;
use crate::wait::{becomes, until};
use crate::widget::Widget;

const ARABIC: (&str, &str) = ("ar", "العربية");

fn kitchen() -> Council {
    let page = format!(r#"<stack-up questionnaire="{KITCHEN_FILE}" organisation="Ogwen (Bethesda)"></stack-up>"#);
    council_with(&page).with_file(KITCHEN_FILE, KITCHEN)
}

const ANSWERS: [&[(&str, &str)]; 3] = [
    &[("kitchen-name", "Cegin Ogwen 2"), ("dishes", "soup"), ("dishes.own", "Welsh cakes")],
    &[
        ("greeting", "3"),
        ("greeting.note", "يوم الجمعة at 12:30"),
        ("needs", "1"),
        ("turns", "not-sure"),
        ("turns.who", "Siân"),
    ],
    &[("ideas.i1.idea", "نطبخ معًا"), ("ideas.i1.day", "2026-11-30")],
];

async fn gives(widget: Widget<'_>, answers: &[(&str, &str)]) {
    for (name, value) in answers {
        if *name == "greeting.note" {
            widget.press_at("greeting", "Add a note").await;
        }
        widget.gives(name, value).await;
    }
}

/// Goes from the start page to the report.
async fn goes_all_the_way(visitor: &Visitor) {
    let widget = visitor.widget().in_a_hurry();
    widget.press_on("ابدأ").await;
    for answers in ANSWERS {
        gives(widget, answers).await;
        widget.press_on("التالي").await;
    }
    widget.press_on("إنهاء").await;
}

/// What a script finds in the widget, its element in `all`.
async fn found(visitor: &Visitor, script: &str) -> Value {
    let all =
        "const all = (selector) => [...document.querySelector('stack-up').shadowRoot.querySelectorAll(selector)];";
    visitor.page(&format!("{all} return {script}")).await
}

/// The words that are marked as English where they stand in the midst of others.
async fn marked_as_english(visitor: &Visitor) -> Value {
    found(visitor, "all('[lang] [lang=en][dir=ltr]').map((words) => words.textContent)").await
}

#[tokio::test]
async fn the_direction_is_that_of_the_language_not_of_the_page() {
    let visitor = Visitor::opens(kitchen()).await;
    let widget = visitor.widget();
    let direction = async || {
        found(&visitor, "all('.stack-up').map((view) => [view.lang, view.dir, getComputedStyle(view).direction])").await
    };
    widget.stands_at("How is our neighbourhood kitchen?").await;
    assert_eq!(direction().await, json!([["en", "ltr", "ltr"]]));
    widget.press("العربية").await;
    widget.stands_at("كيف حال مطبخ حيّنا؟").await;
    assert_eq!(direction().await, json!([["ar", "rtl", "rtl"]]));
    widget.press("English").await;
    widget.stands_at("How is our neighbourhood kitchen?").await;
    assert_eq!(direction().await, json!([["en", "ltr", "ltr"]]));
}

#[tokio::test]
async fn the_whole_way_in_arabic_speaks_arabic() {
    let visitor = Visitor::opens(kitchen().in_language("ar")).await;
    let widget = visitor.widget();
    widget.stands_at("كيف حال مطبخ حيّنا؟").await;
    widget.says("تُحفظ إجاباتك على هذا الجهاز").await;
    widget.press_on("ابدأ").await;
    assert_eq!(widget.progress().await, "الخطوة 1 من 4");
    for answers in ANSWERS {
        gives(widget, answers).await;
        widget.press_on("التالي").await;
    }
    assert_eq!(widget.heading().await, "راجع إجاباتك");
    // The form for two: the choice and a statement.
    widget.says("بقي سؤالان بلا إجابة.").await;
    widget.says("من قد يعرف: Siân").await;
    widget.press_on("إنهاء").await;
    assert_eq!(widget.heading().await, "Cegin Ogwen 2");
    let themes: Value = widget.ask("themes", json!([])).await;
    assert_eq!(themes[0][1], "على النار · 2.0 من 3");
    assert_eq!(themes[0][2], "استنادًا إلى 2 من عبارتين");
    assert_eq!(themes[1][2], "لم يُجب بعد عن 2 من 2");
    widget.says("30 نوفمبر 2026").await;
}

#[tokio::test]
async fn what_has_no_words_in_arabic_is_english_and_marked() {
    let visitor = Visitor::opens(kitchen().in_language("ar")).await;
    let widget = visitor.widget().in_a_hurry();
    widget.press_on("ابدأ").await;
    assert_eq!(marked_as_english(&visitor).await, json!([]));
    gives(widget, ANSWERS[0]).await;
    until("how it is saved", async || Some(marked_as_english(&visitor).await).filter(|words| *words != json!([])))
        .await;
    assert_eq!(marked_as_english(&visitor).await, json!(["Saved on this device"]));
    widget.press_on("التالي").await;
    gives(widget, &ANSWERS[1][..1]).await;
    let clear =
        json!(["Clear this answer", "Add a note", "Add a note", "Add a note", "Add a note", "Saved on this device"]);
    becomes(clear, async || marked_as_english(&visitor).await).await;
    // Marks are no part of the words.
    let signs = found(&visitor, "all('.stack-up').map((view) => /[\\u2066-\\u2069]/u.test(view.textContent))").await;
    assert_eq!(signs, json!([false]));
}

#[tokio::test]
async fn a_blank_copy_speaks_the_words_of_the_file_too() {
    let visitor = Visitor::opens(kitchen().in_language("ar")).await;
    let widget = visitor.widget();
    assert_eq!(widget.press_on("اطبع نسخة فارغة").await, "اطبع نسخة فارغة");
    widget.says("الدوائر: ضع علامة على واحدة. المربعات: ضع علامة على ما تشاء منها.").await;
    let english = marked_as_english(&visitor).await;
    let marked = |words: &str| english.as_array().is_some_and(|all| all.iter().any(|each| each == words));
    assert!(marked("Large print") && marked("You decide who sees what you write on this paper."), "{english}");
}

#[tokio::test]
async fn the_chart_runs_like_the_words() {
    let visitor = Visitor::opens(kitchen().in_language("ar")).await;
    goes_all_the_way(&visitor).await;
    let places = "all('.spread:not(.hollow)').map((spread) => {
        const at = (element) => element.getBoundingClientRect().x;
        const labels = [...spread.querySelectorAll('li')].map(at);
        const dots = [...spread.querySelectorAll('circle')].map(at);
        const bar = spread.querySelector('.bar').getBoundingClientRect();
        const picture = spread.querySelector('svg').getBoundingClientRect();
        return [labels[0] > labels[3], dots[0] > dots[1], Math.abs(bar.right - picture.right) < 1];
    })";
    // The label of the lowest point, its dots and the begin of the bar are at the right.
    assert_eq!(found(&visitor, places).await, json!([[true, true, true]]));
    visitor.widget().press("English").await;
    visitor.widget().says("On the stove · 2.0 out of 3").await;
    assert_eq!(found(&visitor, places).await, json!([[false, false, false]]));
}

#[tokio::test]
async fn a_field_runs_like_the_words_around_it_until_there_are_others_in_it() {
    let visitor = Visitor::opens(kitchen().in_language("ar")).await;
    let widget = visitor.widget();
    widget.press_on("ابدأ").await;
    let direction = async || widget.ask::<String>("style", json!(["[name=kitchen-name]", "direction"])).await;
    assert_eq!(direction().await, "rtl");
    widget.writes("kitchen-name", "Cegin").await;
    becomes("ltr".to_owned(), direction).await;
    widget.wipes("kitchen-name").await;
    becomes("rtl".to_owned(), direction).await;
}

#[tokio::test]
async fn arabic_on_a_telephone() {
    looks(320).await;
}

#[tokio::test]
async fn arabic_on_a_desk() {
    looks(1280).await;
}

async fn looks(width: u32) {
    let mut look = Look::opens(KITCHEN_FILE, ARABIC, By::Eye(width)).await;
    look.sees("kitchen-1-start").await;
    for (place, answers) in ANSWERS.iter().enumerate() {
        let button = if place == 0 { "ابدأ" } else { "التالي" };
        look.widget().press_on(button).await;
        gives(look.widget().in_a_hurry(), answers).await;
        look.sees(&format!("kitchen-{}-section", place + 2)).await;
    }
    look.widget().press_on("التالي").await;
    look.sees("kitchen-5-check").await;
    look.widget().press_on("إنهاء").await;
    look.sees("kitchen-6-report").await;
    look.widget().press("حذف إجاباتي").await;
    look.widget().says("هل تريد حذف إجاباتك؟").await;
    look.sees("kitchen-7-asks").await;
    look.finds_no_fault();
}
