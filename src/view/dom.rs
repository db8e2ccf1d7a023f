//! Elements on the page, built at once and kept up to date by the reactive system of Leptos.
//!
//! Every element is of one type. The typed views of Leptos compile each shape of each view anew, which made the engine
//! larger than its budget; `docs/performance.md` has the figures.

use std::any::Any;

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::Rndr;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;
use web_sys::Event;

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element. What keeps it up to date, and listens to it, lasts as long as the reactive owner that it was made under.
pub struct El(web_sys::Element);

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
    El(Rndr::create_element(tag, None))
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
    El(Rndr::create_element(tag, Some(SVG)))
}

impl El {
    /// The element itself.
    pub fn element(&self) -> &web_sys::Element {
        &self.0
    }

    /// Sets an attribute.
    pub fn attr(self, name: &str, value: &str) -> Self {
        Rndr::set_attribute(&self.0, name, value);
        self
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
        let update = |element: &web_sys::Element, value: Option<&str>| {
            Rndr::set_property(element, "value", &value.into());
        };
        self.follow(Box::new(move || Some(value())), Box::new(update))
    }

    /// Checks an option, or not, whenever what it follows from changes.
    pub fn live_checked(self, is_checked: impl Fn() -> bool + 'static) -> Self {
        let update = |element: &web_sys::Element, value: Option<&str>| {
            Rndr::set_property(element, "checked", &value.is_some().into());
        };
        self.follow(Box::new(move || is_checked().then(String::new)), Box::new(update))
    }

    /// Adds words.
    pub fn text(self, words: &str) -> Self {
        drop(self.0.append_with_str_1(words));
        self
    }

    /// Shows words that change; the element has no other content.
    pub fn live_text(self, words: impl Fn() -> String + 'static) -> Self {
        self.follow(Box::new(move || Some(words())), Box::new(|element, words| element.set_text_content(words)))
    }

    /// Adds an element to this one.
    pub fn add(&self, child: El) {
        drop(self.0.append_child(&child.0));
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
        self.live(move || holds().into(), move |holds| if holds == 0 { Vec::new() } else { vec![child()] })
    }

    /// Listens to an event.
    pub fn on(self, event: &str, listener: impl FnMut(Event) + 'static) -> Self {
        self.listen(event, Box::new(listener))
    }

    /// Takes the focus as soon as it is on the page.
    pub fn focus(self) -> Self {
        let element = self.0.clone();
        queue_microtask(move || focus(Some(element)));
        self
    }

    /// Gives the focus to the chosen field in it, or else the first, as soon as it is on the page: the one that the Tab
    /// key would find.
    pub fn focus_field(self) -> Self {
        let element = self.0.clone();
        queue_microtask(move || {
            let find = |selector| element.query_selector(selector).ok().flatten();
            focus(find("input:checked").or_else(|| find("input, textarea")));
        });
        self
    }

    fn follow(self, value: Value, update: Update) -> Self {
        let element = self.0.clone();
        keep(Box::new(RenderEffect::new(move |before: Option<Shown>| {
            let now = value();
            if before.is_none_or(|before| before.value != now) {
                update(&element, now.as_deref());
            }
            Shown { value: now, children: Vec::new() }
        })));
        self
    }

    fn live_children(self, key: Box<dyn Fn() -> usize>, children: Box<dyn Fn(usize) -> Vec<El>>) -> Self {
        let marker: web_sys::Node = Rndr::create_placeholder().into();
        drop(self.0.append_child(&marker));
        let key = SendWrapper::new(key);
        let key = Memo::new(move |_| key());
        keep(Box::new(RenderEffect::new(move |before: Option<Shown>| {
            let key = key.get();
            for child in before.into_iter().flat_map(|before| before.children) {
                child.0.remove();
            }
            let children = untrack(|| children(key));
            if let Some(parent) = marker.parent_node() {
                for child in &children {
                    drop(parent.insert_before(&child.0, Some(&marker)));
                }
            }
            Shown { value: None, children }
        })));
        self
    }

    fn listen(self, event: &str, listener: Box<dyn FnMut(Event)>) -> Self {
        let listener = Closure::wrap(listener);
        drop(self.0.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref()));
        keep(Box::new(listener));
        self
    }
}

/// Keeps something until the reactive owner ends.
fn keep(thing: Box<dyn Any>) {
    StoredValue::new_local(thing);
}

fn focus(element: Option<web_sys::Element>) {
    if let Some(element) = element {
        drop(element.unchecked_into::<web_sys::HtmlElement>().focus());
    }
}
