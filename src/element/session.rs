//! One person's session with one questionnaire: the only place where its signals are written.

use std::sync::Arc;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::keeper::{Found, Keeper};
use super::settings::Settings;
use crate::model::{Answer, Language, Place, Questionnaire, Response, Saved};
use crate::view::{Focus, Intent, Keeping, Notice, State, Surroundings};
use crate::{clock, export};

/// While keys arrive, what is typed is saved this often.
const TYPING: std::time::Duration = std::time::Duration::from_millis(300);

/// A session. A copy is the same session.
#[derive(Clone, Copy)]
pub(super) struct Session {
    questionnaire: StoredValue<Arc<Questionnaire>>,
    keeper: StoredValue<Keeper>,
    writer: StoredValue<String>,
    timer: StoredValue<Option<TimeoutHandle>>,
    settings: RwSignal<Settings>,
    response: RwSignal<Response>,
    place: RwSignal<Place>,
    resume: RwSignal<Place>,
    changing: RwSignal<Option<String>>,
    focus: RwSignal<Focus>,
    chosen: RwSignal<Option<Language>>,
    language: Memo<Language>,
    keeping: RwSignal<Keeping>,
    notice: RwSignal<Option<Notice>>,
    emit: StoredValue<Emit, LocalStorage>,
}

/// Tells the page what happened: the name of an event, and its detail.
pub(super) type Emit = Box<dyn Fn(Event)>;

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
}

impl Session {
    /// A session that goes on from what is kept, or from what the element carried along, whichever is later.
    pub(super) fn new(questionnaire: Questionnaire, settings: Settings, carried: Option<&str>, emit: Emit) -> Self {
        let (keeper, found) = Keeper::open(&settings, &questionnaire);
        let Found { saved, keeping, notice } = found;
        let carried = carried.and_then(|text| Saved::read(&questionnaire, text).ok());
        let saved = later(saved, carried);
        let chosen = saved.as_ref().and_then(|saved| questionnaire.language(saved.chosen_language.as_deref()?));
        let chosen = RwSignal::new(chosen);
        let wanted = settings.lang.as_deref().and_then(|tag| questionnaire.language(tag)).unwrap_or_default();
        let resume = saved.as_ref().map(|saved| saved.place.clone()).filter(|place| *place != Place::Start);
        let resume = resume.unwrap_or_else(|| questionnaire.first());
        let response =
            saved.map(|saved| saved.response).unwrap_or_else(|| Response::new(clock::now(), questionnaire.tag(wanted)));
        let settings = RwSignal::new(settings);
        let questionnaire = StoredValue::new(Arc::new(questionnaire));
        let language = Memo::new(move |_| {
            let wanted = settings.with(|settings| {
                questionnaire.with_value(|questionnaire| questionnaire.language(settings.lang.as_deref()?))
            });
            chosen.get().or(wanted).unwrap_or_default()
        });
        Session {
            questionnaire,
            keeper: StoredValue::new(keeper),
            writer: StoredValue::new(clock::lot()),
            timer: StoredValue::new(None),
            settings,
            response: RwSignal::new(response),
            place: RwSignal::new(Place::Start),
            resume: RwSignal::new(resume),
            changing: RwSignal::new(None),
            focus: RwSignal::new(Focus::Stays),
            chosen,
            language,
            keeping: RwSignal::new(keeping),
            notice: RwSignal::new(notice),
            emit: StoredValue::new_local(emit),
        }
    }

    /// What the views read.
    pub(super) fn state(self) -> State {
        let settings = self.settings;
        State {
            questionnaire: self.questionnaire.get_value(),
            response: self.response.read_only(),
            place: self.place.read_only(),
            resume: self.resume.read_only(),
            changing: self.changing.read_only(),
            focus: self.focus.read_only(),
            language: self.language,
            keeping: self.keeping.read_only(),
            notice: self.notice.read_only(),
            surroundings: Memo::new(move |_| {
                settings.with(|settings| Surroundings {
                    heading_level: settings.heading_level,
                    organisation: settings.organisation.clone(),
                })
            }),
        }
    }

    /// Tells the page whenever the number of answered questions changes.
    pub(super) fn report_progress(self) {
        let answered = Memo::new(move |_| {
            self.questionnaire
                .with_value(|questionnaire| self.response.with(|response| response.answered(questionnaire)))
        });
        Effect::new(move |before: Option<usize>| {
            let answered = answered.get();
            if before.is_some() {
                let total = self.questionnaire.with_value(|questionnaire| questionnaire.questions().count());
                self.tell(Event::Progress { answered, total });
            }
            answered
        });
    }

    /// Changes what the page asks for, as far as it can change in place.
    pub(super) fn set(self, settings: Settings) {
        self.focus.set(Focus::Stays);
        self.settings.set(settings);
    }

