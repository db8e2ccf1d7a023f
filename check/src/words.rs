//! Words that are still to be translated, or that nothing fills or uses.

use stack_up::model::{Json, Questionnaire};

use crate::remark::Remark;
use crate::walk::walk;

const PLACEHOLDER: &str = "{organisation}";

/// The remarks on the words of a valid file.
pub fn remarks(json: &Json, questionnaire: &Questionnaire) -> Vec<Remark> {
    let mut same = Vec::new();
    let mut naming = Vec::new();
    walk(json, "", &mut |path, value| {
        if says_the_same(value, &questionnaire.languages) {
            same.push(path.to_owned());
        }
        if value.as_text().is_some_and(|words| words.contains(PLACEHOLDER)) {
            naming.push(path.to_owned());
        }
    });
    let found = [
        Remark::about("the same words in every language; translate them, or write them once, as a string", same),
        organisation(questionnaire, naming),
    ];
    found.into_iter().flatten().collect()
}

/// Whether a value is a text with words for each of several languages, which are the same.
fn says_the_same(value: &Json, languages: &[String]) -> bool {
    let mut words = languages.iter().map(|tag| value.get(tag).and_then(Json::as_text));
    let Some(Some(first)) = words.next() else { return false };
    languages.len() > 1 && words.all(|others| others == Some(first))
}

fn organisation(questionnaire: &Questionnaire, naming: Vec<String>) -> Option<Remark> {
    match (&questionnaire.organisation, naming.is_empty()) {
        (None, false) => Remark::about(
            "{organisation} is filled with nothing when the page names none; add the text `organisation` to the file",
            naming,
        ),
        (Some(_), true) => {
            Remark::about("no text holds {organisation}; use it, or take this out", vec!["organisation".to_owned()])
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unused::tests::{ASKED, small};

    fn check(from: &str, to: &str, expected: &[(&str, &str)]) {
        let text = small(ASKED).replacen(from, to, 1);
        assert!(text.contains(to), "{to}");
        let questionnaire = stack_up::model::read_questionnaire(&text).unwrap();
        let found = remarks(&Json::parse(&text).unwrap(), &questionnaire);
        let found: Vec<(String, String)> =
            found.iter().map(|remark| (remark.what.chars().take(14).collect(), remark.paths.join(" "))).collect();
        let expected: Vec<(String, String)> =
            expected.iter().map(|(what, paths)| ((*what).to_owned(), (*paths).to_owned())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_that_are_the_same_in_every_language_are_named() {
        check(r#""A lead""#, r#"{"en": "A lead", "cy": "A lead"}"#, &[("the same words", "description")]);
        check(r#""A lead""#, r#"{"en": "A lead", "cy": "Arweiniad"}"#, &[]);
        check(r#""about": []"#, r#""about": ["x", {"en": "x", "cy": "x"}]"#, &[("the same words", "about[1]")]);
    }

    #[test]
    fn a_file_of_one_language_is_not_asked_to_translate() {
        check(
            r#""languages": ["en", "cy"], "title": "A title""#,
            r#""languages": ["en"], "title": {"en": "A title"}"#,
            &[],
        );
    }

    #[test]
    fn an_organisation_is_named_and_stands_for_something() {
        check(r#""A lead""#, r#""{organisation} asks""#, &[("{organisation}", "description")]);
        check(r#""about": []"#, r#""about": [], "organisation": "we""#, &[("no text holds ", "organisation")]);
        check(r#""about": []"#, r#""about": ["{organisation}"], "organisation": "we""#, &[]);
    }
}
