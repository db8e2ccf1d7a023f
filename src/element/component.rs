//! The component for Leptos applications.

use js_sys::{Array, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, ShadowRootInit, ShadowRootMode};

use super::{Mounted, Settings, styles};
use crate::model::Questionnaire;

/// A whole self-assessment in a shadow root of its own, from the start page to the report.
#[component]
pub fn Assessment(
    /// What is asked.
    questionnaire: Questionnaire,
    /// What the page asks for.
    #[prop(optional)]
    settings: Settings,
) -> impl IntoView {
    let frame = NodeRef::<leptos::html::Div>::new();
    frame.on_load(move |frame| {
        if let Ok(container) = styled_container(&frame) {
            let mounted = Mounted::new(&container, questionnaire, settings, None, Box::new(|_| ()));
            let session = mounted.session.clone();
            let leaving = window_event_listener(leptos::ev::pagehide, move |_| session.save());
            on_cleanup(move || leaving.remove());
            StoredValue::new_local(mounted);
        }
    });
    view! { <div node_ref=frame></div> }
}

fn styled_container(frame: &web_sys::Element) -> Result<web_sys::Element, JsValue> {
    let root = frame.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
    let sheet = CssStyleSheet::new()?;
    let replace: js_sys::Function = Reflect::get(&sheet, &"replaceSync".into())?.unchecked_into();
    replace.call1(&sheet, &styles().into())?;
    Reflect::set(&root, &"adoptedStyleSheets".into(), &Array::of1(&sheet))?;
    let container = document().create_element("div")?;
    root.append_child(&container)?;
    Ok(container)
}
