//! The component for Leptos applications.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::session::Event;
use super::{Mounted, Settings};
use crate::glue::Thing;
use crate::model::Questionnaire;
use crate::view::{STYLES, styles_of_questions, styles_of_the_rest};

#[wasm_bindgen(module = "/src/element/component.js")]
extern "C" {
    fn dress(frame: &JsValue, styles: &str, exports: &JsValue) -> u32;
}

/// The glue takes functions from these scripts, which are brought along by being named.
#[wasm_bindgen(module = "/src/file.js")]
extern "C" {
    #[wasm_bindgen(js_name = hearFiles)]
    fn hear_files(target: &JsValue, heard: &JsValue) -> JsValue;
}

#[wasm_bindgen(module = "/src/focus.js")]
extern "C" {
    fn attend(element: &JsValue);
}

#[wasm_bindgen(module = "/src/forms.js")]
extern "C" {
    #[wasm_bindgen(js_name = formFor)]
    fn form_for(tag: &str, number: u32) -> u32;
}

#[wasm_bindgen(module = "/src/paper.js")]
extern "C" {
    #[wasm_bindgen(js_name = plainText)]
    fn plain_text(element: &JsValue) -> String;
}

/// The same; an engine of this way travels whole, so that every part is here.
#[wasm_bindgen(module = "/src/parts.js")]
extern "C" {
    #[wasm_bindgen(js_name = isHere)]
    fn is_here(part: u32) -> bool;
}

#[wasm_bindgen(module = "/src/unpack.js")]
extern "C" {
    fn unpacking(part: &[u8]) -> JsValue;
}

#[wasm_bindgen(module = "/src/rescue.js")]
extern "C" {
    fn save(name: &str, kind: &str, text: &str);
}

fn told<T: 'static>(callback: Option<Callback<T>>, given: T) {
    if let Some(callback) = callback {
        callback.run(given);
    }
}

/// How far a person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// How many questions are answered; a group counts as one.
    pub answered: usize,
    /// How many there are.
    pub total: usize,
}

/// A whole self-assessment in a shadow root of its own, from the start page to the report.
///
/// What the person answers is kept on the device as the settings ask for, so it may come and go with a view. The page's
/// style sheets stay outside; the tokens `--stack-up-…` set its looks from any element around it.
///
/// ```
/// use leptos::prelude::*;
/// use stack_up::element::{Assessment, Settings};
/// use stack_up::model::Questionnaire;
///
/// #[component]
/// fn Survey(questionnaire: Questionnaire) -> impl IntoView {
///     let settings = Settings { organisation: Some("Anytown Council".to_owned()), ..Settings::default() };
///     view! { <Assessment questionnaire settings on_complete=|()| leptos::logging::log!("Thank you") /> }
/// }
/// # let _ = Survey;
/// ```
#[component]
pub fn Assessment(
    /// What is asked, as [`crate::model::read_questionnaire`] gives it.
    questionnaire: Questionnaire,
    /// What the application asks for. `lang`, `page_lang`, `heading_level`, `organisation` and `share_results` may change later; where the
    /// answers are kept is settled when the component appears.
    #[prop(optional, into)]
    settings: MaybeProp<Settings>,
    /// Is told whenever the number of answered questions changes.
    #[prop(optional, into)]
    on_progress: Option<Callback<Progress>>,
    /// Is told when the person presses Finish.
    #[prop(optional, into)]
    on_complete: Option<Callback<()>>,
    /// Is given the text of the response file when the person presses the button that sends it, which is there when the
    /// settings ask for `share_results`.
    #[prop(optional, into)]
    on_share: Option<Callback<String>>,
) -> impl IntoView {
    let frame = NodeRef::<leptos::html::Div>::new();
    let wanted = move || settings.get().unwrap_or_default();
    let tell = move |event: Event| match event {
        Event::Progress { answered, total } => told(on_progress, Progress { answered, total }),
        Event::Complete => told(on_complete, ()),
        Event::Share(response) => told(on_share, response.to_page()),
        Event::Print => (),
    };
    frame.on_load(move |frame| {
        let container = Thing::with(dress(
            &frame,
            &join![STYLES, styles_of_questions(), styles_of_the_rest()],
            &wasm_bindgen::exports(),
        ));
        let mounted = Mounted::new(container, questionnaire, untrack(wanted), None, Box::new(tell));
        let [leaving, following] = [(); 2].map(|()| mounted.session.clone());
        let leaving = window_event_listener(leptos::ev::pagehide, move |_| leaving.save());
        on_cleanup(move || leaving.remove());
        Effect::new(move |_| following.set(wanted()));
        StoredValue::new_local(mounted);
    });
    view! { <div node_ref=frame></div> }
}
