//! Where a person is in a questionnaire, and what comes before and after.

use super::{Ask, Question, Questionnaire, Section, Text};

/// A place in the questionnaire.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub enum Place {
    /// The start page.
    #[default]
    Start,
    /// A screen of the section with this id, counted from 0.
    Section(String, usize),
    /// "Check your answers".
    Check,
    /// The report.
    Report,
    /// Coming back.
    CheckIn,
    /// A blank copy, to print.
    Blank,
}

/// One screen of a section.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Panel<'a> {
    /// Its own heading; without it, the section's stands alone.
    pub heading: Option<&'a Text>,
    /// Its questions.
    pub questions: &'a [Question],
    /// Which group of options is shown, when its one question is a choice whose options stand in groups.
    pub group: Option<usize>,
}

impl Section {
    /// The screens of the section: one for each group of options, and one for each run of other questions that none
    /// of them breaks by a screen of its own.
    pub fn panels(&self) -> Vec<Panel<'_>> {
        let mut panels = Vec::new();
        let mut rest = self.questions.as_slice();
        while let Some((first, others)) = rest.split_first() {
            let groups = groups(first);
            let run = if groups.is_empty() { others.iter().take_while(|next| goes_on(next)).count() } else { 0 };
            let (questions, left) = rest.split_at(run.saturating_add(1).min(rest.len()));
            for (place, title) in groups.iter().enumerate() {
                panels.push(Panel { heading: Some(title), questions, group: Some(place) });
            }
            if groups.is_empty() {
                panels.push(Panel { heading: first.screen.as_ref(), questions, group: None });
            }
            rest = left;
        }
        panels
    }
}

fn groups(question: &Question) -> &[Text] {
    match &question.ask {
        Ask::Choice(ask) => &ask.groups,
        _ => &[],
    }
}

/// Whether a question stands on the screen of those before it.
fn goes_on(question: &Question) -> bool {
    question.screen.is_none() && groups(question).is_empty()
}

impl Questionnaire {
    /// Every screen between the start page and the report.
    pub fn places(&self) -> Vec<Place> {
        let mut places = Vec::new();
        for section in &self.sections {
            // One whose questions are still on their way has a first screen, whatever it is.
            for place in 0..section.panels().len().max(1) {
                places.push(Place::Section(section.id.clone(), place));
            }
        }
        if self.check {
            places.push(Place::Check);
        }
        places
    }

    /// How many steps there are: each section, and the check.
    pub fn steps(&self) -> usize {
        self.sections.len().saturating_add(self.check.into())
    }

    /// Which step a place is, counted from 1; the start page and the report are none.
    pub fn step_of(&self, place: &Place) -> Option<usize> {
        match place {
            Place::Section(id, _) => {
                Some(self.sections.iter().position(|section| section.id == *id)?.saturating_add(1))
            }
            Place::Check if self.check => Some(self.steps()),
            _ => None,
        }
    }

    /// Whether steps are parts of several screens.
    pub fn has_parts(&self) -> bool {
        self.sections.iter().any(|section| section.panels().len() > 1)
    }

    /// The first screen.
    pub fn first(&self) -> Place {
        self.places().first().cloned().unwrap_or(Place::Report)
    }

    /// The place after one; the report after the last screen.
    pub fn after(&self, place: &Place) -> Place {
        self.beside(place, 1).unwrap_or(Place::Report)
    }

    /// The place before one; the start page before the first screen, the last screen before the report.
    pub fn before(&self, place: &Place) -> Place {
        let before = match place {
            Place::Report => self.places().pop(),
            _ => self.beside(place, -1),
        };
        before.unwrap_or(Place::Start)
    }

    fn beside(&self, place: &Place, distance: isize) -> Option<Place> {
        let places = self.places();
        let here = places.iter().position(|known| known == place)?;
        places.get(here.checked_add_signed(distance)?).cloned()
    }

    /// The first screen that a question stands on.
    pub fn place_of(&self, question: &str) -> Option<Place> {
        self.places().iter().find(|place| self.stands_on(question, place)).cloned()
    }

    /// Whether a question stands on a screen.
    pub fn stands_on(&self, question: &str, place: &Place) -> bool {
        let Place::Section(id, panel) = place else { return false };
        let section = self.sections.iter().find(|section| section.id == *id);
        let panels = section.map(Section::panels).unwrap_or_default();
        panels.get(*panel).is_some_and(|panel| panel.questions.iter().any(|each| each.id == question))
    }
}
