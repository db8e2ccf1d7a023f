//! The words that come with the rest of the engine.

use super::{Forms, Months, Words, cy, en, given};

words! {
/// The words of what the rest of the engine shows: statements, goals and days, all that comes after the questions, and coming back. Whatever an
/// earlier part asks for here would travel with that part.
pub struct Later {
    /// The button that goes on where one was.
    pub carry_on: &'static str,
    /// The button that deletes and begins anew.
    pub start_again: &'static str,
    /// The button beside an answer.
    pub change: &'static str,
    /// The button beside a question that was skipped.
    pub answer: &'static str,
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
    /// Opens the meaning of the points of a scale.
    pub about_scale: &'static str,
    /// Opens the field for a note.
    pub add_note: &'static str,
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
    /// The button that takes back a request to delete one thing.
    pub keep_it: &'static str,
    /// The heading of what was said on earlier days.
    pub earlier: &'static str,
    /// Deletes what was said on a day.
    pub forget: &'static str,
    /// Asks whether to delete it.
    pub ask_forget: &'static str,
    /// What deleting it means.
    pub about_forget: &'static str,
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
    /// Said when a file of answers has been opened.
    pub opened: &'static str,
    /// The button that sends the answers: `{organisation}`.
    pub send_to: &'static str,
    /// "22 November 2026": `{day}`, `{month}` and `{year}`.
    pub date: &'static str,
    /// The months as they stand in a date.
    pub months: Months,

    /// What a blank copy is.
    pub about_blank: &'static str,
    /// Enlarges a blank copy.
    pub large_print: &'static str,
    /// What happens to the answers on paper.
    pub privacy_paper: &'static str,
    /// How a blank copy is filled in.
    pub how_to_fill: &'static str,
    /// Before the answer of a scale that asks for more.
    pub if_ticked: &'static str,
    /// Before questions whose answers are to be looked back at.
    pub look_back: &'static str,
    /// Before a question whose options are ideas.
    pub look_for_ideas: &'static str,
    /// Asks the front desk for a place, which is written in by hand.
    pub hand_in: &'static str,
    /// Said beside the button that types in a copy.
    pub offer_typing: &'static str,
    /// The button that types in a copy, and its heading.
    pub type_in: &'static str,
    /// What typing in is.
    pub about_typing: &'static str,
    /// What happens to what is typed in.
    pub privacy_typing: &'static str,
    /// Said quietly while a copy is typed in.
    pub typing_status: &'static str,
    /// The button that begins the next copy.
    pub next_copy: &'static str,
    /// The button that ends typing in.
    pub stop_typing: &'static str,
    /// Asks whether to leave a copy that is not downloaded.
    pub ask_leave_copy: &'static str,
    /// What leaving it means.
    pub about_leave_copy: &'static str,

    /// Said when what is shown was deleted elsewhere.
    pub deleted_elsewhere: &'static str,
    /// The button that saves it again.
    pub save_again: &'static str,
    /// Said when there is hardly room for more.
    pub nearly_full: &'static str,
    /// Said when all answers together are too long, before the question with the longest one.
    pub too_much: &'static str,
    /// Said of a question that two tabs answered in two ways.
    pub two_answers: &'static str,
    /// Stands before the one that is shown in its place.
    pub this_answer: &'static str,
    /// Stands before the other one.
    pub other_answer: &'static str,
    /// Stands in the place of one that was cleared.
    pub no_answer: &'static str,
    /// The button that decides for the first.
    pub keep_this: &'static str,
    /// The button that decides for the other.
    pub take_other: &'static str,
    /// The heading of answers that no longer fit the questions.
    pub set_aside: &'static str,
    /// What they are.
    pub about_set_aside: &'static str,

    /// The heading when a file can't be opened.
    pub not_opened: &'static str,
    /// Why: it is no response.
    pub no_response: &'static str,
    /// Why: it is of another questionnaire, whose name follows.
    pub other_questionnaire: &'static str,
    /// Why: it is damaged.
    pub damaged_file: &'static str,
    /// Why: it is of a newer version.
    pub newer_file: &'static str,
    /// Why: it is too large.
    pub too_large: &'static str,
    /// Said below that.
    pub unchanged: &'static str,
    /// The button that opens another file.
    pub another_file: &'static str,
    /// Asks which answers are wanted, when there are some already.
    pub which_answers: &'static str,
    /// What taking those of the file means.
    pub about_which: &'static str,
    /// The button that downloads those that are here.
    pub download_these: &'static str,
    /// Unfolds both.
    pub look_at_both: &'static str,
    /// Above an answer that is here.
    pub here: &'static str,
    /// Above an answer in the file.
    pub in_file: &'static str,
    /// The button that keeps those that are here.
    pub keep_these: &'static str,
    /// The button that takes those in the file.
    pub take_those: &'static str,
    /// Asks what becomes of answers on a device that others use, too.
    pub whose_answers: &'static str,
    /// What can become of them.
    pub about_whose: &'static str,
    /// The button that moves them into the tab.
    pub move_them: &'static str,
    /// The button that leaves them.
    pub leave_them: &'static str,
    /// The button that deletes them.
    pub delete_them: &'static str,
    /// The button that ends all, below the report.
    pub finish_and_delete: &'static str,
    /// The button that sends the answers, when nobody is named.
    pub send: &'static str,
    /// What is sent.
    pub about_send: &'static str,
    /// Said when it is sent.
    pub sent: &'static str,
}
}

/// The words that come later, in the language of other words.
pub fn later(words: &Words) -> &'static Later {
    for (known, later) in [(&en::WORDS, &en::LATER), (&cy::WORDS, &cy::LATER)] {
        if words.tag == known.tag {
            return later;
        }
    }
    given::later(words)
}
