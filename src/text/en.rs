//! The words of the interface in English.

use super::{Forms, Later, Words};

pub(super) static WORDS: Words = Words {
    tag: "en",
    name: "English",

    start: "Start",
    go_on: "Continue",
    back: "Back",
    finish: "Finish",
    download: "Download my answers",
    delete: "Delete my answers",
    keep: "Keep my answers",

    languages: "Language",
    step_of: "Step {step} of {steps}",
    part_of: "Part {part} of {parts}",

    privacy_device: "Your answers are saved on this device. Other people who use it may see them. \
        You can delete them at any time. Nothing is sent unless you send it.",
    privacy_tab: "Your answers are kept until you close this tab. You can delete them at any time. \
        Nothing is sent unless you send it.",
    privacy_none: "Your answers are not saved: they will be lost when this page closes. You can download them at any \
        time. Nothing is sent unless you send it.",
    saved_device: "Saved on this device",
    saved_tab: "Kept until you close this tab",
    saved_none: "Not saved: download your answers before you close this page",
    saving_fails: "Your answers can’t be saved on this device just now. They will be lost when this page closes, so \
        download them before you leave.",
    one_moment: "One moment…",
    not_loaded: "Part of this questionnaire could not be loaded. Check that you are online, then try again, or \
        reload this page.",
    ask_delete: "Delete your answers?",
    about_delete: "They will be gone from this device. You may like to download them first.",

    clear: "Clear this answer",
    add_own: "Add another",
    quote: "“{words}”",
    too_long: "This is too long to keep in one place. Nothing is lost; please shorten it.",
    too_many: one_or_more("{count} character too many.", "{count} characters too many."),
    short_enough: "This is short enough now.",

    print_blank: "Print a blank copy",
    open: "Open my answers",
    shared_device: "I’m on a shared computer",
    about_shared: "Then your answers are kept only until you close this tab.",
    on_shared_device: "Your answers are kept in this tab alone, and go when you close it. Answers that were saved on this \
        computer before are not shown. At the end, press “Finish and delete from this device”.",
    own_device: "This is my own computer",
};

