//! The invariants of ARCHITECTURE.md, each written as what is absent.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops at the first surprise, and its panic is the report"
)]

mod builder;
mod code;
mod colours;
mod directions;
mod dist;
mod documents;
mod files;
mod privacy;
mod public;
mod source;
mod styles;
mod words;

/// Fails with all that was found, a line for each.
fn assert_none(what: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}
