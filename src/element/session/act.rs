//! What the person wants, done.

use super::begin::empty;
use super::{Event, Session};
use crate::clock;
use crate::model::{Language, Place, Slot};
use crate::view::{Focus, Intent, Notice, State};

of_the_rest! { 3,
    /// Does what the person wants.
    pub(super) fn act(session: &Session, intent: Intent) {
        session.act(intent);
    }
}

impl Session {
    fn act(&self, intent: Intent) {
        match intent {
            Intent::Answer(slot, answer) => {
                self.record(&slot, answer);
                self.save_when_shown();
            }
            Intent::Type(slot, answer) => {
                self.record(&slot, answer);
                self.save_soon();
            }
            Intent::Add(slot, words) => self.add(slot, words),
            Intent::Remove(slot) => self.remove(&slot),
            Intent::MoveUp(slot) => self.move_up(&slot),
            Intent::Forget(day) => self.forget(day),
            Intent::Go(place) => self.go(place),
            Intent::Change(question) => self.change_answer(question),
            Intent::Finish => self.finish(),
            Intent::Speak(language) => self.speak(language),
            Intent::Download => self.download(),
            Intent::DownloadDamaged => self.download_damaged(),
            Intent::Open(name, is_open) => self.open(name, is_open),
            Intent::Remember(slot, day, words) => self.remember(&slot, day, &words),
            Intent::Show(part, shows) => self.show_part(part, shows),
            Intent::Print => self.0.emit.call(Event::Print),
            Intent::Copy(words) => self.copy(&words),
            Intent::Delete => self.delete(Some(Notice::Deleted)),
            Intent::StartAgain => self.delete(None),
            Intent::TakeBack => self.take_back(),
            Intent::TypeIn(place) => self.type_in(place),
            Intent::StopTyping => self.stop_typing(),
        }
    }

    /// Changes the state; what is saved follows.
    pub(super) fn change(&self, change: impl FnOnce(&mut State)) {
        self.0.is_unsaved.set(true);
        self.update(|state| {
            state.is_downloaded = false;
            change(state);
        });
    }

    fn go(&self, place: Place) {
        let changed = self.0.state.get().changing.clone().filter(|_| matches!(place, Place::Check | Place::Report));
        self.show(changed.map_or(Focus::Heading, Focus::ChangeButton), |state| {
            if !matches!(place, Place::Section(..)) {
                state.changing = None;
            }
            state.adding = Slot::default();
            state.notice = state.notice.filter(|notice| notice.stays());
            // Someone who only changes an answer, or looks at what is asked on coming back, carries on where they were.
            let is_aside = state.changing.is_some() || matches!(place, Place::Start | Place::CheckIn | Place::Blank);
            if !is_aside {
                state.resume = place.clone();
            }
            state.place = place;
        });
        self.0.is_unsaved.set(true);
        self.save();
    }

    fn change_answer(&self, question: String) {
        let Some(place) = self.0.questionnaire.place_of(&question) else { return };
        self.show(Focus::Question(question.clone()), |state| {
            state.changing = Some(question);
            state.place = place;
        });
    }

    fn finish(&self) {
        self.change(|state| {
            state.response.completed_at.get_or_insert_with(clock::now);
        });
        self.go(Place::Report);
        self.0.emit.call(Event::Complete);
    }

    fn speak(&self, language: Language) {
        self.show(Focus::Stays, |state| {
            state.chosen = Some(language);
            self.0.questionnaire.tag(language).clone_into(&mut state.response.language);
        });
        self.0.is_unsaved.set(true);
        self.save();
    }

    /// Deletes what is kept, and only then what is on the screen.
    fn delete(&self, notice: Option<Notice>) {
        self.stop_timer();
        let deleted = self.0.keeper.delete();
        self.show(Focus::Heading, |state| {
            state.changing = None;
            state.adding = Slot::default();
            state.place = Place::Start;
            match deleted {
                Ok(keeping) => {
                    empty(state, &self.0.questionnaire);
                    state.keeping = keeping;
                    state.is_kept = false;
                    state.notice = notice;
                }
                Err(_) => state.notice = Some(Notice::NotDeleted),
            }
        });
        self.0.is_unsaved.set(false);
    }
}
