//! What was found in one file, and how it is told.

use std::fmt;

use stack_up::model::{Json, Language, QuestionnaireError, read_questionnaire};

use crate::mend::mend;
use crate::reading::Reading;
use crate::remark::Remark;
use crate::{interface, unused, welsh, words};

/// What was found in a file.
pub enum Checked {
    /// Everything that is wrong, at least one fault; the languages when the file names any.
    Faulty { faults: Vec<QuestionnaireError>, languages: Vec<String> },
    /// Nothing is wrong.
    Valid { sections: usize, questions: usize, languages: Vec<String>, reading: Reading, remarks: Vec<Remark> },
}

impl Checked {
    /// Checks the text of a file, which people of an age and above should read with ease.
    pub fn of(text: &str, age: u32) -> Self {
        let json = Json::parse(text).unwrap_or(Json::Null);
        match read_questionnaire(text) {
            Err(faults) => {
                let named = json.get("languages").map(Json::items).unwrap_or_default();
                let languages = named.iter().filter_map(Json::as_text).map(str::to_owned).collect();
                Checked::Faulty { faults, languages }
            }
            Ok(questionnaire) => {
                let mut remarks = words::remarks(&json, &questionnaire);
                remarks.extend(interface::remarks(&json, &questionnaire));
                remarks.extend(unused::remarks(&questionnaire));
                remarks.extend(welsh::remarks(&json));
                let reading = Reading::of(&json, questionnaire.tag(Language::default()), age);
                remarks.extend(reading.remarks());
                Checked::Valid {
                    sections: questionnaire.sections.len(),
                    questions: questionnaire.questions().count(),
                    languages: questionnaire.languages,
                    reading,
                    remarks,
                }
            }
        }
    }

    /// Whether nothing is wrong; a remark is no fault.
    pub fn is_good(&self) -> bool {
        matches!(self, Checked::Valid { .. })
    }
}

impl fmt::Display for Checked {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Checked::Faulty { faults, languages } => {
                for error in faults {
                    let code = error.fault.code();
                    writeln!(formatter, "  fault {code}: {error}")?;
                    if let Some(mend) = mend(code) {
                        writeln!(formatter, "    to mend it: {mend}")?;
                    }
                }
                writeln!(formatter, "  {}; remarks come when there is none", count(faults.len(), "fault"))?;
                write_languages(formatter, languages)
            }
            Checked::Valid { sections, questions, languages, reading, remarks } => {
                let (sections, questions) = (count(*sections, "section"), count(*questions, "question"));
                writeln!(formatter, "  no fault: {sections}, {questions}")?;
                write_languages(formatter, languages)?;
                write!(formatter, "{reading}")?;
                remarks.iter().try_for_each(|remark| write!(formatter, "{remark}"))
            }
        }
    }
}

fn write_languages(formatter: &mut fmt::Formatter, languages: &[String]) -> fmt::Result {
    let Some((first, others)) = languages.split_first() else { return Ok(()) };
    write!(formatter, "  languages: {first} (the default)")?;
    others.iter().try_for_each(|tag| write!(formatter, ", {tag}"))?;
    writeln!(formatter)
}

/// A number of things, `thing` being one of them.
fn count(number: usize, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::*;

    const GARDEN: &str = include_str!("../../tests/questionnaires/garden.json");

    /// The ages of the people whom our questionnaires are for.
    const AGES: [(&str, u32); 2] = [("collaboration", 12), ("strengths", 9)];

    fn told(text: &str) -> String {
        Checked::of(text, 12).to_string()
    }

    fn built_in() -> Vec<PathBuf> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../questionnaires");
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
    }

    #[test]
    fn the_questionnaires_that_are_built_in_are_valid_and_named_by_their_ids() {
        let files = built_in();
        assert!(files.len() >= 2, "{files:?}");
        for file in files {
            let text = crate::read(&file).unwrap();
            let checked = Checked::of(&text, 12);
            assert!(checked.is_good(), "{}\n{checked}", file.display());
            let id = read_questionnaire(&text).unwrap().id;
            assert_eq!(file.file_name().unwrap().to_str().unwrap(), format!("{id}.json"));
        }
    }

    #[test]
    fn the_questionnaires_that_are_built_in_have_no_word_too_many() {
        for file in built_in() {
            let id = file.file_stem().unwrap().to_str().unwrap();
            let (_, age) = AGES.iter().find(|(known, _)| *known == id).expect("its age is among AGES");
            let told = Checked::of(&crate::read(&file).unwrap(), *age).to_string();
            assert!(told.contains("English is easy to read from the age of"), "{told}");
            assert!(!told.contains("remark:"), "{}\n{told}", file.display());
        }
    }

    #[test]
    fn every_fault_is_told_with_its_place_and_how_to_mend_it() {
        let text =
            GARDEN.replacen("\"version\"", "\"vorsion\"", 1).replacen("\"subject\": \"name\"", "\"subject\": \"x\"", 1);
        let told = told(&text);
        assert!(told.contains("  fault missing-field: version: this field is missing"), "{told}");
        assert!(told.contains("    to mend it: add it\n"), "{told}");
        assert!(told.contains("  fault unknown-field: vorsion: "), "{told}");
        assert!(told.contains("  fault no-such-id: report[0].subject: "), "{told}");
        assert!(
            told.ends_with("  3 faults; remarks come when there is none\n  languages: en (the default), cy\n"),
            "{told}"
        );
        assert!(!Checked::of(&text, 12).is_good());
    }

    #[test]
    fn what_is_no_json_is_told_with_its_line() {
        let told = told("{\n  \"id\": 1,\n}");
        assert!(told.starts_with("  fault not-json: the file is not JSON at line 3, column 1"), "{told}");
        assert!(!told.contains("languages:"), "{told}");
    }

    #[test]
    fn a_valid_file_is_told_with_its_size_and_its_languages() {
        let told = told(GARDEN);
        assert!(
            told.starts_with(
                "  no fault: 3 sections, 12 questions\n  languages: en (the default), cy\n  English is easy to read from"
            ),
            "{told}"
        );
        assert!(
            told.ends_with(
                "  remark: the report shows no answer to this; show it on a page, or be sure that asking is \
            enough\n    sections[2].questions[2]\n"
            ),
            "{told}"
        );
        assert!(Checked::of(GARDEN, 12).is_good());
    }
}
