//! Elements on the page, built at once and kept up to date by what follows the state.
//!
//! Every element is of one type. The typed views of Leptos compile each shape of each view anew, which alone made the
//! engine twice as large as its budget; `docs/performance.md` has the figures.

mod event;
mod plain_text;

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlInputElement, Node, NodeList};

pub use event::{is_checked, is_escape, is_open, text_of};

use super::live::{Live, Scope, follow, follow_key, keep};

/// What the browser does without fail for the names that stand in this crate.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = document, js_name = createElement)]
    fn create_element(tag: &str) -> Element;
    #[wasm_bindgen(js_namespace = document, js_name = createElementNS)]
    fn create_element_in(namespace: &str, tag: &str) -> Element;
    #[wasm_bindgen(js_namespace = document, js_name = createComment)]
    fn create_comment(words: &str) -> Node;
    #[wasm_bindgen(js_name = queueMicrotask)]
    fn queue_microtask(task: &JsValue);

    /// A part of the page.
    #[wasm_bindgen(extends = Element)]
    type Part;
    #[wasm_bindgen(method, js_name = setAttribute)]
    fn set(this: &Part, name: &str, value: &str);
    #[wasm_bindgen(method, js_name = append)]
    fn append_words(this: &Part, words: &str);
    #[wasm_bindgen(method, js_name = append)]
    fn append_node(this: &Part, node: &Node);
    #[wasm_bindgen(method, js_name = before)]
    fn put_before(this: &Part, node: &Node);
    #[wasm_bindgen(method, js_name = addEventListener)]
    fn listen_to(this: &Part, event: &str, listener: &JsValue);
    #[wasm_bindgen(method, js_name = focus)]
    fn take_focus(this: &Part);
    #[wasm_bindgen(method, js_name = select)]
    fn select_all(this: &Part);
    #[wasm_bindgen(method, js_name = querySelector)]
    fn first(this: &Part, selector: &str) -> Option<Part>;
    #[wasm_bindgen(method, js_name = querySelectorAll)]
    fn all(this: &Part, selector: &str) -> NodeList;
    #[wasm_bindgen(method, js_name = matches)]
    fn is(this: &Part, selector: &str) -> bool;
    #[wasm_bindgen(method, js_name = closest)]
    fn within(this: &Part, selector: &str) -> Option<Part>;
}

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element. What keeps it up to date, and listens to it, lasts as long as the scope that it was made in.
#[must_use]
pub struct El(Part);

/// Words that follow from the state.
type Words = Box<dyn Fn() -> String>;

/// Something that holds, or not.
type Holds = Box<dyn Fn() -> bool>;

/// What of an element shows the words that follow from the state.
#[derive(Clone, Copy)]
enum Shows {
    Attribute(&'static str),
    Value,
    Text,
}

/// What is open on the screen, and no part of the state.
pub type Local = Live<usize>;

/// A scope for a whole widget.
pub fn scope() -> Scope {
    Scope::new(soon)
}

/// Does something in a moment: when the listener that is at work is done, and before the browser shows anything.
fn soon(task: Box<dyn FnOnce()>) {
    queue_microtask(&Closure::once_into_js(task));
}

/// A new HTML element.
pub fn el(tag: &str) -> El {
    El(create_element(tag).unchecked_into())
}

/// A new HTML element with a class.
pub fn el_class(tag: &str, class: &str) -> El {
    el(tag).attr("class", class)
}

/// A new HTML element with a class, and words in it.
pub fn words(tag: &str, class: &str, words: &str) -> El {
    el_class(tag, class).text(words)
}

/// A new SVG element.
pub fn svg(tag: &str) -> El {
    El(create_element_in(SVG, tag).unchecked_into())
}

impl El {
    /// The element itself.
    pub fn element(&self) -> &Element {
        &self.0
    }

    /// Sets an attribute.
    pub fn attr(self, name: &str, value: &str) -> Self {
        self.0.set(name, value);
        self
    }

    /// Sets an attribute whenever what it follows from changes.
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        self.follow(Shows::Attribute(name), Box::new(value))
    }

    /// Sets the text of a field whenever what it follows from changes.
    pub fn live_value(self, value: impl Fn() -> String + 'static) -> Self {
        self.follow(Shows::Value, Box::new(value))
    }

    /// Checks an option, or not, whenever what it follows from changes.
    pub fn live_checked(self, is_checked: impl Fn() -> bool + 'static) -> Self {
        self.check(Box::new(is_checked))
    }

    /// Adds words.
    pub fn text(self, words: &str) -> Self {
        self.0.append_words(words);
        self
    }

