//! To keep and share a report: print it, or copy its words.

use crate::model::report::{Finding, Report};
use crate::view::Intent;
use crate::view::dom::{El, el, el_class};
use crate::view::navigation::{Look, button, plain_button};
use crate::view::option::{Kind, option};
use crate::view::screen::Screen;

/// What can be done with a report, below its `body`. Of a page, the person says first what goes on it.
pub(super) fn share(screen: &Screen, report: &Report, body: El) -> El {
    let said = screen.later();
    let copying = screen.clone();
    let copy = plain_button(Look::Secondary, said.copy, move || copying.want(Intent::Copy(body.plain_text())));
    let print = button(screen, Look::Primary, said.print, Intent::Print);
    let (followed, shown) = (screen.clone(), screen.clone());
    let status = move || match followed.now(|state| state.copied) {
        Some(true) => said.copied.to_owned(),
        Some(false) => said.not_copied.to_owned(),
        None => String::new(),
    };
    el_class("div", "share")
        .maybe(parts(screen, report))
        .child(el_class("div", "navigation").child(print).child(copy))
        .child(el_class("p", "status").attr("role", "status").live_text(status))
        .live_if(move || shown.now(|state| state.copied == Some(false)), move || to_select(body, said.copy))
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

/// The words in a field, all selected, for browsers that don't let a page copy.
fn to_select(body: El, label: &str) -> El {
    let field = el("textarea").attr("readonly", "").attr("rows", "8").attr("aria-label", label);
    let words = body.plain_text();
    el_class("div", "field").child(field.live_value(move || words.clone())).focus_field_if(true)
}
