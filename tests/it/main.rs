//! One binary for all integration tests, because each binary is linked anew.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed, and says where"
)]

mod award;
mod board;
mod cases;
mod clipboard;
mod command;
mod crossings;
mod cutting;
mod example;
mod exchange;
mod explanations;
mod figures;
mod file;
mod hostile;
mod house;
mod incoming;
mod intake;
mod keeping;
mod laws;
mod layouts;
mod open_data;
mod oracle;
mod outlines;
mod owners;
mod pictures;
mod register;
mod review;
mod sample;
mod scenarios;
mod support;
#[cfg(feature = "gui")]
mod ui;
mod vectors;
mod words;
mod workbooks;
