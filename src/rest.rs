//! The engine travels in two files: the first shows the start page, and the rest comes while the person reads it.
//!
//! What only the functions of the rest reach is in the second file. A build with `two_parts` leaves marks where they are
//! called, at which `cargo xtask` cuts the engine in two; every other build is whole, and they are called like any other.

use crate::glue;

/// Declares a function of the rest, by a number that no other has. It must not be called before the rest [`is_here`].
macro_rules! of_the_rest {
    ($number:literal, $(#[$about:meta])* $visible:vis fn $name:ident($($given:ident: $kind:ty),*) $(-> $made:ty)? $work:block) => {
        $(#[$about])*
        #[cfg_attr(two_parts, allow(
            unsafe_code,
            improper_ctypes,
            improper_ctypes_definitions,
            reason = "both sides of the cut are compiled as one, and nothing else has these names"
        ))]
        $visible fn $name($($given: $kind),*) $(-> $made)? {
            #[cfg(two_parts)]
            #[link(wasm_import_module = "rest")]
            unsafe extern "C" {
                #[link_name = concat!("__wasm_split_00rest00_import_0000000000000000000000000000000", $number)]
                safe fn work($($given: $kind),*) $(-> $made)?;
            }
            #[cfg(two_parts)]
            #[unsafe(export_name = concat!("__wasm_split_00rest00_export_0000000000000000000000000000000", $number))]
            extern "C" fn there($($given: $kind),*) $(-> $made)? $work
            #[cfg(not(two_parts))]
            fn work($($given: $kind),*) $(-> $made)? $work
            work($($given),*)
        }
    };
}

/// Whether the rest is here.
pub fn is_here() -> bool {
    glue::is_whole()
}

/// Does something when the rest is here, or when it has failed to come; each time, it is asked for again.
pub fn when_here(work: impl FnOnce(bool) + 'static) {
    glue::complete(Box::new(work));
}
