//! A questionnaire: what is asked, in every language, and how the answers are summed up.

use std::rc::Rc;

use super::ask::{Ask, AskStatement, Question};
use super::block::{Block, Content};
use crate::text::{Words, own_words};

/// A language of a questionnaire, by its place in [`Questionnaire::languages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Language(pub usize);

/// Words, in every language of the questionnaire; shared, since a pointer is all that reading and showing pass around.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text(pub(super) Rc<Vec<String>>);

impl Text {
    /// The words in a language, placeholders included.
    pub fn get(&self, language: Language) -> &str {
        self.0.get(language.0).or(self.0.first()).map_or("", String::as_str)
    }
}

/// A questionnaire, valid; or only the start of one, which says so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Questionnaire {
    /// Whether there is no more of it than its start page and its first section need, in one language: the questions of other
    /// sections, the themes, the report and coming back are still [on their way](super::Arriving).
    pub is_start: bool,
    /// Its id, the same for ever.
    pub id: String,
    /// The version of its words.
    pub version: String,
    /// Language tags, at least one; the first is the default.
    pub languages: Vec<String>,
    /// Its name.
    pub title: Text,
    /// One sentence, the lead of the start page.
    pub description: Text,
    /// Paragraphs of the start page.
    pub about: Vec<Text>,
    /// How long it takes.
    pub time: Option<Text>,
    /// What `{organisation}` means when the page names none.
    pub organisation: Option<Text>,
    /// A note for someone who helps.
    pub helpers: Option<Helpers>,
    /// Whether "Check your answers" comes before the report.
    pub check: bool,
    /// Themes, which sum up the statements that name them.
    pub themes: Vec<Theme>,
    /// Scales, each used by statements.
    pub scales: Vec<Scale>,
    /// Sections, one step each.
    pub sections: Vec<Section>,
    /// What is given back, in order.
    pub report: Vec<Block>,
    /// What is asked of someone who comes back.
    pub check_in: Option<ComingBack>,
    /// The words of the interface for each language, those that the file gives among them.
    pub interface: Vec<&'static Words>,
}

/// A note for someone who helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Helpers {
    /// Its heading.
    pub title: Text,
    /// The note.
    pub text: Text,
}

/// What is asked of someone who comes back; between its own questions, each item of each group is asked after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComingBack {
    /// The label of the button.
    pub offer: Text,
    /// The heading.
    pub title: Text,
    /// One sentence under it.
    pub intro: Option<Text>,
    /// The id of the date from which it is offered; without it, the day after the report was first reached.
    pub from: Option<String>,
    /// The question, of the kind [`Ask::CheckIns`], that holds the answers to questions of its own.
    pub question: Option<Question>,
}

/// Several statements that are summed up together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Text,
}

/// A scale with labelled points.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scale {
    /// Its id.
    pub id: String,
    /// At least two points, lowest first.
    pub points: Vec<Point>,
    /// Answers that carry no score.
    pub unscored: Vec<Unscored>,
    /// The label of the note under each statement.
    pub note: Option<Text>,
    /// When a theme has a score.
    pub enough: Enough,
    /// Answers at least this many points apart "vary a lot".
    pub varies: u32,
}

/// How many answers a theme needs before it has a score: both conditions hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Enough {
    /// At least this many answered statements.
    pub answers: u32,
    /// At least this share of the applicable statements: numerator and denominator.
    pub share: (u32, u32),
}

/// A point of a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Its score, rising from point to point.
    pub score: u8,
    /// Its label.
    pub label: Text,
    /// What it means.
    pub description: Text,
    /// The highest score of a theme, in tenths, that the label names.
    pub up_to: u32,
    /// The label names a theme only when no answer is below this score.
    pub none_below: Option<u8>,
}

/// An answer without a score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unscored {
    /// `NotSure` or `NotApplicable`.
    pub mark: super::Mark,
    /// Its label.
    pub label: Text,
    /// What it means.
    pub description: Text,
    /// The label of the field that asks who might know.
    pub who: Option<Text>,
}

