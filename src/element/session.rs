//! One person's session with one questionnaire: the only place where its state is written.

mod answers;
mod begin;
mod hand_out;

use std::cell::Cell;
use std::rc::Rc;

use super::keeper::{Found, Keeper};
use super::settings::Settings;
use crate::call::Call;
use crate::clock::{self, Timer};
use crate::model::{Language, Place, Questionnaire, Response, Saved, Slot};
use crate::view::{El, Focus, Intent, Keeping, Notice, Shared, State, assessment};
use begin::{later, off, today, wanted_language};

/// While keys arrive, what is typed is saved this often, in milliseconds.
const TYPING: u32 = 300;

/// A session. A clone is the same session.
#[derive(Clone)]
pub(super) struct Session(Rc<Inner>);

struct Inner {
    questionnaire: Rc<Questionnaire>,
    keeper: Keeper,
    writer: String,
    timer: Cell<Option<Timer>>,
    /// Whether something changed since it was last saved: a tab in which nothing did must not save over another.
    is_unsaved: Cell<bool>,
    state: Shared,
    emit: Box<dyn Call<Event>>,
}

/// What the page is told.
pub(super) enum Event {
    /// So many of so many questions are answered.
    Progress {
        /// How many are answered.
        answered: usize,
        /// How many there are.
        total: usize,
    },
    /// The person has finished.
    Complete,
    /// The person wants to print.
    Print,
}

impl Session {
    /// A session that goes on from what is kept, or from what the element carried along, whichever is later.
    pub(super) fn new(
        questionnaire: Questionnaire,
        settings: Settings,
        carried: Option<&str>,
        emit: Box<dyn Call<Event>>,
    ) -> Self {
        let (keeper, Found { saved, keeping, notice }) = Keeper::open(&settings, &questionnaire);
        let carried = carried.and_then(|text| Saved::read(&questionnaire, text).ok());
        let mut saved = later(saved, carried);
        let wanted = wanted_language(&settings, &questionnaire);
        let left_out = saved.as_mut().and_then(|saved| saved.left_out.take());
        let chosen = saved.as_ref().and_then(|saved| questionnaire.language(saved.chosen_language.as_deref()?));
        let resume = saved.as_ref().map(|saved| saved.place.clone()).filter(|place| *place != Place::Start);
        let new = || Response::new(clock::now(), questionnaire.tag(wanted.unwrap_or_default()));
        let state = State {
            resume: resume.unwrap_or_else(|| questionnaire.first()),
            response: saved.map_or_else(new, |saved| saved.response),
            place: Place::Start,
            changing: None,
            adding: Slot::default(),
            open: Vec::new(),
            left_out: left_out.unwrap_or_else(|| off(&questionnaire)),
            copied: None,
            today: today(),
            focus: Focus::Stays,
            chosen,
            wanted,
            keeping,
            notice,
            heading_level: settings.heading_level,
            organisation: settings.organisation,
            scene: 0,
        };
        Session(Rc::new(Inner {
            questionnaire: Rc::new(questionnaire),
            keeper,
            writer: clock::lot(),
            timer: Cell::new(None),
            is_unsaved: Cell::new(false),
            state: Shared::new(Rc::new(state)),
            emit,
        }))
    }

    /// What is asked.
    pub(super) fn questionnaire(&self) -> &Questionnaire {
        &self.0.questionnaire
    }

    /// The view of the session.
    pub(super) fn view(&self) -> El {
        let session = self.clone();
        let wants = Rc::new(move |intent: Intent| session.handle(intent));
        assessment(self.0.questionnaire.clone(), self.0.state.clone(), wants)
    }

    /// Changes what the page asks for, as far as it can change in place.
    pub(super) fn set(&self, settings: Settings) {
        let wanted = wanted_language(&settings, &self.0.questionnaire);
        self.show(Focus::Stays, |state| {
            state.wanted = wanted;
            state.heading_level = settings.heading_level;
            state.organisation = settings.organisation;
        });
    }

    /// Does what the person wants.
    fn handle(&self, intent: Intent) {
        match intent {
            Intent::Answer(slot, answer) => {
                self.record(&slot, answer);
                self.save();
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
        }
    }

    /// Changes the state; what is saved follows.
    fn change(&self, change: impl FnOnce(&mut State)) {
        self.0.is_unsaved.set(true);
        self.update(change);
    }

    /// Changes the state and makes the step anew.
    fn show(&self, focus: Focus, change: impl FnOnce(&mut State)) {
        self.update(|state| {
            change(state);
            state.focus = focus;
            state.copied = None;
            state.today = today();
            state.scene = state.scene.wrapping_add(1);
        });
    }

    fn update(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.copied();
        if let Some(state) = Rc::get_mut(&mut state) {
            change(state);
        }
        self.0.state.set(state);
    }

    /// The state, to be changed.
    fn copied(&self) -> Rc<State> {
        Rc::new(State::clone(&self.0.state.get()))
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
            let is_aside = state.changing.is_some() || matches!(place, Place::Start | Place::CheckIn);
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
        let questionnaire = &self.0.questionnaire;
        let deleted = self.0.keeper.delete();
        self.show(Focus::Heading, |state| {
            state.changing = None;
            state.adding = Slot::default();
            state.place = Place::Start;
            match deleted {
                Ok(keeping) => {
                    state.response = Response::new(clock::now(), questionnaire.tag(state.language()));
                    state.keeping = keeping;
                    state.resume = questionnaire.first();
                    state.left_out = off(questionnaire);
                    state.open = Vec::new();
                    state.notice = notice;
                }
                Err(_) => state.notice = Some(Notice::NotDeleted),
            }
        });
        self.0.is_unsaved.set(false);
    }

    /// What is kept, as text; none while there is nothing to keep.
    pub(super) fn to_text(&self) -> Option<String> {
        let questionnaire = &self.0.questionnaire;
        let state = self.0.state.get();
        let saved = Saved {
            response: state.response.clone(),
            place: state.resume.clone(),
            left_out: Some(state.left_out.clone()).filter(|left_out| *left_out != off(questionnaire)),
            chosen_language: state.chosen.map(|language| questionnaire.tag(language).to_owned()),
        };
        let is_begun = !saved.response.recorded().is_empty() || saved.response.has_answers();
        is_begun.then(|| saved.write(questionnaire))
    }

    /// Saves at once what is not saved yet.
    pub(super) fn save(&self) {
        self.stop_timer();
        if !self.0.is_unsaved.get() {
            return;
        }
        let Some(text) = self.to_text() else { return };
        let keeping = self.0.keeper.save(&text);
        self.0.is_unsaved.set(keeping == Keeping::Fails);
        if self.0.state.get().keeping != keeping {
            self.update(|state| state.keeping = keeping);
        }
    }

    fn save_soon(&self) {
        let session = self.clone();
        let timer = self.0.timer.take();
        let timer = timer.unwrap_or_else(|| Timer::start(TYPING, move || session.save()));
        self.0.timer.set(Some(timer));
    }

    fn stop_timer(&self) {
        self.0.timer.set(None);
    }
}
