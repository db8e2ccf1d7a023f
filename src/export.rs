//! What leaves the widget by the person's own act: files, and words to paste elsewhere.

use js_sys::Promise;
use wasm_bindgen::prelude::*;

use crate::clock::Timer;
use crate::model::{self, Date, Questionnaire, Response, Timestamp, write_response};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = document, js_name = createElement)]
    fn create_element(tag: &str) -> Result<web_sys::HtmlElement, JsValue>;
    /// The clipboard is not there for every page.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    fn write_text(words: &str) -> Result<Promise, JsValue>;
}

/// How long a browser may take to save a file, in milliseconds.
const LONG_ENOUGH: i32 = 60_000;

/// A file to download.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
    /// What kind of file it is.
    pub kind: &'static str,
}

const JSON: &str = "application/json";

/// The response file of a day.
pub fn response_file(questionnaire: &Questionnaire, response: &Response, day: Date) -> File {
    let text = write_response(questionnaire, response).to_page();
    File { name: format!("{}-{day}.json", questionnaire.id), text: format!("{text}\n"), kind: JSON }
}

/// A copy of what was saved and can't be read, as it is.
pub fn damaged_file(questionnaire: &Questionnaire, text: String, day: Date) -> File {
    File { name: format!("{}-damaged-{day}.json", questionnaire.id), text, kind: JSON }
}

/// A day and its words, for a calendar; `uid` tells it apart from all others.
pub fn calendar_file(day: Date, words: &str, uid: &str, now: &Timestamp) -> File {
    let text = model::calendar_file(day, words, uid, now);
    File { name: format!("{day}.ics"), text, kind: "text/calendar" }
}

/// Puts words where the person can paste them from, and says whether that worked.
pub fn copy(words: &str, done: impl Fn(bool) + Clone + 'static) {
    let Ok(promise) = write_text(words) else { return done(false) };
    let failed = done.clone();
    let copied = Closure::once(move |_| done(true));
    let refused = Closure::once(move |_| failed(false));
    drop(promise.then2(&copied, &refused));
    copied.forget();
    refused.forget();
}

/// Hands a file to the browser, which saves it.
///
/// # Errors
/// The browser's own, when it refuses.
pub fn download(file: &File) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&file.text.as_str().into());
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(file.kind);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link = create_element("a")?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", &file.name)?;
    link.click();
    if let Some(timer) = Timer::start(LONG_ENOUGH, move || drop(web_sys::Url::revoke_object_url(&address))) {
        timer.forget();
    }
    Ok(())
}
