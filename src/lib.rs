//! Stack Up: self-assessments that run wholly in the browser, inside other people's pages.
//!
//! A page includes `stack-up.js`, which defines `<stack-up>` and has the engine mount a widget when the element comes near
//! the screen. All answers are one value, [`model::Response`]; what is on the screen follows from it and the
//! [`model::Questionnaire`].

// First, for their macros.
#[macro_use]
pub mod join;
#[macro_use]
pub mod part;

pub mod call;
pub mod clock;
pub mod element;
pub mod export;
pub mod glue;
pub mod model;
pub mod storage;
pub mod text;
pub mod view;

/// 2 KB smaller than the allocator of the standard library. A Leptos application that uses this crate chooses its own.
#[cfg(all(target_arch = "wasm32", not(feature = "leptos")))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
