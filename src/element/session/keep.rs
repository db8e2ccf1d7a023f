//! Keeping what was answered.

use super::Session;
use super::begin::off;
use crate::clock::{Timer, when_shown};
use crate::model::Saved;
use crate::view::Keeping;

/// While keys arrive, what is typed is saved this often, in milliseconds.
const TYPING: u32 = 300;

of_part! { "questions" 5,
    /// Saves at once what is not saved yet.
    pub(super) fn save(session: &Session) {
        session.save_now();
    }
}

of_part! { "questions" 6,
    /// What is kept, as text; none while there is nothing to keep.
    pub(super) fn to_text(session: &Session) -> Option<String> {
        session.text()
    }
}

impl Session {
    fn save_now(&self) {
        self.stop_timer();
        if !self.0.is_unsaved.get() || self.is_typing() {
            return;
        }
        let Some(text) = self.text() else { return };
        let keeping = self.0.keeper.save(&text);
        self.0.is_unsaved.set(keeping == Keeping::Fails);
        let is_kept = keeping != Keeping::Fails;
        let before = self.0.state.get();
        if before.keeping != keeping || before.is_kept != is_kept {
            self.update(|state| (state.keeping, state.is_kept) = (keeping, is_kept));
        }
    }

    fn text(&self) -> Option<String> {
        let questionnaire = &self.0.questionnaire;
        let state = self.0.aside.borrow().clone().unwrap_or_else(|| self.0.state.get());
        let saved = Saved {
            response: state.response.clone(),
            place: state.resume.clone(),
            left_out: Some(state.left_out.clone()).filter(|left_out| *left_out != off(questionnaire)),
            chosen_language: state.chosen.map(|language| questionnaire.tag(language).to_owned()),
        };
        let is_begun = !saved.response.recorded().is_empty() || saved.response.has_answers();
        is_begun.then(|| saved.write(questionnaire))
    }

    /// Saves when the browser has shown what was answered: the person need not wait for that. Whatever hides the page saves
    /// at once.
    pub(super) fn save_when_shown(&self) {
        let session = self.clone();
        when_shown(move || session.save());
    }

    pub(super) fn save_soon(&self) {
        let session = self.clone();
        let timer = self.0.timer.take();
        let timer = timer.unwrap_or_else(|| Timer::start(TYPING, move || session.save()));
        self.0.timer.set(Some(timer));
    }

    pub(super) fn stop_timer(&self) {
        self.0.timer.set(None);
    }
}
