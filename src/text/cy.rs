//! The words of the interface in Welsh.

use super::{Later, Words};

pub(super) static WORDS: Words = Words {
    tag: "cy",
    name: "Cymraeg",

    start: "Dechrau",
    go_on: "Parhau",
    back: "Yn ôl",
    finish: "Gorffen",
    download: "Lawrlwytho fy atebion",
    delete: "Dileu fy atebion",
    keep: "Cadw fy atebion",

    languages: "Iaith",
    step_of: "Cam {step} o {steps}",
    part_of: "Rhan {part} o {parts}",

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
    not_loaded: "Nid oedd modd llwytho rhan o’r holiadur hwn. Gwiriwch eich bod ar-lein, yna rhowch gynnig arall \
        arni, neu ail-lwythwch y dudalen hon.",
    ask_delete: "Dileu eich atebion?",
    about_delete: "Byddan nhw’n diflannu o’r ddyfais hon. Efallai yr hoffech eu lawrlwytho yn gyntaf.",

    clear: "Clirio’r ateb hwn",
    add_own: "Ychwanegu un arall",
    quote: "“{words}”",
    too_long: "Mae hwn yn rhy hir i’w gadw mewn un lle. Does dim wedi’i golli; byrhewch ef os gwelwch yn dda.",
    // "Nod" would be a shorter word, but is a goal.
    too_many: ["{count} o gymeriadau yn ormod.", "", "{count} cymeriad yn ormod.", "", "", ""],
    short_enough: "Mae hwn yn ddigon byr nawr.",

    print_blank: "Argraffu copi gwag",
    open: "Agor fy atebion",
    shared_device: "Rwy’n defnyddio cyfrifiadur sy’n cael ei rannu",
    about_shared: "Wedyn, dim ond nes i chi gau’r tab hwn y bydd eich atebion yn cael eu cadw.",
    on_shared_device: "Yn y tab hwn yn unig y mae eich atebion yn cael eu cadw, a byddan nhw’n diflannu pan fyddwch chi’n \
        ei gau. Nid yw atebion a gadwyd ar y cyfrifiadur hwn o’r blaen yn cael eu dangos. Ar y diwedd, pwyswch “Gorffen \
        a dileu o’r ddyfais hon”.",
    own_device: "Fy nghyfrifiadur i yw hwn",
};

