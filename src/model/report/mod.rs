//! What a response gives back: pure functions of the questionnaire and the response.

mod insight;
mod notes;
mod page;
mod select;

use super::block::{Block, Content, Heading, Plan};
use super::score::mark;
use super::{
    Answer, Ask, AskStatement, Mark, Question, Questionnaire, Response, Text, Theme, ThemeScore, Wording, theme_scores,
};
pub use insight::{Help, Obstacle};
pub use page::{Entry, Said, Shown};

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
        /// Where steps are planned.
        plan: Option<&'a Plan>,
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
    /// The parts of a page in the person's own words.
    Page(Vec<Shown<'a>>),
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

/// What all parts are computed from.
struct Facts<'a> {
    questionnaire: &'a Questionnaire,
    response: &'a Response,
    themes: Vec<ThemeScore<'a>>,
    rated: Vec<Rated<'a>>,
}

/// The report of a response.
pub fn report<'a>(questionnaire: &'a Questionnaire, response: &'a Response) -> Option<Report<'a>> {
    let facts = Facts::gather(questionnaire, response);
    let (title, heading) = questionnaire.report.iter().find_map(|block| match &block.content {
        Content::Heading(heading) => Some((&block.title, heading)),
        _ => None,
    })?;
    let mut parts = Vec::new();
    for block in &questionnaire.report {
        if let Some(part) = facts.part(block) {
            parts.push(part);
        }
    }
    Some(Report {
        title,
        heading,
        subject: heading.subject.as_ref().and_then(|id| response.answer(id)?.words()),
        viewpoint: heading.viewpoint.as_ref().and_then(|id| viewpoint(questionnaire, response, id)),
        parts,
    })
}

impl<'a> Facts<'a> {
    fn gather(questionnaire: &'a Questionnaire, response: &'a Response) -> Self {
        let themes = theme_scores(questionnaire, response);
        let mut rated = Vec::new();
        for (question, ask) in questionnaire.statements() {
            let Some(Mark::Score(score)) = mark(response, question) else { continue };
            let Some(point) = questionnaire.scale(&ask.scale).and_then(|scale| scale.point(score)) else { continue };
            let theme_tenths = tenths_of(&themes, ask.theme.as_deref());
            rated.push(Rated { question, ask, score, label: &point.label, theme_tenths });
        }
        Facts { questionnaire, response, themes, rated }
    }

    fn strengths(&self) -> Option<Part<'a>> {
        let (block, rule) = self.questionnaire.report.iter().find_map(|block| match &block.content {
            Content::Strengths(strengths) => Some((block, strengths)),
            _ => None,
        })?;
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

    fn conversations(&self) -> Vec<Rated<'a>> {
        let rule = self.questionnaire.report.iter().find_map(|block| match block.content {
            Content::Conversations { at_most, most } => Some((at_most, most)),
            _ => None,
        });
        let Some((at_most, most)) = rule else { return Vec::new() };
        let shown = match self.strengths() {
            Some(Part { finding: Finding::Strengths(shown), .. }) => shown,
            _ => Vec::new(),
        };
        let mut left = Vec::new();
        for rated in &self.rated {
            if !holds(&shown, rated) {
                left.push(*rated);
            }
        }
        select::lowest(&left, at_most, most)
    }

    fn part(&self, block: &'a Block) -> Option<Part<'a>> {
        let finding = match &block.content {
            Content::Heading(_) => return None,
            Content::Strengths(_) => return self.strengths(),
            Content::Profile => Finding::Profile(self.profile()?),
            Content::Conversations { .. } => Finding::Conversations(some(self.conversations())?),
            Content::FindOut => Finding::FindOut(some(self.find_out())?),
            Content::Insight(rule) => insight::insight(self, rule)?,
            Content::Hopes { question, review } => {
                Finding::Hopes(some(chosen(self.questionnaire, self.response, question))?, Some(review))
            }
            Content::Steps { at_most, more, plan } => self.steps(*at_most, more, plan.as_deref())?,
            Content::Notes { not_applicable } => self.notes(not_applicable)?,
            Content::Page(parts) => Finding::Page(some(page::page(self.questionnaire, self.response, parts))?),
        };
        Some(part(block, finding))
    }

    fn profile(&self) -> Option<Vec<ThemeScore<'a>>> {
        let mut statements = self.questionnaire.statements();
        statements.find(|(question, ask)| ask.theme.is_some() && mark(self.response, question).is_some())?;
        let mut rows = Vec::new();
        let mut without_score = Vec::new();
        for row in theme_scores(self.questionnaire, self.response) {
            if row.tenths().is_some() {
                rows.push(row);
            } else {
                without_score.push(row);
            }
        }
        rows.append(&mut without_score);
        some(rows)
    }

    /// Whether the person answered a question, or wrote a note.
    fn says(&self, question: &Question) -> bool {
        match self.response.answer(&question.id) {
            Some(Answer::Statement(statement)) => statement.mark.is_some() || !statement.note.trim().is_empty(),
            answer => answer.is_some_and(Answer::answers),
        }
    }

    /// A plan is there whenever there is anything to report.
    fn steps(&self, at_most: u8, more: &'a Text, plan: Option<&'a Plan>) -> Option<Finding<'a>> {
        let mut offered = Vec::new();
        for rated in self.conversations() {
            if rated.ask.step.is_some() {
                offered.push(rated);
            }
        }
        let mut others = Vec::new();
        for rated in &self.rated {
            if rated.ask.step.is_some() && rated.score <= at_most && !holds(&offered, rated) {
                others.push(*rated);
            }
        }
        let can_plan = plan.is_some() && self.questionnaire.all_questions().iter().any(|question| self.says(question));
        let is_there = can_plan || !offered.is_empty() || !others.is_empty();
        is_there.then_some(Finding::Steps { offered, others, more, plan })
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
    super::chosen(questionnaire, response, ask, choice)
}
