//! Our own words outside of questionnaires: as easy to read as those, and by the same glossary.

use stack_up::model::Json;
use stack_up::text::{forms_of, names, words};

use crate::reading::Reading;
use crate::remark::Remark;
use crate::welsh;

/// Residents and staff read the same interface, so it is for residents.
const RESIDENTS: u32 = 9;
/// The page that builds the snippet is for web editors.
const EDITORS: u32 = 12;

const BUILDER: &str = include_str!("../../src/builder.json");
const ENTRY: &str = include_str!("../../src/stack-up.js");
/// What councils lift into pages of their own, in English and in Welsh.
const DOCUMENTS: [[&str; 2]; 2] = [
    [include_str!("../../docs/accessibility.md"), include_str!("../../docs/accessibility.cy.md")],
    [include_str!("../../docs/privacy.md"), include_str!("../../docs/privacy.cy.md")],
];
const GLUE: &str = include_str!("../../src/rescue.js");

/// A text in both languages.
fn text(english: &str, welsh: &str) -> Json {
    let said = |tag: &str, words: &str| (tag.to_owned(), Json::Text(words.to_owned()));
    Json::Object(vec![said("en", english), said("cy", welsh)])
}

/// The words of the interface, each form of theirs by `name` or `name.form`. What a month is called is no sentence.
fn interface() -> Vec<(String, Json)> {
    let mut texts = Vec::new();
    for name in names().into_iter().filter(|name| name != "months") {
        let [english, welsh] = ["en", "cy"].map(|tag| forms_of(&name, words(tag, None)));
        let or_first = |forms: &[&'static str], place: usize| match forms[place] {
            "" => forms[0],
            form => form,
        };
        for place in 0..english.len() {
            if place == 0 || !english[place].is_empty() || !welsh[place].is_empty() {
                let at = if place == 0 { name.clone() } else { format!("{name}-{place}") };
                texts.push((at, text(or_first(&english, place), or_first(&welsh, place))));
            }
        }
    }
    texts
}

/// The sentences of a script, from where their table begins: those in English, and then as many in Welsh.
fn sentences(script: &str, begin: &str) -> Vec<(String, Json)> {
    let (_, rest) = script.split_once(begin).expect("the script has its words");
    let (table, _) = rest.split_once("\n};").expect("the table ends");
    let said: Vec<(&str, &str)> =
        table.lines().filter_map(|line| line.trim().strip_suffix("\",")?.split_once(": \"")).collect();
    let (english, welsh) = said.split_at(said.len() / 2);
    let pairs = english.iter().zip(welsh).map(|((name, english), (other, welsh))| {
        assert!(name == other || [*name, *other] == ["en", "cy"], "{name} and {other} are no pair");
        ((*name).to_owned(), text(english, welsh))
    });
    pairs.collect()
}

/// All that the people who answer read, but for the questionnaires.
fn for_people() -> Json {
    let mut texts = interface();
    texts.extend(sentences(ENTRY, "const WORDS = {"));
    texts.extend(sentences(GLUE, "const STOPPED = {"));
    texts.extend(sentences(GLUE, "const UNSAVED = {"));
    Json::Object(texts)
}

fn for_editors() -> Json {
    Json::parse(BUILDER).unwrap()
}

#[test]
fn every_sentence_of_the_interface_is_there() {
    let texts = for_people();
    for at in ["start", "aboutSkipped", "aboutSkipped-3", "nextCopy", "load", "policy", "en"] {
        let text = texts.get(at).unwrap_or_else(|| panic!("{at}"));
        assert_ne!(text.get("en"), text.get("cy"), "{at}");
    }
}

#[test]
fn the_interface_is_easy_for_residents_and_the_builder_for_web_editors() {
    for (texts, age) in [(for_people(), RESIDENTS), (for_editors(), EDITORS)] {
        let reading = Reading::of(&texts, "en", age);
        assert!(reading.to_string().contains("easy to read from the age of"), "nothing was read");
        assert_eq!(reading.remarks(), [], "{reading}");
    }
}

#[test]
fn our_own_welsh_keeps_to_the_glossary() {
    for texts in [for_people(), for_editors()] {
        let told: String = welsh::remarks(&texts).iter().map(Remark::to_string).collect();
        assert_eq!(told, "");
    }
}

/// The sections of a document, each on one line, without what is code.
fn sections_of(document: &str) -> Vec<String> {
    let prose = |section: &str| section.split('`').step_by(2).collect::<String>();
    let on_one_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    document.split("\n#").map(|section| on_one_line(prose(section))).collect()
}

/// What stands behind the statements on privacy, the last section, is for developers, and not in Welsh.
#[test]
fn the_welsh_of_our_documents_keeps_to_the_glossary_in_each_section() {
    for (document, numbers) in DOCUMENTS.into_iter().zip([(12, 12), (8, 7)]) {
        let [english, welsh] = document.map(sections_of);
        assert_eq!((english.len(), welsh.len()), numbers);
        let pairs = english.iter().zip(&welsh).map(|(english, welsh)| (english.clone(), text(english, welsh)));
        let told: String = welsh::remarks(&Json::Object(pairs.collect())).iter().map(Remark::to_string).collect();
        assert_eq!(told, "");
    }
}
