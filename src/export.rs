//! Answers as a file.

use wasm_bindgen::{JsCast, JsValue};

use crate::clock::Timer;
use crate::model::{Date, Questionnaire, Response, write_response};

/// How long a browser may take to save a file, in milliseconds.
const LONG_ENOUGH: i32 = 60_000;

/// A file to download.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// The response file of a day.
pub fn response_file(questionnaire: &Questionnaire, response: &Response, day: Date) -> File {
    let text = write_response(questionnaire, response).to_page();
    File { name: format!("{}-{day}.json", questionnaire.id), text: format!("{text}\n") }
}

/// A copy of what was saved and can't be read, as it is.
pub fn damaged_file(questionnaire: &Questionnaire, text: String, day: Date) -> File {
    File { name: format!("{}-damaged-{day}.json", questionnaire.id), text }
}

/// Hands a file to the browser, which saves it.
///
/// # Errors
/// The browser's own, when it refuses.
pub fn download(file: &File) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&file.text.as_str().into());
    let options = web_sys::BlobPropertyBag::new();
    options.set_type("application/json");
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: web_sys::HtmlElement = document.create_element("a")?.unchecked_into();
    link.set_attribute("href", &address)?;
    link.set_attribute("download", &file.name)?;
    link.click();
    if let Some(timer) = Timer::start(LONG_ENOUGH, move || drop(web_sys::Url::revoke_object_url(&address))) {
        timer.forget();
    }
    Ok(())
}
