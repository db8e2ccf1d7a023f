//! What is on the screen. Views read the model and report what the person wants; they change nothing themselves.

mod beside;
mod blank;
mod calendar;
mod check;
mod check_in;
mod choice;
mod confirm;
mod device;
mod dom;
mod field;
mod fold;
mod group;
mod heading;
mod intent;
mod keeping;
mod legible;
pub mod live;
mod navigation;
mod open;
mod option;
mod question;
mod report;
mod returning;
mod said;
mod scale;
mod screen;
mod section;
mod start;
mod switch;
mod trouble;
mod typing;
mod waiting;

use std::rc::Rc;

use crate::call::Call;
use crate::model::{Arriving, Date, Language, Place, Response, Slot};
use crate::text::direction;
pub use device::{Device, SHARED};
pub use dom::{El, scope};
use dom::{el, el_class};
pub use intent::{Copying, Intent};
use live::Live;
pub use open::{Asking, Opening};
use screen::Screen;

/// The styles of the start page: the theme, the widget, and its buttons.
pub const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/start.css"));

of_part! { "questions" "01",
    /// The styles of the questions.
    pub fn styles_of_questions() -> &'static str {
        include_str!(concat!(env!("OUT_DIR"), "/questions.css"))
    }
}

of_part! { "rest" "02",
    /// The styles of all that comes after them, and of paper.
    pub fn styles_of_the_rest() -> &'static str {
        include_str!(concat!(env!("OUT_DIR"), "/rest.css"))
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
    /// Not any more: it was deleted elsewhere.
    Deleted,
}

/// Something that the person should know on the start page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// Saved answers can't be read.
    Damaged,
    /// Saved answers are of a newer version.
    Newer,
    /// The answers of a file are here.
    Opened,
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

/// How much more than what was answered can be kept, and be a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Room {
    /// Enough.
    #[default]
    Enough,
    /// Hardly any.
    Little,
    /// Less than what was answered; the longest answer is that to the question with this id.
    TooLittle(String),
}

/// How it stands with what the person wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Waiting {
    /// All of it is done.
    #[default]
    Nothing,
    /// It waits for a part of the engine, or for the whole of the questionnaire.
    Part,
    /// That could not be loaded, so it is not done.
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
    /// What the person wanted to have copied, and whether it was.
    pub copied: Option<(Copying, bool)>,
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
    /// Whether they should know it on this step, too, where it has just been found.
    pub is_news: bool,
    /// How much more there is room for.
    pub room: Room,
    /// What is asked in the place of the start page.
    pub asking: Option<Rc<Asking>>,
    /// Whether others use the device, too, by the person's word; none where no answers would stay on it anyway.
    pub shares_device: Option<bool>,
    /// Whether the answers were sent to the page as they are now; none where the page does not ask for them.
    pub is_sent: Option<bool>,
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

    /// Whether nothing was answered, typed in or found: then the start page needs no more than the first part of the engine.
    pub fn is_untouched(&self) -> bool {
        self.keeping != Keeping::Typing && self.notice.is_none() && self.asking.is_none() && !self.has_traces()
    }

    /// Whether there is something that the person can do about how the answers are kept, or should know of it.
    pub fn needs_remedies(&self) -> bool {
        self.is_news || self.keeping == Keeping::Deleted || self.response.undecided().is_some()
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

of_part! { "questions" "03",
    fn ask(screen: &Screen, id: &str, panel: usize) -> El {
        section::section(screen, id, panel)
    }
}

of_part! { "rest" "04",
    fn after_questions(screen: &Screen, place: &Place) -> El {
        let asking = screen.now(|state| state.asking.clone());
        match place {
            Place::Start if asking.is_some() => asking.map_or_else(|| el("div"), |asking| open::asking(screen, &asking)),
            Place::Start if screen.now(|state| state.keeping == Keeping::Typing) => typing::start(screen),
            Place::Start => returning::start(screen),
            Place::Section(..) => el("div"),
            Place::Check => check::check(screen),
            Place::Report => report::report(screen),
            Place::CheckIn => check_in::check_in(screen),
            Place::Blank => blank::blank(screen),
        }
    }
}

/// A whole self-assessment, from the start page to the report. Each step is made anew when the scene changes, and tells
/// what the person wants.
pub fn assessment(questionnaire: Rc<Arriving>, state: Shared, wants: Wants) -> El {
    let first_line = switch::switch(&questionnaire, &state, &wants);
    let (tagged, followed, scene, dropped) = (questionnaire.clone(), state.clone(), state.clone(), wants.clone());
    let tag = move || tagged.tag(followed.get().language()).to_owned();
    let directed = tag.clone();
    let step = move |_| {
        let screen = Screen::new(&questionnaire, &state, &wants);
        let now = state.get();
        let shown = match &now.place {
            Place::Start if now.is_untouched() => start::start(&screen),
            Place::Section(id, panel) => ask(&screen, id, *panel),
            place => after_questions(&screen, place),
        };
        vec![shown]
    };
    let drop = move |text| dropped.call(Intent::OpenFile(Opening::File(text)));
    let view = el_class("div", "stack-up")
        .on_file(drop)
        .live_attr("lang", tag)
        .live_attr("dir", move || direction(&directed()).to_owned())
        .child(first_line);
    legible::keep_legible(view.live(move || scene.get().scene, step))
}