    /// Shows words that change; the element has no other content.
    pub fn live_text(self, words: impl Fn() -> String + 'static) -> Self {
        self.follow(Shows::Text, Box::new(words))
    }

    /// Adds an element to this one.
    pub fn add(&self, child: El) {
        self.0.append_node(&child.0);
    }

    /// The same in a chain.
    pub fn child(self, child: El) -> Self {
        self.add(child);
        self
    }

    /// Adds an element when there is one.
    pub fn maybe(self, child: Option<El>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Adds elements.
    pub fn children(self, children: Vec<El>) -> Self {
        for child in children {
            self.add(child);
        }
        self
    }

    /// Adds elements that are made anew whenever the number that they follow from changes.
    pub fn live(self, key: impl Fn() -> usize + 'static, children: impl Fn(usize) -> Vec<El> + 'static) -> Self {
        self.live_children(Box::new(key), Box::new(children))
    }

    /// Adds an element while a condition holds.
    pub fn live_if(self, holds: impl Fn() -> bool + 'static, child: impl Fn() -> El + 'static) -> Self {
        self.while_it_holds(Box::new(holds), Box::new(child))
    }

    /// Listens to an event.
    pub fn on(self, event: &str, listener: impl FnMut(Event) + 'static) -> Self {
        self.listen(event, Box::new(listener))
    }

    /// Takes the focus as soon as it is on the page, when it `takes` it at all.
    pub fn focus_if(self, takes: bool) -> Self {
        if takes {
            let element: Part = self.0.clone().unchecked_into();
            soon(Box::new(move || element.take_focus()));
        }
        self
    }

    /// Gives the focus to the chosen field in it, or else the first, as soon as it is on the page: the one that the Tab
    /// key would find. Only when it `takes` the focus at all.
    pub fn focus_field_if(self, takes: bool) -> Self {
        if takes {
            self.focus_field();
        }
        self
    }

    /// The same at once, for an element that is on the page. Words that can only be read are selected.
    pub fn focus_field(&self) {
        let element: Part = self.0.clone().unchecked_into();
        soon(Box::new(move || {
            if let Some(first) = element.first("input, textarea") {
                let chosen = if first.is("[type=radio]") { element.first("input:checked") } else { None };
                let field = chosen.unwrap_or(first);
                field.take_focus();
                if field.is("[readonly]") {
                    field.select_all();
                }
            }
        }));
    }

    /// The same element, to be spoken of elsewhere.
    pub fn handle(&self) -> El {
        El(self.0.clone().unchecked_into())
    }

    // What is the same for all closures is compiled once: the methods above only box them.

    fn follow(self, place: Shows, value: Words) -> Self {
        let element: Part = self.0.clone().unchecked_into();
        let mut shown: Option<String> = None;
        follow(Box::new(move || {
            let now = value();
            if shown.as_ref() != Some(&now) {
                match place {
                    Shows::Attribute(name) => element.set(name, &now),
                    Shows::Value => show_value(element.unchecked_ref(), &now),
                    Shows::Text => element.set_text_content(Some(&now)),
                }
                shown = Some(now);
            }
        }));
        self
    }

    fn check(self, is_checked: Holds) -> Self {
        let option: HtmlInputElement = self.0.clone().unchecked_into();
        let mut shown = false;
        follow(Box::new(move || {
            let now = is_checked();
            if shown != now {
                option.set_checked(now);
                shown = now;
            }
        }));
        self
    }

    fn while_it_holds(self, holds: Holds, child: Box<dyn Fn() -> El>) -> Self {
        let children = move |holds| if holds == 0 { Vec::new() } else { vec![child()] };
        self.live_children(Box::new(move || holds().into()), Box::new(children))
    }

    fn live_children(self, key: Box<dyn Fn() -> usize>, children: Box<dyn Fn(usize) -> Vec<El>>) -> Self {
        let marker: Part = create_comment("").unchecked_into();
        self.0.append_node(&marker);
        let mut shown: Vec<El> = Vec::new();
        let make = move |key| {
            for child in &shown {
                child.0.remove();
            }
            shown = children(key);
            for child in &shown {
                marker.put_before(&child.0);
            }
        };
        follow_key(key, Box::new(make));
        self
    }

    fn listen(self, event: &str, listener: Box<dyn FnMut(Event)>) -> Self {
        let listener = Closure::wrap(listener);
        self.0.listen_to(event, listener.as_ref());
        keep(Box::new(listener));
        self
    }
}

/// A field that shows its text already is left alone: a day of which a part is typed has none, and would lose that part.
fn show_value(field: &HtmlInputElement, value: &str) {
    if field.value() != value {
        field.set_value(value);
    }
}
