//! The first line of the widget: which step this is, and the switch of languages.

use leptos::prelude::*;

use super::{Intent, State};
use crate::model::Language;
use crate::text::{name_of, words};

/// The first line. It stays where it is while steps come and go, so that the focus stays on the switch.
pub(super) fn switch(state: &State, wants: Callback<Intent>) -> AnyView {
    let languages = state.questionnaire.languages.iter().enumerate();
    let buttons = languages.map(|(place, tag)| language(state, wants, Language(place), tag));
    let has_choice = state.questionnaire.languages.len() > 1;
    let label = {
        let (questionnaire, language) = (state.questionnaire.clone(), state.language);
        move || words(questionnaire.tag(language.get())).languages
    };
    view! {
        <div class="first-line">
            <p class="progress">{progress(state)}</p>
            {has_choice
                .then(|| view! { <div class="languages" role="group" aria-label=label>{buttons.collect_view()}</div> })}
        </div>
    }
    .into_any()
}

fn language(state: &State, wants: Callback<Intent>, language: Language, tag: &str) -> AnyView {
    let chosen = state.language;
    let is_chosen = move || if chosen.get() == language { "true" } else { "false" };
    view! {
        <button type="button" class="quiet" lang=tag.to_owned() aria-pressed=is_chosen
            on:click=move |_| wants.run(Intent::Speak(language))>
            {name_of(tag).to_owned()}
        </button>
    }
    .into_any()
}

/// "Step 3 of 8", or the name of the questionnaire where there are no steps.
fn progress(state: &State) -> impl IntoView + use<> {
    let state = state.clone();
    move || {
        let language = state.language.get();
        let questionnaire = &state.questionnaire;
        let place = state.place.get();
        let number = questionnaire.number_of(&place)?;
        Some((words(questionnaire.tag(language)).step_of)(number, questionnaire.places().len()))
    }
}