/// Questions that stand on one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its id.
    pub id: String,
    /// Its heading.
    pub title: Text,
    /// One sentence under the heading.
    pub intro: Option<Text>,
    /// At least one question; none of later sections while there is only the start.
    pub questions: Vec<Question>,
}

impl Questionnaire {
    /// The questions of the sections, in the order of the file: those that count as asked.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.in_sections().into_iter()
    }

    fn in_sections(&self) -> Vec<&Question> {
        let mut questions = Vec::new();
        for section in &self.sections {
            for question in &section.questions {
                questions.push(question);
            }
        }
        questions
    }

    /// Every question that can have an answer: those of the sections, of the report, and of coming back.
    pub fn all_questions(&self) -> Vec<&Question> {
        let mut all = self.in_sections();
        for block in &self.report {
            if let Content::Steps { plan: Some(plan), .. } = &block.content {
                all.push(&plan.group);
                all.push(&plan.review);
            }
        }
        if let Some(ComingBack { question: Some(question), .. }) = &self.check_in {
            all.push(question);
        }
        all
    }

    /// The question with an id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.all_questions().iter().find(|question| question.id == id).copied()
    }

    /// All statements, with their questions, in the order of the file.
    pub fn statements(&self) -> impl Iterator<Item = (&Question, &AskStatement)> {
        let mut statements = Vec::new();
        for question in self.questions() {
            if let Ask::Statement(statement) = &question.ask {
                statements.push((question, statement));
            }
        }
        statements.into_iter()
    }

    /// Whether a section is shown by the rest of the engine: its questions are still on their way, or one of them is of a
    /// kind that [comes later](Ask::comes_later).
    pub fn is_shown_later(&self, section: &str) -> bool {
        let section = self.sections.iter().find(|known| known.id == section);
        section.is_some_and(|Section { questions, .. }| {
            questions.is_empty() || questions.iter().any(|question| question.ask.comes_later())
        })
    }

    /// The theme with an id.
    pub fn theme(&self, id: &str) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == id)
    }

    /// The scale with an id.
    pub fn scale(&self, id: &str) -> Option<&Scale> {
        self.scales.iter().find(|scale| scale.id == id)
    }

    /// The language that a tag asks for, by the lookup of RFC 4647: `en-GB` finds `en`.
    pub fn language(&self, tag: &str) -> Option<Language> {
        let mut wanted = tag;
        loop {
            let found = self.languages.iter().position(|language| language.eq_ignore_ascii_case(wanted));
            if let Some(place) = found {
                return Some(Language(place));
            }
            let place = wanted.bytes().rposition(|byte| byte == b'-')?;
            wanted = wanted.get(..place)?;
            // A part of one sign goes with what stood behind it.
            if wanted.bytes().rev().nth(1) == Some(b'-') {
                wanted = wanted.get(..place.saturating_sub(2))?;
            }
        }
    }

    /// The words of the interface in a language.
    pub fn words(&self, language: Language) -> &'static Words {
        self.interface.get(language.0).copied().unwrap_or_else(|| own_words("en"))
    }

    /// The tag of a language.
    pub fn tag(&self, language: Language) -> &str {
        self.languages.get(language.0).or(self.languages.first()).map_or("en", String::as_str)
    }
}

impl Scale {
    /// The point with a score.
    pub fn point(&self, score: u8) -> Option<&Point> {
        self.points.iter().find(|point| point.score == score)
    }

    /// The unscored answer with a mark.
    pub fn unscored(&self, mark: super::Mark) -> Option<&Unscored> {
        self.unscored.iter().find(|unscored| unscored.mark == mark)
    }

    /// The label of a mark, when the scale has it.
    pub fn label(&self, mark: super::Mark) -> Option<&Text> {
        match mark {
            super::Mark::Score(score) => self.point(score).map(|point| &point.label),
            _ => self.unscored(mark).map(|unscored| &unscored.label),
        }
    }

    /// The highest score.
    pub fn highest(&self) -> u8 {
        self.points.last().map_or(0, |point| point.score)
    }
}
