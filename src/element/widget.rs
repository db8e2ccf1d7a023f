//! A widget for a `<stack-up>` element: what the entry asks of the engine.

#![allow(unsafe_code, reason = "the glue calls what is exported by names that nothing else in the engine has")]

use std::cell::RefCell;
use std::rc::Rc;

use super::session::{Event, Session};
use super::{Mounted, Settings, Warning};
use crate::glue::{self, Thing};
use crate::model::{Json, Questionnaire, QuestionnaireError, read_built_in, read_questionnaire, read_start};
use crate::view::{STYLES, styles_of_questions, styles_of_the_rest};

thread_local! {
    /// The mounted widgets; the number of each is one more than its place, which another one takes when it has left.
    static WIDGETS: RefCell<Vec<Option<Rc<Widget>>>> = const { RefCell::new(Vec::new()) };
}

/// A mounted widget.
struct Widget {
    host: Thing,
    mounted: Mounted,
    warned: RefCell<Vec<String>>,
}

of_part! { "check" "10",
    /// Reads a file that others wrote, which may not have an id that is `taken`; the glue is told what is wrong. Its part of the
    /// engine comes before such a file is mounted, and else not at all.
    fn read_by_address(file: &str, taken: &str) -> Option<Questionnaire> {
        match read_questionnaire(file) {
            Ok(questionnaire) => {
                let is_taken = taken.as_bytes().split(|byte| *byte == b' ').any(|id| id == questionnaire.id.as_bytes());
                if is_taken {
                    refusal("reserved-id", "a questionnaire by URL may not use the id of a built-in one", "id");
                }
                Some(questionnaire).filter(|_| !is_taken)
            }
            Err(faults) => {
                if let Some(QuestionnaireError { path, fault }) = faults.first() {
                    refusal(
                        fault.code(),
                        "there is a fault in the questionnaire file; `cargo xtask check` tells how to mend it",
                        path,
                    );
                }
                None
            }
        }
    }
}

of_part! { "rest" "12",
    /// Reads the whole of a built-in file. Where that is mounted at once, all of the engine is here before.
    fn read_whole(file: &str) -> Option<Questionnaire> {
        read_built_in(file)
    }
}

of_part! { "rest" "13",
    /// Goes on with the whole of a built-in file.
    fn go_on_with(session: &Session, file: &str) {
        if let Some(whole) = read_built_in(file) {
            session.take_whole(whole);
        }
    }
}

/// Mounts a questionnaire for a `<stack-up>` element into a container in its shadow root; both are things of the page,
/// and so is the function that is told of events.
///
/// What was given before is the questionnaire file, or what `is_start` of it, the ids, apart by spaces, that it may not have
/// (none for a built-in one, which is known to be without faults), and, where something `is_carried`, what [`leave`] told.
/// The number of the widget is given back; or 0, and of a file by address the glue is told what is wrong: a code, a message
/// and a path, each on a line.
#[cfg_attr(all(target_arch = "wasm32", not(feature = "leptos")), unsafe(no_mangle))]
pub extern "C" fn mount(host: u32, container: u32, emit: u32, is_carried: bool, is_start: bool) -> usize {
    let carried = if is_carried { glue::given() } else { None };
    let taken = glue::given().unwrap_or_default();
    let file = glue::given().unwrap_or_default();
    let read = if is_start {
        read_start(&file)
    } else if taken.is_empty() {
        read_whole(&file)
    } else {
        read_by_address(&file, &taken)
    };
    let Some(questionnaire) = read else { return 0 };
    let (host, emit) = (Thing::with(host), Thing::with(emit));
    let warned = RefCell::default();
    let settings = settings_of(host, &questionnaire, &warned);
    let id = questionnaire.id.clone();
    let emit = Box::new(move |event: Event| tell(emit, &id, event));
    let mounted = Mounted::new(Thing::with(container), questionnaire, settings, carried.as_deref(), emit);
    let widget = Some(Rc::new(Widget { host, mounted, warned }));
    WIDGETS.with_borrow_mut(|widgets| {
        let place = widgets.iter().position(Option::is_none).unwrap_or(widgets.len());
        match widgets.get_mut(place) {
            Some(free) => *free = widget,
            None => widgets.push(widget),
        }
        place.saturating_add(1)
    })
}

fn widget(number: usize) -> Option<Rc<Widget>> {
    WIDGETS.with_borrow(|widgets| widgets.get(number.wrapping_sub(1))?.clone())
}

