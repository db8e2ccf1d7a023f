//! What the person wants, as soon as what that needs is here.

use std::rc::Rc;

use super::{Session, act, answer, keep};
use crate::clock::Timer;
use crate::part::{self, Part};
use crate::view::{Intent, Waiting};

/// What is here within so many milliseconds comes without a word about waiting, which would only flash.
const MOMENT: u32 = 150;

impl Session {
    /// Does what the person wants. All of that is done by later parts of the engine: until they are here, it waits.
    pub(super) fn handle(&self, intent: Intent) {
        if matches!(intent, Intent::TakeBack) {
            return self.take_back();
        }
        let way = self.0.way.get().wrapping_add(intent.leads_on().into());
        self.0.way.set(way);
        let part = intent.needs(&self.0.questionnaire);
        if self.is_here(part) {
            self.waits(Waiting::Nothing);
            return self.act(intent);
        }
        // Someone who tries again sees at once that it does.
        if self.0.state.get().waiting == Waiting::Failed {
            self.waits(Waiting::Part);
        }
        let (session, turn) = (Rc::downgrade(&self.0), self.0.turn.get());
        let slow = session.clone();
        let moment = Timer::start(MOMENT, move || {
            if let Some(session) = slow.upgrade() {
                Session(session).waits(Waiting::Part);
            }
        });
        self.when_here(part, move |is_here| {
            drop(moment);
            let Some(session) = session.upgrade().map(Session) else { return };
            session.waits(if is_here { Waiting::Nothing } else { Waiting::Failed });
            let is_taken_back =
                (intent.deletes() && session.0.turn.get() != turn) || (intent.leads_on() && session.0.way.get() != way);
            if is_here && session.is_here(Part::Rest) && session.0.listener.borrow().is_none() {
                keep::follow(&session);
            }
            if is_here && !is_taken_back {
                session.act(intent);
            }
        });
    }

    /// Whether a part of the engine is here, and what it needs of the questionnaire.
    fn is_here(&self, part: Part) -> bool {
        part::is_here(part) && (part == Part::Questions || !self.0.questionnaire.is_start)
    }

    pub(super) fn when_here(&self, part: Part, work: impl FnOnce(bool) + 'static) {
        part::when_here(part, self.0.container, work);
    }

    fn act(&self, intent: Intent) {
        match intent.part() {
            Part::Questions => answer::act(self, intent),
            Part::Rest => act::act(self, intent),
        }
    }

    /// Deletes nothing that has not been deleted yet.
    pub(in crate::element) fn take_back(&self) {
        self.0.turn.set(self.0.turn.get().wrapping_add(1));
    }

    fn waits(&self, waiting: Waiting) {
        if self.0.state.get().waiting != waiting {
            self.update(|state| state.waiting = waiting);
        }
    }
}
