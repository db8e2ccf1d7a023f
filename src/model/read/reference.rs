//! Ids that must be those of something, checked when the whole file is read.

use super::fault::{Fault, mend};
use super::object::Object;
use super::reader::Reader;
use crate::model::{Ask, AskChoice, Json, Question, Questionnaire, Which, cut};

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
    Date,
    Group,
    ChoiceOfOne,
    ChoiceOfAny,
    /// A choice with options of its own, or a text.
    Source,
    /// A choice with options of its own.
    SourceOfOptions,
    /// A question that is answered by words, a day or a choice.
    Words,
    Question,
    QuestionOrTheme,
    /// A field of a group.
    Field,
    /// A text field of a group.
    TextField,
}

impl Wanted {
    fn is_met(self, id: &str, questionnaire: &Questionnaire) -> bool {
        match self {
            Wanted::Scale => questionnaire.scale(id).is_some(),
            Wanted::Theme => questionnaire.theme(id).is_some(),
            Wanted::Field | Wanted::TextField => self.is_field(id, questionnaire),
            _ => {
                questionnaire.question(id).is_some_and(|question| self.fits(&question.ask))
                    || matches!(self, Wanted::QuestionOrTheme) && questionnaire.theme(id).is_some()
            }
        }
    }

    /// Whether a question of a kind is what is wanted.
    pub(super) fn fits(self, ask: &Ask) -> bool {
        match self {
            Wanted::Statement => matches!(ask, Ask::Statement(_)),
            Wanted::Text => matches!(ask, Ask::Text { .. }),
            Wanted::Date => matches!(ask, Ask::Date(_)),
            Wanted::Group => matches!(ask, Ask::Group(_)),
            Wanted::ChoiceOfOne => matches!(ask, Ask::Choice(choice) if !choice.any),
            Wanted::ChoiceOfAny => matches!(ask, Ask::Choice(choice) if choice.any),
            Wanted::Source => Wanted::Text.fits(ask) || Wanted::SourceOfOptions.fits(ask),
            Wanted::SourceOfOptions => matches!(ask, Ask::Choice(choice) if choice.any && choice.offers.is_none()),
            Wanted::Words => matches!(ask, Ask::Text { .. } | Ask::Date(_) | Ask::Choice(_)),
            Wanted::Question | Wanted::QuestionOrTheme | Wanted::Field => true,
            Wanted::TextField => Wanted::Text.fits(ask),
            Wanted::Scale | Wanted::Theme => false,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Wanted::Scale => "scale",
            Wanted::Theme => "theme",
            Wanted::Statement => "statement",
            Wanted::Text => "text question",
            Wanted::Date => "date question",
            Wanted::Group => "group",
            Wanted::ChoiceOfOne => "choice of one",
            Wanted::ChoiceOfAny => "choice of any",
            Wanted::Source => "text question, or choice of any with options of its own,",
            Wanted::SourceOfOptions => "choice of any with options of its own",
            Wanted::Words => "text, date or choice question",
            Wanted::Question => "question",
            Wanted::QuestionOrTheme => "question or theme",
            Wanted::Field => "field of that group",
            Wanted::TextField => "text field of that group",
        }
    }

    /// The name of a field of that kind.
    pub(super) fn field_name(self) -> &'static str {
        if matches!(self, Wanted::Date) { "date field" } else { "text field" }
    }

    /// Whether `group.field` is such a field of a group; what is no group at all is a fault of its own.
    fn is_field(self, path: &str, questionnaire: &Questionnaire) -> bool {
        let Some((group, field)) = cut(path, b'.') else { return false };
        match questionnaire.question(group).map(|question| &question.ask) {
            Some(Ask::Group(ask)) => ask.field(field).is_some_and(|field| self.fits(&field.ask)),
            _ => true,
        }
    }
}

