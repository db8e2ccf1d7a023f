//! The page that builds the snippet: each choice is seen at once, in the self-assessment and in what is copied.

use serde_json::json;
use thirtyfour::Key;

use crate::builder_page::{Editor, Part};
use crate::site::FOLDER;
use crate::wait::{becomes, until};

#[tokio::test]
async fn the_questionnaire_that_is_chosen_is_shown_and_named() {
    let editor = Editor::opens().await;
    editor.widget().stands_at("How do you stack up?").await;
    editor.snippet_has(r#"<stack-up questionnaire="collaboration">"#).await;
    editor.chooses("questionnaire", "strengths").await;
    editor.widget().stands_at("My strengths, hopes and next steps").await;
    editor.snippet_has(r#"<stack-up questionnaire="strengths">"#).await;
}

#[tokio::test]
async fn the_language_that_is_chosen_is_shown_and_its_fallback_is_in_the_snippet() {
    let editor = Editor::opens().await;
    editor.snippet_has("<p>This self-assessment needs").await;
    editor.chooses("language", "cy").await;
    editor.widget().stands_at("Sut siâp sydd ar eich cydweithio?").await;
    editor.snippet_has(r#" lang="cy">"#).await;
    editor.snippet_has("<p>Mae angen porwr").await;
    editor.snippet_has("questionnaire=collaboration&amp;lang=cy\">Agorwch ef ar ei dudalen ei hun</a></p>").await;
    editor.widget().press("English").await;
    editor.widget().stands_at("How do you stack up?").await;
    editor.chooses("language", "en").await;
    editor.chooses("language", "cy").await;
    editor.widget().stands_at("Sut siâp sydd ar eich cydweithio?").await;
    editor.chooses("language", "").await;
    editor.widget().stands_at("How do you stack up?").await;
    assert!(!editor.text(Part::Snippet).await.contains(" lang="));
}

#[tokio::test]
async fn where_answers_are_kept_is_said_by_the_self_assessment() {
    let editor = Editor::opens().await;
    editor.widget().says("Your answers are saved on this device.").await;
    assert!(!editor.text(Part::Snippet).await.contains("storage"));
    editor.chooses("storage", "session").await;
    editor.widget().says("until you close this tab").await;
    editor.snippet_has(r#" storage="session""#).await;
    editor.chooses("storage", "none").await;
    editor.widget().says("Your answers are not saved").await;
    editor.snippet_has(r#" storage="none""#).await;
}

#[tokio::test]
async fn organisation_and_level_of_the_heading_are_taken_over() {
    let editor = Editor::opens().await;
    editor.chooses("questionnaire", "strengths").await;
    editor.writes("organisation", "Gwynfa Council").await;
    editor.snippet_has(r#" organisation="Gwynfa Council""#).await;
    editor.picks_level("3").await;
    editor.snippet_has(r#" heading-level="3""#).await;
    let first = async || editor.widget().ask::<Vec<(String, String)>>("headings", json!([])).await.first().cloned();
    becomes(Some("h3".to_owned()), async || first().await.map(|(level, _)| level)).await;
    let set = "return document.querySelector('stack-up').getAttribute('organisation')";
    becomes(json!("Gwynfa Council"), async || editor.asks(set).await).await;
}

#[tokio::test]
async fn the_colour_is_shown_and_its_rule_can_be_copied() {
    let editor = Editor::opens().await;
    editor.widget().stands_at("How do you stack up?").await;
    assert!(!editor.sees(Part::Rule).await);
    editor.writes("accent", "rebeccapurple").await;
    let colour = async || editor.widget().ask::<String>("style", json!(["button.primary", "backgroundColor"])).await;
    becomes("rgb(102, 51, 153)".to_owned(), colour).await;
    assert_eq!(editor.text(Part::Rule).await, "stack-up { --stack-up-accent: rebeccapurple; }");
    assert!(editor.sees(Part::Rule).await);
    assert_eq!(editor.asks("return document.querySelector('[type=color]').value").await, "#663399");
    let pick = "const swatch = document.querySelector('[type=color]');
        swatch.value = '#5a2a82';
        swatch.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return null";
    editor.asks(pick).await;
    becomes("rgb(90, 42, 130)".to_owned(), colour).await;
    assert_eq!(editor.text(Part::Rule).await, "stack-up { --stack-up-accent: #5a2a82; }");
}

#[tokio::test]
async fn a_frame_is_a_real_one_and_follows_the_choices() {
    let editor = Editor::opens().await;
    editor.writes("accent", "#5a2a82").await;
    editor.chooses("way", "frame").await;
    editor.snippet_has("<iframe src=").await;
    assert!(!editor.sees(Part::Rule).await, "the colour is in the address");
    assert!(editor.text(Part::Policy).await.starts_with("Content-Security-Policy: frame-src http"));
    assert!(editor.reads("#language-frame").await.ends_with("it starts in English."));
    let hints = "return document.querySelector('#language-hint').parentElement.getAttribute('aria-describedby')";
    assert_eq!(editor.asks(hints).await, "language-hint language-frame");
    let visitor = &editor.visitor;
    visitor.looks_into(".stage > iframe").await;
    visitor.widget().stands_at("How do you stack up?").await;
    assert_eq!(
        visitor.widget().ask::<String>("style", json!(["button.primary", "backgroundColor"])).await,
        "rgb(90, 42, 130)"
    );
    visitor.looks_up().await;
    editor.chooses("language", "cy").await;
    becomes(json!("language-hint"), async || editor.asks(hints).await).await;
    editor.chooses("questionnaire", "strengths").await;
    let title = "return document.querySelector('.stage > iframe').title";
    becomes(json!("Fy nghryfderau, fy ngobeithion a’m camau nesaf"), async || editor.asks(title).await).await;
    visitor.looks_into(".stage > iframe").await;
    visitor.widget().stands_at("Fy nghryfderau, fy ngobeithion a’m camau nesaf").await;
    visitor.looks_up().await;
    editor.chooses("way", "script").await;
    editor.widget().stands_at("Fy nghryfderau, fy ngobeithion a’m camau nesaf").await;
    assert_eq!(editor.asks("return document.querySelectorAll('iframe').length").await, 0);
}

#[tokio::test]
async fn what_is_no_colour_is_left_out_and_said() {
    let editor = Editor::opens().await;
    for wrong in [
        "bluish",
        "red; } body { display: none",
        "red/*",
        "url(//example.org)",
        "var(--brand)",
        "attr(title)",
        "inherit",
        "currentColor",
        "transparent",
    ] {
        editor.writes("accent", "teal").await;
        becomes(String::new(), async || editor.reads("#accent-wrong").await).await;
        editor.writes("accent", wrong).await;
        until(wrong, async || editor.reads("#accent-wrong").await.contains("cannot be used").then_some(())).await;
        assert_eq!((editor.text(Part::Rule).await.as_str(), editor.sees(Part::Rule).await), ("", false), "{wrong}");
    }
    editor.writes("accent", "teal").await;
    becomes(String::new(), async || editor.reads("#accent-wrong").await).await;
    assert!(editor.sees(Part::Rule).await);
}

#[tokio::test]
async fn the_address_is_that_of_this_page_until_another_is_written() {
    let editor = Editor::opens().await;
    let here = editor.visitor.page::<String>("return origin").await;
    editor.snippet_has(&format!(r#" src="{here}{FOLDER}stack-up.js" integrity="sha"#)).await;
    assert!(editor.reads("#address-wrong").await.contains("this computer only"));
    editor.writes("address", "https://www.example.gov.uk/a&b/1.0.0/index.html").await;
    editor.snippet_has(r#" src="https://www.example.gov.uk/a&amp;b/1.0.0/stack-up.js" "#).await;
    let sources = "script-src https://www.example.gov.uk 'wasm-unsafe-eval'; connect-src https://www.example.gov.uk";
    assert_eq!(editor.text(Part::Policy).await, format!("Content-Security-Policy: {sources}"));
    assert_eq!(editor.reads("#address-wrong").await, "");
    for (wrong, part) in [
        ("javascript:alert(1)", "alert"),
        ("https://editor@www.example.gov.uk/stack-up/", "editor"),
        ("https://:secret@www.example.gov.uk/stack-up/", "secret"),
    ] {
        editor.writes("address", "https://www.example.gov.uk/stack-up/").await;
        becomes(String::new(), async || editor.reads("#address-wrong").await).await;
        editor.writes("address", wrong).await;
        until(wrong, async || editor.reads("#address-wrong").await.contains("no user name").then_some(())).await;
        assert!(!editor.text(Part::Snippet).await.contains(part), "{wrong}");
    }
}

#[tokio::test]
async fn the_page_is_in_welsh_too() {
    let editor = Editor::opens().await;
    let words = "return [...document.querySelectorAll('[data-word]')].map((element) => element.textContent)";
    let english: Vec<String> = editor.visitor.page(words).await;
    editor.speaks("cy").await;
    editor.widget().stands_at("Sut siâp sydd ar eich cydweithio?").await;
    editor.snippet_has("<p>Mae angen porwr").await;
    editor.snippet_has("questionnaire=collaboration&amp;lang=cy\">Agorwch ef ar ei dudalen ei hun</a></p>").await;
    let welsh: Vec<String> = editor.visitor.page(words).await;
    assert!(english.len() > 40 && english.len() == welsh.len());
    for (english, welsh) in english.iter().zip(&welsh) {
        assert!(!welsh.is_empty() && english != welsh, "{english}");
    }
    assert_eq!(editor.asks("return document.title").await, "Stack Up: hunanasesiadau i ddechrau sgyrsiau da");
    editor.speaks("en").await;
    assert_eq!(editor.visitor.page::<Vec<String>>(words).await, english);
    let editor = Editor::opens_at("?lang=cy").await;
    assert_eq!(editor.reads("h1").await, "Rhoi hunanasesiad ar eich tudalen");
}

/// The names of the controls in their order, each with what it is.
const STOPS: [&str; 16] = [
    "button English",
    "button Cymraeg",
    "questionnaire",
    "language",
    "way",
    "place",
    "storage",
    "organisation",
    "accent",
    "swatch",
    "level",
    "widget",
    "address",
    "button Copy the lines",
    "button Copy the policy",
    "end",
];

#[tokio::test]
async fn what_stays_in_view_covers_nothing_that_is_copied() {
    let editor = Editor::opens().await;
    editor.widget().stands_at("How do you stack up?").await;
    let gap = "document.querySelector('.copy').scrollIntoView();
        return String(document.querySelector('.paste').getBoundingClientRect().top
            >= document.querySelector('.stage').getBoundingClientRect().bottom)";
    assert_eq!(editor.asks(gap).await, "true");
}

#[tokio::test]
async fn all_of_it_can_be_done_with_the_keyboard() {
    let editor = Editor::opens().await;
    editor.widget().stands_at("How do you stack up?").await;
    let press = async |keys: &str| {
        let chain = editor.visitor.session.driver.action_chain();
        chain.send_keys(keys).perform().await.expect("the keys are pressed");
    };
    let stop = "const at = document.activeElement;
        if (at === document.body) return 'end';
        if (at.localName === 'stack-up') return 'widget';
        const { outlineStyle } = getComputedStyle(at);
        if (outlineStyle === 'none') return `no focus seen on ${at.name}`;
        return at.localName === 'button' ? `button ${at.textContent}` : at.name";
    let mut stops: Vec<String> = Vec::new();
    while stops.last().is_none_or(|stop| stop != "end") {
        press(&Key::Tab.value().to_string()).await;
        let stop: String = editor.visitor.page(stop).await;
        match stop.as_str() {
            "questionnaire" => {
                press(&Key::Down.value().to_string()).await;
                editor.snippet_has("strengths").await;
                // What is not there yet can't take the focus.
                editor.widget().stands_at("My strengths, hopes and next steps").await;
            }
            "organisation" => {
                press("Gwynfa").await;
                press(&Key::Enter.value().to_string()).await;
                editor.snippet_has("Gwynfa").await;
            }
            "button Copy the lines" => {
                press(" ").await;
                becomes("Copied.".to_owned(), async || editor.status(Part::Snippet).await).await;
            }
            _ => {}
        }
        if stops.last() != Some(&stop) {
            stops.push(stop);
        }
        assert!(stops.len() <= STOPS.len(), "{stops:?}");
    }
    assert_eq!(stops, STOPS);
}

#[tokio::test]
async fn it_fits_a_small_telephone_and_a_desk_and_all_targets_are_large_enough() {
    let editor = Editor::opens().await;
    let frame: (u32, u32) = editor.visitor.page("return [outerWidth - innerWidth, outerHeight - innerHeight]").await;
    let wide = "const page = document.documentElement;
        return [...document.querySelectorAll('main *, header *')].filter((element) => element.checkVisibility()
            && !element.closest('.unseen') && element.getBoundingClientRect().right > page.clientWidth + 0.5)
            .map((element) => element.outerHTML.slice(0, 80))
            .concat(page.scrollWidth > page.clientWidth ? [`the page: ${page.scrollWidth}`] : [])";
    let small = "return [...document.querySelectorAll('button, .choice, select, input:not([type=radio])')]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.9)
        .map((element) => element.outerHTML.slice(0, 80))";
    for language in ["en", "cy"] {
        editor.speaks(language).await;
        editor.writes("accent", "bluish").await;
        for width in [320, 640, 1024, 1280] {
            let driver = &editor.visitor.session.driver;
            driver.set_window_rect(0, 0, width + frame.0, 900 + frame.1).await.unwrap();
            becomes(json!(width), async || editor.asks("return innerWidth").await).await;
            assert_eq!(editor.asks(wide).await, json!([]), "too wide at {width} in {language}");
            assert_eq!(editor.asks(small).await, json!([]), "too small at {width} in {language}");
        }
    }
}
