//! To keep and share a report: print it, or copy its words.

use super::copying::{copy, with_what_came_of_it};
use crate::model::report::{Finding, Report};
use crate::view::dom::{El, el, el_class};
use crate::view::navigation::{Look, button};
use crate::view::option::{Kind, option};
use crate::view::screen::Screen;
use crate::view::{Copying, Intent};

/// What can be done with a report, below its `body`. Of a page, the person says first what goes on it.
pub(super) fn share(screen: &Screen, report: &Report, body: El) -> El {
    let print = button(screen, Look::Primary, screen.later().print, Intent::Print);
    let copy = copy(screen, Copying::Report, Look::Secondary, body);
    let buttons = el_class("div", "navigation").child(print).child(copy);
    let share = el_class("div", "share").maybe(parts(screen, report)).child(buttons);
    with_what_came_of_it(share, screen, Copying::Report, body)
}

/// A tick for each part of a page that has something to show.
fn parts(screen: &Screen, report: &Report) -> Option<El> {
    let shown = report.parts.iter().find_map(|part| match &part.finding {
        Finding::Page(shown) => Some(shown),
        _ => None,
    })?;
    let options = el_class("div", "options");
    for each in shown {
        let (followed, told) = (screen.clone(), screen.clone());
        let (shown_id, told_id) = (each.part.id.clone(), each.part.id.clone());
        let is_shown = move || followed.now(|state| !state.left_out.contains(&shown_id));
        let choose = move |shows| told.want(Intent::Show(told_id.clone(), shows));
        let tick = option(Kind::Checkbox, "on-page", &each.part.id, is_shown, choose);
        options.add(tick.child(screen.said("span", &each.part.title)));
    }
    let legend = el("legend").text(screen.later().on_my_page);
    Some(el_class("fieldset", "question").child(legend).child(options))
}
