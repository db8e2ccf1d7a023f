//! What happens to the answers, and what the person can do with them, at the foot of every step.

use super::confirm::{Request, ask_first};
use super::dom::{El, el, el_class};
use super::navigation::{Look, button};
use super::screen::Screen;
use super::waiting::waiting;
use super::{Intent, Keeping, State, trouble};
use crate::part::{self, Part};

/// The foot of a step.
pub(super) fn keeping(screen: &Screen) -> El {
    let (followed, shown) = (screen.clone(), screen.clone());
    let (asked, told) = (screen.clone(), screen.clone());
    let has_remedies = move || part::is_here(Part::Rest) && asked.now(State::needs_remedies);
    let heard = screen.clone();
    let news = move || {
        let is_news = part::is_here(Part::Rest) && heard.now(State::needs_remedies);
        if is_news { trouble::news(&heard) } else { String::new() }
    };
    // Readers announce what changes, not what appears.
    let news = el_class("p", "unseen").attr("role", "status").live_text(news);
    let foot = el("div").child(news).live_if(has_remedies, move || trouble::remedies(&told));
    let keeping = el_class("div", "keeping")
        .child(status(screen))
        .live_if(move || followed.now(State::has_traces), move || actions(&shown))
        .child(waiting(screen));
    foot.child(keeping)
}

fn actions(screen: &Screen) -> El {
    let words = screen.words();
    let delete = Request {
        title: words.ask_delete,
        about: words.about_delete,
        yes: words.delete,
        intent: Intent::Delete,
        keep: words.keep,
        is_all: true,
    };
    ask_first(screen, delete, Look::Quiet, |screen, delete| {
        let download = button(screen, Look::Quiet, screen.words().download, Intent::Download);
        el_class("div", "actions").child(download).child(delete)
    })
}

/// Says how the answers are kept, from the first one on.
fn status(screen: &Screen) -> El {
    let screen = screen.clone();
    let status = move || {
        let is_trouble = part::is_here(Part::Rest) && screen.now(trouble::is_there);
        if is_trouble { trouble::sentence(&screen) } else { screen.now(|state| status_of(&screen, state).to_owned()) }
    };
    el_class("p", "status").attr("role", "status").live_text(status)
}

/// How the answers are kept, in the words for that.
pub(super) fn status_of(screen: &Screen, state: &State) -> &'static str {
    let words = screen.words();
    match state.keeping {
        Keeping::Deleted | Keeping::Fails => words.saving_fails,
        Keeping::Nowhere | Keeping::Typing => words.saved_none,
        _ if !state.is_kept => "",
        Keeping::Device => words.saved_device,
        Keeping::Tab => words.saved_tab,
    }
}
