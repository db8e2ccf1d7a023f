//! Elements on the page, built at once and kept up to date by what follows the state.
//!
//! Every element is of one type. The typed views of Leptos compile each shape of each view anew, which alone made the
//! engine twice as large as its budget; `docs/performance.md` has the figures.

use std::rc::Rc;

pub use crate::glue::Event;
use crate::glue::{self, Thing};

use crate::text::in_english;

use super::live::{Live, Scope, follow, follow_key, keep, own};
use crate::call::{Call, Make, MakeBy};

/// An element. It lasts as long as the scope that it was made in, and so does what keeps it up to date and listens to
/// it. A copy is the same element.
#[derive(Clone, Copy)]
#[must_use]
pub struct El(Thing);

/// Words that follow from the state.
type Words = Box<dyn Make<String>>;

/// Something that holds, or not.
type Holds = Box<dyn Make<bool>>;

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
    Scope::new(glue::soon, |number| Thing::with(number).release())
}

/// A new HTML element.
pub fn el(tag: &str) -> El {
    El::new(Thing::element(tag))
}

/// A new HTML element with a class.
pub fn el_class(tag: &str, class: &str) -> El {
    el(tag).attr("class", class)
}

/// A new list with a class. Safari takes one without marks for no list, unless it says so.
pub fn ul(class: &str) -> El {
    el_class("ul", class).attr("role", "list")
}

/// A new HTML element with a class, and words in it.
pub fn words(tag: &str, class: &str, words: &str) -> El {
    el_class(tag, class).text(words)
}

/// A new SVG element.
pub fn svg(tag: &str) -> El {
    El::new(Thing::drawing(tag))
}

impl El {
    fn new(thing: Thing) -> Self {
        own(thing.number());
        El(thing)
    }

    /// The element itself.
    pub fn thing(self) -> Thing {
        self.0
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

    /// Adds words. Those that are English for want of others are marked so, as many as our own sentences may have: someone
    /// else's words may hold any number of the same signs.
    pub fn text(self, words: &str) -> Self {
        let mut rest = words;
        for _ in 0..9 {
            let Some((before, english, after)) = in_english(rest) else { break };
            self.0.append_text(before);
            let span = el("span").attr("lang", "en").attr("dir", "ltr");
            span.0.append_text(english);
            self.add(span);
            rest = after;
        }
        self.0.append_text(rest);
        self
    }

    /// Shows words that change; the element has no other content.
    pub fn live_text(self, words: impl Fn() -> String + 'static) -> Self {
        self.follow(Shows::Text, Box::new(words))
    }

    /// Adds an element to this one.
    pub fn add(self, child: El) {
        self.0.append(child.0);
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
    pub fn on(self, event: &str, listener: impl Fn(Event) + 'static) -> Self {
        self.listen(event, Rc::new(listener))
    }

    /// Is told the text of each file that is picked in this field, or dropped onto this other element.
    pub fn on_file(self, heard: impl Fn(Option<String>) + 'static) -> Self {
        keep(Box::new(self.0.hear_files(Rc::new(heard))));
        self
    }

    /// Takes the focus as soon as it is on the page, when it `takes` it at all.
    pub fn focus_if(self, takes: bool) -> Self {
        if takes {
            glue::soon(Box::new(move || self.0.focus()));
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
    pub fn focus_field(self) {
        glue::soon(Box::new(move || self.0.focus_field()));
    }

    /// Its words, to paste elsewhere.
    pub fn plain_text(self) -> String {
        self.0.plain_text()
    }

    // What is the same for all closures is compiled once: the methods above only box them.

    fn follow(self, place: Shows, value: Words) -> Self {
        let mut shown: Option<String> = None;
        follow(Box::new(move || {
            let now = value.make();
            if shown.as_ref() != Some(&now) {
                match place {
                    Shows::Attribute(name) => self.0.set(name, &now),
                    Shows::Value => self.0.show_value(&now),
                    Shows::Text if in_english(&now).is_none() => self.0.show_text(&now),
                    Shows::Text => {
                        self.0.show_text("");
                        let _ = self.text(&now);
                    }
                }
                shown = Some(now);
            }
        }));
        self
    }

    fn check(self, is_checked: Holds) -> Self {
        let mut shown = false;
        follow(Box::new(move || {
            let now = is_checked.make();
            if shown != now {
                self.0.check(now);
                shown = now;
            }
        }));
        self
    }

    fn while_it_holds(self, holds: Holds, child: Box<dyn Make<El>>) -> Self {
        let children = move |holds: usize| if holds == 0 { Vec::new() } else { vec![child.make()] };
        self.live_children(Box::new(move || holds.make().into()), Box::new(children))
    }

    fn live_children(self, key: Box<dyn Make<usize>>, children: Box<dyn MakeBy<Vec<El>>>) -> Self {
        let marker = El::new(Thing::mark());
        self.add(marker);
        let mut shown: Vec<El> = Vec::new();
        let make = move |key: usize| {
            for child in &shown {
                child.0.remove();
            }
            shown = children.make_by(key);
            for child in &shown {
                marker.0.put_before(child.0);
            }
        };
        follow_key(key, Box::new(make));
        self
    }

    fn listen(self, event: &str, listener: Rc<dyn Call<Event>>) -> Self {
        keep(Box::new(self.0.listen(event, listener)));
        self
    }
}
