//! What is on the screen. Views read the model and report what the person wants; they change nothing themselves.

mod check;
mod choice;
mod confirm;
mod dom;
mod field;
mod heading;
mod keeping;
mod navigation;
mod option;
mod question;
mod report;
mod scale;
mod screen;
mod section;
mod start;
mod switch;

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::{Answer, Language, Place, Questionnaire, Response};
pub use dom::El;
use dom::el_class;
use screen::Screen;
pub use screen::Surroundings;

/// The styles of all widgets: the theme, the widget, the report, and print.
pub const STYLES: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/widget.css"),
    include_str!("../../style/report.css"),
    include_str!("../../style/print.css"),
);

/// What a person wants.
#[derive(Debug, Clone, PartialEq)]
pub enum Intent {
    /// To give, change or clear the answer to the question with this id.
    Answer(String, Answer),
    /// The same, while typing.
    Type(String, Answer),
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
    /// To delete all answers.
    Delete,
    /// To delete all answers and begin anew.
    StartAgain,
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
}

/// What takes the focus when a step appears.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Focus {
    /// Nothing: the page has just been opened, or the language was switched.
    #[default]
    Stays,
    /// The heading.
    Heading,
    /// The question with this id.
    Question(String),
    /// The button that changes the answer to the question with this id.
    ChangeButton(String),
}

/// All that the views read. Each signal is written in one place only, behind the intents.
#[derive(Clone)]
pub struct State {
    /// The questionnaire.
    pub questionnaire: Arc<Questionnaire>,
    /// The answers.
    pub response: ReadSignal<Response>,
    /// Where the person is.
    pub place: ReadSignal<Place>,
    /// Where the person goes on after the start page.
    pub resume: ReadSignal<Place>,
    /// The id of the question that the person came from the check to change.
    pub changing: ReadSignal<Option<String>>,
    /// What takes the focus when the next step appears.
    pub focus: ReadSignal<Focus>,
    /// The language.
    pub language: Memo<Language>,
    /// How answers are kept.
    pub keeping: ReadSignal<Keeping>,
    /// What the person should know on the start page.
    pub notice: ReadSignal<Option<Notice>>,
    /// What the page around the widget says.
    pub surroundings: Memo<Surroundings>,
}

/// A whole self-assessment, from the start page to the report. Each step is made anew when the place, the language or
/// the surroundings change, and reports through `wants` what the person wants.
pub fn assessment(state: State, wants: Callback<Intent>) -> El {
    let (language, questionnaire) = (state.language, state.questionnaire.clone());
    let first_line = switch::switch(&state, wants);
    el_class("div", "stack-up")
        .live_attr("lang", move || Some(questionnaire.tag(language.get()).to_owned()))
        .child(first_line)
        .live(move || {
            let (place, language, surroundings) = (state.place.get(), state.language.get(), state.surroundings.get());
            let screen = Screen::new(&state, wants, language, surroundings);
            let step = untrack(|| match place {
                Place::Start => start::start(&screen),
                Place::Section(id) => section::section(&screen, &id),
                Place::Check => check::check(&screen),
                Place::Report => report::report(&screen),
            });
            vec![step]
        })
}
