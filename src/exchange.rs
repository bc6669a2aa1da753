//! What comes in and what goes out: registers and figures as bytes, packages as files.
//!
//! Everything here takes bytes and writers and the words of a language; it knows no window and no
//! clock.

pub mod edits;
pub mod figures;
pub mod incoming;
pub mod matching;
pub mod register;
