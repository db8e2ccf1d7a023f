//! What no longer fits the questions, below the report, to copy.

use crate::view::Intent;
use crate::view::dom::{El, el, el_class, ul, words};
use crate::view::heading::heading;
use crate::view::navigation::{Look, button};
use crate::view::said::lines_of;
use crate::view::screen::Screen;

/// What was set aside, if anything was.
pub(super) fn aside(screen: &Screen) -> Option<El> {
    let said = screen.later();
    let items = screen.now(|state| state.response.set_aside.clone());
    if items.is_empty() {
        return None;
    }
    let list = ul("");
    let mut all = String::new();
    for item in &items {
        let entry = el("li");
        let mut add = |class, line: &str| {
            entry.add(words("p", class, line));
            all.push_str(line);
            all.push('\n');
        };
        if let Some(id) = item.text_of("question") {
            // Of a question that is gone, its id is all that is known.
            let question = screen.questionnaire().question(id);
            add("from", &question.map_or(id.to_owned(), |question| screen.say(&question.text)));
        }
        let mut lines = Vec::new();
        lines_of(item, &mut lines);
        for line in &lines {
            add("own-words", line);
        }
        list.add(entry);
    }
    let copy = button(screen, Look::Quiet, screen.later().copy, Intent::Copy(all));
    let aside = el_class("div", "set-aside").child(heading(screen, 1, said.set_aside));
    Some(aside.child(el("p").text(said.about_set_aside)).child(list).child(copy))
}
