//! What comes in and what goes out: registers and figures as bytes, packages and pages as files.
//!
//! Out goes by one mechanism: a plan and its outcome are seen as [`Sheet`]s with typed columns and
//! cells, and every way out (the export, the command line, JSON) reads those. Language chooses the
//! words, [`Dialect`] the form; neither changes what stands in a cell. Only the page for a board
//! ([`mod@board`]) goes its own way: it is read on paper, so it leaves out and adds up.
//!
//! Nothing here reads the clock or a setting of the machine. Only [`folder::Disk`] touches files.

#![deny(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects
)]

pub mod board;
pub mod cell;
pub mod clipboard;
pub mod column;
pub mod comparison;
pub mod csv;
pub mod datapackage;
pub mod dialect;
pub mod document;
pub mod edits;
pub mod exit;
pub mod figures;
pub mod filter;
pub mod folder;
pub mod formula;
pub mod incoming;
pub mod intake;
pub mod json;
pub mod letters;
mod markup;
pub mod matching;
pub mod open_data;
pub mod outlines;
pub mod package;
pub mod picture;
pub mod png;
pub mod register;
pub mod results;
pub mod review;
pub mod sheet;
pub mod sheets;
pub mod svg;
pub mod what_changes;
pub mod workbook;

pub use board::Board;
pub use cell::Cell;
pub use column::{Column, ColumnKind};
pub use dialect::Dialect;
pub use filter::Filter;
pub use folder::{Disk, Folder, Memory};
pub use package::{ExportError, Exported, ExportedFile, Request, Warning, export};
pub use sheet::{Contents, NextRow, Rows, Sheet, SheetName, sheet};
