//! The words for blank copies on paper, for typing them in, and for what other tabs and browsers do to answers.

use super::{Words, cy, en, given};

words! {
/// The words for blank copies on paper, for typing them in, and for what other tabs and browsers do to answers. They stand apart, since they belong to the rest of the
/// engine: the start page needs none of them. None has a placeholder.
pub struct Paper {
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

/// The words for paper in the language of other words.
pub fn paper(words: &Words) -> &'static Paper {
    for (known, paper) in [(&en::WORDS, &en::PAPER), (&cy::WORDS, &cy::PAPER)] {
        if words.tag == known.tag {
            return paper;
        }
    }
    given::paper(words)
}
