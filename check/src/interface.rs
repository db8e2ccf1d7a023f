//! Words of the interface that a file could give, or need not.

use stack_up::model::{Json, Questionnaire};
use stack_up::text::{forms_of, in_english, names, words};

use crate::remark::Remark;

/// The remarks on the words of the interface in a valid file.
pub fn remarks(json: &Json, questionnaire: &Questionnaire) -> Vec<Remark> {
    let mut lacking = Vec::new();
    let mut needless = Vec::new();
    let mut unfilled = Vec::new();
    for tag in &questionnaire.languages {
        let path = format!("interface.{tag}");
        let given = json.get("interface").and_then(|interface| interface.get(tag));
        // The interface speaks it, when it needs no English words.
        if in_english(words(tag, None).start).is_none() {
            needless.extend(given.map(|_| path));
            continue;
        }
        for name in names() {
            let english = english(&name);
            match given.and_then(|given| given.get(&name)) {
                None => lacking.push(format!("{path}.{name} (“{english}”)")),
                Some(said) => {
                    let other = said.as_text().or_else(|| said.get("other")?.as_text());
                    if other.is_some_and(|said| placeholders(english).any(|placeholder| !said.contains(placeholder))) {
                        unfilled.push(format!("{path}.{name} (“{english}”)"));
                    }
                }
            }
        }
    }
    let found = [
        Remark::about("the interface shows English here, for want of words; add them", lacking),
        Remark::about("a placeholder of the English words is left out; put it in, or be sure that it can go", unfilled),
        Remark::about("the interface speaks this language, and shows its own words; take these out", needless),
    ];
    found.into_iter().flatten().collect()
}

/// The first form of a word in English.
fn english(name: &str) -> &'static str {
    forms_of(name, words("en", None)).first().copied().unwrap_or_default()
}

/// The placeholders in words, with their braces.
pub fn placeholders(words: &str) -> impl Iterator<Item = &str> {
    words.match_indices('{').filter_map(|(start, _)| {
        let rest = words.get(start..)?;
        rest.get(..=rest.find('}')?)
    })
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use stack_up::text::word;

    use super::*;

    const KITCHEN: &str = include_str!("../../tests/questionnaires/kitchen.json");
    const PAGE: &str = include_str!("../../docs/questionnaire-format.md");
    const SCHEMA: &str = include_str!("../../schema/questionnaire.schema.json");

    fn told(text: &str) -> Vec<Remark> {
        let questionnaire = stack_up::model::read_questionnaire(text).unwrap();
        remarks(&Json::parse(text).unwrap(), &questionnaire)
    }

    #[test]
    fn words_that_a_language_lacks_are_named_with_their_english() {
        let told = told(KITCHEN);
        assert_eq!(told.len(), 1, "{told:?}");
        let remark = &told[0];
        assert!(remark.what.starts_with("the interface shows English here"), "{remark:?}");
        assert!(remark.paths.contains(&"interface.ar.print (“Print”)".to_owned()), "{remark:?}");
        assert!(!remark.paths.iter().any(|path| path.contains(".start ")), "{remark:?}");
    }

    #[test]
    fn without_words_every_word_is_named() {
        let file = KITCHEN.replacen("\"interface\": {\n    \"ar\":", "\"interface\": {\n    \"en\":", 1);
        let told = told(&file);
        assert_eq!(told.len(), 2, "{told:?}");
        assert_eq!(told[0].paths.len(), names().len());
        assert_eq!(told[1].paths, ["interface.en"]);
    }

    #[test]
    fn a_placeholder_that_is_left_out_is_named() {
        let told = told(&KITCHEN.replacen("الخطوة {step} من {steps}", "{step}", 1));
        assert_eq!(told[1].paths, ["interface.ar.stepOf (“Step {step} of {steps}”)"]);
    }

    #[test]
    fn the_page_on_the_format_lists_every_word_with_its_english() {
        let mut table = String::new();
        for name in names() {
            let how = match word(&name).unwrap().forms {
                1 => "",
                6 => " (by `{count}`)",
                _ => " and so on",
            };
            writeln!(table, "| `{name}` | {}{how} |", english(&name)).unwrap();
        }
        assert!(PAGE.contains(&format!("| word | in English |\n|---|---|\n{table}\n")), "the table is to be:\n{table}");
    }

    #[test]
    fn the_schema_lists_every_word() {
        let schema = Json::parse(SCHEMA).unwrap();
        let words = schema.get("$defs").and_then(|defs| defs.get("interfaceWords")?.get("propertyNames")?.get("enum"));
        let words: Vec<&str> = words.unwrap().items().iter().filter_map(Json::as_text).collect();
        assert_eq!(words, names());
    }
}
