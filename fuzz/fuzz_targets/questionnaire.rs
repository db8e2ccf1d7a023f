//! A questionnaire file is read, or every fault in it has a name; and what is read can be shown, answered and summed up.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stack_up::model::report::report;
use stack_up::model::{Json, Response, Timestamp, read_questionnaire, read_response, theme_scores, write_response};

fuzz_target!(|text: &str| {
    if let Ok(json) = Json::parse(text) {
        assert_eq!(Json::parse(&json.to_line()).as_ref(), Ok(&json), "what is written on a line is read as it was");
        assert_eq!(Json::parse(&json.to_page()).as_ref(), Ok(&json), "what is written on a page is read as it was");
    }
    let questionnaire = match read_questionnaire(text) {
        Ok(questionnaire) => questionnaire,
        Err(faults) => {
            assert!(!faults.is_empty(), "what is refused has a fault");
            for fault in faults {
                assert!(!fault.to_string().is_empty() && !fault.fault.code().is_empty(), "a fault has words and a code");
            }
            return;
        }
    };
    assert_eq!(read_questionnaire(text).as_ref(), Ok(&questionnaire), "a file is read in one way");
    for place in questionnaire.places() {
        let _ = (questionnaire.after(&place), questionnaire.before(&place), questionnaire.step_of(&place));
    }
    let _ = questionnaire.form();
    let empty = Response::new(Timestamp::epoch(), questionnaire.tag(Default::default()));
    let _ = (theme_scores(&questionnaire, &empty), report(&questionnaire, &empty));
    let written = write_response(&questionnaire, &empty);
    assert_eq!(read_response(&questionnaire, &written), Ok(empty), "an empty response is read as it was");
});