/// Has a widget that was mounted with the start of its questionnaire go on with the whole, whose file was given.
#[cfg_attr(all(target_arch = "wasm32", not(feature = "leptos")), unsafe(no_mangle))]
pub extern "C" fn take_whole(number: usize) {
    if let (Some(widget), Some(file)) = (widget(number), glue::given()) {
        go_on_with(&widget.mounted.session, &file);
    }
}

/// Reads the attributes again that can change in place.
#[cfg_attr(all(target_arch = "wasm32", not(feature = "leptos")), unsafe(no_mangle))]
pub extern "C" fn refresh(number: usize) {
    if let Some(widget) = widget(number) {
        let session = &widget.mounted.session;
        session.set(settings_of(widget.host, session.questionnaire(), &widget.warned));
    }
}

/// Saves what was typed last.
#[cfg_attr(all(target_arch = "wasm32", not(feature = "leptos")), unsafe(no_mangle))]
pub extern "C" fn save(number: usize) {
    if let Some(widget) = widget(number) {
        widget.mounted.session.save();
    }
}

/// Empties what is shown when it was deleted while the page was away.
#[cfg_attr(all(target_arch = "wasm32", not(feature = "leptos")), unsafe(no_mangle))]
pub extern "C" fn come_back(number: usize) {
    if let Some(widget) = widget(number) {
        widget.mounted.session.come_back();
    }
}

/// Saves, unmounts, and tells what the next mount of the same element carries on with; whether there is anything.
#[cfg_attr(all(target_arch = "wasm32", not(feature = "leptos")), unsafe(no_mangle))]
pub extern "C" fn leave(number: usize) -> bool {
    let place = number.wrapping_sub(1);
    let widget = WIDGETS.with_borrow_mut(|widgets| widgets.get_mut(place)?.take());
    let Some(session) = widget.as_ref().map(|widget| &widget.mounted.session) else { return false };
    session.save();
    let text = session.to_text();
    if let Some(text) = &text {
        glue::tell(text);
    }
    text.is_some()
}

/// Tells the styles that come with a part of the engine, by its place, as the text of a sheet.
#[cfg_attr(all(target_arch = "wasm32", not(feature = "leptos")), unsafe(no_mangle))]
pub extern "C" fn styles(part: u32) {
    glue::tell(match part {
        0 => STYLES,
        1 => styles_of_questions(),
        _ => styles_of_the_rest(),
    });
}

/// The settings that the attributes ask for; each wrong value is warned of once.
fn settings_of(host: Thing, questionnaire: &Questionnaire, warned: &RefCell<Vec<String>>) -> Settings {
    let (mut settings, mut warnings) = Settings::read(|name| host.get(name));
    settings.lang = host.get("lang");
    settings.page_lang = host.language_around();
    if let Some(tag) = settings.lang.clone().filter(|tag| questionnaire.language(tag).is_none()) {
        warnings.push(Warning { attribute: "lang", value: tag, allowed: "a language of this questionnaire" });
    }
    for warning in warnings.iter().map(Warning::text) {
        let is_new = !warned.borrow().contains(&warning);
        if is_new {
            glue::warn(&warning);
            warned.borrow_mut().push(warning);
        }
    }
    settings
}

of_part! { "questions" "0e",
    /// Tells the page of an event; there is none before there are questions.
    fn tell(emit: Thing, questionnaire: &str, event: Event) {
        let mut detail = vec![("questionnaire", questionnaire.into())];
        let name = match event {
            Event::Progress { answered, total } => {
                for (name, number) in [("answered", answered), ("total", total)] {
                    detail.push((name, Json::whole(number.try_into().unwrap_or(u32::MAX))));
                }
                "stack-up-progress"
            }
            Event::Complete => "stack-up-complete",
            Event::Share(response) => {
                detail = vec![("response", response)];
                "stack-up-share"
            }
            Event::Print => return,
        };
        emit.emit(name, &object(detail));
    }
}

/// The glue makes an error of it; a path may hold anything, and stands last.
fn refusal(code: &str, message: &str, path: &str) {
    glue::tell(&join![code, "\n", message, "\n", path]);
}

fn object(fields: Vec<(&str, Json)>) -> String {
    let mut object = Vec::new();
    for (name, value) in fields {
        object.push((name.to_owned(), value));
    }
    Json::Object(object).to_line()
}
