//! What no longer fits the questions, below the report, to copy.

use super::copying::{copy, with_what_came_of_it};
use crate::view::dom::{El, el, el_class, ul, words};
use crate::view::heading::heading;
use crate::view::navigation::Look;
use crate::view::said::lines_of;
use crate::view::screen::Screen;
use crate::view::{Copying, State};

/// What was set aside, if anything was.
pub(super) fn aside(screen: &Screen, state: &State) -> Option<El> {
    if state.response.set_aside.is_empty() {
        return None;
    }
    let said = screen.later();
    let list = ul("");
    for item in &state.response.set_aside {
        let entry = el("li");
        if let Some(id) = item.text_of("question") {
            // Of a question that is gone, its id is all that is known.
            let question = screen.questionnaire().question(id);
            let from = question.map_or(id.to_owned(), |question| screen.say(&question.text));
            entry.add(words("p", "from", &from));
        }
        let mut lines = Vec::new();
        lines_of(item, &mut lines);
        for line in &lines {
            entry.add(words("p", "own-words", line));
        }
        list.add(entry);
    }
    let copy = copy(screen, Copying::SetAside, Look::Quiet, list);
    let copy = copy.child(words("span", "unseen", &join![": ", said.set_aside]));
    let aside = el_class("div", "set-aside").child(heading(screen, 1, said.set_aside));
    let aside = aside.child(el("p").text(said.about_set_aside)).child(list).child(copy);
    Some(with_what_came_of_it(aside, screen, Copying::SetAside, list))
}
