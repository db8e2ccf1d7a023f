//! The element's side of the engine: settings in, events out, and one session between.

#[cfg(feature = "leptos")]
mod component;
mod keeper;
mod session;
mod settings;

use std::cell::RefCell;

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use crate::model::{Questionnaire, QuestionnaireError, read_questionnaire};
use crate::print;
use crate::view::live::Scope;
use crate::view::{El, scope};
#[cfg(feature = "leptos")]
pub use component::{Assessment, Progress};
use session::{Event, Session};
pub use settings::{Settings, Warning};

/// A mounted widget. It is unmounted when it is dropped.
#[wasm_bindgen]
pub struct Widget {
    host: HtmlElement,
    mounted: Mounted,
    warned: RefCell<Vec<String>>,
}

/// Mounts a questionnaire for a `<stack-up>` element into a container in its shadow root.
///
/// `text` is the questionnaire file; `taken` holds the ids, apart by spaces, that it may not have; `carried` is what
/// [`Widget::leave`] gave. `emit` is called with the name of an event and its detail.
///
/// # Errors
/// An object with `code`, `message` and `path` when something is wrong in the file.
#[wasm_bindgen]
pub fn mount(
    host: HtmlElement,
    container: HtmlElement,
    text: &str,
    taken: &str,
    carried: Option<String>,
    emit: Function,
) -> Result<Widget, JsValue> {
    let questionnaire = read_questionnaire(text).map_err(|faults| match faults.first() {
        Some(QuestionnaireError { path, fault }) => refusal(fault.code(), &fault.to_string(), path),
        None => JsValue::NULL,
    })?;
    if taken.split(' ').any(|id| id == questionnaire.id) {
        return Err(refusal("reserved-id", "a questionnaire by URL may not use the id of a built-in one", "id"));
    }
    let warned = RefCell::default();
    let settings = settings_of(&host, &questionnaire, &warned);
    let id = questionnaire.id.clone();
    let emit = Box::new(move |event| tell(&emit, &id, &event));
    let mounted = Mounted::new(&container, questionnaire, settings, carried.as_deref(), emit);
    Ok(Widget { host, mounted, warned })
}

#[wasm_bindgen]
impl Widget {
    /// Reads the attributes again that can change in place.
    pub fn refresh(&self) {
        let settings = settings_of(&self.host, self.mounted.session.questionnaire(), &self.warned);
        self.mounted.session.set(settings);
    }

    /// Saves what was typed last.
    pub fn save(&self) {
        self.mounted.session.save();
    }

    /// Saves, unmounts, and gives what the next mount of the same element carries on with.
    pub fn leave(self) -> Option<String> {
        self.mounted.session.save();
        self.mounted.session.to_text()
    }
}

/// A session and its view in a container; both end when it is dropped, and what was typed last is saved.
struct Mounted {
    session: Session,
    _view: El,
    _scope: Scope,
}

impl Mounted {
    fn new(
        container: &Element,
        questionnaire: Questionnaire,
        settings: Settings,
        carried: Option<&str>,
        emit: Box<dyn Fn(Event)>,
    ) -> Self {
        let printed = container.clone();
        let emit = Box::new(move |event| match event {
            Event::Print => print::alone(&printed),
            _ => emit(event),
        });
        let scope = scope();
        let (session, view) = scope.within(|| {
            let session = Session::new(questionnaire, settings, carried, emit);
            let view = session.view();
            (session, view)
        });
        drop(container.append_child(view.element()));
        Mounted { session, _view: view, _scope: scope }
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.session.save();
    }
}

/// The styles of all widgets, as the text of one sheet.
#[wasm_bindgen]
pub fn styles() -> String {
    crate::view::STYLES.to_owned()
}

/// The settings that the attributes ask for; each wrong value is warned of once.
fn settings_of(host: &HtmlElement, questionnaire: &Questionnaire, warned: &RefCell<Vec<String>>) -> Settings {
    let (mut settings, mut warnings) = Settings::read(|name| host.get_attribute(name));
    let around = host.parent_element().and_then(|parent| parent.closest("[lang]").ok().flatten());
    settings.lang = host.get_attribute("lang");
    settings.page_lang = around.and_then(|element| element.get_attribute("lang"));
    if let Some(tag) = settings.lang.clone().filter(|tag| questionnaire.language(tag).is_none()) {
        warnings.push(Warning { attribute: "lang", value: tag, allowed: "a language of this questionnaire" });
    }
    for warning in warnings.iter().map(Warning::to_string) {
        let is_new = !warned.borrow().contains(&warning);
        if is_new {
            web_sys::console::warn_1(&warning.as_str().into());
            warned.borrow_mut().push(warning);
        }
    }
    settings
}

fn tell(emit: &Function, questionnaire: &str, event: &Event) {
    let (name, numbers) = match event {
        Event::Progress { answered, total } => ("stack-up-progress", vec![("answered", *answered), ("total", *total)]),
        Event::Complete => ("stack-up-complete", Vec::new()),
        Event::Print => return,
    };
    let numbers = numbers.into_iter().filter_map(|(name, number)| Some((name, u32::try_from(number).ok()?.into())));
    let detail = object([("questionnaire", questionnaire.into())].into_iter().chain(numbers));
    drop(emit.call2(&JsValue::NULL, &name.into(), &detail));
}

fn refusal(code: &str, message: &str, path: &str) -> JsValue {
    object([("code", code.into()), ("message", message.into()), ("path", path.into())])
}

fn object(fields: impl IntoIterator<Item = (&'static str, JsValue)>) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        drop(Reflect::set(&object, &name.into(), &value));
    }
    object.into()
}
