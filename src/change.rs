//! The one mechanism for change: edits that make a new plan of an old one, and the differences
//! between two plans.
//!
//! Nothing here touches a plan in place. [`apply()`] answers with a new plan or with the first reason
//! why not, so a refused edit leaves everything as it was.

#![deny(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects
)]

pub mod apply;
pub mod diff;
pub mod edit;
pub mod patch;

pub use apply::{apply, check_whole};
pub use diff::{Change, Content, diff};
pub use edit::{Edit, EditError, StepName};
pub use patch::{Conflict, patch};
