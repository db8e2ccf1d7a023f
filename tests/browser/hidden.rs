//! Places of a page that are not there to be seen: what is folded, a tab that is not chosen, what lies under a header.

use thirtyfour::Key;

use crate::keyboard::Keyboard;
use crate::site::{FOLDER, council_with};
use crate::visitor::Visitor;
use crate::wait::until;

/// A person on a page, once its own scripts have run.
async fn stands_on(html: &str) -> Visitor {
    let visitor = Visitor::opens(council_with("")).await;
    visitor.stands_on(html).await;
    until("the element", async || visitor.page::<bool>(DEFINED).await.then_some(())).await;
    // Long enough for a frame in which what is near the screen would have been seen.
    visitor.session.driver.execute_async(FRAMES, Vec::new()).await.unwrap();
    visitor
}

const DEFINED: &str = "return Boolean(customElements.get('stack-up'))";
const FRAMES: &str = "const done = arguments[arguments.length - 1];
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))";

/// What was loaded of the widget but for its entry, since the hostile page was opened.
fn loaded(visitor: &Visitor) -> usize {
    let requests = visitor.requests();
    let since = requests.iter().rposition(|path| path == "/hostile").unwrap();
    requests[since..].iter().filter(|path| path.starts_with(FOLDER) && !path.ends_with("/stack-up.js")).count()
}

#[tokio::test]
async fn in_a_closed_details_it_loads_only_when_that_is_opened() {
    let visitor = stands_on(include_str!("hostile/closed-details.html")).await;
    assert_eq!(loaded(&visitor), 0, "{:?}", visitor.requests());
    visitor.page::<()>("document.querySelector('details').open = true; return null").await;
    visitor.widget().press_on("Start").await;
    visitor.widget().stands_at("Before you start").await;
    assert_eq!(loaded(&visitor), 4);
}

#[tokio::test]
async fn in_a_tab_panel_it_loads_when_the_tab_is_chosen_and_is_hidden_with_it() {
    let visitor = stands_on(include_str!("hostile/tab-panel.html")).await;
    assert_eq!(loaded(&visitor), 0, "{:?}", visitor.requests());
    let panel = async |class: &str| {
        let set = format!("document.querySelector('.panel').className = 'panel {class}'; return null");
        visitor.page::<()>(&set).await;
    };
    panel("shown").await;
    let widget = visitor.widget();
    widget.press_on("Start").await;
    widget.writes("subject", "Hospital discharge").await;
    for hidden in ["", "shown invisible"] {
        panel(hidden).await;
        assert_eq!(widget.buttons().await, [""; 0], "“{hidden}”");
        panel("shown").await;
        assert_eq!(widget.typed("subject").await, "Hospital discharge");
        assert!(widget.has_button("Continue").await);
    }
}

#[tokio::test]
async fn nothing_that_takes_the_focus_lies_under_a_sticky_header() {
    let visitor = stands_on(include_str!("hostile/sticky-header.html")).await;
    let widget = visitor.widget();
    widget.in_a_hurry().press_on("Start").await;
    widget.in_a_hurry().press_on("Continue").await;
    widget.has_focus_on("The service user’s view").await;
    let keyboard = Keyboard(widget);
    // `Keyboard` stops when the focus is on something that can't be seen.
    let mut stops = 0;
    while keyboard.tab().await.inside {
        stops += 1;
    }
    assert!(stops > 10, "{stops}");
    keyboard.press(Key::End).await;
    let mut back = 0;
    while keyboard.tab_back().await.inside {
        back += 1;
    }
    assert!(back > 10, "{back}");
    assert!(widget.heading().await.starts_with("The service user"));
}
