//! One person's session with one questionnaire: the only place where its state is written.

mod act;
mod answer;
mod answers;
mod begin;
mod device;
mod hand_out;
mod keep;
mod open;
mod typing;
mod wait;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::keeper::{Found, Keeper, read_saved};
use super::settings::Settings;
use crate::call::Call;
use crate::clock::{self, Timer};
use crate::glue::{Listener, Thing};
use crate::model::{Arriving, Json, Place, Questionnaire, Response, Slot};
use crate::part::{self, Part};
use crate::storage::Area;
use crate::view::{El, Focus, Intent, Keeping, Room, Shared, State, Waiting, assessment};
use begin::{both, off, sign_of, today, wanted_language};

/// A session. A clone is the same session.
#[derive(Clone)]
pub(super) struct Session(Rc<Inner>);

struct Inner {
    container: Thing,
    questionnaire: Rc<Arriving>,
    settings: Settings,
    keeper: RefCell<Rc<Keeper>>,
    writer: String,
    timer: Cell<Option<Timer>>,
    /// Tries again to save what could not be saved.
    again: Cell<Option<Timer>>,
    /// Goes up when what would be deleted is to stay: what waits from an earlier turn deletes nothing.
    turn: Cell<usize>,
    /// Goes up with each step that is wanted: of those that wait, only the last is taken.
    way: Cell<usize>,
    /// Whether the person has said that others use the device, too.
    shares_device: Cell<bool>,
    /// Whether something changed since it was last saved: a tab in which nothing did must not save over another.
    is_unsaved: Cell<bool>,
    state: Shared,
    /// What was there before someone began to type in copies: what is kept, all the while.
    aside: RefCell<Option<Rc<State>>>,
    emit: Box<dyn Call<Event>>,
    /// Hears of what other tabs keep.
    listener: RefCell<Option<Listener>>,
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
    /// The person has sent the response.
    Share(Json),
    /// The person wants to print.
    Print,
}

impl Session {
    /// A session in a container that goes on from what is kept, or from what the element carried along.
    pub(super) fn new(
        container: Thing,
        questionnaire: Questionnaire,
        settings: Settings,
        carried: Option<&str>,
        emit: Box<dyn Call<Event>>,
    ) -> Self {
        let (sign, carried) = carried.and_then(|text| text.split_at_checked(1)).unzip();
        let carried = carried.and_then(|text| read_saved(&questionnaire, text).ok());
        let shares_device = device::is_shared(&settings, &questionnaire, carried.as_ref());
        let (keeper, found) = device::open(&settings, &questionnaire, shares_device);
        let Found { saved, mut keeping, notice } = found;
        let is_kept = saved.is_some();
        // What was kept when the element left, and is there no more, was deleted elsewhere.
        if !is_kept && notice.is_none() && sign == Some(sign_of(keeping)) && sign != Some("-") {
            keeping = Keeping::Deleted;
        }
        let mut saved = both(saved, carried);
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
            waiting: Waiting::Nothing,
            keeping,
            is_kept,
            is_downloaded: false,
            notice,
            is_news: false,
            room: Room::Enough,
            asking: None,
            shares_device: (settings.storage == Some(Area::Local)).then_some(shares_device),
            is_sent: settings.share_results.then_some(false),
            heading_level: settings.heading_level,
            organisation: settings.organisation.clone(),
            scene: 0,
        };
        Session(Rc::new(Inner {
            container,
            questionnaire: Rc::new(questionnaire.into()),
            settings,
            keeper: RefCell::new(Rc::new(keeper)),
            writer: clock::lot(),
            timer: Cell::new(None),
            again: Cell::new(None),
            turn: Cell::new(0),
            way: Cell::new(0),
            shares_device: Cell::new(shares_device),
            is_unsaved: Cell::new(false),
            state: Shared::new(Rc::new(state)),
            aside: RefCell::default(),
            emit,
            listener: RefCell::default(),
        }))
    }

    /// Follows what other tabs keep, as soon as all of the engine is here.
    pub(super) fn follow_others(&self) {
        let followed = Rc::downgrade(&self.0);
        self.when_here(Part::Rest, move |is_here| {
            if let (true, Some(session)) = (is_here, Weak::upgrade(&followed)) {
                let session = Session(session);
                keep::follow(&session);
                // What only this part has words for is shown now.
                session.update(|_| ());
            }
        });
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
        let is_start = self.0.questionnaire.is_start;
        self.show(Focus::Stays, |state| {
            // The start speaks one language.
            state.wanted = if is_start { state.wanted } else { wanted };
            state.heading_level = settings.heading_level;
            state.organisation = settings.organisation;
            state.is_sent = settings.share_results.then(|| state.is_sent.unwrap_or_default());
        });
    }

    /// Changes the state and makes the step anew.
    fn show(&self, focus: Focus, change: impl FnOnce(&mut State)) {
        let mut state = self.copied();
        change(&mut state);
        self.put_anew(state, focus);
    }

    fn put_anew(&self, mut state: Box<State>, focus: Focus) {
        state.focus = focus;
        state.copied = None;
        state.today = today();
        state.scene = state.scene.wrapping_add(1);
        self.put(state);
    }

    /// Saves at once what is not saved yet; nothing is answered before there are questions.
    pub(super) fn save(&self) {
        if part::is_here(Part::Questions) {
            keep::save(self);
        }
    }

    /// What is kept, as text; none while there is nothing to keep, or nothing could be changed yet.
    pub(super) fn to_text(&self) -> Option<String> {
        if part::is_here(Part::Questions) { keep::to_text(self) } else { None }
    }

    /// Empties what is shown when it was deleted while the page was away.
    pub(super) fn come_back(&self) {
        self.handle(Intent::ComeBack);
    }

    /// Where answers are kept now.
    fn keeper(&self) -> Rc<Keeper> {
        self.0.keeper.borrow().clone()
    }

    fn update(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.copied();
        change(&mut state);
        self.put(state);
    }

    /// The state, to be changed.
    fn copied(&self) -> Box<State> {
        Box::new(State::clone(&self.0.state.get()))
    }

    fn put(&self, state: Box<State>) {
        self.0.state.set(Rc::from(state));
    }
}
