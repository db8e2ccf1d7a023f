//! Giving, changing and clearing answers.

use super::{Event, Session};
use crate::clock;
use crate::model::{Answer, Date, Place, Response, Slot, Timestamp, move_up};
use crate::view::{Focus, State};

impl Session {
    pub(super) fn record(&self, slot: &Slot, answer: Answer) {
        self.answering(|response, writer, now| response.put(slot, answer, writer, now));
    }

    /// Another item; the scene is made anew, so that it is there.
    pub(super) fn add(&self, slot: Slot, words: Option<String>) {
        if let Some(words) = words {
            self.record(&slot, Answer::Text(words));
            self.save_alone();
        }
        let item = Slot { field: None, ..slot };
        self.show(Focus::Question(item.name()), |state| state.adding = item);
    }

    /// Takes an item out; the one in its place takes the focus, or else the last.
    pub(super) fn remove(&self, slot: &Slot) {
        let mut place = 0;
        self.answering(|response, writer, now| {
            response.arrange(&slot.question, writer, now, |items| {
                place = items.iter().position(|item| Some(&item.id) == slot.item.as_ref()).unwrap_or(items.len());
                items.retain(|item| Some(&item.id) != slot.item.as_ref());
            });
        });
        self.save_alone();
        let state = self.0.state.get();
        let items = state.response.items(&slot.question);
        let item = items.get(place).or(items.last()).map(|item| item.id.clone());
        let next = Slot { item, ..Slot::question(&slot.question) };
        self.show(Focus::Question(next.name()), |state| state.adding = Slot::default());
    }

    pub(super) fn move_up(&self, slot: &Slot) {
        let Some(id) = &slot.item else { return };
        self.answering(|response, writer, now| {
            response.arrange(&slot.question, writer, now, |items| move_up(items, id));
        });
        self.save_alone();
        self.show(Focus::Question(slot.name()), |_| ());
    }

    pub(super) fn forget(&self, day: Date) {
        self.answering(|response, writer, now| response.forget(day, writer, &now));
        self.save_alone();
        self.show(Focus::Heading, |_| ());
    }

    /// Changes answers; the page is told how many are answered.
    pub(super) fn answering(&self, change: impl FnOnce(&mut Response, &str, Timestamp)) {
        let before = self.answered();
        let mut state = self.to_answer();
        change(&mut state.response, &self.0.writer, clock::now());
        self.put(state);
        self.tell_progress(before);
    }

    fn to_answer(&self) -> Box<State> {
        let mut state = self.to_change();
        self.0.questionnaire.tag(state.language()).clone_into(&mut state.response.language);
        // Someone who has begun to say how it goes carries on with that.
        if state.place == Place::CheckIn {
            state.resume = Place::CheckIn;
        }
        state
    }

    /// Tells the page when more or fewer questions are answered than before; how many there are shows when all are here.
    pub(super) fn tell_progress(&self, before: usize) {
        let answered = self.answered();
        if answered != before && !self.0.questionnaire.is_start {
            self.0.emit.call(Event::Progress { answered, total: self.0.questionnaire.questions().count() });
        }
    }

    pub(super) fn answered(&self) -> usize {
        self.0.state.get().response.answered(&self.0.questionnaire)
    }
}
