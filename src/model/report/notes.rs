//! What the person said beside their scores: what they were not sure of, their notes, and what does not apply.

use super::{Facts, Finding};
use crate::model::{Answer, Mark, Question, Statement, Text};

impl<'a> Facts<'a> {
    pub(super) fn find_out(&self) -> Vec<(&'a Question, &'a str)> {
        let mut unsure = Vec::new();
        for (question, _) in self.questionnaire.statements() {
            if let Some(Answer::Statement(Statement { mark: Some(Mark::NotSure), who, .. })) =
                self.response.answer(&question.id)
            {
                unsure.push((question, who.trim()));
            }
        }
        unsure
    }

    pub(super) fn notes(&self, title: &'a Text) -> Option<Finding<'a>> {
        let mut notes = Vec::new();
        let mut not_applicable = Vec::new();
        for (question, _) in self.questionnaire.statements() {
            let Some(Answer::Statement(statement)) = self.response.answer(&question.id) else { continue };
            if !statement.note.trim().is_empty() {
                notes.push((question, statement.note.trim()));
            }
            if statement.mark == Some(Mark::NotApplicable) {
                not_applicable.push(question);
            }
        }
        (!notes.is_empty() || !not_applicable.is_empty()).then_some(Finding::Notes { notes, not_applicable, title })
    }
}
