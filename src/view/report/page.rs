//! A page in the person's own words.

use crate::model::Wording;
use crate::model::block::{Beside, PagePart};
use crate::model::report::{Entry, Said, Shown};
use crate::view::dom::{El, el, el_class, ul, words};
use crate::view::heading::heading;
use crate::view::navigation::{Look, button};
use crate::view::screen::Screen;
use crate::view::{Focus, Intent};

/// The parts of a page, those that stand beside each other in two columns.
pub(super) fn page(screen: &Screen, body: El, parts: &[Shown]) {
    let mut columns: Option<(El, El)> = None;
    for shown in parts {
        let part = part(screen, shown);
        let Some(beside) = shown.part.beside else {
            columns = None;
            body.add(part);
            continue;
        };
        let (start, end) = columns.get_or_insert_with(|| {
            let (start, end) = (el("div"), el("div"));
            body.add(el_class("div", "beside-each-other").child(start).child(end));
            (start, end)
        });
        let column = if beside == Beside::Start { start } else { end };
        column.add(part);
    }
}

fn part(screen: &Screen, shown: &Shown) -> El {
    let part = shown.part;
    let title = screen.say(&part.title);
    let change = shown.part.show.first().map(|first| {
        let change = button(screen, Look::Quiet, screen.later().change, Intent::Change(first.question.clone()));
        let takes_focus = screen.focuses(&Focus::ChangeButton(first.question.clone()));
        change.child(words("span", "unseen", &join![": ", title])).focus_if(takes_focus)
    });
    let head = el_class("div", "page-head").child(heading(screen, 1, &title)).maybe(change);
    let section = el("section").live_attr("class", class(screen, part)).child(head);
    for entry in &shown.entries {
        section.add(answer(screen, entry));
    }
    let (followed, id, stays) = (screen.clone(), part.id.clone(), screen.later().stays_here);
    section.live_if(move || followed.now(|state| state.left_out.contains(&id)), move || words("p", "stays", stays))
}

/// A part that is left out is seen on the screen alone.
fn class(screen: &Screen, part: &PagePart) -> impl Fn() -> String + 'static {
    let (screen, id) = (screen.clone(), part.id.clone());
    move || {
        let is_left_out = screen.now(|state| state.left_out.contains(&id));
        if is_left_out { "page-part left-out" } else { "page-part" }.to_owned()
    }
}

fn answer(screen: &Screen, entry: &Entry) -> El {
    let shown = el_class("div", "entry");
    if let Some(label) = entry.label {
        shown.add(screen.said_in("p", "label", label));
    }
    match &entry.said {
        Said::Words(said) => shown.child(words("p", "own-words", said)),
        Said::Day(day) => shown.child(words("p", "own-words", &screen.day(*day))),
        Said::List(chosen) => {
            let list = ul("own-list");
            // Own words come first.
            for comes_first in [true, false] {
                for wording in chosen {
                    if comes_first != matches!(wording, Wording::Option(_)) {
                        list.add(el("li").text(&screen.wording(*wording)));
                    }
                }
            }
            shown.child(list)
        }
        Said::Items(items) => {
            let list = ul("own-items");
            for item in items {
                let row = el("li");
                for entry in item {
                    row.add(answer(screen, entry));
                }
                list.add(row);
            }
            shown.child(list)
        }
    }
}
