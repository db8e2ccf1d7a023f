//! Opening a file of answers. Nothing that is there is touched before the person says so.

use std::rc::Rc;

use super::Session;
use super::begin::{move_to, off};
use crate::model::{Place, Refusal, Response, differing, open_response};
use crate::view::{Asking, Focus, Notice, Opening};

impl Session {
    /// Opens a file, or takes the answers in the one that was asked about. While copies are typed in, no file is opened.
    pub(super) fn open_file(&self, opening: Opening) {
        if self.is_typing() {
            return;
        }
        match opening {
            Opening::File(text) => self.read_file(text.as_deref()),
            Opening::Take => {
                let asking = self.0.state.get().asking.clone();
                if let Some(Asking::Answers(response)) = asking.as_deref() {
                    self.take_in(response.clone());
                }
            }
        }
    }

    fn read_file(&self, text: Option<&str>) {
        let questionnaire = &self.0.questionnaire;
        let here = self.0.state.get().response.clone();
        let asking = match text.map_or(Err(Refusal::Damaged), |text| open_response(questionnaire, text)) {
            Ok(response) if !here.has_answers() => return self.take_in(response),
            Ok(response)
                if response.set_aside == here.set_aside && differing(questionnaire, &response, &here).is_empty() =>
            {
                return self.go_to_start(false);
            }
            Ok(response) => Asking::Answers(response),
            Err(refusal) => Asking::File(refusal),
        };
        self.ask(asking);
    }

    /// Asks something in the place of the start page.
    pub(super) fn ask(&self, asking: Asking) {
        self.show(Focus::Heading, |state| {
            move_to(state, Place::Start);
            state.asking = Some(Rc::new(asking));
        });
    }

    /// Goes on with the answers of a file, in the place of those that are here.
    fn take_in(&self, mut response: Response) {
        let before = self.answered();
        self.change(|state| {
            state.resume = response.resumes(&self.0.questionnaire);
            response.take_place_of(&state.response, &self.0.writer);
            state.response = response;
            state.left_out = off(&self.0.questionnaire);
            state.open = Vec::new();
        });
        self.go_to_start(true);
        self.save();
        self.tell_progress(before);
    }

    /// Says on the start page that the answers of a file are here, and whether it has all of them.
    fn go_to_start(&self, is_downloaded: bool) {
        self.show(Focus::Heading, |state| {
            move_to(state, Place::Start);
            state.is_downloaded |= is_downloaded;
            state.asking = None;
            state.notice = state.notice.filter(|notice| notice.stays()).or(Some(Notice::Opened));
        });
    }
}
