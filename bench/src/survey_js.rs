//! `SurveyJS` with the same questions: its model, made from the questionnaire file, and a page as its documentation
//! shows it, with the scripts deferred so that they load side by side.

use serde_json::{Value, json};

use crate::floor::escaped;
use crate::form::{Answer, Form, Question, Section};

/// Where its files are served.
pub const FOLDER: &str = "/survey-js/";

/// What the page loads of its packages: the sheet without fonts inside, which is the smaller one.
pub const FILES: [(&str, &str); 3] = [
    ("survey-core", "survey-core.fontless.min.css"),
    ("survey-core", "survey.core.min.js"),
    ("survey-js-ui", "survey-js-ui.min.js"),
];

/// Shows the survey of the page.
const SHOW: &str = "addEventListener('DOMContentLoaded',()=>\
                    new Survey.Model(surveyModel).render(document.getElementById('survey')));";

/// The page; its own script, at `script`, has the questions.
pub fn page(script: &str, above: &str) -> String {
    let [sheet, scripts @ ..] = FILES.map(|(_, file)| format!("{FOLDER}{file}"));
    let scripts = scripts.map(|file| format!("<script defer src=\"{file}\"></script>")).concat();
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>A council</title><link rel=\"stylesheet\" href=\"{sheet}\">{scripts}\
         <script defer src=\"{script}\"></script>{above}<h1>A council</h1><div id=\"survey\"></div></html>"
    )
}

/// The page's own script: the questions, and their display when `shows`.
pub fn script(form: &Form, shows: bool) -> String {
    format!("window.surveyModel={};{}", model(form), if shows { SHOW } else { "" })
}

/// The survey: a start page, then a page for each section.
fn model(form: &Form) -> Value {
    let opening: Vec<String> = form.opening().map(|paragraph| format!("<p>{}</p>", escaped(paragraph))).collect();
    let start = json!({"name": "start", "elements": [{"type": "html", "name": "opening", "html": opening.concat()}]});
    let pages: Vec<Value> =
        [start].into_iter().chain(form.sections.iter().map(|section| page_of(form, section))).collect();
    json!({
        "title": form.title.english(),
        "firstPageIsStartPage": true,
        "startSurveyText": "Start",
        "pageNextText": "Continue",
        "pagePrevText": "Back",
        "completeText": "Finish",
        "showQuestionNumbers": "off",
        "pages": pages,
    })
}

fn page_of(form: &Form, section: &Section) -> Value {
    let questions: Vec<Value> = section.questions.iter().map(|question| element(form, question)).collect();
    json!({
        "name": format!("page-{}", section.id),
        "title": section.title.english(),
        "description": section.intro.as_ref().map_or("", |intro| intro.english()),
        "elements": questions,
    })
}

fn element(form: &Form, question: &Question) -> Value {
    let mut element = json!({
        "name": question.id,
        "title": question.text.english(),
        "description": question.hint.as_ref().map_or("", |hint| hint.english()),
    });
    let (kind, choices) = match form.answer(question) {
        Answer::Text => ("comment", Vec::new()),
        Answer::One(choices) => ("radiogroup", choices),
        Answer::Any(choices) => ("checkbox", choices),
    };
    if let Some(fields) = element.as_object_mut() {
        fields.insert("type".into(), kind.into());
        if !choices.is_empty() {
            let choices = choices.iter().map(|(value, label)| json!({"value": value, "text": label}));
            fields.insert("choices".into(), choices.collect());
        }
        if let Some(own) = &question.own {
            fields.insert("showOtherItem".into(), true.into());
            fields.insert("otherText".into(), own.english().into());
        }
    }
    element
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::tests::collaboration;

    #[test]
    fn the_model_has_a_start_page_and_a_page_for_each_section_with_all_questions() {
        let form = collaboration();
        let model = model(&form);
        let pages = model["pages"].as_array().unwrap();
        assert_eq!(pages.len(), form.sections.len() + 1);
        let elements = |page: &Value| page["elements"].as_array().unwrap().len();
        let questions: usize = form.sections.iter().map(|section| section.questions.len()).sum();
        assert_eq!(pages[1..].iter().map(elements).sum::<usize>(), questions);
        assert_eq!(model["firstPageIsStartPage"], true);
    }

    #[test]
    fn statements_are_radio_groups_and_choices_of_any_number_have_a_place_for_own_words() {
        let form = collaboration();
        let model = model(&form);
        let statement = &model["pages"][2]["elements"][0];
        assert_eq!(
            (statement["type"].as_str(), statement["choices"].as_array().map(Vec::len)),
            (Some("radiogroup"), Some(7))
        );
        let hopes = &model["pages"][1]["elements"][2];
        assert_eq!((hopes["type"].as_str(), &hopes["showOtherItem"]), (Some("checkbox"), &true.into()));
    }

    #[test]
    fn its_files_load_side_by_side() {
        let page = page("/form.js", "");
        assert_eq!(page.matches("<script defer src=").count(), 3);
        assert_eq!(page.matches("<link rel=\"stylesheet\"").count(), 1);
    }

    #[test]
    fn a_script_that_only_brings_the_questions_shows_nothing() {
        let form = collaboration();
        assert!(script(&form, true).contains("render(") && !script(&form, false).contains("render("));
    }
}
