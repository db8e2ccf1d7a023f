//! What a session begins with.

use super::Session;
use crate::clock;
use crate::element::keeper::merge;
use crate::element::settings::Settings;
use crate::model::block::Content;
use crate::model::{Date, Language, Place, Questionnaire, Response, Saved, Slot};
use crate::view::{Keeping, Room, State};

/// The day, where the device is.
pub(super) fn today() -> Date {
    clock::local_day(&clock::now())
}

/// The parts of pages that stay out of what is printed and copied until the person chooses them.
pub(super) fn off(questionnaire: &Questionnaire) -> Vec<String> {
    let mut off = Vec::new();
    for block in &questionnaire.report {
        if let Content::Page(parts) = &block.content {
            off.extend(parts.iter().filter(|part| part.off).map(|part| part.id.clone()));
        }
    }
    off
}

/// Goes to a place, where nothing is being changed or added.
pub(super) fn move_to(state: &mut State, place: Place) {
    state.changing = None;
    state.adding = Slot::default();
    state.place = place;
}

/// Takes every answer out of a state, and what belongs to them.
pub(super) fn empty(state: &mut State, questionnaire: &Questionnaire) {
    state.response = Response::new(clock::now(), questionnaire.tag(state.language()));
    state.resume = questionnaire.first();
    state.left_out = off(questionnaire);
    state.open = Vec::new();
    state.asking = None;
    state.room = Room::Enough;
    state.is_sent = state.is_sent.and(Some(false));
}

pub(super) fn wanted_language(settings: &Settings, questionnaire: &Questionnaire) -> Option<Language> {
    let find = |tag: &Option<String>| questionnaire.language(tag.as_deref()?);
    find(&settings.lang).or_else(|| find(&settings.page_lang))
}

impl Session {
    /// Goes on with the whole of the questionnaire, of which there was the start. What is on the screen stays as it is.
    pub(in crate::element) fn take_whole(&self, whole: Questionnaire) {
        self.0.questionnaire.take_whole(whole);
        self.update(|state| state.left_out = off(&self.0.questionnaire));
        self.tell_progress(0);
    }
}

/// The sign before what an element carries along, for where that was kept.
pub(super) fn sign_of(kept: Keeping) -> &'static str {
    match kept {
        Keeping::Device => "d",
        Keeping::Tab => "t",
        _ => "-",
    }
}

/// What is kept, and what the element carries along.
pub(super) fn both(kept: Option<Saved>, carried: Option<Saved>) -> Option<Saved> {
    match (kept, carried) {
        (Some(kept), Some(mut carried)) => {
            merge(&mut carried, &kept, None);
            Some(carried)
        }
        (kept, carried) => kept.or(carried),
    }
}
