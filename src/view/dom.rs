//! Elements on the page, built at once and kept up to date by the reactive system of Leptos.
//!
//! Every element is of one type. The typed views of Leptos compile each shape of each view anew, which made the engine
//! five times larger; `docs/performance.md` has the figures.

use std::any::Any;

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::Rndr;
use wasm_bindgen::prelude::*;
use web_sys::Event;

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element, with what keeps it up to date and listens to it. Both end when it is dropped.
pub struct El {
    element: web_sys::Element,
    kept: Vec<Box<dyn Any>>,
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
        let element = self.element.clone();
        self.follow(Box::new(move || match value() {
            Some(value) => Rndr::set_attribute(&element, name, &value),
            None => Rndr::remove_attribute(&element, name),
        }))
    }

    /// Sets a property whenever what it follows from changes.
    pub fn live_property(self, name: &'static str, value: impl Fn() -> JsValue + 'static) -> Self {
        let element = self.element.clone();
        self.follow(Box::new(move || Rndr::set_property(&element, name, &value())))
    }

    /// Adds words.
    pub fn text(self, words: &str) -> Self {
        drop(self.element.append_with_str_1(words));
        self
    }

    /// Shows words that change; the element has no other content.
    pub fn live_text(self, words: impl Fn() -> String + 'static) -> Self {
        let element = self.element.clone();
        self.follow(Box::new(move || element.set_text_content(Some(&words()))))
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

    /// Adds elements that are made anew whenever what they follow from changes.
    pub fn live(self, children: impl Fn() -> Vec<El> + 'static) -> Self {
        self.live_children(Box::new(children))
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

    fn follow(mut self, update: Box<dyn Fn()>) -> Self {
        self.kept.push(Box::new(RenderEffect::new(move |_: Option<Vec<El>>| {
            update();
            Vec::new()
        })));
        self
    }

    fn live_children(mut self, children: Box<dyn Fn() -> Vec<El>>) -> Self {
        let marker: web_sys::Node = Rndr::create_placeholder().into();
        drop(self.element.append_child(&marker));
        self.kept.push(Box::new(RenderEffect::new(move |before: Option<Vec<El>>| {
            for child in before.iter().flatten() {
                child.element.remove();
            }
            drop(before);
            let children = children();
            if let Some(parent) = marker.parent_node() {
                for child in &children {
                    drop(parent.insert_before(&child.element, Some(&marker)));
                }
            }
            children
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
