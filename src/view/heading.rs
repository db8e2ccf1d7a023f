//! Headings at the level that fits the page, and those that take the focus.

use leptos::html::custom;
use leptos::prelude::*;

use super::Focus;
use super::screen::Screen;

/// The heading of a step: it takes the focus when the step appears, which is how the change is announced.
pub(super) fn step_heading(screen: &Screen, words: impl Into<String>) -> AnyView {
    focusable(screen, 0, words.into(), screen.state.focus.get_untracked() == Focus::Heading)
}

/// A heading so many levels below that of the step, which takes the focus.
pub(super) fn focused_heading(screen: &Screen, below: u8, words: impl Into<String>) -> AnyView {
    focusable(screen, below, words.into(), true)
}

/// A heading so many levels below that of the step.
pub(super) fn heading(screen: &Screen, below: u8, words: impl Into<String>) -> AnyView {
    custom(format!("h{}", screen.level(below))).attr("part", "heading").child(words.into()).into_any()
}

fn focusable(screen: &Screen, below: u8, words: String, takes_focus: bool) -> AnyView {
    let heading = NodeRef::new();
    if takes_focus {
        heading.on_load(|element: web_sys::HtmlElement| drop(element.focus()));
    }
    custom(format!("h{}", screen.level(below)))
        .attr("part", "heading")
        .attr("tabindex", "-1")
        .node_ref(heading)
        .child(words)
        .into_any()
}
