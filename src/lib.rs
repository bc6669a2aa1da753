//! Ontschot.
pub mod change;
pub mod check;
pub mod dossier;
pub mod engine;
pub mod exchange;
pub mod money;
pub mod number;
pub mod plan;
pub mod session;
pub mod share;
pub mod text;
pub mod year;
