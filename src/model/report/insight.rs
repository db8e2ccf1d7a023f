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
            Some(match facts.lowest(&|_, _| true) {
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
    let is_own = |theme: &Theme| theme.id == rule.theme;
    let own = facts.themes.iter().find(|score| is_own(score.theme)).and_then(ThemeScore::tenths);
    if let Some(own) = own {
        let outrun = |other: u32| other < rule.ceiling && own >= other.saturating_add(rule.margin);
        let lowest = facts.lowest(&|theme, tenths| !is_own(theme) && outrun(tenths));
        if lowest.is_some() {
            return Some(Finding::Insight(&rule.ahead, lowest));
        }
    }
    if facts.score_of(&rule.question).is_some_and(|score| score <= rule.at_most) {
        return Some(Finding::Insight(&rule.pushing, None));
    }
    let own = own.filter(|own| *own < rule.ceiling)?;
    let mut behind = false;
    for other in &facts.themes {
        if !is_own(other.theme) {
            if other.tenths()? < own.saturating_add(rule.margin) {
                return None;
            }
            behind = true;
        }
    }
    behind.then_some(Finding::Insight(&rule.behind, None))
}

impl<'a> Facts<'a> {
    fn score_of(&self, question: &str) -> Option<u8> {
        self.rated.iter().find(|rated| rated.question.id == question).map(|rated| rated.score)
    }

    /// The theme with the lowest score among those that qualify; of several, the first in the file.
    fn lowest(&self, qualifies: &dyn Fn(&Theme, u32) -> bool) -> Option<&'a Theme> {
        let mut lowest: Option<(u32, &Theme)> = None;
        for score in &self.themes {
            let Some(tenths) = score.tenths() else { continue };
            if qualifies(score.theme, tenths) && lowest.is_none_or(|(least, _)| tenths < least) {
                lowest = Some((tenths, score.theme));
            }
        }
        lowest.map(|(_, theme)| theme)
    }

    fn obstacles(&self, question: &str, strong_from: u32) -> Vec<Obstacle<'a>> {
        let mut obstacles = Vec::new();
        for words in chosen(self.questionnaire, self.response, question) {
            let helps = self.helps(strong_from, &|id| match words {
                Wording::Option(option) => option.helps.iter().any(|help| help == id),
                _ => self.questionnaire.theme(id).is_some(),
            });
            obstacles.push(Obstacle { words, helps });
        }
        obstacles
    }

    /// Statements first, then themes, the lowest first and those without a score last.
    fn helps(&self, strong_from: u32, names: &dyn Fn(&str) -> bool) -> Vec<Help<'a>> {
        let help =
            |words, tenths: Option<u32>| Help { words, strong: tenths.is_some_and(|tenths| tenths >= strong_from) };
        let mut helps = Vec::new();
        for question in self.questionnaire.questions() {
            if names(&question.id) {
                let tenths = self.score_of(&question.id).map(|score| u32::from(score).saturating_mul(10));
                helps.push(help(&question.text, tenths));
            }
        }
        let rank = |score: &ThemeScore| score.tenths().unwrap_or(u32::MAX);
        let mut themes: Vec<&ThemeScore> = Vec::new();
        for score in &self.themes {
            if names(&score.theme.id) {
                let lower = themes.iter().take_while(|other| rank(other) <= rank(score)).count();
                themes.insert(lower, score);
            }
        }
        for score in themes {
            helps.push(help(&score.theme.title, score.tenths()));
        }
        helps
    }
}
