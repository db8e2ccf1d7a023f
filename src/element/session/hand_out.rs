//! What the person takes along: files, and words to paste elsewhere.

use super::Session;
use crate::model::Date;
use crate::{clock, export};

impl Session {
    pub(super) fn download(&self) {
        let day = super::today();
        let file = export::response_file(&self.0.questionnaire, &self.0.state.get().response, day);
        drop(export::download(&file));
    }

    pub(super) fn download_damaged(&self) {
        let Some(text) = self.0.keeper.unread() else { return };
        drop(export::download(&export::damaged_file(&self.0.questionnaire, text, super::today())));
    }

    /// A file for the person's calendar.
    pub(super) fn remember(day: Date, about: &str) {
        let uid = format!("{}{}", clock::lot(), clock::lot());
        drop(export::download(&export::calendar_file(day, about, &uid, &clock::now())));
    }

    /// Copies words; the state says how that went.
    pub(super) fn copy(&self, words: &str) {
        let session = self.clone();
        export::copy(words, move |copied| session.update(|state| state.copied = Some(copied)));
    }

    pub(super) fn show_part(&self, part: String, shows: bool) {
        self.update(|state| {
            state.left_out.retain(|known| *known != part);
            if !shows {
                state.left_out.push(part);
            }
            state.copied = None;
        });
    }
}
