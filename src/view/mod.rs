//! What is on the screen. Views read the model and report what the person wants; they change nothing themselves.

mod blank;
mod calendar;
mod check;
mod check_in;
mod choice;
mod confirm;
mod dom;
mod field;
mod fold;
mod group;
mod heading;
mod keeping;
mod legible;
pub mod live;
mod navigation;
mod option;
mod question;
mod report;
mod scale;
mod screen;
mod section;
mod start;
mod switch;
mod typing;

use std::rc::Rc;

use crate::call::Call;
use crate::model::{Answer, Date, Language, Place, Questionnaire, Response, Slot};
use crate::text::direction;
use dom::el_class;
pub use dom::{El, scope};
use live::Live;
use screen::Screen;

/// The styles of the start page: the theme, the widget, and its buttons.
pub const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/start.css"));

of_the_rest! { 2,
    /// The styles of all that comes after it, and of paper: they belong to the rest.
    pub fn styles_after_start() -> &'static str {
        include_str!(concat!(env!("OUT_DIR"), "/rest.css"))
    }
}

/// What a person wants.
#[derive(Debug, Clone)]
pub enum Intent {
    /// To give, change or clear an answer.
    Answer(Slot, Answer),
    /// The same, while typing.
    Type(Slot, Answer),
    /// To have another item of a group; words may go into a field of it at once.
    Add(Slot, Option<String>),
    /// To take an item out of a group.
    Remove(Slot),
    /// To have an item before the one in front of it.
    MoveUp(Slot),
    /// To delete what was said on a day.
    Forget(Date),
    /// To go somewhere.
    Go(Place),
    /// To change the answer to the question with this id, and come back to the check.
    Change(String),
    /// To go on from the check to the report.
    Finish,
    /// To read another language.
    Speak(Language),
    /// To have the answers as a file.
    Download,
    /// To have what was saved, but can't be read, as a file.
    DownloadDamaged,
    /// To have the day at a place, with these words, as a file for a calendar.
    Remember(Slot, Date, String),
    /// To leave what is folded, and has this name, open or not.
    Open(String, bool),
    /// To have the part of the page with this id on what is printed and copied, or not.
    Show(String, bool),
    /// To print.
    Print,
    /// To have these words to paste elsewhere.
    Copy(String),
    /// To delete all answers.
    Delete,
    /// To delete all answers and begin anew.
    StartAgain,
    /// Not to delete them after all.
    TakeBack,
    /// To type in a copy that was filled in on paper, from this place on; what was typed of the one before is gone.
    TypeIn(Place),
    /// To type in no more, and have back what was there before.
    StopTyping,
}

impl Intent {
    /// Whether all answers are deleted by it.
    pub fn deletes(&self) -> bool {
        matches!(self, Intent::Delete | Intent::StartAgain)
    }
}

/// How answers are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keeping {
    /// On the device.
    #[default]
    Device,
    /// While the tab is open.
    Tab,
    /// Not at all, by choice.
    Nowhere,
    /// Not at all: saving fails.
    Fails,
    /// Not at all: someone types in what others wrote on paper.
    Typing,
}

/// Something that the person should know on the start page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// Saved answers can't be read.
    Damaged,
    /// Saved answers are of a newer version.
    Newer,
    /// All answers are deleted.
    Deleted,
    /// The browser did not let them be deleted.
    NotDeleted,
}

impl Notice {
    /// Whether it is still true when the person comes back to the start page.
    pub fn stays(self) -> bool {
        matches!(self, Notice::Damaged | Notice::Newer)
    }
}

/// How it stands with what the person wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Waiting {
    /// All of it is done.
    #[default]
    Nothing,
    /// It waits for the rest of the engine.
    Rest,
    /// The rest of the engine could not be loaded, so it is not done.
    Failed,
}

/// What takes the focus when a step appears.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Focus {
    /// Nothing: the page has just been opened, or the language was switched.
    #[default]
    Stays,
    /// The heading.
    Heading,
    /// The question or item with this name.
    Question(String),
    /// The button that changes the answer to the question with this id.
    ChangeButton(String),
}

