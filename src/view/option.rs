//! One option: a native radio or checkbox, and the label that is all of it.

use super::dom::{El, el, el_class};

/// Whether one option may be chosen, or any number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// One.
    Radio,
    /// Any number.
    Checkbox,
}

/// An option without its words. It tells whether it was chosen or taken back.
pub(super) fn option(
    kind: Kind,
    name: &str,
    value: &str,
    is_chosen: impl Fn() -> bool + 'static,
    choose: impl Fn(bool) + 'static,
) -> El {
    let kind = if kind == Kind::Radio { "radio" } else { "checkbox" };
    let input = el("input")
        .attr("type", kind)
        .attr("name", name)
        .attr("value", value)
        .attr("autocomplete", "off")
        .live_checked(is_chosen)
        .on("change", move |event| choose(event.holds));
    el_class("label", "option").child(input)
}