pub(super) static LATER: Later = Later {
    carry_on: "Bwrw ymlaen",
    start_again: "Dechrau eto",
    change: "Newid",
    answer: "Ateb",
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
    about_scale: "Beth mae’r atebion yn ei olygu",
    add_note: "Ychwanegu nodyn",
    add_more: "Ychwanegu mwy",
    move_up: "Symud i fyny",
    remove: "Tynnu",
    ask_remove: "Tynnu hwn?",
    about_remove: "Bydd yr hyn a ysgrifennoch chi ynddo’n diflannu, a hefyd yr hyn a ddywedoch chi amdano wedyn. \
        Efallai yr hoffech lawrlwytho eich atebion yn gyntaf.",
    calendar: "Rhoi hwn yn fy nghalendr",
    reminder: "Nodyn atgoffa",
    keep_it: "Ei gadw",
    earlier: "Yr hyn a ddywedoch chi o’r blaen",
    forget: "Dileu",
    ask_forget: "Dileu’r hyn a ddywedoch chi ar y diwrnod hwn?",
    about_forget: "Bydd yn diflannu o’r ddyfais hon. Efallai yr hoffech lawrlwytho eich atebion yn gyntaf.",
    check: "Gwiriwch eich atebion",
    about_check: "Gallwch newid unrhyw un ohonyn nhw, nawr neu’n nes ymlaen.",
    skipped: "Heb eu hateb eto",
    // Two softens what follows, three and six make it breathe.
    about_skipped: [
        "Mae {count} cwestiwn heb eu hateb. Mae hynny’n iawn; maen nhw yma rhag ofn yr hoffech eu hateb.",
        "",
        "Mae un cwestiwn heb ei ateb. Mae hynny’n iawn; mae yma rhag ofn yr hoffech ei ateb.",
        "Mae {count} gwestiwn heb eu hateb. Mae hynny’n iawn; maen nhw yma rhag ofn yr hoffech eu hateb.",
        "Mae {count} chwestiwn heb eu hateb. Mae hynny’n iawn; maen nhw yma rhag ofn yr hoffech eu hateb.",
        "Mae {count} chwestiwn heb eu hateb. Mae hynny’n iawn; maen nhw yma rhag ofn yr hoffech eu hateb.",
    ],
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
    out_of: "{mean} allan o {highest}",
    decimal: "{whole}.{tenths}",
    from_statements: [
        "ar sail {answered} o’r {count} datganiad",
        "",
        "",
        "ar sail {answered} o’r {count} ddatganiad",
        "",
        "",
    ],
    too_few_answers: "Rhy ychydig o atebion i ddweud",
    still_open: [
        "{count} o’r {applicable} heb eu hateb eto",
        "",
        "{count} o’r {applicable} heb ei ateb eto",
        "",
        "",
        "",
    ],
    too_few_apply: "Rhy ychydig o’r datganiadau’n berthnasol i ddweud",
    does_not_apply: "Ddim yn berthnasol",
    varies: "yn amrywio’n fawr",
    in_figures: "Yr un peth mewn ffigurau",
    theme: "Thema",
    summary: "Yn gryno",
    might_know: "Pwy allai wybod:",
    opened: "Mae eich ffeil ar agor: mae ei hatebion yma nawr.",
    send_to: "Anfon fy atebion i sylw {organisation}",
    date: "{day} {month} {year}",
    months: [
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
    ],

    about_blank: "Ffurflen gyda phob cwestiwn, i’w llenwi â llaw. Does dim atebion arni.",
    large_print: "Print bras",
    privacy_paper: "Chi sy’n penderfynu pwy sy’n gweld yr hyn rydych chi’n ei ysgrifennu ar y papur hwn.",
    how_to_fill: "Cylchoedd: ticiwch un. Sgwariau: ticiwch gynifer ag y mynnwch. Os oes angen rhagor o le arnoch, \
        defnyddiwch gefn y ddalen.",
    if_ticked: "Os ticiwch chi",
    look_back: "Os ateboch chi unrhyw ran o hyn, edrychwch yn ôl ac ysgrifennwch yr hyn sy’n addas:",
    look_for_ideas: "I gael syniadau, edrychwch ar yr hyn na wnaethoch ei dicio yma:",
    hand_in: "Ble i gyflwyno hwn, neu ofyn am help:",
    offer_typing: "A oes rhywun wedi llenwi copi ar bapur?",
    type_in: "Teipio copi papur",
    about_typing: "Teipiwch yr hyn a ysgrifennodd pobl, un copi ar ôl y llall. Gadewch yn wag yr hyn a adawon nhw’n wag.",
    privacy_typing: "Nid yw’r hyn rydych chi’n ei deipio’n cael ei gadw ar y ddyfais hon, felly lawrlwythwch bob copi cyn \
        mynd ymlaen. Does dim yn cael ei anfon oni bai eich bod chi’n ei anfon. Mae atebion sydd wedi’u cadw \
        yma’n aros fel y maen nhw, ac nid ydyn nhw’n cael eu dangos.",
    typing_status: "Heb ei gadw: lawrlwythwch y copi hwn cyn mynd ymlaen neu gau’r dudalen hon",
    next_copy: "Y copi nesaf",
    stop_typing: "Rhoi’r gorau i deipio copïau",
    ask_leave_copy: "Mynd ymlaen heb y copi hwn?",
    about_leave_copy: "Nid yw wedi’i lawrlwytho fel y mae nawr, ac nid yw wedi’i gadw yn unman.",

    deleted_elsewhere: "Cafodd yr atebion hyn eu dileu o’r ddyfais hon, efallai mewn tab arall. Nid yw’r hyn a welwch \
        yma wedi’i gadw mwyach. Gallwch ei gadw eto, neu ei lawrlwytho.",
    save_again: "Cadw eto",
    nearly_full: "Does dim llawer o le ar ôl yma. Lawrlwythwch eich atebion, i fod yn ddiogel.",
    too_much: "Mae eich atebion yn rhy hir i’w cadw neu i’w lawrlwytho fel y maen nhw. Maen nhw’n aros ar y dudalen \
        hon. Byrhewch yr un hiraf os gwelwch yn dda, sef yr ateb i:",
    two_answers: "Mae dau ateb i’r cwestiwn hwn, gan ei fod ar agor mewn dau dab. Mae’r ddau’n cael eu cadw nes i chi \
        ddewis.",
    this_answer: "Yr ateb yma:",
    other_answer: "Yr ateb o’r tab arall:",
    no_answer: "Dim ateb",
    keep_this: "Cadw’r ateb yma",
    take_other: "Cymryd yr ateb arall",
    set_aside: "Atebion i gwestiynau cynharach",
    about_set_aside: "Mae’r cwestiynau wedi newid ers i chi eu hateb. Mae’r hyn nad yw’n ffitio mwyach i’w weld yma, \
        er mwyn i chi allu ei gopïo. Mae hefyd yn y ffeil rydych chi’n ei lawrlwytho.",

    not_opened: "Nid oes modd agor y ffeil hon yma",
    no_response: "Nid yw’n un y mae “Lawrlwytho fy atebion” yn ei rhoi. Chwiliwch am ffeil â’i henw’n gorffen gyda .json.",
    other_questionnaire: "Mae’r atebion ynddi’n perthyn i holiadur arall:",
    damaged_file: "Mae rhywbeth ynddi ar goll, neu nid oes modd ei ddarllen. Efallai y bydd copi arall ohoni’n gweithio.",
    newer_file: "Daw o fersiwn mwy diweddar o’r holiadur hwn. Agorwch hi ar y dudalen lle y gwnaethoch chi ei lawrlwytho.",
    too_large: "Mae’n fwy na 4 MB, sy’n fwy nag y mae “Lawrlwytho fy atebion” yn ei roi.",
    unchanged: "Does dim wedi newid yma.",
    another_file: "Dewis ffeil arall",
    which_answers: "Pa atebion hoffech chi eu cael?",
    about_which: "Mae atebion yma’n barod, a rhai eraill yn eich ffeil. Os cymerwch chi’r rhai sydd yn y ffeil, bydd y rhai \
        sydd yma’n diflannu, felly lawrlwythwch nhw yn gyntaf.",
    download_these: "Lawrlwytho’r rhai sydd yma",
    look_at_both: "Edrych ar y ddau",
    here: "Yma",
    in_file: "Yn y ffeil",
    keep_these: "Cadw’r rhai sydd yma",
    take_those: "Cymryd y rhai sydd yn y ffeil",
    whose_answers: "Beth am yr atebion sydd ar y ddyfais hon?",
    about_whose: "Mae atebion ar y ddyfais hon yn barod. Os mai eich rhai chi ydyn nhw, gallwch eu symud i’r tab hwn, lle \
        byddan nhw’n aros nes i chi ei gau. Gallwch hefyd eu gadael fel y maen nhw: yna ni fyddan nhw’n cael eu dangos, a \
        byddwch chi’n dechrau o’r newydd.",
    move_them: "Eu symud i’r tab hwn",
    leave_them: "Eu gadael, a dechrau o’r newydd",
    delete_them: "Eu dileu o’r ddyfais hon",
    finish_and_delete: "Gorffen a dileu o’r ddyfais hon",
    send: "Anfon fy atebion",
    about_send: "Mae hyn yn rhoi eich holl atebion i’r wefan rydych chi arni, fel y maen nhw yn y ffeil y gallwch ei \
        lawrlwytho. Mae’r hyn nad yw’n cael ei ddangos ar y dudalen hon yn mynd hefyd. Does dim yn cael ei anfon cyn i chi \
        bwyso’r botwm.",
    sent: "Mae eich atebion wedi’u rhoi i’r wefan hon. Gallwch eu newid yma o hyd; mae’r hyn a anfonwyd yn aros fel yr oedd.",
};
