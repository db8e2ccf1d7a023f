//! A response file, or what is saved on a device, is read or refused; and what is read is written as it is read.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stack_up::model::report::report;
use stack_up::model::{
    Json, Questionnaire, Response, Saved, read_questionnaire, read_response, theme_scores, write_response,
};

const FILES: [&str; 4] = [
    include_str!("../../questionnaires/collaboration.json"),
    include_str!("../../questionnaires/strengths.json"),
    include_str!("../../tests/questionnaires/garden.json"),
    include_str!("../../tests/questionnaires/repair.json"),
];

thread_local! {
    static ASKED: Vec<Questionnaire> = FILES.iter().filter_map(|file| read_questionnaire(file).ok()).collect();
}

fuzz_target!(|text: &str| ASKED.with(|asked| {
    assert_eq!(asked.len(), FILES.len(), "each questionnaire is read");
    for questionnaire in asked {
        if let Ok(saved) = Saved::read(questionnaire, text) {
            holds(questionnaire, &saved.response);
            let written = saved.write(questionnaire);
            let again = Saved::read(questionnaire, &written).expect("what we saved, we read");
            assert_eq!(again.write(questionnaire), written, "what is saved again is the same");
        }
        if let Ok(json) = Json::parse(text)
            && let Ok(response) = read_response(questionnaire, &json)
        {
            holds(questionnaire, &response);
        }
    }
}));

/// What was read can be summed up, and is written in one way, of which reading loses nothing.
fn holds(questionnaire: &Questionnaire, response: &Response) {
    let _ = (theme_scores(questionnaire, response), report(questionnaire, response));
    let first = write_response(questionnaire, response);
    let text = first.to_page();
    let again = read_response(questionnaire, &Json::parse(&text).expect("what we wrote is JSON"));
    let again = again.expect("what we wrote, we open");
    assert_eq!(write_response(questionnaire, &again).to_page(), text, "what is written again is the same");
    assert_eq!(again.set_aside, response.set_aside, "what was set aside stays as it was");
    for question in questionnaire.all_questions() {
        assert_eq!(again.is_answered(&question.id), response.is_answered(&question.id), "{}", question.id);
    }
}
