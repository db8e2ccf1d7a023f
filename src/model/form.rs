//! A questionnaire on paper: what stands on a blank copy, and how much room there is for each answer.

use super::block::Content;
use super::{Ask, AskChoice, AskGroup, AskStatement, Offers, Question, Questionnaire, Scale, Text};

/// The most items of a group that there is room for.
const ITEMS: usize = 3;

/// A part of a blank copy, under a heading of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct FormPart<'a> {
    /// Its heading.
    pub title: &'a Text,
    /// One sentence under the heading.
    pub intro: Option<&'a Text>,
    /// What is asked.
    pub questions: Vec<&'a Question>,
}

/// Room for an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Room<'a> {
    /// A row of boxes, one for each answer of the scale with this id, and a line for a note.
    Scale(&'a str),
    /// A box for each option, and a line for own words.
    Boxes(&'a AskChoice),
    /// Lines, for what follows from other answers.
    LookBack(&'a Offers),
    /// So many lines.
    Lines(usize),
    /// A day.
    Day,
    /// So many items, each with all fields of the group.
    Items(&'a AskGroup, usize),
}

impl Questionnaire {
    /// What stands on a blank copy: every section, and then what the report asks for. What is asked of someone who comes
    /// back is not on it, since it follows from what they wrote.
    pub fn form(&self) -> Vec<FormPart<'_>> {
        let mut parts = Vec::new();
        for section in &self.sections {
            let questions = section.questions.iter().collect();
            parts.push(FormPart { title: &section.title, intro: section.intro.as_ref(), questions });
        }
        for block in &self.report {
            if let Content::Steps { plan: Some(plan), .. } = &block.content {
                let questions = vec![&*plan.group, &*plan.review];
                let (title, intro) = (&block.title, block.intro.as_ref());
                parts.push(FormPart { title, intro, questions });
            }
        }
        parts
    }

    /// The scale that is explained before a question, which is the first to use it.
    pub fn explained_at(&self, question: &Question) -> Option<&Scale> {
        let Ask::Statement(AskStatement { scale, .. }) = &question.ask else { return None };
        let (first, _) = self.statements().find(|(_, ask)| ask.scale == *scale)?;
        self.scale(scale).filter(|_| first.id == question.id)
    }
}

impl Question {
    /// The room for its answer, which is less when it is a field of an item.
    pub fn room(&self, is_field: bool) -> Room<'_> {
        match &self.ask {
            Ask::Statement(ask) => Room::Scale(&ask.scale),
            Ask::Choice(AskChoice { offers: Some(offers), .. }) => Room::LookBack(offers),
            Ask::Choice(ask) => Room::Boxes(ask),
            Ask::Text { long, .. } => Room::Lines(if !long {
                1
            } else if is_field {
                2
            } else {
                4
            }),
            Ask::Date(_) => Room::Day,
            Ask::Group(ask) => Room::Items(ask, ask.most.min(ITEMS)),
            Ask::CheckIns { .. } => Room::Lines(0),
        }
    }

    /// What explains it on paper. The hint of a day with a reminder promises what the widget alone can do.
    pub fn hint_on_paper(&self) -> Option<&Text> {
        self.hint.as_ref().filter(|_| !matches!(self.ask, Ask::Date(Some(_))))
    }
}
