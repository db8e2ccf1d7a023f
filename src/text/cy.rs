//! The words of the interface in Welsh.

use super::{Words, decimal, month};

pub(super) const WORDS: Words = Words {
    tag: "cy",
    name: "Cymraeg",

    start: "Dechrau",
    carry_on: "Bwrw ymlaen",
    start_again: "Dechrau eto",
    go_on: "Parhau",
    back: "Yn ôl",
    finish: "Gorffen",
    change: "Newid",
    answer: "Ateb",
    download: "Lawrlwytho fy atebion",
    delete: "Dileu fy atebion",
    keep: "Cadw fy atebion",
    keep_it: "Ei gadw",

    languages: "Iaith",
    step_of: |step, steps| join!["Cam ", step, " o ", steps],
    part_of: |part, parts| join!["Rhan ", part, " o ", parts],

    privacy_device: "Mae eich atebion yn cael eu cadw ar y ddyfais hon. Gall pobl eraill sy’n ei defnyddio eu gweld. \
        Gallwch eu dileu unrhyw bryd. Does dim yn cael ei anfon oni bai eich bod chi’n ei anfon.",
    privacy_tab: "Mae eich atebion yn cael eu cadw nes i chi gau’r tab hwn. Gallwch eu dileu unrhyw bryd. \
        Does dim yn cael ei anfon oni bai eich bod chi’n ei anfon.",
    privacy_none: "Nid yw eich atebion yn cael eu cadw: byddan nhw’n cael eu colli pan fydd y dudalen hon yn cau. \
        Gallwch eu lawrlwytho unrhyw bryd. Does dim yn cael ei anfon oni bai eich bod chi’n ei anfon.",
    saved_device: "Wedi’u cadw ar y ddyfais hon",
    saved_tab: "Wedi’u cadw nes i chi gau’r tab hwn",
    saved_none: "Heb eu cadw: lawrlwythwch eich atebion cyn cau’r dudalen hon",
    saving_fails: "Nid oes modd cadw eich atebion ar y ddyfais hon ar hyn o bryd. Byddan nhw’n cael eu colli pan fydd \
        y dudalen hon yn cau, felly lawrlwythwch nhw cyn gadael.",
    one_moment: "Un eiliad…",
    not_loaded: "Nid oedd modd llwytho rhan o’r holiadur hwn. Gwiriwch eich cysylltiad, yna rhowch gynnig arall arni.",
    damaged: "Mae atebion wedi’u cadw yma nad oes modd eu darllen. Maen nhw’n aros fel yr oedden nhw. Gallwch eu \
        lawrlwytho neu eu dileu.",
    download_damaged: "Lawrlwytho’r hyn a gadwyd",
    newer: "Mae atebion yma a gadwyd gan fersiwn mwy diweddar o’r dudalen hon. Maen nhw’n aros fel y maen nhw. Nid \
        yw’r hyn rydych chi’n ei ysgrifennu nawr yn cael ei gadw. Gallwch eu lawrlwytho neu eu dileu.",
    deleted: "Mae eich atebion wedi’u dileu o’r ddyfais hon.",
    not_deleted: "Nid oedd modd dileu eich atebion yma y tro hwn. Maen nhw fel yr oedden nhw.",
    welcome_back: "Mae eich atebion yma o hyd. Gallwch fwrw ymlaen o’r man lle’r oeddech chi.",
    ask_start_again: "Dechrau eto?",
    about_start_again: "Bydd eich atebion hyd yma yn cael eu dileu. Efallai yr hoffech eu lawrlwytho yn gyntaf.",
    ask_delete: "Dileu eich atebion?",
    about_delete: "Byddan nhw’n diflannu o’r ddyfais hon. Efallai yr hoffech eu lawrlwytho yn gyntaf.",

    about_scale: "Beth mae’r atebion yn ei olygu",
    clear: "Clirio’r ateb hwn",
    add_note: "Ychwanegu nodyn",
    add_own: "Ychwanegu un arall",
    quote: |words| join!["“", words, "”"],
    add_more: "Ychwanegu mwy",
    move_up: "Symud i fyny",
    remove: "Tynnu",
    ask_remove: "Tynnu hwn?",
    about_remove: "Bydd yr hyn a ysgrifennoch chi ynddo’n diflannu, a hefyd yr hyn a ddywedoch chi amdano wedyn. \
        Efallai yr hoffech lawrlwytho eich atebion yn gyntaf.",
    calendar: "Rhoi hwn yn fy nghalendr",
    reminder: "Nodyn atgoffa",
    earlier: "Yr hyn a ddywedoch chi o’r blaen",
    forget: "Dileu",
    ask_forget: "Dileu’r hyn a ddywedoch chi ar y diwrnod hwn?",
    about_forget: "Bydd yn diflannu o’r ddyfais hon. Efallai yr hoffech lawrlwytho eich atebion yn gyntaf.",
    too_long: |characters| {
        join![
            "Mae hwn ",
            characters_in_welsh(characters),
            " yn rhy hir i’w gadw mewn un lle. Does dim wedi’i golli; byrhewch ef os gwelwch yn dda."
        ]
    },

    check: "Gwiriwch eich atebion",
    about_check: "Gallwch newid unrhyw un ohonyn nhw, nawr neu’n nes ymlaen.",
    skipped: "Heb eu hateb eto",
    about_skipped: |questions| match questions {
        1 => "Mae un cwestiwn heb ei ateb. Mae hynny’n iawn; mae yma rhag ofn yr hoffech ei ateb.".to_owned(),
        _ => join![
            "Mae ",
            questions_in_welsh(questions),
            " heb eu hateb. Mae hynny’n iawn; maen nhw yma rhag ofn yr hoffech eu hateb."
        ],
    },
    nothing_yet: "Does dim atebion eto. Gallwch fynd yn ôl a rhoi rhai, neu edrych o gwmpas.",
    note: "Nodyn",

    print: "Argraffu",
    copy: "Copïo fel testun",
    copied: "Wedi’i gopïo. Gallwch ei ludo lle y mynnwch.",
    not_copied: "Wnaeth eich porwr ddim ei gopïo. Dyma’r geiriau, i chi eu dewis a’u copïo.",
    on_my_page: "Beth sy’n mynd ar fy nhudalen?",
    stays_here: "Mae’r rhan hon yn aros yma. Nid yw’n cael ei hargraffu na’i chopïo.",
    choose_step: "Dewis y cam hwn",
    step_chosen: "Rydych chi wedi dewis y cam hwn.",
    back_to_answers: "Yn ôl i’m hatebion",
    out_of: |tenths, highest| join![decimal(tenths), " allan o ", highest],
    from_statements: |answered, applicable| join!["ar sail ", answered, " o’r ", statements(applicable)],
    too_few_answers: "Rhy ychydig o atebion i ddweud",
    still_open: |open, applicable| match open {
        1 => join!["1 o’r ", applicable, " heb ei ateb eto"],
        _ => join![open, " o’r ", applicable, " heb eu hateb eto"],
    },
    too_few_apply: "Rhy ychydig o’r datganiadau’n berthnasol i ddweud",
    does_not_apply: "Ddim yn berthnasol",
    varies: "yn amrywio’n fawr",
    in_figures: "Yr un peth mewn ffigurau",
    theme: "Thema",
    summary: "Yn gryno",
    might_know: "Pwy allai wybod:",
    date: |date| join![date.day, " ", month(&MONTHS, date), " ", date.year],
};

/// A number of statements; two softens what follows.
fn statements(number: u32) -> String {
    match number {
        2 => "2 ddatganiad".to_owned(),
        _ => join![number, " datganiad"],
    }
}

/// A number of questions; two softens what follows, three and six make it breathe.
fn questions_in_welsh(number: usize) -> String {
    match number {
        2 => "2 gwestiwn".to_owned(),
        3 | 6 => join![number, " chwestiwn"],
        _ => join![number, " cwestiwn"],
    }
}

/// A number of characters. "Nod" would be shorter, but is a goal.
fn characters_in_welsh(number: usize) -> String {
    match number {
        1 => "1 cymeriad".to_owned(),
        _ => join![number, " o gymeriadau"],
    }
}

const MONTHS: [&str; 12] = [
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
];
