//! A section: one step with its questions.

use super::dom::{El, el, el_class, words};
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
    let questionnaire = screen.questionnaire();
    let Some(section) = questionnaire.sections.iter().find(|section| section.id == id) else { return step };
    step.add(step_heading(screen, &screen.say(&section.title)));
    if let Some(intro) = &section.intro {
        step.add(words("p", "lead", &screen.say(intro)));
    }
    for scale in &questionnaire.scales {
        if uses(section, scale) {
            step.add(scale::meaning(screen, scale));
        }
    }
    let questions = el_class("div", "questions");
    for each in &section.questions {
        questions.add(question(screen, each));
    }
    step.child(questions).child(navigation(screen, &Place::Section(section.id.clone()))).child(keeping(screen))
}

fn uses(section: &Section, scale: &Scale) -> bool {
    section.questions.iter().any(|question| matches!(&question.ask, Ask::Statement(ask) if ask.scale == scale.id))
}
