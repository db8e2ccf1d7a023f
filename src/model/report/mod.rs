//! What a response gives back: pure functions of the questionnaire and the response.

mod insight;
mod select;

use super::block::{Block, Content, Heading, Strengths};
use super::score::{mark, score};
use super::{Answer, Ask, AskOption, AskStatement, Mark, Question, Questionnaire, Response, Text, Theme, ThemeScore};
use super::{Standing, theme_scores};
pub use insight::{Help, Obstacle};

/// A report: the heading, and every part that has something to say.
#[derive(Debug, PartialEq)]
pub struct Report<'a> {
    /// The name of the report.
    pub title: &'a Text,
    /// The texts of the heading.
    pub heading: &'a Heading,
    /// What the report is about, in the person's words.
    pub subject: Option<&'a str>,
    /// Whose view it is.
    pub viewpoint: Option<&'a Text>,
    /// The parts, in the order of the file; none when there is nothing to report.
    pub parts: Vec<Part<'a>>,
}

/// One part of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Part<'a> {
    /// Its heading.
    pub title: &'a Text,
    /// One sentence under the heading.
    pub intro: Option<&'a Text>,
    /// What it says.
    pub finding: Finding<'a>,
}

/// What a part says.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding<'a> {
    /// Statements that are strong, or on the way.
    Strengths(Vec<Rated<'a>>),
    /// Themes, those with a score first.
    Profile(Vec<ThemeScore<'a>>),
    /// Statements to talk about.
    Conversations(Vec<Rated<'a>>),
    /// Statements that the person was not sure of, with who might know.
    FindOut(Vec<(&'a Question, &'a str)>),
    /// An observation, which may name a theme.
    Insight(&'a Text, Option<&'a Theme>),
    /// What gets in the way, and where to begin.
    Helps {
        /// Introduces where to begin.
        begin: &'a Text,
        /// Said of what is strong.
        strong: &'a Text,
        /// What gets in the way.
        obstacles: Vec<Obstacle<'a>>,
    },
    /// Hopes, with what to ask at the review.
    Hopes(Vec<Wording<'a>>, Option<&'a Text>),
    /// First steps that are offered, then those on request with the label that asks for them.
    Steps {
        /// The steps of the conversations.
        offered: Vec<Rated<'a>>,
        /// All others.
        others: Vec<Rated<'a>>,
        /// The label that asks for the others.
        more: &'a Text,
    },
    /// Every note, and what does not apply.
    Notes {
        /// Statements with their notes.
        notes: Vec<(&'a Question, &'a str)>,
        /// Statements that do not apply.
        not_applicable: Vec<&'a Question>,
        /// The title of the list of what does not apply.
        title: &'a Text,
    },
}

/// A statement with a score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rated<'a> {
    /// The question.
    pub question: &'a Question,
    /// Its question to talk about, and its first step.
    pub ask: &'a AskStatement,
    /// The score.
    pub score: u8,
    /// The label of the score.
    pub label: &'a Text,
    theme_tenths: Option<u32>,
}

/// The words of something chosen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Wording<'a> {
    /// An option, worded by its label.
    Option(&'a AskOption),
    /// The person's own words.
    Own(&'a str),
}

/// What all parts are computed from.
struct Facts<'a> {
    questionnaire: &'a Questionnaire,
    response: &'a Response,
    themes: Vec<ThemeScore<'a>>,
    rated: Vec<Rated<'a>>,
    strengths: Option<Part<'a>>,
    conversations: Vec<Rated<'a>>,
}

/// The report of a response.
pub fn report<'a>(questionnaire: &'a Questionnaire, response: &'a Response) -> Option<Report<'a>> {
    let facts = Facts::gather(questionnaire, response);
    let (title, heading) = questionnaire.report.iter().find_map(|block| match &block.content {
        Content::Heading(heading) => Some((&block.title, heading)),
        _ => None,
    })?;
    Some(Report {
        title,
        heading,
        subject: heading.subject.as_ref().and_then(|id| words(response, id)),
        viewpoint: heading.viewpoint.as_ref().and_then(|id| viewpoint(questionnaire, response, id)),
        parts: questionnaire.report.iter().filter_map(|block| facts.part(block)).collect(),
    })
}

impl<'a> Facts<'a> {
    fn gather(questionnaire: &'a Questionnaire, response: &'a Response) -> Self {
        let themes = theme_scores(questionnaire, response);
        let rated = questionnaire.statements().filter_map(|(question, ask)| {
            let score = score(mark(response, question))?;
            let theme_tenths = tenths_of(&themes, ask.theme.as_deref());
            let label = &questionnaire.scale(&ask.scale)?.point(score)?.label;
            Some(Rated { question, ask, score, label, theme_tenths })
        });
        let rated = rated.collect();
        let mut facts = Facts { questionnaire, response, themes, rated, strengths: None, conversations: Vec::new() };
        facts.strengths = facts.find_strengths();
        facts.conversations = facts.find_conversations();
        facts
    }

    fn find_strengths(&self) -> Option<Part<'a>> {
        self.questionnaire.report.iter().find_map(|block| match &block.content {
            Content::Strengths(strengths) => Some(self.strengths(block, strengths)),
            _ => None,
        })?
    }

    fn strengths(&self, block: &'a Block, rule: &'a Strengths) -> Option<Part<'a>> {
        let strong = select::highest(&self.rated, rule.at_least, rule.most);
        if !strong.is_empty() {
            return Some(part(block, Finding::Strengths(strong)));
        }
        if let Some(on_the_way) = &rule.on_the_way {
            let best = self.rated.iter().map(|rated| rated.score).max().unwrap_or(0);
            let statements = select::highest(&self.rated, on_the_way.at_least.max(best), rule.most);
            if !statements.is_empty() {
                let (title, intro) = (&on_the_way.title, on_the_way.intro.as_ref());
                return Some(Part { title, intro, finding: Finding::Strengths(statements) });
            }
        }
        let hopes = rule.hopes.as_ref()?;
        let chosen = chosen(self.questionnaire, self.response, &hopes.question);
        let (title, intro) = (&hopes.title, hopes.intro.as_ref());
        (!chosen.is_empty()).then_some(Part { title, intro, finding: Finding::Hopes(chosen, None) })
    }

    fn find_conversations(&self) -> Vec<Rated<'a>> {
        let rule = self.questionnaire.report.iter().find_map(|block| match block.content {
            Content::Conversations { at_most, most } => Some((at_most, most)),
            _ => None,
        });
        let Some((at_most, most)) = rule else { return Vec::new() };
        let shown: &[Rated] = match &self.strengths {
            Some(Part { finding: Finding::Strengths(shown), .. }) => shown,
            _ => &[],
        };
        let left: Vec<Rated> = self.rated.iter().filter(|rated| !holds(shown, rated)).copied().collect();
        select::lowest(&left, at_most, most)
    }

    fn part(&self, block: &'a Block) -> Option<Part<'a>> {
        let finding = match &block.content {
            Content::Heading(_) => return None,
            Content::Strengths(_) => return self.strengths.clone(),
            Content::Profile => Finding::Profile(self.profile()?),
            Content::Conversations { .. } => Finding::Conversations(some(self.conversations.clone())?),
            Content::FindOut => Finding::FindOut(some(self.find_out())?),
            Content::Insight(rule) => insight::insight(self, rule)?,
            Content::Hopes { question, review } => {
                Finding::Hopes(some(chosen(self.questionnaire, self.response, question))?, Some(review))
            }
            Content::Steps { at_most, more } => self.steps(*at_most, more)?,
            Content::Notes { not_applicable } => self.notes(not_applicable)?,
        };
        Some(part(block, finding))
    }

    fn profile(&self) -> Option<Vec<ThemeScore<'a>>> {
        let of_a_theme = self.questionnaire.statements().filter(|(_, ask)| ask.theme.is_some());
        let marked = of_a_theme.map(|(question, _)| mark(self.response, question)).any(|mark| mark.is_some());
        let is_scored = |row: &&ThemeScore| matches!(row.standing, Standing::Scored { .. });
        let mut rows: Vec<_> = self.themes.iter().filter(is_scored).cloned().collect();
        rows.extend(self.themes.iter().filter(|row| !is_scored(row)).cloned());
        (marked && !rows.is_empty()).then_some(rows)
    }

    fn find_out(&self) -> Vec<(&'a Question, &'a str)> {
        let statements = self.questionnaire.statements();
        statements
            .filter_map(|(question, _)| match self.response.answer(&question.id) {
                Some(Answer::Statement(statement)) if statement.mark == Some(Mark::NotSure) => {
                    Some((question, statement.who.trim()))
                }
                _ => None,
            })
            .collect()
    }

    fn steps(&self, at_most: u8, more: &'a Text) -> Option<Finding<'a>> {
        let has_step = |rated: &&Rated| rated.ask.step.is_some();
        let offered: Vec<Rated> = self.conversations.iter().filter(has_step).copied().collect();
        let low = self.rated.iter().filter(has_step).filter(|rated| rated.score <= at_most);
        let others: Vec<Rated> = low.filter(|rated| !holds(&offered, rated)).copied().collect();
        (!offered.is_empty() || !others.is_empty()).then_some(Finding::Steps { offered, others, more })
    }

    fn notes(&self, title: &'a Text) -> Option<Finding<'a>> {
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

fn part<'a>(block: &'a Block, finding: Finding<'a>) -> Part<'a> {
    Part { title: &block.title, intro: block.intro.as_ref(), finding }
}

fn holds(list: &[Rated], rated: &Rated) -> bool {
    list.iter().any(|other| std::ptr::eq(other.question, rated.question))
}

fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

fn tenths_of(themes: &[ThemeScore], id: Option<&str>) -> Option<u32> {
    themes.iter().find(|score| Some(score.theme.id.as_str()) == id)?.tenths()
}

fn words<'a>(response: &'a Response, question: &str) -> Option<&'a str> {
    match response.answer(question) {
        Some(Answer::Text(text)) => Some(text.trim()).filter(|text| !text.is_empty()),
        _ => None,
    }
}

fn viewpoint<'a>(questionnaire: &'a Questionnaire, response: &Response, id: &str) -> Option<&'a Text> {
    let (Ask::Choice(ask), Answer::Choice(choice)) = (&questionnaire.question(id)?.ask, response.answer(id)?) else {
        return None;
    };
    let option = ask.options.iter().find(|option| choice.has(&option.id))?;
    Some(option.in_report.as_ref().unwrap_or(&option.label))
}

/// What was chosen, in the order of the file, own words last.
fn chosen<'a>(questionnaire: &'a Questionnaire, response: &'a Response, id: &str) -> Vec<Wording<'a>> {
    let (Some(Question { ask: Ask::Choice(ask), .. }), Some(Answer::Choice(choice))) =
        (questionnaire.question(id), response.answer(id))
    else {
        return Vec::new();
    };
    let options = ask.options.iter().filter(|option| choice.has(&option.id));
    let options = options.map(Wording::Option);
    options.chain(choice.chosen_own().map(|own| Wording::Own(own.text.trim()))).collect()
}
