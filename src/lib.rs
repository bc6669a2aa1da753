//! Ontschot: many separate subsidies become one area-based assignment with one undivided budget.
//!
//! # Code map
//!
//! A lower line never names a higher one.
//!
//! | module | what stands there |
//! |---|---|
//! | [`money`] [`number`] [`share`] [`year`] | exact values: cents, texts of numbers, ratios, terms |
//! | [`plan`] | all that the engine reads: tables of rows, their fields, ids and places |
//! | [`change`] | the one mechanism for change: edits, differences, patches |
//! | [`engine`] | from a plan to every amount, and how each came about |
//! | [`check`] | findings: what there is to look at |
//! | [`dossier`] [`combine`] [`award`](mod@award) [`exit`] [`without_notice`] | what a file holds; from many awards to one budget; from rules to what was awarded; what if somebody leaves, or nobody gets less |
//! | [`sample`] | made-up plans of a given size, to measure with |
//! | [`session`] | the open dossier: the only place where it changes; undo |
//! | [`text`] | words and numbers for people, in Dutch and English |
//! | [`file`](mod@file) | the dossier file: bytes to a dossier and back, saved whole or not at all |
//! | [`picture`] | pictures of an outcome as shapes, and the same in numbers |
//! | [`exchange`] | registers and figures in, packages of CSV and a page for a board out |
//! | [`cli`] | one verb a file |
//! | `ui` | the window (feature `gui`) |
//!
//! # Invariants
//!
//! - No float in the core. Money is whole cents; the one rounding rule is [`money::Money::rounded`].
//! - The core knows no file, clock, thread, chance or language; [`engine`] and [`check`] never fail.
//! - A plan changes only in [`session::Session::apply`]; nobody else holds one to change.
//! - Results are derived, never kept: a file's totals are there to compare with, not to use. Only what was
//!   adopted stands, whatever is derived later.
//! - Words stand in the catalogue only: below [`text`] there are codes and typed values.
//! - An id is never given twice, also not after undo.

pub mod award;
pub mod change;
pub mod check;
pub mod cli;
pub mod combine;
pub mod dossier;
pub mod engine;
pub mod exchange;
pub mod exit;
pub mod file;
pub mod money;
pub mod number;
pub mod picture;
pub mod plan;
pub mod sample;
pub mod session;
pub mod share;
pub mod text;
#[cfg(feature = "gui")]
pub mod ui;
pub mod without_notice;
pub mod year;
