//! A section: one step with its questions.

use super::dom::{El, el, el_class};
use super::heading::step_heading;
use super::keeping::keeping;
use super::navigation::navigation;
use super::question::question;
use super::scale;
use super::screen::Screen;
use crate::model::{Ask, Place, Scale, Section};

/// The section with an id.
pub(super) fn section(screen: &Screen, id: &str) -> El {
    let step = el("div");
    let Some(section) = screen.questionnaire.sections.iter().find(|section| section.id == id) else { return step };
    let questions = section.questions.iter().map(|each| question(screen, each));
    step.child(step_heading(screen, &screen.say(&section.title)))
        .children(section.intro.as_ref().map(|intro| el_class("p", "lead").text(&screen.say(intro))))
        .children(scales(screen, section).into_iter().map(|scale| scale::meaning(screen, scale)))
        .child(el_class("div", "questions").children(questions))
        .child(navigation(screen, &Place::Section(section.id.clone())))
        .child(keeping(screen))
}

/// The scales that a section uses, each once.
fn scales<'a>(screen: &'a Screen, section: &Section) -> Vec<&'a Scale> {
    let is_used = |scale: &&Scale| {
        section.questions.iter().any(|question| matches!(&question.ask, Ask::Statement(ask) if ask.scale == scale.id))
    };
    screen.questionnaire.scales.iter().filter(is_used).collect()
}
