//! What the browser tests leave out in an engine, and why. All that is not named here runs in every engine.

use crate::browser::Engine;

/// Tests that do not run in some engines.
struct LeftOut {
    engines: &'static [Engine],
    /// How their names start: a module of `tests/browser/`, or one and a test of it.
    tests: &'static [&'static str],
    /// Read by people alone, and that is enough.
    #[allow(dead_code, reason = "the list is made to be read")]
    because: &'static str,
}

const BUT_CHROMIUM: &[Engine] = &[Engine::Firefox, Engine::WebKit];
const WEBKIT: &[Engine] = &[Engine::WebKit];

const LIST: &[LeftOut] = &[
    LeftOut {
        engines: BUT_CHROMIUM,
        tests: &["screens::english_as_it_is_heard", "screens::welsh_as_it_is_heard", "announced::"],
        because: "The virtual screen reader reads the elements, which are the same in all engines.",
    },
    LeftOut {
        engines: BUT_CHROMIUM,
        tests: &[
            "screens_of_strengths::english_as_it_is_heard",
            "screens_of_strengths::welsh_as_it_is_heard",
            "screens_of_opening::english_as_it_is_heard",
            "screens_of_opening::welsh_as_it_is_heard",
        ],
        because: "As above.",
    },
    LeftOut {
        engines: BUT_CHROMIUM,
        tests: &[
            "screens_of_opening::english_on_a_telephone",
            "screens_of_opening::welsh_on_a_telephone",
            "screens_of_opening::english_on_a_desk",
            "screens_of_opening::welsh_on_a_desk",
        ],
        because: "What is seen there is laid out as the steps are, which are looked at in every engine. The rules of axe go \
            through it in every engine.",
    },
    LeftOut {
        engines: BUT_CHROMIUM,
        tests: &["builder::", "builder_page::", "builder_snippet::", "example::", "package::"],
        because: "What editors and developers use, in a browser of their own. The demonstration page goes by the rules of axe \
            everywhere.",
    },
    LeftOut {
        engines: BUT_CHROMIUM,
        tests: &[
            "attributes::",
            "bad_input::",
            "damaged::",
            "earlier::",
            "file::",
            "hostile_size::",
            "moving::",
            "offers::",
            "oracle::",
            "quiet::",
            "quiet_visit::",
            "rest::",
            "sharing::",
            "together::",
            "unchanged::",
        ],
        because: "The doing of our own code, which is the same everywhere; the ways through both questionnaires, by mouse and by \
            keyboard, go past most of it in every engine. With these, all tests would take an hour on two cores.",
    },
    LeftOut {
        engines: BUT_CHROMIUM,
        tests: &["blank_on_paper::large_print_has_letters_of_18_points_and_more"],
        because: "It measures letters as they are on paper, which only Chromium tells its driver.",
    },
    LeftOut {
        engines: BUT_CHROMIUM,
        tests: &["leaves::"],
        because: "Only Chromium is known to keep a heading on one sheet with what follows it.",
    },
    LeftOut {
        engines: WEBKIT,
        tests: &["keeping::hiding_the_page_keeps_what_was_typed_last"],
        because: "WebKit's driver opens a tab beside the page, which stays visible.",
    },
    LeftOut {
        engines: WEBKIT,
        tests: &["frame::in_a_sandbox_without_an_origin_it_works_and_says_that_nothing_is_kept"],
        because: "Where a page has no origin, WebKit takes the 'self' of its policy for nobody, and so refuses the scripts of \
            embed.html: what stands in the place of the widget stays. README.md asks for a sandbox with allow-same-origin.",
    },
    LeftOut {
        engines: WEBKIT,
        tests: &["two_tabs::", "shared_computer::on_a_shared_computer_answers_are_kept_in_the_tab_alone"],
        because: "A second tab of WebKitGTK's driver has another storage than the first.",
    },
    LeftOut {
        engines: WEBKIT,
        tests: &["loading::a_page_that_preloads_the_files_asks_for_each_once"],
        because: "WebKitGTK 2.50 asks once more for what a page preloads for a fetch.",
    },
    LeftOut {
        engines: WEBKIT,
        tests: &["saving_fails::answers_that_near_four_mebibytes_are_saved_with_a_warning_and_longer_ones_are_named"],
        because: "WebKit's storage is full before that.",
    },
    LeftOut {
        engines: WEBKIT,
        tests: &[
            "saving_fails::where_nothing_is_saved_there_is_a_warning_too_before_a_download_is_too_long_to_be_opened",
        ],
        because: "In WebKit a field of one line holds 524,288 letters.",
    },
    LeftOut {
        engines: BUT_CHROMIUM,
        tests: &["killed::when_the_page_is_killed_while_typing_no_more_than_the_last_moment_is_missing"],
        because: "The others have no address at which what shows a page ends.",
    },
    LeftOut {
        engines: WEBKIT,
        tests: &["killed::when_the_browser_is_killed_while_typing_what_it_had_written_is_whole"],
        because: "WebKit's driver gives each browser a profile of its own, which is gone with it.",
    },
    LeftOut {
        engines: WEBKIT,
        tests: &["integrity::a_changed_byte_of_the_glue_is_refused"],
        because: "WebKitGTK 2.50 does not hold a module to the integrity of its modulepreload.",
    },
    LeftOut {
        engines: WEBKIT,
        tests: &[
            "blank_on_paper::",
            "first_steps::planning_and_reviewing_makes_no_request_and_sets_no_cookie",
            "printing::",
            "sheets::",
        ],
        because: "WebKit's driver can't print.",
    },
    LeftOut {
        engines: WEBKIT,
        tests: &[
            "colours::a_page_that_turns_dark_by_a_class_is_followed",
            "frame_guard::on_a_dark_device_it_is_light_in_an_iframe_and_dark_when_opened_by_itself",
            "frame_guard::the_scheme_of_the_page_can_be_asked_for",
            "screens::welsh_in_the_dark",
            "screens_of_strengths::english_in_the_dark",
            "wishes::forced_colours_go_before_those_of_the_page",
            "wishes::the_scheme_of_the_page_is_followed_whatever_the_system_s_is",
        ],
        because: "WebKit asks the desktop what the person wants, and a driver can't change that while it runs.",
    },
];

/// How the names of tests start that an engine leaves out.
pub fn left_out(engine: Engine) -> impl Iterator<Item = &'static str> {
    LIST.iter().filter(move |entry| entry.engines.contains(&engine)).flat_map(|entry| entry.tests).copied()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_is_left_out_is_there_and_has_its_reason() {
        for LeftOut { tests, because, .. } in LIST {
            assert!(because.ends_with('.'), "{tests:?}");
            for name in *tests {
                let (module, test) = name.split_once("::").unwrap();
                let file = format!("{}/../tests/browser/{module}.rs", env!("CARGO_MANIFEST_DIR"));
                let source = fs::read_to_string(&file).unwrap_or_else(|_| panic!("there is no {file}"));
                assert!(source.contains(&format!("async fn {test}")), "there is no {name}");
            }
        }
    }

    #[test]
    fn nothing_is_left_out_in_chromium() {
        assert_eq!(left_out(Engine::Chromium).count(), 0);
    }
}
