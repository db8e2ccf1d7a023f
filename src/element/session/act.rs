//! What the person wants, done.

use super::begin::{empty, move_to};
use super::{Event, Session};
use crate::clock;
use crate::model::Place;
use crate::view::{Focus, Intent, Notice};

of_part! { "rest" "07",
    /// Does what the person wants besides answering.
    pub(super) fn act(session: &Session, intent: Intent) {
        session.do_more(intent);
    }
}

impl Session {
    fn do_more(&self, intent: Intent) {
        match intent {
            Intent::Add(slot, words) => self.add(slot, words),
            Intent::Remove(slot) => self.remove(&slot),
            Intent::MoveUp(slot) => self.move_up(&slot),
            Intent::Forget(day) => self.forget(day),
            Intent::Go(place) => self.go(place),
            Intent::Change(question) => self.change_answer(question),
            Intent::Finish => self.finish(),
            Intent::Download => self.download(),
            Intent::DownloadDamaged => self.download_damaged(),
            Intent::Remember(slot, day, words) => self.remember(&slot, day, &words),
            Intent::OpenFile(opening) => self.open_file(opening),
            Intent::Device(device) => self.on_device(device),
            Intent::Send => self.send(),
            Intent::ComeBack => self.empty_if_deleted(),
            Intent::Show(part, shows) => self.show_part(part, shows),
            Intent::Print => self.0.emit.call(Event::Print),
            Intent::Copy(what, words) => self.copy(what, &words),
            Intent::Decide(question, takes_other) => self.decide(&question, takes_other),
            Intent::SaveAgain => self.save_again(),
            Intent::Delete => self.delete(Some(Notice::Deleted)),
            Intent::StartAgain => self.delete(None),
            Intent::TakeBack => self.take_back(),
            Intent::TypeIn(place) => self.type_in(place),
            Intent::StopTyping => self.stop_typing(),
            Intent::Answer(..) | Intent::Type(..) | Intent::Open(..) | Intent::Speak(_) => {}
        }
    }

    fn change_answer(&self, question: String) {
        let Some(place) = self.0.questionnaire.place_of(&question) else { return };
        self.show(Focus::Question(question.clone()), |state| {
            state.changing = Some(question);
            state.place = place;
        });
    }

    fn finish(&self) {
        if self.0.state.get().place == Place::Report {
            return;
        }
        self.change(|state| {
            state.response.completed_at.get_or_insert_with(clock::now);
        });
        self.go(Place::Report);
        self.0.emit.call(Event::Complete);
    }

    /// Deletes what is kept, and only then what is on the screen.
    pub(super) fn delete(&self, notice: Option<Notice>) {
        self.stop_timer();
        let deleted = self.keeper().delete();
        let is_deleted = deleted.is_ok();
        self.show(Focus::Heading, |state| {
            move_to(state, Place::Start);
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
        if is_deleted {
            self.0.is_unsaved.set(false);
        } else {
            self.save_soon();
        }
    }
}
