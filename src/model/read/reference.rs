//! Ids that must be those of something, checked when the whole file is read.

use super::fault::Fault;
use super::reader::Reader;
use crate::model::{Ask, Questionnaire};

/// An id and what it must be the id of.
pub(super) struct Reference {
    pub(super) path: String,
    pub(super) id: String,
    pub(super) wanted: Wanted,
}

/// What an id must be the id of.
#[derive(Clone, Copy)]
pub(super) enum Wanted {
    Scale,
    Theme,
    Statement,
    Text,
    ChoiceOfOne,
    ChoiceOfAny,
    QuestionOrTheme,
}

impl Wanted {
    fn is_met(self, id: &str, questionnaire: &Questionnaire) -> bool {
        let ask = || questionnaire.question(id).map(|question| &question.ask);
        match self {
            Wanted::Scale => questionnaire.scale(id).is_some(),
            Wanted::Theme => questionnaire.theme(id).is_some(),
            Wanted::Statement => matches!(ask(), Some(Ask::Statement(_))),
            Wanted::Text => matches!(ask(), Some(Ask::Text { .. })),
            Wanted::ChoiceOfOne => matches!(ask(), Some(Ask::Choice(choice)) if !choice.any),
            Wanted::ChoiceOfAny => matches!(ask(), Some(Ask::Choice(choice)) if choice.any),
            Wanted::QuestionOrTheme => ask().is_some() || questionnaire.theme(id).is_some(),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Wanted::Scale => "scale",
            Wanted::Theme => "theme",
            Wanted::Statement => "statement",
            Wanted::Text => "text question",
            Wanted::ChoiceOfOne => "choice of one",
            Wanted::ChoiceOfAny => "choice of any",
            Wanted::QuestionOrTheme => "question or theme",
        }
    }
}

/// Notes every reference to nothing, every theme without statements and every theme with statements of several scales.
pub(super) fn check(reader: &Reader, questionnaire: &Questionnaire) {
    for Reference { path, id, wanted } in reader.references.borrow().iter() {
        if !wanted.is_met(id, questionnaire) {
            reader.fault(path, Fault::NoSuch(wanted.name(), id.clone()));
        }
    }
    for (place, theme) in questionnaire.themes.iter().enumerate() {
        let of_theme = |named: &Option<String>| named.as_ref() == Some(&theme.id);
        let mut scales = questionnaire.statements().filter(|(_, ask)| of_theme(&ask.theme)).map(|(_, ask)| &ask.scale);
        let path = format!("themes[{place}]");
        match scales.next() {
            None => reader.fault(&path, Fault::NoStatements),
            Some(first) if scales.any(|scale| scale != first) => reader.fault(&path, Fault::TwoScales),
            Some(_) => {}
        }
    }
}
