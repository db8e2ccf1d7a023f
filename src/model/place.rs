//! Where a person is in a questionnaire, and what comes before and after.

use super::Questionnaire;

/// A place in the questionnaire.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub enum Place {
    /// The start page.
    #[default]
    Start,
    /// The section with this id.
    Section(String),
    /// "Check your answers".
    Check,
    /// The report.
    Report,
}

impl Questionnaire {
    /// The places that count as steps: each section, and the check when there is one.
    pub fn places(&self) -> Vec<Place> {
        let sections = self.sections.iter().map(|section| Place::Section(section.id.clone()));
        sections.chain(self.check.then_some(Place::Check)).collect()
    }

    /// Which step a place is, counted from 1; the start page and the report are none.
    pub fn number_of(&self, place: &Place) -> Option<usize> {
        self.places().iter().position(|step| step == place).map(|position| position.saturating_add(1))
    }

    /// The first step.
    pub fn first(&self) -> Place {
        self.places().into_iter().next().unwrap_or(Place::Report)
    }

    /// The place after one; the report after the last step.
    pub fn after(&self, place: &Place) -> Place {
        self.places().into_iter().skip_while(|step| step != place).nth(1).unwrap_or(Place::Report)
    }

    /// The place before one; the start page before the first step.
    pub fn before(&self, place: &Place) -> Place {
        self.places().into_iter().take_while(|step| step != place).last().unwrap_or(Place::Start)
    }

    /// The section that a question stands in.
    pub fn place_of(&self, question: &str) -> Option<Place> {
        let section = self.sections.iter().find(|section| section.questions.iter().any(|each| each.id == question))?;
        Some(Place::Section(section.id.clone()))
    }
}
