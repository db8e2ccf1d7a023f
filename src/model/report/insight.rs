//! Observations by the rules that a questionnaire names.

use super::{Facts, Finding, Wording, chosen};
use crate::model::block::{Balance, Rule};
use crate::model::{Text, Theme, ThemeScore};

/// Something that gets in the way, and where one could begin.
#[derive(Debug, Clone, PartialEq)]
pub struct Obstacle<'a> {
    /// What gets in the way.
    pub words: Wording<'a>,
    /// Where to begin: statements first, then themes, lowest first.
    pub helps: Vec<Help<'a>>,
}

/// A place to begin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Help<'a> {
    /// A statement or a theme.
    pub words: &'a Text,
    /// Whether it is strong already.
    pub strong: bool,
}

pub(super) fn insight<'a>(facts: &Facts<'a>, rule: &'a Rule) -> Option<Finding<'a>> {
    match rule {
        Rule::Balance(rule) => balance(facts, rule),
        Rule::Low { question, at_most, named, unnamed } => {
            facts.score_of(question).filter(|score| score <= at_most)?;
            Some(match facts.lowest(|_| true) {
                Some(theme) => Finding::Insight(named, Some(theme)),
                None => Finding::Insight(unnamed, None),
            })
        }
        Rule::Helps { question, begin, strong_from, strong } => {
            let obstacles = facts.obstacles(question, *strong_from);
            (!obstacles.is_empty()).then_some(Finding::Helps { begin, strong, obstacles })
        }
    }
}

fn balance<'a>(facts: &Facts<'a>, rule: &'a Balance) -> Option<Finding<'a>> {
    let is_own = |score: &ThemeScore| score.theme.id == rule.theme;
    let own = facts.themes.iter().find(|score| is_own(score)).and_then(ThemeScore::tenths);
    if let Some(own) = own {
        let outrun = |other: u32| other < rule.ceiling && own >= other.saturating_add(rule.margin);
        let lowest = facts.lowest(|score| !is_own(score) && score.tenths().is_some_and(outrun));
        if lowest.is_some() {
            return Some(Finding::Insight(&rule.ahead, lowest));
        }
    }
    if facts.score_of(&rule.question).is_some_and(|score| score <= rule.at_most) {
        return Some(Finding::Insight(&rule.pushing, None));
    }
    let own = own.filter(|own| *own < rule.ceiling)?;
    let mut others = facts.themes.iter().filter(|score| !is_own(score)).peekable();
    others.peek()?;
    let behind = others.all(|other| other.tenths().is_some_and(|other| other >= own.saturating_add(rule.margin)));
    behind.then_some(Finding::Insight(&rule.behind, None))
}

impl<'a> Facts<'a> {
    fn score_of(&self, question: &str) -> Option<u8> {
        self.rated.iter().find(|rated| rated.question.id == question).map(|rated| rated.score)
    }

    /// The theme with the lowest score among those that qualify; of several, the first in the file.
    fn lowest(&self, qualifies: impl Fn(&ThemeScore) -> bool) -> Option<&'a Theme> {
        let scored = self.themes.iter().filter(|score| score.tenths().is_some() && qualifies(score));
        scored.min_by_key(|score| score.tenths()).map(|score| score.theme)
    }

    fn obstacles(&self, question: &str, strong_from: u32) -> Vec<Obstacle<'a>> {
        let chosen = chosen(self.questionnaire, self.response, question);
        let obstacles = chosen.into_iter().map(|words| {
            let helps = match words {
                Wording::Option(option) => self.helps(strong_from, |id| option.helps.iter().any(|help| help == id)),
                Wording::Own(_) => self.helps(strong_from, |id| self.questionnaire.theme(id).is_some()),
            };
            Obstacle { words, helps }
        });
        obstacles.collect()
    }

    /// Statements first, then themes, the lowest first and those without a score last.
    fn helps(&self, strong_from: u32, names: impl Fn(&str) -> bool) -> Vec<Help<'a>> {
        let help =
            |words, tenths: Option<u32>| Help { words, strong: tenths.is_some_and(|tenths| tenths >= strong_from) };
        let mut helps = Vec::new();
        for question in self.questionnaire.questions().filter(|question| names(&question.id)) {
            let tenths = self.score_of(&question.id).map(|score| u32::from(score).saturating_mul(10));
            helps.push(help(&question.text, tenths));
        }
        let mut themes: Vec<&ThemeScore> = self.themes.iter().filter(|score| names(&score.theme.id)).collect();
        let rank = |score: &&ThemeScore| (score.tenths().is_none(), score.tenths());
        while let Some((place, _)) = themes.iter().enumerate().min_by_key(|(_, score)| rank(score)) {
            let lowest = themes.remove(place);
            helps.push(help(&lowest.theme.title, lowest.tenths()));
        }
        helps
    }
}