impl<const C: bool> Object<'_, C> {
    /// An id that must be that of something, looked up when the whole file is read.
    pub(super) fn reference(&self, name: &'static str, wanted: Wanted) -> String {
        let id = self.string(name);
        self.look_up(self.at(name), &id, wanted);
        id
    }

    pub(super) fn optional_reference(&self, name: &'static str, wanted: Wanted) -> Option<String> {
        self.field(name)?;
        Some(self.reference(name, wanted))
    }

    /// The id of a field of a group, which must be known by then.
    pub(super) fn field_reference(&self, name: &'static str, group: &str, wanted: Wanted) -> String {
        let id = self.string(name);
        if C && !id.is_empty() && !group.is_empty() {
            self.look_up(self.at(name), &join![group, ".", id], wanted);
        }
        id
    }

    /// A list of at least one id.
    pub(super) fn some_references(&self, name: &'static str, wanted: Wanted) -> Vec<String> {
        self.ids_of(name, self.some_list(name), wanted)
    }

    /// A list of ids, which may be missing.
    pub(super) fn references(&self, name: &'static str, wanted: Wanted) -> Vec<String> {
        if self.field(name).is_some() { self.ids_of(name, self.list(name), wanted) } else { Vec::new() }
    }

    fn ids_of(&self, name: &'static str, list: &[Json], wanted: Wanted) -> Vec<String> {
        let mut ids = Vec::new();
        for (place, json) in list.iter().enumerate() {
            ids.push(json.as_text().unwrap_or_default().to_owned());
            let path = self.item_at(name, place);
            match json.as_text() {
                Some("") => self.reader.fault(&path, Fault::Empty),
                Some(id) => self.look_up(path, id, wanted),
                None => self.reader.fault(&path, Fault::NotA(mend("a string"))),
            }
        }
        ids
    }

    fn look_up(&self, path: String, id: &str, wanted: Wanted) {
        if C && !id.is_empty() {
            self.reader.references.borrow_mut().push(Reference { path, id: id.to_owned(), wanted });
        }
    }
}

/// Notes every reference to nothing, every theme without statements and every theme with statements of several scales.
pub(super) fn check<const C: bool>(reader: &Reader<C>, questionnaire: &Questionnaire) {
    for Reference { path, id, wanted } in reader.references.borrow().iter() {
        if !wanted.is_met(id, questionnaire) {
            reader.fault(path, Fault::NoSuch(mend(wanted.name()), id.clone()));
        }
    }
    for (place, theme) in questionnaire.themes.iter().enumerate() {
        let mut scales = Vec::new();
        for (_, ask) in questionnaire.statements() {
            if ask.theme.as_ref() == Some(&theme.id) && !scales.contains(&&ask.scale) {
                scales.push(&ask.scale);
            }
        }
        let path = join!["themes[", place, "]"];
        match scales.len() {
            0 => reader.fault(&path, Fault::NoStatements),
            1 => {}
            _ => reader.fault(&path, Fault::TwoScales),
        }
    }
}

/// Notes every choice that offers more than one other choice, one thing twice, or a text whose id is that of an option.
pub(super) fn check_offers<const C: bool>(file: &Object<C>, questionnaire: &Questionnaire) {
    for question in questionnaire.all_questions() {
        check_sources(file, questionnaire, question);
        for field in question.ask.fields() {
            check_sources(file, questionnaire, field);
        }
    }
}

fn check_sources<const C: bool>(file: &Object<C>, questionnaire: &Questionnaire, asked: &Question) {
    let Ask::Choice(AskChoice { offers: Some(offers), .. }) = &asked.ask else { return };
    let mut options = Vec::new();
    let mut choices = 0_usize;
    for source in &offers.from {
        if let Some(Ask::Choice(choice)) = questionnaire.question(source).map(|question| &question.ask) {
            choices = choices.saturating_add(1);
            for option in &choice.options {
                options.push(&option.id);
            }
        }
    }
    let most = if matches!(offers.which, Which::Rest { .. }) { offers.from.len() } else { choices };
    if most > 1 {
        return file.fault("sections", Fault::OffersTwo(asked.id.clone()));
    }
    for source in &offers.from {
        if options.contains(&source) {
            file.fault("sections", Fault::DoubleId(source.clone()));
        }
        options.push(source);
    }
}
