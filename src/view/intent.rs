//! What a person wants, as views tell it.

use super::{Device, Opening};
use crate::model::{Answer, Date, Language, Place, Questionnaire, Slot};
use crate::part::Part;

/// What words are copied from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copying {
    /// The report.
    Report,
    /// What no longer fits the questions.
    SetAside,
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
    /// To open a file of answers.
    OpenFile(Opening),
    /// To say whose the device is, and what becomes of the answers on it.
    Device(Device),
    /// To send the answers to the page.
    Send,
    /// To see nothing that was deleted while the page was away.
    ComeBack,
    /// To have the day at a place, with these words, as a file for a calendar.
    Remember(Slot, Date, String),
    /// To leave what is folded, and has this name, open or not.
    Open(String, bool),
    /// To have the part of the page with this id on what is printed and copied, or not.
    Show(String, bool),
    /// To print.
    Print,
    /// To have these words to paste elsewhere.
    Copy(Copying, String),
    /// To keep the answer to this question, or, when `true`, the one that waits beside it.
    Decide(String, bool),
    /// To have kept again what was deleted elsewhere.
    SaveAgain,
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
    /// The part of the engine that does it.
    pub fn part(&self) -> Part {
        match self {
            Intent::Answer(..)
            | Intent::Type(..)
            | Intent::Open(..)
            | Intent::Speak(_)
            | Intent::Go(Place::Section(..)) => Part::Questions,
            _ => Part::Rest,
        }
    }

    /// The part that has to be here for it: that one, or the one that shows what it leads to.
    pub fn needs(&self, questionnaire: &Questionnaire) -> Part {
        match self {
            Intent::Go(Place::Section(id, _)) if questionnaire.is_shown_later(id) => Part::Rest,
            Intent::Speak(_) if questionnaire.is_start => Part::Rest,
            _ => self.part(),
        }
    }

    /// Whether it leads to another step.
    pub fn leads_on(&self) -> bool {
        matches!(self, Intent::Go(_) | Intent::Change(_) | Intent::Finish)
    }

    /// Whether all answers are deleted by it.
    pub fn deletes(&self) -> bool {
        matches!(self, Intent::Delete | Intent::StartAgain)
    }
}
