//! A Leptos application with a self-assessment in it. The application says below it how far the person is, chooses its
//! language, and shows it or not: the answers stay.

use leptos::prelude::*;
use stack_up::element::{Assessment, Progress, Settings};
use stack_up::model::{Questionnaire, read_questionnaire};

const FILE: &str = include_str!("../../../questionnaires/collaboration.json");

fn main() {
    mount_to_body(App);
}

#[component]
fn App() -> impl IntoView {
    match read_questionnaire(FILE) {
        Ok(questionnaire) => view! { <Office questionnaire /> }.into_any(),
        Err(faults) => {
            let faults = faults.into_iter().map(|fault| view! { <li>{fault.path} ": " {fault.fault.to_string()}</li> });
            view! { <ul>{faults.collect_view()}</ul> }.into_any()
        }
    }
}

#[component]
fn Office(
    /// What is asked.
    questionnaire: Questionnaire,
) -> impl IntoView {
    // Views may go to other threads, and a questionnaire stays on its own.
    let questionnaire = StoredValue::new_local(questionnaire);
    let (is_welsh, set_welsh) = signal(false);
    let (is_shown, set_shown) = signal(true);
    let (progress, set_progress) = signal(Progress { answered: 0, total: 0 });
    let (is_complete, set_complete) = signal(false);
    let settings = Signal::derive(move || Settings {
        lang: Some(if is_welsh.get() { "cy" } else { "en" }.to_owned()),
        ..Settings::default()
    });
    let how_far = move || {
        let Progress { answered, total } = progress.get();
        if is_complete.get() { "Finished".to_owned() } else { format!("{answered} of {total} answered") }
    };
    view! {
        <label>
            <input type="checkbox" on:change:target=move |event| set_welsh.set(event.target().checked()) />
            " Yn Gymraeg"
        </label>
        <button on:click=move |_| set_shown.update(|is_shown| *is_shown = !*is_shown)>"Show or hide"</button>
        <Show when=move || is_shown.get()>
            <Assessment
                questionnaire=questionnaire.get_value()
                settings
                on_progress=move |progress| set_progress.set(progress)
                on_complete=move |()| set_complete.set(true)
            />
        </Show>
        <p id="progress">{how_far}</p>
    }
}