pub(super) static LATER: Later = Later {
    carry_on: "Carry on",
    start_again: "Start again",
    change: "Change",
    answer: "Answer",
    damaged: "There are saved answers here that can’t be read. They stay as they were. You can download them or \
        delete them.",
    download_damaged: "Download what was saved",
    newer: "There are answers here that a newer version of this page saved. They are left as they are. What you \
        write now is not saved. You can download them or delete them.",
    deleted: "Your answers are deleted from this device.",
    not_deleted: "Your answers could not be deleted here just now. They are as they were.",
    welcome_back: "Your answers are still here. You can carry on where you were.",
    ask_start_again: "Start again?",
    about_start_again: "Your answers so far will be deleted. You may like to download them first.",
    about_scale: "What the answers mean",
    add_note: "Add a note",
    add_more: "Add more",
    move_up: "Move up",
    remove: "Remove",
    ask_remove: "Remove this?",
    about_remove: "What you wrote in it will be gone, and so will what you said about it later. You may like to \
        download your answers first.",
    calendar: "Put it in my calendar",
    reminder: "Reminder",
    keep_it: "Keep it",
    earlier: "What you said before",
    forget: "Delete",
    ask_forget: "Delete what you said on this day?",
    about_forget: "It will be gone from this device. You may like to download your answers first.",
    check: "Check your answers",
    about_check: "You can change any of them, now or later.",
    skipped: "Left open",
    about_skipped: one_or_more(
        "One question is open. That is fine; it is here in case you want to answer it.",
        "{count} questions are open. That is fine; they are here in case you want to answer them.",
    ),
    nothing_yet: "There are no answers yet. You can go back and give some, or look around.",
    note: "Note",
    print: "Print",
    copy: "Copy as text",
    copied: "Copied. You can paste it where you like.",
    not_copied: "Your browser did not copy it. Here are the words, for you to select and copy.",
    on_my_page: "What goes on my page?",
    stays_here: "This part stays here. It is not printed or copied.",
    choose_step: "Choose this step",
    step_chosen: "You have chosen this step.",
    back_to_answers: "Back to my answers",
    out_of: "{mean} out of {highest}",
    decimal: "{whole}.{tenths}",
    from_statements: any("from {answered} of {count} statements"),
    too_few_answers: "Too few answers to say",
    still_open: any("{count} of {applicable} still open"),
    too_few_apply: "Too few statements apply to say",
    does_not_apply: "Does not apply",
    varies: "varies a lot",
    in_figures: "The same in figures",
    theme: "Theme",
    summary: "In short",
    might_know: "Who might know:",
    opened: "Your file is open: its answers are here now.",
    send_to: "Send my answers to {organisation}",
    date: "{day} {month} {year}",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],

    about_blank: "A form with every question, to fill in by hand. No answers are on it.",
    large_print: "Large print",
    privacy_paper: "You decide who sees what you write on this paper.",
    how_to_fill: "Circles: tick one. Squares: tick as many as you like. If you need more room, use the back of the page.",
    if_ticked: "If you tick",
    look_back: "If you answered any of this, look back and write down what fits:",
    look_for_ideas: "For ideas, look at what you did not tick here:",
    hand_in: "Where to hand this in, or ask for help:",
    offer_typing: "Has someone filled in a copy on paper?",
    type_in: "Type in a paper copy",
    about_typing: "Type what people wrote, one copy after the other. Leave open what they left open.",
    privacy_typing: "What you type in is not saved on this device, so download each copy before you go on. Nothing is \
        sent unless you send it. Answers that are saved here stay as they are, and are not shown.",
    typing_status: "Not saved: download this copy before you go on or close this page",
    next_copy: "Next copy",
    stop_typing: "Stop typing in copies",
    ask_leave_copy: "Go on without this copy?",
    about_leave_copy: "It has not been downloaded as it is now, and it is not saved anywhere.",

    deleted_elsewhere: "These answers were deleted from this device, maybe in another tab. What you see here is not \
        saved any more. You can save it again, or download it.",
    save_again: "Save again",
    nearly_full: "There is not much room left here. Please download your answers, to be on the safe side.",
    too_much: "Your answers are too long to save or download as they are. They stay on this page. Please shorten the \
        longest one, which answers:",
    two_answers: "There are two answers to this question, because it was open in two tabs. Both are kept until you \
        choose.",
    this_answer: "The answer here:",
    other_answer: "The answer from the other tab:",
    no_answer: "No answer",
    keep_this: "Keep the answer here",
    take_other: "Take the other answer",
    set_aside: "Answers to earlier questions",
    about_set_aside: "The questions have changed since you answered them. What no longer fits stands here, so that \
        you can copy it. It is in the file that you download, too.",

    not_opened: "This file can’t be opened here",
    no_response: "It is not one that “Download my answers” gives. Look for a file whose name ends in .json.",
    other_questionnaire: "The answers in it belong to another questionnaire:",
    damaged_file: "Something in it is missing or can’t be read. Another copy of it may work.",
    newer_file: "It comes from a newer version of this questionnaire. Please open it on the page where you downloaded it.",
    too_large: "It is larger than 4 MB, which is more than “Download my answers” gives.",
    unchanged: "Nothing has changed here.",
    another_file: "Choose another file",
    which_answers: "Which answers do you want?",
    about_which: "There are answers here already, and others in your file. If you take those in the file, the ones that are \
        here will be gone, so download them first.",
    download_these: "Download what is here",
    look_at_both: "Look at both",
    here: "Here",
    in_file: "In the file",
    keep_these: "Keep what is here",
    take_those: "Take what is in the file",
    whose_answers: "What about the answers on this device?",
    about_whose: "There are answers on this device already. If they are yours, you can move them into this tab, where they \
        stay until you close it. You can also leave them as they are: then they are not shown, and you begin anew.",
    move_them: "Move them into this tab",
    leave_them: "Leave them, and begin anew",
    delete_them: "Delete them from this device",
    finish_and_delete: "Finish and delete from this device",
    send: "Send my answers",
    about_send: "This gives all your answers to the website that you are on, as they are in the file that you can download. \
        What is not shown on this page goes too. Nothing is sent before you press the button.",
    sent: "Your answers have been given to this website. You can still change them here; what was sent stays as it was.",
};

/// English has a form for one, and another for any other number.
const fn one_or_more(one: &'static str, more: &'static str) -> Forms {
    [more, "", one, "", "", ""]
}

/// A sentence that is the same for any number.
const fn any(same: &'static str) -> Forms {
    one_or_more("", same)
}
