//! Headings at the level that fits the page, and those that take the focus.

use super::Focus;
use super::dom::{El, el};
use super::screen::Screen;

/// The heading of a step: it takes the focus when the step appears, which is how the change is announced.
pub(super) fn step_heading(screen: &Screen, words: &str) -> El {
    let heading = heading(screen, 0, words).attr("tabindex", "-1");
    heading.focus_if(screen.focuses(&Focus::Heading))
}

/// A heading so many levels below that of the step.
pub(super) fn heading(screen: &Screen, below: u8, words: &str) -> El {
    el(screen.heading_tag(below)).attr("part", "heading").text(words)
}
