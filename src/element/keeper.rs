//! Keeps the answers where the page asks for it, together with what other tabs keep there, and says how that goes.

use std::cell::{Cell, RefCell};

use crate::model::{Json, LONGEST_FILE, Questionnaire, Saved, SavedError, themes};
use crate::part::{self, Part};
use crate::storage::{Area, Shelf, StorageError, Store};
use crate::view::{Keeping, Notice};

/// How often what another tab keeps at the same moment is taken in before the rest is left to the next time.
const TIMES: usize = 3;

/// Where answers are kept.
pub struct Keeper<S = Area> {
    /// None when they are not to be kept.
    store: Option<Store<S>>,
    /// What is said while keeping works, or is not wanted.
    keeping: Keeping,
    /// What was there last, as far as this tab knows; none when nothing was, or all of it was deleted here.
    known: RefCell<Option<Known>>,
    /// What was found and can't be read.
    unread: RefCell<Option<String>>,
    /// How long the text was that was to be kept last, in bytes.
    length: Cell<usize>,
}

struct Known {
    text: String,
    saved: Saved,
}

/// What was found when the session began.
#[derive(Default)]
pub(super) struct Found {
    pub(super) saved: Option<Saved>,
    pub(super) keeping: Keeping,
    pub(super) notice: Option<Notice>,
}

of_part! { "rest" "09",
    /// Reads what was kept. Where anything is, all of the engine is here before it is mounted.
    pub(super) fn read_saved(questionnaire: &Questionnaire, text: &str) -> Result<Saved, SavedError> {
        Saved::read(questionnaire, text)
    }
}

of_part! { "rest" "0a",
    /// Takes in what another tab has kept, unless it was begun after all that was there `before` had been deleted.
    pub(super) fn merge(saved: &mut Saved, theirs: &Saved, before: Option<&Saved>) -> bool {
        let is_anew = before.is_some_and(|before| theirs.response.is_begun_after(&before.response));
        if !is_anew {
            saved.merge(theirs, before);
        }
        !is_anew
    }
}

of_part! { "rest" "15",
    /// What follows from the answers to statements, for whoever reads what is kept as a file.
    fn themes_of(questionnaire: &Questionnaire, saved: &Saved) -> Option<Json> {
        themes(questionnaire, &saved.response)
    }
}

/// The text to keep. Where a statement is answered, the rest of the engine is here, which asked it.
pub(super) fn write(questionnaire: &Questionnaire, saved: &Saved) -> String {
    let themes = if saved.has_statements() { themes_of(questionnaire, saved) } else { None };
    saved.write_with(questionnaire, themes)
}

/// How keeping went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// As the page asks for.
    Well,
    /// Not at all: the browser did not let it, or what is there must not be overwritten.
    Not,
    /// Not at all: it was deleted elsewhere.
    Deleted,
    /// Not yet: another tab has kept something that the part of the engine that is here can't read.
    Later,
    /// Not at all: it is longer than what can be read again.
    TooLong,
}

impl Keeper {
    /// Looks for what was kept. What can't be read is copied aside before anything is kept in its place; where that
    /// fails, and where a newer widget wrote it, nothing is kept.
    pub(super) fn open(area: Option<Area>, key: Option<&str>, questionnaire: &Questionnaire) -> (Self, Found) {
        let keeping = match area {
            Some(Area::Local) => Keeping::Device,
            Some(Area::Session) => Keeping::Tab,
            None => Keeping::Nowhere,
        };
        let store = area.map(|area| Store::new(area, &questionnaire.id, key));
        let keeper = Keeper::new(store, keeping);
        let found = keeper.find(questionnaire);
        (keeper, found)
    }
}

impl<S> Keeper<S> {
    /// Where answers are kept, if anywhere.
    pub(super) fn store(&self) -> Option<&Store<S>> {
        self.store.as_ref()
    }

    /// A copy of what can't be read.
    pub(super) fn unread(&self) -> Option<String> {
        self.unread.borrow().clone()
    }

    /// What is said while keeping works, or is not wanted.
    pub(super) fn keeping(&self) -> Keeping {
        self.keeping
    }

    /// Whether what is kept nears the length of what can be read again.
    pub fn is_nearly_full(&self) -> bool {
        self.length.get() > LONGEST_FILE / 8 * 7
    }

    /// Whether a session has what is not known to be kept.
    pub fn lacks(&self, saved: &Saved) -> bool {
        !self.known.borrow().as_ref().is_some_and(|known| known.saved.response.knows(&saved.response))
    }

    /// Whether anything is known to be kept.
    pub(super) fn has_kept(&self) -> bool {
        self.known.borrow().is_some()
    }

    /// Whether nothing is there any more of what was kept.
    pub(super) fn is_empty(&self) -> bool
    where
        S: Shelf,
    {
        self.store.as_ref().is_some_and(|store| store.load() == Ok(None))
    }

    /// Lets what was deleted elsewhere be kept again.
    pub fn begin_again(&self) {
        self.known.replace(None);
    }
}

impl<S: Shelf> Keeper<S> {
    /// One that keeps answers in a store, if anywhere.
    pub fn new(store: Option<Store<S>>, keeping: Keeping) -> Self {
        Keeper { store, keeping, known: RefCell::default(), unread: RefCell::default(), length: Cell::new(0) }
    }

