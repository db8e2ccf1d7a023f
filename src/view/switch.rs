//! The first line of the widget: which step this is, and the switch of languages.

use std::rc::Rc;

use super::dom::{El, el_class};
use super::{Intent, Shared, Wants};
use crate::join::fill;
use crate::model::{Arriving, Language};

/// The first line. It stays where it is while steps come and go, so that the focus stays on the switch.
pub(super) fn switch(questionnaire: &Rc<Arriving>, state: &Shared, wants: &Wants) -> El {
    let line = el_class("div", "first-line").child(progress(questionnaire.clone(), state.clone()));
    if questionnaire.languages.len() < 2 {
        return line;
    }
    let (named, followed) = (questionnaire.clone(), state.clone());
    let name = move || named.words(followed.get().language()).languages.to_owned();
    let languages = el_class("div", "languages").attr("role", "group").live_attr("aria-label", name);
    for (place, tag) in questionnaire.languages.iter().enumerate() {
        languages.add(language_button(
            state.clone(),
            wants.clone(),
            Language(place),
            tag,
            questionnaire.words(Language(place)).name,
        ));
    }
    line.child(languages)
}

fn language_button(state: Shared, wants: Wants, language: Language, tag: &str, name: &str) -> El {
    let pressed = move || if state.get().language() == language { "true" } else { "false" };
    el_class("button", "quiet")
        .attr("type", "button")
        .attr("lang", tag)
        .live_attr("aria-pressed", move || pressed().to_owned())
        .on("click", move |_| wants.call(Intent::Speak(language)))
        .text(name)
}

/// The id of the words that say which step this is.
pub(super) const PROGRESS: &str = "progress";

/// "Step 3 of 8", or "Part 3 of 6" where a step has several screens; nothing where there are no steps.
fn progress(questionnaire: Rc<Arriving>, state: Shared) -> El {
    el_class("p", "progress").attr("id", PROGRESS).live_text(move || {
        let state = state.get();
        let words = questionnaire.words(state.language());
        let Some(step) = questionnaire.step_of(&state.place) else { return String::new() };
        let steps = questionnaire.steps();
        let (words, one, all) =
            if questionnaire.has_parts() { (words.part_of, "part", "parts") } else { (words.step_of, "step", "steps") };
        fill(&fill(words, one, &step), all, &steps)
    })
}
