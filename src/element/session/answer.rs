//! What someone wants who answers the questions, done.

use super::Session;
use super::hand_out::set;
use crate::model::{Language, Place, Slot};
use crate::view::{Focus, Intent, Room, State};

of_part! { "questions" "08",
    /// Does what someone wants who answers the questions.
    pub(super) fn act(session: &Session, intent: Intent) {
        session.answer(intent);
    }
}

impl Session {
    fn answer(&self, intent: Intent) {
        match intent {
            Intent::Answer(slot, answer) => {
                self.record(&slot, answer);
                self.save_when_shown();
            }
            Intent::Type(slot, answer) => {
                self.record(&slot, answer);
                self.save_soon();
            }
            Intent::Open(name, is_open) => self.open(name, is_open),
            Intent::Speak(language) => self.speak(language),
            Intent::Go(place) => self.go(place),
            _ => {}
        }
    }

    /// Changes the state; what is saved follows.
    pub(super) fn change(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.to_change();
        change(&mut state);
        self.put(state);
    }

    /// The state, to be changed so.
    pub(super) fn to_change(&self) -> Box<State> {
        self.0.is_unsaved.set(true);
        let mut state = self.copied();
        state.is_downloaded = false;
        state.room = Room::Enough;
        state.is_sent = state.is_sent.and(Some(false));
        state
    }

    pub(super) fn go(&self, place: Place) {
        let changed = self.0.state.get().changing.clone().filter(|_| matches!(place, Place::Check | Place::Report));
        self.show(changed.map_or(Focus::Heading, Focus::ChangeButton), |state| {
            if !matches!(place, Place::Section(..)) {
                state.changing = None;
            }
            state.adding = Slot::default();
            state.asking = None;
            state.notice = state.notice.filter(|notice| notice.stays());
            state.is_news = false;
            // Someone who only changes an answer, or looks at what is asked on coming back, carries on where they were.
            let is_aside = state.changing.is_some() || matches!(place, Place::Start | Place::CheckIn | Place::Blank);
            if !is_aside {
                state.resume = place.clone();
            }
            state.place = place;
        });
        self.0.is_unsaved.set(true);
        self.save_when_shown();
    }

    fn speak(&self, language: Language) {
        self.show(Focus::Stays, |state| {
            state.chosen = Some(language);
            self.0.questionnaire.tag(language).clone_into(&mut state.response.language);
        });
        self.0.is_unsaved.set(true);
        self.save_when_shown();
    }

    fn open(&self, name: String, is_open: bool) {
        self.update(|state| set(&mut state.open, name, is_open));
    }
}
