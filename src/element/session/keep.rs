//! Keeping what was answered, and following what other tabs keep.

use std::rc::Rc;

use super::Session;
use super::begin::{off, sign_of};
use crate::clock::{self, Timer, when_shown};
use crate::element::keeper::{Kept, write};
use crate::model::{Place, Saved, longest_answer};
use crate::part::Part;
use crate::storage::Store;
use crate::view::{Focus, Keeping, Notice, Room};

/// While keys arrive, what is typed is saved this often, in milliseconds.
const TYPING: u32 = 300;

/// What could not be saved is tried again this often.
const AGAIN: u32 = 5_000;

of_part! { "questions" "05",
    /// Saves at once what is not saved yet.
    pub(super) fn save(session: &Session) {
        session.save_now();
    }
}

of_part! { "questions" "06",
    /// What is kept, as text; none while there is nothing to keep.
    pub(super) fn to_text(session: &Session) -> Option<String> {
        session.carried()
    }
}

of_part! { "rest" "0b",
    /// Follows what other tabs keep from now on.
    pub(super) fn follow(session: &Session) {
        session.follow();
    }
}

impl Session {
    fn save_now(&self) {
        self.stop_timer();
        let is_deleted = self.0.state.get().keeping == Keeping::Deleted;
        if !self.0.is_unsaved.get() || self.is_typing() || is_deleted {
            return;
        }
        let Some(mut saved) = self.saved() else { return };
        let (kept, news) = self.keeper().save(&self.0.questionnaire, &mut saved);
        if kept == Kept::Later {
            let session = Rc::downgrade(&self.0);
            return self.when_here(Part::Rest, move |is_here| {
                let Some(session) = session.upgrade().map(Session) else { return };
                if is_here { session.save_alone() } else { session.save_later() }
            });
        }
        self.take(saved, Some(kept), news);
        self.0.is_unsaved.set(kept != Kept::Well);
        if kept == Kept::Not {
            self.0.again.set(Some(self.save_after(AGAIN)));
        }
    }

    /// Says that nothing is saved, and tries again later.
    fn save_later(&self) {
        self.take(self.now(), Some(Kept::Later), None);
        self.0.again.set(Some(self.save_after(AGAIN)));
    }

    pub(super) fn follow(&self) {
        let keeper = self.keeper();
        let Some(store) = keeper.store() else { return };
        let session = Rc::downgrade(&self.0);
        let listener = store.hear(move |heard| {
            if let Some(session) = session.upgrade() {
                Session(session).hear(heard);
            }
        });
        self.0.listener.replace(Some(listener));
        self.look();
    }

    /// Takes in what is kept now.
    pub(super) fn look(&self) {
        if let Some(Ok(found)) = self.keeper().store().map(Store::load) {
            self.hear(found);
        }
    }

    fn hear(&self, heard: Option<String>) {
        if self.is_typing() || self.0.state.get().keeping == Keeping::Deleted {
            return;
        }
        let mut saved = self.now();
        let kept = self.keeper().hear(&self.0.questionnaire, &mut saved, heard);
        let lacks = saved.is_begun() && self.keeper().lacks(&saved);
        self.take(saved, Some(kept).filter(|kept| *kept == Kept::Deleted), None);
        if kept == Kept::Well && lacks {
            self.0.is_unsaved.set(true);
            self.save_when_shown();
        }
    }

