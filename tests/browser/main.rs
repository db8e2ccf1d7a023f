//! The built `dist/` in a real browser, steered from outside: what a person sees, does and takes along.
//!
//! `cargo xtask test browser` builds and runs them. `STACK_UP_DIST` names another folder to test;
//! `STACK_UP_CHROMIUM` and `STACK_UP_CHROMEDRIVER` name another browser and driver.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops at the first surprise, and its panic is the report"
)]

mod answers;
mod attributes;
mod bad_input;
mod blocked;
mod browser;
mod check;
mod clearing;
mod damaged;
mod engine;
mod file;
mod journey;
mod keeping;
mod keyboard;
mod language;
mod moving;
mod policy;
mod quiet;
mod screens;
mod session;
mod site;
mod together;
mod unchanged;
mod visitor;
mod wait;
mod widget;
mod words;
