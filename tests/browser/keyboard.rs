//! A person who uses the keyboard alone.

use serde::Deserialize;
use thirtyfour::Key;
use thirtyfour::common::keys::TypingData;

use crate::wait::{becomes, until};
use crate::widget::Widget;

/// The element that has the focus.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[allow(clippy::struct_excessive_bools, reason = "each is one thing that can be seen")]
pub struct Stop {
    pub tag: String,
    /// The kind of input or button.
    pub kind: String,
    pub name: String,
    /// Its label, or the words on it.
    pub words: String,
    /// The group of options that it belongs to.
    pub question: String,
    /// Whether it is in the widget.
    pub inside: bool,
    pub lang: String,
    pub checked: bool,
    /// Whether it is on the screen, and nothing covers it.
    pub seen: bool,
    /// Whether a ring shows that it has the focus.
    pub ringed: bool,
    /// Whether it stands behind the one that had the focus before, in the order of reading.
    pub onward: bool,
}

/// A person at a keyboard.
pub struct Keyboard<'a>(pub Widget<'a>);

impl Keyboard<'_> {
    /// Presses keys, whatever has the focus.
    pub async fn press(&self, keys: impl Into<TypingData>) {
        let chain = self.0.visitor().session.driver.action_chain();
        chain.send_keys(keys).perform().await.expect("the keys are pressed");
    }

    /// Goes on to the next stop, which can be seen and lies ahead.
    pub async fn tab(&self) -> Stop {
        self.press(Key::Tab).await;
        let stop = self.stop().await;
        assert!(stop.onward, "the focus goes back to {stop:?}");
        stop
    }

    /// Goes back to the stop before.
    pub async fn tab_back(&self) -> Stop {
        let chain = self.0.visitor().session.driver.action_chain();
        let chain = chain.key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift);
        chain.perform().await.expect("the keys are pressed");
        self.stop().await
    }

    /// Where the focus is: on something that can be seen, with a ring around it unless it is a heading or on the page around.
    pub async fn stop(&self) -> Stop {
        let hides = |stop: &Stop| !stop.seen || (stop.inside && !stop.ringed && !stop.tag.starts_with('h'));
        becomes(None, async || self.0.stop().await.filter(hides)).await;
        until("the focus", async || self.0.stop().await).await
    }

    /// Goes on until it stops at something with these words.
    pub async fn tabs_to(&self, words: &str) -> Stop {
        self.tabs_until(words, |stop| stop.words == words).await
    }

    /// Goes on until it stops at a field with this name.
    pub async fn tabs_into(&self, name: &str) -> Stop {
        self.tabs_until(name, |stop| stop.name == name).await
    }

    async fn tabs_until(&self, what: &str, is_there: impl Fn(&Stop) -> bool) -> Stop {
        let mut passed = Vec::new();
        loop {
            let stop = self.tab().await;
            assert!(stop.inside, "no “{what}” among {passed:?}");
            if is_there(&stop) {
                return stop;
            }
            passed.push(stop.words);
        }
    }

    /// From the first option of a group: goes to the one with these words by arrows, or chooses the first by the space bar.
    pub async fn picks(&self, words: &str) {
        if self.stop().await.words == words {
            self.press(" ").await;
        }
        while self.stop().await.words != words {
            self.press(Key::Down).await;
        }
        assert!(self.stop().await.checked, "“{words}” is chosen");
    }
}
