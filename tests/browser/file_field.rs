//! Files that a person picks or drops.

use std::fs;
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value, json};

use crate::visitor::{Download, Visitor};
use crate::wait::until;
use crate::widget::Widget;

/// The field that the button "Open my answers" opens.
const FIELD: &str = "return document.querySelector('stack-up').shadowRoot?.querySelector('[type=file]')";

/// Drops a file with a name and a text onto an element in the widget; tells whether the browser leaves the page for it.
const DROP: &str = "const [path, name, text] = arguments;
    const element = document.querySelector('stack-up')?.shadowRoot?.querySelector(path);
    if (!element) return null;
    const dataTransfer = new DataTransfer();
    if (name) dataTransfer.items.add(new File([text], name, { type: 'application/json' }));
    else dataTransfer.setData('text/plain', text);
    return ['dragover', 'drop'].map((type) =>
        element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true })))";

static NUMBER: AtomicU32 = AtomicU32::new(0);

impl Widget<'_> {
    /// Picks a file with this text.
    pub async fn picks_file(&self, text: impl AsRef<[u8]>) {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let file = std::env::temp_dir().join(format!("stack-up-{}-{number}.json", std::process::id()));
        fs::write(&file, text).unwrap();
        let field = until("a field for files", async || self.visitor().session.element(FIELD, Vec::new()).await).await;
        field.send_keys(file.to_str().unwrap()).await.expect("the field takes a file");
        until("the field to have let go of the file", async || {
            let value = "const field = document.querySelector('stack-up').shadowRoot.querySelector('[type=file]');
                return !field?.value";
            self.visitor().page::<bool>(value).await.then_some(())
        })
        .await;
    }

    /// Drops a file with this text somewhere; tells whether the browser leaves the page for it.
    pub async fn drops_file(&self, path: &str, text: &str) -> [bool; 2] {
        self.drops(path, json!("answers.json"), text).await
    }

    /// Drops words somewhere; tells whether the browser does with them what it does everywhere.
    pub async fn drops_words(&self, path: &str, words: &str) -> [bool; 2] {
        self.drops(path, json!(null), words).await
    }

    async fn drops(&self, path: &str, name: Value, text: &str) -> [bool; 2] {
        let given = vec![json!(path), name, json!(text)];
        until(path, async || self.visitor().session.script(DROP, given.clone()).await).await
    }

    /// Deletes all answers, and is on the start page then.
    pub async fn deletes_all(&self) {
        self.press("Delete my answers").await;
        self.says("They will be gone from this device.").await;
        self.press("Delete my answers").await;
        self.says("Your answers are deleted from this device.").await;
    }

    /// Downloads the answers.
    pub async fn downloads(&self) -> Download {
        self.press("Download my answers").await;
        self.visitor().downloaded().await
    }
}

/// What stands in a file between the beginning of its answers and that of what is set aside.
pub fn answers_in(file: &Download) -> &str {
    let (_, answers) = file.text.split_once("\"answers\":").expect("the file has answers");
    answers.split_once("\"setAside\":").expect("the file says what is set aside").0
}

/// A visitor who has nothing but a file.
pub async fn brings(visitor: &Visitor, text: &str) {
    visitor.widget().picks_file(text).await;
    visitor.widget().says("Your file is open: its answers are here now.").await;
}
