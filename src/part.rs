//! The engine travels in parts: the first shows the start page, the second asks the questions that may come first, and the last
//! has statements, goals, days, and all that comes after the questions. Each is loaded while the person reads what the one before it shows.
//!
//! What only the functions of a later part reach is in its file. A build with `parts` leaves marks where they are
//! called, at which `cargo xtask` cuts the engine; every other build is whole, and they are called like any other.

use crate::glue::{self, Thing};

/// A part of the engine after the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Asks the questions of a first section, choices and own words, and keeps the answers.
    Questions,
    /// All that comes after that: statements, goals and days, the check, the report, files, paper, and what was kept on an earlier day.
    Rest,
}

/// Declares a function of a later part, by the part’s name and a number of two digits that no other has. It must not be called before
/// the part [`is_here`].
macro_rules! of_part {
    ($part:literal $number:literal, $(#[$about:meta])* $visible:vis fn $name:ident($($given:ident: $kind:ty),*) $(-> $made:ty)? $work:block) => {
        $(#[$about])*
        #[cfg_attr(parts, allow(
            unsafe_code,
            improper_ctypes,
            improper_ctypes_definitions,
            reason = "both sides of the cut are compiled as one, and nothing else has these names"
        ))]
        $visible fn $name($($given: $kind),*) $(-> $made)? {
            #[cfg(parts)]
            #[link(wasm_import_module = "part")]
            unsafe extern "C" {
                #[link_name = concat!("__wasm_split_00", $part, "00_import_000000000000000000000000000000", $number)]
                safe fn work($($given: $kind),*) $(-> $made)?;
            }
            #[cfg(parts)]
            #[unsafe(export_name = concat!("__wasm_split_00", $part, "00_export_000000000000000000000000000000", $number))]
            extern "C" fn there($($given: $kind),*) $(-> $made)? $work
            #[cfg(not(parts))]
            fn work($($given: $kind),*) $(-> $made)? $work
            work($($given),*)
        }
    };
}

/// Whether a part is here; in an engine that is not cut, all are.
pub fn is_here(part: Part) -> bool {
    !cfg!(parts) || glue::is_here(part as u32)
}

/// Does something when a part is here, and for the rest also the whole questionnaire of the widget in a container; or when
/// either has failed to come. Each time, it is asked for again.
pub fn when_here(part: Part, container: Thing, work: impl FnOnce(bool) + 'static) {
    if cfg!(parts) {
        glue::complete(part as u32, container, Box::new(work));
    } else {
        work(true);
    }
}
