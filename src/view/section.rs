//! A section: one step with its questions.

use leptos::prelude::*;

use super::heading::step_heading;
use super::keeping::keeping;
use super::navigation::navigation;
use super::question::question;
use super::scale;
use super::screen::Screen;
use crate::model::{Ask, Place, Scale, Section};

/// The section with an id.
pub(super) fn section(screen: &Screen, id: &str) -> AnyView {
    let Some(section) = screen.questionnaire.sections.iter().find(|section| section.id == id) else {
        return ().into_any();
    };
    let place = Place::Section(section.id.clone());
    let meaning = scales(screen, section).into_iter().map(|scale| scale::meaning(screen, scale));
    let questions = section.questions.iter().map(|each| question(screen, each));
    view! {
        {step_heading(screen, screen.say(&section.title))}
        {section.intro.as_ref().map(|intro| view! { <p class="lead">{screen.say(intro)}</p> })}
        {meaning.collect_view()}
        <div class="questions">{questions.collect_view()}</div>
        {navigation(screen, &place)}
        {keeping(screen)}
    }
    .into_any()
}

/// The scales that a section uses, each once.
fn scales<'a>(screen: &'a Screen, section: &Section) -> Vec<&'a Scale> {
    let is_used = |scale: &&Scale| {
        section.questions.iter().any(|question| matches!(&question.ask, Ask::Statement(ask) if ask.scale == scale.id))
    };
    screen.questionnaire.scales.iter().filter(is_used).collect()
}
