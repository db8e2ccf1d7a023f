//! A question before something is deleted, asked in the place of the buttons.

use super::dom::{El, Event, Local, el, el_class};
use super::heading::heading;
use super::navigation::{Look, button, plain_button};
use super::screen::Screen;
use super::{Intent, State};

/// What is asked.
#[derive(Clone)]
pub(super) struct Request {
    /// The question.
    pub(super) title: &'static str,
    /// What it means.
    pub(super) about: &'static str,
    /// The button that asks, and then the one that says yes.
    pub(super) yes: &'static str,
    /// What yes means.
    pub(super) intent: Intent,
    /// The button that takes it back.
    pub(super) keep: &'static str,
    /// Whether all answers are at stake: then the download is offered first, and nothing is asked when no answer of a
    /// copy that is typed in can get lost.
    pub(super) is_all: bool,
}

const NOT_ASKED: usize = 0;
const ASKED: usize = 1;
const TAKEN_BACK: usize = 2;

/// Makes buttons, with the one that asks among them.
type Buttons = Box<dyn Fn(&Screen, El) -> El>;

/// Shows buttons, one of which asks before it does what it says; the question then stands in their place. Taking it
/// back gives the focus back to the button that asked.
pub(super) fn ask_first(
    screen: &Screen,
    request: Request,
    look: Look,
    buttons: impl Fn(&Screen, El) -> El + 'static,
) -> El {
    ask_before(screen.clone(), request, look, Box::new(buttons))
}

fn ask_before(screen: Screen, request: Request, look: Look, buttons: Buttons) -> El {
    let asks = Local::new(NOT_ASKED);
    let followed = asks.clone();
    let shown = move |asked| {
        let asks = asks.clone();
        if asked == ASKED {
            let told = screen.clone();
            let take_back = move || {
                asks.set(TAKEN_BACK);
                told.want(Intent::TakeBack);
            };
            return vec![confirm(&screen, &request, take_back)];
        }
        let (pressed, wanted) = (screen.clone(), request.clone());
        let ask = move || {
            if wanted.is_all && pressed.now(State::is_handed_out) {
                pressed.want(wanted.intent.clone());
            } else {
                asks.set(ASKED);
            }
        };
        let asking = plain_button(look, request.yes, ask).focus_if(asked == TAKEN_BACK);
        vec![buttons(&screen, asking)]
    };
    el("div").live(move || followed.get(), shown)
}

/// Asks, with the download at hand when all answers are at stake. The heading takes the focus; "Keep my answers" takes the question back, and so does
/// Escape.
fn confirm(screen: &Screen, request: &Request, take_back: impl Fn() + Clone + 'static) -> El {
    let download = request.is_all.then(|| button(screen, Look::Primary, screen.words().download, Intent::Download));
    let buttons = el_class("div", "navigation")
        .maybe(download)
        .child(button(screen, Look::Secondary, request.yes, request.intent.clone()))
        .child(plain_button(Look::Secondary, request.keep, take_back.clone()));
    let leave = move |event: Event| {
        if event.holds {
            take_back();
        }
    };
    el_class("div", "confirm")
        .on("keydown", leave)
        .child(heading(screen, 1, request.title).attr("tabindex", "-1").focus_if(true))
        .child(el("p").text(request.about))
        .child(buttons)
}
