//! Elements on the page, built at once and kept up to date by the reactive system of Leptos.
//!
//! Every element is of one type. The typed views of Leptos compile each shape of each view anew, which made the engine
//! five times larger; `docs/performance.md` has the figures.

use std::any::Any;

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::Rndr;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;
use web_sys::Event;

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element, with what keeps it up to date and listens to it. Both end when it is dropped.
pub struct El {
    element: web_sys::Element,
    kept: Vec<Box<dyn Any>>,
}

/// What follows from the state.
type Value = Box<dyn Fn() -> Option<String>>;

/// Shows it in an element.
type Update = Box<dyn Fn(&web_sys::Element, Option<&str>)>;

/// What an effect has shown last. One type for all effects compiles them once.
struct Shown {
    value: Option<String>,
    children: Vec<El>,
}

/// A new HTML element.
pub fn el(tag: &str) -> El {
    El { element: Rndr::create_element(tag, None), kept: Vec::new() }
}

/// A new HTML element with a class.
pub fn el_class(tag: &str, class: &str) -> El {
    el(tag).attr("class", class)
}

/// A new SVG element.
pub fn svg(tag: &str) -> El {
    El { element: Rndr::create_element(tag, Some(SVG)), kept: Vec::new() }
}

impl El {
    /// The element itself.
    pub fn element(&self) -> &web_sys::Element {
        &self.element
    }

    /// Sets an attribute.
    pub fn attr(self, name: &str, value: &str) -> Self {
        Rndr::set_attribute(&self.element, name, value);
        self
    }

    /// Sets an attribute when there is a value for it.
    pub fn maybe_attr(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Sets an attribute, or takes it away, whenever what it follows from changes.
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        let update = move |element: &web_sys::Element, value: Option<&str>| match value {
            Some(value) => Rndr::set_attribute(element, name, value),
            None => Rndr::remove_attribute(element, name),
        };
        self.follow(Box::new(value), Box::new(update))
    }

    /// Sets the text of a field whenever what it follows from changes.
    pub fn live_value(self, value: impl Fn() -> String + 'static) -> Self {
        self.follow(
            Box::new(move || Some(value())),
            Box::new(|element, value| {
                Rndr::set_property(element, "value", &value.into());
            }),
        )
    }

    /// Checks an option, or not, whenever what it follows from changes.
    pub fn live_checked(self, value: impl Fn() -> bool + 'static) -> Self {
        self.follow(
            Box::new(move || value().then(String::new)),
            Box::new(|element, value| {
                Rndr::set_property(element, "checked", &value.is_some().into());
            }),
        )
    }

    /// Adds words.
    pub fn text(self, words: &str) -> Self {
        drop(self.element.append_with_str_1(words));
        self
    }

    /// Shows words that change; the element has no other content.
    pub fn live_text(self, words: impl Fn() -> String + 'static) -> Self {
        self.follow(Box::new(move || Some(words())), Box::new(|element, words| element.set_text_content(words)))
    }

    /// Adds an element.
    pub fn child(mut self, child: El) -> Self {
        drop(self.element.append_child(&child.element));
        self.kept.extend(child.kept);
        self
    }

    /// Adds elements; an `Option` adds one or none.
    pub fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, El::child)
    }

    /// Adds elements that are made anew whenever the number that they follow from changes.
    pub fn live(self, key: impl Fn() -> usize + 'static, children: impl Fn(usize) -> Vec<El> + 'static) -> Self {
        self.live_children(Box::new(key), Box::new(children))
    }

    /// Adds an element while a condition holds.
    pub fn live_if(self, holds: impl Fn() -> bool + 'static, child: impl Fn() -> El + 'static) -> Self {
        self.live(move || holds().into(), move |holds| if holds == 0 { Vec::new() } else { vec![child()] })
    }

    /// Listens to an event.
    pub fn on(self, event: &str, listener: impl FnMut(Event) + 'static) -> Self {
        self.listen(event, Box::new(listener))
    }

    /// Takes the focus as soon as it is on the page.
    pub fn focus(self) -> Self {
        let element: web_sys::HtmlElement = self.element.clone().unchecked_into();
        queue_microtask(move || drop(element.focus()));
        self
    }

    /// Gives the focus to the first field in it as soon as it is on the page.
    pub fn focus_field(self) -> Self {
        let element = self.element.clone();
        queue_microtask(move || focus_field_in(&element));
        self
    }

    fn follow(mut self, value: Value, update: Update) -> Self {
        let element = self.element.clone();
        self.kept.push(Box::new(RenderEffect::new(move |before: Option<Shown>| {
            let now = value();
            if before.is_none_or(|before| before.value != now) {
                update(&element, now.as_deref());
            }
            Shown { value: now, children: Vec::new() }
        })));
        self
    }

    fn live_children(mut self, key: Box<dyn Fn() -> usize>, children: Box<dyn Fn(usize) -> Vec<El>>) -> Self {
        let marker: web_sys::Node = Rndr::create_placeholder().into();
        drop(self.element.append_child(&marker));
        let key = SendWrapper::new(key);
        let key = Memo::new(move |_| key());
        self.kept.push(Box::new(RenderEffect::new(move |before: Option<Shown>| {
            let key = key.get();
            for child in before.iter().flat_map(|before| &before.children) {
                child.element.remove();
            }
            drop(before);
            let children = untrack(|| children(key));
            if let Some(parent) = marker.parent_node() {
                for child in &children {
                    drop(parent.insert_before(&child.element, Some(&marker)));
                }
            }
            Shown { value: None, children }
        })));
        self
    }

    fn listen(mut self, event: &str, listener: Box<dyn FnMut(Event)>) -> Self {
        let listener = Closure::wrap(listener);
        drop(self.element.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref()));
        self.kept.push(Box::new(listener));
        self
    }
}

/// Moves the focus to the chosen field of an element, or else the first: the one that the Tab key would find.
fn focus_field_in(element: &web_sys::Element) {
    let find = |selector| element.query_selector(selector).ok().flatten();
    let field = find("input:checked").or_else(|| find("input, textarea"));
    if let Some(field) = field {
        drop(field.unchecked_into::<web_sys::HtmlElement>().focus());
    }
}