/// All that the views read: one value, written in one place only, behind the intents.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The answers.
    pub response: Response,
    /// Where the person is.
    pub place: Place,
    /// Where the person goes on after the start page.
    pub resume: Place,
    /// The id of the question that the person came from the check, or from the report, to change.
    pub changing: Option<String>,
    /// The item that was asked for, while nothing stands in it.
    pub adding: Slot,
    /// The names of what the person left unfolded, or enlarged.
    pub open: Vec<String>,
    /// Ids of the parts that stay out of what is printed and copied.
    pub left_out: Vec<String>,
    /// Whether the words were copied, when the person wanted that.
    pub copied: Option<bool>,
    /// The day, where the device is.
    pub today: Date,
    /// What takes the focus when the next step appears.
    pub focus: Focus,
    /// The language that the person chose.
    pub chosen: Option<Language>,
    /// The language that the page asks for.
    pub wanted: Option<Language>,
    /// Whether something that the person wants has to wait.
    pub waiting: Waiting,
    /// How answers are kept.
    pub keeping: Keeping,
    /// Whether any are kept already.
    pub is_kept: bool,
    /// Whether all that was answered since then is in a file, too.
    pub is_downloaded: bool,
    /// What the person should know on the start page.
    pub notice: Option<Notice>,
    /// The level of the first heading, from 1 to 4.
    pub heading_level: u8,
    /// Fills `{organisation}` in the texts.
    pub organisation: Option<String>,
    /// Counts the steps that were shown: when it changes, the step is made anew.
    pub scene: usize,
}

impl State {
    /// The language that is shown.
    pub fn language(&self) -> Language {
        self.chosen.or(self.wanted).unwrap_or_default()
    }

    /// Whether there is anything to delete: answers, the traces of cleared ones, or what can't be read.
    pub fn has_traces(&self) -> bool {
        !self.response.recorded().is_empty() || self.response.has_answers() || self.notice.is_some_and(Notice::stays)
    }

    /// Whether a copy is typed in of which nothing can get lost.
    pub fn is_handed_out(&self) -> bool {
        self.keeping == Keeping::Typing && (self.is_downloaded || !self.response.has_answers())
    }
}

/// The state, shared by all views. A view gets a pointer to it, so that one reading is compiled for all.
pub type Shared = Live<Rc<State>>;

/// Is told what the person wants.
pub type Wants = Rc<dyn Call<Intent>>;

of_the_rest! { 1,
    fn after_start(screen: &Screen, place: &Place) -> El {
        match place {
            Place::Start => typing::start(screen),
            Place::Section(id, panel) => section::section(screen, id, *panel),
            Place::Check => check::check(screen),
            Place::Report => report::report(screen),
            Place::CheckIn => check_in::check_in(screen),
            Place::Blank => blank::blank(screen),
        }
    }
}

/// A whole self-assessment, from the start page to the report. Each step is made anew when the scene changes, and tells
/// what the person wants.
pub fn assessment(questionnaire: Rc<Questionnaire>, state: Shared, wants: Wants) -> El {
    let first_line = switch::switch(&questionnaire, &state, &wants);
    let (tagged, followed, scene) = (questionnaire.clone(), state.clone(), state.clone());
    let tag = move || tagged.tag(followed.get().language()).to_owned();
    let directed = tag.clone();
    let step = move |_| {
        let screen = Screen::new(&questionnaire, &state, &wants);
        let now = state.get();
        if now.place == Place::Start && now.keeping != Keeping::Typing {
            return vec![start::start(&screen)];
        }
        vec![after_start(&screen, &now.place)]
    };
    let view = el_class("div", "stack-up")
        .live_attr("lang", tag)
        .live_attr("dir", move || direction(&directed()).to_owned())
        .child(first_line);
    legible::keep_legible(view.live(move || scene.get().scene, step))
}
