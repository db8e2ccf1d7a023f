//! What the person takes along: files, and words to paste elsewhere.

use super::{Event, Session};
use crate::model::{Date, LONGEST_FILE, Slot, longest_answer, write_whole_response};
use crate::view::{Copying, Room};
use crate::{clock, export};

impl Session {
    pub(super) fn download(&self) {
        let day = super::today();
        let file = export::response_file(&self.0.questionnaire, &self.0.state.get().response, day);
        if file.text.len() > LONGEST_FILE {
            return self.update(|state| {
                let longest = longest_answer(&self.0.questionnaire, &state.response);
                state.room = longest.map_or(Room::Enough, Room::TooLittle);
            });
        }
        export::download(&file);
        self.update(|state| state.is_downloaded = true);
    }

    /// Hands the response to the page; nothing but the person's own act leads here.
    pub(super) fn send(&self) {
        let response = write_whole_response(&self.0.questionnaire, &self.0.state.get().response);
        self.0.emit.call(Event::Share(response));
        self.update(|state| state.is_sent = Some(true));
    }

    pub(super) fn download_damaged(&self) {
        let Some(text) = self.keeper().unread() else { return };
        export::download(&export::damaged_file(&self.0.questionnaire, text, super::today()));
    }

    /// A file for the person's calendar. The same day of the same answers is the same entry, so that it takes the place
    /// of the one before it.
    pub(super) fn remember(&self, slot: &Slot, day: Date, about: &str) {
        let started = self.0.state.get().response.started_at.as_str().to_owned();
        let uid = join![started, "-", self.0.questionnaire.id, "-", slot.name()];
        export::download(&export::calendar_file(day, about, &uid, &clock::now()));
    }

    /// Copies words; the state says how that went.
    pub(super) fn copy(&self, what: Copying, words: &str) {
        let session = self.clone();
        export::copy(words, move |copied| session.update(|state| state.copied = Some((what, copied))));
    }

    /// Which parts are printed and copied is kept like an answer, so that what was taken off stays off.
    pub(super) fn show_part(&self, part: String, shows: bool) {
        self.change(|state| {
            set(&mut state.left_out, part, !shows);
            state.copied = None;
        });
        self.save_alone();
    }
}

/// Puts a name on a list, or takes it off.
pub(super) fn set(list: &mut Vec<String>, name: String, is_there: bool) {
    list.retain(|known| *known != name);
    if is_there {
        list.push(name);
    }
}
