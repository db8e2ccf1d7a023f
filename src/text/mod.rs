//! Every word of the interface, in each language that it speaks; in others, a questionnaire file may give them. The words
//! of a questionnaire are in its file.

#[macro_use]
mod table;
mod cy;
mod direction;
mod en;
mod given;
mod later;

use std::fmt;

pub use direction::direction;
pub use given::{Given, Word, forms_of, in_english, names, word};
pub use later::{Later, later};

/// A sentence with a number in it, in each form that a language may have for it (Unicode CLDR), in the order of
/// [`FORMS`]. An empty form is like the first. The form goes by `{count}`.
pub type Forms = [&'static str; 6];

/// What the forms are for: any number that has none of its own, none, one, two, few, many.
pub const FORMS: [&str; 6] = ["other", "zero", "one", "two", "few", "many"];

/// The names of the months.
pub type Months = [&'static str; 12];

words! {
/// The words of the interface in one language.
pub struct Words, known by tag {
    /// The language's own name for itself.
    pub name: &'static str,

    /// The button that begins.
    pub start: &'static str,
    /// The button to the next step.
    pub go_on: &'static str,
    /// The button to the step before.
    pub back: &'static str,
    /// The button to the report.
    pub finish: &'static str,
    /// The button that saves a file.
    pub download: &'static str,
    /// The button that deletes all answers.
    pub delete: &'static str,
    /// The button that takes back a request to delete.
    pub keep: &'static str,

    /// Names the switch of languages.
    pub languages: &'static str,
    /// "Step 3 of 8": `{step}` and `{steps}`.
    pub step_of: &'static str,
    /// "Part 3 of 6": `{part}` and `{parts}`.
    pub part_of: &'static str,

    /// What happens to the answers, when they are saved on the device.
    pub privacy_device: &'static str,
    /// The same, when they are kept while the tab is open.
    pub privacy_tab: &'static str,
    /// The same, when they are not saved.
    pub privacy_none: &'static str,
    /// Said quietly when answers are saved on the device.
    pub saved_device: &'static str,
    /// Said quietly when answers are kept while the tab is open.
    pub saved_tab: &'static str,
    /// Said when answers are not saved.
    pub saved_none: &'static str,
    /// Said when saving fails.
    pub saving_fails: &'static str,
    /// Said when what was pressed has to wait for what is loading.
    pub one_moment: &'static str,
    /// Said when that could not be loaded.
    pub not_loaded: &'static str,
    /// Asks whether to delete.
    pub ask_delete: &'static str,
    /// What deleting means.
    pub about_delete: &'static str,

    /// Clears an answer.
    pub clear: &'static str,
    /// Adds a field for further own words.
    pub add_own: &'static str,
    /// Words that the person wrote elsewhere, in quotation marks: `{words}`.
    pub quote: &'static str,
    /// Said of a text that is too long.
    pub too_long: &'static str,
    /// How many characters it has too many: `{count}`.
    pub too_many: Forms,
    /// Said when it was too long, and no longer is.
    pub short_enough: &'static str,

    /// The button that leads to a blank copy, and its heading.
    pub print_blank: &'static str,
    /// The button that opens a file of answers, and a heading.
    pub open: &'static str,
    /// The button of someone on a device that others use, too.
    pub shared_device: &'static str,
    /// What it means.
    pub about_shared: &'static str,
    /// Said when it was pressed.
    pub on_shared_device: &'static str,
    /// The button that takes it back.
    pub own_device: &'static str,
}
}

/// The words for a language tag. Where the interface does not speak the language, they are those that a file gives,
/// and English ones for those that it does not give.
pub fn words(tag: &str, given: Option<&Given>) -> &'static Words {
    known(tag).unwrap_or_else(|| given::words(tag, given.unwrap_or(&Given::default())))
}

/// The words for a language tag, in a language that the interface speaks, or else in English.
pub fn own_words(tag: &str) -> &'static Words {
    known(tag).unwrap_or(&en::WORDS)
}

/// The languages that the interface speaks.
pub const KNOWN: [&Words; 2] = [&en::WORDS, &cy::WORDS];

fn known(tag: &str) -> Option<&'static Words> {
    let language = tag.as_bytes().split(|byte| *byte == b'-').next().unwrap_or_default();
    KNOWN.into_iter().find(|known| language.eq_ignore_ascii_case(known.tag.as_bytes()))
}

impl PartialEq for Words {
    /// Words are made once for each language and what is given for it.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Words {}

impl fmt::Debug for Words {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str(self.tag)
    }
}

/// The place among [`FORMS`] of the one that a number asks for, in a language that the interface speaks.
pub fn form_for(tag: &str, number: u32) -> Option<usize> {
    let is_welsh = tag == cy::WORDS.tag;
    if !is_welsh && tag != en::WORDS.tag {
        return None;
    }
    Some(match number {
        0 if is_welsh => 1,
        1 => 2,
        2 if is_welsh => 3,
        3 if is_welsh => 4,
        6 if is_welsh => 5,
        _ => 0,
    })
}

/// A sentence with a number in it, in the form at a place.
pub fn in_form(forms: &Forms, place: usize) -> &'static str {
    let form = forms.get(place).filter(|form| !form.is_empty());
    form.or(forms.first()).copied().unwrap_or_default()
}
