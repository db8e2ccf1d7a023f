//! A device that others use, too: nothing is to stay on it.

use super::confirm::{Request, ask_first};
use super::dom::{El, el_class, words};
use super::heading::step_heading;
use super::navigation::{Look, button};
use super::screen::Screen;
use super::{Focus, Intent};
use crate::model::Place;

/// What the person says of the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// Whether others use it, too.
    Shared(bool),
    /// The answers on it are to move into the tab.
    Move,
    /// They are to stay there, unseen.
    Leave,
    /// They are to be deleted.
    Delete,
}

/// The name by which the button takes the focus.
pub const SHARED: &str = "shared-device";

/// The button of someone on a device that others use, too, with what it means; then that this holds, and the way back, as long
/// as there are no answers. Nothing where the page has answers kept nowhere, or in the tab, anyway.
pub(super) fn shared(screen: &Screen) -> Option<El> {
    let (is_shared, has_answers) = screen.now(|state| (state.shares_device, state.response.has_answers()));
    let is_shared = is_shared.filter(|is_shared| !(*is_shared && has_answers))?;
    let said = screen.words();
    let (label, about) =
        if is_shared { (said.own_device, said.on_shared_device) } else { (said.shared_device, said.about_shared) };
    let press = button(screen, Look::Quiet, label, Intent::Device(Device::Shared(!is_shared)))
        .attr("aria-describedby", SHARED)
        .focus_if(screen.focuses(&Focus::Question(SHARED.to_owned())));
    let about = words("p", "status", about).attr("id", SHARED);
    let [first, second] = if is_shared { [about, press] } else { [press, about] };
    Some(el_class("div", "shared").child(first).child(second))
}

/// Asks what becomes of the answers that are on the device already.
pub(super) fn whose(screen: &Screen, step: El) {
    let (said, general) = (screen.later(), screen.words());
    let delete = Request {
        title: general.ask_delete,
        about: general.about_delete,
        yes: said.delete_them,
        intent: Intent::Device(Device::Delete),
        keep: general.keep,
        is_all: true,
    };
    step.add(step_heading(screen, said.whose_answers).attr("aria-describedby", "whose"));
    step.add(words("p", "lead", said.about_whose).attr("id", "whose"));
    step.add(ask_first(screen, delete, Look::Secondary, |screen, delete| {
        let (said, general) = (screen.later(), screen.words());
        el_class("div", "navigation")
            .child(button(screen, Look::Secondary, said.move_them, Intent::Device(Device::Move)))
            .child(button(screen, Look::Secondary, said.leave_them, Intent::Device(Device::Leave)))
            .child(delete)
            .child(button(screen, Look::Quiet, general.back, Intent::Go(Place::Start)))
    }));
}
