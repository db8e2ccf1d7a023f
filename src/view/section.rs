//! A section: one step with its questions.

use super::dom::{El, el, el_class};
use super::heading::step_heading;
use super::navigation::navigation;
use super::question::question;
use super::scale;
use super::screen::Screen;
use super::switch::PROGRESS;
use super::typing::foot;
use crate::model::{Ask, Place, Question, Scale, Slot};

/// The id of the title of the section, where its screens have headings of their own.
const ABOVE: &str = "above";

/// One screen of the section with an id.
pub(super) fn section(screen: &Screen, id: &str, place: usize) -> El {
    let step = el("div");
    let questionnaire = screen.questionnaire();
    let section = questionnaire.sections.iter().find(|section| section.id == id);
    let Some((section, panel)) = section.and_then(|section| Some((section, *section.panels().get(place)?))) else {
        return step;
    };
    // What stands above the heading is said along with it, since the heading takes the focus.
    if let Some(heading) = panel.heading {
        step.add(screen.said_in("p", "above", &section.title).attr("id", ABOVE));
        let place = join![PROGRESS, " ", ABOVE];
        step.add(step_heading(screen, &screen.say(heading)).attr("aria-describedby", &place));
    } else {
        step.add(step_heading(screen, &screen.say(&section.title)).attr("aria-describedby", PROGRESS));
    }
    if let (Some(intro), 0) = (&section.intro, place) {
        step.add(screen.said_in("p", "lead", intro));
    }
    for scale in &questionnaire.scales {
        if uses(panel.questions, scale) {
            step.add(scale::meaning(screen, scale));
        }
    }
    let questions = el_class("div", "questions");
    for each in panel.questions {
        questions.add(question(screen, each, Slot::question(&each.id), panel.group));
    }
    let here = Place::Section(section.id.clone(), place);
    step.child(questions).child(navigation(screen, &here)).child(foot(screen))
}

fn uses(questions: &[Question], scale: &Scale) -> bool {
    questions.iter().any(|question| matches!(&question.ask, Ask::Statement(ask) if ask.scale == scale.id))
}
