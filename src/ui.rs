//! The window: egui over the same functions as the command line.
//!
//! Nothing in here computes an amount or changes a plan. A panel reads a [`view::View`] and answers
//! with [`action::Action`]s; [`app::App`] does them through the session.

#![expect(
    clippy::cast_precision_loss,
    reason = "the sizes of a window are numbers of rows and columns as points"
)]

pub mod action;
pub mod app;
pub mod dialogs;
pub mod files;
pub mod find;
pub mod grid;
pub mod job;
pub mod kept;
pub mod panels;
pub mod report;
pub mod settings;
pub mod start;
pub mod theme;
pub mod view;
pub mod widgets;
pub mod workbench;

pub use start::{Drawer, StartError, Wish, run, tell};