    /// Shows what was taken in, and how keeping went, if anything was to be kept.
    fn take(&self, saved: Saved, kept: Option<Kept>, news: Option<Notice>) {
        let questionnaire = &self.0.questionnaire;
        let before = self.0.state.get();
        let mut after = self.copied();
        after.left_out = saved.left_out.unwrap_or_else(|| off(questionnaire));
        after.response = saved.response;
        after.is_kept |= self.keeper().has_kept();
        if let Some(kept) = kept {
            after.is_kept = kept == Kept::Well;
            let keeper = self.keeper();
            after.keeping = match kept {
                Kept::Well => keeper.keeping(),
                Kept::TooLong if keeper.store().is_none() => keeper.keeping(),
                Kept::Deleted => Keeping::Deleted,
                Kept::Not | Kept::TooLong | Kept::Later => Keeping::Fails,
            };
            let is_too_long = kept == Kept::TooLong;
            let longest = if is_too_long { longest_answer(questionnaire, &after.response) } else { None };
            after.room = match longest {
                Some(question) => Room::TooLittle(question),
                None if self.keeper().is_nearly_full() => Room::Little,
                None => Room::Enough,
            };
        }
        if news.is_some() {
            (after.notice, after.is_news) = (news, before.is_news || before.notice != news);
        }
        let is_other_response = after.response != before.response;
        if is_other_response {
            after.is_downloaded = false;
            // What is made once, from the answers as they were, is made anew.
            if !matches!(after.place, Place::Section(..)) {
                after.focus = Focus::Stays;
                after.scene = after.scene.wrapping_add(1);
            }
        }
        let is_other = is_other_response
            || after.left_out != before.left_out
            || (after.is_kept, after.keeping) != (before.is_kept, before.keeping)
            || after.room != before.room
            || (after.notice, after.is_news) != (before.notice, before.is_news);
        if is_other {
            self.put(after);
            self.tell_progress(before.response.answered(questionnaire));
        }
    }

    /// What there is to keep, if there is anything.
    fn saved(&self) -> Option<Saved> {
        Some(self.now()).filter(Saved::is_begun)
    }

    /// What an element carries along that is taken out of the page: where it is kept, and what there is, if anything.
    fn carried(&self) -> Option<String> {
        let saved = self.now();
        if !saved.is_begun() && !saved.is_shared_device {
            return None;
        }
        let state = self.0.state.get();
        let kept = if state.is_kept { state.keeping } else { Keeping::Nowhere };
        Some(join![sign_of(kept), write(&self.0.questionnaire, &saved)])
    }

    pub(super) fn now(&self) -> Saved {
        let questionnaire = &self.0.questionnaire;
        let state = self.0.aside.borrow().clone().unwrap_or_else(|| self.0.state.get());
        Saved {
            response: state.response.clone(),
            place: state.resume.clone(),
            left_out: Some(state.left_out.clone()).filter(|left_out| *left_out != off(questionnaire)),
            chosen_language: state.chosen.map(|language| questionnaire.tag(language).to_owned()),
            is_shared_device: self.0.shares_device.get(),
        }
    }

    /// Has what was deleted elsewhere kept again; the button goes, and the step's heading takes the focus from it.
    pub(super) fn save_again(&self) {
        self.keeper().begin_again();
        let keeping = self.keeper().keeping();
        self.change(|state| {
            state.keeping = keeping;
            state.response.started_at = clock::now();
        });
        self.show(Focus::Heading, |_| ());
        self.save();
    }

    /// The buttons that said so go, and the step's heading takes the focus from them.
    pub(super) fn decide(&self, question: &str, takes_other: bool) {
        self.answering(|response, writer, now| response.decide(question, takes_other, writer, now));
        self.show(Focus::Heading, |_| ());
        self.save_alone();
    }

    /// Saves while no other tab does.
    pub(super) fn save_alone(&self) {
        let session = self.clone();
        match self.keeper().store() {
            Some(store) => store.alone(move || session.save()),
            None => self.save(),
        }
    }

    /// Saves when the browser has shown what was done: the person need not wait for that. Whatever hides the page saves
    /// at once.
    pub(super) fn save_when_shown(&self) {
        let session = self.clone();
        when_shown(move || session.save_alone());
    }

    pub(super) fn save_soon(&self) {
        let timer = self.0.timer.take().unwrap_or_else(|| self.save_after(TYPING));
        self.0.timer.set(Some(timer));
    }

    fn save_after(&self, time: u32) -> Timer {
        let session = Rc::downgrade(&self.0);
        Timer::start(time, move || {
            if let Some(session) = session.upgrade() {
                Session(session).save_alone();
            }
        })
    }

    pub(super) fn stop_timer(&self) {
        self.0.timer.set(None);
        self.0.again.set(None);
    }
}
