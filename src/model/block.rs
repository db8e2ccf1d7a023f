//! The blocks of a report as the file describes them: their texts and parameters. Scores of themes are in tenths.

use std::rc::Rc;

use super::{Question, Text};

/// One block of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Its heading.
    pub title: Text,
    /// One sentence under the heading.
    pub intro: Option<Text>,
    /// What it shows.
    pub content: Content,
}

/// The kinds of block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// What the report is headed with.
    Heading(Heading),
    /// The highest statements.
    Strengths(Strengths),
    /// The themes, with the spread of their answers.
    Profile,
    /// The lowest statements that are no strengths, with their questions to talk about.
    Conversations {
        /// The highest score that asks for a conversation.
        at_most: u8,
        /// How many are shown.
        most: usize,
    },
    /// What the person was not sure of.
    FindOut,
    /// An observation, by a rule.
    Insight(Rule),
    /// What the person hopes for.
    Hopes {
        /// The id of the choice.
        question: String,
        /// What to ask at the review.
        review: Text,
    },
    /// Small first steps.
    Steps {
        /// The highest score of a statement whose step is offered.
        at_most: u8,
        /// The label that asks for the others.
        more: Text,
        /// Where steps are planned, when the report asks for that.
        plan: Option<Box<Plan>>,
    },
    /// Every note, and what does not apply.
    Notes {
        /// The title of the list of what does not apply.
        not_applicable: Text,
    },
    /// A page in the person's own words.
    Page(Vec<PagePart>),
}

/// The questions that plan first steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The group of steps.
    pub group: Rc<Question>,
    /// The id of its field that an offered step goes into.
    pub field: String,
    /// The day of the review.
    pub review: Rc<Question>,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagePart {
    /// Its id, unique within the page.
    pub id: String,
    /// Its heading.
    pub title: Text,
    /// Whether it stays out of what is printed and copied until the person chooses it.
    pub off: bool,
    /// The column it stands in, when it stands beside other parts.
    pub beside: Option<Beside>,
    /// Whose answers it shows.
    pub show: Vec<Show>,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// The first one in the direction of reading.
    Start,
    /// The second one.
    End,
}

/// An answer on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Show {
    /// The id of the question; in an item of a group, that of the field.
    pub question: String,
    /// Words before the answer.
    pub label: Option<Text>,
    /// The fields of a group.
    pub fields: Vec<Show>,
}

/// What the report is headed with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heading {
    /// What the report is, in one sentence.
    pub lead: Text,
    /// The id of the text question whose answer heads the report.
    pub subject: Option<String>,
    /// The id of the choice that says whose view it is.
    pub viewpoint: Option<String>,
    /// Said when there is nothing to report.
    pub empty: Text,
}

/// Which statements are strengths, and what stands in for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strengths {
    /// The lowest score of a strength.
    pub at_least: u8,
    /// How many are shown.
    pub most: usize,
    /// Shown when there is no strength.
    pub on_the_way: Option<OnTheWay>,
    /// Shown when nothing is on the way either.
    pub hopes: Option<HopesInstead>,
}

/// The statements with the highest score given, when that is no strength.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnTheWay {
    /// The heading.
    pub title: Text,
    /// One sentence under the heading.
    pub intro: Option<Text>,
    /// The lowest score that is on the way.
    pub at_least: u8,
}

/// Hopes in the place of strengths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HopesInstead {
    /// The heading.
    pub title: Text,
    /// One sentence under the heading.
    pub intro: Option<Text>,
    /// The id of the choice.
    pub question: String,
}

/// The rules of insights.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// One theme against the others.
    Balance(Balance),
    /// A statement with a low score, and the theme to begin with.
    Low {
        /// The id of the statement.
        question: String,
        /// The highest score that is low.
        at_most: u8,
        /// Names the lowest theme, as `{theme}`.
        named: Text,
        /// Said when no theme has a score.
        unnamed: Text,
    },
    /// What helps against each chosen option.
    Helps {
        /// The id of the choice.
        question: String,
        /// Introduces where to begin.
        begin: Text,
        /// From this score on, in tenths, a theme or statement is strong.
        strong_from: u32,
        /// Said of what is strong.
        strong: Text,
    },
}

/// One theme against the others: at most one of three observations, in the order of the texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// The id of the theme.
    pub theme: String,
    /// How far apart, in tenths, is out of balance.
    pub margin: u32,
    /// Scores of themes from here on, in tenths, are no concern.
    pub ceiling: u32,
    /// The id of the statement that says the same in words.
    pub question: String,
    /// The highest score of the statement that says so.
    pub at_most: u8,
    /// The theme is ahead of `{theme}`.
    pub ahead: Text,
    /// The statement says that the theme is ahead.
    pub pushing: Text,
    /// The theme is behind all others.
    pub behind: Text,
}
