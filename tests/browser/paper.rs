//! What comes out of a printer, read back from the PDF that the browser makes.

use std::fs;
use std::path::{Path, PathBuf};

use lopdf::Document;
use thirtyfour::common::print::{PrintPage, PrintParameters};

use crate::visitor::Visitor;
use crate::wait::becomes;
use crate::widget::Widget;

/// A sheet of A4, in centimetres.
pub const A4: PrintPage = PrintPage { width: 21.0, height: 29.7 };

/// A sheet of Letter.
pub const LETTER: PrintPage = PrintPage { width: 21.59, height: 27.94 };

/// Printed sheets, each with its words in one line.
pub struct Paper {
    pub sheets: Vec<String>,
}

impl Widget<'_> {
    /// Presses a button that prints, and takes what comes out. On the way, the page's `print` only counts, so that the
    /// page stays as it is then until the driver prints it; see `page/printer.js`. A copy goes into `target/paper/`.
    pub async fn prints(&self, button: &str, name: &str) -> Paper {
        self.prints_on(A4, button, name).await
    }

    /// The same on sheets of another size.
    pub async fn prints_on(&self, sheet: PrintPage, button: &str, name: &str) -> Paper {
        let visitor = self.visitor();
        let before = visitor.calls_to_print().await;
        self.press(button).await;
        becomes(before + 1, async || visitor.calls_to_print().await).await;
        visitor.prints_the_page_on(sheet, name).await
    }
}

impl Visitor {
    /// How often the page was asked to print.
    pub async fn calls_to_print(&self) -> u32 {
        self.page("return window.printer.calls").await
    }

    /// Prints the page as it is, as by the browser's own menu. A copy goes into `target/paper/`.
    pub async fn prints_the_page(&self, name: &str) -> Paper {
        self.prints_the_page_on(A4, name).await
    }

    async fn prints_the_page_on(&self, sheet: PrintPage, name: &str) -> Paper {
        let parameters = PrintParameters { page: sheet, shrink_to_fit: false, ..PrintParameters::default() };
        let pdf = self.session.driver.print_page(parameters).await.expect("the browser prints");
        fs::write(folder().join(format!("{name}.pdf")), &pdf).unwrap();
        let document = Document::load_mem(&pdf).expect("a PDF");
        let words = |sheet| document.extract_text(&[sheet]).expect("the words of a sheet");
        let in_a_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        Paper { sheets: document.get_pages().into_keys().map(words).map(in_a_line).collect() }
    }
}

impl Paper {
    /// All words, sheet after sheet.
    pub fn text(&self) -> String {
        self.sheets.join(" ")
    }

    /// Whether words are there. Firefox leaves no room between some, and joins letters.
    fn has(&self, words: &str) -> bool {
        letters(&self.text()).contains(&letters(words))
    }

    /// All of these are there.
    pub fn holds(&self, words: &[&str]) {
        let missing: Vec<&&str> = words.iter().filter(|words| !self.has(words)).collect();
        assert!(missing.is_empty(), "not on paper: {missing:?}\n{}", self.text());
    }

    /// None of these is there.
    pub fn lacks(&self, words: &[&str]) {
        let there: Vec<&&str> = words.iter().filter(|words| self.has(words)).collect();
        assert!(there.is_empty(), "on paper, too: {there:?}\n{}", self.text());
    }
}

/// Whether a sheet begins with these words.
pub fn begins(sheet: &str, words: &str) -> bool {
    letters(sheet).starts_with(&letters(words))
}

/// Whether a sheet ends with these words.
pub fn ends(sheet: &str, words: &str) -> bool {
    letters(sheet).ends_with(&letters(words))
}

/// The letters of a text, each by itself, without the room between them.
fn letters(text: &str) -> String {
    let joined = [('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl")];
    let apart = joined.into_iter().fold(text.to_owned(), |text, (one, letters)| text.replace(one, letters));
    apart.split_whitespace().collect()
}

fn folder() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(target).join("paper");
    fs::create_dir_all(&folder).unwrap();
    folder
}
