//! Typing in copies that were filled in on paper. Nothing of them is kept; what the person has on this device waits aside.

use std::mem;

use super::Session;
use super::begin::{empty, move_to};
use crate::model::Place;
use crate::view::{Focus, Keeping, State};

impl Session {
    /// Whether copies are typed in.
    pub(super) fn is_typing(&self) -> bool {
        self.0.aside.borrow().is_some()
    }

    /// Begins with an empty copy, at a place; before the first one, what is there is saved and set aside.
    pub(super) fn type_in(&self, place: Place) {
        if !self.is_typing() {
            self.save();
            self.0.aside.replace(Some(self.0.state.get()));
        }
        self.show(Focus::Heading, |state| {
            empty(state, &self.0.questionnaire);
            move_to(state, place);
            state.notice = None;
            state.keeping = Keeping::Typing;
            state.is_downloaded = false;
        });
    }

    /// Goes back to what was there before, as it was, but for what the page has asked for meanwhile.
    pub(super) fn stop_typing(&self) {
        let Some(before) = self.0.aside.take() else { return };
        self.0.is_unsaved.set(before.keeping == Keeping::Fails);
        self.show(Focus::Heading, |state| {
            let typed = mem::replace(state, State::clone(&before));
            state.wanted = typed.wanted;
            state.heading_level = typed.heading_level;
            state.organisation = typed.organisation;
            state.is_sent = typed.is_sent.and(state.is_sent.or(Some(false)));
            state.scene = typed.scene;
        });
        self.look();
    }
}
