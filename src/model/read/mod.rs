//! Reading a questionnaire file: into a valid questionnaire, or a list of all that is wrong.

mod ask;
mod coming_back;
mod fault;
mod group;
mod ids;
mod interface;
mod object;
mod page;
mod reader;
mod reference;
mod report;
mod scale;

pub(super) use fault::mend;
pub use fault::{Fault, QuestionnaireError};
pub use ids::is_id;

use super::{Helpers, Json, Questionnaire, Section, Theme};
use crate::text::{Words, own_words};
use ids::Ids;
use object::Object;
use reader::Reader;

const LARGEST_FILE: usize = 1 << 20;
const MOST_QUESTIONS: usize = 2_000;
const MOST_VALUES: usize = 50_000;
const MOST_LANGUAGES: usize = 100;

/// Reads the text of a questionnaire file.
///
/// # Errors
/// Every fault with its place, in the order in which they were found; at least one.
pub fn read_questionnaire(text: &str) -> Result<Questionnaire, Vec<QuestionnaireError>> {
    let whole_file = |fault| vec![QuestionnaireError { path: String::new(), fault }];
    if text.len() > LARGEST_FILE {
        return Err(whole_file(Fault::TooLarge(text.len())));
    }
    let json = Json::parse(text).map_err(|error| whole_file(Fault::NotJson(error)))?;
    if json.text_of("format") != Some("stack-up-questionnaire") {
        return Err(whole_file(Fault::OtherFormat));
    }
    if json.whole_of("formatVersion") != Some(1) {
        return Err(whole_file(Fault::NewerFormat));
    }
    if !json.spends(&mut { MOST_VALUES }) {
        return Err(whole_file(Fault::TooManyValues));
    }
    let (reader, questionnaire) = read::<true>(&json);
    reference::check(&reader, &questionnaire);
    let faults = reader.faults.into_inner();
    if faults.is_empty() { Ok(questionnaire) } else { Err(faults) }
}

/// Reads the text of a file that is known to be without faults, as built-in ones are: nothing is looked for that could be
/// wrong, and no words of the interface, which it speaks itself. None when it is no JSON.
pub fn read_built_in(text: &str) -> Option<Questionnaire> {
    Json::parse_checked(text).map(|json| read::<false>(&json).1)
}

/// Reads what the start page and the first section need of such a file, as the build takes it out. None when it is no JSON.
pub fn read_start(text: &str) -> Option<Questionnaire> {
    Json::parse_checked(text).map(|json| {
        let reader = Reader::<false>::of(&json);
        let start = start(&reader.object(&json, String::new()), &AllIds::default(), Vec::new());
        Questionnaire { is_start: true, ..start }
    })
}

fn read<const C: bool>(json: &Json) -> (Reader<C>, Questionnaire) {
    let reader = Reader::<C>::of(json);
    let questionnaire = questionnaire(&reader, json);
    (reader, questionnaire)
}

impl<const C: bool> Reader<C> {
    fn of(json: &Json) -> Self {
        let reader = Reader::default();
        let languages = languages(&reader, json);
        Reader { languages, ..reader }
    }
}

fn languages<const C: bool>(reader: &Reader<C>, json: &Json) -> Vec<String> {
    let list = json.get("languages").map(Json::items).unwrap_or_default();
    let mut languages: Vec<String> = Vec::new();
    let fits = (1..=MOST_LANGUAGES).contains(&list.len());
    if C && !(fits && list.iter().all(|json| json.as_text().is_some_and(is_tag))) {
        reader.fault("languages", Fault::NotA(mend("a list of 1 to 100 language tags, such as “cy”")));
    }
    for (place, json) in list.iter().take(MOST_LANGUAGES).enumerate() {
        let Some(tag) = json.as_text() else { continue };
        if C && languages.iter().any(|other| other.eq_ignore_ascii_case(tag)) {
            reader.fault(&join!["languages[", place, "]"], Fault::DoubleId(tag.to_owned()));
        }
        languages.push(tag.to_owned());
    }
    languages
}

fn is_tag(text: &str) -> bool {
    text.as_bytes()
        .split(|byte| *byte == b'-')
        .all(|part| (1..=8).contains(&part.len()) && part.iter().all(u8::is_ascii_alphanumeric))
}

/// The ids that are taken.
#[derive(Default)]
struct AllIds {
    questions_and_themes: Ids,
    sections: Ids,
    scales: Ids,
}

fn questionnaire<const C: bool>(reader: &Reader<C>, json: &Json) -> Questionnaire {
    let file = reader.object(json, String::new());
    for known in ["format", "formatVersion", "languages"] {
        file.field(known);
    }
    let ids = AllIds::default();
    // Of an id that stands twice, the question is told.
    let themes = file.objects("themes", |object| theme(object, &ids.questions_and_themes));
    let mut questionnaire = start(&file, &ids, themes);
    questionnaire.report = report::blocks(&file, &ids.questions_and_themes);
    questionnaire.check_in =
        file.optional_object("checkIn", |object| coming_back::coming_back(object, &ids.questions_and_themes));
    if C {
        check(&file, &questionnaire, &ids);
    }
    file.finish();
    questionnaire
}

/// What the start page and the sections need.
fn start<const C: bool>(file: &Object<C>, ids: &AllIds, themes: Vec<Theme>) -> Questionnaire {
    let languages = &file.reader.languages;
    Questionnaire {
        is_start: false,
        id: file.id(&Ids::default()),
        version: file.string("version"),
        languages: languages.clone(),
        title: file.text("title"),
        description: file.text("description"),
        about: file.texts("about"),
        time: file.optional_text("time"),
        organisation: file.optional_text("organisation"),
        helpers: file.optional_object("helpers", helpers),
        check: file.flag("check", true),
        scales: file.objects("scales", |object| scale::scale(object, &ids.scales)),
        sections: file.some_objects("sections", |object| section(object, &ids.sections, &ids.questions_and_themes)),
        interface: if C { interface::interface(file) } else { own_words_of(languages) },
        themes,
        report: Vec::new(),
        check_in: None,
    }
}

/// The words of languages that the interface speaks.
fn own_words_of(languages: &[String]) -> Vec<&'static Words> {
    let mut interface = Vec::new();
    for tag in languages {
        interface.push(own_words(tag));
    }
    interface
}

fn check<const C: bool>(file: &Object<C>, questionnaire: &Questionnaire, ids: &AllIds) {
    for taken in [&ids.questions_and_themes, &ids.sections, &ids.scales] {
        file.check_ids(taken);
    }
    let count = questionnaire.all_questions().len();
    if count > MOST_QUESTIONS {
        file.fault("sections", Fault::TooManyQuestions(count));
    }
    report::check_helps(file, questionnaire);
    reference::check_offers(file, questionnaire);
}

fn helpers<const C: bool>(object: &Object<C>) -> Helpers {
    Helpers { title: object.text("title"), text: object.text("text") }
}

fn theme<const C: bool>(object: &Object<C>, taken: &Ids) -> Theme {
    Theme { id: object.id(taken), title: object.text("title") }
}

fn section<const C: bool>(object: &Object<C>, section_ids: &Ids, question_ids: &Ids) -> Section {
    Section {
        id: object.id(section_ids),
        title: object.text("title"),
        intro: object.optional_text("intro"),
        questions: object.some_objects("questions", |question| ask::question(question, question_ids)),
    }
}
