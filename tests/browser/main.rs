//! The built `dist/` in a real browser, steered from outside: what a person sees, does and takes along.
//!
//! `cargo xtask test browser` builds them and runs them in three engines. `STACK_UP_DIST` names another folder to test;
//! `STACK_UP_ENGINE` another engine, `STACK_UP_BROWSER` and `STACK_UP_DRIVER` its browser and driver.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops at the first surprise, and its panic is the report"
)]

mod announced;
mod answers;
mod attributes;
mod axe;
mod bad_input;
mod blank;
mod blank_on_paper;
mod blocked;
mod browser;
mod builder;
mod builder_page;
mod builder_snippet;
mod by_keyboard;
mod calendar;
mod carrying_on;
mod check;
mod clearing;
mod colours;
mod coming_back;
mod crash;
mod damaged;
mod display;
mod earlier;
mod engine;
mod example;
mod file;
mod file_field;
mod finishing;
mod firefox;
mod first_steps;
mod frame;
mod frame_guard;
mod goals;
mod heard;
mod hidden;
mod hostile;
mod hostile_input;
mod hostile_messages;
mod hostile_size;
mod integrity;
mod journey;
mod keeping;
mod keyboard;
mod killed;
mod ladder;
mod language;
mod leaves;
mod libraries;
mod loading;
mod moving;
mod my_page;
mod offers;
mod opening;
mod oracle;
mod origin;
mod package;
mod paper;
mod pictures;
mod policy;
mod printing;
mod processes;
mod quiet;
mod quiet_visit;
mod resident;
mod rest;
mod right_to_left;
mod saving_fails;
mod screens;
mod screens_of_opening;
mod screens_of_strengths;
mod session;
mod shared_computer;
mod sharing;
mod sharing_results;
mod sheets;
mod shortcut;
mod site;
mod strengths;
mod together;
mod two_tabs;
mod typing_in;
mod unchanged;
mod visitor;
mod wait;
mod wants;
mod which_answers;
mod whole;
mod widget;
mod wishes;
mod words;
