//! Keeping answers where it fails: whatever a browser does, nothing that was answered is lost.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]

#[path = "../support/mod.rs"]
mod support;

mod failing;
mod shelf;
mod tab;
mod two_tabs;
