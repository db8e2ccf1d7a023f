//! A device that others use, too: answers are kept in the tab alone, and go with it.

use std::rc::Rc;

use super::Session;
use super::begin::{both, empty};
use crate::element::keeper::{Found, Keeper, read_saved};
use crate::element::settings::Settings;
use crate::model::{Place, Questionnaire, Saved};
use crate::storage::{Area, Store};
use crate::view::{Asking, Device, Focus, Keeping, Notice, SHARED};

/// Whether the person has said so in this tab: what is kept in it tells, or what the element carried along.
pub(super) fn is_shared(settings: &Settings, questionnaire: &Questionnaire, carried: Option<&Saved>) -> bool {
    if carried.is_some_and(|carried| carried.is_shared_device) {
        return true;
    }
    let store = Store::new(Area::Session, &questionnaire.id, settings.storage_key.as_deref());
    let Ok(Some(text)) = store.load() else { return false };
    read_saved(questionnaire, &text).is_ok_and(|saved| saved.is_shared_device)
}

/// Opens what is kept: where the page wants it, or in the tab when that would be the device, and others use it, too.
pub(super) fn open(settings: &Settings, questionnaire: &Questionnaire, is_shared: bool) -> (Keeper, Found) {
    let area = settings.storage.map(|area| if is_shared { Area::Session } else { area });
    Keeper::open(area, settings.storage_key.as_deref(), questionnaire)
}

impl Session {
    pub(super) fn on_device(&self, device: Device) {
        match device {
            Device::Shared(false) => self.keep_on_device(),
            Device::Shared(true) => {
                self.save();
                let state = self.0.state.get();
                if state.is_kept && state.response.has_answers() {
                    self.ask(Asking::Device);
                } else {
                    self.keep_in_tab(true);
                }
            }
            Device::Move => {
                let before = self.keep_in_tab(true);
                // Only what is safe in the tab goes from the device.
                if self.0.state.get().keeping != Keeping::Fails && before.delete().is_err() {
                    self.update(|state| state.notice = Some(Notice::NotDeleted));
                }
            }
            Device::Leave => drop(self.keep_in_tab(false)),
            Device::Delete => {
                self.delete(Some(Notice::Deleted));
                if self.0.state.get().notice == Some(Notice::Deleted) {
                    self.keep_in_tab(true);
                }
            }
        }
    }

    /// Keeps answers in the tab from now on, and takes those along that are here, or begins without any. Gives what kept
    /// them before.
    fn keep_in_tab(&self, takes_along: bool) -> Rc<Keeper> {
        self.stop_timer();
        let (keeper, found) = open(&self.0.settings, &self.0.questionnaire, true);
        // What lies in the tab already stays.
        let saved = both(found.saved, takes_along.then(|| self.now()));
        let before = self.0.keeper.replace(Rc::new(keeper));
        self.0.shares_device.set(true);
        let state = self.0.state.get();
        let is_button_gone = state.asking.is_some() || state.response.has_answers();
        let focus = if is_button_gone { Focus::Heading } else { Focus::Question(SHARED.to_owned()) };
        self.show(focus, |state| {
            if !takes_along {
                empty(state, &self.0.questionnaire);
            }
            if let Some(saved) = saved {
                state.response = saved.response;
            }
            state.notice = state.notice.filter(|notice| *notice == Notice::Deleted);
            state.asking = None;
            state.keeping = found.keeping;
            state.is_kept = false;
            state.shares_device = Some(true);
            state.place = Place::Start;
        });
        self.0.is_unsaved.set(true);
        self.save();
        self.follow();
        before
    }

    /// Keeps answers where the page wants it again, and shows those that are there; never while there are others in the tab.
    fn keep_on_device(&self) {
        if self.0.state.get().response.has_answers() || self.keeper().delete().is_err() {
            return;
        }
        let questionnaire = &self.0.questionnaire;
        let (keeper, Found { saved, keeping, notice }) = open(&self.0.settings, questionnaire, false);
        self.0.keeper.replace(Rc::new(keeper));
        self.0.shares_device.set(false);
        self.0.is_unsaved.set(false);
        self.show(Focus::Question(SHARED.to_owned()), |state| {
            empty(state, questionnaire);
            state.shares_device = Some(false);
            state.is_kept = saved.is_some();
            (state.keeping, state.notice) = (keeping, notice);
            if let Some(saved) = saved {
                state.response = saved.response;
                state.left_out = saved.left_out.unwrap_or_else(|| super::begin::off(questionnaire));
                if saved.place != Place::Start {
                    state.resume = saved.place;
                }
            }
        });
        self.follow();
    }

    /// Empties what is shown when it was kept, and is there no more: it was deleted while the page was away.
    pub(super) fn empty_if_deleted(&self) {
        let is_settled = self.0.state.get().is_kept && !self.0.is_unsaved.get() && !self.is_typing();
        if is_settled && self.keeper().is_empty() {
            self.delete(Some(Notice::Deleted));
        }
    }
}
