//! The first line of the widget: which step this is, and the switch of languages.

use leptos::prelude::*;

use super::dom::{El, el_class};
use super::{Intent, State};
use crate::model::Language;
use crate::text::{name_of, words};

/// The first line. It stays where it is while steps come and go, so that the focus stays on the switch.
pub(super) fn switch(state: &State, wants: Callback<Intent>) -> El {
    let tags = state.questionnaire.languages.iter().enumerate();
    let buttons = tags.map(|(place, tag)| language_button(state, wants, Language(place), tag));
    let (questionnaire, language) = (state.questionnaire.clone(), state.language);
    let languages = (state.questionnaire.languages.len() > 1).then(|| {
        el_class("div", "languages")
            .attr("role", "group")
            .live_attr("aria-label", move || Some(words(questionnaire.tag(language.get())).languages.to_owned()))
            .children(buttons)
    });
    el_class("div", "first-line").child(progress(state)).children(languages)
}

fn language_button(state: &State, wants: Callback<Intent>, language: Language, tag: &str) -> El {
    let chosen = state.language;
    el_class("button", "quiet")
        .attr("type", "button")
        .attr("lang", tag)
        .live_attr("aria-pressed", move || Some((chosen.get() == language).to_string()))
        .on("click", move |_| wants.run(Intent::Speak(language)))
        .text(name_of(tag))
}

/// "Step 3 of 8"; nothing where there are no steps.
fn progress(state: &State) -> El {
    let state = state.clone();
    el_class("p", "progress").live_text(move || {
        let number = state.questionnaire.number_of(&state.place.get());
        let words = words(state.questionnaire.tag(state.language.get()));
        number.map(|number| (words.step_of)(number, state.questionnaire.places().len())).unwrap_or_default()
    })
}
