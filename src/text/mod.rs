//! Every word of the interface, in each language that it speaks; in others, a questionnaire file may give them. The words
//! of a questionnaire are in its file.

#[macro_use]
mod table;
mod cy;
mod direction;
mod en;
mod given;
mod paper;

use std::fmt;

pub use direction::direction;
pub use given::{Given, Word, forms_of, in_english, names, word};
pub use paper::{Paper, paper};

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
    /// The button that goes on where one was.
    pub carry_on: &'static str,
    /// The button that deletes and begins anew.
    pub start_again: &'static str,
    /// The button to the next step.
    pub go_on: &'static str,
    /// The button to the step before.
    pub back: &'static str,
    /// The button to the report.
    pub finish: &'static str,
    /// The button beside an answer.
    pub change: &'static str,
    /// The button beside a question that was skipped.
    pub answer: &'static str,
    /// The button that saves a file.
    pub download: &'static str,
    /// The button that deletes all answers.
    pub delete: &'static str,
    /// The button that takes back a request to delete.
    pub keep: &'static str,
    /// The same, of one thing.
    pub keep_it: &'static str,

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
    /// Said when answers that were saved can't be read.
    pub damaged: &'static str,
    /// The button that downloads what can't be read.
    pub download_damaged: &'static str,
    /// Said when the saved answers are of a newer version.
    pub newer: &'static str,
    /// Said when all answers are deleted.
    pub deleted: &'static str,
    /// Said when the browser did not let them be deleted.
    pub not_deleted: &'static str,
    /// Said beside "Carry on".
    pub welcome_back: &'static str,
    /// Asks whether to start again.
    pub ask_start_again: &'static str,
    /// What starting again means.
    pub about_start_again: &'static str,
    /// Asks whether to delete.
    pub ask_delete: &'static str,
    /// What deleting means.
    pub about_delete: &'static str,

    /// Opens the meaning of the points of a scale.
    pub about_scale: &'static str,
    /// Clears an answer.
    pub clear: &'static str,
    /// Opens the field for a note.
    pub add_note: &'static str,
    /// Adds a field for further own words.
    pub add_own: &'static str,
    /// Words that the person wrote elsewhere, in quotation marks: `{words}`.
    pub quote: &'static str,
    /// Opens the further fields of an item.
    pub add_more: &'static str,
    /// Puts an item before the one in front of it.
    pub move_up: &'static str,
    /// Takes an item out.
    pub remove: &'static str,
    /// Asks whether to take an item out.
    pub ask_remove: &'static str,
    /// What taking it out means.
    pub about_remove: &'static str,
    /// Gives a file for a calendar.
    pub calendar: &'static str,
    /// Stands in the calendar when there are no other words.
    pub reminder: &'static str,
    /// The heading of what was said on earlier days.
    pub earlier: &'static str,
    /// Deletes what was said on a day.
    pub forget: &'static str,
    /// Asks whether to delete it.
    pub ask_forget: &'static str,
    /// What deleting it means.
    pub about_forget: &'static str,
    /// Said of a text that is too long.
    pub too_long: &'static str,
    /// How many characters it has too many: `{count}`.
    pub too_many: Forms,
    /// Said when it was too long, and no longer is.
    pub short_enough: &'static str,

    /// The heading of the last step.
    pub check: &'static str,
    /// The sentence under it.
    pub about_check: &'static str,
    /// The heading of what was skipped.
    pub skipped: &'static str,
    /// The sentence under it, with how many: `{count}`.
    pub about_skipped: Forms,
    /// Said when nothing was answered at all.
    pub nothing_yet: &'static str,
    /// Marks a note among the answers.
    pub note: &'static str,

    /// The button that prints.
    pub print: &'static str,
    /// The button that copies the words of the report.
    pub copy: &'static str,
    /// Said when they are copied.
    pub copied: &'static str,
    /// Said when the browser did not copy them, above the words.
    pub not_copied: &'static str,
    /// Asks which parts go on a page.
    pub on_my_page: &'static str,
    /// Said of a part that does not.
    pub stays_here: &'static str,
    /// Puts an offered step into the plan.
    pub choose_step: &'static str,
    /// Said of an offered step that is in the plan.
    pub step_chosen: &'static str,
    /// Goes back from the report to the answers.
    pub back_to_answers: &'static str,
    /// The mean of a theme: "2.3 out of 4", `{mean}` and `{highest}`.
    pub out_of: &'static str,
    /// How a number with one decimal is written: `{whole}` and `{tenths}`.
    pub decimal: &'static str,
    /// "from 6 of 7 statements": `{answered}` and `{count}`.
    pub from_statements: Forms,
    /// A theme with too few answers.
    pub too_few_answers: &'static str,
    /// "5 of 9 still open": `{count}` and `{applicable}`.
    pub still_open: Forms,
    /// A theme of which too little applies.
    pub too_few_apply: &'static str,
    /// A theme of which nothing applies.
    pub does_not_apply: &'static str,
    /// A theme whose answers are far apart.
    pub varies: &'static str,
    /// The heading of the table.
    pub in_figures: &'static str,
    /// The heading of its first column.
    pub theme: &'static str,
    /// The heading of its last column.
    pub summary: &'static str,
    /// Names the one who might know.
    pub might_know: &'static str,
    /// The button that leads to a blank copy, and its heading.
    pub print_blank: &'static str,
    /// The button that opens a file of answers, and a heading.
    pub open: &'static str,
    /// Said when that is done.
    pub opened: &'static str,
    /// The button of someone on a device that others use, too.
    pub shared_device: &'static str,
    /// What it means.
    pub about_shared: &'static str,
    /// Said when it was pressed.
    pub on_shared_device: &'static str,
    /// The button that takes it back.
    pub own_device: &'static str,
    /// The button that sends the answers: `{organisation}`.
    pub send_to: &'static str,
    /// "22 November 2026": `{day}`, `{month}` and `{year}`.
    pub date: &'static str,
    /// The months as they stand in a date.
    pub months: Months,
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

fn known(tag: &str) -> Option<&'static Words> {
    let language = tag.as_bytes().split(|byte| *byte == b'-').next().unwrap_or_default();
    [&en::WORDS, &cy::WORDS].into_iter().find(|known| language.eq_ignore_ascii_case(known.tag.as_bytes()))
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