    /// Does what the person wants.
    pub(super) fn handle(self, intent: Intent) {
        match intent {
            Intent::Answer(question, answer) => {
                self.record(&question, answer);
                self.save();
            }
            Intent::Type(question, answer) => {
                self.record(&question, answer);
                self.save_soon();
            }
            Intent::Go(place) => self.go(place),
            Intent::Change(question) => self.change(question),
            Intent::Finish => self.finish(),
            Intent::Speak(language) => self.speak(language),
            Intent::Download => self.download(),
            Intent::DownloadDamaged => self.download_damaged(),
            Intent::Delete => self.delete(Some(Notice::Deleted)),
            Intent::StartAgain => self.delete(None),
        }
    }

    fn record(self, question: &str, answer: Answer) {
        let tag =
            self.questionnaire.with_value(|questionnaire| questionnaire.tag(self.language.get_untracked()).to_owned());
        self.response.update(|response| {
            response.language = tag;
            self.writer.with_value(|writer| response.record(question, answer, writer, clock::now()));
        });
    }

    fn go(self, place: Place) {
        let changed = self.changing.get_untracked().filter(|_| place == Place::Check);
        self.focus.set(changed.map_or(Focus::Heading, Focus::ChangeButton));
        self.changing.set(None);
        self.notice.set(None);
        if place != Place::Start {
            self.resume.set(place.clone());
        }
        self.place.set(place);
        self.save();
    }

    fn change(self, question: String) {
        let place = self.questionnaire.with_value(|questionnaire| questionnaire.place_of(&question));
        let Some(place) = place else { return };
        self.focus.set(Focus::Question(question.clone()));
        self.changing.set(Some(question));
        self.place.set(place);
    }

    fn finish(self) {
        self.response.update(|response| response.completed_at = Some(clock::now()));
        self.go(Place::Report);
        self.tell(Event::Complete);
    }

    fn speak(self, language: Language) {
        self.focus.set(Focus::Stays);
        self.chosen.set(Some(language));
        self.questionnaire.with_value(|questionnaire| {
            let tag = questionnaire.tag(language);
            self.response.update(|response| tag.clone_into(&mut response.language));
        });
        self.save();
    }

    fn download(self) {
        let day = clock::local_day(&clock::now());
        let file = self.questionnaire.with_value(|questionnaire| {
            self.response.with_untracked(|response| export::response_file(questionnaire, response, day))
        });
        drop(export::download(&file));
    }

    fn download_damaged(self) {
        let day = clock::local_day(&clock::now());
        let text = self.keeper.with_value(|keeper| keeper.unread.clone());
        let file = self.questionnaire.with_value(|questionnaire| Some(export::damaged_file(questionnaire, text?, day)));
        drop(file.map(|file| export::download(&file)));
    }

    fn delete(self, notice: Option<Notice>) {
        self.stop_timer();
        let deleted = self.keeper.with_value(Keeper::delete);
        let (first, tag) = self.questionnaire.with_value(|questionnaire| {
            (questionnaire.first(), questionnaire.tag(self.language.get_untracked()).to_owned())
        });
        self.response.set(Response::new(clock::now(), &tag));
        self.keeping.set(deleted);
        self.changing.set(None);
        self.resume.set(first);
        self.focus.set(Focus::Heading);
        self.notice.set(notice);
        self.place.set(Place::Start);
    }

    /// What is kept, as text; none while there is nothing to keep.
    pub(super) fn to_text(self) -> Option<String> {
        let saved = Saved {
            response: self.response.get_untracked(),
            place: self.resume.get_untracked(),
            chosen_language: self
                .chosen
                .get_untracked()
                .map(|language| self.questionnaire.with_value(|questionnaire| questionnaire.tag(language).to_owned())),
        };
        let is_begun = !saved.response.recorded().is_empty() || saved.response.has_answers();
        is_begun.then(|| self.questionnaire.with_value(|questionnaire| saved.write(questionnaire)))
    }

    /// Saves at once.
    pub(super) fn save(self) {
        self.stop_timer();
        if let Some(text) = self.to_text() {
            self.keeping.set(self.keeper.with_value(|keeper| keeper.save(&text)));
        }
    }

    fn save_soon(self) {
        if self.timer.with_value(Option::is_none) {
            let timer = set_timeout_with_handle(move || self.save(), TYPING);
            self.timer.set_value(timer.ok());
        }
    }

    fn stop_timer(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    fn tell(self, event: Event) {
        self.emit.with_value(|emit| emit(event));
    }
}

fn later(kept: Option<Saved>, carried: Option<Saved>) -> Option<Saved> {
    match (kept, carried) {
        (Some(kept), Some(carried)) if carried.response.updated_at > kept.response.updated_at => Some(carried),
        (kept, carried) => kept.or(carried),
    }
}
