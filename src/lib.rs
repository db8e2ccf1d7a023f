//! Stack Up: self-assessments that run wholly in the browser.

pub mod model;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// Placeholder, replaced soon.
#[wasm_bindgen]
pub fn mount(parent: web_sys::HtmlElement) {
    leptos::mount::mount_to(parent, || leptos::html::p().child("hello")).forget();
}