    fn find(&self, questionnaire: &Questionnaire) -> Found {
        let fine = Found { keeping: self.keeping, ..Found::default() };
        let fails = Found { keeping: Keeping::Fails, ..Found::default() };
        match self.store.as_ref().map(Store::load) {
            None | Some(Ok(None)) => fine,
            Some(Err(_)) => fails,
            Some(Ok(Some(text))) => match read_saved(questionnaire, &text) {
                Ok(saved) => {
                    self.know(text, &saved);
                    Found { saved: Some(saved), ..fine }
                }
                Err(error) => {
                    let is_copied = self.set_aside(text, error);
                    let notice = Some(notice_of(error));
                    if is_copied { Found { notice, ..fine } } else { Found { notice, ..fails } }
                }
            },
        }
    }

    /// Deletes all that is there, also what can't be read.
    ///
    /// # Errors
    /// When the browser does not allow it.
    pub fn delete(&self) -> Result<Keeping, StorageError> {
        if let Some(store) = &self.store {
            store.delete()?;
        }
        self.begin_again();
        self.unread.replace(None);
        self.length.set(0);
        Ok(self.keeping)
    }

    /// Keeps what a session has. What others have kept meanwhile is taken in before, into what it has. Says how that
    /// went, and whether something was there that can't be read.
    pub fn save(&self, questionnaire: &Questionnaire, saved: &mut Saved) -> (Kept, Option<Notice>) {
        let Some(store) = &self.store else { return (self.measure(&write(questionnaire, saved)), None) };
        let mut news = None;
        for _ in 0..TIMES {
            let Ok(found) = store.load() else { return (Kept::Not, news) };
            match self.take_in(questionnaire, saved, found) {
                Ok(Kept::Well) => {}
                Ok(kept) => return (kept, news),
                Err((notice, true)) => news = Some(notice),
                Err((notice, false)) => return (Kept::Not, Some(notice)),
            }
            let text = write(questionnaire, saved);
            if self.measure(&text) == Kept::TooLong {
                return (Kept::TooLong, news);
            }
            if store.save(&text).is_err() {
                return (Kept::Not, news);
            }
            let is_there = store.load().is_ok_and(|there| there.as_ref() == Some(&text));
            self.know(text, saved);
            if is_there {
                break;
            }
        }
        (Kept::Well, news)
    }

    /// Notes how long a text is, also where it is kept nowhere: whoever downloads it wants to open it again.
    fn measure(&self, text: &str) -> Kept {
        self.length.set(text.len());
        if text.len() > LONGEST_FILE { Kept::TooLong } else { Kept::Well }
    }

    /// Takes in what another tab has kept, or that it has deleted all.
    pub fn hear(&self, questionnaire: &Questionnaire, saved: &mut Saved, heard: Option<String>) -> Kept {
        let Some(store) = &self.store else { return Kept::Well };
        let there = store.load().ok().flatten();
        if let (Some(_), Some(_)) = (&heard, &there) {
            // What is there is looked at whenever something is to be kept.
            return self.take_in(questionnaire, saved, heard).unwrap_or(Kept::Well);
        }
        // What this tab has kept at the very moment of deleting is deleted, too.
        let is_own = self.known.borrow().as_ref().is_some_and(|known| Some(&known.text) == there.as_ref());
        if is_own {
            let _ = store.delete();
        }
        if self.known.borrow().is_some() { Kept::Deleted } else { Kept::Well }
    }

    /// Takes in what was found; where it can't be read, says so, and whether something else may take its place.
    fn take_in(
        &self,
        questionnaire: &Questionnaire,
        saved: &mut Saved,
        found: Option<String>,
    ) -> Result<Kept, (Notice, bool)> {
        let mut known = self.known.borrow_mut();
        let Some(text) = found else { return Ok(if known.is_some() { Kept::Deleted } else { Kept::Well }) };
        if known.as_ref().is_some_and(|known| known.text == text) {
            return Ok(Kept::Well);
        }
        if questionnaire.is_start || !part::is_here(Part::Rest) {
            return Ok(Kept::Later);
        }
        let theirs = match read_saved(questionnaire, &text) {
            Ok(theirs) => theirs,
            Err(error) => {
                let is_copied = self.set_aside(text, error);
                return Err((notice_of(error), is_copied));
            }
        };
        let before = known.as_ref().map(|known| &known.saved);
        if !merge(saved, &theirs, before) {
            return Ok(Kept::Deleted);
        }
        *known = Some(Known { text, saved: theirs });
        Ok(Kept::Well)
    }

    fn know(&self, text: String, saved: &Saved) {
        self.known.replace(Some(Known { text, saved: saved.clone() }));
    }

    /// Sets aside what can't be read; whether there is a copy of it, so that something else may take its place.
    fn set_aside(&self, text: String, error: SavedError) -> bool {
        let is_damaged = error == SavedError::Damaged;
        let is_copied = is_damaged && self.store.as_ref().is_some_and(|store| store.keep_damaged(&text).is_ok());
        self.unread.replace(Some(text));
        is_copied
    }
}

fn notice_of(error: SavedError) -> Notice {
    match error {
        SavedError::Damaged => Notice::Damaged,
        SavedError::Newer => Notice::Newer,
    }
}
