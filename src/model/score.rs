//! Summing up the answers of each theme, in whole numbers throughout.

use super::{Answer, Mark, Point, Question, Questionnaire, Response, Scale, Theme};

/// What the answers say about one theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeScore<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// The scale of its statements.
    pub scale: &'a Scale,
    /// How many statements have a score.
    pub answered: u32,
    /// How many statements apply: all but those marked "does not apply".
    pub applicable: u32,
    /// How many answers each point of the scale has, in the order of its points.
    pub spread: Vec<u32>,
    /// What follows.
    pub standing: Standing<'a>,
}

/// What can be said of a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing<'a> {
    /// There are enough answers for a score.
    Scored {
        /// The mean of the scores in tenths, halves rounded up.
        tenths: u32,
        /// The point whose label names the score.
        word: &'a Point,
        /// Whether the answers vary a lot.
        varies: bool,
    },
    /// Too few statements are answered.
    TooFewAnswers {
        /// How many are still open.
        open: u32,
    },
    /// So few statements apply that there could never be enough answers.
    TooFewApply,
    /// No statement applies.
    DoesNotApply,
}

impl ThemeScore<'_> {
    /// The score in tenths.
    pub fn tenths(&self) -> Option<u32> {
        match self.standing {
            Standing::Scored { tenths, .. } => Some(tenths),
            _ => None,
        }
    }
}

/// The score of every theme, in the order of the file.
pub fn theme_scores<'a>(questionnaire: &'a Questionnaire, response: &Response) -> Vec<ThemeScore<'a>> {
    let mut scores = Vec::new();
    for theme in &questionnaire.themes {
        if let Some(score) = theme_score(questionnaire, response, theme) {
            scores.push(score);
        }
    }
    scores
}

fn theme_score<'a>(questionnaire: &'a Questionnaire, response: &Response, theme: &'a Theme) -> Option<ThemeScore<'a>> {
    let mut scale = None;
    let mut scores = Vec::new();
    let mut applicable = 0_u32;
    for (question, ask) in questionnaire.statements() {
        if ask.theme.as_ref() != Some(&theme.id) {
            continue;
        }
        scale = scale.or_else(|| questionnaire.scale(&ask.scale));
        match mark(response, question) {
            Some(Mark::NotApplicable) => continue,
            Some(Mark::Score(score)) => scores.push(score),
            _ => {}
        }
        applicable = applicable.saturating_add(1);
    }
    let scale = scale?;
    let answered = count(scores.len());
    let mut spread = Vec::new();
    for point in &scale.points {
        spread.push(scores.iter().map(|score| u32::from(*score == point.score)).sum());
    }
    let standing = standing(scale, &scores, answered, applicable);
    Some(ThemeScore { theme, scale, answered, applicable, spread, standing })
}

fn standing<'a>(scale: &'a Scale, scores: &[u8], answered: u32, applicable: u32) -> Standing<'a> {
    let (part, whole) = scale.enough.share;
    let enough = answered >= scale.enough.answers && answered.saturating_mul(whole) >= applicable.saturating_mul(part);
    let tenths = mean_in_tenths(scores);
    match (tenths, word(scale, tenths.unwrap_or(0), scores)) {
        _ if applicable == 0 => Standing::DoesNotApply,
        _ if applicable < scale.enough.answers => Standing::TooFewApply,
        (Some(tenths), Some(word)) if enough => {
            Standing::Scored { tenths, word, varies: distance(scores) >= scale.varies }
        }
        _ => Standing::TooFewAnswers { open: applicable.saturating_sub(answered) },
    }
}

/// The mean times ten, halves rounded up: ⌊10 · sum / n + ½⌋ = ⌊(20 · sum + n) / 2n⌋.
fn mean_in_tenths(scores: &[u8]) -> Option<u32> {
    let number = count(scores.len());
    let sum: u32 = scores.iter().map(|score| u32::from(*score)).sum();
    sum.saturating_mul(20).saturating_add(number).checked_div(number.saturating_mul(2))
}

/// The point whose label names a score: the first that reaches up to it, unless an answer is too low for that label.
fn word<'a>(scale: &'a Scale, tenths: u32, scores: &[u8]) -> Option<&'a Point> {
    let reached = scale.points.iter().position(|point| tenths <= point.up_to)?;
    let points = scale.points.get(..=reached)?;
    let fits = |point: &&Point| point.none_below.is_none_or(|least| scores.iter().all(|score| *score >= least));
    points.iter().rev().find(fits).or(points.last())
}

fn distance(scores: &[u8]) -> u32 {
    let lowest = scores.iter().min().copied().unwrap_or(0);
    let highest = scores.iter().max().copied().unwrap_or(0);
    u32::from(highest.saturating_sub(lowest))
}

/// The mark that a person gave a statement.
pub(super) fn mark(response: &Response, question: &Question) -> Option<Mark> {
    match response.answer(&question.id) {
        Some(Answer::Statement(statement)) => statement.mark,
        _ => None,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
